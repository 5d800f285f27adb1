//! The mode that the cooperation works in during the pandemic.

use crate::support::on_both;

on_both! {
    // S3.10: since when is not stated, and that it still is so is only the last that is known.
    async fn one_network_is_activated_as_last_known(app: TestApp) {
        answers!(app, "sv", r"{
            networks(filter: { mode: ACTIVATED }) {
                nodes {
                    displayName
                    currentMode {
                        modeLabel
                        certaintyLabel
                        since { edtf missingReason }
                        situation { name { text } kindLabel }
                        cadences { eventKindLabel isDenserThanNormal times }
                        change {
                            note { text }
                            until { edtf }
                            deciders { roleLabel agent { displayName } }
                        }
                    }
                    modeHistory { modeLabel at { edtf missingReason } }
                }
            }
            normal: networks(filter: { mode: NORMAL }) { nodes { displayName } }
        }", "one_network_is_activated_as_last_known");
    }

    // S3.11: all members decided it together. What it says is not told, nor what came before it.
    async fn it_works_by_a_direction_whose_words_are_not_stated(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                currentDirection {
                    number
                    text { text }
                    textMissingReason
                    decided { edtf missingReason }
                    stateLabel
                    situation { name { text } }
                    deciders { ...members }
                    bound { ...members }
                    priorities { text { text } }
                    supersedes { number }
                    validity { certainty }
                }
                directions { number stateLabel }
            }
        }
        fragment members on Party {
            roleLabel
            agent { displayName }
            isAllMembers
            organizations { totalCount }
        }"#, "it_works_by_a_direction_whose_words_are_not_stated");
    }

    // S3.12: asked in Finnish, from the situation and from the mode.
    async fn one_mode_was_caused_by_the_pandemic(app: TestApp) {
        answers!(app, "fi", r#"{
            modeChanges(filter: { situation: "coronapandemin" }) {
                nodes { body { displayName } modeLabel at { edtf missingReason } }
            }
            situation(slug: "coronapandemin") {
                name { text locale }
                kindLabel
                area { name { text } }
                validity { begins { edtf missingReason } certaintyLabel }
                modeChanges { nodes { body { displayName } } }
                directions { nodes { number body { displayName } } }
            }
            situations(filter: { kind: [PANDEMIC] }) { totalCount }
        }"#, "one_mode_was_caused_by_the_pandemic");
    }

    // S3.14
    async fn health_care_is_under_pressure_and_short_of_supplies(app: TestApp) {
        answers!(app, "sv", r#"{
            situation(slug: "coronapandemin") {
                text { text }
                impacts { sectorLabel text { text } isExample }
            }
        }"#, @r#"
        {
          "situation": {
            "impacts": [
              {
                "isExample": false,
                "sectorLabel": "hela samhället",
                "text": {
                  "text": "Påfrestningen är stor på många håll i samhället."
                }
              },
              {
                "isExample": false,
                "sectorLabel": "hälso- och sjukvård",
                "text": {
                  "text": "Hälso- och sjukvården i länet är hårt belastad."
                }
              },
              {
                "isExample": true,
                "sectorLabel": "hälso- och sjukvård",
                "text": {
                  "text": "Sjukvårdens materiel räcker inte till."
                }
              },
              {
                "isExample": true,
                "sectorLabel": "barnomsorg och skola",
                "text": {
                  "text": "Skolor och vanlig barnomsorg kan komma att stänga helt eller dra ner på verksamheten."
                }
              }
            ],
            "text": {
              "text": "Coronaviruset sprids i Sverige och får stora följder för samhället."
            }
          }
        }
        "#);
    }

    // S3.17: made from the conferences, of which none is told of by itself, nor its day.
    async fn the_county_board_makes_pictures_of_the_situation(app: TestApp) {
        answers!(app, "sv", r#"{
            situationPictures(filter: { area: { slug: "stockholms-lan" } }) {
                nodes {
                    title { text }
                    area { name { text } }
                    situation { name { text } }
                    shows { edtf missingReason }
                    producers { roleLabel agent { displayName } }
                    series { kindLabel title { text } purpose { text } body { displayName } }
                    events { title { text } }
                    url
                }
            }
        }"#, @r#"
        {
          "situationPictures": {
            "nodes": [
              {
                "area": {
                  "name": {
                    "text": "Stockholms län"
                  }
                },
                "events": [],
                "producers": [
                  {
                    "agent": {
                      "displayName": "Länsstyrelsen i Stockholms län"
                    },
                    "roleLabel": "sammanställare"
                  }
                ],
                "series": {
                  "body": {
                    "displayName": "Samverkan Stockholmsregionen"
                  },
                  "kindLabel": "avstämningskonferens",
                  "purpose": {
                    "text": "Låta alla aktörer mötas och stämma av löpande. Utifrån det kan Länsstyrelsen också ta fram aktuella lägesbilder av länet."
                  },
                  "title": {
                    "text": "Avstämningskonferenser i Samverkan Stockholmsregionen"
                  }
                },
                "shows": {
                  "edtf": null,
                  "missingReason": "NOT_STATED"
                },
                "situation": {
                  "name": {
                    "text": "Coronapandemin"
                  }
                },
                "title": {
                  "text": "Lägesbild av Stockholms län"
                },
                "url": null
              }
            ]
          }
        }
        "#);
    }

    // S3.18: municipalities are an example of the others.
    async fn the_pictures_are_what_decisions_are_made_on(app: TestApp) {
        answers!(app, "sv", r#"{
            situationPictures(filter: { area: { slug: "stockholms-lan" } }) {
                nodes {
                    users {
                        roleLabel
                        agent { displayName }
                        organizationKindLabel
                        category { text }
                        area { name { text } }
                        organizations { totalCount }
                    }
                }
            }
        }"#, "the_pictures_are_what_decisions_are_made_on");
    }
}
