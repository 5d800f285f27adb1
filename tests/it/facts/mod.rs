//! What the five source texts state, asked as their readers would ask it: each answer was held
//! against the text before it was kept.
//!
//! A module for each text, one for what several of them share, one for the areas and authorities
//! that the texts speak of, one for the scenarios, and one for the traps. `S2.4` is the fourth fact
//! of the third text, `X` a fact of several; a trap is a place where the texts are easily misread.

/// Asks, and holds the answer against the one that was found right. Both databases give the same:
/// an inline snapshot is asserted once for each, and one in a file bears a name.
macro_rules! answers {
    ($app:ident, $locale:literal, $query:expr, @$snapshot:literal) => {{
        let data = $app.data($locale, $query).await;
        insta::allow_duplicates! {
            insta::assert_json_snapshot!(data, @$snapshot);
        }
    }};
    ($app:ident, $locale:literal, $query:expr, $name:literal) => {{
        let data = $app.data($locale, $query).await;
        insta::assert_json_snapshot!($name, data);
    }};
}

mod as_of;
mod asked;
mod ledger;
mod reference;
mod s0;
mod s1;
mod s2;
mod s3;
mod s4;
mod scenarios;
mod shared;
mod sixth;
mod traps;
