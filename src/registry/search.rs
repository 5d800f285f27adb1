//! Finding records by any of their names, in any language and of any day.

use entity::{RecordKind, identifier};
use uuid::Uuid;

use super::fold::fold;
use super::table::{Record, Table};
use super::view::View;
use super::{Area, Body, Event, Names, Organization, Person, Registry, Situation, Term, Topic};

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its key.
    pub id: Uuid,
    /// How well it fits: 0 for the whole name, 1 for its beginning, 2 for the beginning of a word
    /// in it, 3 for any part; doubled, and one more where the accents differ.
    pub rank: u8,
    /// The name by which it was found.
    pub matched: String,
}

/// A record that bears names: as they are written, and folded, a line each in the same order.
trait Named: Record {
    fn written(&self) -> Vec<&str>;
    fn folded(&self) -> &str;
}

macro_rules! named {
    ($($record:ident: |$this:ident| $written:expr),+ $(,)?) => {$(
        impl Named for $record {
            fn written(&self) -> Vec<&str> {
                let $this = self;
                $written
            }

            fn folded(&self) -> &str {
                &self.folded
            }
        }
    )+};
}

named! {
    Area: |own| names(&own.names, &own.identifiers),
    Organization: |own| names(&own.names, &own.identifiers),
    Body: |own| names(&own.names, &[]),
    Person: |own| vec![&own.row.display_name],
    Event: |own| own.row.title.0.iter().map(|title| &*title.text).collect(),
    Situation: |own| own.row.name.0.iter().map(|name| &*name.text).collect(),
    Term: |own| own.written().collect(),
    Topic: |own| {
        let labels = own.row.label.0.iter().map(|label| &*label.text);
        labels.chain(own.row.abbreviation.as_deref()).collect()
    },
}

fn names<'a>(names: &'a Names, identifiers: &'a [identifier::Model]) -> Vec<&'a str> {
    let names = names.all().iter().map(|name| name.row.text.as_str());
    names
        .chain(
            identifiers
                .iter()
                .map(|identifier| identifier.value.as_str()),
        )
        .collect()
}

impl Registry {
    /// The records with a name like `text` that are there on the view's day, for its caller.
    pub fn search(&self, view: &View, text: &str, kinds: Option<&[RecordKind]>) -> Vec<Found> {
        let (written, folded) = (text.trim().to_lowercase(), fold(text));
        if folded.is_empty() {
            return Vec::new();
        }
        let mut search = Search {
            view,
            written,
            folded,
            kinds,
            found: Vec::new(),
        };
        search.among(&self.areas.all);
        search.among(&self.organizations.all);
        search.among_municipalities(self);
        search.among(&self.people.all);
        search.among(&self.topics.all);
        search.among(&self.terms.all);
        search.among(&self.bodies.all);
        search.among(&self.events.all);
        search.among(&self.situations.all);
        search.found
    }
}

struct Search<'a> {
    view: &'a View,
    written: String,
    folded: String,
    kinds: Option<&'a [RecordKind]>,
    found: Vec<Found>,
}

impl Search<'_> {
    fn is_wanted(&self, kind: RecordKind) -> bool {
        self.kinds.is_none_or(|kinds| kinds.contains(&kind))
    }

    fn among<R: Named>(&mut self, table: &Table<R>) {
        if !self.is_wanted(R::KIND) {
            return;
        }
        let found: Vec<Found> = table
            .iter()
            .filter(|record| record.folded().contains(&self.folded))
            .filter(|record| self.view.sees(&***record).is_some())
            .filter_map(|record| self.found(R::KIND, record.uuid(), &**record))
            .collect();
        self.found.extend(found);
    }

    /// Municipalities as organizations are called by the names of their areas. They are looked for
    /// only where organizations alone are wanted: elsewhere their areas stand for them.
    fn among_municipalities(&mut self, registry: &Registry) {
        if !self.is_wanted(RecordKind::Organization) || self.is_wanted(RecordKind::Area) {
            return;
        }
        for organization in self.view.seen(registry.organizations.all.iter()) {
            let id = organization.uuid();
            let Some(area) = organization.place(registry) else {
                continue;
            };
            if self.found.iter().all(|found| found.id != id) {
                self.found
                    .extend(self.found(RecordKind::Organization, id, &**area));
            }
        }
    }

    fn found(&self, kind: RecordKind, id: Uuid, named: &impl Named) -> Option<Found> {
        let written = named.written();
        let lines = named.folded().lines().zip(written);
        let (rank, matched) = lines
            .filter_map(|(line, name)| Some((self.rank(line, name)?, name)))
            .min()?;
        Some(Found {
            kind,
            id,
            rank,
            matched: matched.to_owned(),
        })
    }

    fn rank(&self, folded: &str, written: &str) -> Option<u8> {
        let at = folded.find(&self.folded)?;
        let mut places = folded.match_indices(&self.folded);
        let fit = if folded == self.folded {
            0
        } else if at == 0 {
            1
        } else if places.any(|(at, _)| folded.get(..at).is_some_and(|it| it.ends_with(' '))) {
            2
        } else {
            3
        };
        // å is a letter: «Håbo» is not what was asked for with «Habo», only like it.
        Some(fit * 2 + u8::from(!written.to_lowercase().contains(&self.written)))
    }
}
