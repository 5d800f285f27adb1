//! Texts that are shown can be shown, and no text holds a personal identity number (INV-18).
//!
//! Telephone numbers and addresses on the web are not looked through for personal numbers: a
//! mobile number has the shape of one, and one in ten its check digit.

use entity::{ContactChannel, DatesNote, Localized, contact_point};

use super::{Found, Of, Registry, Rule, Ruled as _, holds_personal_number};
use crate::registry::{Area, Body, Event, Names, Organization, Participation, Person, Seat};

/// The greatest number of characters of a text.
const TEXT: usize = 10_000;
/// The greatest number of characters of a name.
const NAME: usize = 300;

pub(super) fn check(registry: &Registry, found: &mut Found) {
    for area in registry.areas.all.iter() {
        of_area(Reader::new(found, area.of()), area);
    }
    for organization in registry.organizations.all.iter() {
        of_organization(Reader::new(found, organization.of()), organization);
    }
    for person in registry.people.all.iter() {
        of_person(Reader::new(found, person.of()), person);
    }
    for body in registry.bodies.all.iter() {
        of_body(Reader::new(found, body.of()), body);
    }
    for seat in registry.seats.all.iter() {
        of_seat(Reader::new(found, seat.of()), seat);
    }
    for event in registry.events.all.iter() {
        of_event(Reader::new(found, event.of()), event);
    }
    for participation in registry.participations.all.iter() {
        of_participation(Reader::new(found, participation.of()), participation);
    }
    for topic in registry.topics.all.iter() {
        let mut reader = Reader::new(found, topic.of());
        reader.localized("label", [&topic.row.label]);
        reader.names("abbreviation", &topic.row.abbreviation);
    }
    for membership in registry.members.all.iter() {
        let mut reader = Reader::new(found, membership.of());
        reader.localized("category", &membership.row.category);
        reader.dates_note(membership.row.dates_note.as_ref());
    }
    for relation in registry.relations.all.iter() {
        let mut reader = Reader::new(found, relation.of());
        reader.localized("category", &relation.row.to_category);
        reader.localized("note", &relation.row.note);
        reader.dates_note(relation.row.dates_note.as_ref());
    }
    for source in registry.sources.all.iter() {
        let mut reader = Reader::new(found, source.of());
        reader.texts("title", [&source.row.title]);
        reader.texts("licence", &source.row.licence);
        reader.addresses("address", &source.row.url);
    }
}

fn of_area(mut reader: Reader<'_, '_>, area: &Area) {
    reader.named(&area.names);
    reader.dates_note(area.row.dates_note.as_ref());
}

fn of_organization(mut reader: Reader<'_, '_>, organization: &Organization) {
    reader.named(&organization.names);
    reader.contact_points(&organization.contact_points);
    reader.dates_note(organization.row.dates_note.as_ref());
}

fn of_person(mut reader: Reader<'_, '_>, person: &Person) {
    reader.names("display name", [&person.row.display_name]);
    reader.names("family name", &person.row.family_name);
    reader.names("given name", &person.row.given_name);
    let titles = person.employments.iter().map(|post| &post.title);
    reader.localized("title of a post", titles);
}

fn of_body(mut reader: Reader<'_, '_>, body: &Body) {
    reader.named(&body.names);
    reader.contact_points(&body.contact_points);
    reader.localized("background", &body.row.background);
    reader.localized("delimitation", &body.row.delimitation);
    let purposes = body.purposes.iter().map(|purpose| &purpose.text);
    reader.localized("purpose", purposes);
    let labels = body.focus_areas.iter().map(|area| &area.row.label);
    reader.localized("label of a focus area", labels);
    let topics = body.focus_areas.iter().flat_map(|area| &area.topics);
    let spellings = topics.flat_map(|topic| &topic.source_text);
    reader.texts("source text of a topic", spellings);
    let rules = body.membership_rules.iter();
    reader.localized("criterion", rules.flat_map(|rule| &rule.criterion));
    reader.dates_note(body.row.dates_note.as_ref());
}

fn of_seat(mut reader: Reader<'_, '_>, seat: &Seat) {
    reader.localized("label", &seat.row.label);
    reader.dates_note(seat.row.dates_note.as_ref());
}

fn of_event(mut reader: Reader<'_, '_>, event: &Event) {
    reader.localized("title", [&event.row.title]);
    reader.localized("purpose", &event.row.purpose);
    reader.names("name of the place", &event.row.place_name);
    reader.addresses("link", &event.row.online_url);
    reader.dates_note(event.row.dates_note.as_ref());
}

fn of_participation(mut reader: Reader<'_, '_>, participation: &Participation) {
    reader.localized("label of the group", &participation.row.group_label);
    let capacities = participation.row.capacities.iter();
    let titles = capacities.map(|capacity| &capacity.title);
    reader.localized("title of a capacity", titles);
}

