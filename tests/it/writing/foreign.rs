//! Whoever hangs something onto a body or an organization may change that as well.

use serde_json::{Value, json};

use super::asking::{change, changed, group, network, organization, with, writer_for, wrong};
use super::told::{operator, told};
use crate::support::on_both_loaded;

fn sv(text: &str) -> Value {
    json!([{ "locale": "sv", "text": text }])
}

fn named(slug: &str) -> Value {
    json!({ "slug": slug, "names": [{ "text": slug, "locale": "sv" }] })
}

fn group_of(slug: &str, more: Value) -> Value {
    with(
        &with(&named(slug), json!({ "kind": "STEERING_GROUP" })),
        more,
    )
}

/// An input that SKR creates something with, and one that it changes that with.
struct Try {
    name: &'static str,
    record: &'static str,
    new: Value,
}

fn tries(own: &str) -> Vec<(Try, &'static str)> {
    let issuer = json!([
        { "role": "ISSUER", "organizationId": own }, { "role": "RECIPIENT", "organizationKind": "AGENCY" },
    ]);
    let mandate = json!({ "slug": "uppdrag-nord", "title": sv("Uppdrag"), "parties": issuer });
    let source = json!({ "kind": "REPORT", "title": "Rapport" });
    let of = |name, record, new| Try { name, record, new };
    vec![
        (
            of("Group", "group", group_of("grupp-nord", json!({}))),
            "parentId",
        ),
        (
            of("Group", "group", group_of("grupp-syd", json!({}))),
            "organizationId",
        ),
        (of("Mandate", "mandate", mandate), "bodyId"),
        (of("Source", "source", source), "bodyId"),
    ]
}

on_both_loaded! {
    async fn nothing_is_hung_onto_a_body_or_an_organization_of_others(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let own_organization = organization(&app, "skr").await;
        for (new, field) in tries(&own_organization) {
            let Try { name, record, new } = new;
            let (foreign, own) = match field {
                "organizationId" => (organization(&app, "kommunforbundet").await, own_organization.clone()),
                _ => (network(&app, "kommunforbundet-sakerhet").await, group(&app, "trygghetsberedningen").await),
            };
            let of = |body: &str| json!({ field: body });
            let refused = [format!("NOT_AUTHORITATIVE input.{field}")];
            let (create, update) = (format!("create{name}"), format!("update{name}"));
            assert_eq!(wrong(&skr, &create, with(&new, of(&foreign))).await, refused, "{create}");

            let fields = format!("{record} {{ id }}");
            let made = changed(&skr, &create, with(&new, of(&own)), &fields).await;
            let known = |version: i32, body: &str| {
                let id = &made[record]["id"];
                json!({ format!("{record}Id"): id, "expectedVersion": version, field: body })
            };
            assert_eq!(wrong(&skr, &update, known(1, &foreign)).await, refused, "{update}");
            assert_eq!(told(&change(&skr, &update, known(1, &own), "").await), Vec::<String>::new());
            // Whoever may change both hangs it there, and its owner may then change all else of it.
            let moved = change(&operator(&app), &update, known(1, &foreign), "").await;
            assert_eq!(told(&moved), Vec::<String>::new(), "{update}");
            let stays = change(&skr, &update, known(2, &foreign), "").await;
            assert_eq!(told(&stays), Vec::<String>::new(), "{update}");
            let mut away = known(2, &foreign);
            away[field] = Value::Null;
            assert_eq!(told(&change(&skr, &update, away, "").await), Vec::<String>::new(), "{update}");
        }
    }
}
