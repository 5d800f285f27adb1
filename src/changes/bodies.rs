//! Bodies: how far they come in their lives, and what ends with them.

use entity::{BodyId, BodyStatus, OperatingMode, PartialDate, body};

use super::closing::{Dissolved, LastDay, With, close};
use super::draft::Draft;
use super::mistake::{ErrorCode, Mistake, Refused};

/// A body and the version that a change of it is based on.
#[derive(Clone, Copy, Debug)]
pub struct KnownBody {
    /// The body.
    pub id: BodyId,
    /// The version of it that is known.
    pub expected_version: i32,
}

/// Brings a body forward: from a proposal over the founding to its work. To rest and to dissolve
/// have uses of their own, since more comes with them.
pub fn advance(draft: &mut Draft<'_>, body: &mut body::Model, status: BodyStatus) {
    let is_forward = body.status < status && status <= BodyStatus::Active;
    if is_forward || body.status == status {
        body.status = status;
    } else {
        draft.mistake(Mistake::at("status", ErrorCode::InvalidState));
    }
}

/// Lets a body rest that is at work in normal mode.
pub fn pause(draft: &mut Draft<'_>, known: KnownBody) -> Result<BodyId, Refused> {
    let modes = &draft.registry().modes;
    let mode = modes.current(draft.view(), known.id);
    let is_activated = mode.is_some_and(|(change, _)| change.row.mode == OperatingMode::Activated);
    go_over(
        draft,
        known,
        !is_activated,
        BodyStatus::Active,
        BodyStatus::Paused,
    )
}

/// Lets a body go back to work.
pub fn resume(draft: &mut Draft<'_>, known: KnownBody) -> Result<BodyId, Refused> {
    go_over(draft, known, true, BodyStatus::Paused, BodyStatus::Active)
}

fn go_over(
    draft: &mut Draft<'_>,
    known: KnownBody,
    is_ready: bool,
    from: BodyStatus,
    to: BodyStatus,
) -> Result<BodyId, Refused> {
    let mut body = draft.take::<body::Model>("bodyId", known.id, known.expected_version)?;
    if body.row.status != from || !is_ready {
        return Err(Mistake::at("bodyId", ErrorCode::InvalidState).into());
    }
    body.row.status = to;
    draft.put(body);
    Ok(known.id)
}

/// Dissolves a body on a day that has come: today if none is given. Its open seats, holdings and
/// memberships end with it.
pub fn dissolve_body(
    draft: &mut Draft<'_>,
    known: KnownBody,
    ends: Option<PartialDate>,
) -> Result<Dissolved<BodyId>, Refused> {
    let mut body = draft.take::<body::Model>("bodyId", known.id, known.expected_version)?;
    if body.row.status == BodyStatus::Dissolved {
        return Err(Mistake::at("bodyId", ErrorCode::AlreadyDone).into());
    }
    draft.stop_if_mistaken()?;
    let last = LastDay::of(draft, ends)?;
    // The status has no date of its own: a body is not told to be dissolved while it works.
    if draft.today() < last.day {
        return Err(Mistake::at("ends", ErrorCode::InvalidState).into());
    }
    body.row.status = BodyStatus::Dissolved;
    body.row.ends = Some(last.date);
    draft.put(body);
    let closed = close(draft, last, &With::Body(known.id));
    Ok(Dissolved {
        id: known.id,
        closed,
    })
}
