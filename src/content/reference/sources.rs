//! Where the reference data were taken from.

use entity::{Language, Missing, PartialDate, SourceKind};
use serde::Deserialize;

use super::table::{BrokenRow, Table, table};
use crate::transfer::bundle::{Bundle, Source};

const SOURCES: Table = table!("sources.csv");

#[derive(Deserialize)]
struct Row {
    key: String,
    authority: String,
    kind: SourceKind,
    title: String,
    language: Option<Language>,
    url: Option<String>,
    licence: Option<String>,
    updated: Option<PartialDate>,
}

pub(super) fn add(bundle: &mut Bundle) -> Result<(), BrokenRow> {
    for line in SOURCES.lines::<Row>()? {
        let row = line.row;
        bundle.source.push(Source {
            key: row.key,
            authority: Some(row.authority),
            sources: None,
            classification: None,
            kind: row.kind,
            title: row.title,
            language: row.language,
            publisher: None,
            url: row.url,
            licence: row.licence,
            published: None,
            published_missing: Some(Missing::NotStated),
            updated_missing: row.updated.is_none().then_some(Missing::NotStated),
            media_type: None,
            size_text: None,
            attached_to: None,
            translation_of: None,
            body: None,
            in_force_from: None,
            in_force_to: None,
            link: Vec::new(),
            media: Vec::new(),
            updated: row.updated,
            place: line.place,
        });
    }
    Ok(())
}
