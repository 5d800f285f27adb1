//! What lies deep in an answer is that of the day that was asked about: names, titles, codes and
//! responsibilities.

use crate::support::on_both;

on_both! {
    // X1: body, agreement, party, name. The title keeps the names that its source gave them.
    async fn parties_to_an_agreement_have_the_names_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            before: body(by: { slug: "skane" }, asOf: "2019-11-26") { ...parties }
            from: body(by: { slug: "skane" }, asOf: "2019-11-27") { ...parties }
            in2026: body(by: { slug: "skane" }, asOf: "2026-01-01") { ...parties }
        }
        fragment parties on Body {
            ... on Network {
                agreements {
                    title { text }
                    contractingParties {
                        agent { ... on Organization { name { text } abbreviation } }
                        organizations { nodes { displayName } }
                    }
                    validity { certainty }
                }
            }
        }"#, "parties_to_an_agreement_have_the_names_of_the_day");
    }

    // X1: event, statement, speaker, capacity, name.
    async fn whoever_speaks_does_so_for_an_organization_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            before: event(by: { slug: "regeringen-sakerhetslaget" }, asOf: "2019-03-01") { ...said }
            after: event(by: { slug: "regeringen-sakerhetslaget" }, asOf: "2023-11-01") { ...said }
        }
        fragment said on Event {
            statements {
                rank
                speakers {
                    capacities {
                        title { text }
                        organization { name { text } abbreviation }
                    }
                }
            }
        }"#, "whoever_speaks_does_so_for_an_organization_of_the_day");
    }

    // Event, part, person, post, name: an undated post is possible on a day that has been, and last
    // known today; one that was attested is certain on that day.
    async fn posts_of_those_who_met_are_as_sure_as_their_sources(app: TestApp) {
        answers!(app, "sv", r#"{
            in2019: event(by: { slug: "regeringen-sakerhetslaget" }, asOf: "2019-03-01") { ...met }
            in2023: event(by: { slug: "regeringen-sakerhetslaget" }, asOf: "2023-09-23") { ...met }
            today: event(by: { slug: "regeringen-sakerhetslaget" }) { ...met }
        }
        fragment met on Event {
            participations(role: PARTICIPANT) {
                nodes {
                    participant {
                        displayName
                        ... on Person {
                            employments {
                                title { text }
                                employer { name { text } }
                                validity { attestedOn certainty }
                            }
                        }
                    }
                }
            }
        }"#, "posts_of_those_who_met_are_as_sure_as_their_sources");
    }

    // S4.10: network, group, seat, person, post, name.
    async fn the_title_of_the_chair_is_undated(app: TestApp) {
        answers!(app, "fi", r#"query Chair($by: BodyBy! = { slug: "kommunforbundet-sakerhet" }) {
            in2018: network(by: $by, asOf: "2018-06-01") { ...chair }
            today: network(by: $by) { ...chair }
        }
        fragment chair on Network {
            steeringGroup {
                chairs {
                    holding { certainty }
                    person {
                        employments {
                            title { text }
                            employer { name { text } }
                            validity { begins { edtf } certaintyLabel }
                        }
                    }
                }
            }
        }"#, @r#"
        {
          "in2018": {
            "steeringGroup": {
              "chairs": [
                {
                  "holding": {
                    "certainty": "POSSIBLE"
                  },
                  "person": {
                    "employments": [
                      {
                        "employer": {
                          "name": {
                            "text": "Lappeenranta"
                          }
                        },
                        "title": {
                          "text": "turvallisuus- ja riskienhallintapäällikkö"
                        },
                        "validity": {
                          "begins": null,
                          "certaintyLabel": "mahdollinen tieto"
                        }
                      }
                    ]
                  }
                }
              ]
            }
          },
          "today": {
            "steeringGroup": {
              "chairs": [
                {
                  "holding": {
                    "certainty": "LAST_KNOWN"
                  },
                  "person": {
                    "employments": [
                      {
                        "employer": {
                          "name": {
                            "text": "Lappeenranta"
                          }
                        },
                        "title": {
                          "text": "turvallisuus- ja riskienhallintapäällikkö"
                        },
                        "validity": {
                          "begins": null,
                          "certaintyLabel": "viimeisin tunnettu tieto"
                        }
                      }
                    ]
                  }
                }
              ]
            }
          }
        }
        "#);
    }

    // Network, area, part, code; and municipality, organization, predecessor, municipality, code.
    async fn a_code_goes_with_the_municipality_that_bore_it(app: TestApp) {
        answers!(app, "fi", r#"query Merged(
            $network: BodyBy! = { slug: "kommunforbundet-sakerhet" }
            $mantyharju: MunicipalityBy! = { code: { scheme: TK_KUNTA, value: "507" } }
        ) {
            networkBefore: network(by: $network, asOf: "2024-12-31") { ...parts }
            networkFrom: network(by: $network, asOf: "2025-01-01") { ...parts }
            before: municipality(by: $mantyharju, asOf: "2024-12-31") { ...merged }
            from: municipality(by: $mantyharju, asOf: "2025-01-01") { ...merged }
        }
        fragment parts on Network {
            area {
                code(scheme: ISO3166_1)
                parts(kind: MUNICIPALITY) { nodes { code(scheme: TK_KUNTA) name { text } } }
            }
        }
        fragment merged on Municipality {
            code
            organization {
                predecessors {
                    kindLabel
                    from { ... on Organization { municipality { code name { text } } } }
                }
            }
        }"#, "a_code_goes_with_the_municipality_that_bore_it");
    }

    // Event, place, municipality, civil area, county, code: the area is there from its first day.
    async fn a_place_lies_in_a_civil_area_from_october_2022(app: TestApp) {
        answers!(app, "sv", r#"{
            before: event(by: { slug: "skane-host-2019" }, asOf: "2022-09-30") { ...place }
            from: event(by: { slug: "skane-host-2019" }, asOf: "2022-10-01") { ...place }
        }
        fragment place on Event {
            placeArea {
                code(scheme: SCB_KOMMUN)
                municipality {
                    county { code(scheme: SCB_LAN) }
                    civilArea {
                        name { text }
                        parts { nodes { code(scheme: SCB_LAN) name { text } } }
                    }
                }
            }
        }"#, "a_place_lies_in_a_civil_area_from_october_2022");
    }

    // S0.16: event, place, municipality, responsibility, holder. The board is the same on both
    // days, and what it may do is not: first in its county, then in its civil area.
    async fn who_may_take_over_where_a_meeting_was_to_be_held(app: TestApp) {
        answers!(app, "sv", r#"{
            in2021: event(by: { slug: "skane-host-2019" }, asOf: "2021-06-01") { ...place }
            in2023: event(by: { slug: "skane-host-2019" }, asOf: "2023-06-01") { ...place }
        }
        fragment place on Event {
            placeArea {
                municipality {
                    responsibilities(kind: [RESCUE_SERVICE_TAKEOVER]) {
                        organization { name { text } }
                        responsibility {
                            text { text }
                            reachLabel
                            holders { organizationKindLabel }
                            holdersFor(area: { slug: "helsingborg" }) { nodes { displayName } }
                            validity { begins { edtf } ends { edtf isInferred } certainty }
                        }
                    }
                }
            }
        }"#, "who_may_take_over_where_a_meeting_was_to_be_held");
    }

    // S0.16: municipality, county, municipality, responsibility, holder.
    async fn who_may_take_over_in_karlskrona_and_around_it(app: TestApp) {
        answers!(app, "sv", r#"query Karlskrona($by: MunicipalityBy! = { name: "Karlskrona" }) {
            in2021: municipality(by: $by, asOf: "2021-06-01") { ...county }
            in2023: municipality(by: $by, asOf: "2023-06-01") { ...county }
        }
        fragment county on Municipality {
            responsibilities(kind: [RESCUE_SERVICE_TAKEOVER]) {
                organization { name { text } area { name { text } } }
            }
            county {
                parts(kind: MUNICIPALITY, first: 2) {
                    nodes {
                        name { text }
                        responsibilities(kind: [RESCUE_SERVICE_TAKEOVER]) {
                            organization { name { text } }
                        }
                    }
                }
            }
        }"#, "who_may_take_over_in_karlskrona_and_around_it");
    }

    // S0.16: network, area, civil area, county, responsibility, holder.
    async fn who_may_take_over_around_a_network(app: TestApp) {
        answers!(app, "sv", r#"{
            in2021: network(by: { slug: "skane" }, asOf: "2021-06-01") { ...around }
            in2023: network(by: { slug: "skane" }, asOf: "2023-06-01") { ...around }
        }
        fragment around on Network {
            area {
                ...takeover
                within(kind: CIVIL_AREA) {
                    name { text }
                    parts { nodes { ...takeover } }
                }
            }
        }
        fragment takeover on Area {
            name { text }
            responsibilities(kind: [RESCUE_SERVICE_TAKEOVER]) {
                responsibility { reachLabel }
                organization { name { text } }
            }
        }"#, "who_may_take_over_around_a_network");
    }
}
