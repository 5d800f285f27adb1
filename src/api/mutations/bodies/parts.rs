//! What a body is for, and what it looks at.

use std::mem::take;

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{BodyId, FocusAreaId, Level, List, focus_area, focus_area_topic, purpose};

use crate::api::mutations::form::{self, LocalizedTextInput};
use crate::api::mutations::links;
use crate::changes::{Draft, Refused, kept};
use crate::registry::Rows;

/// What a body is for. A purpose that has one of its texts already is changed, so that languages
/// which are not named stay.
#[derive(Clone, Debug, InputObject)]
pub(super) struct PurposeInput {
    /// The purpose.
    text: Vec<LocalizedTextInput>,
    /// True for the main purpose; false if absent.
    is_main: Option<bool>,
    /// The levels of society that it speaks of.
    levels: Option<Vec<Level>>,
}

/// What a body looks at in particular. A focus area that has one of its labels already is changed,
/// so that languages which are not named stay.
#[derive(Clone, Debug, InputObject)]
pub(super) struct FocusAreaInput {
    /// What it is called.
    label: Vec<LocalizedTextInput>,
    /// True if it runs through all the others; false if absent.
    is_cross_cutting: Option<bool>,
    /// Its topics, in their order.
    topics: Option<Vec<FocusTopicInput>>,
    /// True if the source gives its topics in full; false if they are examples, or if absent.
    is_exhaustive: Option<bool>,
}

/// That a topic stands under a focus area.
#[derive(Clone, Debug, InputObject)]
pub(super) struct FocusTopicInput {
    /// The topic.
    topic_id: ID,
    /// The spelling of the source, where it differs.
    source_text: Option<String>,
}

/// Puts in what a body is for, in order.
pub(super) fn set_purposes(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<PurposeInput>>,
    body: BodyId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, "purposes", given) else {
        return Ok(());
    };
    let mut left = take(&mut parts.purpose);
    let mut rank = 0;
    parts.purpose = form::rows(draft, "purposes", given, |draft, field, own| {
        rank += 1;
        let same = |old: &purpose::Model| form::shares_text(&old.text, &own.text);
        let old = left
            .iter()
            .position(same)
            .map(|place| left.swap_remove(place));
        let text = old.as_ref().map(|old| &old.text);
        Ok(purpose::Model {
            text: form::texts_over(draft, &format!("{field}.text"), text, &own.text),
            id: old.map_or_else(|| draft.id(), |old| old.id),
            body_id: body,
            rank,
            is_main: own.is_main.unwrap_or_default(),
            levels: List(own.levels.clone().unwrap_or_default()),
        })
    })?;
    Ok(())
}

/// Puts in what a body looks at, in order, with the topics.
pub(super) fn set_focus_areas(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<FocusAreaInput>>,
    body: BodyId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let list = "focusAreas";
    let Some(given) = form::list(draft, list, given) else {
        return Ok(());
    };
    let mut left = take(&mut parts.focus_area);
    let mut topics = Vec::new();
    let mut rank = 0;
    parts.focus_area = form::rows(draft, list, given, |draft, field, own| {
        rank += 1;
        let same = |old: &focus_area::Model| form::shares_text(&old.label, &own.label);
        let old = left
            .iter()
            .position(same)
            .map(|place| left.swap_remove(place));
        let label = old.as_ref().map(|old| &old.label);
        let label = form::texts_over(draft, &format!("{field}.label"), label, &own.label);
        let id = old.map_or_else(|| draft.id(), |old| old.id);
        topics.append(&mut own.topics(draft, field, id)?);
        Ok(focus_area::Model {
            id,
            body_id: body,
            rank,
            label,
            cross_cutting: own.is_cross_cutting.unwrap_or_default(),
            topics_complete: own.is_exhaustive.unwrap_or_default(),
        })
    })?;
    let old = take(&mut parts.focus_area_topic);
    parts.focus_area_topic = kept(old, topics, |own, old| focus_area_topic::Model {
        id: old.id,
        ..own.clone()
    });
    Ok(())
}

impl FocusAreaInput {
    fn topics(
        &self,
        draft: &mut Draft<'_>,
        field: &str,
        area: FocusAreaId,
    ) -> Result<Vec<focus_area_topic::Model>, Refused> {
        let Some(topics) = &self.topics else {
            return Ok(Vec::new());
        };
        let list = format!("{field}.topics");
        form::short(&list, topics)?;
        let mut rank = 0;
        form::rows(draft, &list, topics, |draft, field, own| {
            rank += 1;
            let at = format!("{field}.topicId");
            Ok(focus_area_topic::Model {
                id: draft.id(),
                focus_area_id: area,
                topic_id: links::one(draft, &at, &own.topic_id)?,
                rank,
                source_text: own.source_text.clone(),
            })
        })
    }
}
