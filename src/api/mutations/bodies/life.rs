//! Networks and groups: paused, resumed, dissolved.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::BodyId;

use crate::api::bodies::AnyBody;
use crate::api::ids::IdType;
use crate::api::mutations::ended::Ended;
use crate::api::mutations::errors::UserError;
use crate::api::mutations::form;
use crate::api::mutations::write::{Done, payloads, write};
use crate::api::problem::Fallible;
use crate::api::{Many, One};
use crate::changes::{Dissolved, Draft, KnownBody, Refused, dissolve_body, pause, resume};

/// Which network or group is to rest.
#[derive(Clone, Debug, InputObject)]
struct PauseBodyInput {
    #[graphql(flatten)]
    body: KnownBodyInput,
}

/// Which network or group is to go back to work.
#[derive(Clone, Debug, InputObject)]
struct ResumeBodyInput {
    #[graphql(flatten)]
    body: KnownBodyInput,
}

/// A network or group and the version of it that is known.
#[derive(Clone, Debug, InputObject)]
struct KnownBodyInput {
    /// The network or group.
    body_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
}

/// Which network or group is to be dissolved, and when.
#[derive(Clone, Debug, InputObject)]
struct DissolveBodyInput {
    #[graphql(flatten)]
    body: KnownBodyInput,
    /// The last day, inclusive, as EDTF; today if absent. A day that has come.
    ends: Option<String>,
    /// True to be told what would come of it, and to change nothing.
    dry_run: Option<bool>,
}

payloads! {
    /// What came of pausing a network or group.
    PauseBodyPayload {
        /// The network or group as it is now; null if it was not paused.
        body: AnyBody = BodyId
    }
    /// What came of resuming a network or group.
    ResumeBodyPayload {
        /// The network or group as it is now; null if it was not resumed.
        body: AnyBody = BodyId
    }
}

/// What came of dissolving a network or group; for a dry run, what would come of it.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct DissolveBodyPayload {
    /// The network or group as it is now; null if it was not dissolved.
    body: Option<One<AnyBody>>,
    #[graphql(flatten)]
    ended: Ended,
    /// What is wrong with the input; empty if the change was made.
    user_errors: Many<UserError>,
}

impl From<Done<Dissolved<BodyId>>> for DissolveBodyPayload {
    fn from(done: Done<Dissolved<BodyId>>) -> Self {
        let (view, dissolved) = (&done.view, done.value.as_ref());
        Self {
            body: dissolved.and_then(|own| AnyBody::of(view, own.id)),
            ended: Ended::of(view, dissolved.map(|own| &own.closed)),
            user_errors: done.user_errors,
        }
    }
}

/// Changes to the lives of networks and groups.
#[derive(Default)]
pub(super) struct BodyLifeMutation;

#[Object(serial)]
impl BodyLifeMutation {
    /// Lets a network or group rest that is at work, in normal mode. For the association that owns
    /// it.
    async fn pause_body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which network or group.")] input: PauseBodyInput,
    ) -> Fallible<PauseBodyPayload> {
        let done = write(ctx, false, move |draft| pause(draft, input.body.known()?)).await;
        Some(done.map(Into::into))
    }

    /// Lets a network or group go back to work that rests. For the association that owns it.
    async fn resume_body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which network or group.")] input: ResumeBodyInput,
    ) -> Fallible<ResumeBodyPayload> {
        let done = write(ctx, false, move |draft| resume(draft, input.body.known()?)).await;
        Some(done.map(Into::into))
    }

    /// Dissolves a network or group, and ends its open seats, holdings and memberships on its last
    /// day. For the association that owns it.
    async fn dissolve_body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which network or group.")] input: DissolveBodyInput,
    ) -> Fallible<DissolveBodyPayload> {
        let is_dry_run = input.dry_run.unwrap_or_default();
        let done = write(ctx, is_dry_run, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl KnownBodyInput {
    fn known(&self) -> Result<KnownBody, Refused> {
        Ok(KnownBody {
            id: form::key("bodyId", IdType::Body, &self.body_id)?,
            expected_version: self.expected_version,
        })
    }
}

impl DissolveBodyInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<Dissolved<BodyId>, Refused> {
        let known = self.body.known()?;
        let ends = form::date(draft, "ends", self.ends.as_ref());
        dissolve_body(draft, known, ends)
    }
}
