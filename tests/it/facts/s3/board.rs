//! What the county board answers for, to whom it reports, and whom it is close to.

use crate::support::on_both;

on_both! {
    // S3.1, S3.4: Nacka in Stockholm, and Helsingborg in Skåne, whose board does the same.
    async fn the_county_board_of_a_municipality_has_area_responsibility(app: TestApp) {
        answers!(app, "sv", r#"{
            nacka: municipality(by: { name: "Nacka" }) { ...board }
            helsingborg: municipality(by: { name: "Helsingborg" }) { ...board }
        }
        fragment board on Municipality {
            county {
                name { text }
                code(scheme: ISO3166_2)
                organizations { nodes { kindLabel name { text } } }
            }
            responsibilities(kind: [GEOGRAPHIC_AREA]) {
                organization { name { text } }
                responsibility {
                    kindLabel
                    text { text }
                    condition { text }
                    validity { begins { edtf sourceText } certainty }
                }
            }
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
            },
            "responsibilities": [
              {
                "organization": {
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                },
                "responsibility": {
                  "condition": {
                    "text": "Vid kriser och samhällsstörningar."
                  },
                  "kindLabel": "geografiskt områdesansvar",
                  "text": {
                    "text": "Ha det geografiska områdesansvaret för sitt län, på samma sätt som Länsstyrelsen i Stockholm."
                  },
                  "validity": {
                    "begins": null,
                    "certainty": "LAST_KNOWN"
                  }
                }
              }
            ]
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
            },
            "responsibilities": [
              {
                "organization": {
                  "name": {
                    "text": "Länsstyrelsen i Stockholms län"
                  }
                },
                "responsibility": {
                  "condition": {
                    "text": "Vid kriser och samhällsstörningar."
                  },
                  "kindLabel": "geografiskt områdesansvar",
                  "text": {
                    "text": "Ha det geografiska områdesansvaret för Stockholms län."
                  },
                  "validity": {
                    "begins": {
                      "edtf": null,
                      "sourceText": "nu som tidigare"
                    },
                    "certainty": "LAST_KNOWN"
                  }
                }
              }
            ]
          }
        }
        "#);
    }

    // S3.4: one board for each of 21 counties, of which one speaks for itself.
    async fn all_county_boards_have_area_responsibility(app: TestApp) {
        answers!(app, "sv", r#"{
            responsibilities(filter: { kind: [GEOGRAPHIC_AREA] }) {
                nodes {
                    text { text }
                    reachLabel
                    holders { agent { displayName } }
                    stockholm: holdersFor(area: { slug: "stockholms-lan" }) { totalCount }
                    skane: holdersFor(area: { slug: "skane-lan" }) { nodes { displayName } }
                }
            }
        }"#, "all_county_boards_have_area_responsibility");
    }

    // S3.2
    async fn area_responsibility_has_three_tasks(app: TestApp) {
        answers!(app, "sv", r#"{
            responsibilities(
                filter: {
                    kind: [GEOGRAPHIC_AREA]
                    holder: { slug: "lansstyrelsen-i-stockholms-lan" }
                }
            ) {
                nodes {
                    kindLabel
                    natureLabel
                    tasks { text }
                    areTasksExhaustive
                    beneficiaries {
                        roleLabel
                        organizationKindLabel
                        area { name { text } }
                        organizations { totalCount }
                    }
                }
            }
        }"#, @r#"
        {
          "responsibilities": {
            "nodes": [
              {
                "areTasksExhaustive": false,
                "beneficiaries": [
                  {
                    "area": {
                      "name": {
                        "text": "Stockholms län"
                      }
                    },
                    "organizationKindLabel": "kommun",
                    "organizations": {
                      "totalCount": 26
                    },
                    "roleLabel": "mottagare"
                  }
                ],
                "kindLabel": "geografiskt områdesansvar",
                "natureLabel": "ansvar",
                "tasks": [
                  {
                    "text": "Samordna krisledningen i länet."
                  },
                  {
                    "text": "Se till att samhällsviktig verksamhet kan fortsätta."
                  },
                  {
                    "text": "Bistå andra aktörer med detta, inte minst kommunerna."
                  }
                ]
              }
            ]
          }
        }
        "#);
    }

    // S3.3: it goes on, and has no date that it could miss.
    async fn county_boards_report_to_the_government(app: TestApp) {
        answers!(app, "sv", r#"{
            obligations(
                filter: {
                    kind: [REPORT]
                    party: [{ role: [BENEFICIARY], organization: { slug: "se-government" } }]
                }
            ) {
                nodes {
                    kindLabel
                    text { text }
                    isContinuous
                    stateLabel
                    due { edtf }
                    bearers { agent { displayName } }
                    beneficiaries { roleLabel agent { displayName } }
                }
            }
            organization(by: { slug: "lansstyrelsen-i-stockholms-lan" }) {
                obligations(filter: { kind: [REPORT] }) { nodes { text { text } } }
            }
        }"#, "county_boards_report_to_the_government");
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
}
