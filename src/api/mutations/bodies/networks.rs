//! Networks and groups: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{BodyId, BodyKind, BodyStatus, List, body};

use super::fields::{BodyFields, GroupFields};
use crate::api::bodies::{AnyBody, Group, Network};
use crate::api::ids::IdType;
use crate::api::mutations::form::{self, NewProvenanceInput, ProvenanceInput};
use crate::api::mutations::parts::{NameInput, Owner, set_names};
use crate::api::mutations::write::{payloads, write};
use crate::api::problem::Fallible;
use crate::changes::{Draft, ErrorCode, Mistake, Refused, Taken, advance, new_row};
use crate::registry::{Rows, is_network};

/// A new network.
#[derive(Clone, Debug, InputObject)]
struct CreateNetworkInput {
    #[graphql(flatten)]
    own: NewBodyInput,
    #[graphql(flatten)]
    fields: BodyFields,
}

/// A new group, which belongs to a network, to another group or to an organization.
#[derive(Clone, Debug, InputObject)]
struct CreateGroupInput {
    #[graphql(flatten)]
    own: NewBodyInput,
    #[graphql(flatten)]
    belongs: GroupFields,
    #[graphql(flatten)]
    fields: BodyFields,
}

/// What a new network or group is.
#[derive(Clone, Debug, InputObject)]
struct NewBodyInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// The kind of body.
    kind: BodyKind,
    /// How far it has come in its life: `PROPOSED`, `ESTABLISHED` or `ACTIVE`; `PROPOSED` if absent.
    status: Option<BodyStatus>,
    /// Its names, of all days and in all languages, 1 to 100.
    names: Vec<NameInput>,
}

/// What is to change of a network. Absent fields stay as they are; null takes a value away; a list
/// takes the place of the one that is there.
#[derive(Clone, Debug, InputObject)]
struct UpdateNetworkInput {
    /// The network.
    network_id: ID,
    #[graphql(flatten)]
    own: ChangedBodyInput,
    #[graphql(flatten)]
    fields: BodyFields,
}

/// What is to change of a group. Absent fields stay as they are; null takes a value away; a list
/// takes the place of the one that is there.
#[derive(Clone, Debug, InputObject)]
struct UpdateGroupInput {
    /// The group.
    group_id: ID,
    #[graphql(flatten)]
    own: ChangedBodyInput,
    #[graphql(flatten)]
    belongs: GroupFields,
    #[graphql(flatten)]
    fields: BodyFields,
}

/// What is to change of what a network or group is.
#[derive(Clone, Debug, InputObject)]
struct ChangedBodyInput {
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// The kind of body. A group can become a network, if it belongs to nobody.
    kind: MaybeUndefined<BodyKind>,
    /// How far it has come in its life: forward from `PROPOSED` over `ESTABLISHED` to `ACTIVE`. To
    /// pause, resume or dissolve it are mutations of their own.
    status: MaybeUndefined<BodyStatus>,
    /// Its names, of all days and in all languages, 1 to 100.
    names: MaybeUndefined<Vec<NameInput>>,
}

payloads! {
    /// What came of creating a network.
    CreateNetworkPayload {
        /// The new network; null if it was not created.
        network: Network = BodyId
    }
    /// What came of creating a group.
    CreateGroupPayload {
        /// The new group; null if it was not created.
        group: Group = BodyId
    }
    /// What came of changing a network.
    UpdateNetworkPayload {
        /// The network as it is now, or the group that it became; null if it was not changed.
        body: AnyBody = BodyId
    }
    /// What came of changing a group.
    UpdateGroupPayload {
        /// The group as it is now, or the network that it became; null if it was not changed.
        body: AnyBody = BodyId
    }
}

/// Changes to what networks and groups are.
#[derive(Default)]
pub(super) struct NetworkMutation;

#[Object(serial)]
impl NetworkMutation {
    /// Creates a network. For the association that is to own it.
    async fn create_network(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new network.")] input: CreateNetworkInput,
    ) -> Fallible<CreateNetworkPayload> {
        let done = write(ctx, false, move |draft| {
            create(draft, &input.own, None, &input.fields)
        });
        Some(done.await.map(Into::into))
    }

