//! The page of 23 September 2023: what comes with it, who speaks in it, and whom to ask.

use crate::support::on_both;

on_both! {
    // S2.1: one in September, and none in the month after.
    async fn skr_published_one_news_item_in_september_2023(app: TestApp) {
        answers!(app, "sv", r#"query News($skr: OrganizationBy = { slug: "skr" }) {
            september: sources(
                filter: {
                    kind: [NEWS]
                    publisher: $skr
                    publishedFrom: "2023-09-01"
                    publishedTo: "2023-09-30"
                }
            ) {
                nodes {
                    kindLabel
                    title
                    locale
                    published { edtf precisionLabel }
                    publisher { abbreviation }
                }
            }
            october: sources(
                filter: {
                    kind: [NEWS]
                    publisher: $skr
                    publishedFrom: "2023-10-01"
                    publishedTo: "2023-10-31"
                }
            ) { totalCount }
            body(by: { slug: "trygghetsberedningen" }) { provenance { sources { title } } }
        }"#, @r#"
        {
          "body": {
            "provenance": {
              "sources": [
                {
                  "title": "Ny programberedning för trygghet i samhället"
                }
              ]
            }
          },
          "october": {
            "totalCount": 0
          },
          "september": {
            "nodes": [
              {
                "kindLabel": "nyhet",
                "locale": "sv",
                "published": {
                  "edtf": "2023-09-23",
                  "precisionLabel": "dag"
                },
                "publisher": {
                  "abbreviation": "SKR"
                },
                "title": "Ny programberedning för trygghet i samhället"
              }
            ]
          }
        }
        "#);
    }

    // S2.11: it is an attachment of the page, which gives no address and no date of it.
    async fn a_directive_sets_out_the_mandate(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }, asOf: "2023-10-01") {
                mandates { directive { ...document } }
                documents { title }
            }
        }
        fragment document on Source {
            kindLabel
            title
            mediaType
            sizeText
            url
            published { edtf missingReason }
            attachedTo { title }
            body { displayName }
        }"#, @r#"
        {
          "group": {
            "documents": [
              {
                "title": "Direktiv till programberedning för trygghet"
              }
            ],
            "mandates": [
              {
                "directive": {
                  "attachedTo": {
                    "title": "Ny programberedning för trygghet i samhället"
                  },
                  "body": {
                    "displayName": "Trygghetsberedningen"
                  },
                  "kindLabel": "direktiv",
                  "mediaType": "application/pdf",
                  "published": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  },
                  "sizeText": "42 kB",
                  "title": "Direktiv till programberedning för trygghet",
                  "url": null
                }
              }
            ]
          }
        }
        "#);
    }

    // S2.13, trap 2: he speaks as chair of SKR.
    async fn the_chair_of_skr_says_two_things_in_it(app: TestApp) {
        answers!(app, "sv", r#"{
            sources(filter: { kind: [NEWS], publisher: { slug: "skr" } }) {
                nodes {
                    title
                    statements {
                        rank
                        kindLabel
                        text { text }
                        originalLocale
                        event { title { text } }
                        speakers {
                            agent { displayName }
                            capacities { title { text } organization { abbreviation } }
                        }
                        topics { label { text } }
                    }
                }
            }
        }"#, "the_chair_of_skr_says_two_things_in_it");
    }

    // S2.20
    async fn it_shows_a_portrait(app: TestApp) {
        answers!(app, "sv", r#"{
            sources(filter: { kind: [NEWS], publisher: { slug: "skr" } }) {
                nodes { media { kindLabel caption { text locale } person { slug displayName } } }
            }
        }"#, @r#"
        {
          "sources": {
            "nodes": [
              {
                "media": [
                  {
                    "caption": {
                      "locale": "sv",
                      "text": "Anders Henriksson"
                    },
                    "kindLabel": "bild",
                    "person": {
                      "displayName": "Anders Henriksson",
                      "slug": "anders-henriksson"
                    }
                  }
                ]
              }
            ]
          }
        }
        "#);
    }

    // S2.16, S2.17, S2.18, S2.19: no number and no address is given.
    async fn its_contacts_are_an_expert_the_press_desk_and_the_head_of_press(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                contactPoints {
                    roleLabel
                    channelLabel
                    value
                    isOnCall
                    person { displayName employments { title { text } employer { abbreviation } } }
                }
                contactMissingReason
            }
        }"#, @r#"
        {
          "group": {
            "contactMissingReason": null,
            "contactPoints": [
              {
                "channelLabel": "personligen",
                "isOnCall": false,
                "person": {
                  "displayName": "Greta Berg",
                  "employments": [
                    {
                      "employer": {
                        "abbreviation": "SKR"
                      },
                      "title": {
                        "text": "handläggare"
                      }
                    }
                  ]
                },
                "roleLabel": "sakkunnig",
                "value": null
              },
              {
                "channelLabel": "telefon",
                "isOnCall": true,
                "person": null,
                "roleLabel": "pressjour",
                "value": null
              },
              {
                "channelLabel": "personligen",
                "isOnCall": false,
                "person": {
                  "displayName": "Helene Lindstrand",
                  "employments": [
                    {
                      "employer": {
                        "abbreviation": "SKR"
                      },
                      "title": {
                        "text": "presschef"
                      }
                    }
                  ]
                },
                "roleLabel": "informationsansvarig",
                "value": null
              },
              {
                "channelLabel": "webbformulär",
                "isOnCall": false,
                "person": null,
                "roleLabel": "allmänna frågor",
                "value": null
              }
            ]
          }
        }
        "#);
    }
}
