//! Finding anything by any of its names.

use std::borrow::Cow;

use async_graphql::{Context, Description, ID, Interface, Object};
use entity::RecordKind;

use super::areas::Area;
use super::bodies::{AnyBody, Group, Network};
use super::events::Event;
use super::municipalities::Municipality;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, page, page_args};
use super::people::Person;
use super::problem::Fallible;
use super::scalars::Date;
use super::situations::Situation;
use super::terms::Term;
use super::topics::Topic;
use super::{One, view};
use crate::registry::{Found, View};

/// Something that can be found by one of its names.
#[derive(Interface)]
#[graphql(
    field(name = "id", ty = "ID", desc = "The id of the record, for `node`."),
    field(name = "slug", ty = "&str", desc = "The name in addresses.")
)]
pub(crate) enum Searchable {
    /// An area that is no municipality.
    Area(Area),
    /// A municipality.
    Municipality(Municipality),
    /// An organization.
    Organization(Organization),
    /// A person.
    Person(Person),
    /// A topic.
    Topic(Topic),
    /// A term.
    Term(Term),
    /// A network.
    Network(Network),
    /// A group.
    Group(Group),
    /// An event.
    Event(Event),
    /// A situation.
    Situation(Situation),
}

/// Something that was found, and by which of its names.
#[derive(Description)]
pub(crate) struct SearchHit {
    view: View,
    found: Found,
}

#[Object(serial, use_type_description)]
impl SearchHit {
    /// What was found.
    pub(super) async fn item(&self) -> Option<One<Searchable>> {
        let (view, registry) = (&self.view, self.view.registry());
        let id = self.found.id;
        match self.found.kind {
            RecordKind::Area => {
                let area = registry.areas.all.get(id)?;
                let municipality = Municipality::of_area(view, area).map(Searchable::Municipality);
                municipality.or_else(|| Some(Searchable::Area(Area::new(view, area))))
            }
            RecordKind::Organization => {
                Organization::known(view, id.into()).map(Searchable::Organization)
            }
            RecordKind::Person => Person::known(view, id.into()).map(Searchable::Person),
            RecordKind::Topic => Topic::known(view, id.into()).map(Searchable::Topic),
            RecordKind::Term => Term::known(view, id.into()).map(Searchable::Term),
            RecordKind::Event => Event::known(view, id.into()).map(Searchable::Event),
            RecordKind::Situation => Situation::known(view, id.into()).map(Searchable::Situation),
            RecordKind::Body => AnyBody::known(view, id.into()).map(|body| match body {
                AnyBody::Network(network) => Searchable::Network(network),
                AnyBody::Group(group) => Searchable::Group(group),
            }),
            // The others have no name to be found by.
            _ => None,
        }
    }

    /// The name by which it was found, as it is written.
    pub(super) async fn matched_text(&self) -> &str {
        &self.found.matched
    }
}

/// Questions to everything at once.
#[derive(Default)]
pub(crate) struct SearchQuery;

#[Object(serial)]
impl SearchQuery {
    /// Finds areas, organizations, persons, topics, terms, networks, groups, events and situations
    /// by any of their names, in any language and of any day, without regard to case and accents.
    /// Exact names come first, then names that begin so, then words that begin so, then the rest.
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The name, or a part of it.")] text: String,
        #[graphql(desc = "Only records of these kinds.")] types: Option<Vec<RecordKind>>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<SearchHit>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let alphabet = view.alphabet();
        let found = view.registry().search(&view, &text, types.as_deref());
        let items = found.into_iter().map(|found| {
            let sort = alphabet.sort_key(&found.matched).into_vec();
            Item {
                key: Key::Ranked {
                    rank: found.rank,
                    sort: Cow::Owned(sort),
                    text: found.matched.clone().into(),
                },
                id: found.id,
                record: found,
            }
        });
        let order = Order {
            name: "search",
            descending: false,
            alphabet,
        };
        let args = page_args(first, after, last, before);
        let node = |found| SearchHit {
            view: view.clone(),
            found,
        };
        Some(page(items.collect(), order, &args, node).map_err(Into::into))
    }
}
