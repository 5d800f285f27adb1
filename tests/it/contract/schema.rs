//! `schema.graphql` is what front-end teams build against: its difference is read before any other.

use std::fs;
use std::path::Path;

use nordverk::api;
use nordverk::i18n::Catalogue;

#[test]
fn the_committed_schema_is_the_one_that_is_served() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let served = api::sdl(&api::schema(Catalogue::embedded().unwrap()));
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(&path, &served).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap();

    let difference = served
        .lines()
        .zip(committed.lines())
        .position(|(served, committed)| served != committed);

    assert!(
        served == committed,
        "schema.graphql is not the schema that is served, from line {}: run `BLESS=1 cargo test \
         --test it schema` and read the difference, front-end teams will live with it",
        difference.unwrap_or_else(|| served.lines().count().min(committed.lines().count())) + 1
    );
}
