//! The locale files against the words of the registry and against each other.

use std::collections::{BTreeMap, BTreeSet};

use entity::{BodyKind, Language, OrganizationKind, SeatRole, Vocabulary, vocabularies};

use super::catalogue::{FILES, File};
use super::{Catalogue, CatalogueError, MessageValue, PerLanguage, labels};

const LANGUAGES: [Language; 3] = [Language::SV, Language::FI, Language::EN];

const CODES: [&str; 54] = [
    "MALFORMED_ID",
    "WRONG_ID_TYPE",
    "INVALID_CURSOR",
    "PAGE_SIZE_OUT_OF_RANGE",
    "PAGE_ARGUMENTS_CONFLICT",
    "INVALID_DATE",
    "TOO_MANY_IDS",
    "MALFORMED_REQUEST",
    "UNSUPPORTED_MEDIA_TYPE",
    "METHOD_NOT_ALLOWED",
    "REQUEST_TOO_LARGE",
    "UNAUTHENTICATED",
    "IDENTITY_UNAVAILABLE",
    "QUERY_TOO_COMPLEX",
    "INTERNAL_SERVER_ERROR",
    "NOT_FOUND",
    "WRONG_KIND",
    "NOT_AUTHORITATIVE",
    "CONFLICT",
    "REQUIRED",
    "EXACTLY_ONE_REQUIRED",
    "INVALID_PARTIAL_DATE",
    "INVALID_TIME",
    "INVALID_TIME_ZONE",
    "INVALID_LOCALE",
    "DUPLICATE_LOCALE",
    "EMPTY_TEXT",
    "TEXT_TOO_LONG",
    "FORBIDDEN_CHARACTER",
    "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED",
    "INVALID_SLUG",
    "SLUG_TAKEN",
    "INVALID_LINK",
    "INVALID_IDENTIFIER",
    "DUPLICATE_IDENTIFIER",
    "AREA_TAKEN",
    "END_BEFORE_BEGIN",
    "OUT_OF_RANGE",
    "NAMES_OVERLAP",
    "HOLDINGS_OVERLAP",
    "SEAT_RULE_VIOLATION",
    "MEMBERSHIP_RULE_VIOLATION",
    "OUTSIDE_LIFE",
    "CIRCLE",
    "INVALID_STATE",
    "ALREADY_DONE",
    "IN_USE",
    "EVENT_NOT_READY",
    "TOO_MANY",
    "RULE_VIOLATION",
    "FORBIDDEN",
    "IDEMPOTENCY_KEY_REUSED",
    "RESYNC_REQUIRED",
    "INVALID_IDEMPOTENCY_KEY",
];

/// The messages of a file by their ids, as they are written.
fn messages(text: &str) -> BTreeMap<&str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let (id, value) = line.split_once(" =").unwrap();
            messages.insert(id, value.to_owned());
            last = Some(id);
        } else if let (true, Some(id)) = (line.starts_with(' '), last) {
            messages.get_mut(id).unwrap().push_str(line);
        }
    }
    messages
}

fn variables(message: &str) -> BTreeSet<&str> {
    let name =
        |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    message
        .split('$')
        .skip(1)
        .map(|rest| &rest[..name(rest).unwrap_or(rest.len())])
        .collect()
}

/// The ids of all messages of a language, with their variables.
fn written(language: Language) -> BTreeMap<&'static str, BTreeSet<String>> {
    FILES
        .of(language)
        .iter()
        .flat_map(|(_, text)| messages(text))
        .map(|(id, value)| {
            (
                id,
                variables(&value).into_iter().map(str::to_owned).collect(),
            )
        })
        .collect()
}

fn catalogue(sv: &'static [File], fi: &'static [File], en: &'static [File]) -> Catalogue {
    Catalogue::read(&PerLanguage { sv, fi, en }).unwrap()
}

#[test]
fn every_word_has_a_label_in_every_language_and_no_label_is_left_over() {
    let words: BTreeSet<String> = vocabularies()
        .flat_map(|(name, words)| words.iter().map(|word| labels::id(name, word)))
        .collect();

    for language in LANGUAGES {
        let (_, text) = FILES.of(language)[1];
        let labels: BTreeSet<String> = messages(text).into_keys().map(str::to_owned).collect();

        let missing: Vec<_> = words.difference(&labels).collect();
        let extra: Vec<_> = labels.difference(&words).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: {missing:?} {extra:?}"
        );
    }
}

#[test]
fn every_error_code_has_a_message() {
    let ids: BTreeSet<String> = CODES
        .iter()
        .map(|code| format!("error-{}", code.to_lowercase().replace('_', "-")))
        .collect();

    for language in LANGUAGES {
        let (_, text) = FILES.of(language)[0];

        assert!(messages(text).into_keys().eq(&ids), "{language}");
    }
}

#[test]
fn all_languages_have_the_same_files_and_every_file_is_read() {
    for language in LANGUAGES {
        let read: BTreeSet<String> = FILES
            .of(language)
            .iter()
            .map(|(path, _)| (*path).to_owned())
            .collect();
        let directory = format!("locales/{language}");
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let there: BTreeSet<String> = std::fs::read_dir(root.join(&directory))
            .unwrap()
            .map(|entry| format!("{directory}/{}", entry.unwrap().file_name().display()))
            .collect();

        assert_eq!(read, there);
    }
}

#[test]
fn all_languages_have_the_same_ids_with_the_same_variables() {
    assert_eq!(written(Language::SV), written(Language::EN));
    assert_eq!(written(Language::FI), written(Language::EN));
}

