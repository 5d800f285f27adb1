//! Lists: which purpose is the main one, which are complete, and what is counted.

use crate::support::on_both;

on_both! {
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

    // X6, S0.17: each number that a text states against what the registry holds. One differs:
    // five focus areas are six.
    async fn every_stated_number_is_held_against_the_registry(app: TestApp) {
        answers!(app, "sv", "{
            statedCounts {
                nodes {
                    countedLabel
                    organizationKindLabel
                    body { displayName }
                    organization { displayName }
                    area { name { text } }
                    qualifierLabel
                    stated
                    actual
                    outcomeLabel
                    note { text }
                    provenance { sources { title } }
                }
            }
            differing: statedCounts(filter: { outcome: [DIFFERS] }) { totalCount }
        }", "every_stated_number_is_held_against_the_registry");
    }

    // X6: also where it is only said that they are all.
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
}
