//! Topics: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{TopicId, topic};

use super::form::{self, LocalizedTextInput, NewProvenanceInput, ProvenanceInput};
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::topics::Topic;
use crate::changes::{Draft, Refused, new_row};

/// A new topic.
#[derive(Clone, Debug, InputObject)]
struct CreateTopicInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// What it is called.
    label: Vec<LocalizedTextInput>,
    /// Its abbreviation, as used in its own language.
    abbreviation: Option<String>,
}

/// What is to change of a topic. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateTopicInput {
    /// The topic.
    topic_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// What it is called.
    label: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// Its abbreviation.
    abbreviation: MaybeUndefined<String>,
}

payloads! {
    /// What came of creating a topic.
    CreateTopicPayload {
        /// The new topic; null if it was not created.
        topic: Topic = TopicId
    }
    /// What came of changing a topic.
    UpdateTopicPayload {
        /// The topic as it is now; null if it was not changed.
        topic: Topic = TopicId
    }
}

/// Changes to topics.
#[derive(Default)]
pub(crate) struct TopicMutation;

#[Object(serial)]
impl TopicMutation {
    /// Creates a topic. For the association that is to own it.
    async fn create_topic(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new topic.")] input: CreateTopicInput,
    ) -> Fallible<CreateTopicPayload> {
        let done = write(ctx, false, move |draft| create(draft, &input)).await;
        Some(done.map(Into::into))
    }

    /// Changes a topic. For the association that owns it.
    async fn update_topic(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateTopicInput,
    ) -> Fallible<UpdateTopicPayload> {
        let done = write(ctx, false, move |draft| update(draft, &input)).await;
        Some(done.map(Into::into))
    }
}

fn create(draft: &mut Draft<'_>, input: &CreateTopicInput) -> Result<TopicId, Refused> {
    let new = form::owned(draft, input.provenance.as_ref())?;
    let id = TopicId(new.id);
    let label = form::texts(draft, "label", &input.label);
    draft.put_new(new_row!(topic, TopicId, new, {
        slug: input.slug.clone(),
        label,
        abbreviation: input.abbreviation.clone(),
    }));
    Ok(id)
}

fn update(draft: &mut Draft<'_>, input: &UpdateTopicInput) -> Result<TopicId, Refused> {
    let id: TopicId = form::key("topicId", IdType::Topic, &input.topic_id)?;
    let mut topic = draft.take::<topic::Model>("topicId", id, input.expected_version)?;
    form::set_provenance(draft, input.provenance.as_ref(), &mut topic.row)?;
    form::set(draft, "slug", &input.slug, &mut topic.row.slug);
    form::set_texts(draft, "label", &input.label, &mut topic.row.label);
    form::set_optional(&input.abbreviation, &mut topic.row.abbreviation);
    draft.put(topic);
    Ok(id)
}
