//! The texts of who and what there is, of what happens, and of sources.

use super::super::field;
use super::{Reader, Texts};
use crate::registry::{
    Area, Body, Event, EventSeries, Membership, Organization, Participation, Person, Relation,
    Seat, Source, Topic,
};

impl Texts for Source {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.texts(field("title", "title"), [&self.row.title]);
        reader.texts(field("licence", "licence"), &self.row.licence);
        reader.links(field("address", "url"), &self.row.url);
        reader.names(field("media type", "mediaType"), &self.row.media_type);
        reader.names(field("size", "sizeText"), &self.row.size_text);
        let labels = self.links.iter().map(|link| &link.label);
        reader.texts(field("label of a link", "links"), labels);
        let addresses = self.links.iter().flat_map(|link| &link.url);
        reader.links(field("address of a link", "links"), addresses);
        let captions = self.media.iter().flat_map(|media| &media.caption);
        reader.localized(field("caption", "media"), captions);
    }
}

impl Texts for Area {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Organization {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.contact_points(&self.contact_points);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Person {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.names(
            field("display name", "displayName"),
            [&self.row.display_name],
        );
        reader.names(field("family name", "familyName"), &self.row.family_name);
        reader.names(field("given name", "givenName"), &self.row.given_name);
        let keys = self.employments.iter().map(|post| &post.key);
        reader.names(field("key of a post", "employments"), keys);
        let titles = self.employments.iter().map(|post| &post.title);
        reader.localized(field("title of a post", "employments"), titles);
    }
}

impl Texts for Topic {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("label", "label"), [&self.row.label]);
        reader.names(
            field("abbreviation", "abbreviation"),
            &self.row.abbreviation,
        );
    }
}

impl Texts for Body {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.named(&self.names);
        reader.contact_points(&self.contact_points);
        reader.localized(field("background", "background"), &self.row.background);
        reader.localized(
            field("delimitation", "delimitation"),
            &self.row.delimitation,
        );
        let purposes = self.purposes.iter().map(|purpose| &purpose.text);
        reader.localized(field("purpose", "purposes"), purposes);
        let labels = self.focus_areas.iter().map(|area| &area.row.label);
        reader.localized(field("label of a focus area", "focusAreas"), labels);
        let topics = self.focus_areas.iter().flat_map(|area| &area.topics);
        let spellings = topics.flat_map(|topic| &topic.source_text);
        reader.texts(field("source text of a topic", "focusAreas"), spellings);
        let rules = self.membership_rules.iter();
        reader.localized(
            field("criterion", "membershipRules"),
            rules.flat_map(|rule| &rule.criterion),
        );
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Seat {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("label", "label"), &self.row.label);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Membership {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("category", "category"), &self.row.category);
        let message = field("invitation message", "invitationMessage");
        reader.localized(message, &self.row.invitation_message);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for EventSeries {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("title", "title"), [&self.row.title]);
        reader.localized(field("purpose", "purpose"), &self.row.purpose);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}

impl Texts for Event {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("title", "title"), [&self.row.title]);
        reader.localized(field("purpose", "purpose"), &self.row.purpose);
        reader.names(
            field("name of the place", "placeName"),
            &self.row.place_name,
        );
        reader.names(field("time zone", "timeZone"), &self.row.time_zone);
        reader.links(field("link", "onlineUrl"), &self.row.online_url);
        let titles = self.agenda.iter().map(|item| &item.title);
        reader.localized(field("title of an agenda item", "agenda"), titles);
        reader.dates_note("starts", self.row.dates_note.as_ref());
    }
}

impl Texts for Participation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("label of the group", "group"), &self.row.group_label);
        reader.capacities("capacities", &self.row.capacities);
    }
}

impl Texts for Relation {
    fn read(&self, reader: &mut Reader<'_, '_>) {
        reader.localized(field("category", "toCategory"), &self.row.to_category);
        reader.localized(field("note", "note"), &self.row.note);
        reader.dates_note("begins", self.row.dates_note.as_ref());
    }
}
