//! Codes and numbers: each is one of its scheme, and belongs to one record at a time.

use std::collections::BTreeSet;

use entity::{AreaKind, IdentifierScheme, RecordKind, identifier};

use super::numbers::{
    has_shape, holds_personal_number, is_finnish_business_id, is_swedish_organization_number,
};
use super::overlap::{Claim, overlaps};
use super::{Field, Found, Of, Registry, Rule, Ruled, Scope, field};
use crate::registry::{Area, Dated as _};

/// An identifier is compared with all that are alike, and a code with those of the areas directly
/// around. A county that changed calls for the municipalities in it.
pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    let codes = scope.records(&registry.areas.all);
    let codes = codes.flat_map(|area| &area.identifiers);
    let numbers = scope.records(&registry.organizations.all);
    let numbers = numbers.flat_map(|record| &record.identifiers);
    let changed: BTreeSet<_> = codes.chain(numbers).map(named).collect();

    let alike = changed.iter();
    let alike = alike.flat_map(|key| registry.areas.by_identifier.get(key));
    let areas = scope.with(&registry.areas.all, alike);
    let alike = changed.iter();
    let alike = alike.flat_map(|key| registry.organizations.by_identifier.get(key));
    let organizations = scope.with(&registry.organizations.all, alike);
    let of_areas = areas
        .iter()
        .flat_map(|area| owned(&***area, &area.identifiers));
    let of_organizations = organizations
        .iter()
        .flat_map(|record| owned(&***record, &record.identifiers));
    one_owner_at_a_time(valid(of_areas.chain(of_organizations), found), found);

    let counties = scope.changed(RecordKind::Area);
    let inside = counties.flat_map(|id| registry.areas.by_whole.get(&id.into()));
    for area in scope.with(&registry.areas.all, inside) {
        in_own_county(registry, area, found);
    }
}

/// What an identifier is found by.
fn named(identifier: &identifier::Model) -> (IdentifierScheme, String) {
    (identifier.scheme, identifier.value.clone())
}

/// The field of a record of some kind that tells its identifiers.
fn field_of(kind: RecordKind) -> Field {
    let is_area = kind == RecordKind::Area;
    let name = if is_area { "codes" } else { "identifiers" };
    field("identifier", name)
}

/// Those that are identifiers of their schemes; of the others it is told that they are not.
fn valid<'a>(claims: impl Iterator<Item = Owned<'a>>, found: &mut Found) -> Vec<Owned<'a>> {
    claims
        .filter(|claim| {
            let (scheme, value) = claim.to;
            let is_valid = is_valid(scheme, value);
            if !is_valid {
                found.add(claim.by, refused(claim.by.kind, scheme, value));
            }
            is_valid
        })
        .collect()
}

type Owned<'a> = Claim<(IdentifierScheme, &'a str), Of<'a>>;

fn owned<'a, R: Ruled>(
    record: &'a R,
    identifiers: &'a [identifier::Model],
) -> impl Iterator<Item = Owned<'a>> {
    identifiers.iter().map(|identifier| Claim {
        to: (identifier.scheme, &*identifier.value),
        period: identifier.period(record.created_at()),
        by: record.of(),
    })
}

/// INV-10 for codes of areas, INV-11 for numbers of organizations.
fn is_valid(scheme: IdentifierScheme, value: &str) -> bool {
    let is_one_of = |shapes: &[&str]| shapes.iter().any(|shape| has_shape(value, shape));
    match scheme {
        IdentifierScheme::Iso3166Country => is_one_of(&["@@"]),
        IdentifierScheme::Iso3166Subdivision => is_one_of(&["SE-@", "SE-@@", "FI-##"]),
        IdentifierScheme::ScbCounty
        | IdentifierScheme::FinnishRegion
        | IdentifierScheme::WellbeingServicesCounty => is_one_of(&["##"]),
        IdentifierScheme::ScbMunicipality => is_one_of(&["####"]),
        IdentifierScheme::FinnishMunicipality => is_one_of(&["###"]),
        IdentifierScheme::SwedishOrganizationNumber => is_swedish_organization_number(value),
        IdentifierScheme::FinnishBusinessId => is_finnish_business_id(value),
    }
}

/// What to give instead of an invalid value.
pub(super) fn expected(scheme: IdentifierScheme) -> &'static str {
    match scheme {
        IdentifierScheme::Iso3166Country => "two capital letters",
        IdentifierScheme::Iso3166Subdivision => {
            "SE- and one or two capital letters, or FI- and two digits"
        }
        IdentifierScheme::ScbCounty
        | IdentifierScheme::FinnishRegion
        | IdentifierScheme::WellbeingServicesCounty => "two digits",
        IdentifierScheme::ScbMunicipality => "four digits",
        IdentifierScheme::FinnishMunicipality => "three digits",
        IdentifierScheme::SwedishOrganizationNumber => {
            "ten digits with a hyphen before the last four, the last of them the right check digit"
        }
        IdentifierScheme::FinnishBusinessId => "seven digits, a hyphen and the right check digit",
    }
}

