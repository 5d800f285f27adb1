//! The meeting itself: when, where, why, and what was on it.

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

    // S0.3: in what situation, and what for.
    async fn the_meeting_was_to_give_the_government_a_situation_picture(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                purpose { text locale isFallback }
                situation {
                    name { text }
                    kindLabel
                    text { text }
                    impacts { sectorLabel text { text } isExample }
                    validity { begins { edtf missingReason } certainty }
                }
            }
        }"#, @r#"
        {
          "event": {
            "purpose": {
              "isFallback": false,
              "locale": "sv",
              "text": "Ge regeringen en lägesbild av vad som görs på grund av de säkerhetsrisker som har kommit ovanpå kommunernas och regionernas grundläggande beredskap."
            },
            "situation": {
              "impacts": [
                {
                  "isExample": false,
                  "sectorLabel": "hela samhället",
                  "text": {
                    "text": "Hela samhället berörs, på varje nivå."
                  }
                }
              ],
              "kindLabel": "förhöjt säkerhetsläge",
              "name": {
                "text": "Det förhöjda säkerhetsläget"
              },
              "text": {
                "text": "Ovanpå den grundläggande beredskapen i kommuner och regioner har det kommit säkerhetsrisker, och på grund av dem vidtas åtgärder."
              },
              "validity": {
                "begins": {
                  "edtf": null,
                  "missingReason": "NOT_STATED"
                },
                "certainty": "LAST_KNOWN"
              }
            }
          }
        }
        "#);
    }

    // S0.4: of the meeting with the faith communities the text does not say so.
    async fn one_meeting_is_known_to_be_held_because_of_the_situation(app: TestApp) {
        answers!(app, "sv", r#"{
            situation(slug: "sakerhetslaget") {
                name { text }
                area { name { text } }
                events { totalCount nodes { title { text } } }
            }
            events(filter: { situation: "sakerhetslaget" }) { totalCount }
            other: event(by: { slug: "regeringen-trossamfunden" }) { situation { name { text } } }
        }"#, @r#"
        {
          "events": {
            "totalCount": 1
          },
          "other": {
            "situation": null
          },
          "situation": {
            "area": null,
            "events": {
              "nodes": [
                {
                  "title": {
                    "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                  }
                }
              ],
              "totalCount": 1
            },
            "name": {
              "text": "Det förhöjda säkerhetsläget"
            }
          }
        }
        "#);
    }

    // S0.6: no agenda is spoken of, so it has no state.
    async fn skr_presented_the_work_of_municipalities_and_regions(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                participations(role: PRESENTER) { nodes { roleLabel participant { displayName } } }
                agenda {
                    rank
                    title { text }
                    topic { label { text } }
                    presenter { displayName }
                }
                agendaState
            }
        }"#, @r#"
        {
          "event": {
            "agenda": [
              {
                "presenter": {
                  "displayName": "Sveriges Kommuner och Regioner"
                },
                "rank": 1,
                "title": {
                  "text": "Kommunernas och regionernas trygghetsskapande åtgärder"
                },
                "topic": {
                  "label": {
                    "text": "Trygghetsskapande arbete"
                  }
                }
              },
              {
                "presenter": {
                  "displayName": "Sveriges Kommuner och Regioner"
                },
                "rank": 2,
                "title": {
                  "text": "Kommunernas och regionernas brottsförebyggande åtgärder"
                },
                "topic": {
                  "label": {
                    "text": "Brottsförebyggande arbete"
                  }
                }
              }
            ],
            "agendaState": null,
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
}
