//! What is done jointly, and with whom.

use crate::support::on_both;

on_both! {
    // X10: one of two meetings is co-hosted, one network has two founders, one direction is that
    // of all members, and one mandate that of 21 authorities.
    async fn what_is_done_jointly_names_each_party(app: TestApp) {
        answers!(app, "sv", r#"{
            skane: network(by: { slug: "skane" }) {
                cadences { times perLabel coHost { name { text } } coHostedTimes }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) {
                founders { toCategory { text } to { ... on Organization { name { text } } } }
            }
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                currentDirection { deciders { roleLabel isAllMembers } }
            }
            office: mandate(slug: "corona-samordningskansli") {
                recipients { organizationKindLabel organizations { totalCount } }
            }
        }"#, @r#"
        {
          "experts": {
            "founders": [
              {
                "to": null,
                "toCategory": {
                  "text": "kommunerna"
                }
              },
              {
                "to": {
                  "name": {
                    "text": "Kommunförbundet"
                  }
                },
                "toCategory": null
              }
            ]
          },
          "office": {
            "recipients": [
              {
                "organizationKindLabel": "länsstyrelse",
                "organizations": {
                  "totalCount": 21
                }
              }
            ]
          },
          "skane": {
            "cadences": [
              {
                "coHost": {
                  "name": {
                    "text": "Länsstyrelsen i Skåne län"
                  }
                },
                "coHostedTimes": 1,
                "perLabel": "år",
                "times": 2
              }
            ]
          },
          "stockholm": {
            "currentDirection": {
              "deciders": [
                {
                  "isAllMembers": true,
                  "roleLabel": "beslutsfattare"
                }
              ]
            }
          }
        }
        "#);
    }

    // X11
    async fn the_police_are_a_partner_of_one_network_and_a_member_of_another(app: TestApp) {
        answers!(app, "sv", r#"{
            partner: networks(filter: { dialoguePartner: { slug: "polismyndigheten" } }) {
                nodes { name { text } }
            }
            member: networks(filter: { member: { slug: "polismyndigheten" } }) {
                nodes { name { text } }
            }
            members: organizations(filter: { memberOf: { slug: "samverkan-stockholmsregionen" } }) {
                totalCount
            }
        }"#, @r#"
        {
          "member": {
            "nodes": [
              {
                "name": {
                  "text": "Samverkan Stockholmsregionen"
                }
              }
            ]
          },
          "members": {
            "totalCount": 29
          },
          "partner": {
            "nodes": [
              {
                "name": {
                  "text": "Skånes kommuners nätverk för krisberedskap, säkerhet och trygghet"
                }
              }
            ]
          }
        }
        "#);
    }
}
