//! Who did what, or tried to: for those who may read the audit.

use async_graphql::{Context, Description, ID, InputObject, Object, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{AuditOutcome, RecordKind, audit};
use uuid::Uuid;

use super::super::ids::{self, IdType};
use super::super::labels::label;
use super::super::problem::{Fallible, Problem};
use super::super::scalars::{DateTime, Locale};
use super::super::{Many, Writing, view};
use super::history::{Author, may_read_audit};
use crate::changes::AuditFilter;
use crate::registry::View;

/// The greatest page.
const MAX_SIZE: i32 = 100;

/// That somebody changed a record, or tried to change something.
#[derive(Description)]
pub(crate) struct AuditEntry {
    view: View,
    row: audit::Model,
}

#[Object(serial, use_type_description)]
impl AuditEntry {
    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// What came of it.
    async fn outcome(&self) -> AuditOutcome {
        self.row.outcome
    }

    /// The label of the outcome.
    async fn outcome_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.outcome, locale)
    }

    /// The mutation or the command.
    async fn action(&self) -> &str {
        &self.row.action
    }

    /// Who did it.
    async fn author(&self) -> Author {
        Author::of(&self.row)
    }

    /// The request that it came with, as in the header `x-request-id` of its answer.
    async fn request_id(&self) -> Option<String> {
        self.row.request_id.map(|id| id.to_string())
    }

    /// The kind of the record; null if nothing was changed.
    async fn record_kind(&self) -> Option<RecordKind> {
        self.row.kind
    }

    /// The id of the record; null if nothing was changed.
    async fn record_id(&self) -> Option<ID> {
        let of = IdType::of(self.row.kind?);
        Some(ids::encode(of, self.row.record_id?))
    }

    /// The version of the record that came of it.
    async fn version(&self) -> Option<i32> {
        self.row.version
    }
}

/// Some rows of the audit, the newest first.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct AuditPage {
    /// The rows.
    entries: Many<AuditEntry>,
    /// Where the next page begins; null if there is none.
    cursor: Option<String>,
}

/// Which rows of the audit.
#[derive(Debug, Default, InputObject)]
struct AuditLogFilter {
    /// Those of one record.
    record_id: Option<ID>,
    /// Those with which this came of the attempt.
    outcome: Option<AuditOutcome>,
}

/// Questions about the audit.
#[derive(Default)]
pub(crate) struct AuditQuery;

#[Object(serial)]
impl AuditQuery {
    /// Who changed what, or tried to, the newest first by the clocks of the servers that noted it. Of
    /// what two servers noted within a millisecond, either may come first: the order of the commits is
    /// that of `changes`. Needs the scope `audit:read`.
    async fn audit_log(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows.")] filter: Option<AuditLogFilter>,
        #[graphql(desc = "How many, 1 to 100; 20 if absent.")] first: Option<i32>,
        #[graphql(desc = "Only rows after the page with this cursor.")] after: Option<String>,
    ) -> Fallible<AuditPage> {
        let view = view(ctx);
        let filter = filter.unwrap_or_default();
        let wanted = match wanted(view, &filter, first, after.as_deref()) {
            Ok(wanted) => wanted,
            Err(problem) => return Some(Err(problem.into())),
        };
        let writing = match ctx.data::<Writing>() {
            Ok(writing) => writing,
            Err(error) => return Some(Err(error)),
        };
        let (filter, size) = wanted;
        let rows = writing.journal.audit(filter, size + 1).await;
        let page = rows.map(|rows| cut(view, rows, size));
        Some(page.map_err(|error| Problem::of_database(&error).into()))
    }
}

fn wanted(
    view: &View,
    filter: &AuditLogFilter,
    first: Option<i32>,
    after: Option<&str>,
) -> Result<(AuditFilter, u64), Problem> {
    if !may_read_audit(view) {
        return Err(match view.caller().actor() {
            Some(_) => Problem::Forbidden,
            None => Problem::Unauthenticated,
        });
    }
    let given = first.unwrap_or(20);
    let size = u64::try_from(given)
        .ok()
        .filter(|_| (1..=MAX_SIZE).contains(&given));
    let size = size.ok_or(Problem::PageSizeOutOfRange {
        given,
        max: MAX_SIZE,
    })?;
    let before = after.map(|cursor| place(cursor).ok_or(Problem::InvalidCursor));
    let record = filter.record_id.as_ref().map(ids::decode).transpose()?;
    let filter = AuditFilter {
        record: record.map(|(_, key)| key),
        outcome: filter.outcome,
        before: before.transpose()?,
    };
    Ok((filter, size))
}

fn cut(view: &View, mut rows: Vec<audit::Model>, size: u64) -> AuditPage {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let is_more = rows.len() > size;
    rows.truncate(size);
    let last = rows.last().filter(|_| is_more);
    AuditPage {
        cursor: last.map(|row| URL_SAFE_NO_PAD.encode(row.id.as_bytes())),
        entries: rows
            .into_iter()
            .map(|row| AuditEntry {
                view: view.clone(),
                row,
            })
            .collect(),
    }
}

fn place(cursor: &str) -> Option<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    Uuid::from_slice(&bytes).ok()
}
