//! Who has a part in something, and who that means on a day.
//!
//! A party is named by itself, as one of all organizations of a kind, as a member of a body, or only
//! by words. So a county board finds what all county boards are asked to do.

use std::sync::Arc;

use entity::{
    BodyId, MembershipPolicy, OrganizationId, OrganizationKind, PartyRole, PersonId,
    membership_rule, party,
};
use uuid::Uuid;

use super::organizations::Organization;
use super::table::{Index, Record};
use super::view::View;
use super::{Body, Registry};

/// A record in which somebody has a part.
pub trait Involving: Record {
    /// Those who have a part, in the order of the source.
    fn parties(&self) -> &[party::Model];

    /// Those of them that the caller may be told of. One whom the caller may not see is left out,
    /// with the hats that they wore: what is left of them would betray them.
    fn shown<'a>(&'a self, view: &'a View) -> impl Iterator<Item = &'a party::Model> {
        let parties = self.parties().iter();
        parties.filter(|party| view.registry().may_be_told(view, party))
    }

    /// Those of them that have a part of some kind.
    fn in_role<'a>(
        &'a self,
        view: &'a View,
        role: PartyRole,
    ) -> impl Iterator<Item = &'a party::Model> {
        self.shown(view).filter(move |party| party.role == role)
    }

    /// True if the caller may be told of one of them at least.
    fn has_any(&self, view: &View, role: PartyRole) -> bool {
        self.in_role(view, role).next().is_some()
    }
}

macro_rules! involving {
    ($($record:ident),+ $(,)?) => {$(
        impl Involving for super::$record {
            fn parties(&self) -> &[party::Model] {
                &self.parties
            }
        }
    )+};
}

involving! {
    Mandate, Obligation, Agreement, ModeChange, Direction, SituationPicture, Responsibility,
    Statement,
}

/// Records by those who have a part in them.
#[derive(Debug)]
pub struct ByParty<R> {
    organizations: Index<OrganizationId, R>,
    bodies: Index<BodyId, R>,
    people: Index<PersonId, R>,
    kinds: Index<OrganizationKind, R>,
}

impl<R> Clone for ByParty<R> {
    fn clone(&self) -> Self {
        Self {
            organizations: self.organizations.clone(),
            bodies: self.bodies.clone(),
            people: self.people.clone(),
            kinds: self.kinds.clone(),
        }
    }
}

impl<R> Default for ByParty<R> {
    fn default() -> Self {
        Self {
            organizations: Index::default(),
            bodies: Index::default(),
            people: Index::default(),
            kinds: Index::default(),
        }
    }
}

impl<R: PartialEq> PartialEq for ByParty<R> {
    fn eq(&self, other: &Self) -> bool {
        self.organizations == other.organizations
            && self.bodies == other.bodies
            && self.people == other.people
            && self.kinds == other.kinds
    }
}

impl<R: Involving> ByParty<R> {
    pub(super) fn set(&mut self, record: &Arc<R>, present: bool) {
        for party in record.parties() {
            if let Some(organization) = party.organization_id {
                self.organizations.set(organization, record, present);
            }
            if let Some(body) = party.body_id {
                self.bodies.set(body, record, present);
            }
            if let Some(person) = party.person_id {
                self.people.set(person, record, present);
            }
            if let Some(kind) = party.organization_kind {
                self.kinds.set(kind, record, present);
            }
            for capacity in &party.capacities {
                if let Some(organization) = capacity.organization {
                    self.organizations.set(organization, record, present);
                }
                if let Some(body) = capacity.body {
                    self.bodies.set(body, record, present);
                }
            }
        }
    }

    /// The records in which an organization or a body is named: as a party, or as what somebody
    /// speaks for.
    pub(super) fn naming(&self, id: Uuid) -> impl Iterator<Item = &Arc<R>> {
        let organizations = self.organizations.get(&id.into()).iter();
        organizations.chain(self.bodies.get(&id.into()))
    }

