//! Authorities, associations and universities, and what each was called when.

use entity::{
    Country, IdentifierScheme, Language, NameKind, NameStatus, OrganizationKind, PartialDate,
    TranslationStatus,
};
use serde::Deserialize;

use super::records::{by, identifier, organization, placed};
use super::table::{BrokenRow, Line, Table, table};
use crate::transfer::bundle::{Bundle, Name, Organization};

const AGENCIES: Table = table!("agencies.csv");
const NAMES: Table = table!("agency_names.csv");

#[derive(Deserialize)]
struct AgencyRow {
    id: String,
    country: Country,
    kind: OrganizationKind,
    parent: Option<String>,
    se_orgnr: Option<String>,
    fi_y_tunnus: Option<String>,
    valid_from: Option<PartialDate>,
    valid_to: Option<PartialDate>,
}

#[derive(Deserialize)]
struct NameRow {
    id: String,
    language: Language,
    kind: NameKind,
    text: String,
    status: NameStatus,
    translation: Option<TranslationStatus>,
    valid_from: Option<PartialDate>,
    valid_to: Option<PartialDate>,
}

pub(super) fn add(bundle: &mut Bundle) -> Result<(), BrokenRow> {
    let names = NAMES.lines()?;
    for line in AGENCIES.lines()? {
        let record = agency(&line.row, &names);
        let by = by(&line.row.id, &["agencies-2026"]);
        bundle.organization.push(placed(record, &line.place, &by));
    }
    Ok(())
}

fn agency(row: &AgencyRow, names: &[Line<NameRow>]) -> Organization {
    let numbers = [
        (IdentifierScheme::SwedishOrganizationNumber, &row.se_orgnr),
        (IdentifierScheme::FinnishBusinessId, &row.fi_y_tunnus),
    ];
    Organization {
        parent: row.parent.clone(),
        begins: row.valid_from,
        ends: row.valid_to,
        name: names
            .iter()
            .filter(|line| line.row.id == row.id)
            .map(|line| name(&line.row))
            .collect(),
        identifier: numbers
            .into_iter()
            .filter_map(|(scheme, number)| Some(identifier(scheme, number.as_deref()?)))
            .collect(),
        ..organization(
            row.id.clone(),
            row.id.replace('_', "-"),
            row.kind,
            row.country,
        )
    }
}

fn name(row: &NameRow) -> Name {
    Name {
        language: row.language,
        kind: row.kind,
        text: row.text.clone(),
        status: row.status,
        translation: row.translation.unwrap_or(TranslationStatus::Source),
        forms: None,
        begins: row.valid_from,
        ends: row.valid_to,
        attested_on: None,
    }
}
