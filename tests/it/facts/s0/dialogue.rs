//! The government's dialogue, and the meeting of the week before.

use crate::support::on_both;

on_both! {
    // S0.19: two of its meetings are known.
    async fn the_government_is_in_dialogue_with_different_parties(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "se-government" }) {
                name { text }
                relations(kind: DIALOGUE_PARTNER) { toCategory { text } note { text } }
                eventSeries {
                    kindLabel
                    title { text }
                    purpose { text }
                    organization { name { text } }
                    validity { begins { edtf missingReason } certainty }
                    events { totalCount nodes { title { text } } }
                }
            }
            events(filter: { series: "regeringens-dialog" }) { totalCount }
        }"#, @r#"
        {
          "events": {
            "totalCount": 2
          },
          "organization": {
            "eventSeries": [
              {
                "events": {
                  "nodes": [
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
                  ],
                  "totalCount": 2
                },
                "kindLabel": "möte med minister",
                "organization": {
                  "name": {
                    "text": "regeringen"
                  }
                },
                "purpose": {
                  "text": "Tala om hur samhällets nivåer kan samverka så att medborgarna känner sig trygga."
                },
                "title": {
                  "text": "Regeringens dialog med olika parter i samhället"
                },
                "validity": {
                  "begins": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "certainty": "LAST_KNOWN"
                }
              }
            ],
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

    // S0.12, S0.20, trap 12: a meeting that is known only by «förra veckan».
    async fn faith_communities_were_met_the_week_before(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                series { title { text } }
                precededBy {
                    isInferred
                    note { text }
                    from {
                        ... on Event {
                            title { text }
                            series { title { text } }
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
}
