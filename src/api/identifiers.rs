//! Official codes and numbers, each with its scheme.

use async_graphql::{Context, Description, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{IdentifierScheme, identifier};

use super::dates::Validity;
use super::labels::label;
use super::scalars::Locale;
use super::{Many, One};
use crate::registry::{Dated as _, View};

/// A code or number with its scheme, to find something by.
#[derive(InputObject)]
pub(crate) struct IdentifierBy {
    /// The scheme.
    pub(super) scheme: IdentifierScheme,
    /// The code or number, with its leading zeros.
    pub(super) value: String,
}

/// An official code or number with its scheme. Codes are text: leading zeros count.
#[derive(Description)]
pub(crate) struct Identifier {
    view: View,
    row: identifier::Model,
    recorded: DateTime<Utc>,
}

impl Identifier {
    /// Those of a record that hold on the view's day.
    pub(super) fn all(
        view: &View,
        rows: &[identifier::Model],
        recorded: DateTime<Utc>,
    ) -> Many<Self> {
        rows.iter()
            .filter(|row| view.covers(row.period(recorded)).is_some())
            .map(|row| Self {
                view: view.clone(),
                row: row.clone(),
                recorded,
            })
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl Identifier {
    /// The scheme. A code means nothing without it.
    pub(super) async fn scheme(&self) -> IdentifierScheme {
        self.row.scheme
    }

    /// The label of `scheme`.
    pub(super) async fn scheme_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.scheme, locale)
    }

    /// The code or number.
    pub(super) async fn value(&self) -> &str {
        &self.row.value
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> One<Validity> {
        Validity::of(&self.view, self.row.period(self.recorded), None)
    }
}
