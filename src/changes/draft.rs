//! A change in the making: what the registry is, and what it is to become.
//!
//! A draft is made inside the write, while nobody else writes: what it reads is what will be
//! changed. It may be made more than once, if the database asks for another try, so that making it
//! has no effect of its own.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{BodyId, Classification, List, OrganizationId, RecordKind, SourceId};
use uuid::Uuid;

use super::mistake::{Denial, ErrorCode, Mistake, Refused};
use super::policy::{Decision, Deed, Target, decide};
use crate::clock::IdSource;
use crate::registry::{Caller, Head, Record, RecordRow, Registry, Rows, Scope, Table, View};

/// A change in the making.
pub struct Draft<'a> {
    view: View,
    ids: &'a dyn IdSource,
    now: DateTime<Utc>,
    wanted: Rows,
    changed: Vec<(RecordKind, Uuid)>,
    mistakes: Vec<Mistake>,
}

/// A record that was taken out to be changed: its row, and the rows of its parts.
#[derive(Clone, Debug)]
pub struct Taken<M> {
    /// The row.
    pub row: M,
    /// The parts; the tables of records are empty.
    pub parts: Rows,
}

/// What a new record begins with.
#[derive(Clone, Debug)]
pub struct New {
    /// Its key.
    pub id: Uuid,
    /// Its name in content files: a new record has none but its key.
    pub key: String,
    /// Who owns it.
    pub authority: OrganizationId,
    /// Who may read it.
    pub classification: Classification,
    /// The sources that it is taken from.
    pub sources: List<SourceId>,
    /// When it is created.
    pub at: DateTime<Utc>,
}

/// The row of a new record: what every record begins with, and what is its own.
macro_rules! new_row {
    ($table:ident, $id:ident, $new:expr, { $($field:ident $(: $value:expr)?),* $(,)? }) => {{
        let new: $crate::changes::New = $new;
        entity::$table::Model {
            id: entity::$id(new.id),
            key: new.key,
            version: 1,
            authority_id: new.authority,
            classification: new.classification,
            sources: new.sources,
            created_at: new.at,
            updated_at: new.at,
            $($field $(: $value)?),*
        }
    }};
}

pub(crate) use new_row;

