//! Where the network comes from and what frames it.

use crate::support::on_both;

on_both! {
    // S1.1, S1.2
    async fn the_network_of_skane_covers_its_municipalities(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                name { text }
                kindLabel
                area {
                    name { text }
                    iso: code(scheme: ISO3166_2)
                    scb: code(scheme: SCB_LAN)
                    parts(kind: MUNICIPALITY) { totalCount }
                }
            }
            municipality(by: { name: "Helsingborg" }) { networks { nodes { name { text } } } }
        }"#, @r#"
        {
          "municipality": {
            "networks": {
              "nodes": [
                {
                  "name": {
                    "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                  }
                },
                {
                  "name": {
                    "text": "Säkerhetschefsnätverket i Skåne"
                  }
                }
              ]
            }
          },
          "network": {
            "area": {
              "iso": "SE-M",
              "name": {
                "text": "Skåne län"
              },
              "parts": {
                "totalCount": 33
              },
              "scb": "12"
            },
            "kindLabel": "nätverk",
            "name": {
              "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
            }
          }
        }
        "#);
    }

    // S1.3, S1.8
    async fn its_background_tells_why_it_exists(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) { background { text locale } }
        }"#, @r#"
        {
          "network": {
            "background": {
              "locale": "sv",
              "text": "Trygghet, krisberedskap, civilt försvar och internt skydd är breda områden utan given gräns. Vad som räknas dit, och var ansvaret ligger, skiljer sig från kommun till kommun i Skåne. Nu blir de centrala myndigheternas uppdrag och mål klarare, lagar görs om och överenskommelserna mellan SKL och MSB ändras. Därmed kan säkerhetschefernas nätverk i Skåne få en klarare roll."
            }
          }
        }
        "#);
    }

    // S1.4, S1.5
    async fn it_grew_out_of_a_network_of_heads_of_security(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                validity { begins { edtf } }
                predecessors {
                    isInferred
                    to {
                        ... on Network {
                            name { text }
                            names { text status }
                            validity { begins { edtf sourceText } }
                            purposes { text { text } }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "predecessors": [
              {
                "isInferred": true,
                "to": {
                  "name": {
                    "text": "Säkerhetschefsnätverket i Skåne"
                  },
                  "names": [
                    {
                      "status": "DESCRIPTIVE",
                      "text": "Säkerhetschefsnätverket i Skåne"
                    },
                    {
                      "status": "DESCRIPTIVE",
                      "text": "Skånen turvallisuuspäälliköiden verkosto"
                    },
                    {
                      "status": "DESCRIPTIVE",
                      "text": "The network of heads of security in Skåne"
                    }
                  ],
                  "purposes": [
                    {
                      "text": {
                        "text": "Bygga upp kunskap gemensamt."
                      }
                    },
                    {
                      "text": {
                        "text": "Dela erfarenheter."
                      }
                    },
                    {
                      "text": {
                        "text": "Ge polisen en lätt väg in i kommunerna."
                      }
                    },
                    {
                      "text": {
                        "text": "I någon mån göra sig hörd hos andra myndigheter, exempelvis Länsstyrelsen."
                      }
                    }
                  ],
                  "validity": {
                    "begins": {
                      "edtf": null,
                      "sourceText": "sedan många år"
                    }
                  }
                }
              }
            ],
            "validity": {
              "begins": null
            }
          }
        }
        "#);
    }

    // S1.6
    async fn the_predecessor_was_involved_in_one_company(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane-predecessor" }) {
                relations(kind: INVOLVED_IN) {
                    kindLabel
                    to { ... on Organization { name { text } names { text } kindLabel } }
                    note { text }
                }
            }
        }"#, @r#"
        {
          "network": {
            "relations": [
              {
                "kindLabel": "medverkade i frågor som rör",
                "note": {
                  "text": "Medverkade när det kommunägda försäkringsbolaget utreddes. Nästan alla kommuner i Skåne äger nu en del av bolaget och har sin egendom försäkrad där."
                },
                "to": {
                  "kindLabel": "företag",
                  "name": {
                    "text": "Kommunassurans Syd"
                  },
                  "names": [
                    {
                      "text": "Kommunassurans Syd"
                    },
                    {
                      "text": "Kommunassurans syd försäkring AB"
                    }
                  ]
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.7, X6: counted in words only, and none of them is named.
    async fn nearly_all_municipalities_of_skane_own_the_company(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "kommunassurans-syd" }) {
                relations(kind: OWNED_BY) {
                    kindLabel
                    to { slug }
                    toCategory { text }
                    note { text }
                }
                statedCounts {
                    countedLabel
                    organizationKindLabel
                    qualifierLabel
                    stated
                    outcomeLabel
                    note { text }
                }
            }
        }"#, @r#"
        {
          "organization": {
            "relations": [
              {
                "kindLabel": "ägs helt eller delvis av",
                "note": {
                  "text": "Delägarna har sin egendom försäkrad i bolaget."
                },
                "to": null,
                "toCategory": {
                  "text": "nästan alla kommuner i Skåne"
                }
              }
            ],
            "statedCounts": [
              {
                "countedLabel": "ägare",
                "note": {
                  "text": "Räknat bland kommunerna i Skåne. Inget antal anges."
                },
                "organizationKindLabel": "kommun",
                "outcomeLabel": "kan inte jämföras",
                "qualifierLabel": "nästan alla",
                "stated": null
              }
            ]
          }
        }
        "#);
    }

    // S1.8, S1.24: the parties are called what they were called then.
    async fn agreements_between_skl_and_msb_frame_crisis_preparedness(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }, asOf: "2019-03-01") {
                agreements {
                    title { text }
                    text { text }
                    contractingParties { agent { displayName } }
                    concerned { category { text } }
                    topics { label { text } }
                    legal { abbreviation { text } label { text } identifier }
                    document { title }
                    validity { begins { edtf missingReason } certainty }
                }
            }
        }"#, @r#"
        {
          "network": {
            "agreements": [
              {
                "concerned": [
                  {
                    "category": {
                      "text": "kommunerna"
                    }
                  }
                ],
                "contractingParties": [
                  {
                    "agent": {
                      "displayName": "Sveriges Kommuner och Landsting"
                    }
                  },
                  {
                    "agent": {
                      "displayName": "Myndigheten för samhällsskydd och beredskap"
                    }
                  }
                ],
                "document": null,
                "legal": [
                  {
                    "abbreviation": {
                      "text": "LEH"
                    },
                    "identifier": "2006:544",
                    "label": {
                      "text": "lagen om extraordinära händelser"
                    }
                  }
                ],
                "text": {
                  "text": "Kommunernas arbete med krisberedskap följer dessa överenskommelser. Arbetet gäller uppgifter enligt lagen om extraordinära händelser och civilt försvar. Överenskommelserna ändras."
                },
                "title": {
                  "text": "Överenskommelserna mellan SKL och MSB om krisberedskap och civilt försvar"
                },
                "topics": [
                  {
                    "label": {
                      "text": "Överenskommelser om kommunernas krisberedskap och civila försvar"
                    }
                  },
                  {
                    "label": {
                      "text": "Lagen om extraordinära händelser"
                    }
                  },
                  {
                    "label": {
                      "text": "Civilt försvar"
                    }
                  }
                ],
                "validity": {
                  "begins": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "certainty": "POSSIBLE"
                }
              }
            ]
          }
        }
        "#);
    }
}
