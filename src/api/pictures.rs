//! Situation pictures: what is known of them, never what is in them.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{PartyRole, SituationPictureId};

use super::areas::{Area, AreaBy};
use super::dates::PartialDate;
use super::events::Event;
use super::ids::{self, IdType};
use super::localized::LocalizedText;
use super::organizations::{self, Organization, OrganizationBy, OrganizationOrder};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::parties::Party;
use super::problem::{Fallible, Problem};
use super::record::Provenance;
use super::scalars::{Date, Locale};
use super::series::EventSeries;
use super::situations::{self, Situation};
use super::{Many, One, view};
use crate::registry::{self, Involving as _, View};

/// What is known of a picture of a situation: what it shows, who made it, what it builds on. Its
/// content is not here.
#[derive(Description)]
pub(crate) struct SituationPicture {
    view: View,
    record: Arc<registry::SituationPicture>,
}

impl SituationPicture {
    pub(super) fn new(view: &View, record: &Arc<registry::SituationPicture>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: SituationPictureId) -> Option<One<Self>> {
        let picture = view.registry().pictures.all.get(id)?;
        view.sees(&**picture).map(|_| Self::new(view, picture))
    }
}

#[Object(serial, use_type_description)]
impl SituationPicture {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::SituationPicture, self.record.row.id)
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.title, locale)
    }

    /// The area that it shows; null if not stated.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// The situation that it shows; null if not stated.
    pub(super) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.record.row.situation_id?)
    }

    /// The day, or the first day, that it shows, as exact as it is known; with a reason if it is
    /// not.
    pub(super) async fn shows(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The last day that it shows, inclusive; null if it shows one day, or if not stated.
    pub(super) async fn shows_until(&self) -> Option<One<PartialDate>> {
        PartialDate::of(&self.view, self.record.row.ends, None)
    }

    /// The picture that it is part of; null if of none.
    pub(super) async fn part_of(&self) -> Option<One<SituationPicture>> {
        Self::known(&self.view, self.record.row.part_of_id?)
    }

    /// The pictures that are part of it, newest first.
    pub(super) async fn parts(
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
        let all = &self.view.registry().pictures.by_whole;
        let own = self.view.seen(all.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(list(&self.view, own, &args).map_err(Into::into))
    }

    /// The series of events that it is made from; null if from none.
    pub(super) async fn series(&self) -> Option<One<EventSeries>> {
        EventSeries::known(&self.view, self.record.row.series_id?)
    }

    /// The events that it is made from, in the order of the source.
    pub(super) async fn events(&self) -> Many<Event> {
        let events = self.record.row.events.iter();
        events
            .filter_map(|id| Event::known(&self.view, *id))
            .collect()
    }

    /// Who made it. Empty if not stated.
    pub(super) async fn producers(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Producer)
    }

    /// The organizations that have contributed to it, by name: those that are stated to have, and
    /// those that made a picture that is part of it.
    pub(super) async fn contributors(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        let found = registry.contributors(&self.view, &self.record);
        let args = page_args(first, after, last, before);
        Some(by_name(&self.view, found, &args).map_err(Into::into))
    }

    /// The organizations that are to contribute to it, by name.
    pub(super) async fn expected(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        let found = registry.expected(&self.view, &self.record);
        let args = page_args(first, after, last, before);
        Some(by_name(&self.view, found, &args).map_err(Into::into))
    }

    /// The organizations that are to contribute to it and are not known to have, by name.
    pub(super) async fn lacking(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        let found = registry.lacking(&self.view, &self.record);
        let args = page_args(first, after, last, before);
        Some(by_name(&self.view, found, &args).map_err(Into::into))
    }

    /// Who decides on the basis of it. Empty if not stated.
    pub(super) async fn users(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::User)
    }

    /// Where those who may read it find it; null if not stated.
    pub(super) async fn url(&self) -> Option<&str> {
        self.record.row.url.as_deref()
    }

    /// The day that the source spoke of; null if the source is undated.
    pub(super) async fn attested_on(&self) -> Option<Date> {
        self.record.row.attested_on.map(Date)
    }

    /// Where the record comes from, who owns it and who may read it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

fn by_name<'a>(
    view: &'a View,
    found: Vec<&'a Arc<registry::Organization>>,
    args: &PageArgs,
) -> Result<Connection<Organization>, Problem> {
    organizations::list(view, found.into_iter(), OrganizationOrder::Name, args)
}

/// The pictures, newest first.
pub(super) fn list<'a>(
    view: &View,
    pictures: impl IntoIterator<Item = &'a Arc<registry::SituationPicture>>,
    args: &PageArgs,
) -> Result<Connection<SituationPicture>, Problem> {
    let items = pictures
        .into_iter()
        .map(|record| Item::of(Key::Day(record.first_day()), record))
        .collect();
    let order = Order {
        name: "shows-desc",
        descending: true,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| {
        SituationPicture::new(view, record)
    })
}

/// Which situation pictures to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct SituationPictureFilter {
    /// That show this area, and not one around it or within it.
    area: Option<AreaBy>,
    /// That show the situation with this slug.
    situation: Option<String>,
    /// That this organization made.
    producer: Option<OrganizationBy>,
}

fn filtered(
    view: &View,
    filter: &SituationPictureFilter,
    args: &PageArgs,
) -> Result<Connection<SituationPicture>, Problem> {
    let registry = view.registry();
    let area = filter.area.as_ref().map(|area| area.find(view));
    let area = area.transpose()?;
    let area = area.map(|area| area.map(|area| area.row.id));
    let situation = filter.situation.as_ref();
    let situation = situation.map(|slug| situations::with_slug(view, slug));
    let producer = filter.producer.as_ref().map(|by| by.find(view));
    let producer = producer.transpose()?;
    let is_made_by = |own: &registry::SituationPicture| match producer {
        None => true,
        Some(None) => false,
        Some(Some(producer)) => own
            .in_role(view, PartyRole::Producer)
            .any(|party| registry.means(view, party, producer)),
    };
    let shows = |own: &registry::SituationPicture| {
        area.is_none_or(|area| area.is_some() && own.row.area_id == area)
            && situation.is_none_or(|wanted| wanted.is_some() && own.row.situation_id == wanted)
    };
    let all = view.seen(registry.pictures.all.iter());
    let found = all.filter(|own| shows(own) && is_made_by(own));
    list(view, found, args)
}

/// Questions about situation pictures.
#[derive(Default)]
pub(crate) struct SituationPictureQuery;

#[Object(serial)]
impl SituationPictureQuery {
    /// Situation pictures, newest first; those of which it is not known when they were made come
    /// last.
    async fn situation_pictures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which situation pictures.")] filter: Option<SituationPictureFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<SituationPicture>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let found = filtered(&view, &filter.unwrap_or_default(), &args);
        Some(found.map_err(Into::into))
    }
}
