//! The texts of who and what there is, of what happens, and of sources.

use super::{Reader, Texts};
use crate::registry::{
    Area, Body, Event, EventSeries, Membership, Organization, Participation, Person, Relation,
    Seat, Source, Topic,
};

impl Texts for Source {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.texts("title", [&self.row.title]);
        reader.texts("licence", &self.row.licence);
        reader.links("address", &self.row.url);
        reader.names("media type", &self.row.media_type);
        reader.names("size", &self.row.size_text);
        let labels = self.links.iter().map(|link| &link.label);
        reader.texts("label of a link", labels);
        let addresses = self.links.iter().flat_map(|link| &link.url);
        reader.links("address of a link", addresses);
        let captions = self.media.iter().flat_map(|media| &media.caption);
        reader.localized("caption", captions);
    }
}

impl Texts for Area {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Organization {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.contact_points(&self.contact_points);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Person {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.names("display name", [&self.row.display_name]);
        reader.names("family name", &self.row.family_name);
        reader.names("given name", &self.row.given_name);
        let titles = self.employments.iter().map(|post| &post.title);
        reader.localized("title of a post", titles);
    }
}

impl Texts for Topic {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("label", [&self.row.label]);
        reader.names("abbreviation", &self.row.abbreviation);
    }
}

impl Texts for Body {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.contact_points(&self.contact_points);
        reader.localized("background", &self.row.background);
        reader.localized("delimitation", &self.row.delimitation);
        let purposes = self.purposes.iter().map(|purpose| &purpose.text);
        reader.localized("purpose", purposes);
        let labels = self.focus_areas.iter().map(|area| &area.row.label);
        reader.localized("label of a focus area", labels);
        let topics = self.focus_areas.iter().flat_map(|area| &area.topics);
        let spellings = topics.flat_map(|topic| &topic.source_text);
        reader.texts("source text of a topic", spellings);
        let rules = self.membership_rules.iter();
        reader.localized("criterion", rules.flat_map(|rule| &rule.criterion));
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Seat {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("label", &self.row.label);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Membership {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("category", &self.row.category);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for EventSeries {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("title", [&self.row.title]);
        reader.localized("purpose", &self.row.purpose);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Event {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("title", [&self.row.title]);
        reader.localized("purpose", &self.row.purpose);
        reader.names("name of the place", &self.row.place_name);
        reader.links("link", &self.row.online_url);
        let titles = self.agenda.iter().map(|item| &item.title);
        reader.localized("title of an agenda item", titles);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}

impl Texts for Participation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("label of the group", &self.row.group_label);
        reader.capacities(&self.row.capacities);
    }
}

impl Texts for Relation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized("category", &self.row.to_category);
        reader.localized("note", &self.row.note);
        reader.dates_note(self.row.dates_note.as_ref());
    }
}
