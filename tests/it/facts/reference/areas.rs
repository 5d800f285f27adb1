//! How many there are, their codes, and areas that others lie in.

use crate::support::on_both;

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
}
