//! The texts, pages and data sets that statements were taken from.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{SourceId, SourceKind};

use super::One;
use super::dates::PartialDate;
use super::ids::{self, IdType};
use super::labels::label;
use super::organizations::Organization;
use super::record::Provenance;
use super::scalars::Locale;
use crate::registry::{self, View};

/// A text, page or data set that statements were taken from.
#[derive(Description)]
pub(crate) struct Source {
    pub(super) view: View,
    pub(super) record: Arc<registry::Source>,
}

impl Source {
    pub(super) fn new(view: &View, record: &Arc<registry::Source>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Source {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Source, self.record.row.id)
    }

    /// What sort of source it is.
    pub(super) async fn kind(&self) -> SourceKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// Its title, in its own language.
    pub(super) async fn title(&self) -> &str {
        &self.record.row.title
    }

    /// The language it is written in; null for a data set.
    pub(super) async fn locale(&self) -> Option<Locale> {
        self.record.row.language.map(Locale)
    }

    /// Who published it; null if not known.
    pub(super) async fn publisher(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.record.row.publisher_id?)
    }

    /// Where it was found; null if not stated.
    pub(super) async fn url(&self) -> Option<&str> {
        self.record.row.url.as_deref()
    }

    /// The licence of a data set, by name; null if not stated.
    pub(super) async fn licence(&self) -> Option<&str> {
        self.record.row.licence.as_deref()
    }

    /// When it was published, or why that is not known.
    pub(super) async fn published(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::or_missing(&self.view, row.published, row.published_missing)
    }

    /// When it was last updated, or why that is not known.
    pub(super) async fn updated(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::or_missing(&self.view, row.updated, row.updated_missing)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Source {
    pub(super) fn known(view: &View, id: SourceId) -> Option<One<Self>> {
        let source = view.registry().sources.all.get(id)?;
        view.sees(&**source).map(|_| Self::new(view, source))
    }
}
