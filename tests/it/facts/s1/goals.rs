//! What the network wanted to do in 2019.

use crate::support::on_both;

on_both! {
    // S1.28, S1.29: «before the summer» is before June, and a day later it is overdue.
    async fn an_information_day_was_to_be_held_before_the_summer(app: TestApp) {
        answers!(app, "sv", r#"query Goals($filter: ObligationFilter = {
            kind: [GOAL], dueTo: "2019-05-31"
        }) {
            inTime: network(by: { slug: "skane" }, asOf: "2019-05-31") {
                obligations(filter: $filter) {
                    nodes {
                        text { text }
                        eventKindLabel
                        due { edtf latest sourceText isInferred }
                        stateLabel
                        audience { category { text } }
                        subjects { text }
                        fulfillments { event { slug } }
                        validity { begins { edtf } ends { edtf } }
                    }
                }
            }
            dayAfter: network(by: { slug: "skane" }, asOf: "2019-06-01") {
                obligations(filter: $filter) { nodes { stateLabel } }
            }
        }"#, @r#"
        {
          "dayAfter": {
            "obligations": {
              "nodes": [
                {
                  "stateLabel": "försenat"
                }
              ]
            }
          },
          "inTime": {
            "obligations": {
              "nodes": [
                {
                  "audience": [
                    {
                      "category": {
                        "text": "KSO-forum"
                      }
                    }
                  ],
                  "due": {
                    "edtf": "../2019-05",
                    "isInferred": true,
                    "latest": "2019-05-31",
                    "sourceText": "innan sommaren"
                  },
                  "eventKindLabel": "informationsdag",
                  "fulfillments": [],
                  "stateLabel": "återstår att göra",
                  "subjects": [
                    {
                      "text": "Hur kommunerna tolkar uppdragen"
                    },
                    {
                      "text": "Framtiden"
                    },
                    {
                      "text": "Säkerhetschefernas ”nya” nätverk"
                    }
                  ],
                  "text": {
                    "text": "Hålla en informationsdag för KSO-forum."
                  },
                  "validity": {
                    "begins": {
                      "edtf": "2019"
                    },
                    "ends": {
                      "edtf": "2019"
                    }
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S1.28, S1.30: by the end of the year, both.
    async fn overdue_goals_of_2019_are_found_on_any_day(app: TestApp) {
        answers!(app, "sv", r#"query Overdue($filter: ObligationFilter = {
            kind: [GOAL], state: [OVERDUE]
        }) {
            may: obligations(filter: $filter, asOf: "2019-05-31") { nodes { text { text } } }
            june: obligations(filter: $filter, asOf: "2019-06-01") { nodes { text { text } } }
            december: obligations(filter: $filter, asOf: "2019-12-01") { nodes { text { text } } }
        }"#, @r#"
        {
          "december": {
            "nodes": [
              {
                "text": {
                  "text": "Hålla en informationsdag för KSO-forum."
                }
              },
              {
                "text": {
                  "text": "Ordna en konferens för nätverket på hösten."
                }
              }
            ]
          },
          "june": {
            "nodes": [
              {
                "text": {
                  "text": "Hålla en informationsdag för KSO-forum."
                }
              }
            ]
          },
          "may": {
            "nodes": []
          }
        }
        "#);
    }

    // S1.31: the councils are not named, nor is it said by when, or that any has done it.
    async fn the_local_regional_councils_are_to_name_one_representative(app: TestApp) {
        answers!(app, "sv", r#"{
            obligations(filter: { kind: [NOMINATION] }, asOf: "2019-09-01") {
                nodes {
                    text { text }
                    quantity
                    bearers { category { text } }
                    beneficiaries { agent { ... on Group { displayName } } }
                    event { title { text } }
                    due { edtf }
                    stateLabel
                    fulfillments { organization { displayName } }
                }
            }
        }"#, @r#"
        {
          "obligations": {
            "nodes": [
              {
                "bearers": [
                  {
                    "category": {
                      "text": "de lokalregionala råden"
                    }
                  }
                ],
                "beneficiaries": [
                  {
                    "agent": {
                      "displayName": "Programgruppen för Skånes kommuners nätverk"
                    }
                  }
                ],
                "due": null,
                "event": {
                  "title": {
                    "text": "Höstens nätverksträff 2019"
                  }
                },
                "fulfillments": [],
                "quantity": 1,
                "stateLabel": "återstår att göra",
                "text": {
                  "text": "Välja en företrädare som går in i programgruppen inför mötet på hösten."
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.35: the only year of the document is that of its goals.
    async fn its_steering_document_is_in_force_in_2019_and_not_in_2020(app: TestApp) {
        answers!(app, "sv", r#"query InForce($filter: SourceFilter = {
            body: { slug: "skane" }, isInForce: true
        }) {
            in2019: sources(filter: $filter, asOf: "2019-06-01") {
                nodes {
                    kindLabel
                    title
                    body { displayName }
                    inForce { from { edtf } to { edtf } isInForce }
                }
            }
            in2020: sources(filter: $filter, asOf: "2020-06-01") { totalCount }
            network(by: { slug: "skane" }, asOf: "2020-06-01") {
                documents { kindLabel title inForce { to { edtf } isInForce } }
            }
        }"#, @r#"
        {
          "in2019": {
            "nodes": [
              {
                "body": {
                  "displayName": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                },
                "inForce": {
                  "from": {
                    "edtf": "2019"
                  },
                  "isInForce": true,
                  "to": {
                    "edtf": "2019"
                  }
                },
                "kindLabel": "verksamhetsbeskrivning",
                "title": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
              }
            ]
          },
          "in2020": {
            "totalCount": 0
          },
          "network": {
            "documents": [
              {
                "inForce": {
                  "isInForce": false,
                  "to": {
                    "edtf": "2019"
                  }
                },
                "kindLabel": "verksamhetsbeskrivning",
                "title": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
              }
            ]
          }
        }
        "#);
    }
}
