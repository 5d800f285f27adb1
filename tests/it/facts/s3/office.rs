//! The joint office of the county boards, which the government has asked for.

use crate::support::on_both;

on_both! {
    // S3.20, S3.21, trap 14: PROPOSED.
    async fn the_coordination_office_is_ordered_and_not_founded(app: TestApp) {
        answers!(app, "sv", r#"{
            group(by: { slug: "corona-samordningskansli" }) {
                name { text }
                kindLabel
                status
                statusLabel
                isTemporary
                background { text }
                purposes { rank text { text } levelLabels }
                founders { to { slug } }
                seats { totalCount }
            }
            organizations(filter: { kind: [COUNTY_BOARD] }) { totalCount }
        }"#, @r#"
        {
          "group": {
            "background": {
              "text": "På regeringens uppdrag ska landets 21 länsstyrelser inrätta kansliet tillsammans."
            },
            "founders": [],
            "isTemporary": true,
            "kindLabel": "samordningskansli",
            "name": {
              "text": "Länsstyrelsernas gemensamma samordningskansli för coronasituationen"
            },
            "purposes": [
              {
                "levelLabels": [],
                "rank": 1,
                "text": {
                  "text": "Göra det lättare att samordna vad samhället gör med anledning av coronaviruset."
                }
              },
              {
                "levelLabels": [
                  "nationell nivå"
                ],
                "rank": 2,
                "text": {
                  "text": "Sätta ihop länsstyrelsernas kunskap om sina län till en lägesbild för hela landet."
                }
              }
            ],
            "seats": {
              "totalCount": 0
            },
            "status": "PROPOSED",
            "statusLabel": "har ännu inte inrättats"
          },
          "organizations": {
            "totalCount": 21
          }
        }
        "#);
    }

    // S3.20, trap 14: given to 21 boards, «nyligen», and not carried out yet.
    async fn the_government_gave_the_county_boards_one_mandate(app: TestApp) {
        answers!(app, "sv", r#"{
            mandates(
                filter: {
                    party: [
                        { role: [ISSUER], organization: { slug: "se-government" } }
                        { role: [RECIPIENT], organizationKind: COUNTY_BOARD }
                    ]
                }
            ) {
                nodes {
                    title { text }
                    text { text }
                    issued { edtf sourceText }
                    validity { certainty }
                    issuers { roleLabel agent { displayName } }
                    recipients {
                        roleLabel
                        organizationKindLabel
                        area { name { text } }
                        organizations { totalCount }
                    }
                    body { displayName status ... on Group { isTemporary founders { kind } } }
                    obligations { kindLabel text { text } stateLabel due { edtf } }
                }
            }
            skane: organization(by: { slug: "lansstyrelsen-i-skane-lan" }) {
                mandates(role: [RECIPIENT]) { title { text } }
            }
        }"#, "the_government_gave_the_county_boards_one_mandate");
    }

    // S3.21, trap 14: every board is expected to, and of none is it told that it has.
    async fn no_county_is_known_to_have_contributed(app: TestApp) {
        answers!(app, "sv", r#"{
            obligations(filter: { kind: [CONTRIBUTION] }) {
                nodes {
                    kindLabel
                    text { text }
                    stateLabel
                    bearers { roleLabel organizationKindLabel organizations { totalCount } }
                    beneficiaries { roleLabel agent { displayName } }
                    unconfirmed(first: 3) { totalCount nodes { displayName } }
                }
            }
            situationPictures(filter: { area: { slug: "sweden" } }) {
                nodes {
                    title { text }
                    area { name { text } }
                    producers { agent { displayName } }
                    contributors { totalCount }
                    expected { totalCount }
                    lacking(first: 3) { totalCount nodes { displayName } }
                    parts { totalCount }
                }
            }
        }"#, "no_county_is_known_to_have_contributed");
    }
}
