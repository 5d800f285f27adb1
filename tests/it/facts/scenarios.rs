//! The scenarios of the five texts, as far as reading goes.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::support::on_both;

const STEERING_GROUP: &str = r#"{
    network(by: { slug: "kommunforbundet-sakerhet" }) {
        name { text locale isFallback }
        steeringGroup {
            name { text }
            knownSeats
            statedSeats
            isExhaustive(list: SEATS)
            seats {
                nodes {
                    roles
                    roleLabels
                    holderStatus
                    holderStatusLabel
                    onBehalfOf { name { text } }
                    person {
                        displayName
                        employments { title { text locale isFallback } employer { name { text } } }
                    }
                }
            }
        }
    }
}"#;

on_both! {
    // Sc-1: in Danish, names of places are Swedish, and labels English.
    async fn the_steering_group_reads_in_each_language(app: TestApp) {
        answers!(app, "sv", STEERING_GROUP, "the_steering_group_reads_in_each_language_sv");
        answers!(app, "fi", STEERING_GROUP, "the_steering_group_reads_in_each_language_fi");
        answers!(app, "en", STEERING_GROUP, "the_steering_group_reads_in_each_language_en");
        answers!(app, "da", STEERING_GROUP, "the_steering_group_reads_in_each_language_da");
    }

    // Sc-1: the language that was resolved is in the header, and no marks of direction in the text.
    async fn an_answer_names_its_language_and_has_no_marks_in_it(app: TestApp) {
        for (asked, resolved) in [("sv", "sv"), ("fi", "fi"), ("en", "en"), ("da", "en")] {
            let query = r#"{
                network(by: { slug: "kommunforbundet-sakerhet" }) {
                    name { text }
                    background { text }
                    cadences { modeLabel }
                    steeringGroup { seats { nodes { roleLabels holderStatusLabel } } }
                }
            }"#;
            let body = json!({ "query": query }).to_string();
            let request = Request::post("/graphql")
                .header("content-type", "application/json")
                .header("x-locale", asked)
                .body(Body::from(body))
                .unwrap();
            let answer = app.send(request).await;
            assert_eq!(answer.header("content-language"), Some(resolved), "{asked}");
            let text = answer.json().to_string();
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "{asked}");
        }
    }

    // Sc-1, trap 3: in every language thirteen seats, one chair, twelve without a name.
    async fn the_steering_group_has_one_chair_in_every_language(app: TestApp) {
        for locale in ["sv", "fi", "en", "da"] {
            let data = app.data(locale, r#"{
                group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                    knownSeats
                    chairs { rank onBehalfOf { slug } }
                    notShown: seats(status: [PERSON_NOT_SHOWN]) { totalCount }
                    vacant: seats(status: [VACANT]) { totalCount }
                }
            }"#).await;
            let expected = json!({
                "knownSeats": 13,
                "chairs": [{ "rank": 3, "onBehalfOf": { "slug": "lappeenranta" } }],
                "notShown": { "totalCount": 12 },
                "vacant": { "totalCount": 0 },
            });
            assert_eq!(data["group"], expected, "{locale}");
        }
    }

    // Sc-2
    async fn the_committee_waits_for_its_members(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-23") {
                name { text }
                seats(status: [NOT_YET_NAMED]) { totalCount }
                stated: seats(first: 1) {
                    nodes { holderStatusLabel onBehalfOf { name { text } } onBehalfOfMissingReason }
                }
                seatRules { appointingBody { name { text } } }
                chairs { rank }
                focusAreas { rank isCrossCutting }
            }
        }"#, @r#"
        {
          "group": {
            "chairs": [],
            "focusAreas": [
              {
                "isCrossCutting": false,
                "rank": 1
              },
              {
                "isCrossCutting": false,
                "rank": 2
              },
              {
                "isCrossCutting": false,
                "rank": 3
              },
              {
                "isCrossCutting": false,
                "rank": 4
              },
              {
                "isCrossCutting": false,
                "rank": 5
              },
              {
                "isCrossCutting": true,
                "rank": 6
              }
            ],
            "name": {
              "text": "Trygghetsberedningen"
            },
            "seatRules": [
              {
                "appointingBody": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                }
              }
            ],
            "seats": {
              "totalCount": 8
            },
            "stated": {
              "nodes": [
                {
                  "holderStatusLabel": "ännu inte utsedd",
                  "onBehalfOf": null,
                  "onBehalfOfMissingReason": "NOT_STATED"
                }
              ]
            }
          }
        }
        "#);
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

    // Sc-3
    async fn a_rename_changes_the_name_and_nothing_else(app: TestApp) {
        answers!(app, "sv", r#"{
            before: organization(
                by: { identifier: { scheme: SE_ORGNR, value: "222000-0315" } }
                asOf: "2019-11-26"
            ) { ...all }
            from: organization(
                by: { identifier: { scheme: SE_ORGNR, value: "222000-0315" } }
                asOf: "2019-11-27"
            ) { ...all }
        }
        fragment all on Organization {
            slug
            name { text }
            abbreviation
            kindLabel
            identifiers { scheme value }
        }"#, @r#"
        {
          "before": {
            "abbreviation": "SKL",
            "identifiers": [
              {
                "scheme": "SE_ORGNR",
                "value": "222000-0315"
              }
            ],
            "kindLabel": "förening eller förbund",
            "name": {
              "text": "Sveriges Kommuner och Landsting"
            },
            "slug": "skr"
          },
          "from": {
            "abbreviation": "SKR",
            "identifiers": [
              {
                "scheme": "SE_ORGNR",
                "value": "222000-0315"
              }
            ],
            "kindLabel": "förening eller förbund",
            "name": {
              "text": "Sveriges Kommuner och Regioner"
            },
            "slug": "skr"
          }
        }
        "#);
    }

    // Sc-3: person, post, employer, name; and seat, body, organization, name.
    async fn names_deep_in_an_answer_are_those_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            in2019: person(by: { slug: "anders-henriksson" }, asOf: "2019-03-01") { ...posts }
            in2020: person(by: { slug: "anders-henriksson" }, asOf: "2020-01-01") { ...posts }
            today: person(by: { slug: "anders-henriksson" }) { ...posts }
        }
        fragment posts on Person {
            employments {
                title { text }
                employer { name { text } abbreviation }
                validity { certainty }
            }
            seats { nodes { holding { certainty } body { organization { name { text } } } } }
        }"#, "names_deep_in_an_answer_are_those_of_the_day");
    }

    // Sc-3: Malmö högskola until 2017, Militärregion Syd until 2018.
    async fn partners_of_the_network_of_skane_have_the_names_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            in2017: network(by: { slug: "skane" }, asOf: "2017-06-01") { ...partners }
            in2019: network(by: { slug: "skane" }, asOf: "2019-03-01") { ...partners }
        }
        fragment partners on Network {
            validity { certainty }
            dialoguePartners { to { ... on Organization { displayName } } }
        }"#, "partners_of_the_network_of_skane_have_the_names_of_the_day");
    }

    // Sc-3: the boundary is inclusive.
    async fn the_agency_has_its_new_name_from_the_first_day_of_2026(app: TestApp) {
        answers!(app, "sv", r#"{
            before: organization(by: { slug: "mcf" }, asOf: "2025-12-31") { name { text } }
            from: organization(by: { slug: "mcf" }, asOf: "2026-01-01") { name { text } }
        }"#, @r#"
        {
          "before": {
            "name": {
              "text": "Myndigheten för samhällsskydd och beredskap"
            }
          },
          "from": {
            "name": {
              "text": "Myndigheten för civilt försvar"
            }
          }
        }
        "#);
    }

    // Sc-3, S0.16: its own county board before, that of Skåne since.
    async fn karlskrona_lies_in_the_southern_civil_area_from_2022(app: TestApp) {
        answers!(app, "sv", r#"{
            in2021: municipality(by: { name: "Karlskrona" }, asOf: "2021-06-01") { ...boards }
            in2023: municipality(by: { name: "Karlskrona" }, asOf: "2023-06-01") { ...boards }
        }
        fragment boards on Municipality {
            county { name { text } organizations { nodes { kind name { text } } } }
            civilArea {
                name { text }
                responsible { from { ... on Organization { name { text } } } }
            }
        }"#, @r#"
        {
          "in2021": {
            "civilArea": null,
            "county": {
              "name": {
                "text": "Blekinge län"
              },
              "organizations": {
                "nodes": [
                  {
                    "kind": "COUNTY_BOARD",
                    "name": {
                      "text": "Länsstyrelsen i Blekinge län"
                    }
                  },
                  {
                    "kind": "REGION",
                    "name": {
                      "text": "Region Blekinge"
                    }
                  }
                ]
              }
            }
          },
          "in2023": {
            "civilArea": {
              "name": {
                "text": "Södra civilområdet"
              },
              "responsible": [
                {
                  "from": {
                    "name": {
                      "text": "Länsstyrelsen i Skåne län"
                    }
                  }
                }
              ]
            },
            "county": {
              "name": {
                "text": "Blekinge län"
              },
              "organizations": {
                "nodes": [
                  {
                    "kind": "COUNTY_BOARD",
                    "name": {
                      "text": "Länsstyrelsen i Blekinge län"
                    }
                  },
                  {
                    "kind": "REGION",
                    "name": {
                      "text": "Region Blekinge"
                    }
                  }
                ]
              }
            }
          }
        }
        "#);
    }
}
