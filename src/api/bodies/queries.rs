//! Finding and listing networks and groups.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, OneofObject, OutputType};
use entity::{BodyId, BodyKind, BodyStatus, Country, OperatingMode};

use crate::api::areas::AreaBy;
use crate::api::bodies::{AnyBody, Group, Network};
use crate::api::ids::{self, IdType};
use crate::api::organizations::OrganizationBy;
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::Date;
use crate::api::view;
use crate::registry::{self, View};

/// One network or group, by what is known of it.
#[derive(OneofObject)]
pub(crate) enum BodyBy {
    /// By its id.
    Id(ID),
    /// By its slug.
    Slug(String),
}

impl BodyBy {
    /// The body on the view's day; `None` if there is none, or it is hidden.
    pub(in crate::api) fn find<'a>(
        &self,
        view: &'a View,
    ) -> Result<Option<&'a Arc<registry::Body>>, Problem> {
        let bodies = &view.registry().bodies;
        let found = match self {
            Self::Id(id) => bodies.all.get(ids::decode_as::<BodyId>(IdType::Body, id)?),
            Self::Slug(slug) => bodies.by_slug.get(slug).first(),
        };
        Ok(found.filter(|body| view.sees(&***body).is_some()))
    }
}

/// The orders that networks and groups can be listed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum BodyOrder {
    /// By the name that is shown, in the alphabet of the reader.
    Name,
    /// By the name that is shown, backwards.
    NameDesc,
}

/// Which networks or groups to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct BodyFilter {
    /// That work in this country.
    country: Option<Country>,
    /// Of one of these kinds.
    kind: Option<Vec<BodyKind>>,
    /// In one of these states.
    status: Option<Vec<BodyStatus>>,
    /// That work in this mode on the day.
    mode: Option<OperatingMode>,
    /// That cover this area: their own is this one, or one around it.
    area: Option<AreaBy>,
    /// That work on the topic with this slug.
    topic: Option<String>,
    /// That are in dialogue with this organization on the day.
    dialogue_partner: Option<OrganizationBy>,
    /// That this organization is a member of, or has a seat in, on the day.
    member: Option<OrganizationBy>,
    /// Whose name, in any language and of any day, begins like this.
    name_prefix: Option<String>,
}

/// A page of bodies, each made into its node by `node`.
pub(in crate::api) fn list<'a, T: OutputType>(
    view: &'a View,
    bodies: impl IntoIterator<Item = &'a Arc<registry::Body>>,
    by: BodyOrder,
    args: &PageArgs,
    node: impl Fn(&View, &Arc<registry::Body>) -> T,
) -> Result<Connection<T>, Problem> {
    let (name, descending) = match by {
        BodyOrder::Name => ("name", false),
        BodyOrder::NameDesc => ("name-desc", true),
    };
    let key = |body: &'a registry::Body| {
        let name = body.name(view.language(), view.day());
        Key::Text {
            sort: Cow::Borrowed(name.map_or(&[], |name| name.sort_key(view.alphabet()))),
            text: Cow::Borrowed(name.map_or("", |name| &name.row.text)),
        }
    };
    let items = bodies
        .into_iter()
        .map(|record| Item::of(key(record), record))
        .collect();
    let order = Order {
        name,
        descending,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| node(view, record))
}

/// The conditions of a filter, with what they name found once.
struct Wanted<'a> {
    filter: &'a BodyFilter,
    prefix: Option<String>,
    covering: Option<Vec<BodyId>>,
    topic: Option<Vec<BodyId>>,
    partner: Option<Vec<BodyId>>,
    member: Option<Vec<BodyId>>,
}