/// An invalid value is repeated in the report, except where it may be the number of a person:
/// mistyped, or a sole trader's, who has no other organisation number.
fn refused(kind: RecordKind, scheme: IdentifierScheme, value: &str) -> Rule {
    let field = field_of(kind);
    let is_swedish = scheme == IdentifierScheme::SwedishOrganizationNumber;
    let third_is_a_month = matches!(value.as_bytes().get(2), Some(b'0' | b'1'));
    if holds_personal_number(value) || (is_swedish && third_is_a_month) {
        return Rule::PersonalNumber { field };
    }
    Rule::InvalidIdentifier {
        field,
        scheme,
        value: value.to_owned(),
    }
}

/// INV-11. A record that has one identifier twice does nobody harm.
fn one_owner_at_a_time(claims: Vec<Owned<'_>>, found: &mut Found) {
    let claims = claims.into_iter().map(|claim| Claim {
        by: (claim.by, claim.to),
        to: claim.to,
        period: claim.period,
    });
    for ((first, _), (second, (scheme, value))) in overlaps(claims) {
        if first != second {
            let rule = Rule::DuplicateIdentifier {
                field: field_of(second.kind),
                scheme,
                value: value.to_owned(),
                kind: first.kind,
                other: first.key.to_owned(),
            };
            found.add(second, rule);
        }
    }
}

