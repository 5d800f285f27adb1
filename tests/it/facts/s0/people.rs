//! Who took part, and in what capacity.

use crate::support::on_both;

on_both! {
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
}
