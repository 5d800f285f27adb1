//! The network of the municipalities of Skåne for crisis preparedness, security and safety.

use serde_json::json;

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
              "text": "Trygghet, krisberedskap, civilt försvar och internt skydd är breda områden utan given gräns. Vad som räknas dit, och var ansvaret ligger, skiljer sig från kommun till kommun i Skåne. Nya förutsättningar ger skäl att se över samarbetet: de centrala myndigheternas uppgifter och mål preciseras, regelverket görs om och villkoren i SKL:s och MSB:s överenskommelser ändras. Säkerhetscheferna kan därmed få en klarare gemensam roll."
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

    // S1.6, S1.7
    async fn the_predecessor_was_involved_in_one_company(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane-predecessor" }) {
                relations(kind: INVOLVED_IN) {
                    kindLabel
                    to { ... on Organization { name { text } kindLabel } }
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
                  }
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.9, S1.10, S1.12
    async fn it_takes_work_forward_and_speaks_with_one_voice(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                purposes { rank text { text } levels }
                mainPurpose { rank }
            }
        }"#, @r#"
        {
          "network": {
            "mainPurpose": null,
            "purposes": [
              {
                "levels": [
                  "REGIONAL"
                ],
                "rank": 1,
                "text": {
                  "text": "Föra arbetet med trygghet, säkerhet och beredskap framåt i hela Skåne och bidra till mer kunskap om det."
                }
              },
              {
                "levels": [
                  "NATIONAL",
                  "REGIONAL",
                  "LOCAL"
                ],
                "rank": 2,
                "text": {
                  "text": "Tala med en röst inför dem som har ansvar nationellt, regionalt och lokalt."
                }
              },
              {
                "levels": [
                  "LOCAL",
                  "REGIONAL"
                ],
                "rank": 3,
                "text": {
                  "text": "Dela erfarenheter och hjälpas åt i vardagen, så att arbetet blir lättare både lokalt och regionalt."
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.11
    async fn its_dialogue_partners_are_seven_examples(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }, asOf: "2019-03-01") {
                dialoguePartners { to { ... on Organization { name { text } kind } } levelLabel }
                isExhaustive(list: DIALOGUE_PARTNERS)
            }
        }"#, @r#"
        {
          "network": {
            "dialoguePartners": [
              {
                "levelLabel": "regional nivå",
                "to": {
                  "kind": "COUNTY_BOARD",
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                }
              },
              {
                "levelLabel": "regional nivå",
                "to": {
                  "kind": "REGION",
                  "name": {
                    "text": "Region Skåne"
                  }
                }
              },
              {
                "levelLabel": null,
                "to": {
                  "kind": "POLICE",
                  "name": {
                    "text": "Polismyndigheten"
                  }
                }
              },
              {
                "levelLabel": null,
                "to": {
                  "kind": "UNIVERSITY",
                  "name": {
                    "text": "Lunds universitet"
                  }
                }
              },
              {
                "levelLabel": null,
                "to": {
                  "kind": "UNIVERSITY",
                  "name": {
                    "text": "Malmö universitet"
                  }
                }
              },
              {
                "levelLabel": null,
                "to": {
                  "kind": "UNIVERSITY",
                  "name": {
                    "text": "Sveriges lantbruksuniversitet"
                  }
                }
              },
              {
                "levelLabel": "regional nivå",
                "to": {
                  "kind": "MILITARY",
                  "name": {
                    "text": "Södra militärregionen"
                  }
                }
              }
            ],
            "isExhaustive": false
          }
        }
        "#);
    }

    // S1.13, S1.14
    async fn a_head_of_security_or_whoever_is_responsible_represents_a_municipality(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                membershipRules {
                    policyLabel
                    memberKindLabels
                    eligibleRoleLabels
                    fallbackRoleLabels
                    minPerOrganization
                    maxPerOrganization
                    areGuestsAllowed
                }
            }
            municipality(by: { name: "Lund" }) { memberships { totalCount } }
        }"#, @r#"
        {
          "municipality": {
            "memberships": {
              "totalCount": 0
            }
          },
          "network": {
            "membershipRules": [
              {
                "areGuestsAllowed": true,
                "eligibleRoleLabels": [
                  "säkerhetschef"
                ],
                "fallbackRoleLabels": [
                  "ansvarig för trygghet, säkerhet och beredskap"
                ],
                "maxPerOrganization": null,
                "memberKindLabels": [
                  "kommun"
                ],
                "minPerOrganization": null,
                "policyLabel": "medlemskap utifrån område"
              }
            ]
          }
        }
        "#);
    }

    // S1.15, S1.16, S1.18, trap 7: a promise, not a rule of dates.
    async fn it_meets_twice_a_year_with_an_agenda(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                cadences {
                    modeLabel
                    times
                    perLabel
                    eventKindLabel
                    isAgendaRequired
                    coHost { name { text } }
                    coHostedTimes
                }
                events(filter: { from: "2019-01-01", to: "2019-12-31" }) {
                    totalCount
                    nodes { title { text } }
                }
            }
        }"#, @r#"
        {
          "network": {
            "cadences": [
              {
                "coHost": {
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                },
                "coHostedTimes": 1,
                "eventKindLabel": "nätverksträff",
                "isAgendaRequired": true,
                "modeLabel": "normalläge",
                "perLabel": "år",
                "times": 2
              }
            ],
            "events": {
              "nodes": [
                {
                  "title": {
                    "text": "Höstens nätverksträff 2019"
                  }
                }
              ],
              "totalCount": 1
            }
          }
        }
        "#);
    }

    // S1.17, S1.18
    async fn a_programme_group_drafts_its_agenda(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                groups(kind: PROGRAMME_GROUP) {
                    nodes {
                        name { text }
                        purposes { text { text } }
                        relations(kind: DRAFTS_AGENDA_FOR) {
                            kindLabel
                            to { ... on Network { name { text } } }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "groups": {
              "nodes": [
                {
                  "name": {
                    "text": "Programgruppen för Skånes kommuners nätverk"
                  },
                  "purposes": [
                    {
                      "text": {
                        "text": "Ta fram förslag till dagordning för nätverkets möten."
                      }
                    },
                    {
                      "text": {
                        "text": "Planera ett av årets två möten gemensamt med Länsstyrelsen Skåne."
                      }
                    }
                  ],
                  "relations": [
                    {
                      "kindLabel": "tar fram dagordningen för",
                      "to": {
                        "name": {
                          "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                        }
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

    // S1.23
    async fn camera_surveillance_is_a_topic_of_one_network(app: TestApp) {
        answers!(app, "sv", r#"{
            networks(filter: { topic: "kameraovervakning" }) { nodes { name { text } } }
            topic(slug: "kameraovervakning") { label { text } bodies { nodes { name { text } } } }
        }"#, @r#"
        {
          "networks": {
            "nodes": [
              {
                "name": {
                  "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              }
            ]
          },
          "topic": {
            "bodies": {
              "nodes": [
                {
                  "name": {
                    "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                  }
                }
              ]
            },
            "label": {
              "text": "Kameraövervakning"
            }
          }
        }
        "#);
    }

    // S1.27
    async fn the_rescue_services_act_is_a_topic_of_the_network(app: TestApp) {
        answers!(app, "sv", r#"{
            networks(filter: { topic: "lagen-om-skydd-mot-olyckor" }) { nodes { name { text } } }
        }"#, @r#"
        {
          "networks": {
            "nodes": [
              {
                "name": {
                  "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              }
            ]
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

    // S1.34
    async fn no_member_chair_or_contact_is_named(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                memberships { totalCount }
                knownSeats
                statedSeats
                chairs { rank }
                contactPoints { role }
                contactMissingReason
                area { parts(kind: MUNICIPALITY) { totalCount } }
            }
        }"#, @r#"
        {
          "network": {
            "area": {
              "parts": {
                "totalCount": 33
              }
            },
            "chairs": [],
            "contactMissingReason": "NOT_STATED",
            "contactPoints": [],
            "knownSeats": 0,
            "memberships": {
              "totalCount": 0
            },
            "statedSeats": null
          }
        }
        "#);
    }

    // S1.35
    async fn its_document_is_a_document(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) { provenance { sources { kind title } } }
        }"#, @r#"
        {
          "network": {
            "provenance": {
              "sources": [
                {
                  "kind": "DOCUMENT",
                  "title": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              ]
            }
          }
        }
        "#);
    }

    // S1.20, S1.21
    async fn it_has_three_focus_areas_that_are_an_overview(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas { rank label { text } isCrossCutting isExhaustive }
                isExhaustive(list: FOCUS_AREAS)
                delimitation { text }
            }
        }"#, @r#"
        {
          "network": {
            "delimitation": {
              "text": "Indelningen i fokusområden är menad som en översikt, inte som en fullständig lista. Områdena hänger ihop, och varje kommun placerar och fördelar ansvaret för dem på sitt sätt."
            },
            "focusAreas": [
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Säkerhet eller internt skydd"
                },
                "rank": 1
              },
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Trygghet eller brottsförebyggande arbete"
                },
                "rank": 2
              },
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Krisberedskap"
                },
                "rank": 3
              }
            ],
            "isExhaustive": false
          }
        }
        "#);
    }

    // S1.22, S1.23, S1.24, S1.25: Säkerhetsskydd and Policyfrågor stand under two of them.
    async fn its_focus_areas_have_nine_eleven_and_six_topics(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas {
                    label { text }
                    topics { topic { label { text } abbreviation } sourceText }
                }
            }
        }"#, "its_focus_areas_have_nine_eleven_and_six_topics");
    }

    // S1.25: 24 topics in 26 places.
    async fn a_topic_of_two_focus_areas_is_one_topic(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) { topics { label { text } } }
        }"#, "a_topic_of_two_focus_areas_is_one_topic");
    }

    // S1.26
    async fn abbreviations_of_the_text_have_a_long_form_in_finnish(app: TestApp) {
        answers!(app, "fi", r#"{
            sba: topic(slug: "systematiskt-brandskyddsarbete") { abbreviation label { text } }
            lso: topic(slug: "lagen-om-skydd-mot-olyckor") { abbreviation label { text } }
            nis: topic(slug: "nis-direktivet") { abbreviation label { text } }
            gdpr: topic(slug: "dataskyddsforordningen") { abbreviation label { text } }
            vbe: topic(slug: "valdsbejakande-extremism") { abbreviation label { text } }
            bid: topic(slug: "business-improvement-districts") { abbreviation label { text } }
            est: topic(slug: "effektiv-samordning-for-trygghet") { abbreviation label { text } }
            lov: topic(slug: "lagen-om-ordningsvakter") { abbreviation label { text } }
            leh: topic(slug: "lagen-om-extraordinara-handelser") { abbreviation label { text } }
        }"#, @r#"
        {
          "bid": {
            "abbreviation": "BID",
            "label": {
              "text": "Liikekeskustojen kehittämisalueet"
            }
          },
          "est": {
            "abbreviation": "EST",
            "label": {
              "text": "Tehokas turvallisuuden koordinointi"
            }
          },
          "gdpr": {
            "abbreviation": "GDPR",
            "label": {
              "text": "Yleinen tietosuoja-asetus"
            }
          },
          "leh": {
            "abbreviation": "LEH",
            "label": {
              "text": "Poikkeuksellisia tapahtumia koskeva laki"
            }
          },
          "lov": {
            "abbreviation": "LOV",
            "label": {
              "text": "Järjestyksenvalvojia koskeva laki, 3 §"
            }
          },
          "lso": {
            "abbreviation": "LSO",
            "label": {
              "text": "Laki suojautumisesta onnettomuuksilta"
            }
          },
          "nis": {
            "abbreviation": "NIS",
            "label": {
              "text": "NIS-direktiivi"
            }
          },
          "sba": {
            "abbreviation": "SBA",
            "label": {
              "text": "Järjestelmällinen paloturvallisuustyö"
            }
          },
          "vbe": {
            "abbreviation": "VBE",
            "label": {
              "text": "Väkivaltainen ekstremismi"
            }
          }
        }
        "#);
    }

    // S1.23, trap 9: a slip of the source is kept beside the label, not in it.
    async fn the_spelling_medborgaloften_is_only_that_of_the_source(app: TestApp) {
        let data = app.data("sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas { topics { topic { label { text } } sourceText } }
            }
        }"#).await;
        assert_eq!(
            data["network"]["focusAreas"][1]["topics"][2],
            json!({ "topic": { "label": { "text": "Medborgarlöften" } }, "sourceText": "medborgalöften" })
        );
    }
}
