//! The fourteen places where the five texts are easily misread. More of each is asked where the
//! fact belongs.

use crate::support::on_both;

on_both! {
    // trap 1: the source says five.
    async fn five_points_are_announced_and_six_are_listed(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "trygghetsberedningen" }) {
                dataQuality { flag field count { stated actual outcomeLabel } }
            }
        }"#, @r#"
        {
          "group": {
            "dataQuality": [
              {
                "count": {
                  "actual": 6,
                  "outcomeLabel": "stämmer inte",
                  "stated": 5
                },
                "field": "focusAreas",
                "flag": "COUNT_MISMATCH"
              },
              {
                "count": null,
                "field": "validity",
                "flag": "INFERRED"
              }
            ]
          }
        }
        "#);
    }

    // trap 2: who speaks of the committee does not chair it.
    async fn the_chair_of_skr_is_not_the_chair_of_the_committee(app: TestApp) {
        answers!(app, "sv", r#"{
            committee: group(by: { slug: "trygghetsberedningen" }) {
                chairs { person { displayName } }
            }
            board: group(by: { slug: "skr-styrelse" }) { chairs { person { displayName } } }
        }"#, @r#"
        {
          "board": {
            "chairs": [
              {
                "person": {
                  "displayName": "Anders Henriksson"
                }
              }
            ]
          },
          "committee": {
            "chairs": []
          }
        }
        "#);
    }

    // trap 3: thirteen seats and not fourteen, and no stated number.
    async fn the_chair_is_not_an_extra_seat(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                knownSeats
                statedSeats
                chairs { rank roles }
            }
        }"#, @r#"
        {
          "group": {
            "chairs": [
              {
                "rank": 3,
                "roles": [
                  "CHAIR",
                  "ORDINARY"
                ]
              }
            ],
            "knownSeats": 13,
            "statedSeats": null
          }
        }
        "#);
    }

    // trap 4: neither the areas nor their municipalities.
    async fn two_areas_are_represented_and_not_members(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                memberships { totalCount }
                seats(last: 4) {
                    nodes { rank onBehalfOf { __typename slug } organization { slug } }
                }
            }
            kerava: groups(filter: { member: { slug: "kerava" } }) { totalCount }
        }"#, "two_areas_are_represented_and_not_members");
    }

    // trap 5: 11 October is its last day.
    async fn a_meeting_of_whole_days_ends_on_its_last_day(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "skane-host-2019" }) { isAllDay starts { edtf } ends { edtf } }
            onIt: events(filter: { from: "2019-10-11", to: "2019-10-11" }) { totalCount }
            after: events(filter: { from: "2019-10-12", to: "2019-10-12" }) { totalCount }
        }"#, @r#"
        {
          "after": {
            "totalCount": 0
          },
          "event": {
            "ends": {
              "edtf": "2019-10-11"
            },
            "isAllDay": true,
            "starts": {
              "edtf": "2019-10-10"
            }
          },
          "onIt": {
            "totalCount": 1
          }
        }
        "#);
    }

    // trap 6: nobody has confirmed it.
    async fn a_proposed_meeting_is_tentative(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "skane-host-2019" }) { status statusLabel }
            network(by: { slug: "skane" }) {
                events(filter: { status: [CONFIRMED, HELD] }) { totalCount }
            }
        }"#, @r#"
        {
          "event": {
            "status": "TENTATIVE",
            "statusLabel": "preliminärt"
          },
          "network": {
            "events": {
              "totalCount": 0
            }
          }
        }
        "#);
    }

    // trap 7: two meetings are promised, one is known, and no dates follow.
    async fn twice_a_year_is_not_a_rule_of_dates(app: TestApp) {
        answers!(app, "sv", r#"{
            network(by: { slug: "skane" }) {
                cadences { times perLabel }
                eventSeries { slug }
                events { nodes { slug } }
            }
        }"#, @r#"
        {
          "network": {
            "cadences": [
              {
                "perLabel": "år",
                "times": 2
              }
            ],
            "eventSeries": [],
            "events": {
              "nodes": [
                {
                  "slug": "skane-host-2019"
                }
              ]
            }
          }
        }
        "#);
    }

    // trap 8
    async fn skl_of_2019_is_skr_today(app: TestApp) {
        answers!(app, "sv", r#"{
            in2019: organization(by: { slug: "skr" }, asOf: "2019-03-01") { abbreviation }
            today: organization(by: { slug: "skr" }) { abbreviation }
        }"#, @r#"
        {
          "in2019": {
            "abbreviation": "SKL"
          },
          "today": {
            "abbreviation": "SKR"
          }
        }
        "#);
    }

    // trap 9: «medborgalöften» is kept beside the label.
    async fn a_slip_of_the_source_is_not_repeated(app: TestApp) {
        let data = app.data("sv", r#"{
            network(by: { slug: "skane" }) {
                focusAreas { topics { topic { label { text } } sourceText } }
            }
        }"#).await;

        let answer = data.to_string();
        assert_eq!(answer.matches(r#""text":"Medborgarlöften""#).count(), 1);
        assert_eq!(answer.matches(r#""sourceText":"medborgalöften""#).count(), 1);
        assert_eq!(answer.matches("medborgalöften").count(), 1);
    }

    // trap 10: a label without a date, and no label at all.
    async fn a_blank_date_is_not_a_missing_date(app: TestApp) {
        answers!(app, "sv", r#"{
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                provenance { sources { published { edtf missingReason } } }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) {
                provenance { sources { published { edtf missingReason } } }
            }
        }"#, @r#"
        {
          "experts": {
            "provenance": {
              "sources": [
                {
                  "published": {
                    "edtf": null,
                    "missingReason": "NOT_STATED"
                  }
                }
              ]
            }
          },
          "stockholm": {
            "provenance": {
              "sources": [
                {
                  "published": {
                    "edtf": null,
                    "missingReason": "BLANK_IN_SOURCE"
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // trap 11: governor of a county that is not named, and chair of the governors.
    async fn one_participant_wore_two_hats(app: TestApp) {
        answers!(app, "sv", r#"{
            person(by: { slug: "per-bill" }) {
                participations {
                    nodes { capacities { title { text } organization { slug } body { slug } } }
                }
            }
        }"#, @r#"
        {
          "person": {
            "participations": {
              "nodes": [
                {
                  "capacities": [
                    {
                      "body": null,
                      "organization": null,
                      "title": {
                        "text": "landshövding"
                      }
                    },
                    {
                      "body": {
                        "slug": "landshovdingarna"
                      },
                      "organization": null,
                      "title": {
                        "text": "ordförande för landshövdingarna"
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

    // trap 12: and no day is made up for it.
    async fn one_meeting_is_known_only_by_last_week(app: TestApp) {
        answers!(app, "sv", r#"{
            event(by: { slug: "regeringen-trossamfunden" }) {
                starts { edtf earliest latest sourceText }
                relations(kind: PRECEDES) { isInferred to { slug } }
            }
        }"#, @r#"
        {
          "event": {
            "relations": [
              {
                "isInferred": true,
                "to": {
                  "slug": "regeringen-sakerhetslaget"
                }
              }
            ],
            "starts": {
              "earliest": null,
              "edtf": null,
              "latest": null,
              "sourceText": "Förra veckan"
            }
          }
        }
        "#);
    }

    // trap 13: and a seat without anybody at all is not.
    async fn a_seat_held_by_an_organization_is_filled(app: TestApp) {
        answers!(app, "sv", r#"{
            steering: group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                filled: seats(status: [PERSON_NOT_SHOWN, HELD]) { totalCount }
                open: seats(status: [NOT_YET_NAMED, VACANT]) { totalCount }
            }
            committee: group(by: { slug: "trygghetsberedningen" }) {
                filled: seats(status: [PERSON_NOT_SHOWN, HELD]) { totalCount }
                open: seats(status: [NOT_YET_NAMED, VACANT]) { totalCount }
            }
        }"#, @r#"
        {
          "committee": {
            "filled": {
              "totalCount": 0
            },
            "open": {
              "totalCount": 8
            }
          },
          "steering": {
            "filled": {
              "totalCount": 13
            },
            "open": {
              "totalCount": 0
            }
          }
        }
        "#);
    }

    // trap 14: 21 county boards have the mandate.
    async fn the_coordination_office_is_mandated_and_not_founded(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "corona-samordningskansli" }) {
                status
                founders { kind }
                mandates { recipients { organizations { totalCount } } }
            }
        }"#, @r#"
        {
          "group": {
            "founders": [],
            "mandates": [
              {
                "recipients": [
                  {
                    "organizations": {
                      "totalCount": 21
                    }
                  }
                ]
              }
            ],
            "status": "PROPOSED"
          }
        }
        "#);
    }
}
