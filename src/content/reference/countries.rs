//! The two countries.

use entity::{
    AreaKind, Country, IdentifierScheme, Language, NameKind, NameStatus, Vocabulary as _,
};
use serde::Deserialize;

use super::records::{area, by, english, identifier, name, official, placed};
use super::table::{BrokenRow, Table, table};
use crate::transfer::bundle::{Area, Bundle};

const COUNTRIES: Table = table!("countries.csv");

#[derive(Deserialize)]
struct Row {
    code: Country,
    slug: String,
    name_sv: String,
    name_fi: String,
    name_en: String,
}

/// The key of a country as an area.
pub(super) fn key(country: Country) -> String {
    country.word().to_ascii_lowercase()
}

pub(super) fn add(bundle: &mut Bundle) -> Result<(), BrokenRow> {
    for line in COUNTRIES.lines::<Row>()? {
        let row = line.row;
        let (owner, finnish) = match row.code {
            Country::Se => ("scb", NameStatus::Established),
            Country::Fi => ("statistics_finland", NameStatus::Official),
        };
        let country = Area {
            name: vec![
                official(Language::SV, NameKind::Short, &row.name_sv),
                name(Language::FI, NameKind::Short, &row.name_fi, finnish),
                english(NameKind::Short, &row.name_en, &[&row.name_sv, &row.name_fi]),
            ],
            identifier: vec![identifier(
                IdentifierScheme::Iso3166Country,
                row.code.word(),
            )],
            ..area(key(row.code), row.slug, AreaKind::Country, row.code)
        };
        bundle
            .area
            .push(placed(country, &line.place, &by(owner, &["iso-3166"])));
    }
    Ok(())
}
