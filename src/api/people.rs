//! Persons and the posts they hold, as far as they may be shown.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object, OneofObject};
use entity::{EmploymentId, OrganizationId, PartyRole, PersonId, RoleTag, employment};

use super::dates::Validity;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::members::Membership;
use super::organizations::Organization;
use super::page::{Connection, page_args};
use super::participations::Participation;
use super::problem::{Fallible, Problem};
use super::record::Provenance;
use super::scalars::{Date, Locale};
use super::seats::Seat;
use super::statements::{self, Statement};
use super::viewer_can::ViewerCanOnPerson;
use super::{Many, One, view};
use crate::registry::{self, Dated as _, View};

/// A person who holds a seat or a post, or took part in an event. Whoever may not be shown is not
/// here at all.
#[derive(Description)]
pub(crate) struct Person {
    pub(super) view: View,
    pub(super) record: Arc<registry::Person>,
}

impl Person {
    pub(super) fn new(view: &View, record: &Arc<registry::Person>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Person {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Person, self.record.row.id)
    }

    /// The name of the person in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The name as it is shown.
    pub(super) async fn display_name(&self) -> &str {
        &self.record.row.display_name
    }

    /// The family name; null if not recorded.
    pub(super) async fn family_name(&self) -> Option<&str> {
        self.record.row.family_name.as_deref()
    }

    /// The given name; null if not recorded.
    pub(super) async fn given_name(&self) -> Option<&str> {
        self.record.row.given_name.as_deref()
    }

    /// The posts that they hold on the day.
    pub(super) async fn employments(&self) -> Many<Employment> {
        Employment::of(&self.view, &self.record)
    }

    /// The seats that they hold on the day.
    pub(super) async fn seats(
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
            .by_person
            .get(&self.record.row.id);
        let held = self.view.seen(seats).filter(|seat| {
            seat.holder(&self.view)
                .is_some_and(|holder| holder.row.id == self.record.row.id)
        });
        let args = page_args(first, after, last, before);
        Some(super::seats::list(&self.view, held, &args).map_err(Into::into))
    }

    /// Their own memberships on the day, by the name of the body.
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
        let own = self
            .view
            .registry()
            .members
            .by_person
            .get(&self.record.row.id)
            .iter();
        let args = page_args(first, after, last, before);
        Some(super::members::current(&self.view, own, &args).map_err(Into::into))
    }

    /// The parts they had in events.
    pub(super) async fn participations(
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
        let own = &self.view.registry().participations.by_person;
        let own = self.view.seen(own.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(super::participations::list(&self.view, own, &args).map_err(Into::into))
    }

    /// What they said, in the order of the sources.
    pub(super) async fn statements(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let (view, id) = (&self.view, self.record.row.id);
        let all = &view.registry().statements.by_party;
        let own = all.of_person(view, id, &[PartyRole::Speaker]);
        let args = page_args(first, after, last, before);
        Some(statements::list(view, own, &args).map_err(Into::into))
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCanOnPerson> {
        ViewerCanOnPerson::of(&self.view, &self.record)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Person {
    /// The person, if the caller may be told who they are.
    pub(super) fn known(view: &View, id: PersonId) -> Option<One<Self>> {
        let person = view.registry().people.all.get(id)?;
        view.may_read(&**person).then(|| Self::new(view, person))
    }
}

/// A post that a person holds with an organization: an employment, an office, a mandate.
#[derive(Description)]
pub(crate) struct Employment {
    view: View,
    person: Arc<registry::Person>,
    row: employment::Model,
}

impl Employment {
    /// The posts of a person on the view's day.
    fn of(view: &View, person: &Arc<registry::Person>) -> Many<Self> {
        let recorded = person.row.created_at;
        let held = person
            .employments
            .iter()
            .filter(|own| view.covers(own.period(recorded)).is_some());
        held.map(|own| Self::new(view, person, own)).collect()
    }

    /// The posts with an organization on the view's day, of persons who may be shown.
    pub(super) fn with(view: &View, employer: OrganizationId, role: Option<RoleTag>) -> Many<Self> {
        let people = view.registry().people.by_employer.get(&employer);
        let shown = people.iter().filter(|person| view.may_read(&***person));
        let posts = shown.flat_map(|person| Self::of(view, person));
        posts
            .filter(|post| post.row.organization_id == Some(employer))
            .filter(|post| role.is_none_or(|role| post.row.role_tags.0.contains(&role)))
            .collect()
    }

    /// One post, if its holder may be shown.
    pub(super) fn known(view: &View, id: EmploymentId) -> Option<One<Self>> {
        let (person, row) = view.registry().people.employment(id)?;
        view.may_read(&**person)
            .then(|| Self::new(view, person, row))
    }

    fn new(view: &View, person: &Arc<registry::Person>, row: &employment::Model) -> One<Self> {
        Self {
            view: view.clone(),
            person: Arc::clone(person),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Employment {
    /// The id of the post, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Employment, self.row.id)
    }

    /// The title in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.title, locale)
    }

    /// The organization; null if the source does not state it.
    pub(super) async fn employer(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.row.organization_id?)
    }

    /// What the person answers for.
    pub(super) async fn role_tags(&self) -> Many<RoleTag> {
        self.row.role_tags.0.clone()
    }

    /// The labels of `roleTags`, in their order.
    pub(super) async fn role_tag_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        let tags = self.row.role_tags.iter();
        tags.map(|tag| label(ctx, &self.view, *tag, locale))
            .collect()
    }

    /// The person who holds the post.
    pub(super) async fn person(&self) -> One<Person> {
        Person::new(&self.view, &self.person)
    }

    /// The period for which it is held, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> One<Validity> {
        Validity::of(
            &self.view,
            self.row.period(self.person.row.created_at),
            None,
        )
    }
}

/// One person, by what is known of them.
#[derive(OneofObject)]
pub(crate) enum PersonBy {
    /// By their id.
    Id(ID),
    /// By their slug.
    Slug(String),
}

/// Questions about persons.
#[derive(Default)]
pub(crate) struct PersonQuery;

#[Object(serial)]
impl PersonQuery {
    /// One person; null if there is none such, or they may not be shown.
    async fn person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which person.")] by: PersonBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Person> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let people = &view.registry().people;
        let found = match by {
            PersonBy::Id(id) => ids::decode_as::<PersonId>(IdType::Person, &id),
            PersonBy::Slug(slug) => Ok(people.by_slug.get(&slug).first()?.row.id),
        };
        let found: Result<_, Problem> = found.map(|id| Person::known(&view, id));
        found.map_err(Into::into).transpose()
    }
}
