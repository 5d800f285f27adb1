//! What the page leaves blank, and what it links to.

use crate::support::on_both;

on_both! {
    // S3.22: only the words of the links are known.
    async fn it_links_to_two_pages_of_its_own_and_one_of_another_site(app: TestApp) {
        answers!(app, "sv", r#"{
            sources(filter: { publisher: { slug: "lansstyrelsen-i-stockholms-lan" } }) {
                nodes { kindLabel title links { label url isExternal } }
            }
        }"#, @r#"
        {
          "sources": {
            "nodes": [
              {
                "kindLabel": "webbsida",
                "links": [
                  {
                    "isExternal": false,
                    "label": "Här hittar du information om coronaviruset och covid-19",
                    "url": null
                  },
                  {
                    "isExternal": false,
                    "label": "Länsstyrelsens roll i krisberedskapen",
                    "url": null
                  },
                  {
                    "isExternal": true,
                    "label": "Regional samverkan corona i Samverkan Stockholmsregionen",
                    "url": null
                  }
                ],
                "title": "Om Länsstyrelsens arbete med regional krisledning"
              }
            ]
          }
        }
        "#);
    }

    // S3.23, trap 10: blank fields are not the same as none.
    async fn dates_and_contact_are_blank_in_the_page(app: TestApp) {
        answers!(app, "fi", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                contactPoints { role }
                contactMissingReason
                dataQuality { flagLabel field }
                provenance {
                    sources {
                        title
                        published { edtf precisionLabel missingReason }
                        updated { edtf precisionLabel missingReason }
                        dataQuality { flagLabel field }
                    }
                }
            }
            blank: sources(
                filter: { publishedMissing: BLANK_IN_SOURCE, updatedMissing: BLANK_IN_SOURCE }
            ) { nodes { title } }
            labels(of: MISSING) { value label }
        }"#, @r#"
        {
          "blank": {
            "nodes": [
              {
                "title": "Om Länsstyrelsens arbete med regional krisledning"
              }
            ]
          },
          "labels": [
            {
              "label": "ei ilmoitettu",
              "value": "NOT_STATED"
            },
            {
              "label": "tyhjä kenttä lähteessä",
              "value": "BLANK_IN_SOURCE"
            }
          ],
          "network": {
            "contactMissingReason": "BLANK_IN_SOURCE",
            "contactPoints": [],
            "dataQuality": [
              {
                "field": "contactPoints",
                "flagLabel": "tyhjä kenttä lähteessä"
              }
            ],
            "provenance": {
              "sources": [
                {
                  "dataQuality": [
                    {
                      "field": "published",
                      "flagLabel": "tyhjä kenttä lähteessä"
                    },
                    {
                      "field": "updated",
                      "flagLabel": "tyhjä kenttä lähteessä"
                    }
                  ],
                  "published": {
                    "edtf": null,
                    "missingReason": "BLANK_IN_SOURCE",
                    "precisionLabel": "ei tiedossa"
                  },
                  "title": "Om Länsstyrelsens arbete med regional krisledning",
                  "updated": {
                    "edtf": null,
                    "missingReason": "BLANK_IN_SOURCE",
                    "precisionLabel": "ei tiedossa"
                  }
                }
              ]
            }
          }
        }
        "#);
    }
}