/// Reads the texts of one record.
struct Reader<'f, 'r> {
    found: &'f mut Found,
    of: Of<'r>,
}

impl<'f, 'r> Reader<'f, 'r> {
    fn new(found: &'f mut Found, of: Of<'r>) -> Self {
        Self { found, of }
    }

    fn named(&mut self, names: &Names) {
        let rows = || names.all().iter().map(|name| &name.row);
        self.names("name", rows().map(|row| &row.text));
        let forms = || rows().filter_map(|row| row.forms.as_ref());
        self.names("genitive", forms().flat_map(|forms| &forms.genitive));
        self.names("locative", forms().flat_map(|forms| &forms.locative));
    }

    fn contact_points(&mut self, contact_points: &[contact_point::Model]) {
        for contact_point in contact_points {
            let field = "contact point";
            match contact_point.channel {
                ContactChannel::Phone | ContactChannel::WebForm => {
                    self.addresses(field, &contact_point.value);
                }
                ContactChannel::Email | ContactChannel::Person => {
                    self.texts(field, &contact_point.value);
                }
            }
        }
    }

    fn dates_note(&mut self, note: Option<&DatesNote>) {
        let words = note.and_then(|note| note.source_text.as_ref());
        self.texts("source text of the dates", words);
    }

    fn localized<'t>(
        &mut self,
        field: &'static str,
        values: impl IntoIterator<Item = &'t Localized>,
    ) {
        for value in values {
            if value.0.is_empty() {
                self.found.add(self.of, Rule::EmptyText { field });
            }
            for text in value.0.iter() {
                self.text(field, &text.text, TEXT);
            }
        }
    }

    fn names<'t>(&mut self, field: &'static str, names: impl IntoIterator<Item = &'t String>) {
        for name in names {
            self.text(field, name, NAME);
        }
    }

    fn texts<'t>(&mut self, field: &'static str, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.text(field, text, TEXT);
        }
    }

    fn addresses<'t>(&mut self, field: &'static str, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.shown(field, text, TEXT);
        }
    }

    fn text(&mut self, field: &'static str, text: &str, limit: usize) {
        self.shown(field, text, limit);
        if holds_personal_number(text) {
            self.found.add(self.of, Rule::PersonalNumber { field });
        }
    }

    fn shown(&mut self, field: &'static str, text: &str, limit: usize) {
        if text.trim().is_empty() {
            self.found.add(self.of, Rule::EmptyText { field });
        }
        if let Some(character) = text.chars().find(|c| is_forbidden(*c)) {
            let character = character.into();
            let rule = Rule::ForbiddenCharacter { field, character };
            self.found.add(self.of, rule);
        }
        let length = text.chars().count();
        if length > limit {
            let rule = Rule::TextTooLong {
                field,
                length,
                limit,
            };
            self.found.add(self.of, rule);
        }
    }
}

