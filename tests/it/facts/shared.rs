//! Facts that several of the five texts share.

use crate::support::on_both;

on_both! {
    // X1, trap 8: SKL of 2019 and SKR of today are one organization; so are MSB and MCF.
    async fn an_association_has_the_name_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            then: organization(by: { slug: "skr" }, asOf: "2019-03-01") {
                name { text }
                abbreviation
            }
            now: organization(by: { slug: "skr" }, asOf: "2026-11-22") {
                name { text }
                abbreviation
                renames { on { edtf } locale from to }
            }
            agencyThen: organization(by: { slug: "mcf" }, asOf: "2025-12-31") {
                name { text }
                abbreviation
            }
            agencyNow: organization(by: { slug: "mcf" }, asOf: "2026-01-01") {
                name { text }
                abbreviation
            }
        }"#, @r#"
        {
          "agencyNow": {
            "abbreviation": "MCF",
            "name": {
              "text": "Myndigheten för civilt försvar"
            }
          },
          "agencyThen": {
            "abbreviation": "MSB",
            "name": {
              "text": "Myndigheten för samhällsskydd och beredskap"
            }
          },
          "now": {
            "abbreviation": "SKR",
            "name": {
              "text": "Sveriges Kommuner och Regioner"
            },
            "renames": [
              {
                "from": "Sveriges Kommuner och Landsting",
                "locale": "sv",
                "on": {
                  "edtf": "2019-11-27"
                },
                "to": "Sveriges Kommuner och Regioner"
              }
            ]
          },
          "then": {
            "abbreviation": "SKL",
            "name": {
              "text": "Sveriges Kommuner och Landsting"
            }
          }
        }
        "#);
    }

    // X1
    async fn an_old_name_finds_the_organization_of_today(app: TestApp) {
        answers!(app, "sv", r#"{
            search(text: "Sveriges Kommuner och Landsting", types: [ORGANIZATION]) {
                nodes { item { ... on Organization { name { text } abbreviation } } }
            }
        }"#, @r#"
        {
          "search": {
            "nodes": [
              {
                "item": {
                  "abbreviation": "SKR",
                  "name": {
                    "text": "Sveriges Kommuner och Regioner"
                  }
                }
              }
            ]
          }
        }
        "#);
    }

    // X2
    async fn the_chair_of_skr_is_one_person_in_two_texts(app: TestApp) {
        answers!(app, "sv", r#"{
            body(by: { slug: "skr-styrelse" }) {
                chairs {
                    person {
                        displayName
                        participations { nodes { role event { title { text } } } }
                        provenance { sources { title publisher { name { text } } } }
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
                        "event": {
                          "title": {
                            "text": "Möte om kommuners och regioners arbete i det förhöjda säkerhetsläget"
                          }
                        },
                        "role": "PARTICIPANT"
                      }
                    ]
                  },
                  "provenance": {
                    "sources": [
                      {
                        "publisher": {
                          "name": {
                            "text": "Sveriges Kommuner och Regioner"
                          }
                        },
                        "title": "Ny programberedning för trygghet i samhället"
                      },
                      {
                        "publisher": {
                          "name": {
                            "text": "regeringen"
                          }
                        },
                        "title": "Civilministern i möte om kommuner och regioners arbete i samband med det förhöjda säkerhetsläget"
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

    // X4, S4.6, S4.7
    async fn a_network_has_one_main_purpose_and_others_in_order(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                mainPurpose { rank text { text } }
                purposes { rank isMain text { text } levelLabels }
            }
        }"#, @r#"
        {
          "network": {
            "mainPurpose": {
              "rank": 1,
              "text": {
                "text": "Vara ett stöd för kommunerna när de arbetar med säkerhet, beredskap och riskhantering."
              }
            },
            "purposes": [
              {
                "isMain": true,
                "levelLabels": [
                  "lokal nivå"
                ],
                "rank": 1,
                "text": {
                  "text": "Vara ett stöd för kommunerna när de arbetar med säkerhet, beredskap och riskhantering."
                }
              },
              {
                "isMain": false,
                "levelLabels": [
                  "lokal nivå"
                ],
                "rank": 2,
                "text": {
                  "text": "Bidra till en god säkerhetskultur i kommunerna."
                }
              },
              {
                "isMain": false,
                "levelLabels": [
                  "lokal nivå"
                ],
                "rank": 3,
                "text": {
                  "text": "Göra kommunerna bättre på att leda säkerhetsarbetet och hantera risker."
                }
              },
              {
                "isMain": false,
                "levelLabels": [],
                "rank": 4,
                "text": {
                  "text": "Föra vidare kunskap och arbetssätt som fungerar väl."
                }
              },
              {
                "isMain": false,
                "levelLabels": [
                  "lokal nivå"
                ],
                "rank": 5,
                "text": {
                  "text": "Ge det kommunala arbetet med säkerhet och beredskap större tyngd inom den övergripande säkerheten."
                }
              }
            ]
          }
        }
        "#);
    }

    // X5
    async fn lists_say_whether_they_are_complete_or_examples(app: TestApp) {
        answers!(app, "sv", r#"{
            skane: network(by: { slug: "skane" }) {
                partners: isExhaustive(list: DIALOGUE_PARTNERS)
                focusAreas: isExhaustive(list: FOCUS_AREAS)
                areas: focusAreas { label { text } isExhaustive }
            }
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                members: isExhaustive(list: MEMBERS)
            }
            committee: group(by: { slug: "trygghetsberedningen" }) {
                seats: isExhaustive(list: SEATS)
                focusAreas: isExhaustive(list: FOCUS_AREAS)
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) {
                purposes: isExhaustive(list: PURPOSES)
            }
            steering: group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats: isExhaustive(list: SEATS)
            }
        }"#, @r#"
        {
          "committee": {
            "focusAreas": false,
            "seats": true
          },
          "experts": {
            "purposes": true
          },
          "skane": {
            "areas": [
              {
                "isExhaustive": false,
                "label": {
                  "text": "Säkerhet eller internt skydd"
                }
              },
              {
                "isExhaustive": false,
                "label": {
                  "text": "Trygghet eller brottsförebyggande arbete"
                }
              },
              {
                "isExhaustive": false,
                "label": {
                  "text": "Krisberedskap"
                }
              }
            ],
            "focusAreas": false,
            "partners": false
          },
          "steering": {
            "seats": false
          },
          "stockholm": {
            "members": false
          }
        }
        "#);
    }

    // X6, S0.17: 21 county boards, 26 municipalities of Stockholm, 8 seats, and the 33
    // municipalities of Skåne.
    async fn the_registry_holds_what_the_texts_count(app: TestApp) {
        answers!(app, "sv", r#"{
            countyBoards: organizations(filter: { kind: [COUNTY_BOARD] }) { totalCount }
            stockholm: memberships(filter: {
                body: { slug: "samverkan-stockholmsregionen" }, memberKind: [MUNICIPALITY]
            }) { totalCount }
            committee: group(by: { slug: "trygghetsberedningen" }) { knownSeats statedSeats }
            skane: municipalities(filter: { area: { code: { scheme: SCB_LAN, value: "12" } } }) {
                totalCount
            }
            finland: municipalities(filter: { country: FI }) { totalCount }
        }"#, @r#"
        {
          "committee": {
            "knownSeats": 8,
            "statedSeats": 8
          },
          "countyBoards": {
            "totalCount": 21
          },
          "finland": {
            "totalCount": 308
          },
          "skane": {
            "totalCount": 33
          },
          "stockholm": {
            "totalCount": 26
          }
        }
        "#);
    }

    // X7, X8, trap 10: a blank date is not a missing date.
    async fn every_network_names_the_text_it_was_taken_from(app: TestApp) {
        answers!(app, "sv", r#"{
            government: event(by: { slug: "regeringen-sakerhetslaget" }) { provenance { ...text } }
            skane: network(by: { slug: "skane" }) { provenance { ...text } }
            skr: group(by: { slug: "trygghetsberedningen" }) { provenance { ...text } }
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                provenance { ...text }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) { provenance { ...text } }
        }
        fragment text on Provenance {
            sources {
                kindLabel
                title
                locale
                publisher { name { text } }
                published { edtf missingReason }
                updated { edtf missingReason }
            }
        }"#, "every_network_names_the_text_it_was_taken_from");
    }

    // X9: blank in two texts, given in one.
    async fn whom_to_call_is_answered_even_by_nobody(app: TestApp) {
        answers!(app, "fi", r#"{
            skane: network(by: { slug: "skane" }) {
                contactMissingReason
                contactPoints { roleLabel }
            }
            skr: group(by: { slug: "trygghetsberedningen" }) {
                contactMissingReason
                contactPoints { roleLabel }
            }
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                contactMissingReason
                contactPoints { roleLabel }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) {
                contactMissingReason
                contactPoints { roleLabel }
            }
        }"#, @r#"
        {
          "experts": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": []
          },
          "skane": {
            "contactMissingReason": "NOT_STATED",
            "contactPoints": []
          },
          "skr": {
            "contactMissingReason": null,
            "contactPoints": [
              {
                "roleLabel": "asiantuntija"
              },
              {
                "roleLabel": "mediapäivystys"
              },
              {
                "roleLabel": "viestintävastaava"
              },
              {
                "roleLabel": "yleiset tiedustelut"
              }
            ]
          },
          "stockholm": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": []
          }
        }
        "#);
    }

    // X10: one of two meetings is co-hosted, and one network has two founders.
    async fn what_is_done_jointly_names_each_party(app: TestApp) {
        answers!(app, "sv", r#"{
            skane: network(by: { slug: "skane" }) {
                cadences { times perLabel coHost { name { text } } coHostedTimes }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) {
                founders { toCategory { text } to { ... on Organization { name { text } } } }
            }
        }"#, @r#"
        {
          "experts": {
            "founders": [
              {
                "to": null,
                "toCategory": {
                  "text": "kommunerna"
                }
              },
              {
                "to": {
                  "name": {
                    "text": "Kommunförbundet"
                  }
                },
                "toCategory": null
              }
            ]
          },
          "skane": {
            "cadences": [
              {
                "coHost": {
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                },
                "coHostedTimes": 1,
                "perLabel": "år",
                "times": 2
              }
            ]
          }
        }
        "#);
    }

    // X11
    async fn the_police_are_a_partner_of_one_network_and_a_member_of_another(app: TestApp) {
        answers!(app, "sv", r#"{
            partner: networks(filter: { dialoguePartner: { slug: "polismyndigheten" } }) {
                nodes { name { text } }
            }
            member: networks(filter: { member: { slug: "polismyndigheten" } }) {
                nodes { name { text } }
            }
            members: organizations(filter: { memberOf: { slug: "samverkan-stockholmsregionen" } }) {
                totalCount
            }
        }"#, @r#"
        {
          "member": {
            "nodes": [
              {
                "name": {
                  "text": "Samverkan Stockholmsregionen"
                }
              }
            ]
          },
          "members": {
            "totalCount": 29
          },
          "partner": {
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

    // X12: the Swedish text gives one topic in English only.
    async fn each_value_says_which_language_it_is_in(app: TestApp) {
        answers!(app, "sv", r#"{
            topic(slug: "business-improvement-districts") {
                label { text locale isFallback status all { locale text status } }
            }
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                name { text locale isFallback all { locale text status } }
            }
        }"#, @r#"
        {
          "network": {
            "name": {
              "all": [
                {
                  "locale": "sv",
                  "status": "SOURCE",
                  "text": "Nätverk för säkerhet och kristålighet"
                },
                {
                  "locale": "fi",
                  "status": "DRAFT",
                  "text": "Turvallisuuden ja kriisinkestävyyden verkosto"
                },
                {
                  "locale": "en",
                  "status": "DRAFT",
                  "text": "Network for security and crisis resilience"
                }
              ],
              "isFallback": false,
              "locale": "sv",
              "text": "Nätverk för säkerhet och kristålighet"
            }
          },
          "topic": {
            "label": {
              "all": [
                {
                  "locale": "en",
                  "status": "SOURCE",
                  "text": "Business improvement districts"
                },
                {
                  "locale": "fi",
                  "status": "DRAFT",
                  "text": "Liikekeskustojen kehittämisalueet"
                }
              ],
              "isFallback": true,
              "locale": "en",
              "status": "SOURCE",
              "text": "Business improvement districts"
            }
          }
        }
        "#);
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

    // X1, S4.16: a name in another language or of another day.
    async fn everything_is_found_by_any_of_its_names(app: TestApp) {
        answers!(app, "fi", r#"{
            committee: search(text: "trygghetsberedningen") {
                nodes { item { ... on Group { name { text } } } }
            }
            association: search(text: "SKL") {
                nodes { item { ... on Organization { name { text } } } }
            }
            city: search(text: "Villmanstrand") {
                nodes { item { ... on Municipality { name { text } } } }
            }
            person: search(text: "meuronen") { nodes { item { ... on Person { displayName } } } }
        }"#, @r#"
        {
          "association": {
            "nodes": [
              {
                "item": {
                  "name": {
                    "text": "Sveriges Kommuner och Regioner"
                  }
                }
              }
            ]
          },
          "city": {
            "nodes": [
              {
                "item": {
                  "name": {
                    "text": "Lappeenranta"
                  }
                }
              }
            ]
          },
          "committee": {
            "nodes": [
              {
                "item": {
                  "name": {
                    "text": "Turvallisuusvalmistelukunta"
                  }
                }
              }
            ]
          },
          "person": {
            "nodes": [
              {
                "item": {
                  "displayName": "Ari-Pekka Meuronen"
                }
              }
            ]
          }
        }
        "#);
    }
}
