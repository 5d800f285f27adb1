//! Sweden: its counties, civil areas and municipalities, and their authorities.

use entity::{
    AreaKind, Country, IdentifierScheme, Language, NameKind, OrganizationKind, PartialDate,
    RelationKind,
};
use serde::Deserialize;

use super::countries;
use super::records::{
    area, by, english, identifier, official, organization, placed, relation, slug, within,
};
use super::table::{BrokenRow, Line, Table, table};
use crate::transfer::bundle::{Area, Bundle, Organization, Relation, Within};

const COUNTIES: Table = table!("se_counties.csv");
const CIVIL_AREAS: Table = table!("se_civil_areas.csv");
const MUNICIPALITIES: Table = table!("se_municipalities.csv");

const OWNER: &str = "scb";

#[derive(Deserialize)]
struct CountyRow {
    code: String,
    iso_3166_2: String,
    name_sv: String,
    name_en: String,
    county_board_sv: String,
    county_board_alt_sv: Option<String>,
    region_sv: String,
    /// The municipality that is the region as well: Gotland.
    region_municipality_code: Option<String>,
}

#[derive(Deserialize)]
struct CivilAreaRow {
    id: String,
    name_sv: String,
    responsible_county_code: String,
    county_codes: String,
    valid_from: Option<PartialDate>,
    valid_to: Option<PartialDate>,
}

#[derive(Deserialize)]
struct MunicipalityRow {
    code: String,
    name_sv: String,
    county_code: String,
    name_full_sv: Option<String>,
    /// Given where two names become the same in addresses: Habo and Håbo.
    slug: Option<String>,
}

pub(super) fn add(bundle: &mut Bundle) -> Result<(), BrokenRow> {
    let counties = COUNTIES.lines()?;
    let civil_areas = CIVIL_AREAS.lines()?;
    for line in &civil_areas {
        let by = by(OWNER, &["sfs-2022-525", "sfs-2022-593"]);
        let (area, relation) = civil_area(&line.row);
        bundle.area.push(placed(area, &line.place, &by));
        bundle.relation.push(placed(relation, &line.place, &by));
    }
    for line in &counties {
        let by_codes = by(OWNER, &["swedish-geodata-2026", "iso-3166", "geonames"]);
        let record = county(&line.row, &civil_areas);
        bundle.area.push(placed(record, &line.place, &by_codes));

        let by_lists = by(OWNER, &["county-board-lists"]);
        let board = county_board(&line.row);
        let region = region(&line.row);
        for record in [Some(board), region].into_iter().flatten() {
            let record = placed(record, &line.place, &by_lists);
            bundle.organization.push(record);
        }
    }
    for line in MUNICIPALITIES.lines()? {
        let sources = ["swedish-geodata-2026", "jobscanning-2020", "geo-se-2017"];
        let by = by(OWNER, &sources);
        let (area, organization) = municipality(&line.row, &counties);
        bundle.area.push(placed(area, &line.place, &by));
        let organization = placed(organization, &line.place, &by);
        bundle.organization.push(organization);
    }
    Ok(())
}

fn county_key(code: &str) -> String {
    format!("se-county-{code}")
}

fn county_board_key(code: &str) -> String {
    format!("se-county-board-{code}")
}

fn civil_area(row: &CivilAreaRow) -> (Area, Relation) {
    let key = format!("se-civil-{}", row.id);
    let board = county_board_key(&row.responsible_county_code);
    let responsible = Relation {
        to_area: Some(key.clone()),
        begins: row.valid_from,
        ends: row.valid_to,
        ..relation(
            format!("{board}-responsible-for-{key}"),
            RelationKind::ResponsibleFor,
            board,
        )
    };
    let area = Area {
        begins: row.valid_from,
        ends: row.valid_to,
        name: vec![official(Language::SV, NameKind::Legal, &row.name_sv)],
        within: vec![within(countries::key(Country::Se))],
        ..area(key, slug(&row.name_sv), AreaKind::CivilArea, Country::Se)
    };
    (area, responsible)
}

fn county(row: &CountyRow, civil_areas: &[Line<CivilAreaRow>]) -> Area {
    let in_civil_areas = civil_areas
        .iter()
        .map(|line| &line.row)
        .filter(|civil| civil.county_codes.split(' ').any(|code| code == row.code))
        .map(|civil| Within {
            begins: civil.valid_from,
            ends: civil.valid_to,
            ..within(format!("se-civil-{}", civil.id))
        });
    Area {
        within: std::iter::once(within(countries::key(Country::Se)))
            .chain(in_civil_areas)
            .collect(),
        name: vec![
            official(Language::SV, NameKind::Legal, &row.name_sv),
            english(NameKind::Legal, &row.name_en, &[&row.name_sv]),
        ],
        identifier: vec![
            identifier(IdentifierScheme::ScbCounty, &row.code),
            identifier(IdentifierScheme::Iso3166Subdivision, &row.iso_3166_2),
        ],
        ..area(
            county_key(&row.code),
            slug(&row.name_sv),
            AreaKind::County,
            Country::Se,
        )
    }
}

fn county_board(row: &CountyRow) -> Organization {
    let legal = official(Language::SV, NameKind::Legal, &row.county_board_sv);
    let alternative = row
        .county_board_alt_sv
        .as_deref()
        .map(|text| official(Language::SV, NameKind::Alternative, text));
    Organization {
        area: Some(county_key(&row.code)),
        name: std::iter::once(legal).chain(alternative).collect(),
        ..organization(
            county_board_key(&row.code),
            slug(&row.county_board_sv),
            OrganizationKind::CountyBoard,
            Country::Se,
        )
    }
}

/// The region as an organization; none where a municipality is the region as well.
fn region(row: &CountyRow) -> Option<Organization> {
    row.region_municipality_code
        .is_none()
        .then(|| Organization {
            area: Some(county_key(&row.code)),
            name: vec![official(Language::SV, NameKind::Legal, &row.region_sv)],
            ..organization(
                format!("se-region-{}", row.code),
                slug(&row.region_sv),
                OrganizationKind::Region,
                Country::Se,
            )
        })
}

fn municipality(row: &MunicipalityRow, counties: &[Line<CountyRow>]) -> (Area, Organization) {
    let key = format!("se-{}", row.code);
    let slug = row.slug.clone().unwrap_or_else(|| slug(&row.name_sv));
    let full_name = row
        .name_full_sv
        .as_deref()
        .map(|text| official(Language::SV, NameKind::Administrative, text));
    let name_as_region = counties
        .iter()
        .map(|line| &line.row)
        .filter(|county| county.region_municipality_code.as_ref() == Some(&row.code))
        .map(|county| official(Language::SV, NameKind::Alternative, &county.region_sv));
    let organization = Organization {
        area: Some(key.clone()),
        name: full_name.into_iter().chain(name_as_region).collect(),
        ..organization(
            key.clone(),
            slug.clone(),
            OrganizationKind::Municipality,
            Country::Se,
        )
    };
    let area = Area {
        within: vec![within(county_key(&row.county_code))],
        name: vec![official(Language::SV, NameKind::Short, &row.name_sv)],
        identifier: vec![identifier(IdentifierScheme::ScbMunicipality, &row.code)],
        ..area(key, slug, AreaKind::Municipality, Country::Se)
    };
    (area, organization)
}