/// Control characters, line breaks among them, and those that turn the direction of what follows
/// (Unicode Standard Annex 9): they can make a name read as another.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use entity::{ContactChannel, DatesNote, List, Localized, NameForms};

    use super::super::sample::{self, localized};
    use crate::registry::Rows;

    const PERSON: &str = "Tolvan, 121212-1212";

    fn person() -> Rows {
        let mut rows = sample::rows();
        rows.person.push(sample::person(2));
        rows
    }

    #[test]
    fn a_text_can_be_shown() {
        let mut rows = person();
        let mut codes = |name: &str| {
            rows.person[0].display_name = name.to_owned();
            sample::codes(&rows)
        };

        assert!(codes("Greta «Gretel» Berg–Ek").is_empty());
        assert_eq!(codes(""), ["EMPTY_TEXT"]);
        assert_eq!(codes(" \u{a0}"), ["EMPTY_TEXT"]);
        for character in [
            '\n', '\t', '\0', '\u{7f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}',
        ] {
            assert_eq!(codes(&format!("a{character}b")), ["FORBIDDEN_CHARACTER"]);
        }
        for character in ['\u{2029}', '\u{202f}', '\u{2065}', '\u{206a}', '\u{ad}'] {
            assert!(codes(&format!("a{character}b")).is_empty());
        }
        assert!(codes(&"ö".repeat(300)).is_empty());
        assert_eq!(codes(&"ö".repeat(301)), ["TEXT_TOO_LONG"]);
    }

    #[test]
    fn what_is_wrong_with_a_text_is_told() {
        let mut rows = person();
        rows.person[0].given_name = Some("\u{202e}".to_owned());
        rows.person[0].display_name = PERSON.to_owned();
        rows.employment.push(sample::employment(3, 2));
        rows.employment[0].title = localized(&"å".repeat(10_001));

        assert_eq!(
            sample::found(&rows),
            [
                "PERSON `person-2`: the display name holds a personal identity number: take it \
                 out, the registry keeps none",
                "PERSON `person-2`: the given name holds the control character U+202E: take it \
                 out",
                "PERSON `person-2`: the title of a post has 10001 characters: shorten it to \
                 10000 at most",
            ]
        );

        rows.person[0].given_name = None;
        rows.person[0].display_name = "Tolvan".to_owned();
        rows.employment[0].title = localized(&"å".repeat(10_000));
        assert!(sample::codes(&rows).is_empty());
        rows.employment[0].title = Localized(Vec::new().into());
        assert_eq!(sample::codes(&rows), ["EMPTY_TEXT"]);
    }

    #[test]
    fn telephone_numbers_and_links_are_not_looked_through_for_personal_numbers() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.contact_point.push(sample::contact_point(3, 2));
        rows.event.push(sample::event(4));
        rows.source.push(sample::source(5));
        let number = || Some("0701063-2391 0712121212 1212121212".to_owned());
        rows.contact_point[0].value = number();
        rows.event[0].online_url = number();
        rows.source[0].url = number();
        assert!(sample::codes(&rows).is_empty());

        rows.contact_point[0].channel = ContactChannel::Person;
        assert_eq!(
            sample::codes(&rows),
            ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"]
        );
        rows.contact_point[0].channel = ContactChannel::WebForm;
        rows.contact_point[0].value = Some("\n".to_owned());
        assert_eq!(sample::codes(&rows), ["EMPTY_TEXT", "FORBIDDEN_CHARACTER"]);
    }

    #[test]
    fn every_text_is_looked_through() {
        let rows = full();
        assert!(sample::codes(&rows).is_empty());

        let text = || PERSON.to_owned();
        let note = || {
            Some(DatesNote {
                source_text: Some(text()),
                inferred: false,
                missing: None,
            })
        };
        let forms = || {
            Some(NameForms {
                genitive: Some(text()),
                locative: Some(text()),
            })
        };
        macro_rules! each {
            ($($table:ident.$field:ident = $value:expr => $count:literal),+ $(,)?) => {$({
                let mut rows = rows.clone();
                rows.$table[0].$field = $value;
                let expected = ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"; $count];
                assert_eq!(sample::codes(&rows), expected, stringify!($table.$field));
            })+};
        }
        each! {
            area.dates_note = note() => 1,
            body.background = Some(localized(PERSON)) => 1,
            body.dates_note = note() => 1,
            body.delimitation = Some(localized(PERSON)) => 1,
            employment.title = localized(PERSON) => 1,
            event.dates_note = note() => 1,
            event.place_name = Some(text()) => 1,
            event.purpose = Some(localized(PERSON)) => 1,
            event.title = localized(PERSON) => 1,
            focus_area.label = localized(PERSON) => 1,
            focus_area_topic.source_text = Some(text()) => 1,
            membership.category = Some(localized(PERSON)) => 1,
            membership.dates_note = note() => 1,
            membership_rule.criterion = Some(localized(PERSON)) => 1,
            name.forms = forms() => 2,
            name.text = text() => 1,
            organization.dates_note = note() => 1,
            participation.group_label = Some(localized(PERSON)) => 1,
            person.display_name = text() => 1,
            person.family_name = Some(text()) => 1,
            person.given_name = Some(text()) => 1,
            purpose.text = localized(PERSON) => 1,
            relation.dates_note = note() => 1,
            relation.note = Some(localized(PERSON)) => 1,
            relation.to_category = Some(localized(PERSON)) => 1,
            seat.dates_note = note() => 1,
            seat.label = Some(localized(PERSON)) => 1,
            source.licence = Some(text()) => 1,
            source.title = text() => 1,
            topic.abbreviation = Some(text()) => 1,
            topic.label = localized(PERSON) => 1,
        }
    }

    /// A record of every kind, with every part that has a text.
    fn full() -> Rows {
        let mut rows = person();
        rows.employment.push(sample::employment(3, 2));
        rows.area.push(sample::area(4));
        rows.name.push(sample::area_name(5, 4, "sv", "Skåne"));
        rows.body.push(sample::body(6));
        rows.purpose.push(sample::purpose(7, 6));
        rows.focus_area.push(sample::focus_area(8, 6));
        rows.topic.push(sample::topic(9));
        rows.focus_area_topic
            .push(sample::focus_area_topic(10, 8, 9));
        rows.membership_rule.push(sample::membership_rule(11, 6));
        rows.seat.push(sample::seat(12, 6));
        rows.membership.push(sample::membership(13, 6, 1));
        rows.event.push(sample::event(14));
        rows.participation.push(sample::participation(15, 14));
        rows.participation[0].capacities = List(Vec::new());
        rows.relation.push(sample::relation(16, "SUPPORTS", 6, 6));
        rows.source.push(sample::source(17));
        rows
    }
}
