//! The seats of the steering group: who holds them, and for whom.

use crate::support::on_both;

on_both! {
    // S4.11, S4.15, S4.16: eight cities and one municipality, in the Swedish names of the text.
    async fn nine_municipalities_sit_in_it_in_the_first_phase(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seatRules { seats distributionLabel phase }
                seats(first: 9) {
                    nodes {
                        rank
                        phase
                        organization {
                            name { text isFallback }
                            municipality { code formLabel }
                        }
                    }
                }
            }
        }"#, "nine_municipalities_sit_in_it_in_the_first_phase");
    }

    // S4.12, trap 4: who sits there for them is not said.
    async fn two_areas_are_represented_and_not_members(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 4) {
                    nodes {
                        rank
                        label { text }
                        onBehalfOf { __typename name { text } }
                        organization { name { text } }
                        person { displayName }
                        holderStatusLabel
                    }
                }
                memberships { totalCount }
            }
            seated: groups(filter: { member: { slug: "lappeenranta" } }) { nodes { name { text } } }
            represented: groups(filter: { member: { slug: "kerava" } }) { totalCount }
        }"#, "two_areas_are_represented_and_not_members");
    }

    // S4.12
    async fn kerava_is_represented_through_its_cooperation_area(app: TestApp) {
        answers!(app, "fi", r#"{
            municipality(by: { name: "Kerava" }) {
                name { text }
                cooperationAreas { slug name { text } }
                organization { seats { totalCount } }
            }
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 4) {
                    nodes { rank label { text } onBehalfOf { slug } holderStatusLabel }
                }
            }
        }"#, @r#"
        {
          "group": {
            "seats": {
              "nodes": [
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": {
                    "text": "Keski-Uusimaa (Kuuma-seutu)"
                  },
                  "onBehalfOf": {
                    "slug": "kuuma-seutu"
                  },
                  "rank": 10
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": {
                    "text": "Pääkaupunkiseudun kaupungit"
                  },
                  "onBehalfOf": {
                    "slug": "paakaupunkiseutu"
                  },
                  "rank": 11
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": null,
                  "onBehalfOf": {
                    "slug": "kommunforbundet"
                  },
                  "rank": 12
                },
                {
                  "holderStatusLabel": "henkilöä ei näytetä",
                  "label": null,
                  "onBehalfOf": {
                    "slug": "nesa"
                  },
                  "rank": 13
                }
              ]
            }
          },
          "municipality": {
            "cooperationAreas": [
              {
                "name": {
                  "text": "KUUMA-seutu"
                },
                "slug": "kuuma-seutu"
              }
            ],
            "name": {
              "text": "Kerava"
            },
            "organization": {
              "seats": {
                "totalCount": 0
              }
            }
          }
        }
        "#);
    }

    // S4.13
    async fn two_bodies_that_are_no_municipalities_sit_in_it(app: TestApp) {
        answers!(app, "fi", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                seats(last: 2) {
                    nodes { rank organization { name { text } kindLabel } holderStatus }
                }
            }
        }"#, @r#"
        {
          "group": {
            "seats": {
              "nodes": [
                {
                  "holderStatus": "PERSON_NOT_SHOWN",
                  "organization": {
                    "kindLabel": "yhdistys tai liitto",
                    "name": {
                      "text": "Kuntaliitto"
                    }
                  },
                  "rank": 12
                },
                {
                  "holderStatus": "PERSON_NOT_SHOWN",
                  "organization": {
                    "kindLabel": "valtion virasto",
                    "name": {
                      "text": "Huoltovarmuuskeskus"
                    }
                  },
                  "rank": 13
                }
              ]
            }
          }
        }
        "#);
    }

    // S4.14, trap 3: the chair is a role on a seat, so 13 and not 14.
    async fn thirteen_seats_are_known_and_no_number_is_stated(app: TestApp) {
        answers!(app, "en", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                knownSeats
                statedSeats
                isExhaustive(list: SEATS)
                seats { totalCount }
                chairs { rank roles organization { name { text } } }
            }
        }"#, @r#"
        {
          "group": {
            "chairs": [
              {
                "organization": {
                  "name": {
                    "text": "Lappeenranta"
                  }
                },
                "rank": 3,
                "roles": [
                  "CHAIR",
                  "ORDINARY"
                ]
              }
            ],
            "isExhaustive": false,
            "knownSeats": 13,
            "seats": {
              "totalCount": 13
            },
            "statedSeats": null
          }
        }
        "#);
    }

    // S4.11, S2.4, trap 13: no person is shown, and yet it is neither vacant nor waiting.
    async fn a_seat_that_an_organization_holds_is_filled(app: TestApp) {
        answers!(app, "fi", r#"{
            steering: group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                notShown: seats(status: [PERSON_NOT_SHOWN]) { totalCount }
                held: seats(status: [HELD]) { totalCount }
                open: seats(status: [VACANT, NOT_YET_NAMED]) { totalCount }
            }
            committee: group(by: { slug: "trygghetsberedningen" }) {
                filled: seats(status: [PERSON_NOT_SHOWN, HELD]) { totalCount }
                vacant: seats(status: [VACANT]) { totalCount }
                notYetNamed: seats(status: [NOT_YET_NAMED]) { totalCount }
            }
            labels(of: HOLDER_STATUS) { value label }
        }"#, @r#"
        {
          "committee": {
            "filled": {
              "totalCount": 0
            },
            "notYetNamed": {
              "totalCount": 8
            },
            "vacant": {
              "totalCount": 0
            }
          },
          "labels": [
            {
              "label": "ei vielä nimetty",
              "value": "NOT_YET_NAMED"
            },
            {
              "label": "avoinna",
              "value": "VACANT"
            },
            {
              "label": "henkilöä ei näytetä",
              "value": "PERSON_NOT_SHOWN"
            },
            {
              "label": "täytetty",
              "value": "HELD"
            }
          ],
          "steering": {
            "held": {
              "totalCount": 1
            },
            "notShown": {
              "totalCount": 12
            },
            "open": {
              "totalCount": 0
            }
          }
        }
        "#);
    }
}
