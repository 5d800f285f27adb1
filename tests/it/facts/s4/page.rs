//! What the page leaves blank, and its one word in Finnish.

use crate::support::on_both;

on_both! {
    // S4.21, trap 10
    async fn its_contact_is_blank_and_its_dates_are_not_stated(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                contactPoints { role }
                contactMissingReason
                steeringGroup { contactMissingReason }
                dataQuality { flagLabel field }
                provenance {
                    sources {
                        published { edtf missingReason }
                        updated { edtf missingReason }
                        dataQuality { flagLabel field }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": [],
            "dataQuality": [
              {
                "field": "contactPoints",
                "flagLabel": "tomt fält i källan"
              }
            ],
            "provenance": {
              "sources": [
                {
                  "dataQuality": [
                    {
                      "field": "published",
                      "flagLabel": "anges inte"
                    },
                    {
                      "field": "updated",
                      "flagLabel": "anges inte"
                    }
                  ],
                  "published": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "updated": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  }
                }
              ]
            },
            "steeringGroup": {
              "contactMissingReason": "BLANK_IN_SOURCE"
            }
          }
        }
        "#);
    }

    // S4.22, X12: it stands where a picture has been, and has no Swedish.
    async fn one_word_of_the_page_is_finnish(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "kommunforbundet-sakerhet" }) {
                provenance {
                    sources {
                        locale
                        media {
                            kindLabel
                            caption { text locale requestedLocale isFallback all { locale } }
                            person { displayName }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "network": {
            "provenance": {
              "sources": [
                {
                  "locale": "sv",
                  "media": [
                    {
                      "caption": {
                        "all": [
                          {
                            "locale": "fi"
                          }
                        ],
                        "isFallback": true,
                        "locale": "fi",
                        "requestedLocale": "sv",
                        "text": "Verkosto"
                      },
                      "kindLabel": "bild",
                      "person": null
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
