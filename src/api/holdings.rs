//! Who holds a seat, and who held it before.

use async_graphql::{Context, Description, ID, Object};
use chrono::Utc;
use entity::{EndReason, SelectionMethod, holding};

use super::One;
use super::dates::Validity;
use super::ids::{self, IdType};
use super::labels::label;
use super::organizations::Organization;
use super::people::Person;
use super::scalars::Locale;
use crate::registry::{Dated as _, View};

/// That somebody holds or held a seat for a period.
#[derive(Description)]
pub(crate) struct Holding {
    view: View,
    row: holding::Model,
    recorded: chrono::DateTime<Utc>,
}

impl Holding {
    pub(super) fn new(
        view: &View,
        row: &holding::Model,
        recorded: chrono::DateTime<Utc>,
    ) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
            recorded,
        }
    }
}

#[Object(serial, use_type_description)]
impl Holding {
    /// Its id, to correct it by. `node` does not find it: it is a part of the seat.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Holding, self.row.id)
    }

    /// The person; null if none is named, or they may not be shown.
    pub(super) async fn person(&self) -> Option<One<Person>> {
        Person::known(&self.view, self.row.person_id?)
    }

    /// The organization that is seated, if no person or besides the person.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.row.organization_id?)
    }

    /// How they came to the seat; null if not stated.
    pub(super) async fn selection_method(&self) -> Option<SelectionMethod> {
        self.row.selection_method
    }

    /// The label of `selectionMethod`.
    pub(super) async fn selection_method_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.selection_method?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The organization that appointed them; null if not stated.
    pub(super) async fn appointed_by(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.row.appointed_by_id?)
    }

    /// Why it ended; null if it has not, or if that is not stated.
    pub(super) async fn end_reason(&self) -> Option<EndReason> {
        self.row.end_reason
    }

    /// The label of `endReason`.
    pub(super) async fn end_reason_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.end_reason?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The period for which they hold or held it.
    pub(super) async fn validity(&self) -> One<Validity> {
        Validity::of(&self.view, self.row.period(self.recorded), None)
    }
}
