//! Municipalities: an area and an organization in one.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object, OneofObject};
use entity::{
    AreaKind, Country, LanguageStatus, MunicipalityForm, NameKind, ResponsibilityKind,
    ResponsibilityNature,
};

use super::areas::{Area, AreaBy, AreaOrder, key, order};
use super::bodies::BodyOrder;
use super::bodies::Network;
use super::dates::Validity;
use super::identifiers::IdentifierBy;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::{LocalizedText, Name, all_names};
use super::members::Membership;
use super::organizations::Organization;
use super::page::{Connection, Item, page, page_args};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::responsibilities::Answering;
use super::scalars::{Date, Locale};
use super::{Many, One, view};
use crate::registry::{self, View, content_chain};

/// A municipality: an area and an organization in one.
#[derive(Description)]
pub(crate) struct Municipality {
    view: View,
    area: Arc<registry::Area>,
    organization: Option<Arc<registry::Organization>>,
}

impl Municipality {
    /// The municipality of an area, if it is one.
    pub(super) fn of_area(view: &View, area: &Arc<registry::Area>) -> Option<One<Self>> {
        let organization = view
            .registry()
            .organizations
            .municipality_of(view, area.row.id);
        (area.row.kind == AreaKind::Municipality).then(|| Self {
            view: view.clone(),
            area: Arc::clone(area),
            organization: organization.cloned(),
        })
    }

    fn around(&self, kind: AreaKind) -> impl Iterator<Item = One<Area>> {
        let around = self.view.registry().areas.around(&self.view, &self.area);
        let wanted = around
            .into_iter()
            .filter(move |(area, _)| area.row.kind == kind);
        wanted.map(|(area, _)| Area::new(&self.view, area))
    }
}

#[Object(serial, use_type_description)]
impl Municipality {
    /// The id of the municipality, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Municipality, self.area.row.id)
    }

    /// The name of the municipality in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.area.row.slug
    }

    /// Its official code: four digits in Sweden, three in Finland; null if not known.
    pub(super) async fn code(&self) -> Option<&str> {
        self.area.municipality_code(self.view.day())
    }

    /// The country it lies in.
    pub(super) async fn country(&self) -> Country {
        self.area.row.country
    }

    /// The label of `country`.
    pub(super) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.area.row.country, locale)
    }

    /// Its name in the language of the reader, by the rule for names of places.
    pub(super) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::area(&self.view, &self.area, locale)
    }

    /// Every name of it, of all days and in all languages.
    pub(super) async fn names(&self) -> Many<Name> {
        all_names(&self.view, &self.area.names)
    }

    /// The long form that its administration uses, such as «Helsingborgs kommun»; null if not known.
    pub(super) async fn administrative_name(&self) -> Option<&str> {
        let names = &self.organization.as_ref()?.names;
        let chain = content_chain(self.view.language());
        let name = names.kind_along(NameKind::Administrative, &chain, self.view.day())?;
        Some(&name.row.text)
    }

    /// Whether it calls itself a city; null if that is not verified.
    pub(super) async fn form(&self) -> Option<MunicipalityForm> {
        self.area.row.form
    }

    /// The label of `form`.
    pub(super) async fn form_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.area.row.form?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// Its language status on the day; null in Sweden.
    pub(super) async fn language_status(&self) -> Option<LanguageStatus> {
        self.area
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
        let word = self
            .area
            .language_status(self.view.day())
            .map(|period| period.status)?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// True if the Sámi Language Act binds it.
    pub(super) async fn is_sami_bilingual(&self) -> bool {
        self.area
            .language_status(self.view.day())
            .is_some_and(|period| period.sami)
    }

    /// The Swedish county that it lies in; null in Finland.
    pub(super) async fn county(&self) -> Option<One<Area>> {
        self.around(AreaKind::County).next()
    }

    /// The Finnish region that it lies in; null in Sweden.
    pub(super) async fn region(&self) -> Option<One<Area>> {
        self.around(AreaKind::Region).next()
    }

    /// The wellbeing services county that it lies in; null if none.
    pub(super) async fn wellbeing_services_county(&self) -> Option<One<Area>> {
        self.around(AreaKind::WellbeingServicesCounty).next()
    }

    /// The civil area that it lies in on the day; null if none.
    pub(super) async fn civil_area(&self) -> Option<One<Area>> {
        self.around(AreaKind::CivilArea).next()
    }

    /// The cooperation areas that it belongs to on the day.
    pub(super) async fn cooperation_areas(&self) -> Many<Area> {
        self.around(AreaKind::CooperationArea).collect()
    }

    /// The municipality as an area.
    pub(super) async fn area(&self) -> One<Area> {
        Area::new(&self.view, &self.area)
    }

    /// The municipality as an organization; null if not registered.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        self.organization
            .as_ref()
            .map(|own| Organization::new(&self.view, own))
    }

    /// Who answers for what in it on the day, by kind and by name. What is bound to no area is left
    /// out.
    pub(super) async fn responsibilities(
        &self,
        #[graphql(desc = "Only responsibilities about one of these things.")] kind: Option<
            Vec<ResponsibilityKind>,
        >,
        #[graphql(desc = "Only responsibilities of this nature.")] nature: Option<
            ResponsibilityNature,
        >,
    ) -> Many<Answering> {
        Answering::in_area(&self.view, &self.area, kind.as_deref(), nature)
    }

    /// The networks that cover it on the day, by name.
    pub(super) async fn networks(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Network>> {
        let covering = self.view.registry().covering(&self.view, &self.area);
        let networks = covering.into_iter().filter(|body| body.is_network());
        let args = page_args(first, after, last, before);
        Some(
            super::bodies::list(&self.view, networks, BodyOrder::Name, &args, Network::new)
                .map_err(Into::into),
        )
    }

    /// Its memberships on the day.
    pub(super) async fn memberships(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Membership>> {
        let organization = self.organization.as_ref()?;
        let members = &self.view.registry().members;
        let own = members.by_organization.get(&organization.row.id).iter();
        let args = page_args(first, after, last, before);
        Some(super::members::current(&self.view, own, &args).map_err(Into::into))
    }

    /// The period for which it exists, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(&self.view, &*self.area, self.area.row.dates_note.as_ref())
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.area.row)
    }
}

