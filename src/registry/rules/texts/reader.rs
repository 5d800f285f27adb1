//! What is looked at in every text.

use entity::{Capacity, ContactChannel, DatesNote, List, Localized, contact_point, party, point};

use super::super::parties::field_of;
use super::super::points::field_of_points;
use super::super::{Field, Found, Of, Rule, field, holds_personal_number};
use crate::registry::Names;

/// The greatest number of characters of a text.
const TEXT: usize = 10_000;
/// The greatest number of characters of a name.
const NAME: usize = 300;

/// Reads the texts of one record.
pub(super) struct Reader<'f, 'r> {
    found: &'f mut Found,
    of: Of<'r>,
}

impl<'f, 'r> Reader<'f, 'r> {
    pub(super) fn new(found: &'f mut Found, of: Of<'r>) -> Self {
        Self { found, of }
    }

    pub(super) fn named(&mut self, names: &Names) {
        let rows = || names.all().iter().map(|name| &name.row);
        self.names(field("name", "names"), rows().map(|row| &row.text));
        let forms = || rows().filter_map(|row| row.forms.as_ref());
        self.names(
            field("genitive", "names"),
            forms().flat_map(|forms| &forms.genitive),
        );
        self.names(
            field("locative", "names"),
            forms().flat_map(|forms| &forms.locative),
        );
    }

    pub(super) fn contact_points(&mut self, contact_points: &[contact_point::Model]) {
        for contact_point in contact_points {
            let field = field("contact point", "contactPoints");
            match contact_point.channel {
                ContactChannel::WebForm => self.links(field, &contact_point.value),
                ContactChannel::Phone => {
                    if let Some(number) = &contact_point.value {
                        self.shown(field, number, TEXT);
                    }
                }
                ContactChannel::Email | ContactChannel::Person => {
                    self.texts(field, &contact_point.value);
                }
            }
        }
    }

    pub(super) fn parties(&mut self, parties: &[party::Model]) {
        for party in parties {
            let name = field_of(party.role);
            self.localized(field("category of a party", name), &party.category);
            self.capacities(name, &party.capacities);
        }
    }

    pub(super) fn points(&mut self, points: &[point::Model]) {
        for point in points {
            let name = field_of_points(point.kind);
            self.localized(field("text of a point", name), [&point.text]);
            self.localized(field("condition of a point", name), &point.condition);
        }
    }

    pub(super) fn capacities(&mut self, name: &'static str, capacities: &List<Capacity>) {
        let titles = capacities.iter().map(|capacity| &capacity.title);
        self.localized(field("title of a capacity", name), titles);
    }

    pub(super) fn dates_note(&mut self, name: &'static str, note: Option<&DatesNote>) {
        let words = note.and_then(|note| note.source_text.as_ref());
        self.texts(field("source text of the dates", name), words);
    }

    pub(super) fn localized<'t>(
        &mut self,
        field: Field,
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

    pub(super) fn names<'t>(&mut self, field: Field, names: impl IntoIterator<Item = &'t String>) {
        for name in names {
            self.text(field, name, NAME);
        }
    }

    pub(super) fn texts<'t>(&mut self, field: Field, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.text(field, text, TEXT);
        }
    }

    /// Addresses on the web. Front ends make links of them: none may run a program.
    pub(super) fn links<'t>(&mut self, field: Field, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.shown(field, text, TEXT);
            let schemes = ["https://", "http://"];
            let rest = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
            if rest.is_none_or(|rest| rest.is_empty() || rest.contains(char::is_whitespace)) {
                self.found.add(self.of, Rule::InvalidLink { field });
            }
        }
    }

    fn text(&mut self, field: Field, text: &str, limit: usize) {
        self.shown(field, text, limit);
        if holds_personal_number(text) {
            self.found.add(self.of, Rule::PersonalNumber { field });
        }
    }

    fn shown(&mut self, field: Field, text: &str, limit: usize) {
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
