//! Municipalities: their languages, their end, and the order they are listed in.

use crate::support::on_both;

on_both! {
    // The decree for 2023 to 2032: 259 Finnish, 16 Swedish, 33 bilingual.
    async fn finnish_municipalities_have_a_language_status(app: TestApp) {
        answers!(app, "fi", r#"{
            finnish: municipalities(filter: { languageStatus: [FINNISH] }) { totalCount }
            swedish: municipalities(filter: { languageStatus: [SWEDISH] }) { totalCount }
            finnishMajority: municipalities(
                filter: { languageStatus: [BILINGUAL_FINNISH_MAJORITY] }
            ) { totalCount }
            swedishMajority: municipalities(
                filter: { languageStatus: [BILINGUAL_SWEDISH_MAJORITY] }
            ) { totalCount }
            turku: municipality(by: { name: "Turku" }) { languageStatusLabel }
            pietarsaari: municipality(by: { name: "Pietarsaari" }) { languageStatusLabel }
            helsingborg: municipality(by: { name: "Helsingborg" }) { languageStatusLabel }
        }"#, @r#"
        {
          "finnish": {
            "totalCount": 259
          },
          "finnishMajority": {
            "totalCount": 18
          },
          "helsingborg": {
            "languageStatusLabel": null
          },
          "pietarsaari": {
            "languageStatusLabel": "kaksikielinen, enemmistön kieli ruotsi"
          },
          "swedish": {
            "totalCount": 16
          },
          "swedishMajority": {
            "totalCount": 15
          },
          "turku": {
            "languageStatusLabel": "kaksikielinen, enemmistön kieli suomi"
          }
        }
        "#);
    }

    async fn bilingual_municipalities_are_named_in_swedish(app: TestApp) {
        answers!(app, "sv", "{
            finnishMajority: municipalities(
                filter: { languageStatus: [BILINGUAL_FINNISH_MAJORITY] }
            ) {
                nodes { name { text } }
            }
            swedishMajority: municipalities(
                filter: { languageStatus: [BILINGUAL_SWEDISH_MAJORITY] }
            ) {
                nodes { name { text } }
            }
        }", "bilingual_municipalities_are_named_in_swedish");
    }

    async fn four_municipalities_are_bound_by_the_sami_language_act(app: TestApp) {
        answers!(app, "fi", r#"{
            enontekio: municipality(by: { name: "Enontekiö" }) { isSamiBilingual }
            inari: municipality(by: { name: "Inari" }) { isSamiBilingual }
            sodankyla: municipality(by: { name: "Sodankylä" }) { isSamiBilingual }
            utsjoki: municipality(by: { name: "Utsjoki" }) { isSamiBilingual }
            rovaniemi: municipality(by: { name: "Rovaniemi" }) { isSamiBilingual }
        }"#, @r#"
        {
          "enontekio": {
            "isSamiBilingual": true
          },
          "inari": {
            "isSamiBilingual": true
          },
          "rovaniemi": {
            "isSamiBilingual": false
          },
          "sodankyla": {
            "isSamiBilingual": true
          },
          "utsjoki": {
            "isSamiBilingual": true
          }
        }
        "#);
    }

    async fn pertunmaa_is_a_part_of_mantyharju_from_2025(app: TestApp) {
        answers!(app, "fi", r#"{
            before: municipality(by: { name: "Pertunmaa" }, asOf: "2024-12-31") {
                name { text }
                code
                validity { ends { edtf } phase }
            }
            from: municipality(by: { name: "Pertunmaa" }, asOf: "2025-01-01") { name { text } }
            countBefore: municipalities(filter: { country: FI }, asOf: "2024-12-31") { totalCount }
            countFrom: municipalities(filter: { country: FI }, asOf: "2025-01-01") { totalCount }
            mantyharju: municipality(by: { name: "Mäntyharju" }, asOf: "2025-01-01") {
                organization { predecessors { kind validity { begins { edtf } } } }
            }
        }"#, @r#"
        {
          "before": {
            "code": "588",
            "name": {
              "text": "Pertunmaa"
            },
            "validity": {
              "ends": {
                "edtf": "2024-12-31"
              },
              "phase": "CURRENT"
            }
          },
          "countBefore": {
            "totalCount": 309
          },
          "countFrom": {
            "totalCount": 308
          },
          "from": null,
          "mantyharju": {
            "organization": {
              "predecessors": [
                {
                  "kind": "MERGED_INTO",
                  "validity": {
                    "begins": {
                      "edtf": "2025-01-01"
                    }
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // Å, Ä and Ö come after Y in Swedish.
    async fn names_are_ordered_by_the_alphabet_of_the_reader(app: TestApp) {
        answers!(app, "sv", r#"{
            municipalities(filter: { area: { code: { scheme: SCB_LAN, value: "12" } } }, last: 6) {
                nodes { name { text } }
            }
        }"#, @r#"
        {
          "municipalities": {
            "nodes": [
              {
                "name": {
                  "text": "Vellinge"
                }
              },
              {
                "name": {
                  "text": "Ystad"
                }
              },
              {
                "name": {
                  "text": "Åstorp"
                }
              },
              {
                "name": {
                  "text": "Ängelholm"
                }
              },
              {
                "name": {
                  "text": "Örkelljunga"
                }
              },
              {
                "name": {
                  "text": "Östra Göinge"
                }
              }
            ]
          }
        }
        "#);
        answers!(app, "en", r#"{
            municipalities(filter: { area: { code: { scheme: SCB_LAN, value: "12" } } }, first: 6) {
                nodes { name { text } }
            }
        }"#, @r#"
        {
          "municipalities": {
            "nodes": [
              {
                "name": {
                  "text": "Ängelholm"
                }
              },
              {
                "name": {
                  "text": "Åstorp"
                }
              },
              {
                "name": {
                  "text": "Båstad"
                }
              },
              {
                "name": {
                  "text": "Bjuv"
                }
              },
              {
                "name": {
                  "text": "Bromölla"
                }
              },
              {
                "name": {
                  "text": "Burlöv"
                }
              }
            ]
          }
        }
        "#);
    }
}
