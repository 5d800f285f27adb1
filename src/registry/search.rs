//! Finding records by any of their names, in any language and of any day.

use std::sync::Arc;

use entity::RecordKind;
use uuid::Uuid;

use super::fold::fold;
use super::table::{Record, Table};
use super::view::View;
use super::{Area, Body, Event, Organization, Person, Registry, Topic};

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its key.
    pub id: Uuid,
    /// How well it fits: 0 for the whole name, 1 for its beginning, 2 for the beginning of a word
    /// in it, 3 for any part.
    pub rank: u8,
    /// The folded name by which it was found.
    pub matched: String,
}

/// A record that bears names.
trait Named: Record {
    fn folded(&self) -> &str;
}

macro_rules! named {
    ($($record:ident),+) => {$(
        impl Named for $record {
            fn folded(&self) -> &str {
                &self.folded
            }
        }
    )+};
}

named!(Area, Organization, Person, Topic, Body, Event);

impl Registry {
    /// The records with a name like `text` that are there on the view's day, for its caller.
    pub fn search(&self, view: &View, text: &str, kinds: Option<&[RecordKind]>) -> Vec<Found> {
        let wanted = fold(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut search = Search {
            view,
            wanted: &wanted,
            kinds,
            found: Vec::new(),
        };
        search.among(&self.areas.all);
        search.among(&self.organizations.all);
        search.among_people(&self.people.all);
        search.among(&self.topics.all);
        search.among(&self.bodies.all);
        search.among(&self.events.all);
        search.found
    }
}

struct Search<'a> {
    view: &'a View,
    wanted: &'a str,
    kinds: Option<&'a [RecordKind]>,
    found: Vec<Found>,
}

impl Search<'_> {
    fn among<R: Named>(&mut self, table: &Table<R>) {
        self.among_those(table, |view, record| view.sees(record).is_some());
    }

    // Whoever may not be named is not found by name either.
    fn among_people(&mut self, table: &Table<Person>) {
        self.among_those(table, |view, person| view.may_name(&person.row));
    }

    fn among_those<R: Named>(&mut self, table: &Table<R>, shown: impl Fn(&View, &R) -> bool) {
        if self.kinds.is_some_and(|kinds| !kinds.contains(&R::KIND)) {
            return;
        }
        let found = table.iter().filter_map(|record: &Arc<R>| {
            if !record.folded().contains(self.wanted) || !shown(self.view, record) {
                return None;
            }
            let (rank, matched) = best(record.folded(), self.wanted)?;
            let matched = matched.to_owned();
            Some(Found {
                kind: R::KIND,
                id: record.uuid(),
                rank,
                matched,
            })
        });
        self.found.extend(found);
    }
}

fn best<'a>(names: &'a str, wanted: &str) -> Option<(u8, &'a str)> {
    names
        .lines()
        .filter_map(|name| Some((rank(name, wanted)?, name)))
        .min()
}

fn rank(name: &str, wanted: &str) -> Option<u8> {
    let at = name.find(wanted)?;
    if name == wanted {
        return Some(0);
    }
    if at == 0 {
        return Some(1);
    }
    let mut places = name.match_indices(wanted);
    let begins_a_word =
        places.any(|(at, _)| name.get(..at).is_some_and(|before| before.ends_with(' ')));
    Some(if begins_a_word { 2 } else { 3 })
}
