//! The civil minister's meeting on the heightened security situation.

use crate::support::on_both;

on_both! {
    // S0.1, S0.2
    async fn meetings_with_ministers_are_registered_without_a_date(app: TestApp) {
        answers!(app, "sv", "{
            events(filter: { kind: [MINISTERIAL_MEETING] }) {
                totalCount
                nodes {
                    title { text }
                    kindLabel
                    statusLabel
                    starts { edtf precision precisionLabel missingReason sourceText }
                    placeArea { name { text } }
                    placeMissingReason
                }
            }
        }", @r#"
        {
          "events": {
            "nodes": [
              {
                "kindLabel": "möte med minister",
                "placeArea": null,
                "placeMissingReason": "NOT_STATED",
                "starts": {
                  "edtf": null,
                  "missingReason": "NOT_STATED",
                  "precision": "UNKNOWN",
                  "precisionLabel": "okänt",
                  "sourceText": null
                },
                "statusLabel": "genomfört",
                "title": {
                  "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                }
              },
              {
                "kindLabel": "möte med minister",
                "placeArea": null,
                "placeMissingReason": "NOT_STATED",
                "starts": {
                  "edtf": null,
                  "missingReason": null,
                  "precision": "UNKNOWN",
                  "precisionLabel": "okänt",
                  "sourceText": "Förra veckan"
                },
                "statusLabel": "genomfört",
                "title": {
                  "text": "Möte med företrädare för trossamfunden"
                }
              }
            ],
            "totalCount": 2
          }
        }
        "#);
    }

    // S0.2: it is listed last, and never for a year.
    async fn an_undated_meeting_is_not_in_a_list_by_date(app: TestApp) {
        answers!(app, "sv", r#"{
            all: events { nodes { title { text } } }
            autumn: events(filter: { from: "2019-09-01", to: "2019-11-30" }) {
                nodes { title { text } }
            }
            withUndated: events(
                filter: { from: "2019-09-01", to: "2019-11-30", includeUndated: true }
            ) { nodes { title { text } } }
        }"#, @r#"
        {
          "all": {
            "nodes": [
              {
                "title": {
                  "text": "Höstens nätverksträff 2019"
                }
              },
              {
                "title": {
                  "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                }
              },
              {
                "title": {
                  "text": "Möte med företrädare för trossamfunden"
                }
              }
            ]
          },
          "autumn": {
            "nodes": [
              {
                "title": {
                  "text": "Höstens nätverksträff 2019"
                }
              }
            ]
          },
          "withUndated": {
            "nodes": [
              {
                "title": {
                  "text": "Höstens nätverksträff 2019"
                }
              },
              {
                "title": {
                  "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                }
              },
              {
                "title": {
                  "text": "Möte med företrädare för trossamfunden"
                }
              }
            ]
          }
        }
        "#);
    }

    // S0.3
    async fn the_meeting_was_to_give_the_government_a_situation_picture(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) { purpose { text locale isFallback } }
        }"#, @r#"
        {
          "event": {
            "purpose": {
              "isFallback": false,
              "locale": "sv",
              "text": "Ge regeringen en lägesbild av vad kommuner och regioner gör med anledning av nya säkerhetsrisker, utöver sin vanliga beredskap."
            }
          }
        }
        "#);
    }

    // S0.5, S0.24: the title is that of the meeting.
    async fn the_civil_minister_took_part_and_nobody_is_known_to_have_convened(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                participations(role: PARTICIPANT) {
                    nodes {
                        participant { displayName }
                        capacities { title { text } organization { name { text } } }
                    }
                }
                conveners: participations(role: CONVENER) { totalCount }
                hosts { role }
            }
        }"#, @r#"
        {
          "event": {
            "conveners": {
              "totalCount": 0
            },
            "hosts": [],
            "participations": {
              "nodes": [
                {
                  "capacities": [
                    {
                      "organization": {
                        "name": {
                          "text": "regeringen"
                        }
                      },
                      "title": {
                        "text": "civilminister"
                      }
                    }
                  ],
                  "participant": {
                    "displayName": "Erik Slottner"
                  }
                },
                {
                  "capacities": [
                    {
                      "organization": {
                        "name": {
                          "text": "Sveriges Kommuner och Regioner"
                        }
                      },
                      "title": {
                        "text": "ordförande för SKR"
                      }
                    }
                  ],
                  "participant": {
                    "displayName": "Anders Henriksson"
                  }
                },
                {
                  "capacities": [
                    {
                      "organization": null,
                      "title": {
                        "text": "landshövding"
                      }
                    },
                    {
                      "organization": null,
                      "title": {
                        "text": "ordförande för landshövdingarna"
                      }
                    }
                  ],
                  "participant": {
                    "displayName": "Per Bill"
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S0.6
    async fn skr_presented_the_work_of_municipalities_and_regions(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                participations(role: PRESENTER) { nodes { roleLabel participant { displayName } } }
            }
        }"#, @r#"
        {
          "event": {
            "participations": {
              "nodes": [
                {
                  "participant": {
                    "displayName": "Sveriges Kommuner och Regioner"
                  },
                  "roleLabel": "föredragande"
                }
              ]
            }
          }
        }
        "#);
    }

    // S0.7
    async fn anders_henriksson_took_part_as_chair_of_skr(app: TestApp) {
        answers!(app, "sv", r#"{
            person(by: { slug: "anders-henriksson" }) {
                displayName
                participations {
                    nodes { roleLabel capacities { title { text } organization { abbreviation } } }
                }
            }
        }"#, @r#"
        {
          "person": {
            "displayName": "Anders Henriksson",
            "participations": {
              "nodes": [
                {
                  "capacities": [
                    {
                      "organization": {
                        "abbreviation": "SKR"
                      },
                      "title": {
                        "text": "ordförande för SKR"
                      }
                    }
                  ],
                  "roleLabel": "deltagare"
                }
              ]
            }
          }
        }
        "#);
    }

    // S0.8, trap 11: governor of a county that is not named, and chair of the governors.
    async fn per_bill_wore_two_hats(app: TestApp) {
        answers!(app, "fi", r#"{
            person(by: { slug: "per-bill" }) {
                displayName
                employments { title { text } employer { name { text } } }
                participations {
                    nodes {
                        capacities {
                            title { text locale }
                            organization { name { text } }
                            body { name { text } }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "person": {
            "displayName": "Per Bill",
            "employments": [
              {
                "employer": null,
                "title": {
                  "text": "maaherra"
                }
              }
            ],
            "participations": {
              "nodes": [
                {
                  "capacities": [
                    {
                      "body": null,
                      "organization": null,
                      "title": {
                        "locale": "fi",
                        "text": "maaherra"
                      }
                    },
                    {
                      "body": {
                        "name": {
                          "text": "Ruotsin maaherrat"
                        }
                      },
                      "organization": null,
                      "title": {
                        "locale": "fi",
                        "text": "maaherrojen puheenjohtaja"
                      }
                    }
                  ]
                }
              ]
            }
          }
        }
        "#);
    }

    // S0.9
    async fn the_county_governors_have_a_chair(app: TestApp) {
        answers!(app, "sv", r#"{
            body(by: { slug: "landshovdingarna" }) {
                name { text }
                kindLabel
                chairs { label { text } person { displayName } holderStatus }
            }
        }"#, @r#"
        {
          "body": {
            "chairs": [
              {
                "holderStatus": "HELD",
                "label": {
                  "text": "Ordförande för landshövdingarna"
                },
                "person": {
                  "displayName": "Per Bill"
                }
              }
            ],
            "kindLabel": "kollegium",
            "name": {
              "text": "Landshövdingarna"
            }
          }
        }
        "#);
    }

    // S0.13
    async fn skr_supports_municipalities_and_regions(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "skr" }) {
                relations(kind: SUPPORTS) { kindLabel toCategory { text } note { text } }
            }
        }"#, @r#"
        {
          "organization": {
            "relations": [
              {
                "kindLabel": "stöder",
                "note": {
                  "text": "Enligt civilministern. Stödet gäller arbetet för trygghet och mot brott."
                },
                "toCategory": {
                  "text": "kommuner och regioner"
                }
              }
            ]
          }
        }
        "#);
    }

    // S0.16: it can take over a rescue service.
    async fn one_county_board_answers_for_each_civil_area(app: TestApp) {
        answers!(app, "sv", r#"{
            municipality(by: { code: { scheme: SCB_KOMMUN, value: "1283" } }, asOf: "2023-10-01") {
                name { text }
                civilArea {
                    name { text }
                    responsible { kindLabel from { ... on Organization { name { text } } } }
                }
            }
        }"#, @r#"
        {
          "municipality": {
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
                  },
                  "kindLabel": "ansvarar för"
                }
              ]
            },
            "name": {
              "text": "Helsingborg"
            }
          }
        }
        "#);
    }

    // S0.12, S0.20, trap 12: a meeting that is known only by «förra veckan».
    async fn faith_communities_were_met_the_week_before(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                precededBy {
                    isInferred
                    note { text }
                    from {
                        ... on Event {
                            title { text }
                            starts { edtf precision sourceText missingReason }
                            participations {
                                nodes {
                                    participant { displayName }
                                    group { text }
                                    capacities { title { text } }
                                }
                            }
                        }
                    }
                }
                relations(kind: COMMENTS_ON) {
                    kindLabel
                    to { ... on Event { title { text } } }
                    note { text }
                }
            }
        }"#, "faith_communities_were_met_the_week_before");
    }

    // S0.21
    async fn faith_communities_were_there_as_a_group_without_names(app: TestApp) {
        answers!(app, "fi", r#"{
            event(by: { slug: "regeringen-trossamfunden" }) {
                participations {
                    nodes { participant { displayName } group { text locale isFallback } }
                }
            }
        }"#, @r#"
        {
          "event": {
            "participations": {
              "nodes": [
                {
                  "group": null,
                  "participant": {
                    "displayName": "Jakob Forssmed"
                  }
                },
                {
                  "group": null,
                  "participant": {
                    "displayName": "Tobias Billström"
                  }
                },
                {
                  "group": {
                    "isFallback": false,
                    "locale": "fi",
                    "text": "Ruotsin uskontokuntien edustajia"
                  },
                  "participant": null
                }
              ]
            }
          }
        }
        "#);
    }

    // S0.24: an undated text does not say who is minister today.
    async fn a_minister_is_minister_as_last_known(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "se-government" }, asOf: "2026-11-22") {
                employments(role: MINISTER) {
                    person { displayName }
                    title { text }
                    validity { begins { edtf } ends { edtf } attestedOn certainty phase }
                }
            }
        }"#, @r#"
        {
          "organization": {
            "employments": [
              {
                "person": {
                  "displayName": "Erik Slottner"
                },
                "title": {
                  "text": "civilminister"
                },
                "validity": {
                  "attestedOn": null,
                  "begins": null,
                  "certainty": "LAST_KNOWN",
                  "ends": null,
                  "phase": "CURRENT"
                }
              },
              {
                "person": {
                  "displayName": "Jakob Forssmed"
                },
                "title": {
                  "text": "socialminister"
                },
                "validity": {
                  "attestedOn": null,
                  "begins": null,
                  "certainty": "LAST_KNOWN",
                  "ends": null,
                  "phase": "CURRENT"
                }
              },
              {
                "person": {
                  "displayName": "Tobias Billström"
                },
                "title": {
                  "text": "utrikesminister"
                },
                "validity": {
                  "attestedOn": null,
                  "begins": null,
                  "certainty": "LAST_KNOWN",
                  "ends": null,
                  "phase": "CURRENT"
                }
              }
            ]
          }
        }
        "#);
    }

    // S0.19
    async fn the_government_is_in_dialogue_with_different_parties(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "se-government" }) {
                name { text }
                relations(kind: DIALOGUE_PARTNER) { toCategory { text } note { text } }
            }
        }"#, @r#"
        {
          "organization": {
            "name": {
              "text": "regeringen"
            },
            "relations": [
              {
                "note": {
                  "text": "Regeringen tar själv initiativ till samtalen. De rör hur samhällets nivåer kan samverka så att medborgarna känner sig trygga."
                },
                "toCategory": {
                  "text": "olika parter i samhället"
                }
              }
            ]
          }
        }
        "#);
    }
}
