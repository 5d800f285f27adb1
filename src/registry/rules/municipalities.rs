//! An area is one municipality at a time: it is called by the name of the area, and found by its code.

use entity::{AreaId, OrganizationKind, RecordKind};

use super::overlap::{Claim, overlaps};
use super::{Found, Of, Rule, Ruled as _, Scope};
use crate::registry::{Dated as _, Organization};

/// A municipality is compared with all that are or were one of the same area.
pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let all = &scope.registry.organizations;
    let changed = scope.changed(RecordKind::Organization);
    let areas = changed.filter_map(|id| all.all.get(id)?.row.area_id);
    let alike = areas.flat_map(|area| all.by_area.get(&area));
    let near = scope.with(&all.all, alike);
    let claims = near.iter().filter_map(|own| claim(own));
    for (first, second) in overlaps(claims) {
        let other = first.key.to_owned();
        found.add(second, Rule::AreaTaken { other });
    }
}

fn claim(own: &Organization) -> Option<Claim<AreaId, Of<'_>>> {
    let is_one = own.row.kind == OrganizationKind::Municipality;
    Some(Claim {
        to: own.row.area_id.filter(|_| is_one)?,
        period: own.row.period(own.row.created_at),
        by: own.of(),
    })
}

#[cfg(test)]
mod tests {
    use entity::{AreaId, OrganizationKind};

    use super::super::sample::{self, date, id};

    #[test]
    fn an_area_is_one_municipality_at_a_time() {
        let mut rows = sample::rows();
        for number in [2, 3] {
            rows.area.push(sample::area(10 + number));
            rows.organization.push(sample::organization(number));
            let own = rows.organization.last_mut().unwrap();
            own.kind = OrganizationKind::Municipality;
            own.area_id = Some(AreaId(id(10 + number)));
        }
        assert!(sample::codes(&rows).is_empty());

        rows.organization[2].area_id = Some(AreaId(id(12)));
        assert_eq!(
            sample::found(&rows),
            [
                "ORGANIZATION `organization-3`: the municipality `organization-2` has the area at \
                 the same time: end it before this one begins, or correct the area of one of them"
            ]
        );

        rows.organization[1].ends = date("2023-12-31");
        assert_eq!(sample::codes(&rows), ["AREA_TAKEN"]);
        rows.organization[2].begins = date("2024-01-01");
        assert!(sample::codes(&rows).is_empty());
        rows.organization[2].begins = date("2023-12-31");
        assert_eq!(sample::codes(&rows), ["AREA_TAKEN"]);
        rows.organization[1].ends = date("2023");
        assert!(sample::codes(&rows).is_empty(), "it may have ended in time");
        rows.organization[1].ends = None;
        assert_eq!(sample::codes(&rows), ["AREA_TAKEN"]);
        rows.organization[2].kind = OrganizationKind::WellbeingServicesCounty;
        assert!(sample::codes(&rows).is_empty());
        rows.organization[2].kind = OrganizationKind::Municipality;
        assert_eq!(sample::codes(&rows), ["AREA_TAKEN"]);
        rows.organization[1].area_id = None;
        assert!(sample::codes(&rows).is_empty());
    }
}
