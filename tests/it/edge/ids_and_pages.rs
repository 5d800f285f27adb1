//! What is not there is `null`, what is wrong is told, and a list that is paged through is whole.

use std::collections::BTreeSet;

use nordverk::transfer::{self, Bundle};
use serde_json::{Value, json};

use crate::support::{TestApp, on_both, on_both_fresh, small};

const LANGUAGES: [&str; 3] = ["sv", "fi", "en"];

/// The codes that are told in three languages here.
pub(crate) const TOLD: [&str; 7] = [
    "INVALID_CURSOR",
    "INVALID_DATE",
    "MALFORMED_ID",
    "PAGE_ARGUMENTS_CONFLICT",
    "PAGE_SIZE_OUT_OF_RANGE",
    "TOO_MANY_IDS",
    "WRONG_ID_TYPE",
];

on_both! {
    async fn what_is_not_there_is_null_and_no_error(app: TestApp) {
        let unknown = r#"{
            network(by: { slug: "nowhere" }) { id }
            group(by: { slug: "nowhere" }) { id }
            body(by: { slug: "nowhere" }) { id }
            organization(by: { slug: "nowhere" }) { id }
            organizationByNumber: organization(
                by: { identifier: { scheme: SE_ORGNR, value: "000000-0000" } }
            ) { id }
            municipality(by: { slug: "nowhere" }) { id }
            municipalityByName: municipality(by: { name: "Ankeborg" }) { id }
            municipalityByCode: municipality(
                by: { code: { scheme: SCB_KOMMUN, value: "9999" } }
            ) { id }
            area(by: { slug: "nowhere" }) { id }
            person(by: { slug: "nobody" }) { id }
            event(by: { slug: "never" }) { id }
            topic(slug: "nothing") { id }
            node(id: "bwAAAAAAAAAAAAAAAAAAAAA") { id }
            nodes(ids: ["bwAAAAAAAAAAAAAAAAAAAAA"]) { id }
        }"#;

        let mut data = app.data("en", unknown).await;

        assert_eq!(data["nodes"].take(), json!([null]));
        let answered = data.as_object().unwrap();
        assert_eq!(answered.len(), 14);
        for (field, value) in answered {
            assert!(value.is_null(), "{field} is {value}");
        }
    }

    async fn what_is_wrong_is_told_in_the_words_of_the_reader(app: TestApp) {
        let ask = r#"{ organization(by: { slug: "skr" }) { id } }"#;
        let id = app.data("en", ask).await["organization"]["id"].take();
        let mut told = Vec::new();
        for (what, field) in wrong(id.as_str().unwrap()) {
            let question = format!("{{ {field} neighbour: networks {{ totalCount }} }}");
            let mut messages = BTreeSet::new();
            for language in LANGUAGES {
                let answer = app.ask(language, &question).await;
                let errors = answer["errors"].as_array().unwrap();
                assert_eq!(errors.len(), 1, "{what}: {errors:#?}");
                let error = &errors[0];
                assert!(is_null_along(&answer["data"], &error["path"]), "{what}: {answer:#}");
                messages.insert(error["message"].as_str().unwrap().to_owned());
                told.push(json!({
                    "what": what,
                    "language": language,
                    "message": error["message"],
                    "code": error["extensions"]["code"],
                    "path": error["path"],
                }));
            }
            assert_eq!(messages.len(), 3, "{what} is told alike in two languages: {messages:#?}");
        }

        let codes: BTreeSet<&str> = told.iter().filter_map(|told| told["code"].as_str()).collect();
        assert_eq!(codes, TOLD.into());
        insta::assert_json_snapshot!("what_is_wrong_is_told", told);
    }

    async fn a_mistake_leaves_the_rest_of_the_answer_whole(app: TestApp) {
        let question = r#"{
            before: networks { totalCount }
            wrong: networks(first: 0) { totalCount }
            late: municipality(by: { slug: "turku" }, asOf: "2026-02-30") { slug }
            after: networks { totalCount }
        }"#;

        let answer = app.ask("en", question).await;

        assert_eq!(answer["errors"].as_array().unwrap().len(), 2);
        assert!(answer["data"]["wrong"].is_null());
        assert!(answer["data"]["late"].is_null());
        assert_eq!(answer["data"]["before"], answer["data"]["after"]);
        assert!(answer["data"]["after"]["totalCount"].as_u64().unwrap() > 0);
    }

    async fn a_mistake_that_stands_alone_is_null_in_its_place(app: TestApp) {
        for field in [
            r#"municipality(by: { slug: "turku" }, asOf: "2026-02-30") { slug }"#,
            r#"municipality(by: { id: "no id" }) { slug }"#,
        ] {
            let answer = app.ask("en", &format!("{{ {field} }}")).await;

            assert_eq!(answer["errors"].as_array().unwrap().len(), 1);
            assert_eq!(answer["data"], json!({ "municipality": null }));
        }
    }

    async fn a_hundred_ids_are_answered_at_once_and_one_more_is_refused(app: TestApp) {
        let some = vec!["bwAAAAAAAAAAAAAAAAAAAAA"; 100];
        let question = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";

        let answer = app.ask_with("en", question, json!({ "ids": some })).await;
        assert_eq!(answer["data"]["nodes"], json!(vec![Value::Null; 100]));

        let more = [some, vec!["bwAAAAAAAAAAAAAAAAAAAAA"]].concat();
        let answer = app.ask_with("en", question, json!({ "ids": more })).await;
        assert_eq!(answer["data"]["nodes"], Value::Null);
        assert_eq!(answer["errors"][0]["extensions"]["code"], "TOO_MANY_IDS");
    }

    async fn a_language_that_nobody_knows_is_answered_in_another_which_is_said(app: TestApp) {
        let question = r#"{
            network(by: { slug: "skane" }) { name { text locale requestedLocale isFallback } }
            municipality(by: { slug: "turku" }) { name { text locale requestedLocale isFallback } }
            labels(of: COUNTRY) { label }
        }"#;

        let unknown = app.data("xx", question).await;
        let english = app.data("en", question).await;

        let name = &unknown["network"]["name"];
        assert_eq!(name["text"], english["network"]["name"]["text"]);
        assert_eq!(
            (&name["locale"], &name["requestedLocale"], &name["isFallback"]),
            (&json!("en"), &json!("xx"), &json!(true))
        );
        assert_eq!(english["network"]["name"]["isFallback"], false);
        // The name of a place follows the rule, which knows no fallback.
        let turku = json!({
            "text": "Turku", "locale": "fi", "requestedLocale": "xx", "isFallback": false
        });
        assert_eq!(unknown["municipality"]["name"], turku);
        assert_eq!(unknown["labels"], english["labels"]);
    }

    async fn every_id_that_is_given_out_finds_its_record_again(app: TestApp) {
        let question = "{
            networks { nodes { id __typename seats { nodes { id __typename } } } }
            groups { nodes { id __typename } }
            municipalities(first: 3) { nodes { id __typename area { id __typename } } }
            organizations(first: 3) { nodes { id __typename relations { id __typename } } }
            memberships(first: 3) { nodes { id __typename } }
            events(first: 3) { nodes { id __typename provenance { sources { id __typename } } } }
            topics(first: 3) { nodes { id __typename } }
        }";
        let mut given = Vec::new();
        gather(&app.data("en", question).await, &mut given);
        given.truncate(100);

        let ids: Vec<&String> = given.iter().map(|(id, _)| id).collect();
        let again = "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }";
        let answer = app.ask_with("en", again, json!({ "ids": ids })).await;

        let found: Vec<Value> = given
            .iter()
            .map(|(id, of)| json!({ "id": id, "__typename": of }))
            .collect();
        assert_eq!(answer["data"]["nodes"], Value::from(found));
        let kinds: BTreeSet<&String> = given.iter().map(|(_, of)| of).collect();
        assert!(kinds.len() >= 9, "{kinds:?}");
    }

    async fn paging_reaches_every_municipality_once_from_either_end_in_any_order(app: TestApp) {
        for (locale, order) in
            [("sv", "NAME"), ("fi", "NAME"), ("en", "NAME_DESC"), ("xx", "NAME"), ("sv", "CODE")]
        {
            let forward = walk(&app, locale, order, "first", "after").await;
            let mut backward = walk(&app, locale, order, "last", "before").await;

            assert_eq!(BTreeSet::from_iter(&forward).len(), 598, "{locale} {order}");
            assert_eq!(forward.len(), 598, "{locale} {order}");
            backward.reverse();
            assert_eq!(forward, backward, "{locale} {order}");
        }
    }

    async fn a_page_tells_whether_there_is_more_on_either_side(app: TestApp) {
        let page = async |arguments: &str| {
            let question = format!(
                "{{ municipalities({arguments}) {{ totalCount nodes {{ slug }} pageInfo {{
                    hasPreviousPage hasNextPage startCursor endCursor }} edges {{ cursor }} }} }}"
            );
            app.data("sv", &question).await["municipalities"].take()
        };
        let sides = |page: &Value| {
            (page["pageInfo"]["hasPreviousPage"] == true, page["pageInfo"]["hasNextPage"] == true)
        };

        let first = page("first: 2").await;
        assert_eq!(sides(&first), (false, true));
        assert_eq!(first["totalCount"], 598);
        assert_eq!(first["pageInfo"]["startCursor"], first["edges"][0]["cursor"]);
        assert_eq!(first["pageInfo"]["endCursor"], first["edges"][1]["cursor"]);

        let cursor = &first["pageInfo"]["endCursor"];
        let second = page(&format!("first: 2, after: {cursor}")).await;
        assert_eq!(sides(&second), (true, true));
        assert_eq!(second["totalCount"], 598);

        let last = page("last: 1").await;
        assert_eq!(sides(&last), (true, false));
        let cursor = &last["pageInfo"]["endCursor"];
        let beyond = page(&format!("first: 1, after: {cursor}")).await;
        assert_eq!(sides(&beyond), (true, false));
        assert_eq!(beyond["nodes"], json!([]));
        assert_eq!(beyond["pageInfo"]["endCursor"], Value::Null);
    }

    async fn a_cursor_of_another_order_or_alphabet_is_refused(app: TestApp) {
        let question = "{ municipalities(first: 1) { pageInfo { endCursor } } }";
        let cursor = app.data("sv", question).await["municipalities"]["pageInfo"].take();
        let cursor = &cursor["endCursor"];

        for (locale, arguments) in
            [("sv", "orderBy: NAME_DESC,"), ("sv", "orderBy: CODE,"), ("en", "")]
        {
            let question =
                format!("{{ municipalities({arguments} after: {cursor}) {{ totalCount }} }}");
            let answer = app.ask(locale, &question).await;
            assert_eq!(
                answer["errors"][0]["extensions"]["code"], "INVALID_CURSOR",
                "{locale} {arguments}: {answer}"
            );
        }
    }
}

