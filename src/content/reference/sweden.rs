//! Sweden: the country, its counties, civil areas and municipalities, and their authorities.

use entity::{
    AreaKind, Country, IdentifierScheme, Language, NameKind, NameStatus, OrganizationKind,
    PartialDate, RelationKind,
};
use serde::Deserialize;

use super::records::{
    area, by, english, identifier, name, official, organization, placed, relation, slug, within,
};
use super::table::{BrokenRow, Line, Table, table};
use crate::transfer::bundle::{Area, Bundle, Defaults, Organization, Relation, Within};

const COUNTRIES: Table = table!("countries.csv");
const COUNTIES: Table = table!("se_counties.csv");
const CIVIL_AREAS: Table = table!("se_civil_areas.csv");
const MUNICIPALITIES: Table = table!("se_municipalities.csv");

#[derive(Deserialize)]
pub(super) struct CountryRow {
    pub(super) code: Country,
    slug: String,
    name_sv: String,
    name_fi: String,
    name_en: String,
}

#[derive(Deserialize)]
struct CountyRow {
    code: String,
    iso_3166_2: String,
    name_sv: String,
    name_en: String,
    county_board_sv: String,
    county_board_alt_sv: Option<String>,
    region_sv: String,
    /// The municipality that is the region too.
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
    /// Given where two names fold to the same.
    slug: Option<String>,
}
