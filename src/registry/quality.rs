//! What whoever relies on a record should know about its data: what was concluded, what is not
//! known and why, and where a source does not agree with the records.

use std::sync::Arc;

use entity::{CountOutcome, CountedThing, DatesNote, Missing, QualityFlag, RecordKind};
use uuid::Uuid;

use super::Registry;
use super::counts::StatedCount;
use super::table::{Record, Table};
use super::view::View;

/// What of a record something is to be known about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Its period.
    Validity,
    /// When an event is held.
    Starts,
    /// Where an event is held.
    Place,
    /// When something is due.
    Due,
    /// The day that a picture shows.
    Shows,
    /// When a source was published.
    Published,
    /// When a source was last updated.
    Updated,
    /// How somebody is reached.
    ContactPoints,
    /// What a body looks at.
    FocusAreas,
    /// Whom the holder of a seat speaks for.
    OnBehalfOf,
    /// What it says.
    Text,
    /// How it stands to other records.
    Relations,
    /// Whether it is concluded as a whole.
    Inference,
    /// How many of something there are.
    Number(CountedThing),
}

/// One thing to know.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityNote {
    /// What there is to know.
    pub flag: QualityFlag,
    /// What it is about.
    pub about: Aspect,
    /// The stated number that does not agree with the records.
    pub count: Option<Arc<StatedCount>>,
    /// The words of the source.
    pub source_text: Option<String>,
}

/// A record of which there is something to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its key.
    pub id: Uuid,
    /// What there is to know, at least one thing.
    pub notes: Vec<QualityNote>,
}

/// A record that can tell what to know about its data.
pub trait Quality: Record {
    /// What there is to know on the view's day, for its caller.
    fn quality(&self, view: &View) -> Vec<QualityNote>;
}

impl QualityNote {
    fn new(flag: QualityFlag, about: Aspect, source_text: Option<&str>) -> Self {
        Self {
            flag,
            about,
            count: None,
            source_text: source_text.map(str::to_owned),
        }
    }
}

fn missing(about: Aspect, reason: Option<Missing>) -> Option<QualityNote> {
    let flag = match reason? {
        Missing::NotStated => QualityFlag::NotStated,
        Missing::BlankInSource => QualityFlag::BlankInSource,
    };
    Some(QualityNote::new(flag, about, None))
}

fn inferred(about: Aspect, is_inferred: bool, source_text: Option<&str>) -> Option<QualityNote> {
    is_inferred.then(|| QualityNote::new(QualityFlag::Inferred, about, source_text))
}

fn dates(about: Aspect, note: Option<&DatesNote>) -> impl Iterator<Item = QualityNote> {
    let concluded = note.and_then(|own| inferred(about, own.inferred, own.source_text.as_deref()));
    let absent = missing(about, note.and_then(|own| own.missing));
    concluded.into_iter().chain(absent)
}

fn relations(view: &View, id: Uuid) -> Option<QualityNote> {
    let relations = &view.registry().relations;
    let both = relations.by_from.get(&id).iter();
    let mut both = view.seen(both.chain(relations.by_to.get(&id)));
    inferred(Aspect::Relations, both.any(|own| own.row.inferred), None)
}

fn mismatches(view: &View, counts: &[Arc<StatedCount>]) -> impl Iterator<Item = QualityNote> {
    let differs =
        |own: &&Arc<StatedCount>| view.registry().compare(view, own) == CountOutcome::Differs;
    view.seen(counts).filter(differs).map(|own| QualityNote {
        flag: QualityFlag::CountMismatch,
        about: Aspect::Number(own.row.counted),
        count: Some(Arc::clone(own)),
        source_text: None,
    })
}

macro_rules! quality {
    ($($record:ident: |$this:ident, $view:ident| $notes:expr),+ $(,)?) => {$(
        impl Quality for super::$record {
            fn quality(&self, $view: &View) -> Vec<QualityNote> {
                let $this = self;
                $notes.collect()
            }
        }
    )+};
}

