use std::collections::{BTreeMap, BTreeSet};

use entity::{
    AreaKind, Country, IdentifierScheme, Language, LanguageStatus, NameKind, NameStatus,
    OrganizationKind, RelationKind,
};

use super::bundle;
use crate::transfer::bundle::{Area, Bundle, Name, Organization, Record};

fn area<'a>(bundle: &'a Bundle, key: &str) -> &'a Area {
    bundle.area.iter().find(|area| area.key == key).unwrap()
}

fn organization<'a>(bundle: &'a Bundle, key: &str) -> &'a Organization {
    let found = bundle.organization.iter().find(|one| one.key == key);
    found.unwrap()
}

fn within(area: &Area) -> Vec<&str> {
    area.within.iter().map(|within| &*within.whole).collect()
}

fn members(bundle: &Bundle, whole: &str) -> usize {
    let areas = bundle.area.iter();
    areas.filter(|area| within(area).contains(&whole)).count()
}

/// Language, standing and text of each name.
fn names(names: &[Name]) -> Vec<(&str, NameStatus, &str)> {
    names
        .iter()
        .map(|name| (name.language.as_str(), name.status, &*name.text))
        .collect()
}

/// Kind, text and period of the names in a language.
fn dated(names: &[Name], language: Language) -> Vec<(NameKind, &str, String)> {
    let day = |day: Option<entity::PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
    names
        .iter()
        .filter(|name| name.language == language)
        .map(|name| {
            let period = format!("{} – {}", day(name.begins), day(name.ends));
            (name.kind, &*name.text, period)
        })
        .collect()
}

#[test]
fn every_area_and_organization_is_there() {
    let bundle = bundle().unwrap();

    let mut areas = BTreeMap::new();
    for area in &bundle.area {
        *areas.entry((area.country, area.kind)).or_insert(0) += 1;
    }

    assert_eq!(
        areas,
        BTreeMap::from([
            ((Country::Se, AreaKind::Country), 1),
            ((Country::Se, AreaKind::County), 21),
            ((Country::Se, AreaKind::Municipality), 290),
            ((Country::Se, AreaKind::CivilArea), 6),
            ((Country::Fi, AreaKind::Country), 1),
            ((Country::Fi, AreaKind::Region), 19),
            ((Country::Fi, AreaKind::Municipality), 308 + 1),
            ((Country::Fi, AreaKind::WellbeingServicesCounty), 21),
            ((Country::Fi, AreaKind::CooperationArea), 2),
        ])
    );
    for (kind, expected) in [
        (OrganizationKind::Municipality, 290 + 308 + 1),
        (OrganizationKind::CountyBoard, 21),
        (OrganizationKind::Region, 20),
        (OrganizationKind::WellbeingServicesCounty, 21),
    ] {
        let found = bundle.organization.iter().filter(|one| one.kind == kind);
        assert_eq!(found.count(), expected, "{kind:?}");
    }
}

#[test]
fn areas_hold_the_municipalities_that_they_are_known_to_hold() {
    let bundle = bundle().unwrap();

    assert_eq!(members(&bundle, "se-county-01"), 26);
    assert_eq!(members(&bundle, "se-county-12"), 33);
    assert_eq!(members(&bundle, "fi-region-21"), 16);
    assert_eq!(members(&bundle, "kuuma"), 10);
    assert_eq!(members(&bundle, "capital-region"), 4);
    assert_eq!(
        within(area(&bundle, "fi-257")),
        ["fi-region-01", "fi-wellbeing-03", "kuuma"]
    );
}

#[test]
fn only_helsinki_and_aland_are_outside_the_wellbeing_services_counties() {
    let bundle = bundle().unwrap();

    let outside: Vec<&Area> = bundle
        .area
        .iter()
        .filter(|area| area.country == Country::Fi && area.kind == AreaKind::Municipality)
        .filter(|area| area.ends.is_none())
        .filter(|area| {
            !within(area)
                .iter()
                .any(|whole| whole.starts_with("fi-wellbeing-"))
        })
        .collect();

    assert_eq!(outside.len(), 1 + 16);
    for area in outside {
        assert!(area.key == "fi-091" || within(area) == ["fi-region-21"]);
    }
}

