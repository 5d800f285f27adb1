//! Where a broken rule is told: rules speak of the fields of records, callers of those of inputs.

use async_graphql::Value;

use crate::changes::{ErrorCode, Mistake};

/// The mistake at the field of the input that it comes from. Of the fields that it may come from, the
/// first that was given is meant, else the first of all.
pub(super) fn placed(mut mistake: Mistake, input: &Value) -> Mistake {
    let [field] = mistake.path.as_slice() else {
        return mistake;
    };
    if mistake.code == ErrorCode::InUse && !is_given(input, field) {
        mistake.path.clear();
    } else if mistake.is_of_rule() {
        let fields = written(field, mistake.code);
        let given = fields.iter().find(|path| is_given(input, path));
        if let Some(path) = given.or(fields.first()) {
            mistake.path = path.split('.').map(str::to_owned).collect();
        }
    }
    mistake
}

/// Where the field of a record is written in inputs, if it is written under another name.
fn written(field: &str, code: ErrorCode) -> &'static [&'static str] {
    match field {
        "ends" => &[
            "ends",
            "validity.ends",
            "begins",
            "validity.begins",
            "starts",
            "on",
        ],
        "validity" => &["validity", "begins", "ends"],
        "begins" => &["datesNote.sourceText"],
        "starts" if code != ErrorCode::EventNotReady => &["datesNote.sourceText"],
        "due" => &["dueNote.sourceText"],
        "endTime" => &["endTime", "startTime", "starts", "ends"],
        "inForce" => &["inForceTo", "inForceFrom"],
        "parent" => &["parentId", "organizationId", "kind"],
        "to" => &["toId", "intoId"],
        "area" => &["areaId"],
        "attachedTo" => &["attachedToId"],
        "translationOf" => &["translationOfId"],
        "extends" => &["extendsId"],
        "onBehalfOf" => &[
            "onBehalfOfOrganizationId",
            "onBehalfOfAreaId",
            "onBehalfOfMissingReason",
            "validity",
        ],
        "placeName" => &["placeName", "placeAreaId", "placeMissingReason"],
        "published" => &["published", "publishedMissingReason"],
        "updated" => &["updated", "updatedMissingReason"],
        "holdings" | "employments" if code == ErrorCode::EndBeforeBegin => &["ends", "validity"],
        "holdings" => &["begins", "validity", "holdingId", "seatId"],
        "employments" => &["title"],
        "fulfillments" => &["fulfillments", "fulfillment"],
        "issuers" | "recipients" | "addressees" | "bearers" | "contractingParties" | "deciders"
        | "holders" | "speakers" => &["parties"],
        "subjects" | "priorities" | "tasks" | "impacts" => &["points"],
        "protectionUntil" => &["privacy.protectionUntil"],
        _ => &[],
    }
}

fn is_given(input: &Value, path: &str) -> bool {
    let mut fields = path.split('.');
    let found = fields.try_fold(input, |at, field| match at {
        Value::Object(fields) => fields.get(field),
        _ => None,
    });
    found.is_some()
}
