//! A question is answered from memory: no statement is sent, whatever is asked.

use crate::support::on_both_loaded;

const QUESTIONS: [&str; 6] = [
    "{ networks(first: 100) { totalCount nodes {
        slug displayName status name { text isFallback all { locale text } }
        purposes { text { text } } focusAreas { topics { topic { slug label { text } } } }
        chairs { person { displayName } onBehalfOf { slug } }
        provenance { authority { slug } sources { title } }
    } } }",
    "{ municipalities(first: 100, filter: { country: FI }, orderBy: NAME_DESC) {
        pageInfo { endCursor } nodes {
            code name(locale: \"sv\") { text } region { slug } organization { displayName }
            networks { totalCount } memberships { totalCount }
        }
    } }",
    "{ seats(first: 100) { nodes { rank holderStatus person { displayName } body { slug } } } }",
    "{ events(first: 100) { nodes { slug title { text } } } }",
    "{ search(text: \"villman\") { nodes { matchedText item { slug } } } }",
    "{ organizations(first: 100, asOf: \"2019-11-26\") { nodes {
        slug names { text } relations { kind } parent { slug } identifiers { value }
    } } }",
];

on_both_loaded! {
    async fn a_read_sends_no_statement(app: TestApp) {
        let before = app.store().statements();
        for locale in ["sv", "fi", "en", "da"] {
            for question in QUESTIONS {
                app.data(locale, question).await;
            }
        }

        assert_eq!(app.store().statements(), before);
        app.catch_up().await;
        assert!(app.store().statements() > before, "statements are not counted at all");
    }
}