#[test]
fn each_county_lies_in_one_civil_area_since_october_2022() {
    let bundle = bundle().unwrap();

    for county in bundle
        .area
        .iter()
        .filter(|area| area.kind == AreaKind::County)
    {
        let civil: Vec<_> = county
            .within
            .iter()
            .filter(|within| within.whole.starts_with("se-civil-"))
            .collect();
        assert_eq!(civil.len(), 1, "{}", county.key);
        assert_eq!(civil[0].begins, "2022-10-01".parse().ok());
    }
    assert!(within(area(&bundle, "se-county-10")).contains(&"se-civil-sodra"));
    let to = Some("se-civil-sodra".to_owned());
    let relation = bundle.relation.iter().find(|one| one.to_area == to);
    let relation = relation.unwrap();
    assert_eq!(relation.kind, RelationKind::ResponsibleFor);
    assert_eq!(
        relation.from_organization.as_deref(),
        Some("se-county-board-12")
    );
    assert_eq!(relation.begins, "2022-10-01".parse().ok());
}

#[test]
fn the_language_statuses_are_those_of_the_decree() {
    let bundle = bundle().unwrap();

    let mut counts = BTreeMap::new();
    let mut sami = Vec::new();
    for area in bundle.area.iter().filter(|area| area.ends.is_none()) {
        for period in &area.language_statuses {
            *counts.entry(period.status).or_insert(0) += 1;
            assert_eq!(period.begins, "2023-01-01".parse().ok());
            assert_eq!(period.ends, "2032-12-31".parse().ok());
            if period.sami {
                sami.push(&*area.name[0].text);
            }
        }
    }

    assert_eq!(
        counts,
        BTreeMap::from([
            (LanguageStatus::Finnish, 259),
            (LanguageStatus::BilingualFinnishMajority, 18),
            (LanguageStatus::Swedish, 16),
            (LanguageStatus::BilingualSwedishMajority, 15),
        ])
    );
    assert_eq!(sami, ["Enontekiö", "Inari", "Sodankylä", "Utsjoki"]);
}

#[test]
fn a_name_stands_only_in_a_language_that_has_it() {
    use NameStatus::{Established, Exonym, Official};
    let bundle = bundle().unwrap();
    let names = |key| names(&area(&bundle, key).name);

    assert_eq!(
        names("fi-853"),
        [("fi", Official, "Turku"), ("sv", Official, "Åbo")]
    );
    assert_eq!(
        names("fi-405"),
        [
            ("fi", Official, "Lappeenranta"),
            ("sv", Established, "Villmanstrand")
        ]
    );
    assert_eq!(names("fi-297"), [("fi", Official, "Kuopio")]);
    assert_eq!(
        names("fi-280"),
        [("fi", Official, "Korsnäs"), ("sv", Official, "Korsnäs")]
    );
    assert_eq!(
        names("fi-478"),
        [
            ("fi", Established, "Maarianhamina"),
            ("sv", Official, "Mariehamn")
        ]
    );
    assert_eq!(names("fi-035"), [("sv", Official, "Brändö")]);
    assert_eq!(names("se-1283"), [("sv", Official, "Helsingborg")]);
    assert_eq!(
        names("se-county-12"),
        [
            ("sv", Official, "Skåne län"),
            ("en", Exonym, "Skåne County")
        ]
    );
    assert_eq!(
        names("fi-region-01"),
        [
            ("fi", Official, "Uusimaa"),
            ("sv", Official, "Nyland"),
            ("en", Established, "Uusimaa")
        ]
    );
    let recommended = bundle
        .area
        .iter()
        .flat_map(|area| &area.name)
        .filter(|name| name.language == Language::SV && name.status == Established);
    assert_eq!(recommended.count(), 81);
}

#[test]
fn names_of_organizations_are_dated() {
    use NameKind::{Abbreviation, Administrative, Alternative, Legal};
    let bundle = bundle().unwrap();
    let dated = |key| dated(&organization(&bundle, key).name, Language::SV);

    assert_eq!(
        dated("skr"),
        [
            (
                Legal,
                "Sveriges Kommuner och Landsting",
                " – 2019-11-26".to_owned()
            ),
            (Abbreviation, "SKL", " – 2019-11-26".to_owned()),
            (
                Legal,
                "Sveriges Kommuner och Regioner",
                "2019-11-27 – ".to_owned()
            ),
            (Abbreviation, "SKR", "2019-11-27 – ".to_owned()),
        ]
    );
    assert_eq!(
        dated("mcf")[1],
        (Abbreviation, "MSB", "2009-01-01 – 2025-12-31".to_owned())
    );
    assert_eq!(
        dated("se-0980"),
        [
            (Administrative, "Gotlands kommun", " – ".to_owned()),
            (Alternative, "Region Gotland", " – ".to_owned()),
        ]
    );
    assert_eq!(dated("se-1421"), []);
    assert_eq!(dated("se-county-board-12")[1].1, "Länsstyrelsen Skåne");
}

