//! The programme committee of SKR on safety, Trygghetsberedningen.

use crate::support::on_both;

on_both! {
    // S2.1
    async fn skr_published_the_news_on_its_day(app: TestApp) {
        answers!(app, "sv", r#"{
            body(by: { slug: "trygghetsberedningen" }) {
                provenance {
                    sources {
                        kindLabel
                        title
                        published { edtf precisionLabel }
                        publisher { abbreviation }
                    }
                }
            }
        }"#, @r#"
        {
          "body": {
            "provenance": {
              "sources": [
                {
                  "kindLabel": "nyhet",
                  "published": {
                    "edtf": "2023-09-23",
                    "precisionLabel": "dag"
                  },
                  "publisher": {
                    "abbreviation": "SKR"
                  },
                  "title": "Ny programberedning för trygghet i samhället"
                }
              ]
            }
          }
        }
        "#);
    }

    // S2.2: only the day of publication is known.
    async fn the_board_of_skr_set_up_the_committee(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "skr" }) {
                bodies { nodes { name { text } kindLabel } }
            }
            group(by: { slug: "trygghetsberedningen" }) {
                name { text }
                kindLabel
                statusLabel
                organization { abbreviation }
                founders { kindLabel to { ... on Group { name { text } } } }
                validity { begins { edtf earliest latest isInferred } attestedOn }
            }
        }"#, @r#"
        {
          "group": {
            "founders": [
              {
                "kindLabel": "grundades av",
                "to": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                }
              }
            ],
            "kindLabel": "programberedning",
            "name": {
              "text": "Trygghetsberedningen"
            },
            "organization": {
              "abbreviation": "SKR"
            },
            "statusLabel": "har inrättats",
            "validity": {
              "attestedOn": "2023-09-23",
              "begins": {
                "earliest": null,
                "edtf": "../2023-09-23",
                "isInferred": true,
                "latest": "2023-09-23"
              }
            }
          },
          "organization": {
            "bodies": {
              "nodes": [
                {
                  "kindLabel": "styrelse",
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                {
                  "kindLabel": "programberedning",
                  "name": {
                    "text": "Trygghetsberedningen"
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S2.3
    async fn it_has_eight_seats_one_for_each_party_in_the_board(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                knownSeats
                statedSeats
                seatRules {
                    seats
                    distributionLabel
                    perLabel
                    perBody { name { text } }
                    appointingBody { name { text } }
                }
            }
        }"#, @r#"
        {
          "group": {
            "knownSeats": 8,
            "seatRules": [
              {
                "appointingBody": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                "distributionLabel": "en plats för var och en",
                "perBody": {
                  "name": {
                    "text": "SKR:s styrelse"
                  }
                },
                "perLabel": "parti",
                "seats": 8
              }
            ],
            "statedSeats": 8
          }
        }
        "#);
    }

    // S2.4, S2.5, trap 13: not named is not vacant, and no party is stated.
    async fn nobody_has_been_appointed_to_its_seats(app: TestApp) {
        answers!(app, "sv", r#"{
            seats(
                filter: { body: { slug: "trygghetsberedningen" }, status: [NOT_YET_NAMED] }
                asOf: "2023-09-23"
            ) {
                totalCount
                nodes {
                    rank
                    roleLabels
                    holderStatus
                    person { displayName }
                    onBehalfOf { name { text } }
                    onBehalfOfMissingReason
                }
            }
        }"#, "nobody_has_been_appointed_to_its_seats");
    }

    // S2.6, trap 2: the chair of SKR speaks of it, and is not its chair.
    async fn its_chair_is_not_known(app: TestApp) {
        answers!(app, "sv", r#"{
            committee: group(by: { slug: "trygghetsberedningen" }) {
                chairs { person { displayName } }
                seats(role: CHAIR) { totalCount }
            }
            board: group(by: { slug: "skr-styrelse" }) { chairs { person { displayName } } }
            person(by: { slug: "anders-henriksson" }) {
                seats { nodes { label { text } body { name { text } } } }
            }
        }"#, @r#"
        {
          "board": {
            "chairs": [
              {
                "person": {
                  "displayName": "Anders Henriksson"
                }
              }
            ]
          },
          "committee": {
            "chairs": [],
            "seats": {
              "totalCount": 0
            }
          },
          "person": {
            "seats": {
              "nodes": [
                {
                  "body": {
                    "name": {
                      "text": "SKR:s styrelse"
                    }
                  },
                  "label": {
                    "text": "Ordförande för SKR"
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // S2.9, S2.10, trap 1: five were announced, six are listed.
    async fn its_sixth_focus_area_runs_through_the_others(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                focusAreas {
                    rank
                    label { text }
                    isCrossCutting
                    topics { topic { label { text } } }
                }
                isExhaustive(list: FOCUS_AREAS)
            }
        }"#, "its_sixth_focus_area_runs_through_the_others");
    }

    // S2.10
    async fn one_body_works_on_gang_crime(app: TestApp) {
        answers!(app, "en", r#"{
            groups(filter: { topic: "gangkriminalitet" }) { nodes { name { text } } }
            networks(filter: { topic: "gangkriminalitet" }) { totalCount }
            topic(slug: "gangkriminalitet") { label { text } }
        }"#, @r#"
        {
          "groups": {
            "nodes": [
              {
                "name": {
                  "text": "Programme Committee on Safety"
                }
              }
            ]
          },
          "networks": {
            "totalCount": 0
          },
          "topic": {
            "label": {
              "text": "Gang crime"
            }
          }
        }
        "#);
    }

    // S2.14, S2.21
    async fn it_is_to_support_and_develop_work_for_safety(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                purposes { rank text { text } levelLabels }
                background { text }
            }
        }"#, @r#"
        {
          "group": {
            "background": {
              "text": "SKR vill se problem som är aktuella i hela landet i ett sammanhang: att förebygga brott, att socialtjänst, förskola och skola kommer in tidigt, och de brott som verksamheter och invånare utsätts för. Hur trygg vardagen blir avgörs också lokalt, bland annat i skolan, socialtjänsten, fritidsverksamheten och bostadsområdena."
            },
            "purposes": [
              {
                "levelLabels": [
                  "lokal nivå",
                  "regional nivå"
                ],
                "rank": 1,
                "text": {
                  "text": "Ge kommuner och regioner stöd när de arbetar för trygghet."
                }
              },
              {
                "levelLabels": [
                  "lokal nivå",
                  "regional nivå"
                ],
                "rank": 2,
                "text": {
                  "text": "Bidra till att arbetet för trygghet i kommuner och regioner blir bättre."
                }
              }
            ]
          }
        }
        "#);
    }

    // S2.16, S2.17, S2.18, S2.19: no number and no address is given.
    async fn its_contacts_are_an_expert_the_press_desk_and_the_head_of_press(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                contactPoints {
                    roleLabel
                    channelLabel
                    value
                    isOnCall
                    person { displayName employments { title { text } employer { abbreviation } } }
                }
                contactMissingReason
            }
        }"#, @r#"
        {
          "group": {
            "contactMissingReason": null,
            "contactPoints": [
              {
                "channelLabel": "personligen",
                "isOnCall": false,
                "person": {
                  "displayName": "Greta Berg",
                  "employments": [
                    {
                      "employer": {
                        "abbreviation": "SKR"
                      },
                      "title": {
                        "text": "handläggare"
                      }
                    }
                  ]
                },
                "roleLabel": "sakkunnig",
                "value": null
              },
              {
                "channelLabel": "telefon",
                "isOnCall": true,
                "person": null,
                "roleLabel": "pressjour",
                "value": null
              },
              {
                "channelLabel": "personligen",
                "isOnCall": false,
                "person": {
                  "displayName": "Helene Lindstrand",
                  "employments": [
                    {
                      "employer": {
                        "abbreviation": "SKR"
                      },
                      "title": {
                        "text": "presschef"
                      }
                    }
                  ]
                },
                "roleLabel": "informationsansvarig",
                "value": null
              },
              {
                "channelLabel": "webbformulär",
                "isOnCall": false,
                "person": null,
                "roleLabel": "allmänna frågor",
                "value": null
              }
            ]
          }
        }
        "#);
    }
}
