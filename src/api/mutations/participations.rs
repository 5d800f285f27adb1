//! Who has a part in an event: added, changed, removed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{EventId, List, OrganizationId, ParticipationId, ParticipationRole, participation};

use super::form::{self, LocalizedTextInput, NewProvenanceInput, ProvenanceInput};
use super::lists::{self, CapacityInput};
use super::write::{payloads, write};
use super::{links, owners};
use crate::api::events::Event;
use crate::api::ids::IdType;
use crate::api::participations::Participation;
use crate::api::problem::Fallible;
use crate::changes::{Deed, Draft, New, Refused, Taken, body_of, hosts, new_row};
use crate::registry::RecordRow as _;

/// A new part that somebody has in an event: exactly one of a person, an organization, a network or
/// group, or people named only as a group.
#[derive(Clone, Debug, InputObject)]
struct AddParticipationInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the event owns it if
    /// nobody else is named. An organization that hosts the event may own parts of its own.
    provenance: Option<NewProvenanceInput>,
    /// The event.
    event_id: ID,
    /// The part they have.
    role: ParticipationRole,
    /// Its place among those of the event, from 1; the last if absent.
    rank: Option<i32>,
    /// The person.
    person_id: Option<ID>,
    /// The organization.
    organization_id: Option<ID>,
    /// The network or group.
    body_id: Option<ID>,
    /// People who are named only as a group.
    group: Option<Vec<LocalizedTextInput>>,
    /// The hats that they wore: titles as they were at the time.
    capacities: Option<Vec<CapacityInput>>,
}

/// What is to change of the part that somebody has. Absent fields stay as they are; null takes a
/// value away. Whoever is named takes the place of whoever was.
#[derive(Clone, Debug, InputObject)]
struct UpdateParticipationInput {
    /// The participation.
    participation_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// The part they have.
    role: MaybeUndefined<ParticipationRole>,
    /// Its place among those of the event, from 1.
    rank: MaybeUndefined<i32>,
    /// The person.
    person_id: MaybeUndefined<ID>,
    /// The organization.
    organization_id: MaybeUndefined<ID>,
    /// The network or group.
    body_id: MaybeUndefined<ID>,
    /// People who are named only as a group.
    group: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The hats that they wore, all of them.
    capacities: MaybeUndefined<Vec<CapacityInput>>,
}

/// That somebody has no part in an event, and never had.
#[derive(Clone, Debug, InputObject)]
struct RemoveParticipationInput {
    /// The participation.
    participation_id: ID,
    /// The version that it is based on.
    expected_version: i32,
}

payloads! {
    /// What came of adding a part.
    AddParticipationPayload {
        /// The participation; null if it was not added.
        participation: Participation = ParticipationId
    }
    /// What came of changing a part.
    UpdateParticipationPayload {
        /// The participation as it is now; null if it was not changed.
        participation: Participation = ParticipationId
    }
    /// What came of removing a part.
    RemoveParticipationPayload {
        /// The event without it; null if it was not removed.
        event: Event = EventId
    }
}

/// Changes to who has a part in events.
#[derive(Default)]
pub(crate) struct ParticipationMutation;

#[Object(serial)]
impl ParticipationMutation {
    /// Adds a part that somebody has in an event. For whoever may hold the event, and for an
    /// organization that hosts it together with others, for parts of its own.
    async fn add_participation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who has which part in which event.")] input: AddParticipationInput,
    ) -> Fallible<AddParticipationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a part that somebody has in an event. For whoever owns it, or may hold the events of the
    /// body.
    async fn update_participation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateParticipationInput,
    ) -> Fallible<UpdateParticipationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Removes a part that was entered by mistake. For whoever owns it, or may hold the events of the
    /// body.
    async fn remove_participation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which part is removed.")] input: RemoveParticipationInput,
    ) -> Fallible<RemoveParticipationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

