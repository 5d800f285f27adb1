//! Memberships: offered to one and to many, answered, entered, admitted, represented, ended.

use nordverk::content;
use nordverk::transfer::{self, bundle::Membership};
use serde_json::{Value, json};

use super::asking::{
    asked, assert_kept, changed, denied, network, of, organization, person, text, with, writer_for,
    wrong,
};
use super::told::operator;
use crate::support::{TestApp, on_both_loaded};

const MEMBERSHIP: &str = "membership {
    id state endReason organization { slug } person { slug } category { text }
    representative { person { slug } }
    validity { begins { edtf } ends { edtf } }
    provenance { version authority { slug } }
}";

const COUNTS: &str = "invitedCount memberCount waitingCount answeredCount unfitCount";

/// The network of Kommunförbundet, which municipalities of Finland may belong to.
const NETWORK: &str = "kommunforbundet-sakerhet";

fn input(membership: &Value, rest: Value) -> Value {
    of("membershipId", membership, rest)
}

/// An invitation of a municipality to the network of Kommunförbundet.
async fn invited(owner: &TestApp, slug: &str) -> Value {
    let wish = json!({
        "bodyId": network(owner, NETWORK).await,
        "organizationId": organization(owner, slug).await,
    });
    changed(owner, "inviteMember", wish, MEMBERSHIP).await["membership"].take()
}

async fn step(app: &TestApp, name: &str, membership: &Value, rest: Value) -> Value {
    changed(app, name, input(membership, rest), MEMBERSHIP).await["membership"].take()
}