/// A change that was made ready.
pub(super) struct Ready {
    /// The rows of what is changed and of what is new, as they are to be.
    pub(super) wanted: Rows,
    /// What is changed, new or removed, each once.
    pub(super) changed: Vec<(RecordKind, Uuid)>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(view: View, ids: &'a dyn IdSource, now: DateTime<Utc>) -> Self {
        Self {
            view,
            ids,
            now,
            wanted: Rows::default(),
            changed: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    /// The registry as it is.
    pub fn registry(&self) -> &Registry {
        self.view.registry()
    }

    /// The registry as the caller sees it today.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Who wishes the change.
    pub fn caller(&self) -> &Caller {
        self.view.caller()
    }

    /// The day it is.
    pub fn today(&self) -> NaiveDate {
        self.view.today()
    }

    /// When the change is made.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new key, for a part of a record.
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.ids.next().into()
    }

    /// Notes that something is wrong, and goes on: whoever asked is told all of it at once.
    pub fn mistake(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
    }

    /// Stops if anything was wrong so far.
    pub fn stop_if_mistaken(&mut self) -> Result<(), Refused> {
        if self.mistakes.is_empty() {
            Ok(())
        } else {
            Err(Refused::Mistakes(std::mem::take(&mut self.mistakes)))
        }
    }

    /// A record that the caller may see, for reading; `field` is where they named it.
    pub fn find<'r, R: Record>(
        &self,
        table: &'r Table<R>,
        field: &str,
        id: impl Into<Uuid>,
    ) -> Result<&'r R, Refused> {
        let found = table
            .get(id)
            .filter(|record| self.view.may_read(&***record));
        found
            .map(|record| &**record)
            .ok_or_else(|| Mistake::at(field, ErrorCode::NotFound).into())
    }

    /// Refuses what the caller may not do.
    pub fn permit(&self, deed: Deed, target: &Target) -> Result<(), Refused> {
        self.permit_at("", deed, target)
    }

    /// The same for what the caller asks for at a field.
    pub fn permit_at(&self, field: &str, deed: Deed, target: &Target) -> Result<(), Refused> {
        match decide(self.caller(), deed, target) {
            Decision::Allowed => Ok(()),
            Decision::Denied(denial) => Err(denial.into()),
            Decision::NotAuthoritative => {
                let mistake = Mistake::at(field, ErrorCode::NotAuthoritative);
                Err(mistake.with("authority", &target.authority).into())
            }
        }
    }

    /// Takes out a record of which the caller knows this version, to do something to it as its
    /// owner.
    pub fn take<M: RecordRow>(
        &self,
        field: &str,
        id: impl Into<Uuid>,
        expected_version: i32,
    ) -> Result<Taken<M>, Refused> {
        self.take_for(Deed::Own, None, None, field, id, expected_version)
    }

    /// The same for another deed, about a body and a member.
    pub fn take_for<M: RecordRow>(
        &self,
        deed: Deed,
        body: Option<BodyId>,
        member: Option<OrganizationId>,
        field: &str,
        id: impl Into<Uuid>,
        expected_version: i32,
    ) -> Result<Taken<M>, Refused> {
        let missing = || Mistake::at(field, ErrorCode::NotFound);
        let taken = self.image::<M>(id.into()).ok_or_else(missing)?;
        let head = taken.row.head();
        let target = Target::of(self.registry(), head.authority, body, member);
        self.permit(deed, &target)?;
        if head.version != expected_version {
            let conflict = Mistake::at("expectedVersion", ErrorCode::Conflict);
            return Err(conflict.with("version", head.version).into());
        }
        Ok(taken)
    }

    /// Takes out a record that changes because of another, whatever its version and its owner.
    pub fn take_along<M: RecordRow>(&self, id: impl Into<Uuid>) -> Option<Taken<M>> {
        let mut parts = self.registry().image(M::KIND, id.into())?;
        let row = M::among(&mut parts).pop()?;
        Some(Taken { row, parts })
    }

    /// The rows of a record that the caller may see.
    fn image<M: RecordRow>(&self, id: Uuid) -> Option<Taken<M>> {
        self.view.may_read_of(M::KIND, id).then_some(())?;
        self.take_along(id)
    }

    /// Puts in what a record is to be: one that was taken out, or a new one.
    pub fn put<M: RecordRow>(&mut self, mut taken: Taken<M>) {
        let head = taken.row.head();
        let before = self.registry().image(M::KIND, head.id);
        if let Some(mut before) = before {
            M::among(&mut taken.parts).push(taken.row.clone());
            if before == taken.parts {
                return;
            }
            M::among(&mut taken.parts).clear();
            let version = M::among(&mut before)
                .pop()
                .map_or(1, |row| row.head().version.saturating_add(1));
            taken.row.changed(version, self.now);
        }
        self.changed.push((M::KIND, head.id));
        M::among(&mut taken.parts).push(taken.row);
        self.wanted.append(&mut taken.parts);
    }

    /// Puts in a new record without parts.
    pub fn put_new<M: RecordRow>(&mut self, row: M) {
        let parts = Rows::default();
        self.put(Taken { row, parts });
    }

    /// Removes a record for good, as if it had never been entered.
    pub fn remove(&mut self, head: Head) {
        self.changed.push((head.kind, head.id));
    }

    /// What a new record of an owner begins with: it is public, and of no source.
    pub fn new_record(&self, authority: OrganizationId) -> New {
        let id = self.ids.next();
        New {
            id,
            key: id.simple().to_string(),
            authority,
            classification: Classification::Public,
            sources: List::default(),
            at: self.now,
        }
    }

    /// The organization that is to own a new record: the one that is named, else the one that the
    /// caller writes for.
    pub fn owner(
        &self,
        field: &str,
        named: Option<OrganizationId>,
    ) -> Result<OrganizationId, Refused> {
        if let Some(named) = named {
            return Ok(named);
        }
        let written_for = |scope: &Scope| match scope {
            Scope::WriteRecords(slug) => Some(slug.clone()),
            _ => None,
        };
        let actor = self.caller().actor();
        let scopes = actor.map(|actor| &actor.scopes);
        let mut owners = scopes.into_iter().flatten().filter_map(written_for);
        let first = owners.next();
        if first.is_none() && !self.caller().has(&Scope::Operate) {
            return Err(Denial::Forbidden.into());
        }
        let only = first.filter(|_| owners.next().is_none());
        let acts_for = actor.and_then(|actor| actor.organization.clone());
        let slug = only.or(acts_for);
        let by_slug = &self.registry().organizations.by_slug;
        let found = slug.and_then(|slug| by_slug.get(&slug).first());
        found
            .map(|own| own.row.id)
            .ok_or_else(|| Mistake::at(field, ErrorCode::Required).into())
    }

    /// The change, if nothing is wrong with it so far.
    pub(super) fn ready(mut self) -> Result<Ready, Refused> {
        self.stop_if_mistaken()?;
        Ok(Ready {
            wanted: self.wanted,
            changed: self.changed,
        })
    }
}
