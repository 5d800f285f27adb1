//! Groups belong to networks and organizations; a network belongs to nobody.

use super::{Found, Rule, Ruled as _, Scope};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for body in scope.records(&registry.bodies.all) {
        let belongs = body.row.parent_id.is_some() || body.row.organization_id.is_some();
        if body.is_network() && belongs {
            found.add(body.of(), Rule::NetworkBelongs);
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::{BodyId, BodyKind, OrganizationId};

    use super::super::sample;

    #[test]
    fn a_group_may_belong_to_a_body_or_an_organization_and_a_network_to_neither() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.body.push(sample::body(3));
        rows.body[1].kind = BodyKind::SteeringGroup;
        rows.body[1].parent_id = Some(BodyId(sample::id(2)));
        rows.body[1].organization_id = Some(OrganizationId(sample::id(1)));
        assert!(sample::codes(&rows).is_empty());

        rows.body[1].kind = BodyKind::ExpertNetwork;
        assert_eq!(
            sample::found(&rows),
            [
                "BODY `body-3`: a network has neither parent nor organization: take them away, \
                 or say by a relation who hosts or coordinates it"
            ]
        );
        rows.body[1].parent_id = None;
        assert_eq!(sample::codes(&rows), ["NETWORK_BELONGS"]);
        rows.body[1].organization_id = None;
        assert!(sample::codes(&rows).is_empty());
    }
}
