//! Organizations: authorities, associations, companies, universities.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object, SimpleObject};
use entity::{Country, Missing, OrganizationId, OrganizationKind, RelationKind, RoleTag};

use super::queries::{OrganizationOrder, list};
use super::told::OrganizationTold;
use super::work::OrganizationWork;
use crate::api::areas::Area;
use crate::api::bodies::AnyBody;
use crate::api::bodies::BodyOrder;
use crate::api::contacts::ContactPoint;
use crate::api::dates::{PartialDate, Validity};
use crate::api::identifiers::Identifier;
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::{LocalizedText, Name, all_names};
use crate::api::members::Membership;
use crate::api::municipalities::Municipality;
use crate::api::page::{Connection, page_args};
use crate::api::participations::Participation;
use crate::api::people::Employment;
use crate::api::problem::Fallible;
use crate::api::record::{self, Provenance};
use crate::api::relations::Relation;
use crate::api::scalars::Locale;
use crate::api::seats::Seat;
use crate::api::series::EventSeries;
use crate::api::{Many, One};
use crate::registry::{self, Names, View};

/// An organization: an authority, an association, a company, a university.
#[derive(Description)]
pub(crate) struct Organization {
    pub(in crate::api) view: View,
    pub(in crate::api) record: Arc<registry::Organization>,
}

impl Organization {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Organization>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Organization {
    /// The id of the record, for `node`.
    pub(in crate::api) async fn id(&self) -> ID {
        ids::encode(IdType::Organization, self.record.row.id)
    }

    /// The name of the organization in addresses.
    pub(in crate::api) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of organization.
    pub(in crate::api) async fn kind(&self) -> OrganizationKind {
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

    /// The country it belongs to.
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

    /// Its name on the day, in the language of the reader. A municipality is called by the name of
    /// its area.
    pub(in crate::api) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::organization(&self.view, &self.record, locale)
    }

    /// Its name on the day, as plain text.
    pub(in crate::api) async fn display_name(&self) -> String {
        self.shown_name()
    }

    /// Every name of it, of all days and in all languages.
    pub(in crate::api) async fn names(&self) -> Many<Name> {
        all_names(&self.view, &self.record.names)
    }

    /// Its abbreviation on the day, such as «SKR», in the language of the reader if there is one in
    /// it; null if it has none.
    pub(in crate::api) async fn abbreviation(&self) -> Option<&str> {
        self.record
            .abbreviation(self.view.language(), self.view.day())
    }

    /// Its official numbers.
    pub(in crate::api) async fn identifiers(&self) -> Many<Identifier> {
        Identifier::all(
            &self.view,
            &self.record.identifiers,
            self.record.row.created_at,
        )
    }

    /// The area that it governs or serves; null if not known.
    pub(in crate::api) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// The municipality that it is; null if it is none.
    pub(in crate::api) async fn municipality(&self) -> Option<One<Municipality>> {
        let area = self.record.place(self.view.registry())?;
        Municipality::of_area(&self.view, area)
    }

    /// The organization that it is part of; null if of none.
    pub(in crate::api) async fn parent(&self) -> Option<One<Organization>> {
        Self::known(&self.view, self.record.row.parent_id?)
    }