#[test]
fn every_message_is_shown_in_its_own_language_without_marks_and_loose_spaces() {
    let catalogue = Catalogue::embedded().unwrap();
    for language in LANGUAGES {
        for (id, variables) in written(language) {
            for value in [MessageValue::Text("prov"), MessageValue::Number(1)] {
                let args: Vec<_> = variables
                    .iter()
                    .map(|name| (name.as_str(), value))
                    .collect();

                let message = catalogue.message(language, id, &args);

                assert_eq!(message.language, language, "{id}");
                assert_eq!(message.text.trim(), message.text, "{language}: {id}");
                assert!(!message.text.is_empty(), "{language}: {id}");
                let strange = message.text.chars().find(|letter| {
                    // Quotes and dashes are typographic; å, ä and ö are one character each.
                    !(letter.is_ascii_graphic() && !"{}\"'".contains(*letter)
                        || " åäöÅÄÖ“”’–".contains(*letter))
                });
                assert_eq!(strange, None, "{language}: {id}");
            }
        }
    }
}

#[test]
fn labels_are_found_by_word_and_by_place() {
    let catalogue = Catalogue::embedded().unwrap();
    let label = |tag: &str, word| catalogue.label_of(tag.parse().unwrap(), word).to_owned();

    assert_eq!(label("sv", BodyKind::SteeringGroup), "styrgrupp");
    assert_eq!(label("sv-FI", BodyKind::SteeringGroup), "styrgrupp");
    assert_eq!(label("fi", BodyKind::SteeringGroup), "ohjausryhmä");
    assert_eq!(label("en", BodyKind::SteeringGroup), "steering group");
    assert_eq!(label("da", BodyKind::SteeringGroup), "steering group");
    assert_eq!(
        catalogue.label(Language::FI, SeatRole::NAME, 0),
        "puheenjohtaja"
    );
}

#[test]
fn the_letters_of_both_languages_are_intact() {
    let catalogue = Catalogue::embedded().unwrap();

    let swedish = catalogue.label_of(Language::SV, OrganizationKind::CountyBoard);
    let finnish = catalogue.label_of(Language::FI, OrganizationKind::CountyBoard);

    assert_eq!(swedish, "l\u{e4}nsstyrelse");
    assert_eq!(finnish, "l\u{e4}\u{e4}ninhallitus");
}

#[test]
fn a_message_that_a_language_lacks_is_in_english() {
    let catalogue = catalogue(
        &[("sv.ftl", "other = annat")],
        &[],
        &[("en.ftl", "greeting = Hello, { $name }.")],
    );
    let greet = |language| catalogue.message(language, "greeting", &[("name", "Åsa".into())]);

    for language in LANGUAGES {
        assert_eq!(greet(language).text, "Hello, Åsa.");
        assert_eq!(greet(language).language, Language::EN);
    }
}

#[test]
fn a_message_that_cannot_be_filled_in_is_never_shown() {
    let catalogue = catalogue(
        &[("sv.ftl", "greeting = Hej, { $nam }!\nlost = Hej, { $nam }!")],
        &[],
        &[(
            "en.ftl",
            "greeting = Hello, { $name }.\nlost = Hello, { $nam }.",
        )],
    );
    let args = [("name", MessageValue::from("Åsa"))];

    let english = catalogue.message(Language::SV, "greeting", &args);
    let neutral = catalogue.message(Language::SV, "lost", &args);
    let unknown = catalogue.message(Language::SV, "nowhere", &args);

    assert_eq!(english.text, "Hello, Åsa.");
    assert_eq!(neutral.text, "There is no text for this message.");
    assert_eq!(unknown, neutral);
    assert_eq!(unknown.language, Language::EN);
}

#[test]
fn a_word_without_a_label_falls_back_to_english_and_then_to_itself() {
    let catalogue = catalogue(&[], &[], &[("en.ftl", "label-body-kind-board = board")]);

    assert_eq!(catalogue.label_of(Language::SV, BodyKind::Board), "board");
    assert_eq!(
        catalogue.label_of(Language::SV, BodyKind::Network),
        "NETWORK"
    );
    assert_eq!(catalogue.label(Language::SV, "NoSuchList", 7), "NoSuchList");
}

#[test]
fn numbers_are_put_in_as_they_are() {
    let catalogue = Catalogue::embedded().unwrap();
    let args = [("given", (-5).into()), ("max", 1000.into())];

    let message = catalogue.message(Language::SV, "error-page-size-out-of-range", &args);

    assert_eq!(
        message.text,
        "Sidstorleken -5 är inte tillåten. Den största tillåtna storleken är 1000."
    );
}

#[test]
fn a_file_that_cannot_be_used_is_named_with_the_id() {
    let read = |en| {
        Catalogue::read(&PerLanguage {
            sv: &[],
            fi: &[],
            en,
        })
        .unwrap_err()
    };

    let twice = read(&[
        ("a.ftl", "one = 1\ntwo = 2"),
        ("b.ftl", "three = 3\ntwo = 2"),
    ]);
    let broken = read(&[("c.ftl", "one = 1\n# Why.\ntwo = { $n \nthree = 3")]);

    assert_eq!(
        twice,
        CatalogueError::Duplicate {
            file: "b.ftl",
            id: "two".to_owned()
        }
    );
    assert!(
        broken
            .to_string()
            .starts_with("c.ftl: the message `two` cannot be read: ")
    );
}

#[test]
fn the_catalogue_can_be_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + std::fmt::Debug + 'static>() {}
    shared::<Catalogue>();
}