    /// Creates a group. For the association that is to own it.
    async fn create_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new group.")] input: CreateGroupInput,
    ) -> Fallible<CreateGroupPayload> {
        let done = write(ctx, false, move |draft| {
            create(draft, &input.own, Some(&input.belongs), &input.fields)
        });
        Some(done.await.map(Into::into))
    }

    /// Changes a network. For the association that owns it.
    async fn update_network(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateNetworkInput,
    ) -> Fallible<UpdateNetworkPayload> {
        let done = write(ctx, false, move |draft| {
            let named = ("networkId", &input.network_id);
            update(draft, named, &input.own, None, &input.fields)
        });
        Some(done.await.map(Into::into))
    }

    /// Changes a group. For the association that owns it.
    async fn update_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateGroupInput,
    ) -> Fallible<UpdateGroupPayload> {
        let done = write(ctx, false, move |draft| {
            let named = ("groupId", &input.group_id);
            let belongs = Some(&input.belongs);
            update(draft, named, &input.own, belongs, &input.fields)
        });
        Some(done.await.map(Into::into))
    }
}

/// Creates a group if it is told what it belongs to, else a network.
fn create(
    draft: &mut Draft<'_>,
    own: &NewBodyInput,
    belongs: Option<&GroupFields>,
    fields: &BodyFields,
) -> Result<BodyId, Refused> {
    let new = form::owned(draft, own.provenance.as_ref())?;
    let id = BodyId(new.id);
    if is_network(own.kind) == belongs.is_some() {
        draft.mistake(Mistake::at("kind", ErrorCode::WrongKind));
    }
    let row = new_row!(body, BodyId, new, {
        slug: own.slug.clone(),
        kind: own.kind,
        country: None,
        parent_id: None,
        organization_id: None,
        area_id: None,
        status: BodyStatus::Proposed,
        continuous: false,
        temporary: false,
        background: None,
        delimitation: None,
        complete_lists: List::default(),
        contact_missing: None,
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
    });
    let parts = Rows::default();
    let mut body = Taken { row, parts };
    advance(
        draft,
        &mut body.row,
        own.status.unwrap_or(BodyStatus::Proposed),
    );
    set_own_names(draft, &MaybeUndefined::Value(own.names.clone()), &mut body)?;
    if let Some(belongs) = belongs {
        belongs.apply(draft, &mut body.row)?;
    }
    fields.apply(draft, &mut body)?;
    draft.put(body);
    Ok(id)
}

/// Changes a group if it is told what it belongs to, else a network.
fn update(
    draft: &mut Draft<'_>,
    (field, id): (&str, &ID),
    own: &ChangedBodyInput,
    belongs: Option<&GroupFields>,
    fields: &BodyFields,
) -> Result<BodyId, Refused> {
    let id: BodyId = form::key(field, IdType::Body, id)?;
    let mut body = draft.take::<body::Model>(field, id, own.expected_version)?;
    if is_network(body.row.kind) == belongs.is_some() {
        return Err(Mistake::at(field, ErrorCode::WrongKind).into());
    }
    form::set_provenance(draft, own.provenance.as_ref(), &mut body.row)?;
    form::set(draft, "slug", &own.slug, &mut body.row.slug);
    form::set(draft, "kind", &own.kind, &mut body.row.kind);
    let mut status = body.row.status;
    form::set(draft, "status", &own.status, &mut status);
    advance(draft, &mut body.row, status);
    set_own_names(draft, &own.names, &mut body)?;
    if let Some(belongs) = belongs {
        belongs.apply(draft, &mut body.row)?;
    }
    fields.apply(draft, &mut body)?;
    draft.put(body);
    Ok(id)
}

/// A body always has a name.
fn set_own_names(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<NameInput>>,
    body: &mut Taken<body::Model>,
) -> Result<(), Refused> {
    set_names(draft, given, Owner::Body(body.row.id), &mut body.parts)?;
    if body.parts.name.is_empty() && !given.is_undefined() {
        draft.mistake(Mistake::at("names", ErrorCode::Required));
    }
    Ok(())
}
