//! What a network or group says, what steers it, and what to know about its data.

use std::sync::Arc;

use async_graphql::Object;
use entity::PartyRole;

use crate::api::counts::StatedCount;
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::api::quality::QualityNote;
use crate::api::sources::{self, Source};
use crate::api::statements::{self, Statement};
use crate::api::viewer_can::ViewerCanOnBody;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// The fields of networks and groups that tell what is said by them and of them.
pub(crate) struct BodyTold {
    pub(super) view: View,
    pub(super) record: Arc<registry::Body>,
}

#[Object(serial)]
impl BodyTold {
    /// What it said, in the order of the sources.
    async fn statements(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let (view, id) = (&self.view, self.record.row.id);
        let all = &view.registry().statements.by_party;
        let own = all.of_body(view, id, &[PartyRole::Speaker]);
        let args = page_args(first, after, last, before);
        Some(statements::list(view, own, &args).map_err(Into::into))
    }

    /// The documents that steer it: its own, and the directives of its mandates on the day; latest
    /// publication first.
    async fn documents(&self) -> Many<Source> {
        let registry = self.view.registry();
        let steering = registry.documents_of(&self.view, self.record.row.id);
        sources::latest_first(&self.view, steering)
    }

    /// The numbers that sources state of it, each with the registry's own count.
    async fn stated_counts(&self) -> Many<StatedCount> {
        let counts = &self.view.registry().counts.by_body;
        StatedCount::all(&self.view, counts.get(&self.record.row.id))
    }

    /// What whoever relies on the record should know about its data.
    async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCanOnBody> {
        ViewerCanOnBody::of(&self.view, &self.record)
    }
}
