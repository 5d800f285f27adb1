//! The steering group: what it does and who chairs it.

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

on_both! {
    // S4.9
    async fn a_steering_group_plans_and_steers_it(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                steeringGroup {
                    name { text }
                    kindLabel
                    obligations(filter: { kind: [TASK] }) {
                        nodes { rank text { text } stateLabel }
                    }
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
              "obligations": {
                "nodes": [
                  {
                    "rank": 1,
                    "stateLabel": "jatkuva",
                    "text": {
                      "text": "Suunnitella verkoston toimintaa."
                    }
                  },
                  {
                    "rank": 2,
                    "stateLabel": "jatkuva",
                    "text": {
                      "text": "Ohjata verkoston toimintaa."
                    }
                  }
                ]
              },
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
}
