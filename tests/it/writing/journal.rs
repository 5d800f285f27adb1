//! Who is told what of the past: everybody which fields changed, and an auditor by whom and of what.

use std::ops::RangeInclusive;

use axum::body::Body;
use axum::http::Request;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{audit, feed};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait as _, IntoActiveModel as _, QueryFilter as _};
use serde_json::{Value, json};

use super::asking;
use super::topics::{CREATE, OPERATOR, UPDATE, order, remove, writer};
use crate::support::{TestApp, on_both_loaded};

const HISTORY: &str = "query(
    $id: ID!, $first: Int, $after: String, $last: Int, $before: String
) {
    history(id: $id, first: $first, after: $after, last: $last, before: $before) {
        nodes {
            version action change
            author { issuer subject organization }
            fields { field before after }
        }
        pageInfo { startCursor endCursor hasPreviousPage hasNextPage }
    }
}";

const AUDIT: &str = "query($filter: AuditLogFilter, $first: Int, $after: String) {
    auditLog(filter: $filter, first: $first, after: $after) {
        entries { outcome action author { subject } recordKind recordId version requestId }
        cursor
    }
}";

const CLASSIFY: &str = "mutation($id: ID!, $version: Int!, $class: Classification!) {
    updateTopic(
        input: { topicId: $id, expectedVersion: $version, provenance: { classification: $class } }
    ) { userErrors { code } }
}";