    /// The records in which an organization has a part on the view's day, by its name, as one of
    /// its kind or as a member of a body; those of some roles, or of any if none is named.
    pub fn of_organization<'a>(
        &'a self,
        view: &View,
        organization: &Organization,
        roles: &[PartyRole],
    ) -> Vec<&'a Arc<R>> {
        let registry = view.registry();
        let own = self.organizations.get(&organization.row.id).iter();
        let as_kind = self.kinds.get(&organization.row.kind).iter();
        let bodies = registry.belongs_to(view, organization);
        let as_member = bodies.iter().flat_map(|body| self.bodies.get(body));
        let has_part = |record: &R| {
            record.shown(view).any(|party| {
                (roles.is_empty() || roles.contains(&party.role))
                    && registry.means(view, party, organization)
            })
        };
        let found = own.chain(as_kind).chain(as_member);
        once(view.seen(found).filter(|record| has_part(record)))
    }

    /// The records in which a body has a part.
    pub fn of_body<'a>(
        &'a self,
        view: &View,
        body: BodyId,
        roles: &[PartyRole],
    ) -> Vec<&'a Arc<R>> {
        let is_meant = |party: &party::Model| is_body(party, body);
        in_roles(view, self.bodies.get(&body), roles, is_meant)
    }

    /// The records in which a body as such has a part, not each of its members, whatever the day.
    pub(super) fn ever_of_body(
        &self,
        view: &View,
        body: BodyId,
        role: PartyRole,
    ) -> impl Iterator<Item = &Arc<R>> {
        let is_meant = move |party: &party::Model| {
            party.body_id == Some(body) && !party.all_members && party.role == role
        };
        let named = self.bodies.get(&body).iter();
        named
            .filter(|record| view.may_read(&***record))
            .filter(move |record| record.parties().iter().any(is_meant))
    }

    /// The records in which a person has a part.
    pub fn of_person<'a>(
        &'a self,
        view: &View,
        person: PersonId,
        roles: &[PartyRole],
    ) -> Vec<&'a Arc<R>> {
        let is_meant = |party: &party::Model| party.person_id == Some(person);
        in_roles(view, self.people.get(&person), roles, is_meant)
    }
}

fn in_roles<'a, R: Involving>(
    view: &View,
    records: &'a [Arc<R>],
    roles: &[PartyRole],
    is_meant: impl Fn(&party::Model) -> bool,
) -> Vec<&'a Arc<R>> {
    let has_part = |record: &R| {
        let mut parties = record.shown(view);
        parties.any(|party| is_meant(party) && (roles.is_empty() || roles.contains(&party.role)))
    };
    once(view.seen(records).filter(|record| has_part(record)))
}

/// How many a party can mean, as far as it matters: one, or several.
pub(super) fn at_most(party: &party::Model) -> usize {
    let is_several =
        party.organization_kind.is_some() || party.category.is_some() || party.all_members;
    1 + usize::from(is_several)
}

/// True if a party is a body, or somebody who acts in its name.
pub fn is_body(party: &party::Model, body: BodyId) -> bool {
    let mut capacities = party.capacities.iter();
    party.body_id == Some(body) || capacities.any(|hat| hat.body == Some(body))
}

/// Each record once, in the order of their keys.
pub(super) fn once<'a, R: Record>(records: impl Iterator<Item = &'a Arc<R>>) -> Vec<&'a Arc<R>> {
    let mut records: Vec<_> = records.collect();
    records.sort_unstable_by_key(|record| record.uuid());
    records.dedup_by_key(|record| record.uuid());
    records
}

impl Registry {
    /// All that names a party is shown. Without the area within which a kind is meant, the party
    /// would be told to be a wider one.
    fn may_be_told(&self, view: &View, party: &party::Model) -> bool {
        view.shows(&self.people.all, party.person_id)
            && view.shows(&self.bodies.all, party.body_id)
            && view.shows(&self.organizations.all, party.organization_id)
            && view.shows(&self.areas.all, party.area_id)
    }

    /// The bodies that an organization belongs to on the view's day: by a membership or a seat, or
    /// because all that lie in their area do.
    fn belongs_to(&self, view: &View, organization: &Organization) -> Vec<BodyId> {
        let area = organization.row.area_id;
        let area = area.and_then(|area| self.areas.all.get(area));
        let around = area.map_or(Vec::new(), |area| self.covering(view, area));
        let by_area = around.into_iter().filter(|body| {
            let mut rules = body.membership_rules.iter();
            rules.any(|rule| {
                rule.policy == MembershipPolicy::ByArea && self.fits(view, body, rule, organization)
            })
        });
        let mut bodies = self.bodies_of(view, organization.row.id);
        bodies.extend(by_area.map(|body| body.row.id));
        bodies
    }

    /// True if a party means an organization on the view's day: itself, or somebody who acts in its
    /// name.
    pub fn means(&self, view: &View, party: &party::Model, organization: &Organization) -> bool {
        let own = Some(organization.row.id);
        let mut capacities = party.capacities.iter();
        if party.organization_id == own || capacities.any(|hat| hat.organization == own) {
            return true;
        }
        if party.organization_kind == Some(organization.row.kind) {
            return self.serves_within(view, party, organization);
        }
        party.all_members
            && party
                .body_id
                .and_then(|body| self.bodies.all.get(body))
                .is_some_and(|body| {
                    self.members
                        .is_member(view, body.row.id, organization.row.id)
                        || body.membership_rules.iter().any(|rule| {
                            rule.policy == MembershipPolicy::ByArea
                                && self.fits(view, body, rule, organization)
                        })
                })
    }

