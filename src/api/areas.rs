//! Areas: countries, counties, regions, municipalities and where they work together.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, Enum, ID, InputObject, Object, OneofObject};
use entity::{AreaKind, Country, IdentifierScheme, LanguageStatus, MunicipalityForm, RelationKind};

use super::bodies::Network;
use super::body_queries::BodyOrder;
use super::dates::Validity;
use super::identifiers::{Identifier, IdentifierBy};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::{LocalizedText, Name, all_names};
use super::municipalities::Municipality;
use super::organizations::{Organization, OrganizationOrder};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::relations::Relation;
use super::scalars::{Date, Locale};
use super::{Many, One, view};
use crate::registry::{self, View};

/// An area: a country, county, region, municipality, civil area or cooperation area.
#[derive(Description)]
pub(crate) struct Area {
    pub(super) view: View,
    pub(super) record: Arc<registry::Area>,
}

impl Area {
    pub(super) fn new(view: &View, record: &Arc<registry::Area>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Area {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Area, self.record.row.id)
    }

    /// The name of the area in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of area.
    pub(super) async fn kind(&self) -> AreaKind {
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

    /// The country it lies in.
    pub(super) async fn country(&self) -> Country {
        self.record.row.country
    }

    /// The label of `country`.
    pub(super) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.country, locale)
    }

    /// Its name in the language of the reader, by the rule for names of places.
    pub(super) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::area(&self.view, &self.record, locale)
    }

    /// Every name of it, of all days and in all languages.
    pub(super) async fn names(&self) -> Many<Name> {
        all_names(&self.view, &self.record.names)
    }

    /// Its codes, each with its scheme.
    pub(super) async fn codes(&self) -> Many<Identifier> {
        Identifier::all(
            &self.view,
            &self.record.identifiers,
            self.record.row.created_at,
        )
    }

    /// Its code in one scheme on the day; null if it has none.
    pub(super) async fn code(
        &self,
        #[graphql(desc = "The scheme of the code.")] scheme: IdentifierScheme,
    ) -> Option<&str> {
        self.record.code(scheme, self.view.day())
    }

    /// Whether a Finnish municipality calls itself a city; null if that is not verified.
    pub(super) async fn form(&self) -> Option<MunicipalityForm> {
        self.record.row.form
    }

    /// The label of `form`.
    pub(super) async fn form_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = { self.record.row.form }?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The language status of a Finnish municipality on the day; null for other areas.
    pub(super) async fn language_status(&self) -> Option<LanguageStatus> {
        self.record
            .language_status(self.view.day())
            .map(|period| period.status)
    }

    /// The label of `languageStatus`.
    pub(super) async fn language_status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = {
            self.record
                .language_status(self.view.day())
                .map(|period| period.status)
        }?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// True if the Sámi Language Act binds the municipality.
    pub(super) async fn is_sami_bilingual(&self) -> bool {
        self.record
            .language_status(self.view.day())
            .is_some_and(|period| period.sami)
    }

    /// The areas that it lies within on the day, at any depth.
    pub(super) async fn within(
        &self,
        #[graphql(desc = "Only areas of this kind.")] kind: Option<AreaKind>,
    ) -> Many<Area> {
        let around = self.view.registry().areas.around(&self.view, &self.record);
        let wanted = around
            .into_iter()
            .filter(|(area, _)| kind.is_none_or(|kind| area.row.kind == kind));
        wanted
            .map(|(area, _)| Self::new(&self.view, area))
            .collect()
    }

    /// The areas that lie directly within it on the day, by name.
    pub(super) async fn parts(
        &self,
        #[graphql(desc = "Only areas of this kind.")] kind: Option<AreaKind>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Area>> {
        let inside = self
            .view
            .registry()
            .areas
            .inside(&self.view, self.record.row.id);
        let inside = inside
            .into_iter()
            .filter(|area| kind.is_none_or(|kind| area.row.kind == kind));
        Some(
            list(
                &self.view,
                inside,
                AreaOrder::Name,
                &page_args(first, after, last, before),
            )
            .map_err(Into::into),
        )
    }

    /// The municipality whose area it is; null for other areas.
    pub(super) async fn municipality(&self) -> Option<One<Municipality>> {
        Municipality::of_area(&self.view, &self.record)
    }

    /// The organizations that govern or serve it on the day, by name.
    pub(super) async fn organizations(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        let serving = self
            .view
            .seen(registry.organizations.by_area.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(
            super::organizations::list(&self.view, serving, OrganizationOrder::Name, &args)
                .map_err(Into::into),
        )
    }

    /// Those who lead it on the day: the county board that answers for a civil area.
    pub(super) async fn responsible(&self) -> Many<Relation> {
        Relation::leading_to(&self.view, self.record.row.id, RelationKind::ResponsibleFor)
    }

    /// The networks that cover it on the day: those of its own area and of the areas around it, by
    /// name.
    pub(super) async fn networks(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Network>> {
        let covering = self.view.registry().covering(&self.view, &self.record);
        let networks = covering.into_iter().filter(|body| body.is_network());
        let args = page_args(first, after, last, before);
        Some(
            super::body_queries::list(&self.view, networks, BodyOrder::Name, &args, Network::new)
                .map_err(Into::into),
        )
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

impl Area {
    pub(super) fn known(view: &View, id: entity::AreaId) -> Option<One<Self>> {
        let area = view.registry().areas.all.get(id)?;
        view.sees(&**area).map(|_| Self::new(view, area))
    }
}

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
    pub(super) fn find<'a>(
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

pub(super) fn key<'a>(view: &View, area: &'a registry::Area, by: AreaOrder) -> Key<'a> {
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

pub(super) fn order(view: &View, by: AreaOrder) -> Order {
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

fn list<'a>(
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
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
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
