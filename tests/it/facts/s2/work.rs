//! What the committee is to do, and what municipalities and regions answer for.

use crate::support::on_both;

on_both! {
    // S2.7, S2.8: what is proposed is for the state, municipalities, regions and others.
    async fn its_mandate_has_three_tasks_and_four_addressees(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-23") {
                mandates {
                    title { text }
                    text { text }
                    issuers { roleLabel agent { displayName } }
                    recipients { roleLabel agent { displayName } }
                    addressees {
                        roleLabel
                        organizationKindLabel
                        area { name { text } }
                        category { text }
                        organizations { totalCount }
                    }
                    issued { edtf sourceText }
                    validity {
                        begins { edtf isInferred sourceText }
                        ends { edtf isInferred sourceText }
                        certainty
                    }
                    obligations { kindLabel rank text { text } stateLabel due { edtf } }
                }
            }
        }"#, "its_mandate_has_three_tasks_and_four_addressees");
    }

    // S2.7: a year later it is over, and in its last month that is left open.
    async fn its_mandate_is_over_after_october_2024(app: TestApp) {
        answers!(app, "sv", r#"{
            month: mandate(slug: "trygghetsberedningen-uppdrag", asOf: "2024-10-15") { ...sure }
            after: mandate(slug: "trygghetsberedningen-uppdrag", asOf: "2024-11-01") { ...sure }
        }
        fragment sure on Mandate {
            validity { ends { edtf precisionLabel } certainty phase }
        }"#, @r#"
        {
          "after": null,
          "month": {
            "validity": {
              "certainty": "POSSIBLE",
              "ends": {
                "edtf": "2024-10",
                "precisionLabel": "månad"
              },
              "phase": "CURRENT"
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
                statedCounts {
                    countedLabel
                    stated
                    qualifierLabel
                    actual
                    outcomeLabel
                    note { text }
                }
                dataQuality { flagLabel field count { stated actual outcomeLabel } }
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

    // S2.12: overdue the day after its month, as far as the registry knows.
    async fn it_reports_to_the_board_in_october_2024(app: TestApp) {
        answers!(app, "sv", r#"query Reports(
            $autumn: ObligationFilter = {
                kind: [REPORT]
                dueFrom: "2024-09-01"
                dueTo: "2024-11-30"
            }
        ) {
            ahead: obligations(filter: $autumn, asOf: "2023-10-01") {
                nodes {
                    kindLabel
                    text { text }
                    due { edtf precisionLabel isInferred }
                    stateLabel
                    bearers { roleLabel agent { displayName } }
                    beneficiaries { roleLabel agent { displayName } }
                    mandate { title { text } }
                    fulfillments { done { edtf } }
                }
            }
            lastDay: obligations(filter: $autumn, asOf: "2024-10-31") { nodes { stateLabel } }
            dayAfter: obligations(filter: $autumn, asOf: "2024-11-01") {
                nodes { stateLabel validity { certaintyLabel } }
            }
        }"#, @r#"
        {
          "ahead": {
            "nodes": [
              {
                "bearers": [
                  {
                    "agent": {
                      "displayName": "Trygghetsberedningen"
                    },
                    "roleLabel": "utförare"
                  }
                ],
                "beneficiaries": [
                  {
                    "agent": {
                      "displayName": "SKR:s styrelse"
                    },
                    "roleLabel": "mottagare"
                  }
                ],
                "due": {
                  "edtf": "2024-10",
                  "isInferred": false,
                  "precisionLabel": "månad"
                },
                "fulfillments": [],
                "kindLabel": "rapport",
                "mandate": {
                  "title": {
                    "text": "Trygghetsberedningens uppdrag"
                  }
                },
                "stateLabel": "återstår att göra",
                "text": {
                  "text": "Lägga fram sitt arbete för SKR:s styrelse."
                }
              }
            ]
          },
          "dayAfter": {
            "nodes": [
              {
                "stateLabel": "försenat",
                "validity": {
                  "certaintyLabel": "senast kända uppgift"
                }
              }
            ]
          },
          "lastDay": {
            "nodes": [
              {
                "stateLabel": "återstår att göra"
              }
            ]
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
              "text": "SKR vill se problem som är aktuella i hela landet i ett sammanhang. Krafterna behöver samlas kring att förebygga brott, att socialtjänst, förskola och skola kommer in tidigt, och de brott som verksamheter och invånare utsätts för. Hur trygg vardagen blir avgörs också lokalt, bland annat i skolan, socialtjänsten, fritidsverksamheten och bostadsområdena."
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

    // S2.15: the box of facts gives examples.
    async fn municipalities_and_regions_answer_for_much_that_matters_to_safety(app: TestApp) {
        answers!(app, "sv", r#"{
            municipality(by: { name: "Helsingborg" }) {
                responsibilities(kind: [PUBLIC_TASKS]) {
                    organization { name { text } kindLabel }
                    responsibility {
                        kindLabel
                        natureLabel
                        text { text }
                        tasks { text }
                        areTasksExhaustive
                        reachLabel
                        holders { organizationKindLabel organizations { totalCount } }
                        provenance { sources { title } }
                    }
                }
            }
        }"#, "municipalities_and_regions_answer_for_much_that_matters_to_safety");
    }
}
