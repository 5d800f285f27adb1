//! What bodies work on. A topic belongs to no body: the same one stands under many focus areas.

use std::sync::Arc;

use entity::topic;

use super::fold::fold;
use super::table::{Index, Table, kept, record};

/// A topic.
#[derive(Debug, PartialEq)]
pub struct Topic {
    /// The row.
    pub row: topic::Model,
    pub(super) folded: String,
}

record!(Topic, Topic);

impl Topic {
    pub(super) fn new(row: topic::Model) -> Self {
        let labels = row.label.0.iter().map(|label| &*label.text);
        let folded: Vec<String> = labels
            .chain(row.abbreviation.as_deref())
            .map(fold)
            .collect();
        Self {
            folded: folded.join("\n"),
            row,
        }
    }
}

/// All topics.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topics {
    /// By key.
    pub all: Table<Topic>,
    /// By slug.
    pub by_slug: Index<String, Topic>,
}

kept!(Topics.all: Topic);

impl Topics {
    fn reindex(&mut self, topic: &Arc<Topic>, present: bool) {
        self.by_slug.set(topic.row.slug.clone(), topic, present);
    }
}
