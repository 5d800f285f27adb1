//! The texts of what bodies work under, of what is said, and of the words for it.

use super::super::field;
use super::{Reader, Texts};
use crate::registry::{
    Agreement, Direction, Mandate, ModeChange, Obligation, Responsibility, Situation,
    SituationPicture, StatedCount, Statement, Term,
};

impl Texts for Situation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("name", "name"), [&self.row.name]);
        reader.localized(field("text", "text"), &self.row.text);
        reader.points(&self.points);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Term {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        let row = &self.row;
        reader.localized(field("label", "label"), [&row.label]);
        reader.localized(field("abbreviation", "abbreviation"), &row.abbreviation);
        reader.localized(field("definition", "definition"), &row.definition);
        reader.localized(field("note", "note"), &row.note);
        reader.names(field("identifier", "identifier"), &row.identifier);
        reader.names(field("section", "section"), &row.section);
        reader.links(field("address", "url"), &row.url);
    }
}

impl Texts for Mandate {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("title", "title"), [&self.row.title]);
        reader.localized(field("text", "text"), &self.row.text);
        reader.parties(&self.parties);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Obligation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("text", "text"), [&self.row.text]);
        reader.dates_note("due", self.row.due_note.as_ref());
        reader.parties(&self.parties);
        reader.points(&self.points);
        let notes = self.fulfillments.iter().flat_map(|own| &own.note);
        reader.localized(field("note on a fulfillment", "fulfillments"), notes);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Agreement {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("title", "title"), [&self.row.title]);
        reader.localized(field("text", "text"), &self.row.text);
        reader.parties(&self.parties);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for ModeChange {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("note", "note"), &self.row.note);
        reader.parties(&self.parties);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Direction {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("text", "text"), &self.row.text);
        reader.links(field("address", "url"), &self.row.url);
        reader.parties(&self.parties);
        reader.points(&self.points);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for SituationPicture {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("title", "title"), [&self.row.title]);
        reader.links(field("address", "url"), &self.row.url);
        reader.parties(&self.parties);
        reader.dates_note("shows", self.row.dates_note.as_ref());
    }
}

impl Texts for Responsibility {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("text", "text"), [&self.row.text]);
        reader.localized(field("condition", "condition"), &self.row.condition);
        reader.localized(field("example", "example"), &self.row.example);
        reader.parties(&self.parties);
        reader.points(&self.points);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Statement {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("text", "text"), [&self.row.text]);
        reader.parties(&self.parties);
    }
}

impl Texts for StatedCount {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("note", "note"), &self.row.note);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}