on_both_fresh! {
    async fn who_pages_while_items_come_sees_each_that_was_there_once(app: TestApp) {
        transfer::take_in(app.store(), &topics(20, "m")).await.unwrap();
        app.catch_up().await;
        let mut seen: Vec<String> = Vec::new();
        let mut after = Value::Null;
        for round in 0.. {
            let question = "query($after: String) {
                topics(first: 3, after: $after) {
                    nodes { slug } pageInfo { hasNextPage endCursor }
                }
            }";
            let answer = app.ask_with("en", question, json!({ "after": after })).await;
            let page = &answer["data"]["topics"];
            let slugs = page["nodes"].as_array().unwrap().iter();
            seen.extend(slugs.map(|node| node["slug"].as_str().unwrap().to_owned()));
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].clone();
            // Before what was seen and after it: «a…» sorts before «m…», «z…» after.
            for side in ["a", "z"] {
                if round < 3 {
                    let prefix = format!("{side}{round}");
                    transfer::take_in(app.store(), &topics(4, &prefix)).await.unwrap();
                }
            }
            app.catch_up().await;
        }

        let count = |prefix: &str| seen.iter().filter(|slug| slug.starts_with(prefix)).count();
        assert_eq!(count("m"), 20);
        assert_eq!(count("z"), 12);
        assert_eq!(count("a"), 0);
        assert_eq!(BTreeSet::from_iter(&seen).len(), seen.len());
    }
}

