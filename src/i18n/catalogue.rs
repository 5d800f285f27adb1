//! The messages and labels of all languages, and the order in which languages stand in for others.

use std::fmt;
use std::sync::Arc;

use entity::{Language, Vocabulary};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::labels::Labels;
use super::{PerLanguage, message_language};

/// The path and the text of a file.
pub(super) type File = (&'static str, &'static str);

macro_rules! files {
    ($language:literal) => {
        files!($language: "errors.ftl", "labels.ftl", "site.ftl")
    };
    ($language:literal: $($file:literal),+) => {
        &[$((
            concat!("locales/", $language, "/", $file),
            include_str!(concat!("../../locales/", $language, "/", $file)),
        )),+]
    };
}

/// The files that the program carries with it.
pub(super) const FILES: PerLanguage<&[File]> = PerLanguage {
    sv: files!("sv"),
    fi: files!("fi"),
    en: files!("en"),
};

/// Shown when not even English has a text. Says nothing that could be wrong.
const NO_TEXT: &str = "There is no text for this message.";

/// The labels and messages of all languages. Cheap to clone.
#[derive(Clone)]
pub struct Catalogue(Arc<Words>);

struct Words {
    messages: PerLanguage<FluentBundle<FluentResource>>,
    labels: Labels,
}

/// A locale file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// A part of a file is not Fluent.
    #[error("{file}: the message `{id}` cannot be read: {reason}")]
    Unreadable {
        /// The path of the file.
        file: &'static str,
        /// The id of the message, as far as it can be recognised.
        id: String,
        /// What the parser says.
        reason: String,
    },
    /// An id is there twice in the files of one language.
    #[error("{file}: the id `{id}` is already taken in this language")]
    Duplicate {
        /// The path of the file that has it a second time.
        file: &'static str,
        /// The id.
        id: String,
    },
    /// The tag of a language is not known to the plural rules.
    #[error("`{0}` is not a language that messages can be in")]
    Language(Language),
}

/// A message as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text.
    pub text: String,
    /// The language it is in, which can be another one than was asked for.
    pub language: Language,
}

/// What is put into a message in the place of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageValue<'a> {
    /// A name or word, put in as it is.
    Text(&'a str),
    /// A number, which can choose a plural form. Exact up to 2^53: longer ones go in as text.
    Number(i64),
}

impl<'a> From<&'a str> for MessageValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for MessageValue<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").finish_non_exhaustive()
    }
}

impl Catalogue {
    /// Reads the locale files that the program carries with it.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Self::read(&FILES)
    }

    pub(super) fn read(files: &PerLanguage<&[File]>) -> Result<Self, CatalogueError> {
        let messages = PerLanguage::try_from_fn(|language| bundle(language, files.of(language)))?;
        let labels =
            Labels::new(|language, id| Some(along_chain(&messages, language, id, None)?.text));
        Ok(Self(Arc::new(Words { messages, labels })))
    }

    /// The languages of labels and messages, each with its name in the language itself.
    pub const fn languages() -> &'static [(Language, &'static str)] {
        &[
            (Language::SV, "svenska"),
            (Language::FI, "suomi"),
            (Language::EN, "English"),
        ]
    }

    /// The label of a word, by the name of its list and its place there, for a reader of any
    /// language. A list that does not exist is answered with the name that was asked for.
    pub fn label(&self, language: Language, vocabulary: &'static str, position: usize) -> &str {
        self.0
            .labels
            .get(language, vocabulary, position)
            .unwrap_or(vocabulary)
    }

    /// The label of a word for a reader of any language.
    pub fn label_of<V: Vocabulary>(&self, language: Language, word: V) -> &str {
        self.label(language, V::NAME, word.position())
    }

    /// A message for a reader of any language. There is always a text, and it never shows the name
    /// of a variable.
    pub fn message(
        &self,
        language: Language,
        id: &str,
        args: &[(&str, MessageValue<'_>)],
    ) -> Message {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        along_chain(&self.0.messages, language, id, Some(&args)).unwrap_or_else(|| Message {
            text: NO_TEXT.to_owned(),
            language: Language::EN,
        })
    }
}

impl<'a> From<MessageValue<'a>> for FluentValue<'a> {
    fn from(value: MessageValue<'a>) -> Self {
        match value {
            MessageValue::Text(text) => text.into(),
            MessageValue::Number(number) => number.into(),
        }
    }
}

fn bundle(
    language: Language,
    files: &[File],
) -> Result<FluentBundle<FluentResource>, CatalogueError> {
    let tag =
        language
            .as_str()
            .parse()
            .map_err(|_unknown: unic_langid::LanguageIdentifierError| {
                CatalogueError::Language(language)
            })?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Fluent puts invisible marks around every variable, for languages that are written from right
    // to left. There are none here, and the marks would end up in the JSON of the answers.
    bundle.set_use_isolating(false);
    for (file, text) in files {
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(read, errors)| unreadable(file, read.source(), errors))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| duplicate(file, errors))?;
    }
    Ok(bundle)
}

fn unreadable(
    file: &'static str,
    source: &str,
    errors: Vec<impl Into<FluentError>>,
) -> CatalogueError {
    let first = errors.into_iter().map(Into::into).next();
    let Some(FluentError::ParserError(error)) = first else {
        return CatalogueError::Unreadable {
            file,
            id: String::new(),
            reason: String::new(),
        };
    };
    let junk = error.slice.and_then(|place| source.get(place));
    let id = junk.unwrap_or_default().split(['=', '\n']).next();
    CatalogueError::Unreadable {
        file,
        id: id.unwrap_or_default().trim().to_owned(),
        reason: error.kind.to_string(),
    }
}

fn duplicate(file: &'static str, errors: Vec<FluentError>) -> CatalogueError {
    let taken = errors.into_iter().find_map(|error| match error {
        FluentError::Overriding { id, .. } => Some(id),
        _ => None,
    });
    CatalogueError::Duplicate {
        file,
        id: taken.unwrap_or_default(),
    }
}

/// The message in the first language of the chain that can show it. Says in the log why others
/// could not.
fn along_chain(
    messages: &PerLanguage<FluentBundle<FluentResource>>,
    language: Language,
    id: &str,
    args: Option<&FluentArgs<'_>>,
) -> Option<Message> {
    let mut failures = Vec::new();
    let mut shown = None;
    for language in chain(language) {
        match text(messages.of(*language), id, args) {
            Ok(text) => {
                shown = Some(Message {
                    text,
                    language: *language,
                });
                break;
            }
            Err(reason) => failures.push(format!("{language}: {reason}")),
        }
    }
    if !failures.is_empty() {
        tracing::warn!(
            id,
            reasons = failures.join("; "),
            "a message has no text in a language"
        );
    }
    shown
}

fn chain(language: Language) -> &'static [Language] {
    match message_language(language) {
        Language::SV => &[Language::SV, Language::EN],
        Language::FI => &[Language::FI, Language::EN],
        _ => &[Language::EN],
    }
}

/// Any complaint of Fluent counts as a failure: what it gives then has the names of variables in
/// it.
fn text(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: Option<&FluentArgs<'_>>,
) -> Result<String, String> {
    let message = bundle.get_message(id).ok_or("there is no such message")?;
    let pattern = message.value().ok_or("the message has no text")?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    match errors.first() {
        None => Ok(text.into_owned()),
        Some(error) => Err(error.to_string()),
    }
}
