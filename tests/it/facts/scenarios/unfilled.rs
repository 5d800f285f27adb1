//! The second scenario: what is unfilled, and what falls due.

use crate::support::on_both;

on_both! {
    // Sc-2
    async fn the_committee_waits_for_its_members(app: TestApp) {
        answers!(app, "sv", r#"{
            seats(
                filter: { body: { slug: "trygghetsberedningen" }, status: [NOT_YET_NAMED] }
                asOf: "2023-09-23"
            ) {
                totalCount
                nodes { rank holderStatusLabel onBehalfOf { slug } onBehalfOfMissingReason }
            }
            group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-23") {
                name { text }
                seatRules { appointingBody { name { text } } }
                chairs { rank }
                focusAreas { rank isCrossCutting }
                dataQuality { flag flagLabel field count { stated actual outcomeLabel } }
                validity { certainty }
            }
        }"#, "the_committee_waits_for_its_members");
    }

    // Sc-2: LAST_KNOWN and POSSIBLE, also for its seats.
    async fn before_its_publication_the_committee_is_possible_and_later_last_known(app: TestApp) {
        answers!(app, "sv", r#"{
            before: group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-22") { ...sure }
            on: group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-23") { ...sure }
            after: group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-24") { ...sure }
            today: group(by: { slug: "trygghetsberedningen" }) { ...sure }
        }
        fragment sure on Group {
            validity { certainty certaintyLabel phase }
            seats(first: 1) { totalCount nodes { holderStatus validity { certainty } } }
        }"#, "before_its_publication_the_committee_is_possible_and_later_last_known");
    }

    // Sc-2, S2.12: due in October 2024, and overdue only when that month has passed.
    async fn its_report_is_overdue_from_november_2024(app: TestApp) {
        answers!(app, "sv", r#"query Reports($filter: ObligationFilter = {
            kind: [REPORT], dueTo: "2024-11-01"
        }) {
            published: obligations(filter: $filter, asOf: "2023-09-23") {
                totalCount
                nodes {
                    text { text }
                    due { edtf latest precisionLabel }
                    state
                    stateLabel
                    bearers { agent { ... on Group { displayName } } }
                    beneficiaries { agent { ... on Group { displayName } } }
                }
            }
            lastDay: obligations(filter: $filter, asOf: "2024-10-31") { nodes { state } }
            dayAfter: obligations(filter: $filter, asOf: "2024-11-01") { nodes { state } }
            today: obligations(filter: $filter) { nodes { state } }
            septemberOnly: obligations(
                filter: { kind: [REPORT], dueTo: "2024-09-30" }
                asOf: "2023-09-23"
            ) { totalCount }
        }"#, @r#"
        {
          "dayAfter": {
            "nodes": [
              {
                "state": "OVERDUE"
              }
            ]
          },
          "lastDay": {
            "nodes": [
              {
                "state": "OPEN"
              }
            ]
          },
          "published": {
            "nodes": [
              {
                "bearers": [
                  {
                    "agent": {
                      "displayName": "Trygghetsberedningen"
                    }
                  }
                ],
                "beneficiaries": [
                  {
                    "agent": {
                      "displayName": "SKR:s styrelse"
                    }
                  }
                ],
                "due": {
                  "edtf": "2024-10",
                  "latest": "2024-10-31",
                  "precisionLabel": "månad"
                },
                "state": "OPEN",
                "stateLabel": "återstår att göra",
                "text": {
                  "text": "Lägga fram sitt arbete för SKR:s styrelse."
                }
              }
            ],
            "totalCount": 1
          },
          "septemberOnly": {
            "totalCount": 0
          },
          "today": {
            "nodes": [
              {
                "state": "OVERDUE"
              }
            ]
          }
        }
        "#);
    }
}
