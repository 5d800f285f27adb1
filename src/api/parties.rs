//! Who has a part in mandates, obligations, decisions and statements.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{BodyId, OrganizationKind, PartyRole, PersonId, party};

use super::areas::Area;
use super::bodies::{AnyBody, BodyBy};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::{self, Organization, OrganizationBy, OrganizationOrder};
use super::page::{Connection, page_args};
use super::participations::Capacity;
use super::people::Person;
use super::problem::{Fallible, Problem};
use super::relations::Agent;
use super::scalars::Locale;
use super::{Many, One};
use crate::registry::{self, Involving, View};

/// Somebody who has a part in a mandate, an obligation, a decision or a statement: one by name, all
/// organizations of a kind, the members of a body, or those whom the source names only by words.
#[derive(Description)]
pub(crate) struct Party {
    view: View,
    row: party::Model,
}

impl Party {
    /// All who have a part in a record.
    pub(super) fn all(view: &View, record: &impl Involving) -> Many<Self> {
        record.shown(view).map(|row| Self::new(view, row)).collect()
    }

    /// Those who have a part of one kind.
    pub(super) fn in_role(view: &View, record: &impl Involving, role: PartyRole) -> Many<Self> {
        record
            .in_role(view, role)
            .map(|row| Self::new(view, row))
            .collect()
    }

    fn new(view: &View, row: &party::Model) -> Self {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Party {
    /// The part they have.
    pub(super) async fn role(&self) -> PartyRole {
        self.row.role
    }

    /// The label of `role`.
    pub(super) async fn role_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.role, locale)
    }

    /// The one who is named, also when they are no more on the day; null if a kind or a category is
    /// meant.
    pub(super) async fn agent(&self) -> Option<One<Agent>> {
        let row = &self.row;
        let person = row.person_id.and_then(|id| Person::known(&self.view, id));
        let organization = row
            .organization_id
            .and_then(|id| Organization::of(&self.view, id));
        let body = || AnyBody::of(&self.view, row.body_id?).map(AnyBody::into_agent);
        person
            .map(Agent::Person)
            .or(organization.map(Agent::Organization))
            .or_else(body)
    }

    /// The kind of organization, where all of a kind are meant.
    pub(super) async fn organization_kind(&self) -> Option<OrganizationKind> {
        self.row.organization_kind
    }

    /// The label of `organizationKind`.
    pub(super) async fn organization_kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let kind = self.row.organization_kind?;
        Some(label(ctx, &self.view, kind, locale))
    }

    /// The area within which organizations of the kind are meant; null if anywhere.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.row.area_id?)
    }

    /// Those whom the source names only by words.
    pub(super) async fn category(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.category.as_ref(), locale)
    }

    /// True if the members of the body are meant, each of them.
    pub(super) async fn is_all_members(&self) -> bool {
        self.row.all_members
    }

    /// The hats that a person wore, each with whom it belongs to.
    pub(super) async fn capacities(&self) -> Many<Capacity> {
        let capacities = self.row.capacities.iter();
        capacities
            .map(|own| Capacity::new(&self.view, own))
            .collect()
    }

    /// The organizations that are meant on the day, by name. Empty for a person, for a body as
    /// such, and for those who are only named by words.
    pub(super) async fn organizations(
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
        let meant = self.view.registry().meant(&self.view, &self.row);
        let args = page_args(first, after, last, before);
        let by = OrganizationOrder::Name;
        let found = organizations::list(&self.view, meant.into_iter(), by, &args);
        Some(found.map_err(Into::into))
    }
}

/// Somebody who is to have a part. All conditions hold at once.
#[derive(InputObject)]
pub(crate) struct PartyFilter {
    /// In one of these roles.
    role: Option<Vec<PartyRole>>,
    /// This organization: by name, as one of its kind, or as a member of a body.
    organization: Option<OrganizationBy>,
    /// This network or group.
    body: Option<BodyBy>,
    /// The person with this id.
    person: Option<ID>,
    /// Organizations of this kind: all of them, or one of them by name.
    organization_kind: Option<OrganizationKind>,
}

/// A filter with what it names found once.
pub(super) struct WantedParty {
    roles: Option<Vec<PartyRole>>,
    organization: Option<Arc<registry::Organization>>,
    body: Option<BodyId>,
    person: Option<PersonId>,
    kind: Option<OrganizationKind>,
    /// True if it names somebody who is not there: nobody is like that.
    is_nobody: bool,
}

impl PartyFilter {
    pub(super) fn find(self, view: &View) -> Result<WantedParty, Problem> {
        let person = self.person.as_ref();
        let person = person.map(|id| ids::decode_as::<PersonId>(IdType::Person, id));
        let organization = self.organization.map(|by| by.find(view)).transpose()?;
        let body = self.body.map(|by| by.find(view)).transpose()?;
        Ok(WantedParty {
            roles: self.role,
            is_nobody: matches!(organization, Some(None)) || matches!(body, Some(None)),
            organization: organization.flatten().cloned(),
            body: body.flatten().map(|body| body.row.id),
            person: person.transpose()?,
            kind: self.organization_kind,
        })
    }
}

/// What is looked for, in a list of who has to have a part.
pub(super) fn wanted(
    view: &View,
    parties: Option<Vec<PartyFilter>>,
) -> Result<Vec<WantedParty>, Problem> {
    let parties = parties.unwrap_or_default().into_iter();
    parties.map(|party| party.find(view)).collect()
}

impl WantedParty {
    /// True if somebody like this has a part in a record. Of whom may not be named, nothing is told.
    pub(super) fn has_part(&self, view: &View, record: &impl Involving) -> bool {
        !self.is_nobody && record.shown(view).any(|party| self.is(view, party))
    }

    fn is(&self, view: &View, party: &party::Model) -> bool {
        let registry = view.registry();
        let is_organization =
            |wanted: &Arc<registry::Organization>| registry.means(view, party, wanted);
        let is_kind = |wanted| {
            let own = party.organization_id;
            let own = own.and_then(|id| registry.organizations.all.get(id));
            party.organization_kind == Some(wanted) || own.is_some_and(|own| own.row.kind == wanted)
        };
        self.roles
            .as_ref()
            .is_none_or(|roles| roles.contains(&party.role))
            && self.organization.as_ref().is_none_or(is_organization)
            && self.body.is_none_or(|body| registry::is_body(party, body))
            && self
                .person
                .is_none_or(|person| party.person_id == Some(person))
            && self.kind.is_none_or(is_kind)
    }
}