#[test]
fn pertunmaa_is_part_of_mantyharju_since_2025() {
    let bundle = bundle().unwrap();

    let pertunmaa = area(&bundle, "fi-588");
    assert_eq!(pertunmaa.ends, "2024-12-31".parse().ok());
    assert_eq!(organization(&bundle, "fi-588").ends, pertunmaa.ends);
    let kind = RelationKind::MergedInto;
    let merger = bundle.relation.iter().find(|one| one.kind == kind);
    let merger = merger.unwrap();
    assert_eq!(merger.from_organization.as_deref(), Some("fi-588"));
    assert_eq!(merger.to_organization.as_deref(), Some("fi-507"));
    assert_eq!(merger.begins, "2025-01-01".parse().ok());
}

#[test]
fn codes_are_text_of_their_length() {
    let bundle = bundle().unwrap();

    for area in &bundle.area {
        for code in &area.identifier {
            let length = match code.scheme {
                IdentifierScheme::ScbMunicipality => 4,
                IdentifierScheme::FinnishMunicipality => 3,
                IdentifierScheme::ScbCounty
                | IdentifierScheme::FinnishRegion
                | IdentifierScheme::WellbeingServicesCounty => 2,
                _ => continue,
            };
            assert_eq!(code.value.len(), length, "{}", area.key);
            assert!(area.key.ends_with(&format!("-{}", code.value)));
            if let Some(county) = code.value.get(..2).filter(|_| length == 4) {
                assert_eq!(within(area), [format!("se-county-{county}")]);
            }
        }
    }
    assert_eq!(area(&bundle, "fi-005").identifier[0].value, "005");
}

/// The keys of the records, each with its slug if the kind has one, seen to be unique.
fn unique<R: Record>(records: &[R], slug: impl Fn(&R) -> Option<&str>) -> BTreeSet<&str> {
    let keys: BTreeSet<&str> = records.iter().map(Record::key).collect();
    assert_eq!(keys.len(), records.len(), "a {} key stands twice", R::KIND);
    let mut slugs = BTreeSet::new();
    for slug in records.iter().filter_map(slug) {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        assert!(slug.bytes().all(plain), "{slug}");
        assert!(slugs.insert(slug), "{slug} stands twice");
    }
    keys
}

fn assert_owned<R: Record>(records: &[R], owners: &BTreeSet<&str>, sources: &BTreeSet<&str>) {
    for record in records {
        let key = record.key();
        assert!(owners.contains(record.authority().unwrap()), "{key}");
        assert!(
            record.sources().iter().all(|s| sources.contains(&**s)),
            "{key}"
        );
        assert!(record.place().line > 1, "{key}");
    }
}

#[test]
fn keys_and_slugs_are_unique_and_every_reference_is_met() {
    let bundle = bundle().unwrap();

    let sources = unique(&bundle.source, |_| None);
    let areas = unique(&bundle.area, |area| Some(&area.slug));
    let organizations = unique(&bundle.organization, |one| Some(&one.slug));
    unique(&bundle.relation, |_| None);

    assert_owned(&bundle.source, &organizations, &sources);
    assert_owned(&bundle.area, &organizations, &sources);
    assert_owned(&bundle.organization, &organizations, &sources);
    assert_owned(&bundle.relation, &organizations, &sources);
    let cited = bundle.area.iter().all(|area| !area.sources().is_empty());
    assert!(
        cited
            && bundle
                .organization
                .iter()
                .all(|one| !one.sources().is_empty())
    );
    for whole in bundle.area.iter().flat_map(within) {
        assert!(areas.contains(whole), "{whole}");
    }
    for one in &bundle.organization {
        assert!(
            one.area.iter().all(|area| areas.contains(&**area)),
            "{}",
            one.key
        );
        assert!(
            one.parent.iter().all(|key| organizations.contains(&**key)),
            "{}",
            one.key
        );
    }
    for relation in &bundle.relation {
        let ends = [&relation.from_organization, &relation.to_organization];
        assert!(
            ends.into_iter()
                .flatten()
                .all(|key| organizations.contains(&**key))
        );
        assert!(relation.to_area.iter().all(|key| areas.contains(&**key)));
    }
}

#[test]
fn every_name_of_an_agency_finds_its_agency() {
    let bundle = bundle().unwrap();

    let own = |one: &&Organization| one.authority() == Some(&one.key);
    let kept: usize = bundle
        .organization
        .iter()
        .filter(own)
        .map(|one| one.name.len())
        .sum();

    assert_eq!(kept, include_str!("agency_names.csv").lines().count() - 1);
}
