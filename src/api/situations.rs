//! What happens to society.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{SituationId, SituationKind};

use super::areas::{Area, AreaBy};
use super::dates::Validity;
use super::directions::{self, Direction};
use super::events::{self, Event, EventFilter, EventOrder};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::modes::{self, ModeChange};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::pictures::{self, SituationPicture};
use super::points::SituationImpact;
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::{Many, One, view};
use crate::registry::{self, View};

/// Something that happens to society, or threatens it: a pandemic, a storm, a worse state of
/// security.
#[derive(Description)]
pub(crate) struct Situation {
    view: View,
    record: Arc<registry::Situation>,
}

impl Situation {
    pub(super) fn new(view: &View, record: &Arc<registry::Situation>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    /// The situation, whatever the day: what it caused is not undone when it is over.
    pub(super) fn known(view: &View, id: SituationId) -> Option<One<Self>> {
        let situation = view.registry().situations.all.get(id)?;
        view.may_read(&**situation)
            .then(|| Self::new(view, situation))
    }
}

/// The key of the situation with a slug, whatever the day.
pub(super) fn with_slug(view: &View, slug: &str) -> Option<SituationId> {
    let situations = &view.registry().situations;
    let situation = situations.by_slug.get(&slug.to_owned()).first()?;
    view.may_read(&**situation).then_some(situation.row.id)
}

#[Object(serial, use_type_description)]
impl Situation {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Situation, self.record.row.id)
    }

    /// The name of the situation in addresses and filters.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of situation.
    pub(super) async fn kind(&self) -> SituationKind {
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

    /// What it is called, in the language of the reader.
    pub(super) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.name, locale)
    }

    /// What it is, in a few sentences; null if not stated.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.text.as_ref(), locale)
    }

    /// The area that it is about; null if not stated.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// What it does to society, in the order of the source.
    pub(super) async fn impacts(&self) -> Many<SituationImpact> {
        SituationImpact::all(&self.view, &self.record.points)
    }

    /// The events that are held because of it, earliest first.
    pub(super) async fn events(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Event>> {
        let all = &self.view.registry().events.by_situation;
        let own = all.get(&self.record.row.id).iter();
        let (filter, by) = (EventFilter::default(), EventOrder::Starts);
        let args = page_args(first, after, last, before);
        Some(events::filtered(&self.view, own, &filter, by, &args).map_err(Into::into))
    }

    /// The changes of mode that it caused, of all days, newest first.
    pub(super) async fn mode_changes(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<ModeChange>> {
        let all = &self.view.registry().modes.by_situation;
        let own = all.get(&self.record.row.id).iter();
        let args = page_args(first, after, last, before);
        Some(modes::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The directions that bodies have decided on for it, of all days, newest first.
    pub(super) async fn directions(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Direction>> {
        let all = &self.view.registry().directions.by_situation;
        let own = all.get(&self.record.row.id).iter();
        let args = page_args(first, after, last, before);
        Some(directions::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The situation pictures that show it, newest first.
    pub(super) async fn pictures(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<SituationPicture>> {
        let all = &self.view.registry().pictures.by_situation;
        let own = self.view.seen(all.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(pictures::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

/// Which situations to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct SituationFilter {
    /// Of one of these kinds.
    kind: Option<Vec<SituationKind>>,
    /// That this area is in: they are about it, or about one around it.
    area: Option<AreaBy>,
}

fn filtered(
    view: &View,
    filter: &SituationFilter,
    args: &PageArgs,
) -> Result<Connection<Situation>, Problem> {
    let registry = view.registry();
    let area = filter.area.as_ref().map(|area| area.find(view));
    let area = area.transpose()?;
    let is_about = |own: &registry::Situation| match (area, own.row.area_id) {
        (None, _) => true,
        (Some(Some(area)), Some(whole)) => registry.areas.lies_within(view, area, whole),
        _ => false,
    };
    let is_of_kind = |own: &registry::Situation| {
        let kinds = filter.kind.as_ref();
        kinds.is_none_or(|kinds| kinds.contains(&own.row.kind))
    };
    let alphabet = view.alphabet();
    let items = view
        .seen(registry.situations.all.iter())
        .filter(|own| is_of_kind(own) && is_about(own))
        .map(|record| {
            let name = view.text(&record.row.name, None);
            let text = name.map_or("", |name| name.text);
            let sort = Cow::Owned(alphabet.sort_key(text).into_vec());
            let text = Cow::Borrowed(text);
            Item::of(Key::Text { sort, text }, record)
        });
    let order = Order {
        name: "name",
        descending: false,
        alphabet,
    };
    page(items.collect(), order, args, |record| {
        Situation::new(view, record)
    })
}

/// Questions about situations.
#[derive(Default)]
pub(crate) struct SituationQuery;

#[Object(serial)]
impl SituationQuery {
    /// One situation, of any day; null if there is none such.
    async fn situation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the situation.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<Situation>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        Situation::known(&view, with_slug(&view, &slug)?)
    }

    /// Situations on the day, by name.
    async fn situations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which situations.")] filter: Option<SituationFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Situation>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let found = filtered(&view, &filter.unwrap_or_default(), &args);
        Some(found.map_err(Into::into))
    }
}
