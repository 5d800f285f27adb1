//! From a bundle to the rows that it wants.
//!
//! Pure: the rows that are there come in, the rows that are wanted come out. Keys become ids, what
//! is there already keeps its id, and a record's version is raised only if something of it differs.

mod known;
mod references;
mod rules;

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::bundle::{
    Agreement, Area, Body, Bundle, Direction, Event, EventSeries, Mandate, Membership, ModeChange,
    Obligation, Organization, Participation, Person, Relation, Responsibility, Seat, Situation,
    SituationPicture, Source, StatedCount, Statement, Term, Topic,
};
use super::columns::{Owner, RecordRow, Stored as _};
use super::fault::Fault;
use crate::clock::IdSource;
use crate::registry::Rows;
use known::Known;
pub(super) use references::References;

/// The rows that the records of a bundle and their parts shall have, given those that exist.
///
/// Rows come only for the records that the bundle names. An existing part of one of them that has
/// no row here is no longer wanted. New ids are taken in the order of the bundle.
pub fn resolve(
    bundle: &Bundle,
    existing: &Rows,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Rows, Vec<Fault>> {
    let mut references = References::new(bundle, existing, ids);
    rules::check(bundle, existing, &mut references);
    let mut work = Work {
        references,
        known: Known::new(existing),
        rows: Rows::default(),
        now,
    };
    work.all(bundle, existing);
    match work.references.into_faults() {
        faults if faults.is_empty() => Ok(work.rows),
        faults => Err(faults),
    }
}

struct Work<'a> {
    references: References<'a>,
    known: Known<'a>,
    rows: Rows,
    now: DateTime<Utc>,
}

/// For each kind: the rows of its records, of their parts, and of the parts of their parts.
macro_rules! records {
    ($(
        $kind:ident: $record:ident {
            $($part:ident: $table:ident $({ $nested:ident: $nested_table:ident })?),* $(,)?
        }
    )+) => {
        impl<'a> Work<'a> {
            fn all(&mut self, bundle: &'a Bundle, existing: &Rows) {
                $(self.$kind(&bundle.$kind, &existing.$kind);)+
            }

            $(fn $kind(&mut self, records: &'a [$record], existing: &[entity::$kind::Model]) {
                let old: HashMap<_, _> = existing.iter().map(|row| (row.id, row)).collect();
                for record in records {
                    self.references.turn_to(record);
                    let row = record.row(&mut self.references, self.now);
                    let parts_differ = [$({
                        let (parts, differ) = self.known.$table.adopt(
                            &record.$part,
                            Owner::from(row.id),
                            &mut self.references,
                        );
                        $(let differ = parts.iter().zip(&record.$part).fold(
                            differ,
                            |differ, (row, part)| {
                                let (parts, nested_differ) = self.known.$nested_table.adopt(
                                    &part.$nested,
                                    Owner::from(row.id),
                                    &mut self.references,
                                );
                                self.rows.$nested_table.extend(parts);
                                differ || nested_differ
                            },
                        );)?
                        self.rows.$table.extend(parts);
                        differ
                    }),*];
                    let old = old.get(&row.id).copied();
                    if let Some(old) = old.filter(|old| old.authority() != row.authority()) {
                        self.references.blame_owner(old.authority());
                    }
                    let row = succeed(row, old, parts_differ.contains(&true), self.now);
                    self.rows.$kind.push(row);
                }
            })+
        }
    };
}

records! {
    source: Source { link: link, media: media }
    area: Area { within: area_part, name: name, identifier: identifier }
    organization: Organization { name: name, identifier: identifier, contact_point: contact_point }
    person: Person { employment: employment }
    topic: Topic {}
    body: Body {
        name: name,
        purpose: purpose,
        focus_area: focus_area { topics: focus_area_topic },
        membership_rule: membership_rule,
        cadence: cadence,
        seat_rule: seat_rule,
        contact_point: contact_point,
    }
    seat: Seat { holding: holding }
    membership: Membership {}
    event: Event { agenda_item: agenda_item }
    participation: Participation {}
    relation: Relation {}
    situation: Situation { point: point }
    event_series: EventSeries {}
    term: Term {}
    mandate: Mandate { party: party }
    obligation: Obligation { party: party, point: point, fulfillment: fulfillment }
    agreement: Agreement { party: party }
    mode_change: ModeChange { party: party }
    direction: Direction { party: party, point: point }
    situation_picture: SituationPicture { party: party }
    responsibility: Responsibility { party: party, point: point }
    statement: Statement { party: party }
    stated_count: StatedCount {}
}

/// The row as the next state of the one that is there, if there is one.
fn succeed<R: RecordRow>(mut row: R, old: Option<&R>, parts_differ: bool, now: DateTime<Utc>) -> R {
    if let Some(old) = old {
        row.succeed(old);
        if parts_differ || row != *old {
            row.raise(now);
        }
    }
    row
}