on_both_loaded! {
    async fn everybody_is_told_which_fields_changed_and_an_auditor_what_and_by_whom(app: TestApp) {
        let id = made_and_changed(&app).await;

        let public = history(&app, json!({ "id": id })).await;
        assert_eq!(versions(&public), [2, 1]);
        assert_eq!(public["nodes"][0], json!({
            "version": 2,
            "action": "updateTopic",
            "change": "UPSERT",
            "author": null,
            "fields": [{ "field": "label", "before": null, "after": null }],
        }));
        let fields = fields(&public["nodes"][1]);
        assert!(fields.contains(&"label") && fields.contains(&"slug"), "{fields:?}");
        let told = public.to_string();
        assert!(!told.contains("slush") && !told.contains("anna"), "{told}");

        for scopes in [&["audit:read"][..], OPERATOR] {
            let auditor = app.as_actor("eva", None, scopes);
            let all = history(&auditor, json!({ "id": id })).await;
            let last = &all["nodes"][0];
            let bo = json!({ "issuer": "test", "subject": "bo", "organization": "skr" });
            assert_eq!(last["author"], bo);
            let label = &last["fields"][0];
            assert!(label["before"].as_str().unwrap().contains("slush"), "{label}");
            assert!(label["after"].as_str().unwrap().contains("sörja"), "{label}");
            assert_eq!(all["nodes"][1]["author"]["subject"], "anna");
        }
    }

    async fn a_history_comes_in_pages_the_newest_first(app: TestApp) {
        let id = made_and_changed(&app).await;
        let first = history(&app, json!({ "id": id, "first": 1 })).await;
        assert_eq!(versions(&first), [2]);
        assert_eq!(first["pageInfo"]["hasNextPage"], true);
        let after = &first["pageInfo"]["endCursor"];
        let second = history(&app, json!({ "id": id, "first": 1, "after": after })).await;
        assert_eq!(versions(&second), [1]);
        assert_eq!(second["pageInfo"]["hasNextPage"], false);
    }

    async fn a_long_history_is_told_to_its_end_in_pages_from_both_ends(app: TestApp) {
        let (id, noted) = long_history(&app, 150..=950).await;
        let open: Vec<i64> = noted.iter().copied().filter(|seq| !(150..=950).contains(seq)).collect();
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        for (reader, wanted) in [(&app, &open), (&auditor, &noted)] {
            let (mut told, mut after) = (Vec::new(), Value::Null);
            while told.len() < wanted.len() {
                let page = json!({ "id": id, "first": 97, "after": after });
                let page = history(reader, page).await;
                let before = told.len();
                told.extend(versions(&page));
                assert_eq!(is_between(&page), [before > 0, told.len() < wanted.len()]);
                after = page["pageInfo"]["endCursor"].clone();
            }
            assert_eq!(told, *wanted);

            let (mut told, mut before) = (Vec::new(), Value::Null);
            while told.len() < wanted.len() {
                let page = json!({ "id": id, "last": 97, "before": before });
                let page = history(reader, page).await;
                let after = told.len();
                told.splice(0..0, versions(&page));
                assert_eq!(is_between(&page), [told.len() < wanted.len(), after > 0]);
                before = page["pageInfo"]["startCursor"].clone();
            }
            assert_eq!(told, *wanted);
        }
    }

    async fn a_page_of_a_history_reads_no_changes_far_from_it(app: TestApp) {
        let (id, noted) = long_history(&app, 1_095..=1_098).await;
        let page = async |wanted: Value| {
            history(&app, asking::with(&json!({ "id": id }), wanted)).await
        };
        let first = page(json!({ "first": 2 })).await;
        assert_eq!(versions(&first), [1_102, 1_101]);
        // Whatever reads one of the others fails.
        let kept = [&noted[..48], &noted[noted.len() - 3..]].concat();
        let unheard = audit::Entity::update_many()
            .col_expr(audit::Column::Outcome, Expr::value("UNHEARD"))
            .filter(audit::COLUMN.version.is_not_in(kept));
        unheard.exec(app.store().connection()).await.unwrap();

        let next = json!({ "first": 2, "after": first["pageInfo"]["endCursor"] });
        let next = page(next).await;
        assert_eq!(versions(&next), [1_100, 1_099]);
        let behind = json!({ "first": 2, "after": next["pageInfo"]["endCursor"] });
        assert_eq!(versions(&page(behind).await), [1_094, 1_093], "closed ones are passed over");
        assert_eq!(versions(&page(json!({ "last": 2 })).await), [2, 1]);
        let all = app.ask_with("en", HISTORY, json!({ "id": id, "first": 100 })).await;
        assert_eq!(all["errors"][0]["extensions"]["code"], "INTERNAL_SERVER_ERROR");
    }

    async fn a_cursor_of_another_list_is_none_of_a_history(app: TestApp) {
        let id = made_and_changed(&app).await;
        let networks = app.data("en", "{ networks { pageInfo { endCursor } } }").await;
        let foreign = &networks["networks"]["pageInfo"]["endCursor"];
        for after in [foreign, &json!("nonsense")] {
            let answer = app.ask_with("en", HISTORY, json!({ "id": id, "after": after })).await;
            assert_eq!(answer["errors"][0]["extensions"]["code"], "INVALID_CURSOR");
        }
    }

    async fn what_a_record_was_while_it_was_closed_is_for_an_auditor(app: TestApp) {
        let operator = app.as_actor("anna", Some("skr"), OPERATOR);
        let auditor = app.as_actor("eva", None, &["audit:read", "members:read"]);
        let id = made_and_changed(&app).await;
        for (version, class, to_all) in [(2, "MEMBERS", None), (3, "PUBLIC", Some(vec![2, 1]))] {
            let wanted = json!({ "id": id, "version": version, "class": class });
            let changed = operator.ask_with("en", CLASSIFY, wanted).await;
            assert_eq!(changed["data"]["updateTopic"]["userErrors"], json!([]), "{changed}");

            let told = history(&app, json!({ "id": id })).await;
            assert_eq!(told.is_object().then(|| versions(&told)), to_all, "{class}");
            let all = history(&auditor, json!({ "id": id })).await;
            assert_eq!(versions(&all), (1..=version + 1).rev().collect::<Vec<i64>>());
        }
    }

    async fn the_history_of_what_is_gone_is_for_an_auditor(app: TestApp) {
        let id = made_and_changed(&app).await;
        let by_slug = &app.live().registry().topics.by_slug;
        let key = by_slug.get(&"slush".to_owned()).first().unwrap().row.id;
        let removed = writer(&app).write(order("anna", OPERATOR), remove(key, 2)).await.unwrap();
        removed.outcome.unwrap();

        assert_eq!(history(&app, json!({ "id": id })).await, Value::Null);
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        let all = history(&auditor, json!({ "id": id })).await;
        assert_eq!(versions(&all), [2, 2, 1]);
        assert_eq!(all["nodes"][0]["change"], "REMOVE");
        let slug = all["nodes"][0]["fields"].as_array().unwrap().iter();
        let slug: Vec<_> = slug.filter(|field| field["field"] == "slug").collect();
        assert_eq!(slug, [&json!({ "field": "slug", "before": "\"slush\"", "after": null })]);
    }

    async fn what_stood_on_something_hidden_is_for_an_auditor(app: TestApp) {
        let operator = app.as_actor("anna", Some("skr"), OPERATOR);
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        let fields = "relation { id provenance { version } }";
        let group = asking::group(&app, "trygghetsberedningen").await;
        let made = async || {
            let to = asking::organization(&app, "skr").await;
            let wanted = json!({ "kind": "SUPPORTS", "fromId": group, "toId": to });
            asking::changed(&operator, "createRelation", wanted, fields).await["relation"].take()
        };
        let doubted = async |relation: &Value| {
            let wanted = asking::of("relationId", relation, json!({ "isInferred": true }));
            asking::changed(&operator, "updateRelation", wanted, "").await;
        };
        let classified = async |class: &str| {
            let question = "query($id: ID!) { node(id: $id) { ... on Group {
                id provenance { version }
            } } }";
            let known = operator.ask_with("en", question, json!({ "id": group })).await;
            let class = json!({ "provenance": { "classification": class } });
            let wanted = asking::of("groupId", &known["data"]["node"], class);
            asking::changed(&operator, "updateGroup", wanted, "").await;
        };
        let (stays, goes) = (made().await, made().await);
        classified("RESTRICTED").await;
        doubted(&stays).await;
        let wanted = json!({ "id": goes["id"], "expectedVersion": 1 });
        asking::changed(&operator, "deleteRecord", wanted, "").await;
        let of = |record: &Value| json!({ "id": record["id"] });
        assert_eq!(versions(&history(&auditor, of(&goes)).await), [1]);
        assert_eq!(versions(&history(&operator, of(&goes)).await), [1, 1]);
        assert_eq!(history(&auditor, of(&stays)).await, Value::Null);

        classified("PUBLIC").await;
        assert_eq!(versions(&history(&app, of(&stays)).await), [1]);
        assert_eq!(versions(&history(&auditor, of(&stays)).await), [2, 1]);

        // Where the feed does not tell, the record itself does.
        feed::Entity::delete_many().exec(app.store().connection()).await.unwrap();
        assert_eq!(versions(&history(&app, of(&stays)).await), [2, 1]);
    }

    async fn a_hidden_record_is_not_told_by_an_id_of_another_kind(app: TestApp) {
        let operator = app.as_actor("anna", Some("skr"), OPERATOR);
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        let id = made_and_changed(&app).await;
        let wanted = json!({ "id": id, "version": 2, "class": "RESTRICTED" });
        let changed = operator.ask_with("en", CLASSIFY, wanted).await;
        assert_eq!(changed["data"]["updateTopic"]["userErrors"], json!([]), "{changed}");

        let bytes = URL_SAFE_NO_PAD.decode(id.as_str().unwrap()).unwrap();
        let mut found = 0;
        for first in 0..=u8::MAX {
            let other = [&[first], &bytes[1..]].concat();
            let other = json!({ "id": URL_SAFE_NO_PAD.encode(other) });
            let answer = auditor.ask_with("en", HISTORY, other).await;
            assert_eq!(answer["data"]["history"], Value::Null, "{first}");
            found += usize::from(answer.get("errors").is_none());
        }
        assert!(found > 20, "only {found} ids are of a kind");
    }

    async fn nothing_is_told_of_the_past_of_a_person_who_is_protected_now(app: TestApp) {
        let officer = app.as_actor("dora", Some("skr"), &["gdpr:admin", "registry:operate"]);
        let blind = app.as_actor("olle", None, &["registry:operate", "audit:read"]);
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        let fields = "person { id provenance { version } }";
        let wanted = json!({
            "slug": "ada-ek", "displayName": "Ada Ek", "lawfulBasis": "PUBLIC_TASK",
        });
        let made = asking::changed(&officer, "createPerson", wanted, fields).await;
        let wanted = asking::of("personId", &made["person"], json!({ "displayName": "Ada Ekman" }));
        let changed = asking::changed(&officer, "updatePerson", wanted, fields).await;
        let it = json!({ "id": made["person"]["id"] });
        for reader in [&app, &auditor, &blind, &officer] {
            assert_eq!(versions(&history(reader, it.clone()).await), [2, 1]);
        }

        let protected = json!({ "privacy": { "protection": "MARKED" } });
        let wanted = asking::of("personId", &changed["person"], protected);
        let concealed = asking::changed(&officer, "updatePerson", wanted, fields).await;
        for reader in [&app, &auditor, &blind] {
            assert_eq!(history(reader, it.clone()).await, Value::Null);
        }
        assert_eq!(versions(&history(&officer, it.clone()).await), [3, 2, 1]);

        let version = &concealed["person"]["provenance"]["version"];
        let wanted = asking::with(&it, json!({ "expectedVersion": version }));
        asking::changed(&officer, "deleteRecord", wanted, "").await;
        for reader in [&app, &auditor, &blind] {
            assert_eq!(history(reader, it.clone()).await, Value::Null);
        }
        assert_eq!(versions(&history(&officer, it).await), [3, 3, 2, 1]);
    }

    async fn there_is_no_history_of_nothing(app: TestApp) {
        let other = TestApp::loaded(app.db()).await;
        let elsewhere = made_and_changed(&other).await;
        let auditor = app.as_actor("eva", None, &["audit:read"]);
        for asker in [&app, &auditor] {
            assert_eq!(history(asker, json!({ "id": elsewhere })).await, Value::Null);
            let answer = asker.ask_with("en", HISTORY, json!({ "id": "nonsense" })).await;
            assert_eq!(answer["errors"][0]["extensions"]["code"], "MALFORMED_ID");
        }
    }

    async fn the_audit_is_for_those_who_may_read_it(app: TestApp) {
        made_and_changed(&app).await;
        for (who, scopes, code) in [
            (None, &[][..], Some("UNAUTHENTICATED")),
            (Some("eva"), &[], Some("FORBIDDEN")),
            (Some("eva"), &["members:read", "sync:write:skr", "gdpr:admin"], Some("FORBIDDEN")),
            (Some("eva"), &["audit:read"], None),
            (Some("eva"), OPERATOR, None),
        ] {
            let asker = who.map_or(app.clone(), |who| app.as_actor(who, None, scopes));
            let answer = asker.ask_with("en", AUDIT, json!({ "first": 1 })).await;
            assert_eq!(answer["errors"][0]["extensions"]["code"].as_str(), code, "{scopes:?}");
            assert_eq!(answer["data"]["auditLog"].is_object(), code.is_none(), "{scopes:?}");
        }
    }

    async fn the_audit_tells_who_did_what_and_who_tried_to(app: TestApp) {
        let id = made_and_changed(&app).await;
        let wanted = json!({ "id": id, "version": 2, "text": "x" });
        let reader = app.as_actor("eva", None, &["members:read"]);
        let denied = reader.ask_with("en", UPDATE, wanted).await;
        assert_eq!(denied["errors"][0]["extensions"]["code"], "FORBIDDEN");
        let auditor = app.as_actor("ann", None, &["audit:read"]);

        let page = audit(&auditor, json!({ "first": 3 })).await;
        let told = page["entries"].as_array().unwrap().iter().map(|entry| {
            let word = |name: &str| entry[name].as_str().unwrap();
            let who = entry["author"]["subject"].as_str().unwrap();
            (word("outcome"), word("action"), who, entry["version"].as_i64())
        });
        assert_eq!(told.collect::<Vec<_>>(), [
            ("DENIED", "updateTopic", "eva", None),
            ("DONE", "updateTopic", "bo", Some(2)),
            ("DONE", "createTopic", "anna", Some(1)),
        ]);
        assert_eq!(page["entries"][1]["recordId"], id);
        assert_eq!(page["entries"][1]["recordKind"], "TOPIC");

        let of_record = json!({ "filter": { "recordId": id } });
        let of_record = audit(&auditor, of_record).await;
        assert_eq!(versions_of(&of_record["entries"]), [2, 1]);
        assert_eq!(of_record["cursor"], Value::Null);
        let denied = audit(&auditor, json!({ "filter": { "outcome": "DENIED" } })).await;
        assert_eq!(denied["entries"].as_array().unwrap().len(), 1);

        let first = json!({ "filter": { "recordId": id }, "first": 1 });
        let first = audit(&auditor, first).await;
        assert_eq!(versions_of(&first["entries"]), [2]);
        let rest = json!({ "filter": { "recordId": id }, "first": 1, "after": first["cursor"] });
        let rest = audit(&auditor, rest).await;
        assert_eq!(versions_of(&rest["entries"]), [1]);
        assert_eq!(rest["cursor"], Value::Null);
    }

    async fn a_row_of_the_audit_names_the_request(app: TestApp) {
        let body = json!({ "query": CREATE, "variables": { "slug": "slush" } });
        let request = Request::post("/graphql")
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let answer = app.as_actor("anna", Some("skr"), OPERATOR).send(request).await;

        let auditor = app.as_actor("eva", None, &["audit:read"]);
        let page = audit(&auditor, json!({ "first": 1 })).await;
        assert_eq!(page["entries"][0]["requestId"].as_str(), answer.header("x-request-id"));
    }
}

