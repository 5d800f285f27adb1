//! A copy that is kept by the changes is the one that would be made anew, whoever keeps it.

use std::collections::{BTreeMap, BTreeSet};

use entity::{AuditOutcome, Classification, RecordKind, audit, feed};
use nordverk::changes::{Finding, verify};
use nordverk::content;
use nordverk::transfer::{self, Bundle};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _,
};
use serde_json::{Value, json};

use super::asking::{changed, of};
use super::told::{assert_as_if_loaded, known, operator, writer};
use crate::support::{TestApp, on_both_loaded};

const CHANGES: &str = "query($after: String) {
    changes(after: $after, first: 1000) {
        changes { kind recordId effect version }
        cursor
        hasMore
    }
}";

/// The readers whose permissions differ in what they open.
const READERS: [(&str, &[&str]); 9] = [
    ("anybody", &[]),
    ("a member", &["members:read"]),
    (
        "who coordinates",
        &["members:read", "restricted:read:skane"],
    ),
    ("an owner", &["sync:write:kommunforbundet"]),
    ("another owner", &["sync:write:skr"]),
    ("who is told of all", &["persons:protected"]),
    (
        "who coordinates elsewhere",
        &["members:read", "restricted:read:kommunforbundet-sakerhet"],
    ),
    ("an operator", &["registry:operate"]),
    ("an officer", &["gdpr:admin", "members:read"]),
];

/// How often a kind of record was told, with an effect.
type Told = BTreeMap<(String, String), usize>;

/// What a reader has.
struct Copy {
    reader: TestApp,
    after: Value,
    records: BTreeSet<String>,
}

impl Copy {
    async fn new(reader: &TestApp) -> Self {
        let mut copy = Self {
            reader: reader.clone(),
            after: Value::Null,
            records: BTreeSet::new(),
        };
        copy.follow().await;
        copy
    }

    /// Takes in what changed.
    async fn follow(&mut self) -> Told {
        let mut told = Told::new();
        loop {
            let wanted = json!({ "after": self.after });
            let answer = self.reader.ask_with("en", CHANGES, wanted).await;
            assert!(answer.get("errors").is_none(), "{answer:#}");
            let page = &answer["data"]["changes"];
            for change in page["changes"].as_array().unwrap() {
                let word = |name: &str| change[name].as_str().unwrap().to_owned();
                if change["effect"] == "UPSERT" {
                    self.records.insert(word("recordId"));
                } else {
                    self.records.remove(&word("recordId"));
                }
                *told.entry((word("kind"), word("effect"))).or_default() += 1;
            }
            self.after = page["cursor"].clone();
            if page["hasMore"] == false {
                return told;
            }
        }
    }
}

