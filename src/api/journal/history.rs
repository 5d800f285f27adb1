//! The history of a record: every version, when, and what changed.

use async_graphql::{Context, Description, ID, Object, SimpleObject};
use entity::{ChangeKind, audit};
use serde_json::Value;

use super::super::ids;
use super::super::page::{Item, Key, Order, PageArgs, Uncounted, page_args};
use super::super::problem::{Fallible, Problem};
use super::super::scalars::DateTime;
use super::super::{Many, Writing, view};
use super::revisions::Revisions;
use crate::registry::{Scope, View};

/// One change of a record.
#[derive(Description)]
pub(crate) struct Revision {
    row: audit::Model,
    is_open: bool,
}

/// Who made a change.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct Author {
    /// Who gave out the token; null for the program itself.
    pub(super) issuer: Option<String>,
    /// Whom the issuer means; null for the program itself.
    pub(super) subject: Option<String>,
    /// The slug of the organization that they acted for.
    pub(super) organization: Option<String>,
}

impl Author {
    pub(super) fn of(row: &audit::Model) -> Self {
        Self {
            issuer: row.issuer.clone(),
            subject: row.subject.clone(),
            organization: row.organization.clone(),
        }
    }
}

/// A field of a record, or a list of its parts, that a change touched.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct FieldChange {
    /// The field, as it is stored.
    field: String,
    /// What it was, as JSON; null if it was not there, or if the caller may not read the audit.
    before: Option<String>,
    /// What it is, as JSON; null if it is not there any more, or if the caller may not read the
    /// audit.
    after: Option<String>,
}

#[Object(serial, use_type_description)]
impl Revision {
    /// The version of the record that came of it.
    async fn version(&self) -> Option<i32> {
        self.row.version
    }

    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// The mutation or the command.
    async fn action(&self) -> &str {
        &self.row.action
    }

    /// Whether the record was put in or taken out.
    async fn change(&self) -> ChangeKind {
        match self.row.after {
            Some(_) => ChangeKind::Upsert,
            None => ChangeKind::Remove,
        }
    }

    /// Who made it; null if the caller may not read the audit.
    async fn author(&self) -> Option<Author> {
        self.is_open.then(|| Author::of(&self.row))
    }

    /// What it changed, field by field.
    async fn fields(&self) -> Many<FieldChange> {
        difference(
            self.row.before.as_ref(),
            self.row.after.as_ref(),
            self.is_open,
        )
    }
}

/// The fields in which two images of a record differ.
fn difference(before: Option<&Value>, after: Option<&Value>, is_open: bool) -> Vec<FieldChange> {
    let (before, after) = (fields(before), fields(after));
    let names = before.iter().chain(&after).map(|(name, _)| name);
    let mut names: Vec<&String> = names.collect();
    names.sort_unstable();
    names.dedup();
    let find = |among: &[(String, Value)], name: &String| {
        let found = among.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.to_string())
    };
    names
        .into_iter()
        .map(|name| (name, find(&before, name), find(&after, name)))
        .filter(|(name, before, after)| before != after && (is_open || !is_secret(name)))
        .map(|(name, before, after)| FieldChange {
            field: name.clone(),
            before: before.filter(|_| is_open),
            after: after.filter(|_| is_open),
        })
        .collect()
}

/// The columns of the row of the record, and its parts as lists.
fn fields(image: Option<&Value>) -> Vec<(String, Value)> {
    let Some(Value::Object(tables)) = image else {
        return Vec::new();
    };
    let mut fields = Vec::new();
    for (table, rows) in tables {
        match rows.as_array().map(Vec::as_slice) {
            Some([Value::Object(row)]) if row.contains_key("authority_id") => {
                let told = row
                    .iter()
                    .filter(|(name, value)| !is_own(name) && !value.is_null());
                fields.extend(told.map(|(name, value)| (name.clone(), value.clone())));
            }
            _ => fields.push((table.clone(), rows.clone())),
        }
    }
    fields
}

/// What changes with every change, or never.
fn is_own(column: &str) -> bool {
    ["id", "key", "version", "created_at", "updated_at"].contains(&column)
}

/// What is never told of a person, not even that it changed.
fn is_secret(column: &str) -> bool {
    [
        "protection",
        "protection_until",
        "processing",
        "retain_until",
    ]
    .contains(&column)
}

/// True if a caller may read who changed what, and every value.
pub(super) fn may_read_audit(view: &View) -> bool {
    view.caller().has(&Scope::ReadAudit) || view.caller().has(&Scope::Operate)
}

/// Questions about the history of records.
#[derive(Default)]
pub(crate) struct HistoryQuery;

#[Object(serial)]
impl HistoryQuery {
    /// The changes of a record, the newest first; null if there is no such record, or if none of its
    /// changes is noted. Those of a record which was removed are for those who may read the audit.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the record.")] id: ID,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Uncounted<Revision>> {
        let view = view(ctx);
        let args = page_args(first, after, last, before);
        let (kind, key) = match ids::decode(&id) {
            Ok((of, key)) => (of.kind(), key),
            Err(problem) => return Some(Err(problem.into())),
        };
        let is_seen = view.may_read_of(kind, key);
        let is_gone = view.registry().image(kind, key).is_none();
        let is_open = may_read_audit(view);
        let is_whole = is_open && (is_seen || view.caller().has(&Scope::Operate));
        let is_told = is_seen || is_whole || (is_open && is_gone);
        if !is_told {
            return None;
        }
        let revisions = match ctx.data::<Writing>() {
            Ok(writing) => Revisions {
                journal: &writing.journal,
                record: (kind, key),
                up_to: view.registry().seq,
                is_whole,
                is_protected_told: view.may_read_protected(),
            },
            Err(error) => return Some(Err(error)),
        };
        let found = newest_first(&revisions, view, &args, is_open).await;
        found.map_err(Into::into).transpose()
    }
}

/// A page of the changes of a record; `None` if none is noted.
async fn newest_first(
    revisions: &Revisions<'_>,
    view: &View,
    args: &PageArgs,
    is_open: bool,
) -> Result<Option<Uncounted<Revision>>, Problem> {
    let order = Order {
        name: "change",
        descending: true,
        alphabet: view.alphabet(),
    };
    let wanted = args.wanted::<Revision>(order)?;
    if revisions.are_concealed(&view.registry().people).await? {
        return Ok(None);
    }
    let Some(page) = revisions.page(&wanted).await? else {
        return Ok(None);
    };
    let items = page.rows.into_iter().map(|row| Item {
        key: Key::Number(row.seq.unwrap_or_default()),
        id: row.id,
        record: row,
    });
    let is_followed = (page.has_previous, page.has_next);
    let found = Uncounted::new(items.collect(), order, is_followed, |row| Revision {
        row,
        is_open,
    });
    Ok(Some(found))
}
