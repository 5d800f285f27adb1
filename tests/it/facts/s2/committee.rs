//! The committee, its seats, and who fills them.

use crate::support::on_both;

on_both! {
    // S2.2: only the day of publication is known.
    async fn the_board_of_skr_set_up_the_committee(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "skr" }) {
                bodies { nodes { name { text } kindLabel } }
            }
            group(by: { slug: "trygghetsberedningen" }) {
                name { text }
                kindLabel
                statusLabel
                organization { abbreviation }
                founders { kindLabel to { ... on Group { name { text } } } }
                validity { begins { edtf earliest latest isInferred } attestedOn }
            }
        }"#, @r#"
        {
          "group": {
            "founders": [
              {
                "kindLabel": "grundades av",
                "to": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                }
              }
            ],
            "kindLabel": "programberedning",
            "name": {
              "text": "Trygghetsberedningen"
            },
            "organization": {
              "abbreviation": "SKR"
            },
            "statusLabel": "har inrättats",
            "validity": {
              "attestedOn": "2023-09-23",
              "begins": {
                "earliest": null,
                "edtf": "../2023-09-23",
                "isInferred": true,
                "latest": "2023-09-23"
              }
            }
          },
          "organization": {
            "bodies": {
              "nodes": [
                {
                  "kindLabel": "styrelse",
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                {
                  "kindLabel": "programberedning",
                  "name": {
                    "text": "Trygghetsberedningen"
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S2.3
    async fn it_has_eight_seats_one_for_each_party_in_the_board(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                knownSeats
                statedSeats
                seatRules {
                    seats
                    distributionLabel
                    perLabel
                    perBody { name { text } }
                    appointingBody { name { text } }
                }
            }
        }"#, @r#"
        {
          "group": {
            "knownSeats": 8,
            "seatRules": [
              {
                "appointingBody": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                "distributionLabel": "en plats för var och en",
                "perBody": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                "perLabel": "parti",
                "seats": 8
              }
            ],
            "statedSeats": 8
          }
        }
        "#);
    }

    // S2.4, S2.5, trap 13: not named is not vacant, and no party is stated.
    async fn nobody_has_been_appointed_to_its_seats(app: TestApp) {
        answers!(app, "sv", r#"{
            seats(
                filter: { body: { slug: "trygghetsberedningen" }, status: [NOT_YET_NAMED] }
                asOf: "2023-09-23"
            ) {
                totalCount
                nodes {
                    rank
                    roleLabels
                    holderStatus
                    person { displayName }
                    onBehalfOf { name { text } }
                    onBehalfOfMissingReason
                }
            }
        }"#, "nobody_has_been_appointed_to_its_seats");
    }

    // S2.6, trap 2: the chair of SKR speaks of it, and is not its chair.
    async fn its_chair_is_not_known(app: TestApp) {
        answers!(app, "sv", r#"{
            committee: group(by: { slug: "trygghetsberedningen" }) {
                chairs { person { displayName } }
                seats(role: CHAIR) { totalCount }
            }
            board: group(by: { slug: "skr-styrelse" }) { chairs { person { displayName } } }
            person(by: { slug: "anders-henriksson" }) {
                seats { nodes { label { text } body { name { text } } } }
            }
        }"#, @r#"
        {
          "board": {
            "chairs": [
              {
                "person": {
                  "displayName": "Anders Henriksson"
                }
              }
            ]
          },
          "committee": {
            "chairs": [],
            "seats": {
              "totalCount": 0
            }
          },
          "person": {
            "seats": {
              "nodes": [
                {
                  "body": {
                    "name": {
                      "text": "SKR:s styrelse"
                    }
                  },
                  "label": {
                    "text": "Ordförande för SKR"
                  }
                }
              ]
            }
          }
        }
        "#);
    }
}
