//! The network: what it is called, who made it, whom it is for and what it does.

use crate::support::on_both;

on_both! {
    // S4.1: the headline of a page in Swedish, of which no version in Finnish is known.
    async fn its_name_describes_it_because_none_is_stated(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                name { text locale isFallback status }
                names { text locale status statusLabel translation }
                provenance {
                    sources {
                        kindLabel
                        title
                        locale
                        publisher { displayName }
                        translations { title }
                    }
                }
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
                  "kindLabel": "uutinen",
                  "locale": "sv",
                  "publisher": {
                    "displayName": "Kuntaliitto"
                  },
                  "title": "Nätverk för säkerhet och kristålighet stöder kommunerna",
                  "translations": []
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

    // S4.5, X6: in June, of no stated year. Of no answer is anything known.
    async fn all_finnish_municipalities_are_invited_in_june(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                obligations(filter: { kind: [INVITATION] }) {
                    nodes {
                        kindLabel
                        text { text }
                        due { edtf sourceText missingReason }
                        dueMonth
                        stateLabel
                        audience {
                            organizationKindLabel
                            area { name { text } }
                            organizations { totalCount }
                        }
                        fulfillments { done { edtf } }
                    }
                }
                invited: memberships(filter: { state: [INVITED] }) { totalCount }
                accepted: memberships(filter: { state: [PENDING, ACTIVE] }) { totalCount }
                declined: memberships(filter: { state: [DECLINED, EXPIRED] }) { totalCount }
            }
        }"#, @r#"
        {
          "network": {
            "accepted": {
              "totalCount": 0
            },
            "declined": {
              "totalCount": 0
            },
            "invited": {
              "totalCount": 0
            },
            "obligations": {
              "nodes": [
                {
                  "audience": [
                    {
                      "area": {
                        "name": {
                          "text": "Finland"
                        }
                      },
                      "organizationKindLabel": "kommun",
                      "organizations": {
                        "totalCount": 308
                      }
                    }
                  ],
                  "due": {
                    "edtf": null,
                    "missingReason": "NOT_STATED",
                    "sourceText": "I juni"
                  },
                  "dueMonth": 6,
                  "fulfillments": [],
                  "kindLabel": "inbjudan",
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Bjuda in alla kommuner att vara med i nätverket."
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S4.8: of each kind it is said that there will be some, and of none when.
    async fn seminars_workshops_courses_and_communication_are_planned(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                obligations(filter: { kind: [ACTIVITY] }) {
                    nodes { kindLabel text { text } eventKindLabel stateLabel due { edtf } }
                }
                courses: events(filter: { kind: [COURSE], includeUndated: true }) { totalCount }
            }
        }"#, @r#"
        {
          "network": {
            "courses": {
              "totalCount": 0
            },
            "obligations": {
              "nodes": [
                {
                  "due": null,
                  "eventKindLabel": "seminarium",
                  "kindLabel": "aktivitet",
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Hålla seminarier."
                  }
                },
                {
                  "due": null,
                  "eventKindLabel": "workshop",
                  "kindLabel": "aktivitet",
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Hålla workshoppar."
                  }
                },
                {
                  "due": null,
                  "eventKindLabel": "kurs",
                  "kindLabel": "aktivitet",
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Hålla kurser."
                  }
                },
                {
                  "due": null,
                  "eventKindLabel": null,
                  "kindLabel": "aktivitet",
                  "stateLabel": "återstår att göra",
                  "text": {
                    "text": "Kommunicera på många olika sätt."
                  }
                }
              ]
            }
          }
        }
        "#);
    }
}