quality! {
    Source: |own, _view| {
        let published = missing(Aspect::Published, own.row.published_missing);
        let updated = missing(Aspect::Updated, own.row.updated_missing);
        published.into_iter().chain(updated)
    },
    Area: |own, view| {
        let counts = view.registry().counts.by_area.get(&own.row.id);
        dates(Aspect::Validity, own.row.dates_note.as_ref()).chain(mismatches(view, counts))
    },
    Organization: |own, view| {
        let counts = view.registry().counts.by_organization.get(&own.row.id);
        dates(Aspect::Validity, own.row.dates_note.as_ref())
            .chain(missing(Aspect::ContactPoints, own.row.contact_missing))
            .chain(mismatches(view, counts))
    },
    Body: |own, view| {
        let counts = view.registry().counts.by_body.get(&own.row.id);
        let topics = own.focus_areas.iter().flat_map(|area| &area.topics);
        let topics = topics.filter(|own| {
            let topic = view.registry().topics.all.get(own.topic_id);
            topic.is_some_and(|topic| view.may_read(&**topic))
        });
        let spellings = topics.filter_map(|topic| topic.source_text.as_deref());
        let corrected = spellings.map(|text| {
            QualityNote::new(QualityFlag::SpellingCorrected, Aspect::FocusAreas, Some(text))
        });
        mismatches(view, counts)
            .chain(dates(Aspect::Validity, own.row.dates_note.as_ref()))
            .chain(missing(Aspect::ContactPoints, own.row.contact_missing))
            .chain(corrected)
            .chain(relations(view, own.uuid()))
    },
    Seat: |own, _view| {
        dates(Aspect::Validity, own.row.dates_note.as_ref())
            .chain(missing(Aspect::OnBehalfOf, own.row.on_behalf_of_missing))
    },
    Event: |own, view| {
        dates(Aspect::Starts, own.row.dates_note.as_ref())
            .chain(missing(Aspect::Place, own.row.place_missing))
            .chain(relations(view, own.uuid()))
    },
    Relation: |own, _view| {
        let concluded = inferred(Aspect::Inference, own.row.inferred, None);
        concluded.into_iter().chain(dates(Aspect::Validity, own.row.dates_note.as_ref()))
    },
    Obligation: |own, _view| {
        dates(Aspect::Due, own.row.due_note.as_ref())
            .chain(dates(Aspect::Validity, own.row.dates_note.as_ref()))
    },
    Direction: |own, _view| {
        dates(Aspect::Validity, own.row.dates_note.as_ref())
            .chain(missing(Aspect::Text, own.row.text_missing))
    },
}

quality! {
    SituationPicture: |own, _view| dates(Aspect::Shows, own.row.dates_note.as_ref()),
}

macro_rules! only_dated {
    ($($record:ident),+ $(,)?) => {
        quality! {
            $($record: |own, _view| dates(Aspect::Validity, own.row.dates_note.as_ref()),)+
        }
    };
}

only_dated! {
    Membership, Situation, EventSeries, Mandate, Agreement, ModeChange, Responsibility, StatedCount,
}

impl Registry {
    /// The records of which there is something to know on the view's day, for its caller: those of
    /// some kinds, or of all.
    pub fn noted(&self, view: &View, kinds: Option<&[RecordKind]>) -> Vec<Noted> {
        let mut found = Found {
            view,
            kinds,
            noted: Vec::new(),
        };
        found.among(&self.sources.all);
        found.among(&self.areas.all);
        found.among(&self.organizations.all);
        found.among(&self.bodies.all);
        found.among(&self.seats.all);
        found.among(&self.members.all);
        found.among(&self.events.all);
        found.among(&self.relations.all);
        found.among(&self.situations.all);
        found.among(&self.series.all);
        found.among(&self.mandates.all);
        found.among(&self.obligations.all);
        found.among(&self.agreements.all);
        found.among(&self.modes.all);
        found.among(&self.directions.all);
        found.among(&self.pictures.all);
        found.among(&self.responsibilities.all);
        found.among(&self.counts.all);
        found.noted
    }
}

struct Found<'a> {
    view: &'a View,
    kinds: Option<&'a [RecordKind]>,
    noted: Vec<Noted>,
}

impl Found<'_> {
    fn among<R: Quality>(&mut self, table: &Table<R>) {
        if self.kinds.is_some_and(|kinds| !kinds.contains(&R::KIND)) {
            return;
        }
        let view = self.view;
        let noted = view.seen(table.iter()).map(|record| Noted {
            kind: R::KIND,
            id: record.uuid(),
            notes: record.quality(view),
        });
        self.noted.extend(noted.filter(|own| !own.notes.is_empty()));
    }
}