/// One municipality, by what is known of it.
#[derive(OneofObject)]
pub(crate) enum MunicipalityBy {
    /// By its id, or the id of its area.
    Id(ID),
    /// By its slug.
    Slug(String),
    /// By its official code, with the scheme.
    Code(IdentifierBy),
    /// By a name that it bears on the day, in any language. Null if several bear it.
    Name(String),
}

impl MunicipalityBy {
    fn find(self, view: &View) -> Result<Option<&Arc<registry::Area>>, Problem> {
        let found = match self {
            Self::Id(id) => AreaBy::Id(id).find(view)?,
            Self::Slug(slug) => AreaBy::Slug(slug).find(view)?,
            Self::Code(code) => AreaBy::Code(code).find(view)?,
            Self::Name(name) => {
                let all = view.registry().areas.by_kind.get(&AreaKind::Municipality);
                let only = |alike: &dyn Fn(&str) -> bool| {
                    let mut found = view.seen(all).filter(|area| {
                        let names = area.names.each_language(view.day());
                        names.iter().any(|own| alike(&own.row.text))
                    });
                    found.next().filter(|_| found.next().is_none())
                };
                // Habo and Håbo are two: as it is written comes before what it is like.
                let (written, folded) = (name.to_lowercase(), registry::fold(&name));
                only(&|own| own.to_lowercase() == written)
                    .or_else(|| only(&|own| registry::fold(own) == folded))
            }
        };
        Ok(found)
    }
}

/// Which municipalities to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct MunicipalityFilter {
    /// In this country.
    country: Option<Country>,
    /// That lie within this area on the day, at any depth.
    area: Option<AreaBy>,
    /// Of one of these language statuses on the day.
    language_status: Option<Vec<LanguageStatus>>,
    /// Of this form.
    form: Option<MunicipalityForm>,
    /// Whose name, in any language and of any day, or whose code, begins like this.
    name_prefix: Option<String>,
    /// That are members of this body on the day.
    member_of: Option<super::bodies::BodyBy>,
}

/// Questions about municipalities.
#[derive(Default)]
pub(crate) struct MunicipalityQuery;

#[Object(serial)]
impl MunicipalityQuery {
    /// One municipality; null if there is none such on the day.
    async fn municipality(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which municipality.")] by: MunicipalityBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Municipality> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by
            .find(&view)
            .map(|found| found.and_then(|area| Municipality::of_area(&view, area)));
        found.map_err(Into::into).transpose()
    }

    /// Municipalities on the day.
    async fn municipalities(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which municipalities.")] filter: Option<MunicipalityFilter>,
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
    ) -> Fallible<Connection<Municipality>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(list(&view, filter.unwrap_or_default(), order_by, &args).map_err(Into::into))
    }
}

fn list(
    view: &View,
    filter: MunicipalityFilter,
    by: AreaOrder,
    args: &super::page::PageArgs,
) -> Result<Connection<Municipality>, Problem> {
    let registry = view.registry();
    let prefix = filter.name_prefix.as_deref().map(registry::fold);
    let whole = filter.area.map(|area| area.find(view)).transpose()?;
    let body = filter.member_of.map(|body| body.find(view)).transpose()?;
    let is_member = |area: &registry::Area| match body {
        None => true,
        Some(None) => false,
        Some(Some(body)) => registry
            .organizations
            .municipality_of(view, area.row.id)
            .is_some_and(|own| registry.members.is_member(view, body.row.id, own.row.id)),
    };
    let wanted = |area: &registry::Area| {
        let status = area.language_status(view.day()).map(|period| period.status);
        filter
            .country
            .is_none_or(|country| area.row.country == country)
            && filter.form.is_none_or(|form| area.row.form == Some(form))
            && filter
                .language_status
                .as_ref()
                .is_none_or(|wanted| status.is_some_and(|status| wanted.contains(&status)))
            && prefix
                .as_ref()
                .is_none_or(|prefix| area.has_name_like(prefix))
            && whole.is_none_or(|whole| {
                whole.is_some_and(|whole| registry.areas.lies_within(view, area, whole.row.id))
            })
            && is_member(area)
    };
    let all = view.seen(registry.areas.by_kind.get(&AreaKind::Municipality));
    let items = all
        .filter(|area| wanted(area))
        .map(|record| Item::of(key(view, record, by), record))
        .collect();
    page(items, order(view, by), args, |area| Municipality {
        view: view.clone(),
        area: Arc::clone(area),
        organization: registry
            .organizations
            .municipality_of(view, area.row.id)
            .cloned(),
    })
}
