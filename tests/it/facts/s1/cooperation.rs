//! What the network is to do, who is in it and how it meets.

use crate::support::on_both;

on_both! {
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
                  "text": "Verka för att tala med en röst i dialogen med dem som har ansvar nationellt, regionalt och lokalt."
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
        }"#, "its_dialogue_partners_are_seven_examples");
    }

    // S1.13, S1.14: nobody is known to represent Lund, nor to have been a guest.
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
            municipality(by: { name: "Lund" }) {
                memberships { totalCount }
                organization {
                    safetyChiefs: employments(role: SAFETY_CHIEF) { person { displayName } }
                    responsible: employments(role: RESPONSIBLE_FOR_SAFETY) {
                        person { displayName }
                    }
                }
            }
            event(by: { slug: "skane-host-2019" }) { participations(role: GUEST) { totalCount } }
        }"#, @r#"
        {
          "event": {
            "participations": {
              "totalCount": 0
            }
          },
          "municipality": {
            "memberships": {
              "totalCount": 0
            },
            "organization": {
              "responsible": [],
              "safetyChiefs": []
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

    // S1.15, S1.16, S1.18, trap 7: a promise, not a rule of dates. One of two meetings is known;
    // whether its agenda was adopted and who held it is not.
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
                eventSeries { title { text } }
                events(filter: { from: "2019-01-01", to: "2019-12-31" }) {
                    totalCount
                    nodes {
                        title { text }
                        agendaState
                        agenda { title { text } }
                        hosts { roleLabel }
                    }
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
            "eventSeries": [],
            "events": {
              "nodes": [
                {
                  "agenda": [],
                  "agendaState": null,
                  "hosts": [],
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
    async fn a_programme_group_drafts_its_agenda_and_coordinates_one_meeting(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                groups(kind: PROGRAMME_GROUP) {
                    nodes {
                        name { text }
                        obligations(filter: { kind: [TASK] }) {
                            nodes { rank text { text } eventKindLabel stateLabel }
                        }
                        relations(kind: DRAFTS_AGENDA_FOR) {
                            kindLabel
                            to { ... on Network { displayName } }
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
                  "obligations": {
                    "nodes": [
                      {
                        "eventKindLabel": null,
                        "rank": 1,
                        "stateLabel": "löpande",
                        "text": {
                          "text": "Ta fram dagordningen för nätverkets träffar."
                        }
                      },
                      {
                        "eventKindLabel": "nätverksträff",
                        "rank": 2,
                        "stateLabel": "löpande",
                        "text": {
                          "text": "Samordna ett av årets två möten tillsammans med Länsstyrelsen Skåne."
                        }
                      }
                    ]
                  },
                  "relations": [
                    {
                      "kindLabel": "tar fram dagordningen för",
                      "to": {
                        "displayName": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
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

    // S1.19: of no municipality is it known that it has confirmed.
    async fn every_participant_anchors_before_and_after_a_meeting(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }, asOf: "2019-10-12") {
                obligations(filter: { kind: [DUTY] }) {
                    nodes {
                        text { text }
                        phaseLabel
                        eventKindLabel
                        stateLabel
                        bearers { isAllMembers organizations { totalCount } }
                        unconfirmed(event: { slug: "skane-host-2019" }) { totalCount }
                        fulfillments { done { edtf } }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "obligations": {
              "nodes": [
                {
                  "bearers": [
                    {
                      "isAllMembers": true,
                      "organizations": {
                        "totalCount": 33
                      }
                    }
                  ],
                  "eventKindLabel": "nätverksträff",
                  "fulfillments": [],
                  "phaseLabel": "före mötet",
                  "stateLabel": "löpande",
                  "text": {
                    "text": "Förankra och informera i den egna organisationen före mötet."
                  },
                  "unconfirmed": {
                    "totalCount": 33
                  }
                },
                {
                  "bearers": [
                    {
                      "isAllMembers": true,
                      "organizations": {
                        "totalCount": 33
                      }
                    }
                  ],
                  "eventKindLabel": "nätverksträff",
                  "fulfillments": [],
                  "phaseLabel": "efter mötet",
                  "stateLabel": "löpande",
                  "text": {
                    "text": "Förankra och informera i den egna organisationen efter mötet."
                  },
                  "unconfirmed": {
                    "totalCount": 33
                  }
                }
              ]
            }
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
                eligibleOrganizations { totalCount }
                lacking: eligibleOrganizations(lacksRepresentative: true, first: 50) {
                    totalCount
                    nodes { displayName }
                }
            }
        }"#, "no_member_chair_or_contact_is_named");
    }
}
