//! What was said, of what kind it was, and to whom.

use crate::support::on_both;

on_both! {
    // S0.10, trap 11: five in the order of the text, and Per Bill under both his hats.
    async fn three_people_said_five_things(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) {
                statements {
                    rank
                    kindLabel
                    text { text }
                    originalLocale
                    speakers {
                        agent { displayName }
                        capacities {
                            title { text }
                            organization { displayName }
                            body { displayName }
                        }
                    }
                    provenance { sources { title } }
                }
            }
        }"#, "three_people_said_five_things");
    }

    // S0.11: support from the state, dialogue with the government. Of an answer nothing is said.
    async fn skr_asked_the_state_for_support(app: TestApp) {
        answers!(app, "en", r#"{
            statements(
                filter: {
                    kind: [REQUEST]
                    party: [{ role: [ADDRESSEE], organization: { slug: "se-government" } }]
                }
            ) {
                nodes {
                    kindLabel
                    text { text }
                    speakers {
                        agent { displayName }
                        capacities { title { text } organization { abbreviation } }
                    }
                    addressees { roleLabel agent { displayName } category { text } }
                    response
                    topics { label { text } }
                }
            }
        }"#, @r#"
        {
          "statements": {
            "nodes": [
              {
                "addressees": [
                  {
                    "agent": null,
                    "category": {
                      "text": "the state"
                    },
                    "roleLabel": "addressee"
                  },
                  {
                    "agent": {
                      "displayName": "Government of Sweden"
                    },
                    "category": null,
                    "roleLabel": "addressee"
                  }
                ],
                "kindLabel": "request",
                "response": null,
                "speakers": [
                  {
                    "agent": {
                      "displayName": "Anders Henriksson"
                    },
                    "capacities": [
                      {
                        "organization": {
                          "abbreviation": "SALAR"
                        },
                        "title": {
                          "text": "chair of SKR"
                        }
                      }
                    ]
                  }
                ],
                "text": {
                  "text": "Municipalities and regions are well placed to handle unrest, and the members of SKR are well prepared for situations that put safety and security to the test. Municipalities prevent crime, not least through schools and social services, but also together with the police and civil society. Even so, municipalities and regions need support of various kinds from the state. He welcomes good dialogue between SKR and the government."
                },
                "topics": [
                  {
                    "label": {
                      "text": "Safety promotion"
                    }
                  },
                  {
                    "label": {
                      "text": "Crime prevention"
                    }
                  }
                ]
              }
            ]
          }
        }
        "#);
    }

    // S0.11: one speaker may assess, claim and call to action.
    async fn statements_are_of_different_kinds(app: TestApp) {
        answers!(app, "sv", r#"query Kinds(
            $event: EventBy = { slug: "regeringen-sakerhetslaget" }
        ) {
            assessments: statements(filter: { event: $event, kind: [ASSESSMENT] }) { ...said }
            claims: statements(filter: { event: $event, kind: [CLAIM] }) { ...said }
            requests: statements(filter: { event: $event, kind: [REQUEST] }) { ...said }
            priorities: statements(filter: { event: $event, kind: [PRIORITY] }) { ...said }
            calls: statements(filter: { event: $event, kind: [CALL_TO_ACTION] }) { ...said }
            all: statements(filter: { event: $event }) { totalCount }
        }
        fragment said on StatementConnection {
            nodes { rank kindLabel speakers { agent { displayName } } }
        }"#, "statements_are_of_different_kinds");
    }

    // S0.12: it reports the other meeting, and goes further than what was said there.
    async fn one_statement_comments_on_an_earlier_meeting(app: TestApp) {
        answers!(app, "sv", r#"{
            statements(filter: { isAboutEvent: true }) {
                nodes {
                    rank
                    text { text }
                    speakers { agent { displayName } }
                    event { title { text } }
                    aboutEvent { title { text } }
                    extends { rank kindLabel speakers { agent { displayName } } }
                }
            }
            event(by: { slug: "regeringen-trossamfunden" }) { commentedBy { rank kindLabel } }
        }"#, "one_statement_comments_on_an_earlier_meeting");
    }

    // S0.13: alone, with others, and with support from SKR.
    async fn skr_supports_municipalities_and_regions(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "skr" }) {
                relations(kind: SUPPORTS) { kindLabel toCategory { text } note { text } }
            }
            statements(filter: { topic: "brottsforebyggande-arbete", kind: [ASSESSMENT] }) {
                nodes {
                    text { text }
                    speakers { agent { displayName } capacities { title { text } } }
                    topics { label { text } }
                }
            }
        }"#, "skr_supports_municipalities_and_regions");
    }

    // S0.22: known from a report only, so its language is not.
    async fn municipalities_are_urged_to_involve_faith_communities(app: TestApp) {
        answers!(app, "sv", r#"{
            statements(
                filter: {
                    kind: [RECOMMENDATION]
                    party: [{ role: [ADDRESSEE], organizationKind: MUNICIPALITY }]
                }
            ) {
                nodes {
                    kindLabel
                    text { text }
                    originalLocale
                    response
                    event { title { text } }
                    speakers { agent { displayName } capacities { title { text } } }
                    addressees {
                        organizationKindLabel
                        area { name { text } }
                        category { text }
                        organizations { totalCount }
                    }
                }
            }
            municipality(by: { name: "Helsingborg" }) {
                organization { addressedBy { nodes { kindLabel event { slug } } } }
            }
        }"#, "municipalities_are_urged_to_involve_faith_communities");
    }

    // S0.23
    async fn the_recommendation_was_extended_to_civil_society(app: TestApp) {
        answers!(app, "sv", r"{
            statements(filter: { kind: [RECOMMENDATION], extended: true }) {
                nodes {
                    speakers { agent { displayName } }
                    extendedBy {
                        kindLabel
                        text { text }
                        speakers { agent { displayName } capacities { title { text } } }
                        addressees { organizationKindLabel category { text } }
                        event { title { text } }
                    }
                }
            }
            notExtended: statements(filter: { kind: [RECOMMENDATION], extended: false }) {
                totalCount
            }
        }", "the_recommendation_was_extended_to_civil_society");
    }
}
