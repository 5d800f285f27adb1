//! Topics, which these tests make and change: no record is simpler.

use std::sync::Arc;

use entity::{Classification, Language, Localized, TopicId, TranslationStatus, topic};
use nordverk::changes::{Draft, GivenText, Order, Refused, Writer, merged};
use nordverk::clock::Clock as _;
use nordverk::registry::{Actor, Caller, RecordRow as _, Scope};
use nordverk::store::{Live, Store};
use serde_json::{Value, json};

use crate::support::{TestApp, clock};

pub(super) const OPERATOR: &[&str] = &["registry:operate"];

/// Creates a topic over the API.
pub(super) const CREATE: &str = r#"mutation($slug: String!) {
    createTopic(input: { slug: $slug, label: [{ locale: "sv", text: $slug }] }) {
        topic { id provenance { version } }
        userErrors { code }
    }
}"#;

/// Changes one over the API.
pub(super) const UPDATE: &str = r#"mutation($id: ID!, $version: Int!, $text: String!) {
    updateTopic(
        input: { topicId: $id, expectedVersion: $version, label: [{ locale: "sv", text: $text }] }
    ) {
        topic { id provenance { version } }
        userErrors { code }
    }
}"#;

pub(super) fn writer(app: &TestApp) -> Writer {
    writer_over(app.store(), app.live())
}

pub(super) async fn writer_of_another_process(app: &TestApp) -> Writer {
    let store = app.another_store().await;
    let live = store.load().await.unwrap();
    writer_over(&store, &live)
}

fn writer_over(store: &Store, live: &Live) -> Writer {
    Writer::new(
        store.clone(),
        live.clone(),
        chrono_tz::Tz::Europe__Stockholm,
    )
}

pub(super) fn actor(subject: &str, scopes: &[&str]) -> Actor {
    Actor {
        issuer: "test".to_owned(),
        subject: subject.to_owned(),
        organization: None,
        scopes: scopes
            .iter()
            .map(|scope| scope.parse::<Scope>().unwrap())
            .collect(),
    }
}

pub(super) fn order(subject: &str, scopes: &[&str]) -> Order {
    Order {
        caller: Caller::Known(Arc::new(actor(subject, scopes))),
        ..Order::of_program("createTopic", clock().now())
    }
}

/// The answer to a request that creates a topic.
pub(super) async fn create_topic(app: &TestApp, slug: &str) -> Value {
    app.ask_with("sv", CREATE, json!({ "slug": slug })).await
}

fn text(text: &str) -> Localized {
    let given = GivenText {
        language: Language::SV,
        text: Some(text.to_owned()),
        status: Some(TranslationStatus::Source),
    };
    merged("label", None, &[given]).unwrap()
}

/// Makes a draft with a new topic of the operator's.
pub(super) fn create(
    slug: &str,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    let slug = slug.to_owned();
    move |draft| {
        let owner = draft
            .registry()
            .organizations
            .all
            .iter()
            .next()
            .unwrap()
            .row
            .id;
        let new = draft.new_record(owner);
        let id = TopicId(new.id);
        draft.put_new(topic::Model {
            id,
            key: new.key,
            version: 1,
            authority_id: owner,
            classification: new.classification,
            sources: new.sources,
            created_at: new.at,
            updated_at: new.at,
            slug: slug.clone(),
            label: text(&slug),
            abbreviation: None,
        });
        Ok(id)
    }
}

pub(super) fn relabel(
    id: TopicId,
    version: i32,
    label: &str,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    let label = text(label);
    move |draft| {
        let mut topic = draft.take::<topic::Model>("topicId", id, version)?;
        topic.row.label = label.clone();
        draft.put(topic);
        Ok(id)
    }
}

pub(super) fn reclassify(
    id: TopicId,
    version: i32,
    classification: Classification,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    move |draft| {
        let mut topic = draft.take::<topic::Model>("topicId", id, version)?;
        topic.row.classify(classification);
        draft.put(topic);
        Ok(id)
    }
}

pub(super) fn remove(
    id: TopicId,
    version: i32,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    move |draft| {
        let topic = draft.take::<topic::Model>("topicId", id, version)?;
        draft.remove(topic.row.head());
        Ok(id)
    }
}
