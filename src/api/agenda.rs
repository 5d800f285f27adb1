//! What is on the agenda of an event.

use async_graphql::{Description, Object};
use entity::agenda_item;

use super::One;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::people::Person;
use super::relations::Agent;
use super::scalars::Locale;
use super::topics::Topic;
use crate::registry::View;

/// An item of the agenda of an event.
#[derive(Description)]
pub(crate) struct AgendaItem {
    view: View,
    row: agenda_item::Model,
}

impl AgendaItem {
    pub(super) fn new(view: &View, row: &agenda_item::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl AgendaItem {
    /// Its place on the agenda, from 1.
    pub(super) async fn rank(&self) -> i32 {
        self.row.rank
    }

    /// What it is about, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.title, locale)
    }

    /// The topic that it belongs to; null if to none.
    pub(super) async fn topic(&self) -> Option<One<Topic>> {
        Topic::known(&self.view, self.row.topic_id?)
    }

    /// Who presents it; null if not stated, or they may not be shown.
    pub(super) async fn presenter(&self) -> Option<One<Agent>> {
        let row = &self.row;
        let person = row.person_id.and_then(|id| Person::known(&self.view, id));
        let organization = || Organization::known(&self.view, row.organization_id?);
        person
            .map(Agent::Person)
            .or_else(|| organization().map(Agent::Organization))
    }
}
