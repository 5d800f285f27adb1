//! Finland: its regions, wellbeing services counties and municipalities, and their authorities.

use entity::{
    AreaKind, Country, IdentifierScheme, Language, LanguagePeriod, LanguageStatus,
    MunicipalityForm, NameKind, NameStatus, OrganizationKind, PartialDate, RelationKind,
};
use serde::Deserialize;

use super::countries;
use super::records::{
    area, by, day, english, identifier, name, official, organization, placed, relation, slug,
    within,
};
use super::table::{BrokenRow, Line, Table, table};
use crate::transfer::bundle::{Area, Bundle, Name, Organization, Relation};

const REGIONS: Table = table!("fi_regions.csv");
const WELLBEING_COUNTIES: Table = table!("fi_wellbeing_counties.csv");
const COOPERATION_AREAS: Table = table!("fi_cooperation_areas.csv");
const MUNICIPALITIES: Table = table!("fi_municipalities.csv");
const CHANGES: Table = table!("fi_municipality_changes.csv");

const OWNER: &str = "statistics_finland";

#[derive(Deserialize)]
struct RegionRow {
    code: String,
    iso_3166_2: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    name_en_alt: Option<String>,
}

#[derive(Deserialize)]
struct WellbeingCountyRow {
    code: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    name_en_alt: Option<String>,
    /// Absent for the two codes of Statistics Finland that are no wellbeing services county:
    /// Helsinki, which does its tasks itself, and Åland, where there are none.
    kind: Option<AreaKind>,
}

#[derive(Deserialize)]
struct CooperationAreaRow {
    id: String,
    name_sv: String,
    name_fi: String,
    name_en: Option<String>,
    member_codes: String,
    source: String,
}

#[derive(Deserialize)]
struct MunicipalityRow {
    code: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    language_status: LanguageStatus,
    sami: Option<bool>,
    form: Option<MunicipalityForm>,
    region_code: String,
    wellbeing_county_code: String,
}

/// That a municipality became part of another.
#[derive(Deserialize)]
struct ChangeRow {
    old_code: String,
    old_name: String,
    language_status: LanguageStatus,
    kind: RelationKind,
    new_code: String,
    valid_from: PartialDate,
    source: String,
}

pub(super) fn add(bundle: &mut Bundle) -> Result<(), BrokenRow> {
    for line in REGIONS.lines()? {
        let by = by(OWNER, &["geofi-2026", "iso-3166", "cldr-48"]);
        bundle
            .area
            .push(placed(region(&line.row), &line.place, &by));
    }
    let wellbeing_counties = WELLBEING_COUNTIES.lines::<WellbeingCountyRow>()?;
    for line in &wellbeing_counties {
        let Some(kind) = line.row.kind else { continue };
        let by = by(OWNER, &["geofi-2026", "finlex-91-2022"]);
        let (area, organization) = wellbeing_county(&line.row, kind);
        bundle.area.push(placed(area, &line.place, &by));
        let organization = placed(organization, &line.place, &by);
        bundle.organization.push(organization);
    }
    let cooperation_areas = COOPERATION_AREAS.lines::<CooperationAreaRow>()?;
    for line in &cooperation_areas {
        let by = by(OWNER, &[&line.row.source]);
        let record = cooperation_area(&line.row);
        bundle.area.push(placed(record, &line.place, &by));
    }
    for line in MUNICIPALITIES.lines()? {
        add_municipality(bundle, &line, &wellbeing_counties, &cooperation_areas);
    }
    for line in CHANGES.lines()? {
        add_former_municipality(bundle, &line);
    }
    Ok(())
}

fn municipality_key(code: &str) -> String {
    format!("fi-{code}")
}

/// Regions and wellbeing services counties are divisions of the state: both its languages are
/// official in their names, whatever is spoken in the place.
fn names_of_state_division(fi: &str, sv: &str, en: &str, other_en: Option<&str>) -> Vec<Name> {
    let other_en = other_en.map(|text| english(NameKind::Alternative, text, &[fi, sv]));
    [
        official(Language::FI, NameKind::Legal, fi),
        official(Language::SV, NameKind::Legal, sv),
        english(NameKind::Legal, en, &[fi, sv]),
    ]
    .into_iter()
    .chain(other_en)
    .collect()
}

fn region(row: &RegionRow) -> Area {
    Area {
        within: vec![within(countries::key(Country::Fi))],
        name: names_of_state_division(
            &row.name_fi,
            &row.name_sv,
            &row.name_en,
            row.name_en_alt.as_deref(),
        ),
        identifier: vec![
            identifier(IdentifierScheme::FinnishRegion, &row.code),
            identifier(IdentifierScheme::Iso3166Subdivision, &row.iso_3166_2),
        ],
        ..area(
            format!("fi-region-{}", row.code),
            slug(&row.name_fi),
            AreaKind::Region,
            Country::Fi,
        )
    }
}

fn wellbeing_county(row: &WellbeingCountyRow, kind: AreaKind) -> (Area, Organization) {
    let key = format!("fi-wellbeing-{}", row.code);
    let slug = slug(&row.name_fi);
    let names = names_of_state_division(
        &row.name_fi,
        &row.name_sv,
        &row.name_en,
        row.name_en_alt.as_deref(),
    );
    let organization = Organization {
        area: Some(key.clone()),
        name: names.clone(),
        ..organization(
            key.clone(),
            slug.clone(),
            OrganizationKind::WellbeingServicesCounty,
            Country::Fi,
        )
    };
    let scheme = IdentifierScheme::WellbeingServicesCounty;
    let area = Area {
        within: vec![within(countries::key(Country::Fi))],
        name: names,
        identifier: vec![identifier(scheme, &row.code)],
        ..area(key, slug, kind, Country::Fi)
    };
    (area, organization)
}

