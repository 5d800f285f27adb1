//! The expert network of Kommunförbundet and its steering group.

use crate::support::on_both;

const CHAIR: &str = r#"{
    group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
        chairs {
            roleLabels
            onBehalfOf { name { text } }
            person {
                displayName
                employments {
                    title { text locale isFallback }
                    employer { name { text } }
                    roleTagLabels
                }
            }
        }
    }
}"#;

const TWO_NAMES: &str = r#"{
    turku: municipality(by: { name: "Åbo" }) {
        name { text isFallback }
        names { text locale statusLabel }
    }
    lappeenranta: municipality(by: { name: "Villmanstrand" }) {
        name { text isFallback }
        names { text locale statusLabel }
    }
}"#;

on_both! {
    // S4.1
    async fn its_name_describes_it_because_none_is_stated(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                name { text locale isFallback status }
                names { text locale status statusLabel translation }
                provenance { sources { title locale } }
            }
        }"#, @r#"
        {
          "network": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "status": "DRAFT",
              "text": "Turvallisuuden ja kriisinkestävyyden verkosto"
            },
            "names": [
              {
                "locale": "sv",
                "status": "DESCRIPTIVE",
                "statusLabel": "kuvaileva nimitys",
                "text": "Nätverk för säkerhet och kristålighet",
                "translation": "SOURCE"
              },
              {
                "locale": "fi",
                "status": "DESCRIPTIVE",
                "statusLabel": "kuvaileva nimitys",
                "text": "Turvallisuuden ja kriisinkestävyyden verkosto",
                "translation": "DRAFT"
              },
              {
                "locale": "en",
                "status": "DESCRIPTIVE",
                "statusLabel": "kuvaileva nimitys",
                "text": "Network for security and crisis resilience",
                "translation": "DRAFT"
              }
            ],
            "provenance": {
              "sources": [
                {
                  "locale": "sv",
                  "title": "Nätverk för säkerhet och kristålighet stöder kommunerna"
                }
              ]
            }
          }
        }
        "#);
    }

    // S4.2
    async fn it_is_attached_to_the_association_and_no_coordinator_is_known(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                kindLabel
                hosts { kindLabel to { ... on Organization { name { text } } } }
                coordinators { kind }
            }
        }"#, @r#"
        {
          "network": {
            "coordinators": [],
            "hosts": [
              {
                "kindLabel": "isäntäorganisaatio",
                "to": {
                  "name": {
                    "text": "Kuntaliitto"
                  }
                }
              }
            ],
            "kindLabel": "asiantuntijaverkosto"
          }
        }
        "#);
    }

    // S4.3
    async fn the_municipalities_and_the_association_founded_it(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                founders {
                    kindLabel
                    toCategory { text }
                    to { ... on Organization { name { text } } }
                }
                relations(kind: SUPPORTS) { kindLabel toCategory { text } }
            }
        }"#, @r#"
        {
          "network": {
            "founders": [
              {
                "kindLabel": "grundades av",
                "to": null,
                "toCategory": {
                  "text": "kommunerna"
                }
              },
              {
                "kindLabel": "grundades av",
                "to": {
                  "name": {
                    "text": "Kommunförbundet"
                  }
                },
                "toCategory": null
              }
            ],
            "relations": [
              {
                "kindLabel": "stöder",
                "toCategory": {
                  "text": "kommunerna"
                }
              }
            ]
          }
        }
        "#);
    }

    // S4.4
    async fn it_is_open_to_every_finnish_municipality(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                membershipRules { policyLabel memberKindLabels countryLabel }
            }
            municipality(by: { name: "Sysmä" }) {
                country
                formLabel
                networks { nodes { name { text } } }
            }
        }"#, @r#"
        {
          "municipality": {
            "country": "FI",
            "formLabel": "kunta",
            "networks": {
              "nodes": [
                {
                  "name": {
                    "text": "Turvallisuuden ja kriisinkestävyyden verkosto"
                  }
                }
              ]
            }
          },
          "network": {
            "membershipRules": [
              {
                "countryLabel": "Suomi",
                "memberKindLabels": [
                  "kunta"
                ],
                "policyLabel": "avoin jäsenyys"
              }
            ]
          }
        }
        "#);
    }

    // S4.9
    async fn a_steering_group_plans_and_steers_it(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                steeringGroup {
                    name { text }
                    kindLabel
                    purposes { text { text } }
                    relations(kind: STEERS) { kindLabel to { ... on Network { name { text } } } }
                }
            }
        }"#, @r#"
        {
          "network": {
            "steeringGroup": {
              "kindLabel": "ohjausryhmä",
              "name": {
                "text": "Turvallisuuden ja kriisinkestävyyden verkoston ohjausryhmä"
              },
              "purposes": [
                {
                  "text": {
                    "text": "Suunnitella, mitä verkosto tekee."
                  }
                },
                {
                  "text": {
                    "text": "Ohjata verkoston toimintaa."
                  }
                }
              ],
              "relations": [
                {
                  "kindLabel": "ohjattava taho",
                  "to": {
                    "name": {
                      "text": "Turvallisuuden ja kriisinkestävyyden verkosto"
                    }
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S4.11, S4.15, S4.16: eight cities and one municipality, in the Swedish names of the text.
    async fn nine_municipalities_sit_in_it_in_the_first_phase(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seatRules { seats distributionLabel phase }
                seats(first: 9) {
                    nodes {
                        rank
                        phase
                        organization {
                            name { text isFallback }
                            municipality { code formLabel }
                        }
                    }
                }
            }
        }"#, "nine_municipalities_sit_in_it_in_the_first_phase");
    }

    // S4.13
    async fn two_bodies_that_are_no_municipalities_sit_in_it(app: TestApp) {
        answers!(app, "fi", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 2) {
                    nodes { rank organization { name { text } kindLabel } holderStatus }
                }
            }
        }"#, @r#"
        {
          "group": {
            "seats": {
              "nodes": [
                {
                  "holderStatus": "PERSON_NOT_SHOWN",
                  "organization": {
                    "kindLabel": "yhdistys tai liitto",
                    "name": {
                      "text": "Kuntaliitto"
                    }
                  },
                  "rank": 12
                },
                {
                  "holderStatus": "PERSON_NOT_SHOWN",
                  "organization": {
                    "kindLabel": "valtion virasto",
                    "name": {
                      "text": "Huoltovarmuuskeskus"
                    }
                  },
                  "rank": 13
                }
              ]
            }
          }
        }
        "#);
    }

    // S4.14, trap 3: the chair is a role on a seat, so 13 and not 14.
    async fn thirteen_seats_are_known_and_no_number_is_stated(app: TestApp) {
        answers!(app, "en", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                knownSeats
                statedSeats
                isExhaustive(list: SEATS)
                seats { totalCount }
                chairs { rank roles organization { name { text } } }
            }
        }"#, @r#"
        {
          "group": {
            "chairs": [
              {
                "organization": {
                  "name": {
                    "text": "Lappeenranta"
                  }
                },
                "rank": 3,
                "roles": [
                  "CHAIR",
                  "ORDINARY"
                ]
              }
            ],
            "isExhaustive": false,
            "knownSeats": 13,
            "seats": {
              "totalCount": 13
            },
            "statedSeats": null
          }
        }
        "#);
    }

    // S4.8, S4.19, S4.20
    async fn its_background_names_what_builds_security_what_changes_and_the_means(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) { background { text locale } }
        }"#, @r#"
        {
          "network": {
            "background": {
              "locale": "sv",
              "text": "Inre säkerhet byggs av många tillsammans, bland annat genom en trygg miljö hemma, i bostadsområdet och på arbetet, service som fungerar, lika behandling, god trafikplanering, hjälp i rätt tid och tillit till att brott får följder. Samtidigt ändras kommunernas villkor: befolkningen åldras, hotbilderna skiftar, digitaliseringen och tekniken går framåt, ekonomin är osäker, och tjänster och processer är beroende av varandra. Nätverket är ett svar på de behov som följer av detta. Målen ska nås bland annat genom seminarier, workshoppar, kurser och mångsidig kommunikation."
            }
          }
        }
        "#);
    }

    // S4.21, trap 10
    async fn its_contact_is_blank_and_its_dates_are_not_stated(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                contactPoints { role }
                contactMissingReason
                steeringGroup { contactMissingReason }
                provenance {
                    sources { published { edtf missingReason } updated { edtf missingReason } }
                }
            }
        }"#, @r#"
        {
          "network": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": [],
            "provenance": {
              "sources": [
                {
                  "published": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "updated": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  }
                }
              ]
            },
            "steeringGroup": {
              "contactMissingReason": "BLANK_IN_SOURCE"
            }
          }
        }
        "#);
    }

    // S4.10
    async fn its_chair_is_the_head_of_security_of_lappeenranta(app: TestApp) {
        answers!(app, "fi", CHAIR, @r#"
        {
          "group": {
            "chairs": [
              {
                "onBehalfOf": {
                  "name": {
                    "text": "Lappeenranta"
                  }
                },
                "person": {
                  "displayName": "Ari-Pekka Meuronen",
                  "employments": [
                    {
                      "employer": {
                        "name": {
                          "text": "Lappeenranta"
                        }
                      },
                      "roleTagLabels": [
                        "turvallisuuspäällikkö"
                      ],
                      "title": {
                        "isFallback": false,
                        "locale": "fi",
                        "text": "turvallisuus- ja riskienhallintapäällikkö"
                      }
                    }
                  ]
                },
                "roleLabels": [
                  "puheenjohtaja",
                  "varsinainen jäsen"
                ]
              }
            ]
          }
        }
        "#);
    }

    // S4.10: as in the text.
    async fn its_chair_is_the_head_of_security_of_villmanstrand(app: TestApp) {
        answers!(app, "sv", CHAIR, @r#"
        {
          "group": {
            "chairs": [
              {
                "onBehalfOf": {
                  "name": {
                    "text": "Villmanstrand"
                  }
                },
                "person": {
                  "displayName": "Ari-Pekka Meuronen",
                  "employments": [
                    {
                      "employer": {
                        "name": {
                          "text": "Villmanstrand"
                        }
                      },
                      "roleTagLabels": [
                        "säkerhetschef"
                      ],
                      "title": {
                        "isFallback": false,
                        "locale": "sv",
                        "text": "säkerhets- och riskhanteringschef"
                      }
                    }
                  ]
                },
                "roleLabels": [
                  "ordförande",
                  "ordinarie ledamot"
                ]
              }
            ]
          }
        }
        "#);
    }

    // S4.12, trap 4: who sits there for them is not said.
    async fn two_areas_are_represented_and_not_members(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 4) {
                    nodes {
                        rank
                        label { text }
                        onBehalfOf { __typename name { text } }
                        organization { name { text } }
                        person { displayName }
                        holderStatusLabel
                    }
                }
                memberships { totalCount }
            }
            seated: groups(filter: { member: { slug: "lappeenranta" } }) { nodes { name { text } } }
            represented: groups(filter: { member: { slug: "kerava" } }) { totalCount }
        }"#, "two_areas_are_represented_and_not_members");
    }

    // S4.12
    async fn kerava_is_represented_through_its_cooperation_area(app: TestApp) {
        answers!(app, "fi", r#"{
            municipality(by: { name: "Kerava" }) {
                name { text }
                cooperationAreas { slug name { text } }
                organization { seats { totalCount } }
            }
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 4) {
                    nodes { rank label { text } onBehalfOf { slug } holderStatusLabel }
                }
            }
        }"#, @r#"
        {
          "group": {
            "seats": {
              "nodes": [
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": {
                    "text": "Keski-Uusimaa (Kuuma-seutu)"
                  },
                  "onBehalfOf": {
                    "slug": "kuuma-seutu"
                  },
                  "rank": 10
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": {
                    "text": "Pääkaupunkiseudun kaupungit"
                  },
                  "onBehalfOf": {
                    "slug": "paakaupunkiseutu"
                  },
                  "rank": 11
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": null,
                  "onBehalfOf": {
                    "slug": "kommunforbundet"
                  },
                  "rank": 12
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": null,
                  "onBehalfOf": {
                    "slug": "nesa"
                  },
                  "rank": 13
                }
              ]
            }
          },
          "municipality": {
            "cooperationAreas": [
              {
                "name": {
                  "text": "KUUMA-seutu"
                },
                "slug": "kuuma-seutu"
              }
            ],
            "name": {
              "text": "Kerava"
            },
            "organization": {
              "seats": {
                "totalCount": 0
              }
            }
          }
        }
        "#);
    }

    // S4.11, S2.4, trap 13: no person is shown, and yet it is neither vacant nor waiting.
    async fn a_seat_that_an_organization_holds_is_filled(app: TestApp) {
        answers!(app, "fi", r#"{
            steering: group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                notShown: seats(status: [PERSON_NOT_SHOWN]) { totalCount }
                held: seats(status: [HELD]) { totalCount }
                open: seats(status: [VACANT, NOT_YET_NAMED]) { totalCount }
            }
            committee: group(by: { slug: "trygghetsberedningen" }) {
                filled: seats(status: [PERSON_NOT_SHOWN, HELD]) { totalCount }
                vacant: seats(status: [VACANT]) { totalCount }
                notYetNamed: seats(status: [NOT_YET_NAMED]) { totalCount }
            }
            labels(of: HOLDER_STATUS) { value label }
        }"#, @r#"
        {
          "committee": {
            "filled": {
              "totalCount": 0
            },
            "notYetNamed": {
              "totalCount": 8
            },
            "vacant": {
              "totalCount": 0
            }
          },
          "labels": [
            {
              "label": "ei vielä nimetty",
              "value": "NOT_YET_NAMED"
            },
            {
              "label": "avoinna",
              "value": "VACANT"
            },
            {
              "label": "henkilöä ei näytetä",
              "value": "PERSON_NOT_SHOWN"
            },
            {
              "label": "täytetty",
              "value": "HELD"
            }
          ],
          "steering": {
            "held": {
              "totalCount": 1
            },
            "notShown": {
              "totalCount": 12
            },
            "open": {
              "totalCount": 0
            }
          }
        }
        "#);
    }

    // S4.15: as far as the form is verified.
    async fn cities_can_be_told_from_other_municipalities(app: TestApp) {
        answers!(app, "fi", "{
            cities: municipalities(filter: { form: CITY }) { nodes { name { text } } }
            others: municipalities(filter: { form: MUNICIPALITY }) {
                nodes { name { text } formLabel }
            }
        }", "cities_can_be_told_from_other_municipalities");
    }

    // S4.16: one is official, the other long used.
    async fn abo_and_villmanstrand_are_names_in_swedish(app: TestApp) {
        answers!(app, "sv", TWO_NAMES, @r#"
        {
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "text": "Villmanstrand"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "officiellt namn",
                "text": "Lappeenranta"
              },
              {
                "locale": "sv",
                "statusLabel": "etablerat namn",
                "text": "Villmanstrand"
              }
            ]
          },
          "turku": {
            "name": {
              "isFallback": false,
              "text": "Åbo"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "officiellt namn",
                "text": "Turku"
              },
              {
                "locale": "sv",
                "statusLabel": "officiellt namn",
                "text": "Åbo"
              }
            ]
          }
        }
        "#);
    }

    // S4.16
    async fn they_are_turku_and_lappeenranta_in_finnish(app: TestApp) {
        answers!(app, "fi", TWO_NAMES, @r#"
        {
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "text": "Lappeenranta"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "virallinen nimi",
                "text": "Lappeenranta"
              },
              {
                "locale": "sv",
                "statusLabel": "vakiintunut nimi",
                "text": "Villmanstrand"
              }
            ]
          },
          "turku": {
            "name": {
              "isFallback": false,
              "text": "Turku"
            },
            "names": [
              {
                "locale": "fi",
                "statusLabel": "virallinen nimi",
                "text": "Turku"
              },
              {
                "locale": "sv",
                "statusLabel": "virallinen nimi",
                "text": "Åbo"
              }
            ]
          }
        }
        "#);
    }
}
