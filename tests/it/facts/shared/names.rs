//! One organization under several names, and the languages of values.

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

    // X1, S4.16: a name in another language or of another day, and a word of the glossary.
    async fn everything_is_found_by_any_of_its_names(app: TestApp) {
        answers!(app, "fi", r#"{
            committee: search(text: "trygghetsberedningen") {
                nodes { item { ... on Group { name { text } } } }
            }
            association: search(text: "SKL") {
                nodes {
                    item { ... on Organization { name { text } } ... on Term { label { text } } }
                }
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
              },
              {
                "item": {
                  "label": {
                    "text": "Ruotsin kuntien ja maakäräjien liitto"
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
}
