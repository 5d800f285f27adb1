//! Organizations: authorities, associations, companies, universities.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{
    Context, Description, Enum, ID, InputObject, Object, OneofObject, SimpleObject,
};
use entity::{Country, Missing, NameKind, OrganizationId, OrganizationKind, RelationKind, RoleTag};

use super::areas::{Area, AreaBy};
use super::bodies::AnyBody;
use super::body_queries::BodyOrder;
use super::contacts::ContactPoint;
use super::dates::{PartialDate, Validity};
use super::identifiers::{Identifier, IdentifierBy};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::{LocalizedText, Name, all_names};
use super::members::Membership;
use super::municipalities::Municipality;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::participations::Participation;
use super::people::Employment;
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::relations::Relation;
use super::scalars::{Date, Locale};
use super::seats::Seat;
use super::{Many, One, view};
use crate::registry::{self, Names, View};

/// An organization: an authority, an association, a company, a university.
#[derive(Description)]
pub(crate) struct Organization {
    pub(super) view: View,
    pub(super) record: Arc<registry::Organization>,
}

impl Organization {
    pub(super) fn new(view: &View, record: &Arc<registry::Organization>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Organization {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Organization, self.record.row.id)
    }

    /// The name of the organization in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of organization.
    pub(super) async fn kind(&self) -> OrganizationKind {
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

    /// The country it belongs to.
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

    /// Its name on the day, in the language of the reader. A municipality is called by the name of
    /// its area.
    pub(super) async fn name(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::organization(&self.view, &self.record, locale)
    }

    /// Its name on the day, as plain text.
    pub(super) async fn display_name(&self) -> String {
        self.shown_name()
    }

    /// Every name of it, of all days and in all languages.
    pub(super) async fn names(&self) -> Many<Name> {
        all_names(&self.view, &self.record.names)
    }

    /// Its abbreviation on the day, such as «SKR»; null if it has none.
    pub(super) async fn abbreviation(&self) -> Option<&str> {
        let name = self
            .record
            .names
            .kind_on(NameKind::Abbreviation, self.view.day())?;
        Some(&name.row.text)
    }

    /// Its official numbers.
    pub(super) async fn identifiers(&self) -> Many<Identifier> {
        Identifier::all(
            &self.view,
            &self.record.identifiers,
            self.record.row.created_at,
        )
    }

    /// The area that it governs or serves; null if not known.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// The municipality that it is; null if it is none.
    pub(super) async fn municipality(&self) -> Option<One<Municipality>> {
        let area = self.record.place(self.view.registry())?;
        Municipality::of_area(&self.view, area)
    }

    /// The organization that it is part of; null if of none.
    pub(super) async fn parent(&self) -> Option<One<Organization>> {
        Self::known(&self.view, self.record.row.parent_id?)
    }

    /// The organizations that are part of it on the day, by name.
    pub(super) async fn parts(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let parts = &self.view.registry().organizations.by_parent;
        let parts = self.view.seen(parts.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(list(&self.view, parts, OrganizationOrder::Name, &args).map_err(Into::into))
    }

    /// How it is reached. Empty with a reason in `contactMissingReason`, or not known.
    pub(super) async fn contact_points(&self) -> Many<ContactPoint> {
        ContactPoint::all(
            &self.view,
            &self.record.contact_points,
            self.record.row.created_at,
        )
    }

    /// Why no contact point is known; null if one is, or if nothing is known about it.
    pub(super) async fn contact_missing_reason(&self) -> Option<Missing> {
        self.record.row.contact_missing
    }

    /// The changes of its legal name, in order: one organization, several names over time.
    pub(super) async fn renames(&self) -> Many<Rename> {
        Rename::all(&self.view, &self.record.names)
    }

    /// What it grew out of, by succession or merger.
    pub(super) async fn predecessors(&self) -> Many<Relation> {
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
    pub(super) async fn successors(&self) -> Many<Relation> {
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
    pub(super) async fn relations(
        &self,
        #[graphql(desc = "Only relations of this kind.")] kind: Option<RelationKind>,
    ) -> Many<Relation> {
        Relation::around(&self.view, self.record.row.id, kind)
    }

    /// The networks and groups that belong to it on the day, by name.
    pub(super) async fn bodies(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
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
            super::body_queries::list(&self.view, own, BodyOrder::Name, &args, AnyBody::new)
                .map_err(Into::into),
        )
    }

    /// Its memberships on the day, by the name of the body.
    pub(super) async fn memberships(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Membership>> {
        let members = &self.view.registry().members;
        let own = members.by_organization.get(&self.record.row.id).iter();
        let args = page_args(first, after, last, before);
        Some(super::members::current(&self.view, own, &args).map_err(Into::into))
    }

    /// The seats that it holds, or that are held on its behalf, on the day.
    pub(super) async fn seats(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Seat>> {
        let seats = self
            .view
            .registry()
            .seats
            .by_organization
            .get(&self.record.row.id);
        let args = page_args(first, after, last, before);
        Some(super::seats::list(&self.view, self.view.seen(seats), &args).map_err(Into::into))
    }

    /// The posts that persons hold with it on the day, as far as they may be shown.
    pub(super) async fn employments(
        &self,
        #[graphql(desc = "Only posts with this responsibility.")] role: Option<RoleTag>,
    ) -> Many<Employment> {
        Employment::with(&self.view, self.record.row.id, role)
    }

    /// The parts it has in events.
    pub(super) async fn participations(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Participation>> {
        let own = &self.view.registry().participations.by_organization;
        let own = self.view.seen(own.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(super::participations::list(&self.view, own, &args).map_err(Into::into))
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

impl Organization {
    pub(super) fn known(view: &View, id: OrganizationId) -> Option<One<Self>> {
        let organization = view.registry().organizations.all.get(id)?;
        view.sees(&**organization)
            .map(|_| Self::new(view, organization))
    }

    pub(super) fn shown_name(&self) -> String {
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
    pub(super) fn find<'a>(
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

pub(super) fn name_key<'a>(view: &'a View, record: &'a registry::Organization) -> Key<'a> {
    let name = record.name(view.registry(), view.language(), view.day());
    Key::Text {
        sort: Cow::Borrowed(name.map_or(&[], |name| name.sort_key(view.alphabet()))),
        text: Cow::Borrowed(name.map_or("", |name| &name.row.text)),
    }
}

pub(super) fn list<'a>(
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
    member_of: Option<super::body_queries::BodyBy>,
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
        #[graphql(desc = "How many items to take from the end, 1 to 100.")] last: Option<i32>,
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