on_both_loaded! {
    async fn what_stands_on_a_record_leaves_the_scope_of_a_reader_with_it_and_comes_back(
        app: TestApp
    ) {
        let operator = operator(&app);
        let member = app.as_actor("eva", None, &["members:read"]);
        let (mut public, mut open) = (Copy::new(&app).await, Copy::new(&member).await);
        let before = public.records.clone();
        let told = |effect: &str| {
            let told = [
                ("BODY", 1), ("MANDATE", 1), ("OBLIGATION", 4), ("RELATION", 2), ("SEAT", 8),
                ("STATED_COUNT", 2),
            ];
            let told = told.map(|(kind, count)| ((kind.to_owned(), effect.to_owned()), count));
            Told::from(told)
        };
        let first = versions(&app);
        for (class, to_all, to_members, left) in [
            ("MEMBERS", Some("REMOVED_FROM_SCOPE"), "UPSERT", 18),
            ("RESTRICTED", None, "REMOVED_FROM_SCOPE", 18),
            ("PUBLIC", Some("UPSERT"), "UPSERT", 0),
        ] {
            classify(&operator, "group", "trygghetsberedningen", class).await;

            assert_eq!(public.follow().await, to_all.map(told).unwrap_or_default(), "{class}");
            assert_eq!(open.follow().await, told(to_members), "{class}");
            assert_eq!(before.difference(&public.records).count(), left, "{class}");
        }
        assert_eq!(public.records, before);
        let changed: Vec<_> = first.iter().filter(|old| !versions(&app).contains(old)).collect();
        assert_eq!(changed.len(), 1, "only the group has another version: {changed:?}");
        assert_whole(&app).await;
    }

    async fn a_copy_is_the_one_that_would_be_made_anew_for_every_reader(app: TestApp) {
        let operator = operator(&app);
        let officer = app.as_actor("dora", None, &["gdpr:admin", "registry:operate"]);
        let elsewhere = app.another_store().await;
        let other = elsewhere.load().await.unwrap();
        let mut copies = copies(&app).await;
        let ((person, concealed, event), member) = (speaker(&app), member(&app));
        let steps = [
            ("network", "skane", "MEMBERS"),
            ("person", &person, "MARKED"),
            ("event", &event, "RESTRICTED"),
            ("event", &event, "of skane"),
            ("network", "skane", "RESTRICTED"),
            ("event", &event, "of kommunforbundet-sakerhet"),
            ("organization", &member, "MEMBERS"),
            ("network", "kommunforbundet-sakerhet", "RESTRICTED"),
            ("person", &concealed, "NONE"),
            ("network", "kommunforbundet-sakerhet", "MEMBERS"),
            ("event", &event, "MEMBERS"),
            ("organization", &member, "PUBLIC"),
            ("group", "trygghetsberedningen", "MEMBERS"),
            ("network", "skane", "PUBLIC"),
            ("event", &event, "PUBLIC"),
            ("group", "trygghetsberedningen", "PUBLIC"),
        ];
        let mut seen = BTreeSet::new();
        for (of, slug, word) in steps {
            let who = if of == "person" { &officer } else { &operator };
            classify(who, of, slug, word).await;
            for (name, copy) in &mut copies {
                let told = copy.follow().await;
                seen.extend(told.into_keys());
                let anew = Copy::new(&copy.reader).await;
                assert!(copy.records == anew.records, "{name}, after {slug} is {word}");
            }
        }
        for kind in ["BODY", "ORGANIZATION", "PERSON", "SEAT", "MEMBERSHIP", "PARTICIPATION"] {
            for effect in ["UPSERT", "REMOVED_FROM_SCOPE"] {
                assert!(seen.contains(&(kind.to_owned(), effect.to_owned())), "{kind} {effect}");
            }
        }
        elsewhere.catch_up(&other).await.unwrap();
        assert!(*other.registry() == *app.live().registry(), "another process has another registry");
        assert_whole(&app).await;
    }

    async fn what_goes_while_it_is_hidden_is_told_to_those_who_saw_it_alone(app: TestApp) {
        let operator = operator(&app);
        let member = app.as_actor("eva", None, &["members:read"]);
        let (skr, (from, _)) = (writer(&app, "skr"), known(&app, "group", "trygghetsberedningen").await);
        let (to, _) = known(&app, "organization", "skr").await;
        let wanted = json!({ "kind": "SUPPORTS", "fromId": from, "toId": to });
        let made = changed(&skr, "createRelation", wanted, "relation { id }").await;
        classify(&operator, "group", "trygghetsberedningen", "MEMBERS").await;
        let (mut public, mut open) = (Copy::new(&app).await, Copy::new(&member).await);

        let wanted = json!({ "id": made["relation"]["id"], "expectedVersion": 1 });
        changed(&operator, "deleteRecord", wanted, "").await;

        assert_eq!(public.follow().await, Told::new());
        let removed = [(("RELATION".to_owned(), "REMOVE".to_owned()), 1)];
        assert_eq!(open.follow().await, Told::from(removed));
        assert_whole(&app).await;
    }

    async fn a_restricted_record_that_goes_is_told_to_those_who_saw_it_alone(app: TestApp) {
        let owner = writer(&app, "kommunforbundet");
        let (network, _) = known(&app, "network", "kommunforbundet-sakerhet").await;
        let text = json!([{ "locale": "sv", "text": "Dold" }]);
        let restricted = json!({ "classification": "RESTRICTED" });
        for (mutation, field, kind, wanted, told) in [
            (
                "createTopic", "topic", "TOPIC",
                json!({ "slug": "dold", "label": text, "provenance": restricted }),
                &["an owner", "an operator"][..],
            ),
            (
                "createEvent", "event", "EVENT",
                json!({
                    "slug": "dold", "title": text, "kind": "NETWORK_MEETING", "starts": "2027-02",
                    "bodyId": network, "provenance": restricted,
                }),
                &["an owner", "who coordinates elsewhere", "an operator"],
            ),
        ] {
            let made = changed(&owner, mutation, wanted, &format!("{field} {{ id }}")).await;
            let id = made[field]["id"].clone();
            let mut copies = copies(&app).await;
            let wanted = json!({ "id": id, "expectedVersion": 1 });
            changed(&owner, "deleteRecord", wanted, "").await;
            for (name, copy) in &mut copies {
                let had = copy.records.contains(id.as_str().unwrap());
                assert_eq!(had, told.contains(name), "{name} had the {field}");
                let removed = ((kind.to_owned(), "REMOVE".to_owned()), 1);
                let removed = Told::from_iter(had.then_some(removed));
                assert_eq!(copy.follow().await, removed, "{name}, of the {field}");
            }
        }
        assert_whole(&app).await;
    }

    async fn what_an_import_closes_takes_along_what_stands_on_it(app: TestApp) {
        let elsewhere = app.another_store().await;
        let mut copy = Copy::new(&app).await;
        let before = copy.records.clone();
        let open = content::delivered().unwrap();
        for (bundle, left) in [(closed(&open), 18), (closed(&open), 18), (open, 0)] {
            transfer::take_in(&elsewhere, &bundle).await.unwrap();
            app.catch_up().await;

            copy.follow().await;
            assert_eq!(before.difference(&copy.records).count(), left);
            assert!(copy.records == Copy::new(&app).await.records);
            assert_whole(&app).await;
        }
    }

    async fn a_record_that_was_told_along_and_noted_as_changed_is_found(app: TestApp) {
        classify(&operator(&app), "group", "trygghetsberedningen", "MEMBERS").await;
        let db = app.store().connection();
        let along = feed::Entity::find().filter(feed::COLUMN.kind.eq(RecordKind::Seat));
        let along = along.filter(feed::COLUMN.audience_after.eq(Classification::Members));
        let along = along.one(db).await.unwrap().unwrap();
        let noted = audit::Entity::find().filter(audit::COLUMN.record_id.eq(along.record_id));
        let noted = noted.one(db).await.unwrap().unwrap();
        assert_eq!(noted.outcome, AuditOutcome::Done);

        let seq = along.seq;
        let again = audit::Model { id: app.store().ids().next(), seq: Some(seq), ..noted };
        again.into_active_model().insert(db).await.unwrap();
        let found = verify(app.store()).await.unwrap().1;
        assert_eq!(found, [Finding::Audit { seq, rows: 1, wanted: 0 }]);
    }
}

