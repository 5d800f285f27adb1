//! The texts, pages and data sets that statements were taken from.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{BodyId, OrganizationId, Phase, SourceId, link, media, source};

use super::Registry;
use super::table::{Index, Table, kept, record};
use super::time::Period;
use super::view::View;

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

record!(Source, Source; belongs to |own, _all| own.row.body_id);

impl Source {
    /// Whether a steering document is in force on a day; `None` if no period is stated.
    pub fn is_in_force(&self, day: NaiveDate) -> Option<bool> {
        let period = Period {
            begins: self.row.in_force_from,
            ends: self.row.in_force_to,
            attested_on: None,
            recorded_on: self.row.created_at.date_naive(),
        };
        let is_stated = period.begins.is_some() || period.ends.is_some();
        is_stated.then(|| period.phase(day) == Phase::Current)
    }

    /// The first day that it can have been published on; for «then or earlier», the day it names.
    pub fn published_from(&self) -> Option<NaiveDate> {
        self.row.published?.first_day()
    }

    /// The last day that it can have been published on.
    pub fn published_to(&self) -> Option<NaiveDate> {
        self.row.published?.last_day()
    }
}

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

impl Registry {
    /// The documents that steer a body: its own, and the directives of its mandates on the view's
    /// day.
    pub fn documents_of<'a>(&'a self, view: &View, body: BodyId) -> Vec<&'a Arc<Source>> {
        let mandates = view.seen(self.mandates.by_body.get(&body));
        let directives = mandates.filter_map(|mandate| mandate.row.directive_id);
        let directives = directives.filter_map(|id| self.sources.all.get(id));
        let own = self.sources.by_body.get(&body).iter();
        let mut found: Vec<_> = view.seen(own.chain(directives)).collect();
        found.sort_unstable_by_key(|source| source.row.id);
        found.dedup_by_key(|source| source.row.id);
        found
    }
}
