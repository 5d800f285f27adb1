//! Finnish municipalities: their forms, their names and what they answer for.

use crate::support::on_both;

const TWO_NAMES: &str = r#"{
    turku: municipality(by: { name: "Åbo" }) {
        name { text isFallback }
        names { text locale statusLabel }
    }
    lappeenranta: municipality(by: { name: "Villmanstrand" }) {
        name { text isFallback }
        names { text locale statusLabel }
    }
}"#;

on_both! {
    // S4.15: as far as the form is verified.
    async fn cities_can_be_told_from_other_municipalities(app: TestApp) {
        answers!(app, "fi", "{
            cities: municipalities(filter: { form: CITY }) { nodes { name { text } } }
            others: municipalities(filter: { form: MUNICIPALITY }) {
                nodes { name { text } formLabel }
            }
        }", "cities_can_be_told_from_other_municipalities");
    }

    // S4.16: one is official, the other long used.
    async fn abo_and_villmanstrand_are_names_in_swedish(app: TestApp) {
        answers!(app, "sv", TWO_NAMES, @r#"
        {
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "text": "Villmanstrand"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "officiellt namn",
                "text": "Lappeenranta"
              },
              {
                "locale": "sv",
                "statusLabel": "etablerat namn",
                "text": "Villmanstrand"
              }
            ]
          },
          "turku": {
            "name": {
              "isFallback": false,
              "text": "Åbo"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "officiellt namn",
                "text": "Turku"
              },
              {
                "locale": "sv",
                "statusLabel": "officiellt namn",
                "text": "Åbo"
              }
            ]
          }
        }
        "#);
    }

    // S4.16
    async fn they_are_turku_and_lappeenranta_in_finnish(app: TestApp) {
        answers!(app, "fi", TWO_NAMES, @r#"
        {
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "text": "Lappeenranta"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "virallinen nimi",
                "text": "Lappeenranta"
              },
              {
                "locale": "sv",
                "statusLabel": "vakiintunut nimi",
                "text": "Villmanstrand"
              }
            ]
          },
          "turku": {
            "name": {
              "isFallback": false,
              "text": "Turku"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "virallinen nimi",
                "text": "Turku"
              },
              {
                "locale": "sv",
                "statusLabel": "virallinen nimi",
                "text": "Åbo"
              }
            ]
          }
        }
        "#);
    }

    // S4.17: the page names no act and no section, so none is linked.
    async fn by_law_they_are_to_manage_risks_as_a_part_of_their_management(app: TestApp) {
        answers!(app, "sv", r"{
            responsibilities(filter: { kind: [MANAGEMENT] }) {
                nodes {
                    kindLabel
                    natureLabel
                    reachLabel
                    text { text }
                    holders {
                        organizationKindLabel
                        area { name { text } }
                        organizations { totalCount }
                    }
                    legal { label { text } }
                    validity { begins { edtf missingReason } certainty }
                    provenance { sources { title } }
                }
            }
        }", @r#"
        {
          "responsibilities": {
            "nodes": [
              {
                "holders": [
                  {
                    "area": {
                      "name": {
                        "text": "Finland"
                      }
                    },
                    "organizationKindLabel": "kommun",
                    "organizations": {
                      "totalCount": 308
                    }
                  }
                ],
                "kindLabel": "ledning och styrning",
                "legal": [],
                "natureLabel": "ansvar",
                "provenance": {
                  "sources": [
                    {
                      "title": "Nätverk för säkerhet och kristålighet stöder kommunerna"
                    }
                  ]
                },
                "reachLabel": "för det egna området",
                "text": {
                  "text": "Enligt lag ska riskhanteringen vara en del av hur kommunen leds."
                },
                "validity": {
                  "begins": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "certainty": "LAST_KNOWN"
                }
              }
            ]
          }
        }
        "#);
    }

    // S4.18: as the reform was planned at the time. The tasks are examples.
    async fn after_the_reform_they_still_have_many_tasks(app: TestApp) {
        answers!(app, "fi", r#"{
            responsibilities(
                filter: { kind: [PUBLIC_TASKS], holder: { slug: "sysma" } }
            ) {
                nodes {
                    kindLabel
                    text { text }
                    condition { text }
                    tasks { text }
                    areTasksExhaustive
                    validity {
                        begins { edtf sourceText missingReason }
                        attestedOn
                        certainty
                    }
                }
            }
            municipality(by: { name: "Sysmä" }) {
                responsibilities {
                    responsibility { kindLabel reachLabel }
                    organization { displayName }
                }
            }
        }"#, @r#"
        {
          "municipality": {
            "responsibilities": [
              {
                "organization": {
                  "displayName": "Sysmä"
                },
                "responsibility": {
                  "kindLabel": "julkiset tehtävät",
                  "reachLabel": "omalla alueella"
                }
              },
              {
                "organization": {
                  "displayName": "Sysmä"
                },
                "responsibility": {
                  "kindLabel": "johtaminen",
                  "reachLabel": "omalla alueella"
                }
              }
            ]
          },
          "responsibilities": {
            "nodes": [
              {
                "areTasksExhaustive": false,
                "condition": {
                  "text": "Myös maakunta- ja sote-uudistuksen jälkeen, sellaisena kuin uudistusta silloin suunniteltiin."
                },
                "kindLabel": "julkiset tehtävät",
                "tasks": [
                  {
                    "text": "Osaaminen ja sivistys"
                  },
                  {
                    "text": "Elinkeinopolitiikka"
                  },
                  {
                    "text": "Yhdyskuntatekniikka"
                  }
                ],
                "text": {
                  "text": "Vastata monista toiminnoista, joiden varassa yhteiskunta toimii."
                },
                "validity": {
                  "attestedOn": null,
                  "begins": {
                    "edtf": null,
                    "missingReason": "NOT_STATED",
                    "sourceText": "efter landskaps- och vårdreformen"
                  },
                  "certainty": "LAST_KNOWN"
                }
              }
            ]
          }
        }
        "#);
    }
}
