//! Persons and the posts they hold.
//!
//! Whether a person may be named is decided by the view, in one place. Whoever may not be named is
//! answered as one whom nobody named.

use std::sync::Arc;

use entity::{EmploymentId, OrganizationId, Processing, Protection, RoleTag, employment, person};

use super::fold::fold;
use super::order::{Alphabet, SortKeys};
use super::table::{Index, Table, kept, record};
use super::time::Dated as _;
use super::view::View;
use super::{Body, Organization, Registry};

/// A person with the posts that they hold or held.
#[derive(Debug, PartialEq)]
pub struct Person {
    /// The row.
    pub row: person::Model,
    /// Their posts, of all days.
    pub employments: Vec<employment::Model>,
    pub(super) folded: String,
    keys: SortKeys,
}

record!(Person, Person; protected if |own| is_protected(&own.row));

/// True if a person is not to be found by those who may not be told of them.
pub fn is_protected(row: &person::Model) -> bool {
    row.protection != Protection::None || row.processing != Processing::Normal
}

impl Person {
    pub(super) fn new(row: person::Model, employments: Vec<employment::Model>) -> Self {
        let folded = fold(&row.display_name);
        Self {
            row,
            employments,
            folded,
            keys: SortKeys::default(),
        }
    }

    /// Bytes that compare as the name sorts in an alphabet.
    pub fn sort_key(&self, alphabet: Alphabet) -> &[u8] {
        self.keys.get(alphabet, &self.row.display_name)
    }
}

/// All persons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// By key.
    pub all: Table<Person>,
    /// By slug.
    pub by_slug: Index<String, Person>,
    /// By employer.
    pub by_employer: Index<OrganizationId, Person>,
    /// By post.
    pub by_employment: Index<EmploymentId, Person>,
}

kept!(People.all: Person);

impl People {
    fn reindex(&mut self, person: &Arc<Person>, present: bool) {
        self.by_slug.set(person.row.slug.clone(), person, present);
        for employment in &person.employments {
            self.by_employment.set(employment.id, person, present);
            if let Some(employer) = employment.organization_id {
                self.by_employer.set(employer, person, present);
            }
        }
    }

    /// A post and the person who holds it.
    pub fn employment(&self, id: EmploymentId) -> Option<(&Arc<Person>, &employment::Model)> {
        let person = self.by_employment.get(&id).first()?;
        let employment = person
            .employments
            .iter()
            .find(|employment| employment.id == id)?;
        Some((person, employment))
    }
}

impl Registry {
    /// True if a person whom the caller may be told of holds a post with an organization on the
    /// view's day that makes them its representative by a body's rule of membership.
    pub fn has_representative(
        &self,
        view: &View,
        body: &Body,
        organization: &Organization,
    ) -> bool {
        let rules = &body.membership_rules;
        let fits = |tag: &RoleTag| {
            rules.iter().any(|rule| {
                rule.eligible_roles.0.contains(tag) || rule.fallback_roles.0.contains(tag)
            })
        };
        let represents = |person: &Person, post: &employment::Model| {
            post.organization_id == Some(organization.row.id)
                && view.covers(post.period(person.row.created_at)).is_some()
                && post.role_tags.iter().any(fits)
        };
        let mut employed = self.people.by_employer.get(&organization.row.id).iter();
        employed.any(|person| {
            view.may_read(&**person)
                && person
                    .employments
                    .iter()
                    .any(|post| represents(person, post))
        })
    }
}
