//! What whoever relies on a record should know about its data.

use async_graphql::{Context, Description, InputObject, Object};
use entity::{CountedThing, QualityFlag, RecordKind};

use super::counts::StatedCount;
use super::ids::IdType;
use super::labels::label;
use super::node::{self, Node};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::problem::{Fallible, Problem};
use super::scalars::{Date, Locale};
use super::{Many, One, view};
use crate::registry::{self, Aspect, Noted, Quality, View};

/// One thing to know about the data of a record.
#[derive(Description)]
pub(crate) struct QualityNote {
    view: View,
    note: registry::QualityNote,
}

impl QualityNote {
    /// What there is to know about a record on the view's day.
    pub(super) fn of(view: &View, record: &impl Quality) -> Many<Self> {
        Self::all(view, record.quality(view))
    }

    fn all(view: &View, notes: Vec<registry::QualityNote>) -> Many<Self> {
        let notes = notes.into_iter().map(|note| Self {
            view: view.clone(),
            note,
        });
        notes.collect()
    }
}

fn field_of(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Validity => "validity",
        Aspect::Starts => "starts",
        Aspect::Place => "placeArea",
        Aspect::Due => "due",
        Aspect::Shows => "shows",
        Aspect::Published => "published",
        Aspect::Updated => "updated",
        Aspect::ContactPoints => "contactPoints",
        Aspect::FocusAreas | Aspect::Number(CountedThing::FocusAreas) => "focusAreas",
        Aspect::OnBehalfOf => "onBehalfOf",
        Aspect::Text => "text",
        // Who owns an organization is told by its relations.
        Aspect::Relations | Aspect::Number(CountedThing::Owners) => "relations",
        Aspect::Inference => "isInferred",
        Aspect::Number(CountedThing::Members) => "memberships",
        Aspect::Number(CountedThing::Seats) => "seats",
        Aspect::Number(CountedThing::Organizations) => "organizations",
    }
}

#[Object(serial, use_type_description)]
impl QualityNote {
    /// What there is to know.
    pub(super) async fn flag(&self) -> QualityFlag {
        self.note.flag
    }

    /// The label of `flag`.
    pub(super) async fn flag_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.note.flag, locale)
    }

    /// The name of the field of the record that it is about.
    pub(super) async fn field(&self) -> &'static str {
        field_of(self.note.about)
    }

    /// The stated number that differs from the records; null for other flags.
    pub(super) async fn count(&self) -> Option<One<StatedCount>> {
        let count = self.note.count.as_ref()?;
        Some(StatedCount::new(&self.view, count))
    }

    /// The words of the source that were corrected, or that something was concluded from; null if
    /// they are not recorded.
    pub(super) async fn source_text(&self) -> Option<&str> {
        self.note.source_text.as_deref()
    }
}

/// A record with what to know about its data.
#[derive(Description)]
pub(crate) struct RecordQuality {
    view: View,
    noted: Noted,
}

#[Object(serial, use_type_description)]
impl RecordQuality {
    /// The record.
    pub(super) async fn record(&self) -> Option<One<Node>> {
        node::find(&self.view, IdType::of(self.noted.kind), self.noted.id)
    }

    /// The kind of the record.
    pub(super) async fn kind(&self) -> RecordKind {
        self.noted.kind
    }

    /// The label of `kind`.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.noted.kind, locale)
    }

    /// What there is to know, as far as it was asked for.
    pub(super) async fn notes(&self) -> Many<QualityNote> {
        QualityNote::all(&self.view, self.noted.notes.clone())
    }
}

/// Which notes to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct DataQualityFilter {
    /// With one of these flags.
    flag: Option<Vec<QualityFlag>>,
    /// About records of these kinds.
    types: Option<Vec<RecordKind>>,
}

fn filtered(
    view: &View,
    filter: &DataQualityFilter,
    args: &PageArgs,
) -> Result<Connection<RecordQuality>, Problem> {
    let mut found = view.registry().noted(view, filter.types.as_deref());
    if let Some(flags) = &filter.flag {
        for own in &mut found {
            own.notes.retain(|note| flags.contains(&note.flag));
        }
        found.retain(|own| !own.notes.is_empty());
    }
    let items = found.into_iter().map(|own| Item {
        key: Key::of_word(own.kind),
        id: own.id,
        record: own,
    });
    let order = Order {
        name: "kind",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items.collect(), order, args, |noted| RecordQuality {
        view: view.clone(),
        noted,
    })
}

/// Questions about the data.
#[derive(Default)]
pub(crate) struct DataQualityQuery;

#[Object(serial)]
impl DataQualityQuery {
    /// The records of which there is something to know, by kind: what was concluded, what is not
    /// known and why, where a source does not agree with the records.
    async fn data_quality(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which notes.")] filter: Option<DataQualityFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<RecordQuality>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, &filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}
