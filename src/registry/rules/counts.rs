//! A number that a source states is one that can be counted.

use entity::{CountQualifier, CountedThing, stated_count};

use super::{Field, Found, Ruled as _, Scope, WorkRule, field};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for count in scope.records(&registry.counts.all) {
        let row = &count.row;
        if let Some(stated) = row.stated.filter(|stated| *stated < 0) {
            found.add(count.of(), WorkRule::CountNegative { stated });
        }
        let in_words = matches!(
            row.qualifier,
            CountQualifier::NearlyAll | CountQualifier::All
        );
        if row.stated.is_none() && !in_words {
            found.add(count.of(), WorkRule::CountWithoutNumber);
        }
        let counted = row.counted;
        for needed in lacking(row) {
            found.add(count.of(), WorkRule::CountOfNothing { counted, needed });
        }
    }
}

/// The fields that say where to count and are not there.
fn lacking(row: &stated_count::Model) -> impl Iterator<Item = Field> {
    let body = (field("body", "body"), row.body_id.is_some());
    let needed = match row.counted {
        CountedThing::Members | CountedThing::Seats | CountedThing::FocusAreas => vec![body],
        CountedThing::Owners => {
            let organization = field("organization", "organization");
            vec![(organization, row.organization_id.is_some())]
        }
        CountedThing::Organizations => vec![
            (
                field("organization_kind", "organizationKind"),
                row.organization_kind.is_some(),
            ),
            (field("area", "area"), row.area_id.is_some()),
        ],
    };
    let lacking = needed.into_iter().filter(|(_, is_there)| !is_there);
    lacking.map(|(field, _)| field)
}

#[cfg(test)]
mod tests {
    use entity::{AreaId, CountQualifier, CountedThing, OrganizationId, OrganizationKind};

    use super::super::sample::{self, id};
    use crate::registry::Rows;

    fn count() -> Rows {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.stated_count.push(sample::stated_count(3, 2));
        rows
    }

    #[test]
    fn a_number_is_stated_unless_words_tell_it() {
        let mut rows = count();
        assert!(sample::codes(&rows).is_empty());
        rows.stated_count[0].stated = Some(0);
        assert!(sample::codes(&rows).is_empty());
        rows.stated_count[0].stated = Some(-1);
        assert_eq!(sample::codes(&rows), ["COUNT_NEGATIVE"]);

        rows.stated_count[0].stated = None;
        for (qualifier, is_wrong) in [
            (CountQualifier::Exact, true),
            (CountQualifier::About, true),
            (CountQualifier::NearlyAll, false),
            (CountQualifier::All, false),
        ] {
            rows.stated_count[0].qualifier = qualifier;
            let expected = ["COUNT_WITHOUT_NUMBER"].into_iter().filter(|_| is_wrong);
            assert!(
                sample::codes(&rows).into_iter().eq(expected),
                "{qualifier:?}"
            );
        }
    }

    #[test]
    fn what_is_counted_is_counted_where_it_can_be() {
        let mut rows = count();
        rows.area.push(sample::area(4));
        for counted in [
            CountedThing::Seats,
            CountedThing::Members,
            CountedThing::FocusAreas,
        ] {
            rows.stated_count[0].counted = counted;
            assert!(sample::codes(&rows).is_empty());
        }
        rows.stated_count[0].counted = CountedThing::Owners;
        assert_eq!(
            sample::found(&rows),
            ["STATED_COUNT `stated_count-3`: the count of OWNERS names no organization: name it"]
        );
        rows.stated_count[0].body_id = None;
        rows.stated_count[0].organization_id = Some(OrganizationId(id(1)));
        assert!(sample::codes(&rows).is_empty());

        rows.stated_count[0].counted = CountedThing::Members;
        assert_eq!(sample::codes(&rows), ["COUNT_OF_NOTHING"]);
        rows.stated_count[0].counted = CountedThing::Organizations;
        assert_eq!(
            sample::codes(&rows),
            ["COUNT_OF_NOTHING", "COUNT_OF_NOTHING"]
        );
        rows.stated_count[0].organization_id = None;
        rows.stated_count[0].area_id = Some(AreaId(id(4)));
        assert_eq!(sample::codes(&rows), ["COUNT_OF_NOTHING"]);
        rows.stated_count[0].organization_kind = Some(OrganizationKind::CountyBoard);
        assert!(sample::codes(&rows).is_empty());
    }
}
