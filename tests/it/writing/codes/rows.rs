//! A wrong change for every code. `$name` stands for the id of a record, as `RECORDS` asks for it.

use nordverk::changes::ErrorCode as Code;
use serde_json::{Value, json};

/// The records that the rows name.
pub(super) const RECORDS: &str = r#"{
    skr: organization(by: { slug: "skr" }) { id }
    botkyrka: organization(by: { slug: "botkyrka" }) { id }
    greta: person(by: { slug: "greta-berg" }) { id }
    karlskrona: area(by: { code: { scheme: SCB_KOMMUN, value: "1080" } }) { id }
    skane: network(by: { slug: "skane" }) { id }
    sakerhet: network(by: { slug: "kommunforbundet-sakerhet" }) { id }
    stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) { id }
    board: group(by: { slug: "skr-styrelse" }) { id seats { nodes { id } } }
    committee: group(by: { slug: "trygghetsberedningen" }) { id seats(first: 1) { nodes { id } } }
    steering: group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
        id
        seats(first: 1) { nodes { id } }
    }
}"#;

/// A change that is wrong, and what is told of it.
pub(super) struct Row {
    pub(super) code: Code,
    /// The organization that they write for; nobody's if they look after the registry itself.
    pub(super) who: Option<&'static str>,
    pub(super) mutation: &'static str,
    pub(super) input: Value,
    /// Where, from `input` inwards, with points between.
    pub(super) path: &'static str,
}

fn row(
    code: Code,
    who: &'static str,
    mutation: &'static str,
    input: Value,
    path: &'static str,
) -> Row {
    let who = Some(who).filter(|who| *who != "operator");
    Row {
        code,
        who,
        mutation,
        input,
        path,
    }
}

/// Every row. Each is wrong in one way alone.
pub(super) fn rows() -> Vec<Row> {
    let parts = [
        of_ids(),
        of_texts(),
        of_names(),
        of_dates(),
        of_rules(),
        of_states(),
        of_other_names(),
    ];
    parts.into_iter().flatten().collect()
}

fn of_ids() -> Vec<Row> {
    let unknown = "bwAAAAAAAAAAAAAAAAAAAAA";
    vec![
        row(
            Code::MalformedId,
            "skr",
            "updateTopic",
            json!({ "topicId": "x", "expectedVersion": 1 }),
            "topicId",
        ),
        row(
            Code::WrongIdType,
            "skr",
            "createSeat",
            json!({ "bodyId": "$skr" }),
            "bodyId",
        ),
        row(
            Code::WrongKind,
            "skr",
            "createNetwork",
            json!({ "slug": "a", "kind": "BOARD", "names": [{ "text": "A", "locale": "sv" }] }),
            "kind",
        ),
        row(
            Code::NotFound,
            "kommunforbundet",
            "inviteMember",
            json!({ "bodyId": "$sakerhet", "organizationId": unknown }),
            "organizationId",
        ),
        row(
            Code::NotAuthoritative,
            "skr",
            "createSeat",
            json!({ "bodyId": "$sakerhet" }),
            "",
        ),
        row(
            Code::Conflict,
            "skr",
            "updateSeat",
            json!({ "seatId": "$committeeSeat", "expectedVersion": 7, "phase": 1 }),
            "expectedVersion",
        ),
        row(
            Code::Required,
            "skr",
            "createTopic",
            json!({ "slug": "a", "label": [] }),
            "label",
        ),
        row(
            Code::ExactlyOneRequired,
            "skr",
            "createRelation",
            json!({ "kind": "DIALOGUE_PARTNER", "fromId": "$skr" }),
            "toId",
        ),
        row(
            Code::TooMany,
            "skr",
            "createOrganization",
            json!({
                "slug": "a", "kind": "OTHER", "country": "SE",
                "names": vec![json!({ "text": "A", "locale": "sv" }); 101],
            }),
            "names",
        ),
        row(
            Code::InUse,
            "operator",
            "deleteRecord",
            json!({ "id": "$skr", "expectedVersion": 1 }),
            "id",
        ),
    ]
}

