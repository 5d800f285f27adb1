//! What every record tells of itself: where it comes from, who owns it, for how long it holds.

use async_graphql::{Context, Description, Object};
use entity::{Classification, DatesNote, OrganizationId, SourceId};

use super::dates::Validity;
use super::labels::label;
use super::organizations::Organization;
use super::scalars::{DateTime, Locale};
use super::sources::Source;
use super::{Many, One};
use crate::registry::{Record, View};

/// Where a record comes from, who owns it, and how it has changed.
#[derive(Description)]
pub(crate) struct Provenance {
    view: View,
    version: i32,
    authority: OrganizationId,
    classification: Classification,
    sources: Vec<SourceId>,
    created_at: chrono::DateTime<chrono::Utc>,
    updated_at: chrono::DateTime<chrono::Utc>,
}

/// A row that begins with what every record has.
pub(super) trait Head {
    /// The same, with the view it is seen through.
    fn provenance(&self, view: &View) -> Provenance;
}

macro_rules! heads {
    ($($table:ident),+ $(,)?) => {$(
        impl Head for entity::$table::Model {
            fn provenance(&self, view: &View) -> Provenance {
                Provenance {
                    view: view.clone(),
                    version: self.version,
                    authority: self.authority_id,
                    classification: self.classification,
                    sources: self.sources.0.clone(),
                    created_at: self.created_at,
                    updated_at: self.updated_at,
                }
            }
        }
    )+};
}

heads! {
    source, area, organization, person, topic, body, seat, membership, event, participation,
    relation, situation, event_series, term, mandate, obligation, agreement, mode_change, direction,
    situation_picture, responsibility, statement, stated_count,
}

impl Provenance {
    pub(super) fn of(view: &View, row: &impl Head) -> One<Self> {
        row.provenance(view)
    }
}

#[Object(serial, use_type_description)]
impl Provenance {
    /// Counts the changes of the record, from 1.
    pub(super) async fn version(&self) -> i32 {
        self.version
    }

    /// The organization that owns the record: the only one that may change it. Null if the caller
    /// may not see it.
    pub(super) async fn authority(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.authority)
    }

    /// Who may read the record.
    pub(super) async fn classification(&self) -> Classification {
        self.classification
    }

    /// The label of `classification`.
    pub(super) async fn classification_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.classification, locale)
    }

    /// The sources that the record was taken from.
    pub(super) async fn sources(&self) -> Many<Source> {
        let sources = &self.view.registry().sources.all;
        let known = self.sources.iter().filter_map(|id| sources.get(*id));
        self.view
            .seen(known)
            .map(|source| Source::new(&self.view, source))
            .collect()
    }

    /// When the record was created.
    pub(super) async fn created_at(&self) -> DateTime {
        DateTime(self.created_at)
    }

    /// When the record was last changed.
    pub(super) async fn updated_at(&self) -> DateTime {
        DateTime(self.updated_at)
    }
}

/// The period of a dated record.
pub(super) fn validity<R: Record>(
    view: &View,
    record: &R,
    note: Option<&DatesNote>,
) -> Option<One<Validity>> {
    record
        .period()
        .map(|period| Validity::of(view, period, note))
}
