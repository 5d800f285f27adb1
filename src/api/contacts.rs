//! How organizations and bodies are reached.

use async_graphql::{Context, Description, Object};
use chrono::{DateTime, Utc};
use entity::{ContactChannel, ContactRole, contact_point};

use super::dates::Validity;
use super::labels::label;
use super::people::Person;
use super::scalars::Locale;
use super::{Many, One};
use crate::registry::{Dated as _, View};

/// A way to reach an organization or a body.
#[derive(Description)]
pub(crate) struct ContactPoint {
    view: View,
    row: contact_point::Model,
    recorded: DateTime<Utc>,
}

impl ContactPoint {
    /// Those of a record that hold on the view's day, in their order. One that leads to a person is
    /// there only if the person may be shown.
    pub(super) fn all(
        view: &View,
        rows: &[contact_point::Model],
        recorded: DateTime<Utc>,
    ) -> Many<Self> {
        let may_be_told = |person| Person::known(view, person).is_some();
        let mut held: Vec<_> = rows
            .iter()
            .filter(|row| view.covers(row.period(recorded)).is_some())
            .filter(|row| row.person_id.is_none_or(may_be_told))
            .collect();
        held.sort_by_key(|row| (row.rank, row.id));
        held.into_iter()
            .map(|row| Self {
                view: view.clone(),
                row: row.clone(),
                recorded,
            })
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl ContactPoint {
    /// What it is for.
    pub(super) async fn role(&self) -> ContactRole {
        self.row.role
    }

    /// The label of `role`.
    pub(super) async fn role_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.role, locale)
    }

    /// How it is reached.
    pub(super) async fn channel(&self) -> ContactChannel {
        self.row.channel
    }

    /// The label of `channel`.
    pub(super) async fn channel_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.channel, locale)
    }

    /// The number or address; null if the source names the contact point without one.
    pub(super) async fn value(&self) -> Option<&str> {
        self.row.value.as_deref()
    }

    /// True if somebody is on call there.
    pub(super) async fn is_on_call(&self) -> bool {
        self.row.on_call
    }

    /// The person to ask for; null if none is named.
    pub(super) async fn person(&self) -> Option<One<Person>> {
        Person::known(&self.view, self.row.person_id?)
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> One<Validity> {
        Validity::of(&self.view, self.row.period(self.recorded), None)
    }
}
