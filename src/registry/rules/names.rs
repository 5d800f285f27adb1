//! INV-09: a record has one name of a kind in a language at a time.
//!
//! It may have any number of alternative names: they are for finding, not for showing.

use entity::NameKind;

use super::overlap::{Claim, overlaps};
use super::{Found, Of, Rule, Ruled as _, Scope, holds_personal_number};
use crate::registry::Names;

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    let areas = scope.records(&registry.areas.all);
    let organizations = scope.records(&registry.organizations.all);
    let bodies = scope.records(&registry.bodies.all);
    let owners = areas
        .map(|area| (area.of(), &area.names))
        .chain(organizations.map(|record| (record.of(), &record.names)))
        .chain(bodies.map(|body| (body.of(), &body.names)));
    for (of, names) in owners {
        one_at_a_time(of, names, found);
    }
}

fn one_at_a_time(of: Of<'_>, names: &Names, found: &mut Found) {
    // A report repeats the names, and no report repeats a personal number.
    let exclusive = names.all().iter().filter(|name| {
        name.row.kind != NameKind::Alternative && !holds_personal_number(&name.row.text)
    });
    let claims = exclusive.map(|name| Claim {
        to: (name.row.language, name.row.kind),
        period: names.period(name),
        by: (name.row.language, name.row.kind, name.row.text.as_str()),
    });
    for ((language, kind, first), (.., second)) in overlaps(claims) {
        let rule = Rule::NamesOverlap {
            language,
            kind,
            first: first.to_owned(),
            second: second.to_owned(),
        };
        found.add(of, rule);
    }
}

#[cfg(test)]
mod tests {
    use entity::{Language, NameKind};

    use super::super::sample::{self, date};

    #[test]
    fn a_record_has_one_name_of_a_kind_in_a_language_at_a_time() {
        let mut rows = sample::rows();
        rows.area.push(sample::area(2));
        rows.name.push(sample::area_name(3, 2, "sv", "Uleåborg"));
        rows.name.push(sample::area_name(4, 2, "sv", "Oulu"));
        rows.name.push(sample::area_name(5, 2, "fi", "Oulu"));

        assert_eq!(
            sample::found(&rows),
            [
                "AREA `area-2`: `Oulu` and `Uleåborg` are both its LEGAL name in `sv` at one \
                 time: end the earlier before the later begins, or make one of them ALTERNATIVE"
            ]
        );

        rows.name[0].ends = date("2019");
        assert_eq!(sample::codes(&rows), ["NAMES_OVERLAP"]);
        rows.name[1].begins = date("2019");
        assert!(sample::codes(&rows).is_empty());
        rows.name[0].ends = None;
        rows.name[1].kind = NameKind::Alternative;
        assert!(sample::codes(&rows).is_empty());
        rows.name[0].kind = NameKind::Alternative;
        assert!(sample::codes(&rows).is_empty());
        rows.name[1].language = Language::EN;
        assert!(sample::codes(&rows).is_empty());
    }
}