/// Each kind of mistake, and a field that makes it.
fn wrong(organization: &str) -> Vec<(&'static str, String)> {
    let field = |field: &str| field.replace("ORGANIZATION", organization);
    let all = [
        (
            "an id of another type",
            r#"network(by: { id: "ORGANIZATION" }) { slug }"#,
        ),
        (
            "an id of another type in a filter",
            r#"networks(filter: { area: { id: "ORGANIZATION" } }) { totalCount }"#,
        ),
        ("a malformed id", r#"node(id: "no id") { id }"#),
        ("no id", r#"organization(by: { id: "" }) { id }"#),
        (
            "one malformed id of many",
            r#"nodes(ids: ["ORGANIZATION", "%"]) { id }"#,
        ),
        (
            "a broken cursor",
            r#"municipalities(after: "broken") { totalCount }"#,
        ),
        ("no items", "municipalities(first: 0) { totalCount }"),
        (
            "fewer than no items",
            "municipalities(last: -1) { totalCount }",
        ),
        (
            "too many items",
            "municipalities(first: 101) { totalCount }",
        ),
        (
            "too many items within an item",
            "network(by: { slug: \"skane\" }) { slug seats(last: 101) { totalCount } }",
        ),
        (
            "a page from both ends",
            "municipalities(first: 1, last: 1) { totalCount }",
        ),
        (
            "an impossible date",
            r#"municipality(by: { slug: "turku" }, asOf: "2026-02-30") { slug }"#,
        ),
        (
            "a date in short",
            r#"networks(asOf: "2026-1-1") { totalCount }"#,
        ),
    ];
    let many = format!("nodes(ids: {:?}) {{ id }}", [organization; 101]);
    all.iter()
        .map(|(what, text)| (*what, field(text)))
        .chain([("too many ids", many)])
        .collect()
}

/// True if the field at a path, or something that it lies in, is `null` and not left out.
fn is_null_along(data: &Value, path: &Value) -> bool {
    let mut at = data;
    for segment in path.as_array().unwrap() {
        let next = match segment {
            Value::String(name) => at.get(name),
            Value::Number(number) => at.get(usize::try_from(number.as_u64().unwrap()).unwrap()),
            _ => None,
        };
        match next {
            Some(Value::Null) => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

/// Every id in an answer with the type that it was given for.
fn gather(answer: &Value, found: &mut Vec<(String, String)>) {
    match answer {
        Value::Object(fields) => {
            if let (Some(Value::String(id)), Some(Value::String(of))) =
                (fields.get("id"), fields.get("__typename"))
                && !found.iter().any(|(known, _)| known == id)
            {
                found.push((id.clone(), of.clone()));
            }
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
        _ => {}
    }
}

/// The slugs of all municipalities, a page after the other.
async fn walk(app: &TestApp, locale: &str, order: &str, size: &str, from: &str) -> Vec<String> {
    let question = format!(
        "query($cursor: String) {{
            municipalities(orderBy: {order}, {size}: 97, {from}: $cursor) {{
                nodes {{ slug }}
                pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
            }}
        }}"
    );
    let (more, cursor_of) = match from {
        "after" => ("hasNextPage", "endCursor"),
        _ => ("hasPreviousPage", "startCursor"),
    };
    let mut slugs = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let answer = app
            .ask_with(locale, &question, json!({ "cursor": cursor }))
            .await;
        let page = &answer["data"]["municipalities"];
        let nodes = page["nodes"].as_array().unwrap();
        let mut these: Vec<String> = nodes
            .iter()
            .map(|node| node["slug"].as_str().unwrap().to_owned())
            .collect();
        if from == "before" {
            these.reverse();
        }
        slugs.extend(these);
        if page["pageInfo"][more] == false {
            return slugs;
        }
        cursor = page["pageInfo"][cursor_of].clone();
        assert!(slugs.len() <= 2 * 598, "the pages go in circles");
    }
}

/// So many topics whose names begin alike, with what they need.
fn topics(number: usize, prefix: &str) -> Bundle {
    let topic = |at: usize| {
        format!(
            "[[topic]]\nkey = \"{prefix}-{at:02}\"\nslug = \"{prefix}-{at:02}\"\n\
             authority = \"county-board\"\nsources = []\nlabel = {{ en = \"{prefix}-{at:02}\" }}\n"
        )
    };
    let text: String = (0..number).map(topic).collect();
    let small = small();
    Bundle {
        topic: transfer::read(&[("topics.toml", &text)]).unwrap().topic,
        source: small.source,
        area: small.area,
        organization: small.organization,
        ..Bundle::default()
    }
}
