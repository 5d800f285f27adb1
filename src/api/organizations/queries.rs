//! Finding and listing organizations.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, OneofObject};
use entity::{Country, OrganizationId, OrganizationKind};

use super::types::Organization;
use crate::api::areas::AreaBy;
use crate::api::identifiers::IdentifierBy;
use crate::api::ids::{self, IdType};
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::Date;
use crate::api::view;
use crate::registry::{self, View};

/// One organization, by what is known of it.
#[derive(OneofObject)]
pub(crate) enum OrganizationBy {
    /// By its id.
    Id(ID),
    /// By its slug.
    Slug(String),
    /// By one of its official numbers.
    Identifier(IdentifierBy),
}

impl OrganizationBy {
    /// The organization on the view's day; `None` if there is none, or it is hidden.
    pub(in crate::api) fn find<'a>(
        &self,
        view: &'a View,
    ) -> Result<Option<&'a Arc<registry::Organization>>, Problem> {
        let all = &view.registry().organizations;
        let found = match self {
            Self::Id(id) => all
                .all
                .get(ids::decode_as::<OrganizationId>(IdType::Organization, id)?),
            Self::Slug(slug) => all.by_slug.get(slug).first(),
            Self::Identifier(by) => all
                .by_identifier
                .get(&(by.scheme, by.value.clone()))
                .first(),
        };
        Ok(found.filter(|organization| view.sees(&***organization).is_some()))
    }
}

/// The orders that organizations can be listed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum OrganizationOrder {
    /// By the name that is shown, in the alphabet of the reader.
    Name,
    /// By the name that is shown, backwards.
    NameDesc,
}

pub(in crate::api) fn name_key<'a>(view: &'a View, record: &'a registry::Organization) -> Key<'a> {
    let name = record.name(view.registry(), view.language(), view.day());
    Key::Text {
        sort: Cow::Borrowed(name.map_or(&[], |name| name.sort_key(view.alphabet()))),
        text: Cow::Borrowed(name.map_or("", |name| &name.row.text)),
    }
}

pub(in crate::api) fn list<'a>(
    view: &'a View,
    organizations: impl Iterator<Item = &'a Arc<registry::Organization>>,
    by: OrganizationOrder,
    args: &PageArgs,
) -> Result<Connection<Organization>, Problem> {
    let (name, descending) = match by {
        OrganizationOrder::Name => ("name", false),
        OrganizationOrder::NameDesc => ("name-desc", true),
    };
    let items = organizations
        .map(|record| Item::of(name_key(view, record), record))
        .collect();
    let order = Order {
        name,
        descending,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Organization::new(view, record))
}

/// Which organizations to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct OrganizationFilter {
    /// Of one of these kinds.
    kind: Option<Vec<OrganizationKind>>,
    /// Of this country.
    country: Option<Country>,
    /// That govern or serve this area.
    area: Option<AreaBy>,
    /// That are members of this body on the day.
    member_of: Option<crate::api::bodies::BodyBy>,
    /// Whose name, in any language and of any day, or whose number, begins like this.
    name_prefix: Option<String>,
}

/// Questions about organizations.
#[derive(Default)]
pub(crate) struct OrganizationQuery;

#[Object(serial)]
impl OrganizationQuery {
    /// One organization; null if there is none such on the day.
    async fn organization(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organization.")] by: OrganizationBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Organization> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.map(|own| Organization::new(&view, own)));
        found.map_err(Into::into).transpose()
    }

    /// Organizations on the day.
    async fn organizations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organizations.")] filter: Option<OrganizationFilter>,
        #[graphql(desc = "In which order.", default_with = "OrganizationOrder::Name")]
        order_by: OrganizationOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, filter.unwrap_or_default(), order_by, &args).map_err(Into::into))
    }
}

fn filtered(
    view: &View,
    filter: OrganizationFilter,
    by: OrganizationOrder,
    args: &PageArgs,
) -> Result<Connection<Organization>, Problem> {
    let registry = view.registry();
    let prefix = filter.name_prefix.as_deref().map(registry::fold);
    let area = filter.area.map(|area| area.find(view)).transpose()?;
    let body = filter.member_of.map(|body| body.find(view)).transpose()?;
    let wanted = |own: &registry::Organization| {
        filter
            .kind
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&own.row.kind))
            && filter
                .country
                .is_none_or(|country| own.row.country == country)
            && area.is_none_or(|area| area.is_some_and(|area| own.row.area_id == Some(area.row.id)))
            && prefix
                .as_ref()
                .is_none_or(|prefix| own.has_name_like(registry, prefix))
            && body.is_none_or(|body| {
                body.is_some_and(|body| registry.members.is_member(view, body.row.id, own.row.id))
            })
    };
    let all = view
        .seen(registry.organizations.all.iter())
        .filter(|own| wanted(own));
    list(view, all, by, args)
}
