//! The texts of what bodies work under, of what is said, and of the words for it.

use super::{Reader, Texts};
use crate::registry::{
    Agreement, Direction, Mandate, ModeChange, Obligation, Responsibility, Situation,
    SituationPicture, StatedCount, Statement, Term,
};

impl Texts for Situation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("name", [&self.row.name]);
        reader.localized("text", &self.row.text);
        reader.points(&self.points);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Term {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        let row = &self.row;
        reader.localized("label", [&row.label]);
        reader.localized("abbreviation", &row.abbreviation);
        reader.localized("definition", &row.definition);
        reader.localized("note", &row.note);
        reader.names("identifier", &row.identifier);
        reader.names("section", &row.section);
        reader.links("address", &row.url);
    }
}

impl Texts for Mandate {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("title", [&self.row.title]);
        reader.localized("text", &self.row.text);
        reader.parties(&self.parties);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Obligation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("text", [&self.row.text]);
        reader.dates_note(self.row.due_note.as_ref());
        reader.parties(&self.parties);
        reader.points(&self.points);
        let notes = self.fulfillments.iter().flat_map(|own| &own.note);
        reader.localized("note on a fulfillment", notes);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Agreement {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("title", [&self.row.title]);
        reader.localized("text", &self.row.text);
        reader.parties(&self.parties);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for ModeChange {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("note", &self.row.note);
        reader.parties(&self.parties);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Direction {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("text", &self.row.text);
        reader.links("address", &self.row.url);
        reader.parties(&self.parties);
        reader.points(&self.points);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for SituationPicture {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("title", [&self.row.title]);
        reader.links("address", &self.row.url);
        reader.parties(&self.parties);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Responsibility {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("text", [&self.row.text]);
        reader.localized("condition", &self.row.condition);
        reader.localized("example", &self.row.example);
        reader.parties(&self.parties);
        reader.points(&self.points);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Statement {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("text", [&self.row.text]);
        reader.parties(&self.parties);
    }
}

impl Texts for StatedCount {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("note", &self.row.note);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}
