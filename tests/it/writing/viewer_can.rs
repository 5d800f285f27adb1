//! What the caller is told that they may do is what they may do.

use super::asking::asked;
use super::permissions::{Records, Told, Types, acting, tried};
use crate::support::{TestApp, on_both_loaded};

/// A mutation, the field of its input that names a record, and what `viewerCan` of it tells.
const TOLD: [(&str, &str, &str, &str); 23] = [
    ("updateNetwork", "networkId", "Network", "edit"),
    ("createEvent", "bodyId", "Network", "holdEvents"),
    ("updateGroup", "groupId", "Group", "edit"),
    (
        "updateOrganization",
        "organizationId",
        "Organization",
        "edit",
    ),
    (
        "removeParticipation",
        "participationId",
        "Participation",
        "delete",
    ),
    ("updatePerson", "personId", "Person", "edit"),
    ("updateSeat", "seatId", "Seat", "edit"),
    ("updateMembership", "membershipId", "Membership", "edit"),
    ("setRepresentative", "membershipId", "Membership", "answer"),
    (
        "respondToInvitation",
        "membershipId",
        "Membership",
        "answer",
    ),
    ("updateEvent", "eventId", "Event", "edit"),
    ("updateEventSeries", "seriesId", "EventSeries", "edit"),
    (
        "updateParticipation",
        "participationId",
        "Participation",
        "edit",
    ),
    ("updateRelation", "relationId", "Relation", "edit"),
    ("updateMandate", "mandateId", "Mandate", "edit"),
    ("updateObligation", "obligationId", "Obligation", "edit"),
    ("recordFulfillment", "obligationId", "Obligation", "answer"),
    ("updateAgreement", "agreementId", "Agreement", "edit"),
    ("updateTopic", "topicId", "Topic", "edit"),
    ("updateTerm", "termId", "Term", "edit"),
    ("updateSource", "sourceId", "Source", "edit"),
    ("updateStatement", "statementId", "Statement", "edit"),
    ("deleteRecord", "id", "Statement", "delete"),
];

async fn can(app: &TestApp, id: &str, of: &str, what: &str) -> bool {
    let query = format!("{{ node(id: \"{id}\") {{ ... on {of} {{ viewerCan {{ {what} }} }} }} }}");
    let told = asked(app, &query, &format!("/node/viewerCan/{what}")).await;
    told.as_bool().unwrap()
}

on_both_loaded! {
    async fn whoever_may_do_something_is_told_so_and_nobody_else(app: TestApp) {
        let types = Types::of(&app).await;
        let records = Records::of(&app.live().registry());
        for (mutation, field, of, what) in TOLD {
            let id = records.id(field);
            let input_type = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
            let input = types.input(&input_type, &records);
            assert!(!can(&app, id, of, what).await, "{of}.{what}: nobody may");
            let mut allowed = 0;
            for (role, scopes) in records.roles() {
                let actor = acting(&app, &scopes);
                let may = tried(&actor, mutation, &input_type, &input).await == Told::Allowed;
                assert_eq!(can(&actor, id, of, what).await, may, "{mutation} as {role}");
                allowed += usize::from(may);
            }
            assert!(allowed > 1, "{mutation}: its owner and the operator may");
        }
    }

    async fn only_its_representative_answers_for_an_organization(app: TestApp) {
        let records = Records::of(&app.live().registry());
        for (role, scopes) in records.roles() {
            let actor = acting(&app, &scopes);
            let may = can(&actor, records.id("organizationId"), "Organization", "answer").await;
            assert_eq!(may, ["representative of the member", "operator"].contains(&role), "{role}");
        }
    }

    async fn only_a_privacy_officer_may_protect_a_person(app: TestApp) {
        let records = Records::of(&app.live().registry());
        for (role, scopes) in records.roles() {
            let actor = acting(&app, &scopes);
            let may = can(&actor, records.id("personId"), "Person", "protect").await;
            assert_eq!(may, role == "privacy officer", "{role}");
        }
    }
}
