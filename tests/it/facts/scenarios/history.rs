//! The third scenario: what was so on another day.

use crate::support::on_both;

on_both! {
    // Sc-3, X1: the parties have the names of the day.
    async fn parties_of_the_agreements_have_the_names_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            in2019: network(by: { slug: "skane" }, asOf: "2019-03-01") { ...parties }
            in2020: network(by: { slug: "skane" }, asOf: "2020-01-01") { ...parties }
            today: network(by: { slug: "skane" }) { ...parties }
        }
        fragment parties on Network {
            agreements {
                contractingParties { agent { ... on Organization { displayName abbreviation } } }
            }
        }"#, @r#"
        {
          "in2019": {
            "agreements": [
              {
                "contractingParties": [
                  {
                    "agent": {
                      "abbreviation": "SKL",
                      "displayName": "Sveriges Kommuner och Landsting"
                    }
                  },
                  {
                    "agent": {
                      "abbreviation": "MSB",
                      "displayName": "Myndigheten för samhällsskydd och beredskap"
                    }
                  }
                ]
              }
            ]
          },
          "in2020": {
            "agreements": [
              {
                "contractingParties": [
                  {
                    "agent": {
                      "abbreviation": "SKR",
                      "displayName": "Sveriges Kommuner och Regioner"
                    }
                  },
                  {
                    "agent": {
                      "abbreviation": "MSB",
                      "displayName": "Myndigheten för samhällsskydd och beredskap"
                    }
                  }
                ]
              }
            ]
          },
          "today": {
            "agreements": [
              {
                "contractingParties": [
                  {
                    "agent": {
                      "abbreviation": "SKR",
                      "displayName": "Sveriges Kommuner och Regioner"
                    }
                  },
                  {
                    "agent": {
                      "abbreviation": "MCF",
                      "displayName": "Myndigheten för civilt försvar"
                    }
                  }
                ]
              }
            ]
          }
        }
        "#);
    }

    // Sc-3
    async fn a_rename_changes_the_name_and_nothing_else(app: TestApp) {
        answers!(app, "sv", r#"{
            before: organization(
                by: { identifier: { scheme: SE_ORGNR, value: "222000-0315" } }
                asOf: "2019-11-26"
            ) { ...all }
            from: organization(
                by: { identifier: { scheme: SE_ORGNR, value: "222000-0315" } }
                asOf: "2019-11-27"
            ) { ...all }
        }
        fragment all on Organization {
            slug
            name { text }
            abbreviation
            kindLabel
            identifiers { scheme value }
        }"#, @r#"
        {
          "before": {
            "abbreviation": "SKL",
            "identifiers": [
              {
                "scheme": "SE_ORGNR",
                "value": "222000-0315"
              }
            ],
            "kindLabel": "förening eller förbund",
            "name": {
              "text": "Sveriges Kommuner och Landsting"
            },
            "slug": "skr"
          },
          "from": {
            "abbreviation": "SKR",
            "identifiers": [
              {
                "scheme": "SE_ORGNR",
                "value": "222000-0315"
              }
            ],
            "kindLabel": "förening eller förbund",
            "name": {
              "text": "Sveriges Kommuner och Regioner"
            },
            "slug": "skr"
          }
        }
        "#);
    }

    // Sc-3: person, post, employer, name; and seat, body, organization, name.
    async fn names_deep_in_an_answer_are_those_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            in2019: person(by: { slug: "anders-henriksson" }, asOf: "2019-03-01") { ...posts }
            in2020: person(by: { slug: "anders-henriksson" }, asOf: "2020-01-01") { ...posts }
            today: person(by: { slug: "anders-henriksson" }) { ...posts }
        }
        fragment posts on Person {
            employments {
                title { text }
                employer { name { text } abbreviation }
                validity { certainty }
            }
            seats { nodes { holding { certainty } body { organization { name { text } } } } }
        }"#, "names_deep_in_an_answer_are_those_of_the_day");
    }

    // Sc-3: Malmö högskola until 2017, Militärregion Syd until 2018.
    async fn partners_of_the_network_of_skane_have_the_names_of_the_day(app: TestApp) {
        answers!(app, "sv", r#"{
            in2017: network(by: { slug: "skane" }, asOf: "2017-06-01") { ...partners }
            in2019: network(by: { slug: "skane" }, asOf: "2019-03-01") { ...partners }
        }
        fragment partners on Network {
            validity { certainty }
            dialoguePartners { to { ... on Organization { displayName } } }
        }"#, "partners_of_the_network_of_skane_have_the_names_of_the_day");
    }

    // Sc-3: the boundary is inclusive.
    async fn the_agency_has_its_new_name_from_the_first_day_of_2026(app: TestApp) {
        answers!(app, "sv", r#"{
            before: organization(by: { slug: "mcf" }, asOf: "2025-12-31") { name { text } }
            from: organization(by: { slug: "mcf" }, asOf: "2026-01-01") { name { text } }
        }"#, @r#"
        {
          "before": {
            "name": {
              "text": "Myndigheten för samhällsskydd och beredskap"
            }
          },
          "from": {
            "name": {
              "text": "Myndigheten för civilt försvar"
            }
          }
        }
        "#);
    }

    // Sc-3, S0.16: its own county board may take over before, that of Skåne since.
    async fn karlskrona_lies_in_the_southern_civil_area_from_2022(app: TestApp) {
        answers!(app, "sv", r#"{
            in2021: municipality(by: { name: "Karlskrona" }, asOf: "2021-06-01") { ...boards }
            lastDay: municipality(by: { name: "Karlskrona" }, asOf: "2022-09-30") { ...takeover }
            firstDay: municipality(by: { name: "Karlskrona" }, asOf: "2022-10-01") { ...takeover }
            in2023: municipality(by: { name: "Karlskrona" }, asOf: "2023-06-01") { ...boards }
        }
        fragment boards on Municipality {
            county { name { text } organizations { nodes { kind name { text } } } }
            civilArea {
                name { text }
                responsible { from { ... on Organization { name { text } } } }
            }
            ...takeover
        }
        fragment takeover on Municipality {
            responsibilities(kind: RESCUE_SERVICE_TAKEOVER) {
                organization { name { text } }
                responsibility {
                    natureLabel
                    text { text }
                    condition { text }
                    validity { begins { edtf } ends { edtf } certainty }
                }
            }
        }"#, "karlskrona_lies_in_the_southern_civil_area_from_2022");
    }
}
