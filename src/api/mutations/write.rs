//! From a mutation to a write, and from what came of it to a payload.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use async_graphql::{Context, Error};
use entity::Phase;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::blame::placed;
use super::errors::UserError;
use crate::api::problem::Problem;
use crate::api::view;
use crate::changes::{Denial, Draft, Journal, Mistake, Once, Order, Refused, WriteError, Writer};
use crate::registry::{Period, Record as _, View, every_record};

/// What the mutations of a request write with.
#[derive(Clone)]
pub(crate) struct Writing {
    /// What carries them out.
    pub(crate) writer: Writer,
    /// What tells what was changed before.
    pub(crate) journal: Journal,
    /// The request.
    pub(crate) request_id: Uuid,
    /// The name that the caller gave it.
    pub(crate) idempotency_key: Option<String>,
    /// What came of them so far.
    pub(crate) done: Arc<WritesDone>,
}

/// What came of the mutations of a request.
#[derive(Debug)]
pub(crate) struct WritesDone {
    /// The number of the last change that the request has seen.
    pub(crate) seq: AtomicI64,
    /// True if one of them had been done before, under the same idempotency key.
    pub(crate) replayed: AtomicBool,
}

/// What came of a mutation: the registry after it as the caller sees it, and either what it returned
/// or what is wrong.
pub(super) struct Done<T> {
    pub(super) view: View,
    pub(super) value: Option<T>,
    pub(super) user_errors: Vec<UserError>,
}

/// Carries out a mutation. `act` makes the change: it may be called more than once.
pub(super) async fn write<T, F>(
    ctx: &Context<'_>,
    is_dry_run: bool,
    act: F,
) -> Result<Done<T>, Error>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Fn(&mut Draft<'_>) -> Result<T, Refused> + Send + Sync + 'static,
{
    let view = view(ctx);
    let writing = ctx.data::<Writing>()?;
    let order = Order {
        action: action(ctx),
        caller: view.caller().clone(),
        request_id: Some(writing.request_id),
        at: writing.writer.now(),
        once: once(ctx, writing)?,
        is_dry_run,
    };
    let written = writing.writer.write(order, act).await;
    let written = written.map_err(|error| problem(&error))?;
    let done = &writing.done;
    if !is_dry_run {
        done.seq.fetch_max(written.registry.seq, Ordering::Relaxed);
    }
    done.replayed.fetch_or(written.is_replay, Ordering::Relaxed);
    let view = view.over(written.registry);
    let (value, mistakes) = match written.outcome {
        Ok(value) => (Some(value), Vec::new()),
        Err(mistakes) => (None, in_input(ctx, mistakes)?),
    };
    Ok(Done {
        user_errors: UserError::all(&view, mistakes),
        view,
        value,
    })
}

/// Mistakes at the fields of the input.
fn in_input(ctx: &Context<'_>, mistakes: Vec<Mistake>) -> Result<Vec<Mistake>, Error> {
    let arguments = ctx.field().arguments()?;
    let input = arguments.into_iter().find(|(name, _)| name == "input");
    let input = input.map(|(_, input)| input).unwrap_or_default();
    let mistakes = mistakes.into_iter();
    Ok(mistakes.map(|mistake| placed(mistake, &input)).collect())
}

/// The name of the mutation as the schema spells it.
fn action(ctx: &Context<'_>) -> String {
    ctx.item.node.name.node.to_string()
}

fn once(ctx: &Context<'_>, writing: &Writing) -> Result<Option<Once>, Error> {
    let (Some(key), Some(actor)) = (&writing.idempotency_key, view(ctx).caller().actor()) else {
        return Ok(None);
    };
    let node = &ctx.item.node;
    let arguments: Vec<_> = ctx.field().arguments()?;
    let what = serde_json::to_string(&(node.name.node.as_str(), arguments))?;
    let place = node.response_key().node.as_str();
    Ok(Some(Once::new(actor, key, place, &what)))
}

fn problem(error: &WriteError) -> Problem {
    match error {
        WriteError::Denied(Denial::Unauthenticated) => Problem::Unauthenticated,
        WriteError::Denied(Denial::Forbidden) => Problem::Forbidden,
        WriteError::KeyReused => Problem::IdempotencyKeyReused,
        WriteError::Db(_) | WriteError::Stopped(_) => {
            tracing::error!(error = ?error, "a change was not carried out");
            Problem::Internal
        }
    }
}

/// The view on the day nearest to its own on which a record is there: what is over already, or still
/// to come, is shown as well. A membership is shown whatever the day, in the state of today.
pub(super) fn on_its_day(view: &View, id: Uuid) -> View {
    let registry = view.registry();
    if registry.members.all.get(id).is_some() {
        return view.clone();
    }
    macro_rules! period {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
            None$(.or_else(|| registry.$concept.all.get(id).and_then(|record| record.period())))+
        };
    }
    let period: Option<Period> = every_record!(period);
    view.as_of(period.and_then(|period| match period.phase(view.day()) {
        Phase::Future => period.begins?.earliest(),
        Phase::Current => None,
        Phase::Past => period.ends?.latest(),
    }))
}

/// Declares the payloads of mutations: the record after the change, and what was wrong.
macro_rules! payloads {
    ($($(#[$doc:meta])* $payload:ident {
        $(#[$field_doc:meta])* $field:ident: $record:ident = $id:ident
    })+) => {$(
        $(#[$doc])*
        #[derive(async_graphql::SimpleObject)]
        #[graphql(serial)]
        pub(crate) struct $payload {
            $(#[$field_doc])*
            $field: Option<$crate::api::One<$record>>,
            /// What is wrong with the input; empty if the change was made.
            user_errors: $crate::api::Many<$crate::api::mutations::errors::UserError>,
        }

        impl From<$crate::api::mutations::write::Done<entity::$id>> for $payload {
            fn from(done: $crate::api::mutations::write::Done<entity::$id>) -> Self {
                Self {
                    $field: done.value.and_then(|id| {
                        let view = $crate::api::mutations::write::on_its_day(&done.view, id.0);
                        $record::known(&view, id)
                    }),
                    user_errors: done.user_errors,
                }
            }
        }
    )+};
}

pub(super) use payloads;
