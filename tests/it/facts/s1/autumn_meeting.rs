//! The meeting that was proposed for the autumn of 2019.

use crate::support::on_both;

on_both! {
    // S1.30: planned, not met.
    async fn a_conference_in_the_autumn_is_to_be_the_autumn_meeting(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }, asOf: "2019-06-01") {
                obligations(filter: { kind: [GOAL], state: [OPEN] }) {
                    nodes {
                        text { text }
                        due { edtf earliest latest precisionLabel sourceText isInferred }
                        stateLabel
                        audience { isAllMembers agent { ... on Network { slug } } }
                        fulfillments {
                            done { edtf }
                            event { title { text } statusLabel starts { edtf } ends { edtf } }
                        }
                    }
                }
            }
            event(by: { slug: "skane-host-2019" }, asOf: "2019-06-01") {
                statusLabel
                obligations { kindLabel text { text } }
            }
        }"#, @r#"
        {
          "event": {
            "obligations": [
              {
                "kindLabel": "mål",
                "text": {
                  "text": "Ordna en konferens för nätverket på hösten."
                }
              },
              {
                "kindLabel": "nominering",
                "text": {
                  "text": "Välja en företrädare som går in i programgruppen inför mötet på hösten."
                }
              }
            ],
            "statusLabel": "preliminärt"
          },
          "network": {
            "obligations": {
              "nodes": [
                {
                  "audience": [
                    {
                      "agent": {
                        "slug": "skane"
                      },
                      "isAllMembers": true
                    }
                  ],
                  "due": {
                    "earliest": "2019-09-01",
                    "edtf": "2019-23",
                    "isInferred": true,
                    "latest": "2019-11-30",
                    "precisionLabel": "årstid",
                    "sourceText": "under hösten"
                  },
                  "fulfillments": [
                    {
                      "done": null,
                      "event": {
                        "ends": {
                          "edtf": "2019-10-11"
                        },
                        "starts": {
                          "edtf": "2019-10-10"
                        },
                        "statusLabel": "preliminärt",
                        "title": {
                          "text": "Höstens nätverksträff 2019"
                        }
                      }
                    }
                  ],
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Ordna en konferens för nätverket på hösten."
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S1.32, S1.33, traps 5 and 6: TENTATIVE, 10 to 11 October inclusive, the year concluded.
    async fn the_autumn_meeting_is_proposed_and_ends_on_its_last_day(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "skane-host-2019" }) {
                title { text }
                kindLabel
                status
                statusLabel
                isAllDay
                starts { edtf earliest latest precision isInferred sourceText }
                ends { edtf earliest latest precision }
                placeArea { name { text } code(scheme: SCB_KOMMUN) }
                body { name { text } }
            }
        }"#, @r#"
        {
          "event": {
            "body": {
              "name": {
                "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
              }
            },
            "ends": {
              "earliest": "2019-10-11",
              "edtf": "2019-10-11",
              "latest": "2019-10-11",
              "precision": "DAY"
            },
            "isAllDay": true,
            "kindLabel": "nätverksträff",
            "placeArea": {
              "code": "1283",
              "name": {
                "text": "Helsingborg"
              }
            },
            "starts": {
              "earliest": "2019-10-10",
              "edtf": "2019-10-10",
              "isInferred": true,
              "latest": "2019-10-10",
              "precision": "DAY",
              "sourceText": "10–11 oktober"
            },
            "status": "TENTATIVE",
            "statusLabel": "preliminärt",
            "title": {
              "text": "Höstens nätverksträff 2019"
            }
          }
        }
        "#);
    }

    // S1.32, trap 5
    async fn the_meeting_is_found_on_its_last_day_and_not_after(app: TestApp) {
        answers!(app, "sv", r#"{
            lastDay: events(filter: { from: "2019-10-11", to: "2019-10-11" }) {
                nodes { title { text } }
            }
            dayAfter: events(filter: { from: "2019-10-12" }) { nodes { title { text } } }
            dayBefore: events(filter: { to: "2019-10-09" }) { nodes { title { text } } }
            inSkane: events(
                filter: { place: { code: { scheme: SCB_LAN, value: "12" } }, status: [TENTATIVE] }
            ) { nodes { title { text } } }
        }"#, @r#"
        {
          "dayAfter": {
            "nodes": []
          },
          "dayBefore": {
            "nodes": []
          },
          "inSkane": {
            "nodes": [
              {
                "title": {
                  "text": "Höstens nätverksträff 2019"
                }
              }
            ]
          },
          "lastDay": {
            "nodes": [
              {
                "title": {
                  "text": "Höstens nätverksträff 2019"
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.33, S1.28: the year is that of a heading. Since when the tasks of a later text go on is
    // not stated, so they are among those of that day.
    async fn the_dates_that_were_concluded_are_told(app: TestApp) {
        answers!(app, "sv", r#"{
            dataQuality(
                filter: { flag: [INFERRED], types: [EVENT, OBLIGATION] }
                asOf: "2019-06-01"
            ) {
                nodes {
                    record { ... on Event { title { text } } ... on Obligation { text { text } } }
                    notes { flagLabel field sourceText }
                }
            }
        }"#, @r#"
        {
          "dataQuality": {
            "nodes": [
              {
                "notes": [
                  {
                    "field": "relations",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": null
                  }
                ],
                "record": {
                  "title": {
                    "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "relations",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": null
                  }
                ],
                "record": {
                  "title": {
                    "text": "Möte med företrädare för trossamfunden"
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "starts",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "10–11 oktober"
                  }
                ],
                "record": {
                  "title": {
                    "text": "Höstens nätverksträff 2019"
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "due",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "innan sommaren"
                  }
                ],
                "record": {
                  "text": {
                    "text": "Hålla en informationsdag för KSO-forum."
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "due",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "under hösten"
                  }
                ],
                "record": {
                  "text": {
                    "text": "Ordna en konferens för nätverket på hösten."
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "validity",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": null
                  }
                ],
                "record": {
                  "text": {
                    "text": "Välja en företrädare som går in i programgruppen inför mötet på hösten."
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "validity",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "under det kommande året"
                  }
                ],
                "record": {
                  "text": {
                    "text": "Sammanfatta läget i en helhetsbild."
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "validity",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "under det kommande året"
                  }
                ],
                "record": {
                  "text": {
                    "text": "Visa på exempel som andra kan lära av."
                  }
                }
              },
              {
                "notes": [
                  {
                    "field": "validity",
                    "flagLabel": "delvis en slutsats",
                    "sourceText": "under det kommande året"
                  }
                ],
                "record": {
                  "text": {
                    "text": "Föreslå betydelsefulla åtgärder som staten, kommunerna, regionerna och andra aktörer behöver vidta för tryggheten i samhället."
                  }
                }
              }
            ]
          }
        }
        "#);
    }
}
