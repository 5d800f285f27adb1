//! The municipalities, areas and authorities of both countries.

use crate::support::on_both;

const NAMES: &str = r#"{
    turku: municipality(by: { code: { scheme: TK_KUNTA, value: "853" } }) { ...named }
    lappeenranta: municipality(by: { code: { scheme: TK_KUNTA, value: "405" } }) { ...named }
    jakobstad: municipality(by: { code: { scheme: TK_KUNTA, value: "598" } }) { ...named }
    raseborg: municipality(by: { code: { scheme: TK_KUNTA, value: "710" } }) { ...named }
    hanko: municipality(by: { code: { scheme: TK_KUNTA, value: "078" } }) { ...named }
    kuopio: municipality(by: { code: { scheme: TK_KUNTA, value: "297" } }) { ...named }
    mariehamn: municipality(by: { code: { scheme: TK_KUNTA, value: "478" } }) { ...named }
    goteborg: municipality(by: { code: { scheme: SCB_KOMMUN, value: "1480" } }) { ...named }
}
fragment named on Municipality { name { text locale isFallback } }"#;

on_both! {
    // X6, S0.17
    async fn every_area_and_authority_is_there(app: TestApp) {
        answers!(app, "en", "{
            sweden: municipalities(filter: { country: SE }) { totalCount }
            finland: municipalities(filter: { country: FI }) { totalCount }
            counties: areas(filter: { kind: [COUNTY] }) { totalCount }
            regions: areas(filter: { kind: [REGION] }) { totalCount }
            wellbeingServicesCounties: areas(filter: { kind: [WELLBEING_SERVICES_COUNTY] }) {
                totalCount
            }
            civilAreas: areas(filter: { kind: [CIVIL_AREA] }) { totalCount }
            cooperationAreas: areas(filter: { kind: [COOPERATION_AREA] }) { totalCount }
            countyBoards: organizations(filter: { kind: [COUNTY_BOARD] }) { totalCount }
            selfGovernment: organizations(filter: { kind: [REGION] }) { totalCount }
        }", @r#"
        {
          "civilAreas": {
            "totalCount": 6
          },
          "cooperationAreas": {
            "totalCount": 2
          },
          "counties": {
            "totalCount": 21
          },
          "countyBoards": {
            "totalCount": 21
          },
          "finland": {
            "totalCount": 308
          },
          "regions": {
            "totalCount": 19
          },
          "selfGovernment": {
            "totalCount": 20
          },
          "sweden": {
            "totalCount": 290
          },
          "wellbeingServicesCounties": {
            "totalCount": 21
          }
        }
        "#);
    }

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

    async fn a_code_is_text_whose_leading_zeros_count(app: TestApp) {
        answers!(app, "sv", r#"{
            alajarvi: municipality(by: { code: { scheme: TK_KUNTA, value: "005" } }) {
                code
                name { text }
            }
            withoutZeros: municipality(by: { code: { scheme: TK_KUNTA, value: "5" } }) { code }
            helsinki: municipality(by: { code: { scheme: TK_KUNTA, value: "091" } }) {
                code
                name { text }
            }
            upplandsVasby: municipality(by: { code: { scheme: SCB_KOMMUN, value: "0114" } }) {
                code
                county { scb: code(scheme: SCB_LAN) iso: code(scheme: ISO3166_2) }
            }
        }"#, @r#"
        {
          "alajarvi": {
            "code": "005",
            "name": {
              "text": "Alajärvi"
            }
          },
          "helsinki": {
            "code": "091",
            "name": {
              "text": "Helsingfors"
            }
          },
          "upplandsVasby": {
            "code": "0114",
            "county": {
              "iso": "SE-AB",
              "scb": "01"
            }
          },
          "withoutZeros": null
        }
        "#);
    }

    // Etelä-Karjala is FI-02 in one scheme and 09 in another.
    async fn a_code_means_nothing_without_its_scheme(app: TestApp) {
        answers!(app, "fi", r#"{
            iso: area(by: { code: { scheme: ISO3166_2, value: "FI-02" } }) {
                name { text }
                code(scheme: TK_MAAKUNTA)
            }
            statistics: area(by: { code: { scheme: TK_MAAKUNTA, value: "02" } }) {
                name { text }
                code(scheme: ISO3166_2)
            }
            wellbeing: area(by: { code: { scheme: TK_HYVINVOINTIALUE, value: "02" } }) {
                name { text }
            }
        }"#, @r#"
        {
          "iso": {
            "code": "09",
            "name": {
              "text": "Etelä-Karjala"
            }
          },
          "statistics": {
            "code": "FI-19",
            "name": {
              "text": "Varsinais-Suomi"
            }
          },
          "wellbeing": {
            "name": {
              "text": "Keski-Uudenmaan hyvinvointialue"
            }
          }
        }
        "#);
    }

    // S4.12
    async fn ten_municipalities_are_kuuma_and_four_the_capital_region(app: TestApp) {
        answers!(app, "sv", r#"{
            kuuma: area(by: { slug: "kuuma-seutu" }) {
                name { text }
                kindLabel
                parts { totalCount nodes { name { text } } }
            }
            capital: area(by: { slug: "paakaupunkiseutu" }) {
                name { text }
                parts { totalCount nodes { name { text } } }
            }
        }"#, "ten_municipalities_are_kuuma_and_four_the_capital_region");
    }

    // S0.16
    async fn there_are_six_civil_areas_since_october_2022(app: TestApp) {
        answers!(app, "sv", r#"{
            before: areas(filter: { kind: [CIVIL_AREA] }, asOf: "2022-09-30") { totalCount }
            from: areas(filter: { kind: [CIVIL_AREA] }, asOf: "2022-10-01") {
                nodes {
                    name { text }
                    parts { nodes { name { text } } }
                    responsible { from { ... on Organization { name { text } } } }
                }
            }
        }"#, "there_are_six_civil_areas_since_october_2022");
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

    // The language authorities' rule: names of places are never a fallback.
    async fn names_in_swedish_are_swedish_where_there_is_one(app: TestApp) {
        answers!(app, "sv", NAMES, @r#"
        {
          "goteborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Göteborg"
            }
          },
          "hanko": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Hangö"
            }
          },
          "jakobstad": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Jakobstad"
            }
          },
          "kuopio": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Kuopio"
            }
          },
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Villmanstrand"
            }
          },
          "mariehamn": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Mariehamn"
            }
          },
          "raseborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Raseborg"
            }
          },
          "turku": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Åbo"
            }
          }
        }
        "#);
    }

    async fn names_in_finnish_are_finnish_where_there_is_one(app: TestApp) {
        answers!(app, "fi", NAMES, @r#"
        {
          "goteborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Göteborg"
            }
          },
          "hanko": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Hanko"
            }
          },
          "jakobstad": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Pietarsaari"
            }
          },
          "kuopio": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Kuopio"
            }
          },
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Lappeenranta"
            }
          },
          "mariehamn": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Maarianhamina"
            }
          },
          "raseborg": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Raasepori"
            }
          },
          "turku": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Turku"
            }
          }
        }
        "#);
    }

    async fn names_in_english_are_in_the_language_of_the_majority(app: TestApp) {
        answers!(app, "en", NAMES, @r#"
        {
          "goteborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Göteborg"
            }
          },
          "hanko": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Hanko"
            }
          },
          "jakobstad": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Jakobstad"
            }
          },
          "kuopio": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Kuopio"
            }
          },
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Lappeenranta"
            }
          },
          "mariehamn": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Mariehamn"
            }
          },
          "raseborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Raseborg"
            }
          },
          "turku": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Turku"
            }
          }
        }
        "#);
    }

    async fn names_in_danish_are_swedish(app: TestApp) {
        answers!(app, "da", NAMES, @r#"
        {
          "goteborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Göteborg"
            }
          },
          "hanko": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Hangö"
            }
          },
          "jakobstad": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Jakobstad"
            }
          },
          "kuopio": {
            "name": {
              "isFallback": false,
              "locale": "fi",
              "text": "Kuopio"
            }
          },
          "lappeenranta": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Villmanstrand"
            }
          },
          "mariehamn": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Mariehamn"
            }
          },
          "raseborg": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Raseborg"
            }
          },
          "turku": {
            "name": {
              "isFallback": false,
              "locale": "sv",
              "text": "Åbo"
            }
          }
        }
        "#);
    }

    async fn areas_have_english_names_where_there_is_one(app: TestApp) {
        answers!(app, "en", r#"{
            uusimaa: area(by: { code: { scheme: TK_MAAKUNTA, value: "01" } }) {
                name { text locale }
            }
            skane: area(by: { code: { scheme: SCB_LAN, value: "12" } }) { name { text locale } }
            kuuma: area(by: { slug: "kuuma-seutu" }) { name { text locale } }
        }"#, @r#"
        {
          "kuuma": {
            "name": {
              "locale": "fi",
              "text": "KUUMA-seutu"
            }
          },
          "skane": {
            "name": {
              "locale": "en",
              "text": "Skåne County"
            }
          },
          "uusimaa": {
            "name": {
              "locale": "en",
              "text": "Uusimaa"
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
