//! Revisions of texts. Files do not tell them: they follow from what the registry holds.

use entity::{List, Localized};

use super::bundle::Capacity;

/// What holds texts in several languages.
pub(super) trait Texts {
    /// The texts, in order.
    fn texts(&mut self) -> Vec<&mut Localized>;
}

impl Texts for Localized {
    fn texts(&mut self) -> Vec<&mut Localized> {
        vec![self]
    }
}

impl Texts for Option<Localized> {
    fn texts(&mut self) -> Vec<&mut Localized> {
        self.iter_mut().collect()
    }
}

impl Texts for Vec<Capacity> {
    fn texts(&mut self) -> Vec<&mut Localized> {
        self.iter_mut()
            .map(|capacity| &mut capacity.title)
            .collect()
    }
}

impl Texts for List<entity::Capacity> {
    fn texts(&mut self) -> Vec<&mut Localized> {
        self.0
            .iter_mut()
            .map(|capacity| &mut capacity.title)
            .collect()
    }
}

/// Texts as a file holds them: it does not tell how often they changed.
pub(super) fn first_revision<T: Texts>(mut value: T) -> T {
    for text in value.texts() {
        for text in text.texts_mut() {
            text.revision = 1;
        }
    }
    value
}

/// Counts the revisions of texts on from older ones.
pub(super) fn count_on<T: Texts + Clone>(new: &mut T, old: &T) {
    for (new, old) in new.texts().into_iter().zip(old.clone().texts()) {
        count_on_text(new, old);
    }
}

/// A source that changed gets the next number. A translation notes the number of the source it was
/// made of: the old one if it is as it was, else the present one.
fn count_on_text(new: &mut Localized, old: &Localized) {
    let present = match (new.source(), old.source()) {
        (Some(new), Some(old)) if new.language == old.language && new.text == old.text => {
            old.revision
        }
        (_, Some(old)) => old.revision.saturating_add(1),
        (_, None) => 1,
    };
    for (place, text) in new.texts_mut().iter_mut().enumerate() {
        let kept = old
            .get(text.language)
            .filter(|old| place > 0 && old.text == text.text && old.status == text.status);
        text.revision = kept.map_or(present, |old| old.revision);
    }
}