/// What each of the readers has.
async fn copies(app: &TestApp) -> Vec<(&'static str, Copy)> {
    let mut copies = Vec::new();
    for (name, scopes) in READERS {
        let reader = match name {
            "anybody" => app.clone(),
            _ => app.as_actor(name, None, scopes),
        };
        copies.push((name, Copy::new(&reader).await));
    }
    copies
}

/// Makes a record one for other readers: by its class, an event by its body, or a person by what
/// protects them.
async fn classify(app: &TestApp, kind: &str, slug: &str, word: &str) {
    let reader = app.as_actor("eva", None, &["registry:operate", "persons:protected"]);
    let question =
        format!("{{ it: {kind}(by: {{ slug: {slug:?} }}) {{ id provenance {{ version }} }} }}");
    let it = reader.data("en", &question).await["it"].take();
    let wanted = match kind {
        "person" => json!({ "privacy": { "protection": word } }),
        "event" if word.starts_with("of ") => {
            json!({ "bodyId": known(app, "network", &word[3..]).await.0 })
        }
        _ => json!({ "provenance": { "classification": word } }),
    };
    let (first, rest) = kind.split_at(1);
    let name = format!("update{}{rest}", first.to_uppercase());
    changed(app, &name, of(&format!("{kind}Id"), &it, wanted), "").await;
}

/// The slug of somebody who has a part in an event, the one they have once they are protected, and
/// that of the event.
fn speaker(app: &TestApp) -> (String, String, String) {
    let registry = app.live().registry();
    let participations = registry.participations.all.iter();
    let slugs = participations.filter_map(|own| {
        let person = &registry.people.all.get(own.row.person_id?)?.row;
        let event = &registry.events.all.get(own.row.event_id)?.row;
        let concealed = person.id.0.simple().to_string();
        Some((person.slug.clone(), concealed, event.slug.clone()))
    });
    slugs.min().unwrap()
}

/// The slug of an organization that is a member of a network.
fn member(app: &TestApp) -> String {
    let registry = app.live().registry();
    let members = registry.members.all.iter();
    let members = members.filter_map(|own| own.row.organization_id);
    let members = members.filter_map(|id| registry.organizations.all.get(id));
    members.map(|own| own.row.slug.clone()).min().unwrap()
}

/// The delivered registry with a group that is for members only.
fn closed(open: &Bundle) -> Bundle {
    let mut bundle = open.clone();
    let mut bodies = bundle.body.iter_mut();
    let group = bodies.find(|body| body.slug == "trygghetsberedningen");
    group.unwrap().classification = Some(Classification::Members);
    bundle
}

/// The version of each record.
fn versions(app: &TestApp) -> BTreeSet<(RecordKind, uuid::Uuid, i32)> {
    let registry = app.live().registry();
    let heads = registry.heads();
    heads
        .map(|head| (head.kind, head.id, head.version))
        .collect()
}

/// The database holds together, and what is published is what it holds.
async fn assert_whole(app: &TestApp) {
    assert_eq!(verify(app.store()).await.unwrap().1, []);
    assert_as_if_loaded(app).await;
}
