//! The texts, pages and data sets that statements were taken from.

use std::sync::Arc;

use entity::{BodyId, OrganizationId, SourceId, link, media, source};

use super::table::{Index, Table, kept, record};

/// A source.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// The row.
    pub row: source::Model,
    /// Its links, in order.
    pub links: Vec<link::Model>,
    /// Its pictures and recordings, in order.
    pub media: Vec<media::Model>,
}

record!(Source, Source);

/// All sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// By key.
    pub all: Table<Source>,
    /// By their key in content files.
    pub by_key: Index<String, Source>,
    /// By the organization that published them.
    pub by_publisher: Index<OrganizationId, Source>,
    /// By the source that they are attached to.
    pub by_page: Index<SourceId, Source>,
    /// By the body that they are a steering document of.
    pub by_body: Index<BodyId, Source>,
    /// By the source that they are a translation of.
    pub by_original: Index<SourceId, Source>,
}

kept!(Sources.all: Source);

impl Sources {
    fn reindex(&mut self, source: &Arc<Source>, present: bool) {
        let row = &source.row;
        self.by_key.set(row.key.clone(), source, present);
        if let Some(publisher) = row.publisher_id {
            self.by_publisher.set(publisher, source, present);
        }
        if let Some(page) = row.attached_to_id {
            self.by_page.set(page, source, present);
        }
        if let Some(body) = row.body_id {
            self.by_body.set(body, source, present);
        }
        if let Some(original) = row.translation_of_id {
            self.by_original.set(original, source, present);
        }
    }
}
