//! Files are made for people.

use super::{exported, imported, write};

#[test]
fn every_kind_has_its_file() {
    let (rows, _) = imported();

    let files = write(&exported(rows));

    let told: Vec<String> = files
        .iter()
        .map(|(name, text)| format!("==> {name} <==\n{text}"))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}
