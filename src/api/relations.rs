//! How records stand to each other, and the interfaces of whatever can stand on either side.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Interface, Object};
use entity::{AreaId, BodyId, EventId, Level, OrganizationId, RelationId, RelationKind, relation};
use uuid::Uuid;

use super::areas::Area;
use super::bodies::{AnyBody, Group, Network};
use super::dates::Validity;
use super::events::Event;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, page, page_args};
use super::people::Person;
use super::problem::Fallible;
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, Record, View};

/// Whoever can act: an organization, a network, a group or a person.
#[derive(Interface)]
#[graphql(
    field(name = "id", ty = "ID", desc = "The id of the record, for `node`."),
    field(name = "slug", ty = "&str", desc = "The name in addresses."),
    field(
        name = "display_name",
        ty = "String",
        desc = "The name on the day, as plain text."
    )
)]
pub(crate) enum Agent {
    /// An organization.
    Organization(Organization),
    /// A network.
    Network(Network),
    /// A group.
    Group(Group),
    /// A person.
    Person(Person),
}

/// Whatever a relation can go from or to.
#[derive(Interface)]
#[graphql(
    field(name = "id", ty = "ID", desc = "The id of the record, for `node`."),
    field(name = "slug", ty = "&str", desc = "The name in addresses.")
)]
pub(crate) enum Related {
    /// An organization.
    Organization(Organization),
    /// A network.
    Network(Network),
    /// A group.
    Group(Group),
    /// An event.
    Event(Event),
    /// An area.
    Area(Area),
}

/// How one record stands to another: founders, hosts, dialogue partners, successors.
#[derive(Description)]
pub(crate) struct Relation {
    pub(super) view: View,
    pub(super) record: Arc<registry::Relation>,
}

impl Relation {
    pub(super) fn new(view: &View, record: &Arc<registry::Relation>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Relation {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Relation, self.record.row.id)
    }

    /// The kind of relation. It reads: `from` is … `to`.
    pub(super) async fn kind(&self) -> RelationKind {
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

    /// What it goes from; null if the caller may not see it.
    pub(super) async fn from(&self) -> Option<One<Related>> {
        from_of(&self.view, &self.record.row)
    }

    /// What it goes to; null if it goes to a category, or the caller may not see it.
    pub(super) async fn to(&self) -> Option<One<Related>> {
        to_of(&self.view, &self.record.row)
    }

    /// Those it goes to, where the source names only a category.
    pub(super) async fn to_category(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.to_category.as_ref(), locale)
    }

    /// The level of society that it concerns; null if not stated.
    pub(super) async fn level(&self) -> Option<Level> {
        self.record.row.level
    }

    /// The label of `level`.
    pub(super) async fn level_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.level?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// True if it is concluded and not stated.
    pub(super) async fn is_inferred(&self) -> bool {
        self.record.row.inferred
    }

    /// What more is said of it.
    pub(super) async fn note(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.note.as_ref(), locale)
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of(&self.view, &self.record.row)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Relation {
    /// Those of a kind that go from a record.
    pub(super) fn going_from(view: &View, from: impl Into<Uuid>, kind: RelationKind) -> Many<Self> {
        let found = view.registry().relations.from(view, from, kind);
        found
            .into_iter()
            .map(|record| Self::new(view, record))
            .collect()
    }

    /// Those of a kind that go to a record.
    pub(super) fn leading_to(view: &View, to: impl Into<Uuid>, kind: RelationKind) -> Many<Self> {
        let found = view.registry().relations.to(view, to, kind);
        found
            .into_iter()
            .map(|record| Self::new(view, record))
            .collect()
    }

    /// Those that go from or to a record.
    pub(super) fn around(
        view: &View,
        id: impl Into<Uuid>,
        kind: Option<RelationKind>,
    ) -> Many<Self> {
        let id = id.into();
        let relations = &view.registry().relations;
        let both = relations
            .by_from
            .get(&id)
            .iter()
            .chain(relations.by_to.get(&id));
        view.seen(both)
            .filter(|relation| kind.is_none_or(|kind| relation.row.kind == kind))
            .map(|record| Self::new(view, record))
            .collect()
    }
}

fn from_of(view: &View, row: &relation::Model) -> Option<Related> {
    let ends = Ends {
        organization: row.from_organization_id,
        body: row.from_body_id,
        event: row.from_event_id,
        area: row.from_area_id,
    };
    ends.related(view)
}

fn to_of(view: &View, row: &relation::Model) -> Option<Related> {
    let ends = Ends {
        organization: row.to_organization_id,
        body: row.to_body_id,
        event: row.to_event_id,
        area: row.to_area_id,
    };
    ends.related(view)
}

/// One side of a relation: exactly one key is set, or none.
struct Ends {
    organization: Option<OrganizationId>,
    body: Option<BodyId>,
    event: Option<EventId>,
    area: Option<AreaId>,
}

impl Ends {
    /// The record on this side, if the caller may see it. Not asked is whether it is there on the
    /// day: a municipality that was merged into another is what the merger is about.
    fn related(&self, view: &View) -> Option<Related> {
        let registry = view.registry();
        let body = self.body.and_then(|id| registry.bodies.all.get(id));
        let organization = self
            .organization
            .and_then(|id| registry.organizations.all.get(id));
        let event = self.event.and_then(|id| registry.events.all.get(id));
        let area = self.area.and_then(|id| registry.areas.all.get(id));
        let body = seen(view, body).map(|body| match AnyBody::new(view, body) {
            AnyBody::Network(network) => Related::Network(network),
            AnyBody::Group(group) => Related::Group(group),
        });
        body.or(seen(view, organization).map(|own| Organization::new(view, own).into()))
            .or(seen(view, event).map(|own| Event::new(view, own).into()))
            .or(seen(view, area).map(|own| Area::new(view, own).into()))
    }
}

fn seen<'a, R: Record>(view: &View, record: Option<&'a Arc<R>>) -> Option<&'a Arc<R>> {
    record.filter(|record| view.may_read(&***record))
}

impl Relation {
    /// The relation with a key, if the caller may see it: also when it is no more.
    pub(super) fn of(view: &View, id: RelationId) -> Option<One<Self>> {
        let relation = view.registry().relations.all.get(id)?;
        view.may_read(&**relation)
            .then(|| Self::new(view, relation))
    }

    pub(super) fn known(view: &View, id: RelationId) -> Option<One<Self>> {
        let relation = view.registry().relations.all.get(id)?;
        view.sees(&**relation).map(|_| Self::new(view, relation))
    }
}

/// Questions about relations.
#[derive(Default)]
pub(crate) struct RelationQuery;

#[Object(serial)]
impl RelationQuery {
    /// How records stand to each other on the day, by kind.
    async fn relations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only relations of these kinds.")] kind: Option<Vec<RelationKind>>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Relation>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let is_wanted = |own: &registry::Relation| {
            kind.as_ref()
                .is_none_or(|kinds| kinds.contains(&own.row.kind))
        };
        let items = view
            .seen(view.registry().relations.all.iter())
            .filter(|own| is_wanted(own))
            .map(|own| Item::of(Key::of_word(own.row.kind), own))
            .collect();
        let order = Order {
            name: "kind",
            descending: false,
            alphabet: view.alphabet(),
        };
        let args = page_args(first, after, last, before);
        let found = page(items, order, &args, |own| Relation::new(&view, own));
        Some(found.map_err(Into::into))
    }
}
