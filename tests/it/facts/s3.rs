//! Länsstyrelsen Stockholm and Samverkan Stockholmsregionen.

use crate::support::on_both;

on_both! {
    // S3.1, S3.4: Nacka in Stockholm, and Helsingborg in Skåne.
    async fn the_county_board_of_a_municipality_is_that_of_its_county(app: TestApp) {
        answers!(app, "sv", r#"{
            nacka: municipality(by: { name: "Nacka" }) { county { ...board } }
            helsingborg: municipality(by: { name: "Helsingborg" }) { county { ...board } }
        }
        fragment board on Area {
            name { text }
            code(scheme: ISO3166_2)
            organizations { nodes { kindLabel name { text } } }
        }"#, @r#"
        {
          "helsingborg": {
            "county": {
              "code": "SE-M",
              "name": {
                "text": "Skåne län"
              },
              "organizations": {
                "nodes": [
                  {
                    "kindLabel": "länsstyrelse",
                    "name": {
                      "text": "Länsstyrelsen i Skåne län"
                    }
                  },
                  {
                    "kindLabel": "region",
                    "name": {
                      "text": "Region Skåne"
                    }
                  }
                ]
              }
            }
          },
          "nacka": {
            "county": {
              "code": "SE-AB",
              "name": {
                "text": "Stockholms län"
              },
              "organizations": {
                "nodes": [
                  {
                    "kindLabel": "länsstyrelse",
                    "name": {
                      "text": "Länsstyrelsen i Stockholms län"
                    }
                  },
                  {
                    "kindLabel": "region",
                    "name": {
                      "text": "Region Stockholm"
                    }
                  }
                ]
              }
            }
          }
        }
        "#);
    }

    // S3.5
    async fn the_county_board_has_been_a_member_for_several_years(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "lansstyrelsen-i-stockholms-lan" }) {
                name { text }
                memberships {
                    nodes {
                        body { name { text } }
                        stateLabel
                        validity { begins { edtf sourceText } ends { edtf } }
                    }
                }
            }
        }"#, @r#"
        {
          "organization": {
            "memberships": {
              "nodes": [
                {
                  "body": {
                    "name": {
                      "text": "Samverkan Stockholmsregionen"
                    }
                  },
                  "stateLabel": "medlem",
                  "validity": {
                    "begins": {
                      "edtf": null,
                      "sourceText": "sedan flera år tillbaka"
                    },
                    "ends": null
                  }
                }
              ]
            },
            "name": {
              "text": "Länsstyrelsen i Stockholms län"
            }
          }
        }
        "#);
    }

    // S3.6: 26 municipalities, three authorities, and two categories without names.
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

    // S3.13, S3.15
    async fn it_coordinates_informs_and_prioritises(app: TestApp) {
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
                  "text": "Möta behovet av information i en kris, i första hand genom att hjälpa kommunerna att informera."
                }
              },
              {
                "levels": [],
                "rank": 3,
                "text": {
                  "text": "Avgöra var resurserna gör mest nytta, så att samhället fungerar även i ett svårt läge."
                }
              }
            ]
          }
        }
        "#);
    }

    // S3.19, X1: MSB in 2020, MCF from 2026.
    async fn the_county_board_is_close_to_two_national_agencies(app: TestApp) {
        answers!(app, "sv", r#"{
            then: organization(by: { slug: "lansstyrelsen-i-stockholms-lan" }, asOf: "2020-04-01") {
                ...partners
            }
            now: organization(by: { slug: "lansstyrelsen-i-stockholms-lan" }, asOf: "2026-11-22") {
                ...partners
            }
        }
        fragment partners on Organization {
            relations(kind: DIALOGUE_PARTNER) {
                levelLabel
                note { text }
                to { ... on Organization { name { text } abbreviation } }
            }
        }"#, @r#"
        {
          "now": {
            "relations": [
              {
                "levelLabel": "nationell nivå",
                "note": {
                  "text": "Nära kontakt under coronapandemin."
                },
                "to": {
                  "abbreviation": "Fohm",
                  "name": {
                    "text": "Folkhälsomyndigheten"
                  }
                }
              },
              {
                "levelLabel": "nationell nivå",
                "note": {
                  "text": "Nära kontakt under coronapandemin."
                },
                "to": {
                  "abbreviation": "MCF",
                  "name": {
                    "text": "Myndigheten för civilt försvar"
                  }
                }
              }
            ]
          },
          "then": {
            "relations": [
              {
                "levelLabel": "nationell nivå",
                "note": {
                  "text": "Nära kontakt under coronapandemin."
                },
                "to": {
                  "abbreviation": "Fohm",
                  "name": {
                    "text": "Folkhälsomyndigheten"
                  }
                }
              },
              {
                "levelLabel": "nationell nivå",
                "note": {
                  "text": "Nära kontakt under coronapandemin."
                },
                "to": {
                  "abbreviation": "MSB",
                  "name": {
                    "text": "Myndigheten för samhällsskydd och beredskap"
                  }
                }
              }
            ]
          }
        }
        "#);
    }

    // S3.20, S3.21, trap 14: PROPOSED.
    async fn the_coordination_office_is_ordered_and_not_founded(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "corona-samordningskansli" }) {
                name { text }
                kindLabel
                status
                statusLabel
                isTemporary
                background { text }
                purposes { rank text { text } levelLabels }
                founders { to { slug } }
                seats { totalCount }
            }
            organizations(filter: { kind: [COUNTY_BOARD] }) { totalCount }
        }"#, @r#"
        {
          "group": {
            "background": {
              "text": "På regeringens uppdrag ska landets 21 länsstyrelser inrätta kansliet tillsammans."
            },
            "founders": [],
            "isTemporary": true,
            "kindLabel": "samordningskansli",
            "name": {
              "text": "Länsstyrelsernas gemensamma samordningskansli för coronasituationen"
            },
            "purposes": [
              {
                "levelLabels": [],
                "rank": 1,
                "text": {
                  "text": "Göra det lättare att samordna vad samhället gör med anledning av coronaviruset."
                }
              },
              {
                "levelLabels": [
                  "nationell nivå"
                ],
                "rank": 2,
                "text": {
                  "text": "Sätta ihop länsstyrelsernas kunskap om sina län till en lägesbild för hela landet."
                }
              }
            ],
            "seats": {
              "totalCount": 0
            },
            "status": "PROPOSED",
            "statusLabel": "på förslag"
          },
          "organizations": {
            "totalCount": 21
          }
        }
        "#);
    }

    // S3.23, trap 10
    async fn dates_and_contact_are_blank_in_the_page(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                contactPoints { role }
                contactMissingReason
                provenance {
                    sources {
                        title
                        published { edtf precisionLabel missingReason }
                        updated { edtf precisionLabel missingReason }
                    }
                }
            }
            labels(of: MISSING) { value label }
        }"#, @r#"
        {
          "labels": [
            {
              "label": "ei ilmoitettu",
              "value": "NOT_STATED"
            },
            {
              "label": "tyhjä kenttä lähteessä",
              "value": "BLANK_IN_SOURCE"
            }
          ],
          "network": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": [],
            "provenance": {
              "sources": [
                {
                  "published": {
                    "edtf": null,
                    "missingReason": "BLANK_IN_SOURCE",
                    "precisionLabel": "ei tiedossa"
                  },
                  "title": "Om Länsstyrelsens arbete med regional krisledning",
                  "updated": {
                    "edtf": null,
                    "missingReason": "BLANK_IN_SOURCE",
                    "precisionLabel": "ei tiedossa"
                  }
                }
              ]
            }
          }
        }
        "#);
    }
}
