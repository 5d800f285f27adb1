//! Names of municipalities in the language of the reader.

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
}
