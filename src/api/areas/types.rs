//! Areas: countries, counties, regions, municipalities and where they work together.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{
    AreaKind, Country, IdentifierScheme, LanguageStatus, MunicipalityForm, RelationKind,
    ResponsibilityKind, ResponsibilityNature,
};

use super::queries::{AreaOrder, list};
use crate::api::bodies::BodyOrder;
use crate::api::bodies::Network;
use crate::api::counts::StatedCount;
use crate::api::dates::Validity;
use crate::api::identifiers::Identifier;
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::{LocalizedText, Name, all_names};
use crate::api::municipalities::Municipality;
use crate::api::organizations::{Organization, OrganizationOrder};
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::api::record::{self, Provenance};
use crate::api::relations::Relation;
use crate::api::responsibilities::Answering;
use crate::api::scalars::Locale;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// An area: a country, county, region, municipality, civil area or cooperation area.
#[derive(Description)]
pub(crate) struct Area {
    pub(in crate::api) view: View,
    pub(in crate::api) record: Arc<registry::Area>,
}

impl Area {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Area>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Area {
    /// The id of the record, for `node`.
    pub(in crate::api) async fn id(&self) -> ID {
        ids::encode(IdType::Area, self.record.row.id)
    }

    /// The name of the area in addresses.
    pub(in crate::api) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of area.
    pub(in crate::api) async fn kind(&self) -> AreaKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(in crate::api) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// The country it lies in.
    pub(in crate::api) async fn country(&self) -> Country {
        self.record.row.country
    }

    /// The label of `country`.
    pub(in crate::api) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.country, locale)
    }

    /// Its name in the language of the reader, by the rule for names of places.
    pub(in crate::api) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::area(&self.view, &self.record, locale)
    }

    /// Every name of it, of all days and in all languages.
    pub(in crate::api) async fn names(&self) -> Many<Name> {
        all_names(&self.view, &self.record.names)
    }

    /// Its codes, each with its scheme.
    pub(in crate::api) async fn codes(&self) -> Many<Identifier> {
        Identifier::all(
            &self.view,
            &self.record.identifiers,
            self.record.row.created_at,
        )
    }

    /// Its code in one scheme on the day; null if it has none.
    pub(in crate::api) async fn code(
        &self,
        #[graphql(desc = "The scheme of the code.")] scheme: IdentifierScheme,
    ) -> Option<&str> {
        self.record.code(scheme, self.view.day())
    }

    /// Whether a Finnish municipality calls itself a city; null if that is not verified.
    pub(in crate::api) async fn form(&self) -> Option<MunicipalityForm> {
        self.record.row.form
    }

    /// The label of `form`.
    pub(in crate::api) async fn form_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.form?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The language status of a Finnish municipality on the day; null for other areas.
    pub(in crate::api) async fn language_status(&self) -> Option<LanguageStatus> {
        self.record
            .language_status(self.view.day())
            .map(|period| period.status)
    }

    /// The label of `languageStatus`.
    pub(in crate::api) async fn language_status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self
            .record
            .language_status(self.view.day())
            .map(|period| period.status)?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// True if the Sámi Language Act binds the municipality.
    pub(in crate::api) async fn is_sami_bilingual(&self) -> bool {
        self.record
            .language_status(self.view.day())
            .is_some_and(|period| period.sami)
    }

    /// The areas that it lies within on the day, at any depth.
    pub(in crate::api) async fn within(
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
    pub(in crate::api) async fn parts(
        &self,
        #[graphql(desc = "Only areas of this kind.")] kind: Option<AreaKind>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
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
    pub(in crate::api) async fn municipality(&self) -> Option<One<Municipality>> {
        Municipality::of_area(&self.view, &self.record)
    }

    /// The organizations that govern or serve it on the day, by name.
    pub(in crate::api) async fn organizations(
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
        let serving = self
            .view
            .seen(registry.organizations.by_area.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(
            crate::api::organizations::list(&self.view, serving, OrganizationOrder::Name, &args)
                .map_err(Into::into),
        )
    }

    /// Those who lead it on the day: the county board that answers for a civil area.
    pub(in crate::api) async fn responsible(&self) -> Many<Relation> {
        Relation::leading_to(&self.view, self.record.row.id, RelationKind::ResponsibleFor)
    }

    /// Who answers for what in it on the day, by kind and by name. What is bound to no area is left
    /// out.
    pub(in crate::api) async fn responsibilities(
        &self,
        #[graphql(desc = "Only responsibilities about one of these things.")] kind: Option<
            Vec<ResponsibilityKind>,
        >,
        #[graphql(desc = "Only responsibilities of this nature.")] nature: Option<
            ResponsibilityNature,
        >,
    ) -> Many<Answering> {
        Answering::in_area(&self.view, &self.record, kind.as_deref(), nature)
    }

    /// The numbers that sources state of what is in it, each with the registry's own count.
    pub(in crate::api) async fn stated_counts(&self) -> Many<StatedCount> {
        let counts = &self.view.registry().counts.by_area;
        StatedCount::all(&self.view, counts.get(&self.record.row.id))
    }

    /// The networks that cover it on the day: those of its own area and of the areas around it, by
    /// name.
    pub(in crate::api) async fn networks(
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
        let covering = self.view.registry().covering(&self.view, &self.record);
        let networks = covering.into_iter().filter(|body| body.is_network());
        let args = page_args(first, after, last, before);
        Some(
            crate::api::bodies::list(&self.view, networks, BodyOrder::Name, &args, Network::new)
                .map_err(Into::into),
        )
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(in crate::api) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// Where the record comes from and who owns it.
    pub(in crate::api) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Area {
    pub(in crate::api) fn known(view: &View, id: entity::AreaId) -> Option<One<Self>> {
        let area = view.registry().areas.all.get(id)?;
        view.sees(&**area).map(|_| Self::new(view, area))
    }
}