    fn serves_within(
        &self,
        view: &View,
        party: &party::Model,
        organization: &Organization,
    ) -> bool {
        let Some(whole) = party.area_id else {
            return true;
        };
        organization
            .row
            .area_id
            .and_then(|area| self.areas.all.get(area))
            .is_some_and(|area| self.areas.lies_within(view, area, whole))
    }

    /// The organizations that a party means on the view's day; none if it is a person or a body,
    /// or is only named by words.
    pub fn meant<'a>(&'a self, view: &View, party: &party::Model) -> Vec<&'a Arc<Organization>> {
        if let Some(organization) = party.organization_id {
            return view
                .seen(self.organizations.all.get(organization))
                .collect();
        }
        if let Some(kind) = party.organization_kind {
            let alike = view.seen(self.organizations.by_kind.get(&kind));
            return alike
                .filter(|own| self.serves_within(view, party, own))
                .collect();
        }
        match party.body_id.and_then(|body| self.bodies.all.get(body)) {
            Some(body) if party.all_members => self.belonging(view, body),
            _ => Vec::new(),
        }
    }

    /// The organizations that are members of a body on the view's day. Where all of an area belong
    /// by rule, they are members without having been entered one by one.
    pub fn belonging<'a>(&'a self, view: &View, body: &Body) -> Vec<&'a Arc<Organization>> {
        let memberships = view.seen(self.members.by_body.get(&body.row.id));
        let members = memberships
            .filter(|membership| membership.is_in_force(view))
            .filter_map(|membership| membership.row.organization_id);
        let members = members.filter_map(|id| self.organizations.all.get(id));
        let by_rule = self.fitting(view, body, &[MembershipPolicy::ByArea]);
        once(view.seen(members).chain(by_rule))
    }

    /// The organizations that may belong to a body on the view's day by its rule: all of a kind in
    /// its area, or in the country that it is open to.
    pub fn eligible<'a>(&'a self, view: &View, body: &Body) -> Vec<&'a Arc<Organization>> {
        self.fitting(
            view,
            body,
            &[MembershipPolicy::ByArea, MembershipPolicy::Open],
        )
    }

    fn fitting<'a>(
        &'a self,
        view: &View,
        body: &Body,
        policies: &[MembershipPolicy],
    ) -> Vec<&'a Arc<Organization>> {
        let kinds = body.membership_rules.iter();
        let kinds = kinds.filter(|rule| policies.contains(&rule.policy));
        let kinds = kinds.flat_map(|rule| &rule.member_kinds);
        let alike = kinds.flat_map(|kind| self.organizations.by_kind.get(kind));
        let fits = |own: &Organization| {
            let mut rules = body.membership_rules.iter();
            rules.any(|rule| policies.contains(&rule.policy) && self.fits(view, body, rule, own))
        };
        once(view.seen(alike).filter(|own| fits(own)))
    }

    fn fits(
        &self,
        view: &View,
        body: &Body,
        rule: &membership_rule::Model,
        organization: &Organization,
    ) -> bool {
        let row = &organization.row;
        let is_of_country = rule.country.is_none_or(|country| row.country == country);
        let lies_in = |whole| {
            let area = row.area_id.and_then(|area| self.areas.all.get(area));
            area.is_some_and(|area| self.areas.lies_within(view, area, whole))
        };
        rule.member_kinds.iter().any(|kind| *kind == row.kind)
            && is_of_country
            && match rule.policy {
                MembershipPolicy::ByArea => body.row.area_id.is_some_and(lies_in),
                MembershipPolicy::Open => true,
                MembershipPolicy::ByAppointment | MembershipPolicy::ByAgreement => false,
            }
    }

    /// True if an organization may be asked to belong to a body on the view's day: it is of a kind,
    /// and of a place, that one of the body's rules names. A body without rules asks whom it likes.
    pub fn may_be_asked(&self, view: &View, body: &Body, organization: &Organization) -> bool {
        let row = &organization.row;
        let lies_in = |whole| {
            let area = row.area_id.and_then(|area| self.areas.all.get(area));
            area.is_some_and(|area| self.areas.lies_within(view, area, whole))
        };
        let mut rules = body.membership_rules.iter();
        body.membership_rules.is_empty()
            || rules.any(|rule| {
                let kinds = &rule.member_kinds.0;
                (kinds.is_empty() || kinds.contains(&row.kind))
                    && rule.country.is_none_or(|country| row.country == country)
                    && (rule.policy != MembershipPolicy::ByArea
                        || body.row.area_id.is_none_or(lies_in))
            })
    }
}
