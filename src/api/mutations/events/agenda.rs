//! What is put on the agenda of an event.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{EventId, agenda_item};

use crate::api::mutations::form::{self, LocalizedTextInput};
use crate::api::mutations::{links, lists};
use crate::changes::{Draft, Refused};

/// An item of the agenda of an event.
#[derive(Clone, Debug, InputObject)]
pub(super) struct AgendaItemInput {
    /// What it is about.
    title: Vec<LocalizedTextInput>,
    /// The topic that it belongs to.
    topic_id: Option<ID>,
    /// The organization that presents it.
    organization_id: Option<ID>,
    /// The person who presents it.
    person_id: Option<ID>,
}

/// Changes the agenda of an event.
pub(super) fn set_agenda(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<AgendaItemInput>>,
    agenda: &mut Vec<agenda_item::Model>,
    own: EventId,
) -> Result<(), Refused> {
    lists::set(
        draft,
        "agenda",
        given,
        agenda,
        |draft, field, given, before| {
            let at = |name: &str| format!("{field}.{name}");
            let titles = before.iter().map(|old| &old.title);
            let organization = given.organization_id.as_ref();
            Ok(agenda_item::Model {
                id: draft.id(),
                event_id: own,
                rank: 0,
                title: form::texts_like(draft, &at("title"), &given.title, titles),
                topic_id: links::optional(draft, &at("topicId"), given.topic_id.as_ref())?,
                organization_id: links::optional(draft, &at("organizationId"), organization)?,
                person_id: links::optional(draft, &at("personId"), given.person_id.as_ref())?,
            })
        },
    )
}
