//! What the text says of county administrative boards.

use crate::support::on_both;

on_both! {
    // S0.14, S0.18: they represent the government, and keep society going in crisis and war.
    async fn county_boards_answer_for_their_counties(app: TestApp) {
        answers!(app, "sv", r#"{
            responsibilities(
                filter: {
                    holderKind: COUNTY_BOARD
                    kind: [GOVERNMENT_REPRESENTATIVE, SUPPORT]
                }
            ) {
                nodes {
                    kindLabel
                    natureLabel
                    text { text }
                    reachLabel
                    holders { organizationKindLabel organizations { totalCount } }
                    holdersFor(area: { slug: "helsingborg" }) { nodes { displayName } }
                    validity { certainty }
                    provenance { sources { title } }
                }
            }
        }"#, @r#"
        {
          "responsibilities": {
            "nodes": [
              {
                "holders": [
                  {
                    "organizationKindLabel": "länsstyrelse",
                    "organizations": {
                      "totalCount": 21
                    }
                  }
                ],
                "holdersFor": {
                  "nodes": [
                    {
                      "displayName": "Länsstyrelsen i Skåne län"
                    }
                  ]
                },
                "kindLabel": "att företräda regeringen",
                "natureLabel": "ansvar",
                "provenance": {
                  "sources": [
                    {
                      "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
                    }
                  ]
                },
                "reachLabel": "för det egna området",
                "text": {
                  "text": "Företräda regeringen på regional nivå."
                },
                "validity": {
                  "certainty": "LAST_KNOWN"
                }
              },
              {
                "holders": [
                  {
                    "organizationKindLabel": "länsstyrelse",
                    "organizations": {
                      "totalCount": 21
                    }
                  }
                ],
                "holdersFor": {
                  "nodes": [
                    {
                      "displayName": "Länsstyrelsen i Skåne län"
                    }
                  ]
                },
                "kindLabel": "stöd till andra",
                "natureLabel": "ansvar",
                "provenance": {
                  "sources": [
                    {
                      "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
                    }
                  ]
                },
                "reachLabel": "för det egna området",
                "text": {
                  "text": "Verka för att samhället fungerar även i kris eller krig. Alla 21 länsstyrelser ger det hög prioritet."
                },
                "validity": {
                  "certainty": "LAST_KNOWN"
                }
              }
            ]
          }
        }
        "#);
    }

    // S0.15
    async fn county_board_municipalities_and_regions_unite_in_a_crisis(app: TestApp) {
        answers!(app, "sv", r#"{
            responsibilities(filter: { kind: [CRISIS_COORDINATION] }) {
                nodes {
                    kindLabel
                    natureLabel
                    text { text }
                    condition { text }
                    holders { roleLabel organizationKindLabel }
                    jointHolders { roleLabel organizationKindLabel area { name { text } } }
                }
            }
            organization(by: { slug: "region-skane" }) {
                responsibilities { kindLabel }
            }
        }"#, @r#"
        {
          "organization": {
            "responsibilities": [
              {
                "kindLabel": "samlande roll vid kriser"
              },
              {
                "kindLabel": "offentliga uppgifter"
              }
            ]
          },
          "responsibilities": {
            "nodes": [
              {
                "condition": {
                  "text": "Vid kriser och i extraordinära lägen."
                },
                "holders": [
                  {
                    "organizationKindLabel": "länsstyrelse",
                    "roleLabel": "ansvarig"
                  }
                ],
                "jointHolders": [
                  {
                    "area": {
                      "name": {
                        "text": "Sverige"
                      }
                    },
                    "organizationKindLabel": "kommun",
                    "roleLabel": "medansvarig"
                  },
                  {
                    "area": {
                      "name": {
                        "text": "Sverige"
                      }
                    },
                    "organizationKindLabel": "region",
                    "roleLabel": "medansvarig"
                  }
                ],
                "kindLabel": "samlande roll vid kriser",
                "natureLabel": "ansvar",
                "text": {
                  "text": "Samla samhällets aktörer, gemensamt med kommuner och regioner."
                }
              }
            ]
          }
        }
        "#);
    }

    // S0.16: it may, and need not; in Blekinge it is not the board of the county.
    async fn one_county_board_may_take_over_the_rescue_service_of_a_civil_area(app: TestApp) {
        answers!(app, "sv", r#"{
            helsingborg: municipality(
                by: { code: { scheme: SCB_KOMMUN, value: "1283" } }
                asOf: "2023-10-01"
            ) { ...rescue }
            karlskrona: municipality(by: { name: "Karlskrona" }, asOf: "2023-10-01") { ...rescue }
            blekinge: responsibilities(
                filter: {
                    kind: [RESCUE_SERVICE_TAKEOVER]
                    holder: { slug: "lansstyrelsen-i-blekinge-lan" }
                }
                asOf: "2023-10-01"
            ) { totalCount }
        }
        fragment rescue on Municipality {
            name { text }
            county { name { text } }
            civilArea {
                name { text }
                responsible { kindLabel from { ... on Organization { name { text } } } }
            }
            responsibilities(kind: [RESCUE_SERVICE_TAKEOVER]) {
                organization { name { text } }
                responsibility {
                    natureLabel
                    text { text }
                    condition { text }
                    example { text }
                    reachLabel
                    relieved { roleLabel category { text } }
                    legal { label { text } }
                    provenance { sources { title } }
                }
            }
        }"#, "one_county_board_may_take_over_the_rescue_service_of_a_civil_area");
    }

    // S0.17: the text counts 21 county boards, and so does the registry.
    async fn a_municipality_can_expect_support_from_its_county_board(app: TestApp) {
        answers!(app, "sv", r#"{
            municipality(by: { name: "Helsingborg" }) {
                responsibilities(kind: [SUPPORT]) {
                    organization { name { text } }
                    responsibility {
                        kindLabel
                        text { text }
                        tasks { text }
                        areTasksExhaustive
                        beneficiaries { roleLabel organizationKindLabel }
                    }
                }
            }
            area(by: { slug: "sweden" }) {
                statedCounts {
                    countedLabel
                    organizationKindLabel
                    stated
                    qualifierLabel
                    actual
                    outcomeLabel
                    provenance { sources { title } }
                }
            }
        }"#, @r#"
        {
          "area": {
            "statedCounts": [
              {
                "actual": 21,
                "countedLabel": "organisationer",
                "organizationKindLabel": "länsstyrelse",
                "outcomeLabel": "stämmer",
                "provenance": {
                  "sources": [
                    {
                      "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
                    }
                  ]
                },
                "qualifierLabel": "exakt",
                "stated": 21
              },
              {
                "actual": 21,
                "countedLabel": "organisationer",
                "organizationKindLabel": "länsstyrelse",
                "outcomeLabel": "stämmer",
                "provenance": {
                  "sources": [
                    {
                      "title": "Om Länsstyrelsens arbete med regional krisledning"
                    }
                  ]
                },
                "qualifierLabel": "exakt",
                "stated": 21
              }
            ]
          },
          "municipality": {
            "responsibilities": [
              {
                "organization": {
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                },
                "responsibility": {
                  "areTasksExhaustive": false,
                  "beneficiaries": [
                    {
                      "organizationKindLabel": "kommun",
                      "roleLabel": "mottagare"
                    }
                  ],
                  "kindLabel": "stöd till andra",
                  "tasks": [
                    {
                      "text": "Ordna mötesplatser där olika aktörer kan samverka."
                    },
                    {
                      "text": "Utbilda."
                    },
                    {
                      "text": "Stödja andra, inte minst kommuner."
                    }
                  ],
                  "text": {
                    "text": "Verka för att samhället fungerar även i kris eller krig. Alla 21 länsstyrelser ger det hög prioritet."
                  }
                }
              }
            ]
          }
        }
        "#);
    }
}
