//! The forms of cooperation, and those who chair them.

use crate::support::on_both;

on_both! {
    // X3
    async fn steering_groups_of_a_country_can_be_listed(app: TestApp) {
        answers!(app, "fi", "{
            groups(filter: { kind: [STEERING_GROUP], country: FI }) {
                totalCount
                nodes { kindLabel name { text } parent { name { text } } }
            }
        }", @r#"
        {
          "groups": {
            "nodes": [
              {
                "kindLabel": "ohjausryhmä",
                "name": {
                  "text": "Turvallisuuden ja kriisinkestävyyden verkoston ohjausryhmä"
                },
                "parent": {
                  "name": {
                    "text": "Turvallisuuden ja kriisinkestävyyden verkosto"
                  }
                }
              }
            ],
            "totalCount": 1
          }
        }
        "#);
    }

    // X3: network, steering group, programme group, committee, office, collegium.
    async fn every_text_has_its_own_form_of_cooperation(app: TestApp) {
        answers!(app, "en", "{
            networks { nodes { kind kindLabel displayName } }
            groups { nodes { kind kindLabel displayName } }
            events(filter: { kind: [MINISTERIAL_MEETING] }) {
                nodes { kind kindLabel title { text } }
            }
        }", "every_text_has_its_own_form_of_cooperation");
    }

    // X2, X3: of a board, a collegium and a steering group.
    async fn three_chairs_are_known(app: TestApp) {
        answers!(app, "fi", "{
            seats(filter: { role: CHAIR }) {
                totalCount
                nodes { label { text } body { displayName } person { displayName } }
            }
        }", @r#"
        {
          "seats": {
            "nodes": [
              {
                "body": {
                  "displayName": "Ruotsin maaherrat"
                },
                "label": {
                  "text": "Maaherrojen puheenjohtaja"
                },
                "person": {
                  "displayName": "Per Bill"
                }
              },
              {
                "body": {
                  "displayName": "SKR:n hallitus"
                },
                "label": {
                  "text": "SKR:n puheenjohtaja"
                },
                "person": {
                  "displayName": "Anders Henriksson"
                }
              },
              {
                "body": {
                  "displayName": "Turvallisuuden ja kriisinkestävyyden verkoston ohjausryhmä"
                },
                "label": null,
                "person": {
                  "displayName": "Ari-Pekka Meuronen"
                }
              }
            ],
            "totalCount": 3
          }
        }
        "#);
    }

    // X2: one person in two texts, at one meeting and with three statements.
    async fn the_chair_of_skr_is_one_person_in_two_texts(app: TestApp) {
        answers!(app, "sv", r#"{
            body(by: { slug: "skr-styrelse" }) {
                chairs {
                    person {
                        displayName
                        participations {
                            nodes {
                                roleLabel
                                event { title { text } }
                                capacities { title { text } organization { displayName } }
                            }
                        }
                        statements {
                            nodes {
                                kindLabel
                                event { title { text } }
                                provenance { sources { title } }
                            }
                        }
                        provenance {
                            sources { title published { edtf } publisher { displayName } }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "body": {
            "chairs": [
              {
                "person": {
                  "displayName": "Anders Henriksson",
                  "participations": {
                    "nodes": [
                      {
                        "capacities": [
                          {
                            "organization": {
                              "displayName": "Sveriges Kommuner och Regioner"
                            },
                            "title": {
                              "text": "ordförande för SKR"
                            }
                          }
                        ],
                        "event": {
                          "title": {
                            "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                          }
                        },
                        "roleLabel": "deltagare"
                      }
                    ]
                  },
                  "provenance": {
                    "sources": [
                      {
                        "published": {
                          "edtf": "2023-09-23"
                        },
                        "publisher": {
                          "displayName": "Sveriges Kommuner och Regioner"
                        },
                        "title": "Ny programberedning för trygghet i samhället"
                      },
                      {
                        "published": {
                          "edtf": null
                        },
                        "publisher": {
                          "displayName": "regeringen"
                        },
                        "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
                      }
                    ]
                  },
                  "statements": {
                    "nodes": [
                      {
                        "event": {
                          "title": {
                            "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                          }
                        },
                        "kindLabel": "begäran",
                        "provenance": {
                          "sources": [
                            {
                              "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
                            }
                          ]
                        }
                      },
                      {
                        "event": null,
                        "kindLabel": "avsikt",
                        "provenance": {
                          "sources": [
                            {
                              "title": "Ny programberedning för trygghet i samhället"
                            }
                          ]
                        }
                      },
                      {
                        "event": null,
                        "kindLabel": "prioritering",
                        "provenance": {
                          "sources": [
                            {
                              "title": "Ny programberedning för trygghet i samhället"
                            }
                          ]
                        }
                      }
                    ]
                  }
                }
              }
            ]
          }
        }
        "#);
    }
}