/// Takes out a participation, for its owner and for whoever may hold the event.
fn take(
    draft: &Draft<'_>,
    id: &ID,
    expected_version: i32,
) -> Result<Taken<participation::Model>, Refused> {
    let field = "participationId";
    let id: ParticipationId = form::key(field, IdType::Participation, id)?;
    let registry = draft.registry();
    let event = draft
        .find(&registry.participations.all, field, id)?
        .row
        .event_id;
    let event = registry.events.all.get(event);
    let body = event.and_then(|event| body_of(registry, event));
    draft.take_for(Deed::HoldEvents, body, None, field, id, expected_version)
}

impl AddParticipationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<ParticipationId, Refused> {
        let event = links::one(draft, "eventId", &self.event_id)?;
        let new = self.begun(draft, event)?;
        let id = ParticipationId(new.id);
        let others = draft.registry().participations.by_event.get(&event).iter();
        let last = others.map(|other| other.row.rank).max().unwrap_or(0);
        let hats = self.capacities.as_deref().unwrap_or_default();
        let organization = self.organization_id.as_ref();
        let row = new_row!(participation, ParticipationId, new, {
            event_id: event,
            rank: self.rank.unwrap_or(last.saturating_add(1)),
            person_id: links::optional(draft, "personId", self.person_id.as_ref())?,
            organization_id: links::optional(draft, "organizationId", organization)?,
            body_id: links::optional(draft, "bodyId", self.body_id.as_ref())?,
            group_label: form::optional_texts(draft, "group", self.group.as_ref()),
            role: self.role,
            capacities: lists::capacities(draft, "capacities", hats, &[])?,
        });
        check_who(draft, &row);
        draft.put_new(row);
        Ok(id)
    }

    /// Whoever may hold the event adds parts to it; so does an organization that hosts it with others,
    /// as long as it owns what it adds.
    fn begun(&self, draft: &Draft<'_>, event: EventId) -> Result<New, Refused> {
        let provenance = self.provenance.as_ref();
        let registry = draft.registry();
        let known = draft.find(&registry.events.all, "eventId", event)?;
        if provenance.is_some_and(|given| given.authority_id.is_some()) {
            let named: OrganizationId = form::owner(draft, provenance)?;
            if hosts(registry, event, named) {
                return form::owned(draft, provenance);
            }
        }
        let (owner, body) = (known.row.authority_id, body_of(registry, known));
        owners::belonging(draft, provenance, Deed::HoldEvents, owner, body)
    }
}

impl UpdateParticipationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<ParticipationId, Refused> {
        let mut taken = take(draft, &self.participation_id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut taken.row)?;
        let row = &mut taken.row;
        let id = row.id;
        form::set(draft, "role", &self.role, &mut row.role);
        form::set(draft, "rank", &self.rank, &mut row.rank);
        links::set(draft, "personId", &self.person_id, &mut row.person_id)?;
        let organization = &mut row.organization_id;
        links::set(draft, "organizationId", &self.organization_id, organization)?;
        links::set(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        form::set_optional_texts(draft, "group", &self.group, &mut row.group_label);
        match &self.capacities {
            MaybeUndefined::Undefined => {}
            MaybeUndefined::Null => row.capacities = List::default(),
            MaybeUndefined::Value(hats) => {
                row.capacities = lists::capacities(draft, "capacities", hats, &row.capacities.0)?;
            }
        }
        check_who(draft, row);
        draft.put(taken);
        Ok(id)
    }
}

impl RemoveParticipationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EventId, Refused> {
        let taken = take(draft, &self.participation_id, self.expected_version)?;
        draft.remove(taken.row.head());
        Ok(taken.row.event_id)
    }
}

/// Notes a mistake unless somebody has the part, and one only.
fn check_who(draft: &mut Draft<'_>, row: &participation::Model) {
    let named = [
        row.person_id.is_some(),
        row.organization_id.is_some(),
        row.body_id.is_some(),
        row.group_label.is_some(),
    ];
    lists::exactly_one(draft, "personId", &named);
}