/// INV-10. Municipalities have moved, and got a new code with the new county: a code is compared
/// with the counties of its own time.
fn in_own_county(registry: &Registry, area: &Area, found: &mut Found) {
    let recorded = area.row.created_at;
    let is_code = |code: &identifier::Model, scheme| {
        code.scheme == scheme && is_valid(code.scheme, &code.value)
    };
    let own = area.identifiers.iter();
    for code in own.filter(|code| is_code(code, IdentifierScheme::ScbMunicipality)) {
        let period = code.period(recorded);
        let counties: Vec<&identifier::Model> = area
            .within
            .iter()
            .filter(|part| part.period(recorded).must_overlap(&period))
            .filter_map(|part| registry.areas.all.get(part.whole_id))
            .filter(|whole| whole.row.kind == AreaKind::County)
            .flat_map(|county| &county.identifiers)
            .filter(|code| is_code(code, IdentifierScheme::ScbCounty))
            .filter(|county| county.period(recorded).must_overlap(&period))
            .collect();
        let fits = |county: &&identifier::Model| code.value.starts_with(&county.value);
        if let Some(county) = counties.first()
            && !counties.iter().any(fits)
        {
            let rule = Rule::CodeOfOtherCounty {
                code: code.value.clone(),
                county: county.value.clone(),
            };
            found.add(area.of(), rule);
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::{AreaKind, IdentifierScheme, Vocabulary as _};

    use super::super::sample::{self, date};

    #[test]
    fn a_code_has_the_shape_of_its_scheme() {
        let valid = [
            ("ISO3166_1", "SE"),
            ("ISO3166_2", "SE-M"),
            ("ISO3166_2", "SE-AB"),
            ("ISO3166_2", "FI-02"),
            ("SCB_LAN", "01"),
            ("SCB_KOMMUN", "0114"),
            ("TK_KUNTA", "091"),
            ("TK_MAAKUNTA", "09"),
            ("TK_HYVINVOINTIALUE", "21"),
            ("SE_ORGNR", "212000-0142"),
            ("FI_Y_TUNNUS", "0201256-6"),
        ];
        let invalid = [
            ("ISO3166_1", "SWE"),
            ("ISO3166_1", "se"),
            ("ISO3166_2", "SE-ABC"),
            ("ISO3166_2", "SE-"),
            ("ISO3166_2", "FI-2"),
            ("ISO3166_2", "NO-03"),
            ("SCB_LAN", "1"),
            ("SCB_KOMMUN", "114"),
            ("SCB_KOMMUN", "O114"),
            ("TK_KUNTA", "91"),
            ("TK_MAAKUNTA", "009"),
            ("TK_HYVINVOINTIALUE", ""),
            ("SE_ORGNR", "212000-1158"),
            ("SE_ORGNR", "2120000142"),
            ("FI_Y_TUNNUS", "0926151-5"),
        ];
        let is_valid = |(scheme, value)| {
            let scheme = IdentifierScheme::from_word(scheme).unwrap();
            super::is_valid(scheme, value)
        };

        for code in valid {
            assert!(is_valid(code), "{code:?}");
        }
        for code in invalid {
            assert!(!is_valid(code), "{code:?}");
        }
    }

    #[test]
    fn an_invalid_identifier_is_refused_and_a_personal_number_is_not_repeated() {
        let mut rows = sample::rows();
        let number = sample::number(2, 1, "SE_ORGNR", "212000-1158");
        rows.identifier.push(number);

        assert_eq!(
            sample::found(&rows),
            [
                "ORGANIZATION `organization-1`: `212000-1158` is no SE_ORGNR identifier: give \
                 ten digits with a hyphen before the last four, the last of them the right \
                 check digit"
            ]
        );

        for (scheme, person) in [
            (IdentifierScheme::SwedishOrganizationNumber, "121212-1212"),
            (IdentifierScheme::SwedishOrganizationNumber, "121212-1213"),
            (IdentifierScheme::FinnishBusinessId, "131052-308T"),
        ] {
            rows.identifier[0].scheme = scheme;
            rows.identifier[0].value = person.to_owned();
            assert_eq!(
                sample::found(&rows),
                [
                    "ORGANIZATION `organization-1`: the identifier holds a personal identity \
                     number: take it out, the registry keeps none"
                ]
            );
        }
        rows.identifier[0].scheme = IdentifierScheme::SwedishOrganizationNumber;
        rows.identifier[0].value = "212000-1157".to_owned();
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn an_identifier_belongs_to_one_record_at_a_time() {
        let mut rows = sample::rows();
        rows.organization.push(sample::organization(2));
        for owner in [1, 2] {
            let number = sample::number(10 + owner, owner, "FI_Y_TUNNUS", "0926151-4");
            rows.identifier.push(number);
        }

        assert_eq!(
            sample::found(&rows),
            [
                "ORGANIZATION `organization-2`: the FI_Y_TUNNUS identifier `0926151-4` belongs \
                 to ORGANIZATION `organization-1` at the same time: take it from one of them, \
                 or end it there before it begins here"
            ]
        );

        rows.identifier[0].ends = date("2022-12-31");
        rows.identifier[1].begins = date("2023-01-01");
        assert!(sample::codes(&rows).is_empty());
        rows.identifier[1].begins = None;
        rows.identifier[1].value = "0162193-3".to_owned();
        assert!(sample::codes(&rows).is_empty());
        rows.identifier[1].value = "0926151-4".to_owned();
        assert_eq!(sample::codes(&rows), ["DUPLICATE_IDENTIFIER"]);
        rows.identifier[1] = rows.identifier[0].clone();
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn an_area_and_an_organization_do_not_share_an_identifier() {
        let mut rows = sample::rows();
        rows.area.push(sample::area(2));
        let code = sample::area_code(3, 2, "FI_Y_TUNNUS", "0926151-4");
        let number = sample::number(4, 1, "FI_Y_TUNNUS", "0926151-4");
        for first in [&code, &number] {
            rows.identifier = vec![first.clone()];
            assert!(sample::codes(&rows).is_empty());
            rows.identifier = vec![code.clone(), number.clone()];
            assert_eq!(sample::codes(&rows), ["DUPLICATE_IDENTIFIER"]);
        }
    }

    #[test]
    fn a_municipality_has_a_code_of_its_county() {
        let mut rows = sample::rows();
        for (id, kind) in [(2, AreaKind::Municipality), (3, AreaKind::County)] {
            rows.area.push(sample::area(id));
            rows.area.last_mut().unwrap().kind = kind;
        }
        rows.area_part.push(sample::part(4, 2, 3));
        rows.identifier
            .push(sample::area_code(5, 2, "SCB_KOMMUN", "1917"));
        rows.identifier
            .push(sample::area_code(6, 3, "SCB_LAN", "03"));

        assert_eq!(
            sample::found(&rows),
            [
                "AREA `area-2`: `1917` does not begin with 03, the code of the county it lies \
                 within: correct the code or the county"
            ]
        );

        // Heby has lain in the county of Uppsala since 2007, and changed its code with it.
        rows.identifier[0].ends = date("2006-12-31");
        assert_eq!(sample::codes(&rows), ["CODE_OF_OTHER_COUNTY"]);
        rows.area_part[0].begins = date("2007-01-01");
        let mut code = sample::area_code(7, 2, "SCB_KOMMUN", "0331");
        code.begins = date("2007-01-01");
        rows.identifier.push(code);
        assert!(sample::codes(&rows).is_empty());

        // A code that is none is refused as such, and not compared.
        rows.identifier[1].value = "3".to_owned();
        assert_eq!(sample::codes(&rows), ["INVALID_IDENTIFIER"]);
        rows.identifier[1].value = "03".to_owned();

        rows.area[1].kind = AreaKind::CivilArea;
        rows.identifier[2].value = "1917".to_owned();
        rows.identifier.remove(0);
        assert!(sample::codes(&rows).is_empty());
        rows.area[1].kind = AreaKind::County;
        assert_eq!(sample::codes(&rows), ["CODE_OF_OTHER_COUNTY"]);
    }
}
