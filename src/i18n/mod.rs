//! In which words? The message catalogue and the negotiation of a language.
//!
//! *Interface text*, the labels of words and the messages, is written by translators in `locales/`
//! and exists in three languages: Swedish, Finnish and English. *Content*, the texts that editors
//! write, can be in any language and is no concern of this room. So one reader has two languages:
//! the one they wish for, in which content and place names are chosen, and the one of the three in
//! which the registry can speak to them.
//!
//! Interface text falls back to English and to nothing else: to a Finn an English error is of more
//! use than a Swedish one.

mod catalogue;
mod labels;
mod negotiate;
#[cfg(test)]
mod tests;

use entity::Language;

pub use catalogue::{Catalogue, CatalogueError, Message, MessageValue};
pub use negotiate::{Negotiated, message_language, negotiate};

/// One value for each language of the interface.
#[derive(Clone, Copy, Debug)]
struct PerLanguage<T> {
    sv: T,
    fi: T,
    en: T,
}

impl<T> PerLanguage<T> {
    /// Makes the value of each language; the first failure is the answer.
    fn try_from_fn<E>(mut make: impl FnMut(Language) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self {
            sv: make(Language::SV)?,
            fi: make(Language::FI)?,
            en: make(Language::EN)?,
        })
    }

    /// The value for a reader of any language.
    fn of(&self, language: Language) -> &T {
        match message_language(language) {
            Language::SV => &self.sv,
            Language::FI => &self.fi,
            _ => &self.en,
        }
    }
}
