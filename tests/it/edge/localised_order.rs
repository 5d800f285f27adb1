//! Names stand where their reader looks for them.

use serde_json::{Value, json};

use crate::support::{TestApp, on_both};

on_both! {
    async fn in_swedish_and_finnish_the_letters_a_ring_a_and_o_with_dots_come_last(app: TestApp) {
        let swedish = names(&app, "sv", "SE").await;
        let last: Vec<&str> = swedish.iter().skip(swedish.len() - 23).map(|name| &**name).collect();
        assert_eq!(
            last,
            [
                "Åmål", "Ånge", "Åre", "Årjäng", "Åsele", "Åstorp", "Åtvidaberg", "Älmhult",
                "Älvdalen", "Älvkarleby", "Älvsbyn", "Ängelholm", "Öckerö", "Ödeshög", "Örebro",
                "Örkelljunga", "Örnsköldsvik", "Östersund", "Österåker", "Östhammar",
                "Östra Göinge", "Överkalix", "Övertorneå",
            ]
        );

        let finnish = names(&app, "fi", "FI").await;
        assert_eq!(finnish.last().unwrap(), "Äänekoski");
        assert!(place(&finnish, "Ypäjä") < place(&finnish, "Ähtäri"));
    }

    async fn in_english_the_same_letters_stand_beside_a_and_o(app: TestApp) {
        let swedish = names(&app, "en", "SE").await;
        assert!(place(&swedish, "Älmhult") < place(&swedish, "Alvesta"));
        assert!(place(&swedish, "Ale") < place(&swedish, "Älmhult"));
        assert!(place(&swedish, "Åmål") < place(&swedish, "Bjuv"));
        assert!(place(&swedish, "Örebro") < place(&swedish, "Oskarshamn"));
        assert!(place(&swedish, "Nynäshamn") < place(&swedish, "Öckerö"));

        let finnish = names(&app, "en", "FI").await;
        assert!(place(&finnish, "Äänekoski") < place(&finnish, "Akaa"));
    }

    async fn backwards_is_the_same_order_from_the_end(app: TestApp) {
        let question = "{
            first: municipalities(first: 100, orderBy: NAME) { nodes { slug } }
            last: municipalities(last: 100, orderBy: NAME_DESC) { nodes { slug } }
        }";
        let mut data = app.data("sv", question).await;

        let mut last = data["last"]["nodes"].take();
        last.as_array_mut().unwrap().reverse();
        assert_eq!(data["first"]["nodes"], last);
    }

    async fn a_place_is_called_by_the_rule_of_the_language_authorities(app: TestApp) {
        let question = "{
            lappeenranta: municipality(by: { slug: \"lappeenranta\" }) { ...called }
            turku: municipality(by: { slug: \"turku\" }) { ...called }
            jakobstad: municipality(by: { slug: \"jakobstad\" }) { ...called }
        }
        fragment called on Municipality { name { text locale isFallback } }";
        for (reader, lappeenranta, turku, jakobstad) in [
            ("sv", ("Villmanstrand", "sv"), ("Åbo", "sv"), ("Jakobstad", "sv")),
            ("fi", ("Lappeenranta", "fi"), ("Turku", "fi"), ("Pietarsaari", "fi")),
            ("en", ("Lappeenranta", "fi"), ("Turku", "fi"), ("Jakobstad", "sv")),
            ("de", ("Lappeenranta", "fi"), ("Turku", "fi"), ("Jakobstad", "sv")),
            ("da", ("Villmanstrand", "sv"), ("Åbo", "sv"), ("Jakobstad", "sv")),
            ("nb", ("Villmanstrand", "sv"), ("Åbo", "sv"), ("Jakobstad", "sv")),
            ("sv-FI", ("Villmanstrand", "sv"), ("Åbo", "sv"), ("Jakobstad", "sv")),
        ] {
            let called = |(text, locale): (&str, &str)| {
                json!({ "name": { "text": text, "locale": locale, "isFallback": false } })
            };
            assert_eq!(
                app.data(reader, question).await,
                json!({
                    "lappeenranta": called(lappeenranta),
                    "turku": called(turku),
                    "jakobstad": called(jakobstad),
                }),
                "{reader}"
            );
        }
    }

    async fn one_field_can_be_asked_for_in_another_language_than_the_rest(app: TestApp) {
        let question = "{ municipality(by: { slug: \"turku\" }) {
            sv: name(locale: \"sv\") { text requestedLocale }
            name { text requestedLocale }
        } }";

        assert_eq!(
            app.data("fi", question).await["municipality"],
            json!({
                "sv": { "text": "Åbo", "requestedLocale": "sv" },
                "name": { "text": "Turku", "requestedLocale": "fi" },
            })
        );
    }
}

/// The names of the municipalities of a country, in order.
async fn names(app: &TestApp, locale: &str, country: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut after = Value::Null;
    loop {
        let question = format!(
            "query($after: String) {{
                municipalities(filter: {{ country: {country} }}, first: 100, after: $after) {{
                    nodes {{ name {{ text }} }} pageInfo {{ hasNextPage endCursor }}
                }}
            }}"
        );
        let answer = app
            .ask_with(locale, &question, json!({ "after": after }))
            .await;
        let page = &answer["data"]["municipalities"];
        let nodes = page["nodes"].as_array().unwrap().iter();
        names.extend(nodes.map(|node| node["name"]["text"].as_str().unwrap().to_owned()));
        if page["pageInfo"]["hasNextPage"] == false {
            return names;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

fn place(names: &[String], name: &str) -> usize {
    let place = names.iter().position(|known| known == name);
    place.unwrap_or_else(|| panic!("there is no {name}"))
}