impl<'a> Wanted<'a> {
    fn by(view: &View, filter: &'a BodyFilter) -> Result<Self, Problem> {
        let registry = view.registry();
        let area = filter
            .area
            .as_ref()
            .map(|area| area.find(view))
            .transpose()?;
        let covering = area.map(|area| {
            let covering = area.map(|area| registry.covering(view, area));
            covering
                .into_iter()
                .flatten()
                .map(|body| body.row.id)
                .collect()
        });
        let topic = filter.topic.as_ref().map(|slug| {
            let topic = view.seen(registry.topics.by_slug.get(slug)).next();
            let bodies = topic.map(|topic| registry.bodies.by_topic.get(&topic.row.id));
            bodies
                .into_iter()
                .flatten()
                .map(|body| body.row.id)
                .collect()
        });
        let partner = filter
            .dialogue_partner
            .as_ref()
            .map(|own| own.find(view))
            .transpose()?;
        let partner = partner
            .map(|own| own.map_or(Vec::new(), |own| registry.dialogues_of(view, own.row.id)));
        let member = filter
            .member
            .as_ref()
            .map(|own| own.find(view))
            .transpose()?;
        let member =
            member.map(|own| own.map_or(Vec::new(), |own| registry.bodies_of(view, own.row.id)));
        let prefix = filter.name_prefix.as_deref().map(registry::fold);
        Ok(Self {
            filter,
            prefix,
            covering,
            topic,
            partner,
            member,
        })
    }

    fn admits(&self, body: &registry::Body) -> bool {
        let row = &body.row;
        let among =
            |list: &Option<Vec<BodyId>>| list.as_ref().is_none_or(|list| list.contains(&row.id));
        self.filter
            .country
            .is_none_or(|country| row.country == Some(country))
            && self
                .filter
                .kind
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&row.kind))
            && self
                .filter
                .status
                .as_ref()
                .is_none_or(|states| states.contains(&row.status))
            && self
                .prefix
                .as_ref()
                .is_none_or(|prefix| body.has_name_like(prefix))
            && among(&self.covering)
            && among(&self.topic)
            && among(&self.partner)
            && among(&self.member)
    }
}

fn filtered<T: OutputType>(
    view: &View,
    networks: bool,
    filter: &BodyFilter,
    by: BodyOrder,
    args: &PageArgs,
    node: impl Fn(&View, &Arc<registry::Body>) -> T,
) -> Result<Connection<T>, Problem> {
    let wanted = Wanted::by(view, filter)?;
    let modes = &view.registry().modes;
    let is_in = |body: &registry::Body, mode| {
        let current = modes.current(view, body.row.id);
        current.is_some_and(|(change, _)| change.row.mode == mode)
    };
    let all = view.seen(view.registry().bodies.all.iter());
    let found = all
        .filter(|body| body.is_network() == networks && wanted.admits(body))
        .filter(|body| filter.mode.is_none_or(|mode| is_in(body, mode)));
    list(view, found, by, args, node)
}

/// Questions about networks and groups.
#[derive(Default)]
pub(crate) struct BodyQuery;

#[Object(serial)]
impl BodyQuery {
    /// One network or group; null if there is none such on the day.
    async fn body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which body.")] by: BodyBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<AnyBody> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.map(|body| AnyBody::new(&view, body)));
        found.map_err(Into::into).transpose()
    }

    /// One network; null if there is none such on the day.
    async fn network(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which network.")] by: BodyBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Network> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.filter(|body| body.is_network()));
        let found = found.map(|found| found.map(|body| Network::new(&view, body)));
        found.map_err(Into::into).transpose()
    }

    /// Networks on the day.
    async fn networks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which networks.")] filter: Option<BodyFilter>,
        #[graphql(desc = "In which order.", default_with = "BodyOrder::Name")] order_by: BodyOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Network>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let args = page_args(first, after, last, before);
        let found = filtered(&view, true, &filter, order_by, &args, Network::new);
        Some(found.map_err(Into::into))
    }

    /// One group; null if there is none such on the day.
    async fn group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which group.")] by: BodyBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Group> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.filter(|body| !body.is_network()));
        let found = found.map(|found| found.map(|body| Group::new(&view, body)));
        found.map_err(Into::into).transpose()
    }

    /// Groups on the day.
    async fn groups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which groups.")] filter: Option<BodyFilter>,
        #[graphql(desc = "In which order.", default_with = "BodyOrder::Name")] order_by: BodyOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Group>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let args = page_args(first, after, last, before);
        let found = filtered(&view, false, &filter, order_by, &args, Group::new);
        Some(found.map_err(Into::into))
    }
}