    /// The organizations that are part of it on the day, by name.
    pub(in crate::api) async fn parts(
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
        let parts = &self.view.registry().organizations.by_parent;
        let parts = self.view.seen(parts.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(list(&self.view, parts, OrganizationOrder::Name, &args).map_err(Into::into))
    }

    /// How it is reached. Empty with a reason in `contactMissingReason`, or not known.
    pub(in crate::api) async fn contact_points(&self) -> Many<ContactPoint> {
        ContactPoint::all(
            &self.view,
            &self.record.contact_points,
            self.record.row.created_at,
        )
    }

    /// Why no contact point is known; null if one is, or if nothing is known about it.
    pub(in crate::api) async fn contact_missing_reason(&self) -> Option<Missing> {
        self.record.row.contact_missing
    }

    /// The changes of its legal name, in order: one organization, several names over time.
    pub(in crate::api) async fn renames(&self) -> Many<Rename> {
        Rename::all(&self.view, &self.record.names)
    }

    /// What it grew out of, by succession or merger.
    pub(in crate::api) async fn predecessors(&self) -> Many<Relation> {
        let id = self.record.row.id;
        let mut found = Relation::going_from(&self.view, id, RelationKind::SuccessorOf);
        found.extend(Relation::leading_to(
            &self.view,
            id,
            RelationKind::MergedInto,
        ));
        found
    }

    /// What came out of it, by succession or merger.
    pub(in crate::api) async fn successors(&self) -> Many<Relation> {
        let id = self.record.row.id;
        let mut found = Relation::leading_to(&self.view, id, RelationKind::SuccessorOf);
        found.extend(Relation::going_from(
            &self.view,
            id,
            RelationKind::MergedInto,
        ));
        found
    }

    /// Its relations of any kind on the day, from it and to it.
    pub(in crate::api) async fn relations(
        &self,
        #[graphql(desc = "Only relations of this kind.")] kind: Option<RelationKind>,
    ) -> Many<Relation> {
        Relation::around(&self.view, self.record.row.id, kind)
    }

    /// The networks and groups that belong to it on the day, by name.
    pub(in crate::api) async fn bodies(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<AnyBody>> {
        let own = self
            .view
            .registry()
            .bodies
            .by_organization
            .get(&self.record.row.id);
        let args = page_args(first, after, last, before);
        let own = self.view.seen(own);
        Some(
            crate::api::bodies::list(&self.view, own, BodyOrder::Name, &args, AnyBody::new)
                .map_err(Into::into),
        )
    }

    /// Its memberships on the day, by the name of the body.
    pub(in crate::api) async fn memberships(
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
        let members = &self.view.registry().members;
        let own = members.by_organization.get(&self.record.row.id).iter();
        let args = page_args(first, after, last, before);
        Some(crate::api::members::current(&self.view, own, &args).map_err(Into::into))
    }

    /// The seats that it holds, or that are held on its behalf, on the day.
    pub(in crate::api) async fn seats(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Seat>> {
        let seats = self
            .view
            .registry()
            .seats
            .by_organization
            .get(&self.record.row.id);
        let args = page_args(first, after, last, before);
        Some(crate::api::seats::list(&self.view, self.view.seen(seats), &args).map_err(Into::into))
    }

    /// The posts that persons hold with it on the day, as far as they may be shown.
    pub(in crate::api) async fn employments(
        &self,
        #[graphql(desc = "Only posts with this responsibility.")] role: Option<RoleTag>,
    ) -> Many<Employment> {
        Employment::with(&self.view, self.record.row.id, role)
    }

    /// The parts it has in events.
    pub(in crate::api) async fn participations(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Participation>> {
        let own = &self.view.registry().participations.by_organization;
        let own = self.view.seen(own.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(crate::api::participations::list(&self.view, own, &args).map_err(Into::into))
    }

    #[graphql(flatten)]
    #[expect(clippy::unused_async, reason = "resolvers are asynchronous")]
    async fn work(&self) -> OrganizationWork {
        OrganizationWork {
            view: self.view.clone(),
            record: Arc::clone(&self.record),
        }
    }

    #[graphql(flatten)]
    #[expect(clippy::unused_async, reason = "resolvers are asynchronous")]
    async fn told(&self) -> OrganizationTold {
        OrganizationTold {
            view: self.view.clone(),
            record: Arc::clone(&self.record),
        }
    }

    /// The series of events that it holds, as they are on the day.
    pub(in crate::api) async fn event_series(&self) -> Many<EventSeries> {
        let all = &self.view.registry().series.by_organization;
        EventSeries::seen(&self.view, all.get(&self.record.row.id))
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

impl Organization {
    /// The organization that a record names, if the caller may see it: also when it is no more.
    pub(in crate::api) fn of(view: &View, id: OrganizationId) -> Option<One<Self>> {
        let organization = view.registry().organizations.all.get(id)?;
        view.may_read(&**organization)
            .then(|| Self::new(view, organization))
    }

    pub(in crate::api) fn known(view: &View, id: OrganizationId) -> Option<One<Self>> {
        let organization = view.registry().organizations.all.get(id)?;
        view.sees(&**organization)
            .map(|_| Self::new(view, organization))
    }

    pub(in crate::api) fn shown_name(&self) -> String {
        let (view, record) = (&self.view, &self.record);
        let name = record.name(view.registry(), view.language(), view.day());
        name.map_or_else(|| record.row.slug.clone(), |name| name.row.text.clone())
    }
}

/// A change of a legal name.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct Rename {
    /// The first day of the new name.
    on: Option<PartialDate>,
    /// The language of both names.
    locale: Locale,
    /// The name before; null if it is not known.
    from: Option<String>,
    /// The name after.
    to: String,
}

impl Rename {
    fn all(view: &View, names: &Names) -> Many<Self> {
        names
            .renames()
            .map(|(old, new)| Self {
                on: PartialDate::of(view, new.row.begins, None),
                locale: Locale(new.row.language),
                from: Some(old.row.text.clone()),
                to: new.row.text.clone(),
            })
            .collect()
    }
}