fn cooperation_area(row: &CooperationAreaRow) -> Area {
    let in_english = row
        .name_en
        .as_deref()
        .map(|text| english(NameKind::Short, text, &[&row.name_fi, &row.name_sv]));
    let own = [
        official(Language::FI, NameKind::Short, &row.name_fi),
        official(Language::SV, NameKind::Short, &row.name_sv),
    ];
    Area {
        within: vec![within(countries::key(Country::Fi))],
        name: own.into_iter().chain(in_english).collect(),
        ..area(
            row.id.clone(),
            slug(&row.name_fi),
            AreaKind::CooperationArea,
            Country::Fi,
        )
    }
}

fn add_municipality(
    bundle: &mut Bundle,
    line: &Line<MunicipalityRow>,
    wellbeing_counties: &[Line<WellbeingCountyRow>],
    cooperation_areas: &[Line<CooperationAreaRow>],
) {
    let row = &line.row;
    let outside = wellbeing_counties
        .iter()
        .any(|county| county.row.code == row.wellbeing_county_code && county.row.kind.is_none());
    let wellbeing_county =
        (!outside).then(|| format!("fi-wellbeing-{}", row.wellbeing_county_code));
    let cooperation_areas = cooperation_areas
        .iter()
        .map(|line| &line.row)
        .filter(|area| area.member_codes.split(' ').any(|code| code == row.code))
        .map(|area| area.id.clone());
    let within = std::iter::once(format!("fi-region-{}", row.region_code))
        .chain(wellbeing_county)
        .chain(cooperation_areas)
        .map(within)
        .collect();

    let mut sources = vec!["geofi-2026", "finlex-53-2013", "vn-25050-2021"];
    if row.sami == Some(true) {
        sources.push("finlex-1086-2003");
    }
    let by = by(OWNER, &sources);
    let slug = slug(primary_name(row));
    let area = Area {
        form: row.form,
        language_statuses: vec![LanguagePeriod {
            status: row.language_status,
            sami: row.sami == Some(true),
            begins: day(2023, 1, 1),
            ends: day(2032, 12, 31),
        }],
        within,
        name: municipality_names(row),
        ..municipality_area(&row.code, slug.clone())
    };
    bundle.area.push(placed(area, &line.place, &by));
    let organization = municipality_organization(&row.code, slug);
    let organization = placed(organization, &line.place, &by);
    bundle.organization.push(organization);
}

fn municipality_area(code: &str, slug: String) -> Area {
    Area {
        identifier: vec![identifier(IdentifierScheme::FinnishMunicipality, code)],
        ..area(
            municipality_key(code),
            slug,
            AreaKind::Municipality,
            Country::Fi,
        )
    }
}

fn municipality_organization(code: &str, slug: String) -> Organization {
    Organization {
        area: Some(municipality_key(code)),
        ..organization(
            municipality_key(code),
            slug,
            OrganizationKind::Municipality,
            Country::Fi,
        )
    }
}

/// The name in the official language of the majority.
fn primary_name(row: &MunicipalityRow) -> &str {
    match row.language_status {
        LanguageStatus::Finnish | LanguageStatus::BilingualFinnishMajority => &row.name_fi,
        LanguageStatus::Swedish | LanguageStatus::BilingualSwedishMajority => &row.name_sv,
    }
}

/// The table has three names in every row; where a language has no name of its own, it repeats the
/// name of another.
fn municipality_names(row: &MunicipalityRow) -> Vec<Name> {
    let (finnish, swedish) = match row.language_status {
        LanguageStatus::Finnish => (true, false),
        LanguageStatus::Swedish => (false, true),
        LanguageStatus::BilingualFinnishMajority | LanguageStatus::BilingualSwedishMajority => {
            (true, true)
        }
    };
    let same = row.name_fi == row.name_sv;
    let named = |language, text, is_official| {
        let status = if is_official {
            NameStatus::Official
        } else {
            NameStatus::Established
        };
        (is_official || !same).then(|| name(language, NameKind::Short, text, status))
    };
    let own = [&*row.name_fi, &*row.name_sv];
    let only_english = !own.contains(&&*row.name_en);
    [
        named(Language::FI, &row.name_fi, finnish),
        named(Language::SV, &row.name_sv, swedish),
        only_english.then(|| english(NameKind::Short, &row.name_en, &own)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn add_former_municipality(bundle: &mut Bundle, line: &Line<ChangeRow>) {
    let row = &line.row;
    let ends = row
        .valid_from
        .earliest()
        .and_then(|first| first.pred_opt())
        .map(PartialDate::from);
    let (old, new) = (
        municipality_key(&row.old_code),
        municipality_key(&row.new_code),
    );
    let area = Area {
        ends,
        language_statuses: vec![LanguagePeriod {
            status: row.language_status,
            sami: false,
            begins: day(2023, 1, 1),
            ends,
        }],
        within: vec![within(countries::key(Country::Fi))],
        name: vec![official(Language::FI, NameKind::Short, &row.old_name)],
        ..municipality_area(&row.old_code, slug(&row.old_name))
    };
    let organization = Organization {
        ends,
        ..municipality_organization(&row.old_code, slug(&row.old_name))
    };
    let merger = Relation {
        to_organization: Some(new.clone()),
        begins: Some(row.valid_from),
        ..relation(format!("{old}-merged-into-{new}"), row.kind, old)
    };
    let by = by(OWNER, &["geofi-2026", &row.source]);
    bundle.area.push(placed(area, &line.place, &by));
    let organization = placed(organization, &line.place, &by);
    bundle.organization.push(organization);
    bundle.relation.push(placed(merger, &line.place, &by));
}