on_both_loaded! {
    async fn all_municipalities_of_a_country_are_invited_once(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let count = "{ municipalities(filter: { country: FI }) { totalCount } }";
        let count = asked(&app, count, "/municipalities/totalCount").await;
        let wish = json!({
            "bodyId": network(&app, NETWORK).await,
            "audience": { "municipalitiesOf": "FI" },
            "dryRun": true,
        });
        let seq = app.live().registry().seq;
        let fields = format!("{COUNTS} memberships {{ state organization {{ slug }} }}");
        let dry = changed(&owner, "inviteMembers", wish.clone(), &fields).await;
        assert_eq!(dry["invitedCount"], count);
        assert_eq!(json!(dry["memberships"].as_array().unwrap().len()), count);
        assert_eq!(dry["memberships"][0]["state"], "INVITED");
        assert_eq!(app.live().registry().seq, seq);

        let mut wish = wish;
        wish["dryRun"] = json!(false);
        let done = changed(&owner, "inviteMembers", wish.clone(), COUNTS).await;
        assert_eq!(done["invitedCount"], count);
        let again = changed(&owner, "inviteMembers", wish, COUNTS).await;
        assert_eq!(again["invitedCount"], 0);
        assert_eq!(again["waitingCount"], count);
        assert_kept(&app).await;
    }

    async fn an_audience_is_those_of_an_area_of_a_kind_or_named(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let body = network(&app, NETWORK).await;
        let area = "{ municipality(by: { name: \"Lappeenranta\" }) { region { id } } }";
        let area = text(&app, area, "/municipality/region/id").await;
        let inside = format!("{{ municipalities(filter: {{ area: {{ id: \"{area}\" }} }}) {{ totalCount }} }}");
        let inside = asked(&app, &inside, "/municipalities/totalCount").await;
        assert!(inside.as_u64().unwrap() > 1);
        let lappeenranta = invited(&owner, "lappeenranta").await;
        step(&owner, "respondToInvitation", &lappeenranta, json!({ "response": "DECLINED" })).await;

        let all = |audience: Value, is_again: bool| {
            json!({ "bodyId": body, "audience": audience, "isAgain": is_again, "dryRun": true })
        };
        let within = json!({ "municipalitiesIn": area });
        let done = changed(&owner, "inviteMembers", all(within.clone(), false), COUNTS).await;
        assert_eq!(done["answeredCount"], 1);
        assert_eq!(done["invitedCount"], inside.as_u64().unwrap() - 1);
        let done = changed(&owner, "inviteMembers", all(within, true), COUNTS).await;
        assert_eq!((&done["answeredCount"], &done["invitedCount"]), (&json!(0), &inside));

        let named = [organization(&app, "skr").await, organization(&app, "helsinki").await];
        let named = json!({ "organizationIds": [named[0], named[1], named[1]] });
        let done = changed(&owner, "inviteMembers", all(named, false), COUNTS).await;
        assert_eq!((&done["unfitCount"], &done["invitedCount"]), (&json!(1), &json!(1)));

        let kind = json!({ "organizationsOf": { "kind": "COUNTY_BOARD", "country": "SE" } });
        let done = changed(&owner, "inviteMembers", all(kind, false), COUNTS).await;
        assert_eq!((&done["unfitCount"], &done["invitedCount"]), (&json!(21), &json!(0)));
    }

    async fn an_invitation_has_one_answer_and_leads_to_a_membership(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let member = app.as_actor("ari", Some("lappeenranta"), &["member:write:lappeenranta"]);
        let other = app.as_actor("bo", Some("helsinki"), &["member:write:helsinki"]);
        let offered = invited(&owner, "lappeenranta").await;
        assert_eq!(offered["state"], "INVITED");
        assert_eq!(offered["provenance"]["authority"]["slug"], "kommunforbundet");

        let accepted = json!({ "response": "ACCEPTED" });
        let answer = input(&offered, accepted.clone());
        assert_eq!(denied(&other, "respondToInvitation", answer.clone()).await, "FORBIDDEN");
        let early = input(&offered, json!({}));
        assert_eq!(wrong(&owner, "admitMember", early).await, ["INVALID_STATE input.membershipId"]);
        let pending = step(&member, "respondToInvitation", &offered, accepted.clone()).await;
        assert_eq!(pending["state"], "PENDING");
        for answer in [answer, input(&pending, accepted.clone())] {
            let told = wrong(&member, "respondToInvitation", answer).await;
            assert_eq!(told, ["ALREADY_DONE input.membershipId"]);
        }
        let wish = json!({
            "bodyId": network(&app, NETWORK).await,
            "organizationId": organization(&app, "lappeenranta").await,
        });
        assert_eq!(wrong(&owner, "inviteMember", wish.clone()).await, ["ALREADY_DONE input.organizationId"]);
        assert_eq!(wrong(&owner, "createMembership", wish).await, ["ALREADY_DONE input.organizationId"]);

        let admitting = json!({ "begins": "2026-12-01" });
        assert_eq!(denied(&member, "admitMember", input(&pending, admitting.clone())).await, "FORBIDDEN");
        let active = step(&owner, "admitMember", &pending, admitting).await;
        assert_eq!(active["state"], "ACTIVE");
        assert_eq!(active["validity"]["begins"]["edtf"], "2026-12-01");

        let ending = json!({ "ends": "2027-06-30", "reason": "RESIGNED" });
        let ended = step(&owner, "endMembership", &active, ending).await;
        assert_eq!((&ended["state"], &ended["endReason"]), (&json!("ACTIVE"), &json!("RESIGNED")));
        assert_kept(&app).await;
    }

    async fn an_end_that_lies_ahead_leaves_a_membership_in_force(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let member = app.as_actor("ari", Some("lappeenranta"), &["member:write:lappeenranta"]);
        let body = network(&app, NETWORK).await;
        let organization = organization(&app, "lappeenranta").await;
        let wish = json!({ "bodyId": body, "organizationId": organization, "validity": { "begins": "2020-01-01" } });
        let membership = changed(&owner, "createMembership", wish, MEMBERSHIP).await["membership"].take();
        let states = |day: &str| {
            let query = format!("{{
                memberships(
                    filter: {{ member: {{ slug: \"lappeenranta\" }}, state: [ACTIVE], phase: [PAST, CURRENT, FUTURE] }}
                    asOf: \"{day}\"
                ) {{ totalCount }}
                node(id: {}, asOf: \"{day}\") {{ ... on Membership {{ state stateLabel phase }} }}
            }}", membership["id"]);
            let app = app.clone();
            async move {
                let told = app.data("en", &query).await;
                let node = &told["node"];
                format!("{} {} {} {}", told["memberships"]["totalCount"], node["state"], node["stateLabel"], node["phase"])
            }
        };

        let ending = json!({ "ends": "2027-06-30", "reason": "RESIGNED" });
        let leaving = step(&owner, "endMembership", &membership, ending).await;
        assert_eq!((&leaving["state"], &leaving["endReason"]), (&json!("ACTIVE"), &json!("RESIGNED")));
        assert_eq!(states("2019-12-31").await, r#"1 "ACTIVE" "member" "FUTURE""#);
        assert_eq!(states("2027-06-30").await, r#"1 "ACTIVE" "member" "CURRENT""#);
        assert_eq!(states("2027-07-01").await, r#"0 "ENDED" "ended" "PAST""#);
        let invitation = json!({ "bodyId": body, "organizationId": organization });
        let told = wrong(&owner, "inviteMember", invitation.clone()).await;
        assert_eq!(told, ["ALREADY_DONE input.organizationId"]);
        let represented = step(&member, "setRepresentative", &leaving, json!({})).await;

        let sooner = json!({ "ends": "2026-10-31" });
        let left = step(&owner, "endMembership", &represented, sooner).await;
        assert_eq!((&left["state"], &left["endReason"]), (&json!("ENDED"), &json!("RESIGNED")));
        assert_eq!(states("2026-10-31").await, r#"1 "ACTIVE" "member" "CURRENT""#);
        let again = input(&left, json!({}));
        assert_eq!(wrong(&owner, "endMembership", again.clone()).await, ["ALREADY_DONE input.membershipId"]);
        assert_eq!(wrong(&member, "setRepresentative", again).await, ["INVALID_STATE input.membershipId"]);

        let unknown = step(&owner, "updateMembership", &left, json!({ "validity": { "ends": null } })).await;
        assert_eq!((&unknown["state"], &unknown["endReason"]), (&json!("ENDED"), &json!("RESIGNED")));
        let back = step(&owner, "updateMembership", &unknown, json!({ "endReason": null })).await;
        assert_eq!(back["state"], "ACTIVE");
        let corrected = json!({ "validity": { "ends": "2026-10-31" } });
        let left = step(&owner, "updateMembership", &back, corrected).await;
        assert_eq!(left["state"], "ENDED");
        changed(&owner, "inviteMember", invitation, "membership { id }").await;
        assert_kept(&app).await;
    }

    async fn an_invitation_runs_out_or_is_declined_and_may_be_repeated(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let offered = invited(&owner, "lappeenranta").await;
        let expired = step(&owner, "expireInvitation", &offered, json!({})).await;
        assert_eq!(expired["state"], "EXPIRED");
        let again = input(&expired, json!({}));
        assert_eq!(wrong(&owner, "expireInvitation", again).await, ["ALREADY_DONE input.membershipId"]);
        let late = input(&expired, json!({ "response": "ACCEPTED" }));
        assert_eq!(wrong(&owner, "respondToInvitation", late).await, ["INVALID_STATE input.membershipId"]);

        let offered = invited(&owner, "lappeenranta").await;
        let declined = step(&owner, "respondToInvitation", &offered, json!({ "response": "DECLINED" })).await;
        assert_eq!(declined["state"], "DECLINED");
        assert_ne!(invited(&owner, "lappeenranta").await["id"], declined["id"]);

        let body = network(&app, NETWORK).await;
        let unfit = json!({ "bodyId": body, "organizationId": organization(&app, "skr").await });
        let told = wrong(&owner, "inviteMember", unfit).await;
        assert_eq!(told, ["MEMBERSHIP_RULE_VIOLATION input.organizationId"]);
        let stranger = writer_for(&app, "skr");
        let wish = json!({ "bodyId": body, "audience": { "municipalitiesOf": "FI" } });
        assert_eq!(wrong(&stranger, "inviteMembers", wish).await, ["NOT_AUTHORITATIVE input"]);
    }

    async fn an_invitation_runs_out_after_its_last_day(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let (network, invited) = (network(&app, NETWORK).await, organization(&app, "lappeenranta").await);
        let wish = |rest: Value| with(&json!({ "bodyId": network, "organizationId": invited }), rest);
        let late = wish(json!({ "invitationDeadline": "2026-11-21" }));
        assert_eq!(wrong(&owner, "inviteMember", late).await, ["OUT_OF_RANGE input.invitationDeadline"]);
        let empty = wish(json!({ "invitationMessage": [{ "locale": "fi", "text": " " }] }));
        assert_eq!(wrong(&owner, "inviteMember", empty).await, ["EMPTY_TEXT input.invitationMessage"]);
        let offer = wish(json!({
            "invitationDeadline": "2026-12-31",
            "invitationMessage": [
                { "locale": "fi", "text": "Tervetuloa verkostoon!" },
                { "locale": "sv", "text": "Välkomna till nätverket!" },
            ],
        }));
        let fields = format!("{MEMBERSHIP} again: membership {{ invitationDeadline }}");
        let mut offered = changed(&owner, "inviteMember", offer, &fields).await;
        assert_eq!(offered["again"]["invitationDeadline"], "2026-12-31");
        let offered = offered["membership"].take();
        let id = offered["id"].as_str().unwrap();
        let query = format!("{{ node(id: \"{id}\") {{ ... on Membership {{ state invitationMessage {{ text }} }} }} }}");
        let shown = app.data("fi", &query).await;
        assert_eq!(shown["node"]["invitationMessage"]["text"], "Tervetuloa verkostoon!");
        assert_eq!(shown["node"]["state"], "INVITED");

        let later = app.on("2027-01-01").await;
        let shown = later.data("sv", &query).await;
        assert_eq!(shown["node"]["invitationMessage"]["text"], "Välkomna till nätverket!");
        assert_eq!(shown["node"]["state"], "EXPIRED");
        let expired = "{ memberships(filter: { state: EXPIRED }) { nodes { id } } }";
        assert_eq!(asked(&later, expired, "/memberships/nodes/0/id").await, id);
        let member = later.as_actor("ari", Some("lappeenranta"), &["member:write:lappeenranta"]);
        let accepted = json!({ "response": "ACCEPTED" });
        let told = wrong(&member, "respondToInvitation", input(&offered, accepted.clone())).await;
        assert_eq!(told, ["INVALID_STATE input.membershipId"]);

        let owner = writer_for(&later, "kommunforbundet");
        let longer = json!({ "invitationDeadline": "2027-01-31" });
        let longer = step(&owner, "updateMembership", &offered, longer).await;
        assert_eq!(longer["state"], "INVITED");
        let accepted = step(&member, "respondToInvitation", &longer, accepted).await;
        assert_eq!(accepted["state"], "PENDING");
        assert_kept(&later).await;
    }

    async fn an_invitation_is_not_opened_again_beside_another(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let (network, organization) = (network(&app, NETWORK).await, organization(&app, "lappeenranta").await);
        let wish = json!({
            "bodyId": network, "organizationId": organization, "invitationDeadline": "2026-12-01",
        });
        let first = changed(&owner, "inviteMember", wish, MEMBERSHIP).await["membership"].take();
        let later = writer_for(&app.on("2026-12-02").await, "kommunforbundet");
        let past = input(&first, json!({ "invitationDeadline": "2026-12-01" }));
        assert_eq!(wrong(&later, "updateMembership", past).await, ["OUT_OF_RANGE input.invitationDeadline"]);
        let second = invited(&later, "lappeenranta").await;
        for deadline in [json!("2026-12-31"), Value::Null] {
            let again = input(&first, json!({ "invitationDeadline": deadline }));
            let told = wrong(&later, "updateMembership", again).await;
            assert_eq!(told, ["ALREADY_DONE input.invitationDeadline"]);
        }
        let accepted = step(&later, "respondToInvitation", &second, json!({ "response": "ACCEPTED" })).await;
        let joined = step(&later, "admitMember", &accepted, json!({})).await;
        let late = input(&joined, json!({ "invitationDeadline": "2026-12-31" }));
        assert_eq!(wrong(&later, "updateMembership", late).await, ["INVALID_STATE input.invitationDeadline"]);
    }

    async fn one_of_two_memberships_that_came_with_an_import_can_be_ended(app: TestApp) {
        let mut bundle = content::delivered().unwrap();
        let mut members = bundle.membership.iter_mut();
        let first = members.find(|own| own.organization.as_deref() == Some("polismyndigheten"));
        let first = first.unwrap();
        first.begins = Some("2020".parse().unwrap());
        let twin = Membership { key: "twin".to_owned(), ..first.clone() };
        bundle.membership.push(twin);
        transfer::take_in(app.store(), &bundle).await.unwrap();
        app.catch_up().await;
        let owner = operator(&app);
        let by_name = "body: { slug: \"samverkan-stockholmsregionen\" }, member: { slug: \"polismyndigheten\" }";
        let query = format!("{{ memberships(filter: {{ {by_name} }}) {{ totalCount nodes {{ id provenance {{ version }} }} }} }}");
        assert_eq!(asked(&owner, &query, "/memberships/totalCount").await, 2);
        let twin = asked(&owner, &query, "/memberships/nodes/0").await;

        let ended = step(&owner, "endMembership", &twin, json!({ "ends": "2026-11-22" })).await;

        assert_eq!(ended["validity"]["ends"]["edtf"], "2026-11-22");
    }

    async fn a_member_names_its_representative_by_a_post_with_it(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let member = app.as_actor("ari", Some("lappeenranta"), &["member:write:lappeenranta"]);
        let offered = invited(&owner, "lappeenranta").await;
        let post = |slug: &str| {
            let query = format!("{{ person(by: {{ slug: \"{slug}\" }}) {{ employments {{ id }} }} }}");
            let app = app.clone();
            async move { asked(&app, &query, "/person/employments/0/id").await }
        };
        let own = json!({ "employmentId": post("ari-pekka-meuronen").await });
        let theirs = json!({ "employmentId": post("greta-berg").await });
        let told = wrong(&member, "setRepresentative", input(&offered, theirs)).await;
        assert_eq!(told, ["INVALID_STATE input.employmentId"]);
        let stale = input(&offered, json!({ "expectedVersion": 9 }));
        assert_eq!(wrong(&member, "setRepresentative", stale).await, ["CONFLICT input.expectedVersion"]);
        let wrong_type = json!({ "employmentId": person(&app, "greta-berg").await });
        let told = wrong(&member, "setRepresentative", input(&offered, wrong_type)).await;
        assert_eq!(told, ["WRONG_ID_TYPE input.employmentId"]);

        let named = step(&member, "setRepresentative", &offered, own).await;
        assert_eq!(named["representative"]["person"]["slug"], "ari-pekka-meuronen");
        let nobody = step(&owner, "setRepresentative", &named, json!({ "employmentId": null })).await;
        assert_eq!(nobody["representative"], Value::Null);
    }

    async fn a_membership_that_there_is_is_entered_and_corrected(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let body = network(&app, NETWORK).await;
        let organization = organization(&app, "helsinki").await;
        let wish = |rest: Value| with(&json!({ "bodyId": body }), rest);
        let over = wish(json!({
            "organizationId": organization,
            "validity": { "begins": "2019", "ends": "2021-12-31" },
            "endReason": "TERM_ENDED",
        }));
        let membership = changed(&owner, "createMembership", over, MEMBERSHIP).await["membership"].take();
        assert_eq!(membership["state"], "ENDED");
        assert_eq!(membership["validity"]["ends"]["edtf"], "2021-12-31");
        let again = wish(json!({ "organizationId": organization, "validity": { "begins": "2020" } }));
        assert_eq!(wrong(&owner, "createMembership", again).await, ["ALREADY_DONE input.organizationId"]);
        for (rest, told) in [
            (json!({}), "EXACTLY_ONE_REQUIRED input.organizationId"),
            (
                json!({ "organizationId": organization, "category": [{ "locale": "sv", "text": "räddningstjänsterna" }] }),
                "EXACTLY_ONE_REQUIRED input.organizationId",
            ),
        ] {
            assert_eq!(wrong(&owner, "createMembership", wish(rest)).await, [told]);
        }
        let unnamed = wish(json!({ "category": [{ "locale": "sv", "text": "räddningstjänsterna" }] }));
        let unnamed = changed(&owner, "createMembership", unnamed, MEMBERSHIP).await["membership"].take();
        assert_eq!((&unnamed["state"], &unnamed["category"]["text"]), (&json!("ACTIVE"), &json!("räddningstjänsterna")));

        let corrected = json!({ "validity": { "begins": "2018" }, "endReason": null });
        let membership = step(&owner, "updateMembership", &membership, corrected).await;
        assert_eq!(membership["validity"]["begins"]["edtf"], "2018");
        assert_eq!(membership["validity"]["ends"]["edtf"], "2021-12-31");
        assert_eq!(membership["endReason"], Value::Null);
        let named = input(&membership, json!({ "category": [{ "locale": "sv", "text": "städerna" }] }));
        assert_eq!(wrong(&owner, "updateMembership", named).await, ["EXACTLY_ONE_REQUIRED input.category"]);
        let stranger = writer_for(&app, "skr");
        let update = input(&membership, json!({}));
        assert_eq!(wrong(&stranger, "updateMembership", update).await, ["NOT_AUTHORITATIVE input"]);
        assert_kept(&app).await;
    }

    async fn nobody_is_a_member_twice_at_a_time(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let body = network(&app, NETWORK).await;
        let organization = organization(&app, "lappeenranta").await;
        let enter = async |rest: Value| {
            let wish = with(&json!({ "bodyId": body, "organizationId": organization }), rest);
            changed(&owner, "createMembership", wish, MEMBERSHIP).await["membership"].take()
        };
        let dates = |begins: &str, ends: Value| json!({ "validity": { "begins": begins, "ends": ends } });
        let first = enter(dates("2015-01-01", json!("2018-12-31"))).await;
        let second = enter(dates("2020-01-01", json!("2026-12-31"))).await;
        let category = |text: &str| json!({ "bodyId": body, "category": [{ "locale": "sv", "text": text }] });
        changed(&owner, "createMembership", category("städerna"), "membership { id }").await;
        let towns = changed(&owner, "createMembership", category("byarna"), MEMBERSHIP).await["membership"].take();

        for (membership, rest, told) in [
            (&first, dates("2015-01-01", json!("2020-01-01")), "ALREADY_DONE input.validity.ends"),
            (&first, dates("2015-01-01", Value::Null), "ALREADY_DONE input.validity.ends"),
            (&second, dates("2018-12-31", json!("2026-12-31")), "ALREADY_DONE input.validity.begins"),
            (&towns, json!({ "category": [{ "locale": "sv", "text": "städerna" }] }), "ALREADY_DONE input.category"),
        ] {
            assert_eq!(wrong(&owner, "updateMembership", input(membership, rest)).await, [told]);
        }
        // Nobody knows whether the first had ended by then.
        let unknown = json!({ "validity": { "ends": null }, "endReason": "RESIGNED" });
        let unknown = step(&owner, "updateMembership", &first, unknown).await;
        let goes_on = input(&unknown, json!({ "endReason": null }));
        assert_eq!(wrong(&owner, "updateMembership", goes_on).await, ["ALREADY_DONE input.endReason"]);

        let left = step(&owner, "endMembership", &second, json!({ "ends": "2026-10-31" })).await;
        let offered = invited(&owner, "lappeenranta").await;
        let late = json!({ "validity": { "ends": "2026-09-30" } });
        let left = step(&owner, "updateMembership", &left, late).await;
        let pending = step(&owner, "respondToInvitation", &offered, json!({ "response": "ACCEPTED" })).await;
        let early = input(&pending, json!({ "begins": "2026-09-30" }));
        assert_eq!(wrong(&owner, "admitMember", early).await, ["ALREADY_DONE input.begins"]);
        let admitted = step(&owner, "admitMember", &pending, json!({ "begins": "2026-10-01" })).await;
        assert_eq!((&left["state"], &admitted["state"]), (&json!("ENDED"), &json!("ACTIVE")));

        let leaving = step(&owner, "endMembership", &admitted, json!({ "ends": "2027-01-31" })).await;
        enter(dates("2027-03-01", Value::Null)).await;
        let longer = input(&leaving, json!({ "ends": "2027-03-01" }));
        assert_eq!(wrong(&owner, "endMembership", longer).await, ["ALREADY_DONE input.ends"]);
        assert_kept(&app).await;
    }
}
