//! The words of the field: terms, abbreviations, legal instruments.

use std::sync::Arc;

use entity::{TopicId, term};

use super::fold::fold;
use super::table::{Index, Table, kept, record};

/// A term of the glossary.
#[derive(Debug, PartialEq)]
pub struct Term {
    /// The row.
    pub row: term::Model,
    pub(super) folded: String,
}

record!(Term, Term);

impl Term {
    pub(super) fn new(row: term::Model) -> Self {
        let mut term = Self {
            folded: String::new(),
            row,
        };
        let folded: Vec<String> = term.written().map(fold).collect();
        term.folded = folded.join("\n");
        term
    }

    /// The term, its abbreviation and its number, in every language.
    pub(super) fn written(&self) -> impl Iterator<Item = &str> {
        let labels = self.row.label.0.iter();
        let short = self.row.abbreviation.iter();
        let short = short.flat_map(|short| short.0.iter());
        let texts = labels.chain(short).map(|text| &*text.text);
        texts.chain(self.row.identifier.as_deref())
    }

    /// True if the term, its abbreviation or its number holds a folded text.
    pub fn is_like(&self, text: &str) -> bool {
        self.folded.contains(text)
    }
}

/// All terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// By key.
    pub all: Table<Term>,
    /// By slug.
    pub by_slug: Index<String, Term>,
    /// By topic.
    pub by_topic: Index<TopicId, Term>,
}

kept!(Terms.all: Term);

impl Terms {
    fn reindex(&mut self, term: &Arc<Term>, present: bool) {
        self.by_slug.set(term.row.slug.clone(), term, present);
        for topic in &term.row.topics {
            self.by_topic.set(*topic, term, present);
        }
    }
}
