//! What the network looks at, and the abbreviations and laws of its document.

use serde_json::json;

use crate::support::on_both;

on_both! {
    // S1.20, S1.21
    async fn it_has_three_focus_areas_that_are_an_overview(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas { rank label { text } isCrossCutting isExhaustive }
                isExhaustive(list: FOCUS_AREAS)
                delimitation { text }
            }
        }"#, @r#"
        {
          "network": {
            "delimitation": {
              "text": "Indelningen i fokusområden är menad som en översikt, inte som en fullständig lista. Områdena hänger ihop, och varje kommun placerar och fördelar ansvaret för dem på sitt sätt."
            },
            "focusAreas": [
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Säkerhet eller internt skydd"
                },
                "rank": 1
              },
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Trygghet eller brottsförebyggande arbete"
                },
                "rank": 2
              },
              {
                "isCrossCutting": false,
                "isExhaustive": false,
                "label": {
                  "text": "Krisberedskap"
                },
                "rank": 3
              }
            ],
            "isExhaustive": false
          }
        }
        "#);
    }

    // S1.22, S1.23, S1.24, S1.25: Säkerhetsskydd and Policyfrågor stand under two of them.
    async fn its_focus_areas_have_nine_eleven_and_six_topics(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas {
                    label { text }
                    topics { topic { label { text } abbreviation } sourceText }
                }
            }
        }"#, "its_focus_areas_have_nine_eleven_and_six_topics");
    }

    // S1.25: 24 topics in 26 places.
    async fn a_topic_of_two_focus_areas_is_one_topic(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) { topics { label { text } } }
        }"#, "a_topic_of_two_focus_areas_is_one_topic");
    }

    // S1.23
    async fn camera_surveillance_is_a_topic_of_one_network(app: TestApp) {
        answers!(app, "sv", r#"{
            networks(filter: { topic: "kameraovervakning" }) { nodes { name { text } } }
            topic(slug: "kameraovervakning") { label { text } bodies { nodes { name { text } } } }
        }"#, @r#"
        {
          "networks": {
            "nodes": [
              {
                "name": {
                  "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              }
            ]
          },
          "topic": {
            "bodies": {
              "nodes": [
                {
                  "name": {
                    "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                  }
                }
              ]
            },
            "label": {
              "text": "Kameraövervakning"
            }
          }
        }
        "#);
    }

    // S1.23, trap 9: a slip of the source is kept beside the label, not in it.
    async fn the_spelling_medborgaloften_is_only_that_of_the_source(app: TestApp) {
        let data = app.data("sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas { topics { topic { label { text } } sourceText } }
            }
        }"#).await;
        assert_eq!(
            data["network"]["focusAreas"][1]["topics"][2],
            json!({ "topic": { "label": { "text": "Medborgarlöften" } }, "sourceText": "medborgalöften" })
        );
    }

    // S1.26
    async fn est_stands_for_effective_coordination(app: TestApp) {
        answers!(app, "fi", r#"{
            term(slug: "est") {
                kindLabel
                abbreviation { text }
                label { text locale isFallback status }
                countryLabel
                topics { label { text } bodies { nodes { displayName } } }
                provenance { sources { title } }
            }
        }"#, @r#"
        {
          "term": {
            "abbreviation": {
              "text": "EST"
            },
            "countryLabel": "Ruotsi",
            "kindLabel": "lyhenne",
            "label": {
              "isFallback": false,
              "locale": "fi",
              "status": "DRAFT",
              "text": "tehokas turvallisuustyön koordinointi"
            },
            "provenance": {
              "sources": [
                {
                  "title": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              ]
            },
            "topics": [
              {
                "bodies": {
                  "nodes": [
                    {
                      "displayName": "Skånen kuntien kriisivalmius- ja turvallisuusverkosto"
                    }
                  ]
                },
                "label": {
                  "text": "Tehokas turvallisuustyön koordinointi"
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.26: and the Protective Security Act, which has no abbreviation.
    async fn all_twelve_abbreviations_have_a_long_form_in_finnish(app: TestApp) {
        answers!(app, "fi", r"{
            terms(filter: { kind: [ABBREVIATION, LEGAL_INSTRUMENT] }) {
                totalCount
                nodes { kindLabel abbreviation { text } label { text isFallback } note { text } }
            }
        }", "all_twelve_abbreviations_have_a_long_form_in_finnish");
    }

    // S1.27: the network, and the right to take over a rescue service.
    async fn one_network_cites_the_rescue_services_act(app: TestApp) {
        answers!(app, "sv", r#"{
            term(slug: "lso") {
                label { text }
                abbreviation { text }
                identifier
                bodies { nodes { displayName } }
                responsibilities { text { text } }
            }
        }"#, @r#"
        {
          "term": {
            "abbreviation": {
              "text": "LSO"
            },
            "bodies": {
              "nodes": [
                {
                  "displayName": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              ]
            },
            "identifier": "2003:778",
            "label": {
              "text": "lagen om skydd mot olyckor"
            },
            "responsibilities": [
              {
                "text": {
                  "text": "Överta ansvaret för räddningstjänsten i civilområdets kommuner."
                }
              }
            ]
          }
        }
        "#);
    }

    // S1.27
    async fn six_legal_instruments_are_named_in_its_document(app: TestApp) {
        answers!(app, "sv", "{
            terms(filter: { kind: [LEGAL_INSTRUMENT] }) {
                totalCount
                nodes {
                    abbreviation { text }
                    label { text }
                    countryLabel
                    identifier
                    section
                    note { text }
                    bodies { nodes { displayName } }
                }
            }
        }", "six_legal_instruments_are_named_in_its_document");
    }
}
