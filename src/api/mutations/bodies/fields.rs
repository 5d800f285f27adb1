//! What is written of a body: of a new one, and of one that is there.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{BodyList, Country, Missing, body};

use super::parts::{FocusAreaInput, PurposeInput, set_focus_areas, set_purposes};
use super::rules::{
    CadenceInput, MembershipRuleInput, SeatRuleInput, set_cadences, set_membership_rules,
    set_seat_rules,
};
use crate::api::mutations::form::{self, DatesNoteInput, LocalizedTextInput, ValidityInput};
use crate::api::mutations::parts::{self, ContactPointInput, Owner};
use crate::api::mutations::{links, owners};
use crate::changes::{Draft, Refused, Taken};

/// What networks and groups have in common. Absent fields stay as they are; null takes a value
/// away; a list takes the place of the one that is there.
#[derive(Clone, Debug, InputObject)]
pub(super) struct BodyFields {
    /// The country it works in; null if in several.
    country: MaybeUndefined<Country>,
    /// The area it covers.
    area_id: MaybeUndefined<ID>,
    /// True if it is stated to be at work all the time.
    is_continuous: MaybeUndefined<bool>,
    /// True if it is set up for one occasion.
    is_temporary: MaybeUndefined<bool>,
    /// Why it exists.
    background: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// What it does and does not deal with.
    delimitation: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// What it is for, in order, at most 100.
    purposes: MaybeUndefined<Vec<PurposeInput>>,
    /// What it looks at in particular, in order, at most 100.
    focus_areas: MaybeUndefined<Vec<FocusAreaInput>>,
    /// Who may be a member, at most 100.
    membership_rules: MaybeUndefined<Vec<MembershipRuleInput>>,
    /// How often it promises to meet, by mode, at most 100.
    cadences: MaybeUndefined<Vec<CadenceInput>>,
    /// How its seats are counted and given out, at most 100.
    seat_rules: MaybeUndefined<Vec<SeatRuleInput>>,
    /// How it is reached, in order, at most 100.
    contact_points: MaybeUndefined<Vec<ContactPointInput>>,
    /// Why no contact point is known.
    contact_missing_reason: MaybeUndefined<Missing>,
    /// The lists of it that a source gives in full.
    complete_lists: MaybeUndefined<Vec<BodyList>>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about its dates beyond the dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

impl BodyFields {
    pub(super) fn apply(
        &self,
        draft: &mut Draft<'_>,
        body: &mut Taken<body::Model>,
    ) -> Result<(), Refused> {
        self.apply_parts(draft, body)?;
        let row = &mut body.row;
        form::set_optional(&self.country, &mut row.country);
        links::set(draft, "areaId", &self.area_id, &mut row.area_id)?;
        form::set(
            draft,
            "isContinuous",
            &self.is_continuous,
            &mut row.continuous,
        );
        form::set(draft, "isTemporary", &self.is_temporary, &mut row.temporary);
        let (background, delimitation) = (&self.background, &self.delimitation);
        form::set_optional_texts(draft, "background", background, &mut row.background);
        form::set_optional_texts(draft, "delimitation", delimitation, &mut row.delimitation);
        form::set_optional(&self.contact_missing_reason, &mut row.contact_missing);
        form::set_list(&self.complete_lists, &mut row.complete_lists);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        Ok(())
    }

    fn apply_parts(
        &self,
        draft: &mut Draft<'_>,
        body: &mut Taken<body::Model>,
    ) -> Result<(), Refused> {
        let (id, own) = (body.row.id, &mut body.parts);
        set_purposes(draft, &self.purposes, id, own)?;
        set_focus_areas(draft, &self.focus_areas, id, own)?;
        set_membership_rules(draft, &self.membership_rules, id, own)?;
        set_cadences(draft, &self.cadences, id, own)?;
        set_seat_rules(draft, &self.seat_rules, id, own)?;
        parts::set_contact_points(draft, &self.contact_points, Owner::Body(id), own)
    }
}

/// What a group belongs to.
#[derive(Clone, Debug, InputObject)]
pub(super) struct GroupFields {
    /// The network or group it belongs to: one that the caller may change.
    parent_id: MaybeUndefined<ID>,
    /// The organization it belongs to: one that the caller may change.
    organization_id: MaybeUndefined<ID>,
}

impl GroupFields {
    pub(super) fn apply(&self, draft: &Draft<'_>, row: &mut body::Model) -> Result<(), Refused> {
        owners::set_body(draft, "parentId", &self.parent_id, &mut row.parent_id)?;
        let organization = &mut row.organization_id;
        owners::set_organization(draft, "organizationId", &self.organization_id, organization)
    }
}