fn of_texts() -> Vec<Row> {
    let topic = |code: Code, texts: Value, path: &'static str| {
        let input = json!({ "slug": "a", "label": texts });
        row(code, "skr", "createTopic", input, path)
    };
    let sv = |text: &str| json!([{ "locale": "sv", "text": text }]);
    vec![
        topic(
            Code::InvalidLocale,
            json!([{ "locale": "svenska!", "text": "a" }]),
            "label.0.locale",
        ),
        topic(
            Code::DuplicateLocale,
            json!([{ "locale": "sv", "text": "a" }, { "locale": "sv", "text": "b" }]),
            "label.1.locale",
        ),
        topic(Code::EmptyText, sv(" "), "label"),
        topic(Code::TextTooLong, sv(&"x".repeat(10_001)), "label"),
        topic(Code::ForbiddenCharacter, sv("a\u{202e}b"), "label"),
        topic(
            Code::PersonalIdentityNumberNotAllowed,
            sv("19121212-1212"),
            "label",
        ),
    ]
}

fn of_names() -> Vec<Row> {
    let topic = |code: Code, slug: &str| {
        let label = json!([{ "locale": "sv", "text": "a" }]);
        row(
            code,
            "skr",
            "createTopic",
            json!({ "slug": slug, "label": label }),
            "slug",
        )
    };
    let organization = |code: Code, field: &'static str, given: Value| {
        let input = json!({ "slug": "a", "kind": "OTHER", "country": "SE", field: given });
        row(code, "skr", "createOrganization", input, field)
    };
    let number = |value: &str| json!([{ "scheme": "SE_ORGNR", "value": value }]);
    let a = json!({ "text": "A", "locale": "sv" });
    let b = json!({ "text": "B", "locale": "sv" });
    vec![
        topic(Code::InvalidSlug, "Snö"),
        topic(Code::SlugTaken, "skolor"),
        row(
            Code::InvalidLink,
            "skr",
            "createSource",
            json!({ "kind": "NEWS", "title": "A", "url": "javascript:alert(1)" }),
            "url",
        ),
        organization(
            Code::InvalidIdentifier,
            "identifiers",
            number("212000-1158"),
        ),
        organization(
            Code::DuplicateIdentifier,
            "identifiers",
            number("222000-0315"),
        ),
        organization(Code::NamesOverlap, "names", json!([a, b])),
        row(
            Code::AreaTaken,
            "skr",
            "createOrganization",
            json!({
                "slug": "a", "kind": "MUNICIPALITY", "country": "SE", "areaId": "$karlskrona",
                "validity": { "begins": "2026-01-01" },
            }),
            "areaId",
        ),
    ]
}

fn event(code: Code, rest: Value, path: &'static str) -> Row {
    let mut input = json!({
        "slug": "a", "kind": "SEMINAR", "title": [{ "locale": "sv", "text": "A" }],
    });
    if let (Value::Object(input), Value::Object(rest)) = (&mut input, rest) {
        input.extend(rest);
    }
    row(code, "skr", "createEvent", input, path)
}

fn of_dates() -> Vec<Row> {
    let dated = |validity: Value, path: &'static str| {
        let names = json!([{ "text": "A", "locale": "sv" }]);
        let input = json!({ "slug": "a", "kind": "NETWORK", "names": names, "validity": validity });
        row(Code::EndBeforeBegin, "skr", "createNetwork", input, path)
    };
    vec![
        event(
            Code::InvalidPartialDate,
            json!({ "starts": "2023-02-30" }),
            "starts",
        ),
        event(
            Code::InvalidTime,
            json!({ "startTime": "9 am", "timeZone": "Europe/Helsinki" }),
            "startTime",
        ),
        event(
            Code::InvalidTimeZone,
            json!({ "timeZone": "Helsinki" }),
            "timeZone",
        ),
        event(
            Code::EventNotReady,
            json!({ "status": "CONFIRMED", "placeName": "A" }),
            "starts",
        ),
        event(
            Code::EventNotReady,
            json!({ "status": "CONFIRMED", "starts": "2027-02-10" }),
            "placeName",
        ),
        event(
            Code::EndBeforeBegin,
            json!({ "starts": "2024", "ends": "2023" }),
            "ends",
        ),
        dated(
            json!({ "begins": "2024", "ends": "2023-12-31" }),
            "validity.ends",
        ),
    ]
}

