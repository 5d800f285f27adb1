//! Finding and listing areas.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, OneofObject};
use entity::{AreaKind, Country};

use super::types::Area;
use crate::api::identifiers::IdentifierBy;
use crate::api::ids::{self, IdType};
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::Date;
use crate::api::view;
use crate::registry::{self, View};

/// One area, by what is known of it.
#[derive(OneofObject)]
pub(crate) enum AreaBy {
    /// By its id.
    Id(ID),
    /// By its slug.
    Slug(String),
    /// By one of its codes.
    Code(IdentifierBy),
}

impl AreaBy {
    /// The area on the view's day; `None` if there is none, or the caller may not see it.
    pub(in crate::api) fn find<'a>(
        &self,
        view: &'a View,
    ) -> Result<Option<&'a Arc<registry::Area>>, Problem> {
        let areas = &view.registry().areas;
        let found = match self {
            Self::Id(id) => match ids::decode(id)? {
                (IdType::Area | IdType::Municipality, key) => areas.all.get(key),
                _ => return ids::decode_as::<entity::AreaId>(IdType::Area, id).map(|_| None),
            },
            Self::Slug(slug) => areas.by_slug.get(slug).first(),
            Self::Code(code) => {
                let borne = areas.by_identifier.get(&(code.scheme, code.value.clone()));
                borne
                    .iter()
                    .find(|area| area.code(code.scheme, view.day()) == Some(code.value.as_str()))
            }
        };
        Ok(found.filter(|area| view.sees(&***area).is_some()))
    }
}

/// The orders that areas can be listed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum AreaOrder {
    /// By the name that is shown, in the alphabet of the reader.
    Name,
    /// By the name that is shown, backwards.
    NameDesc,
    /// By the official code of municipalities; others come first.
    Code,
}

pub(in crate::api) fn key<'a>(view: &View, area: &'a registry::Area, by: AreaOrder) -> Key<'a> {
    match by {
        AreaOrder::Name | AreaOrder::NameDesc => {
            let name = area.name(view.language(), view.day());
            Key::Text {
                sort: Cow::Borrowed(name.map_or(&[], |name| name.sort_key(view.alphabet()))),
                text: Cow::Borrowed(name.map_or("", |name| &name.row.text)),
            }
        }
        AreaOrder::Code => {
            let code = area.municipality_code(view.day()).unwrap_or_default();
            Key::Text {
                sort: Cow::Owned(view.alphabet().sort_key(code).into_vec()),
                text: Cow::Borrowed(code),
            }
        }
    }
}

pub(in crate::api) fn order(view: &View, by: AreaOrder) -> Order {
    let (name, descending) = match by {
        AreaOrder::Name => ("name", false),
        AreaOrder::NameDesc => ("name-desc", true),
        AreaOrder::Code => ("code", false),
    };
    Order {
        name,
        descending,
        alphabet: view.alphabet(),
    }
}

pub(super) fn list<'a>(
    view: &View,
    areas: impl Iterator<Item = &'a Arc<registry::Area>>,
    by: AreaOrder,
    args: &PageArgs,
) -> Result<Connection<Area>, Problem> {
    let items = areas
        .map(|record| Item::of(key(view, record, by), record))
        .collect();
    page(items, order(view, by), args, |area| Area::new(view, area))
}

/// Which areas to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct AreaFilter {
    /// Of one of these kinds.
    kind: Option<Vec<AreaKind>>,
    /// In this country.
    country: Option<Country>,
    /// Whose name, in any language and of any day, or whose code, begins like this.
    name_prefix: Option<String>,
}

/// Questions about areas.
#[derive(Default)]
pub(crate) struct AreaQuery;

#[Object(serial)]
impl AreaQuery {
    /// One area; null if there is none such on the day.
    async fn area(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which area.")] by: AreaBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Area> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.map(|area| Area::new(&view, area)));
        found.map_err(Into::into).transpose()
    }

    /// Areas on the day.
    async fn areas(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which areas.")] filter: Option<AreaFilter>,
        #[graphql(desc = "In which order.", default_with = "AreaOrder::Name")] order_by: AreaOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Area>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let prefix = filter.name_prefix.as_deref().map(registry::fold);
        let areas = view.seen(view.registry().areas.all.iter()).filter(|area| {
            filter
                .kind
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&area.row.kind))
                && filter
                    .country
                    .is_none_or(|country| area.row.country == country)
                && prefix
                    .as_ref()
                    .is_none_or(|prefix| area.has_name_like(prefix))
        });
        let args = page_args(first, after, last, before);
        Some(list(&view, areas, order_by, &args).map_err(Into::into))
    }
}
