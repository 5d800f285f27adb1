//! Organizations: new names from a day on, mergers, and what ends with them.

use chrono::NaiveDate;
use entity::{
    NameKind, OrganizationId, PartialDate, Phase, RelationId, RelationKind, name, organization,
};
use serde::{Deserialize, Serialize};

use super::closing::{Closed, Dissolved, LastDay, With, close};
use super::draft::{Draft, Taken};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::relations::{End, going_from};
use crate::registry::Dated as _;

/// An organization and the version that a change of it is based on.
#[derive(Clone, Copy, Debug)]
pub struct KnownOrganization {
    /// The organization.
    pub id: OrganizationId,
    /// The version of it that is known.
    pub expected_version: i32,
}

/// New names of an organization from a day on.
#[derive(Clone, Debug)]
pub struct Renaming {
    /// The organization.
    pub known: KnownOrganization,
    /// The first day of the new names.
    pub from: NaiveDate,
    /// The new names, without their dates.
    pub names: Vec<name::Model>,
}

/// Gives an organization new names. The names of the same language and kind that it bears on the
/// day end the day before; of alternative names there may be any number, so that they stay.
pub fn rename(draft: &mut Draft<'_>, wish: &Renaming) -> Result<OrganizationId, Refused> {
    let KnownOrganization {
        id,
        expected_version,
    } = wish.known;
    let mut own = draft.take::<organization::Model>("organizationId", id, expected_version)?;
    if wish.names.is_empty() {
        return Err(Mistake::at("names", ErrorCode::Required).into());
    }
    let recorded = own.row.created_at;
    for (place, new) in wish.names.iter().enumerate() {
        let names = own.parts.name.iter_mut();
        let borne = names.filter(|old| {
            old.language == new.language
                && old.kind == new.kind
                && old.kind != NameKind::Alternative
                && old.period(recorded).phase(wish.from) == Phase::Current
        });
        for old in borne {
            if old.text == new.text {
                let at = format!("names.{place}.text");
                draft.mistake(Mistake::at(&at, ErrorCode::AlreadyDone));
            }
            old.ends = wish.from.pred_opt().map(Into::into);
        }
    }
    let new = wish.names.iter().cloned();
    own.parts.name.extend(new.map(|new| name::Model {
        begins: Some(wish.from.into()),
        ..new
    }));
    draft.put(own);
    Ok(id)
}

/// Dissolves an organization: its open memberships, its holdings, and the seats that speak for it
/// end with it.
pub fn dissolve_organization(
    draft: &mut Draft<'_>,
    known: KnownOrganization,
    ends: Option<PartialDate>,
) -> Result<Dissolved<OrganizationId>, Refused> {
    let (field, id) = ("organizationId", known.id);
    let own = draft.take::<organization::Model>(field, id, known.expected_version)?;
    draft.stop_if_mistaken()?;
    let last = LastDay::of(draft, ends)?;
    end(draft, field, own, last)?;
    let closed = close(draft, last, &With::Organizations(&[id]));
    Ok(Dissolved { id, closed })
}

/// Organizations that become part of another.
#[derive(Clone, Debug)]
pub struct Merger {
    /// The organizations that are no more after it.
    pub merged: Vec<KnownOrganization>,
    /// The organization that they are merged into.
    pub into: OrganizationId,
    /// The first day after the merger.
    pub on: NaiveDate,
}

/// What came of a merger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The organization that the others are merged into.
    pub into: OrganizationId,
    /// The organizations that are no more.
    pub merged: Vec<OrganizationId>,
    /// That each of them was merged.
    pub relations: Vec<RelationId>,
    /// What ended with them.
    pub closed: Closed,
}

/// Merges organizations into another: they are dissolved the day before, and a relation says of
/// each what became of it. Nobody becomes a member in their place.
pub fn merge(draft: &mut Draft<'_>, wish: &Merger) -> Result<Merged, Refused> {
    if wish.merged.is_empty() {
        return Err(Mistake::at("merged", ErrorCode::Required).into());
    }
    let into = draft.registry().organizations.all.get(wish.into);
    let period = into.map(|into| into.row.period(into.row.created_at));
    if period.is_none_or(|period| period.phase(wish.on) != Phase::Current) {
        return Err(Mistake::at("intoId", ErrorCode::InvalidState).into());
    }
    let day = wish.on.pred_opt().unwrap_or(wish.on);
    let date = day.into();
    let last = LastDay { date, day };
    let mut merged = Vec::new();
    let mut relations = Vec::new();
    for (place, known) in wish.merged.iter().enumerate() {
        let field = format!("merged.{place}.organizationId");
        if merged.contains(&known.id) {
            return Err(Mistake::at(&field, ErrorCode::AlreadyDone).into());
        }
        let own = draft.take::<organization::Model>(&field, known.id, known.expected_version)?;
        let authority = own.row.authority_id;
        end(draft, &field, own, last)?;
        let new = draft.new_record(authority);
        let from = End::Organization(known.id);
        let mut relation = going_from(draft, new, RelationKind::MergedInto, from);
        relation.to_organization_id = Some(wish.into);
        relation.begins = Some(wish.on.into());
        merged.push(known.id);
        relations.push(relation.id);
        draft.put_new(relation);
    }
    let closed = close(draft, last, &With::Organizations(&merged));
    Ok(Merged {
        into: wish.into,
        merged,
        relations,
        closed,
    })
}

fn end(
    draft: &mut Draft<'_>,
    field: &str,
    mut own: Taken<organization::Model>,
    last: LastDay,
) -> Result<(), Refused> {
    let period = own.row.period(own.row.created_at);
    if period.phase(last.day) == Phase::Past {
        return Err(Mistake::at(field, ErrorCode::AlreadyDone).into());
    }
    own.row.ends = Some(last.date);
    draft.put(own);
    Ok(())
}
