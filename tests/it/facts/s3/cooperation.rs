//! The cooperation, its members, and what it does every week.

use crate::support::on_both;

on_both! {
    // S3.6: 26 municipalities as stated, three authorities, and two categories without names.
    async fn all_municipalities_and_others_of_the_county_are_members(app: TestApp) {
        answers!(app, "sv", r#"{
            municipalities: memberships(
                filter: {
                    body: { slug: "samverkan-stockholmsregionen" },
                    memberKind: [MUNICIPALITY]
                }
            ) { totalCount }
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                memberships(first: 100) {
                    totalCount
                    nodes { member { displayName } category { text } }
                }
                isExhaustive(list: MEMBERS)
                statedCounts {
                    countedLabel
                    organizationKindLabel
                    stated
                    qualifierLabel
                    actual
                    outcomeLabel
                    note { text }
                }
            }
        }"#, "all_municipalities_and_others_of_the_county_are_members");
    }

    // S3.7
    async fn members_have_a_task_in_security_and_preparedness(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                membershipRules { policyLabel countryLabel memberKindLabels criterion { text } }
            }
        }"#, @r#"
        {
          "network": {
            "membershipRules": [
              {
                "countryLabel": "Sverige",
                "criterion": {
                  "text": "Varje medlem har en uppgift inom säkerhet och beredskap."
                },
                "memberKindLabels": [
                  "länsstyrelse",
                  "kommun",
                  "region",
                  "polismyndighet",
                  "räddningstjänst",
                  "statlig myndighet",
                  "annan organisation"
                ],
                "policyLabel": "medlemskap utifrån område"
              }
            ]
          }
        }
        "#);
    }

    // S3.8
    async fn the_cooperation_is_always_at_work(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                name { text }
                kindLabel
                isContinuous
                statusLabel
                area { name { text } }
            }
        }"#, @r#"
        {
          "network": {
            "area": {
              "name": {
                "text": "Stockholms län"
              }
            },
            "isContinuous": true,
            "kindLabel": "samverkansorganisation",
            "name": {
              "text": "Samverkan Stockholmsregionen"
            },
            "statusLabel": "i verksamhet"
          }
        }
        "#);
    }

    // S3.9, S3.10
    async fn it_meets_once_a_week_and_more_often_when_activated(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                cadences {
                    modeLabel
                    times
                    perLabel
                    eventKindLabel
                    isDenserThanNormal
                    isAgendaRequired
                }
                events { totalCount }
            }
        }"#, @r#"
        {
          "network": {
            "cadences": [
              {
                "eventKindLabel": "avstämningskonferens",
                "isAgendaRequired": false,
                "isDenserThanNormal": false,
                "modeLabel": "normalläge",
                "perLabel": "vecka",
                "times": 1
              },
              {
                "eventKindLabel": "avstämningskonferens",
                "isAgendaRequired": false,
                "isDenserThanNormal": true,
                "modeLabel": "aktiverat läge",
                "perLabel": null,
                "times": null
              }
            ],
            "events": {
              "totalCount": 0
            }
          }
        }
        "#);
    }

    // S3.13: to prioritise is a task, and no purpose.
    async fn it_coordinates_and_informs(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                purposes { rank text { text } levels }
            }
        }"#, @r#"
        {
          "network": {
            "purposes": [
              {
                "levels": [
                  "REGIONAL"
                ],
                "rank": 1,
                "text": {
                  "text": "Samordna länets aktörer och låta dem stödja varandra, så att de klarar mer tillsammans."
                }
              },
              {
                "levels": [],
                "rank": 2,
                "text": {
                  "text": "Möta behovet av information i en kris, hos enskilda medborgare och kanske framför allt genom att hjälpa kommunerna att informera."
                }
              }
            ]
          }
        }
        "#);
    }

    // S3.13, S3.15, S3.16: what it is to do, and an example that goes for municipalities.
    async fn it_informs_and_sees_to_it_that_resources_go_where_they_are_needed(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                obligations(filter: { kind: [TASK] }) {
                    nodes {
                        rank
                        text { text }
                        isContinuous
                        bearers { agent { displayName } }
                        beneficiaries { organizationKindLabel category { text } }
                        priorities {
                            text { text }
                            appliesToLabel
                            condition { text }
                            isExample
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "obligations": {
              "nodes": [
                {
                  "bearers": [
                    {
                      "agent": {
                        "displayName": "Samverkan Stockholmsregionen"
                      }
                    }
                  ],
                  "beneficiaries": [
                    {
                      "category": null,
                      "organizationKindLabel": "kommun"
                    },
                    {
                      "category": {
                        "text": "enskilda medborgare"
                      },
                      "organizationKindLabel": null
                    }
                  ],
                  "isContinuous": true,
                  "priorities": [],
                  "rank": 1,
                  "text": {
                    "text": "Möta det stora behovet av information i kriser, hos enskilda medborgare och kanske framför allt genom att hjälpa kommunerna att informera."
                  }
                },
                {
                  "bearers": [
                    {
                      "agent": {
                        "displayName": "Länsstyrelsen i Stockholms län"
                      }
                    },
                    {
                      "agent": {
                        "displayName": "Samverkan Stockholmsregionen"
                      }
                    }
                  ],
                  "beneficiaries": [],
                  "isContinuous": false,
                  "priorities": [
                    {
                      "appliesToLabel": "kommun",
                      "condition": {
                        "text": "Även om skolor och vanlig barnomsorg stänger helt eller drar ner på verksamheten."
                      },
                      "isExample": true,
                      "text": {
                        "text": "Länets kommuner behöver kunna ge barnomsorg åt föräldrar med samhällsviktiga arbeten."
                      }
                    }
                  ],
                  "rank": 2,
                  "text": {
                    "text": "Prioritera hur resurserna används, så att samhället fungerar vidare trots det svåra läget."
                  }
                }
              ]
            }
          }
        }
        "#);
    }
}