fn of_rules() -> Vec<Row> {
    let chair = json!({ "seatId": "$steeringSeat", "expectedVersion": 1, "roles": ["CHAIR"] });
    let taken = json!({
        "seatId": "$boardSeat", "expectedVersion": 1, "personId": "$greta",
        "begins": "2023-09-01", "ends": "2023-12-31",
    });
    let early = json!({
        "bodyId": "$committee", "organizationId": "$young", "validity": { "begins": "2010" },
    });
    let unfit = json!({ "bodyId": "$sakerhet", "organizationId": "$skr" });
    let own = json!({ "organizationId": "$skr", "expectedVersion": 1, "parentId": "$skr" });
    let speaker = json!([{ "role": "ISSUER", "bodyId": "$board" }]);
    let mandate = json!({
        "slug": "a", "title": [{ "locale": "sv", "text": "A" }], "parties": speaker,
    });
    vec![
        row(Code::HoldingsOverlap, "skr", "appointSeat", taken, "begins"),
        row(
            Code::SeatRuleViolation,
            "kommunforbundet",
            "updateSeat",
            chair,
            "roles",
        ),
        row(
            Code::MembershipRuleViolation,
            "kommunforbundet",
            "inviteMember",
            unfit,
            "organizationId",
        ),
        row(
            Code::OutsideLife,
            "skr",
            "createMembership",
            early,
            "validity",
        ),
        row(Code::Circle, "skr", "updateOrganization", own, "parentId"),
        row(
            Code::RuleViolation,
            "skr",
            "createMandate",
            mandate,
            "parties",
        ),
        row(
            Code::OutOfRange,
            "skr",
            "createSeat",
            json!({ "bodyId": "$committee", "rank": 0 }),
            "rank",
        ),
    ]
}

fn of_states() -> Vec<Row> {
    let vacate = json!({ "seatId": "$committeeSeat", "expectedVersion": 1 });
    let member = json!({ "bodyId": "$stockholm", "organizationId": "$botkyrka" });
    let board = "lansstyrelsen-i-stockholms-lan";
    vec![
        row(Code::InvalidState, "skr", "vacateSeat", vacate, "seatId"),
        event(
            Code::InvalidState,
            json!({ "status": "HELD", "starts": "2027" }),
            "status",
        ),
        row(
            Code::AlreadyDone,
            board,
            "inviteMember",
            member,
            "organizationId",
        ),
    ]
}

/// What rules tell of the fields of records, where inputs write them under other names.
fn of_other_names() -> Vec<Row> {
    let turned = json!({
        "seatId": "$committeeSeat", "expectedVersion": 1, "personId": "$greta",
        "begins": "2026-02", "ends": "2026-01",
    });
    let steers = json!({ "kind": "STEERS", "fromId": "$skane", "toId": "$skane" });
    let network = json!({ "groupId": "$committee", "expectedVersion": 1, "kind": "NETWORK" });
    let note = json!({
        "bodyId": "$committee", "datesNote": { "sourceText": "a\u{7}b" },
    });
    let missing = json!({
        "bodyId": "$committee", "onBehalfOfOrganizationId": "$skr",
        "onBehalfOfMissingReason": "NOT_STATED",
    });
    let post = json!({
        "personId": "$greta", "expectedVersion": 1, "title": [{ "locale": "sv", "text": " " }],
    });
    vec![
        row(Code::EndBeforeBegin, "skr", "appointSeat", turned, "ends"),
        row(Code::Circle, "skr", "createRelation", steers, "toId"),
        row(Code::RuleViolation, "skr", "updateGroup", network, "kind"),
        row(
            Code::ForbiddenCharacter,
            "skr",
            "createSeat",
            note,
            "datesNote.sourceText",
        ),
        row(
            Code::RuleViolation,
            "skr",
            "createSeat",
            missing,
            "onBehalfOfOrganizationId",
        ),
        row(Code::EmptyText, "skr", "createEmployment", post, "title"),
    ]
}
