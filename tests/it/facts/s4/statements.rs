//! What the association says of internal security and of the times.

use crate::support::on_both;

on_both! {
    // S4.8, S4.19, S4.20
    async fn its_background_names_what_builds_security_what_changes_and_the_means(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) { background { text locale } }
        }"#, @r#"
        {
          "network": {
            "background": {
              "locale": "sv",
              "text": "Inre säkerhet byggs av många tillsammans, bland annat genom en trygg miljö hemma, i bostadsområdet och på arbetet, service som fungerar, lika behandling, god trafikplanering, hjälp i rätt tid och tillit till att brott får följder. Samtidigt ändras kommunernas villkor: befolkningen åldras, hotbilderna skiftar, digitaliseringen och tekniken går framåt, ekonomin är osäker, och tjänster och processer är beroende av varandra. Nätverket är ett svar på de behov som följer av detta. Målen ska nås bland annat genom seminarier, workshoppar, kurser och mångsidig kommunikation."
            }
          }
        }
        "#);
    }

    // S4.19, S4.20: the topics of two statements, and between them one on what municipalities mean,
    // in the order of the page.
    async fn it_states_what_builds_security_and_what_changes(app: TestApp) {
        answers!(app, "sv", r#"{
            organization(by: { slug: "kommunforbundet" }) {
                statements {
                    nodes {
                        rank
                        kindLabel
                        text { text }
                        topics { label { text } }
                        provenance { sources { title } }
                    }
                }
            }
        }"#, "it_states_what_builds_security_and_what_changes");
    }

    // S4.20: from the topic to who speaks of it.
    async fn digitalization_is_one_of_the_changes(app: TestApp) {
        answers!(app, "fi", r#"{
            topic(slug: "digitalisering") {
                label { text }
                statements {
                    nodes {
                        originalLocale
                        speakers { agent { ... on Organization { displayName } } }
                        topics { label { text } }
                    }
                }
            }
        }"#, @r#"
        {
          "topic": {
            "label": {
              "text": "Digitalisaatio"
            },
            "statements": {
              "nodes": [
                {
                  "originalLocale": "sv",
                  "speakers": [
                    {
                      "agent": {
                        "displayName": "Kuntaliitto"
                      }
                    }
                  ],
                  "topics": [
                    {
                      "label": {
                        "text": "Ikääntyvä väestö"
                      }
                    },
                    {
                      "label": {
                        "text": "Muuttuneet uhkakuvat"
                      }
                    },
                    {
                      "label": {
                        "text": "Digitalisaatio"
                      }
                    },
                    {
                      "label": {
                        "text": "Teknologian kehitys"
                      }
                    },
                    {
                      "label": {
                        "text": "Taloudellinen epävarmuus"
                      }
                    },
                    {
                      "label": {
                        "text": "Palvelujen ja prosessien keskinäinen riippuvuus"
                      }
                    }
                  ]
                }
              ]
            }
          }
        }
        "#);
    }
}