/// A topic that anna created and bo changed. Its id.
async fn made_and_changed(app: &TestApp) -> Value {
    let anna = app.as_actor("anna", Some("skr"), OPERATOR);
    let made = anna
        .ask_with("sv", CREATE, json!({ "slug": "slush" }))
        .await;
    let id = made["data"]["createTopic"]["topic"]["id"].clone();
    assert!(id.is_string(), "{made:#}");
    let bo = app.as_actor("bo", Some("skr"), OPERATOR);
    let wanted = json!({ "id": id, "version": 1, "text": "sörja" });
    let changed = bo.ask_with("sv", UPDATE, wanted).await;
    assert_eq!(
        changed["data"]["updateTopic"]["topic"]["id"], id,
        "{changed:#}"
    );
    id
}

/// A topic with a history of 1102 changes, and their numbers as its versions, the newest first.
/// During some of them it was for members only.
async fn long_history(app: &TestApp, closed: RangeInclusive<i64>) -> (Value, Vec<i64>) {
    let id = made_and_changed(app).await;
    let db = app.store().connection();
    let last = app.live().registry().seq;
    let noted = audit::Entity::find().filter(audit::COLUMN.seq.eq(last));
    let noted = noted.one(db).await.unwrap().unwrap();
    for (seq, version) in [(last - 1, 1_101), (last, 1_102)] {
        let numbered = audit::Entity::update_many()
            .col_expr(audit::Column::Version, Expr::value(version))
            .filter(audit::COLUMN.seq.eq(seq));
        numbered.exec(db).await.unwrap();
    }
    let copies = (1..=1_100).map(|seq| {
        let mut copy = audit::Model {
            id: app.store().ids().next(),
            seq: Some(seq),
            version: Some(i32::try_from(seq).unwrap()),
            ..noted.clone()
        };
        if closed.contains(&seq) {
            copy.after.as_mut().unwrap()["topic"][0]["classification"] = json!("MEMBERS");
        }
        copy.into_active_model()
    });
    let copies = audit::Entity::insert_many(copies);
    copies.exec_without_returning(db).await.unwrap();
    (id, (1..=1_102).rev().collect())
}

/// Whether there are items before a page, and after it.
fn is_between(page: &Value) -> [bool; 2] {
    let info = &page["pageInfo"];
    [&info["hasPreviousPage"], &info["hasNextPage"]].map(|is| is.as_bool().unwrap())
}

async fn history(app: &TestApp, wanted: Value) -> Value {
    asked(app, HISTORY, wanted).await["history"].take()
}

async fn audit(app: &TestApp, wanted: Value) -> Value {
    asked(app, AUDIT, wanted).await["auditLog"].take()
}

async fn asked(app: &TestApp, question: &str, wanted: Value) -> Value {
    let mut answer = app.ask_with("en", question, wanted).await;
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer["data"].take()
}

fn fields(revision: &Value) -> Vec<&str> {
    let fields = revision["fields"].as_array().unwrap().iter();
    fields
        .map(|field| field["field"].as_str().unwrap())
        .collect()
}

fn versions(history: &Value) -> Vec<i64> {
    versions_of(&history["nodes"])
}

fn versions_of(rows: &Value) -> Vec<i64> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["version"].as_i64().unwrap()).collect()
}
