//! Which language a reader asks for, and in which one the registry speaks to them.

use std::cmp::Reverse;

use entity::Language;

use super::Catalogue;

/// No browser sends more; a longer header is read as far as this.
const MOST_BYTES: usize = 1024;
/// Nobody reads more languages.
const MOST_MEMBERS: usize = 10;
/// A weight is counted in thousandths, because the header allows three decimals.
const FULL_WEIGHT: u16 = 1000;

/// The languages of one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Negotiated {
    /// What they ask for: the language of content and of the names of places.
    pub wished: Language,
    /// The language of labels and messages.
    pub message: Language,
}

/// Decides on the languages of a reader: the header `X-Locale` is a wish, `Accept-Language` only
/// what a browser was set up with, and English is for those who say nothing.
///
/// A language that is not spoken here stays the wish if it stands in `X-Locale`, so that answers
/// can tell that they are in another one. Headers that are malformed are as if they were not there.
///
/// ```
/// use nordverk::i18n::negotiate;
///
/// let reader = negotiate(None, Some("sv-FI, fi;q=0.8"));
/// assert_eq!(reader.wished.as_str(), "sv-FI");
/// assert_eq!(reader.message.as_str(), "sv");
/// ```
pub fn negotiate(x_locale: Option<&str>, accept_language: Option<&str>) -> Negotiated {
    let wished = x_locale
        .and_then(|tag| tag.trim().parse().ok())
        .or_else(|| accept_language.and_then(preferred))
        .unwrap_or(Language::EN);
    Negotiated {
        wished,
        message: message_language(wished),
    }
}

/// The language of labels and messages for a reader of any language.
pub fn message_language(wished: Language) -> Language {
    spoken_to(wished).unwrap_or(Language::EN)
}

/// The language in which a reader is spoken to; nothing for languages that are foreign here.
fn spoken_to(wished: Language) -> Option<Language> {
    let tag = wished.as_str();
    match tag.split_once('-').unwrap_or((tag, "")) {
        // Speakers of a minority language read the majority's language of their country. Inari and
        // Skolt Sámi are at home in Finland only, Meänkieli in Sweden only.
        ("sv", _) | ("se", "SE") | ("fit", "" | "SE") => Some(Language::SV),
        ("fi", _) | ("se", "FI") | ("smn" | "sms", "" | "FI") => Some(Language::FI),
        // Danes and Norwegians get Swedish names of places, but are not made to read Swedish.
        ("en" | "da" | "nb" | "nn" | "no", _) => Some(Language::EN),
        _ => None,
    }
}

/// A member of `Accept-Language`.
struct Member {
    /// The language; nothing for `*`.
    language: Option<Language>,
    weight: u16,
}

/// The first language of the header that is not foreign here, by weight and then by order.
fn preferred(header: &str) -> Option<Language> {
    let members = members(header);
    let named = |language| {
        members
            .iter()
            .find(|member| member.language == Some(language))
    };
    let refused = |language| named(language).is_some_and(|member| member.weight == 0);
    let mut ranked: Vec<&Member> = members.iter().filter(|member| member.weight > 0).collect();
    // `*` means any *other* language, so among equals it comes last.
    ranked.sort_by_key(|member| (Reverse(member.weight), member.language.is_none()));
    ranked.into_iter().find_map(|member| match member.language {
        Some(language) => {
            let spoken = spoken_to(language)?;
            (!refused(language) && !refused(spoken)).then_some(language)
        }
        None => any_language().find(|language| named(*language).is_none()),
    })
}

/// The languages of the interface, English first.
fn any_language() -> impl Iterator<Item = Language> {
    Catalogue::languages()
        .iter()
        .rev()
        .map(|(language, _)| *language)
}

fn members(header: &str) -> Vec<Member> {
    let read = if header.len() <= MOST_BYTES {
        header
    } else {
        // The last member within the limit can be half a word.
        let (head, _) = header.split_at(header.floor_char_boundary(MOST_BYTES));
        head.rsplit_once(',').map_or("", |(whole, _cut)| whole)
    };
    read.split(',')
        .take(MOST_MEMBERS)
        .filter_map(member)
        .collect()
}

fn member(text: &str) -> Option<Member> {
    let mut parts = text.split(';').map(str::trim);
    let language = match parts.next()? {
        "*" => None,
        tag => Some(tag.parse().ok()?),
    };
    let weight = parts.next().map_or(Some(FULL_WEIGHT), weight)?;
    parts
        .next()
        .is_none()
        .then_some(Member { language, weight })
}

/// The weight in `q=0.8`: 0 to 1 with up to three decimals.
fn weight(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if !name.eq_ignore_ascii_case("q")
        || decimals.len() > 3
        || !decimals.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match (whole, thousandths) {
        ("0", _) => Some(thousandths),
        ("1", 0) => Some(FULL_WEIGHT),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(table: &[(Option<&str>, Option<&str>, &str, &str)]) {
        for (x_locale, accept_language, wished, message) in table {
            let found = negotiate(*x_locale, *accept_language);

            assert_eq!(
                (found.wished.as_str(), found.message.as_str()),
                (*wished, *message),
                "X-Locale: {x_locale:?}, Accept-Language: {accept_language:?}"
            );
        }
    }

    fn check_accept_language(table: &[(&str, &str, &str)]) {
        for (header, wished, message) in table {
            check(&[(None, Some(header), wished, message)]);
        }
    }

    #[test]
    fn a_wish_goes_before_a_setting_of_the_browser() {
        check(&[
            (Some("fi"), Some("sv"), "fi", "fi"),
            (Some(" SV-fi "), Some("fi"), "sv-FI", "sv"),
            (Some("xx"), Some("sv"), "xx", "en"),
            (Some("de"), None, "de", "en"),
            (Some("en-XA"), None, "en-XA", "en"),
            (None, Some("sv"), "sv", "sv"),
            (None, None, "en", "en"),
        ]);
    }

    #[test]
    fn a_malformed_wish_is_as_if_it_were_not_there() {
        for malformed in ["", "s", "svenska!", "sv_FI", "sv-FI-x", "*", "åå", "sv,fi"] {
            check(&[
                (Some(malformed), Some("fi"), "fi", "fi"),
                (Some(malformed), None, "en", "en"),
            ]);
        }
    }

    #[test]
    fn the_highest_weight_wins_and_zero_refuses() {
        check_accept_language(&[
            ("sv-FI,sv;q=0.9,fi;q=0.8,en;q=0.7", "sv-FI", "sv"),
            ("fi-FI", "fi-FI", "fi"),
            ("sv;q=0.1, fi;q=0.9", "fi", "fi"),
            ("sv;q=0.123, fi;q=0.124", "fi", "fi"),
            ("sv, fi", "sv", "sv"),
            ("sv;q=1.000, fi;Q=1", "sv", "sv"),
            ("fi;q=0, sv", "sv", "sv"),
            ("sv;q=0, sv-FI, fi;q=0.1", "fi", "fi"),
            ("sv-FI;q=0, sv", "sv", "sv"),
            ("fi;q=0", "en", "en"),
            ("fi;q=0.000", "en", "en"),
        ]);
    }

    #[test]
    fn invalid_members_are_ignored() {
        check_accept_language(&[
            ("en;q=1.5, sv;q=abc", "en", "en"),
            ("sv;q=1.5, fi;q=0.1", "fi", "fi"),
            ("sv;q=0.1234, fi;q=0.1", "fi", "fi"),
            ("sv;q=-1, fi;q=0.1", "fi", "fi"),
            ("sv;q=, sv;q, sv;level=1, sv;q=1;x=2, fi;q=0.1", "fi", "fi"),
            ("sv_SE, svenska, , ;q=1, ååå, fi;q=0.1", "fi", "fi"),
            (",,, fi", "fi", "fi"),
        ]);
    }

    #[test]
    fn any_language_means_any_other_language() {
        check_accept_language(&[
            ("*", "en", "en"),
            ("", "en", "en"),
            ("*, sv", "sv", "sv"),
            ("*, sv;q=0.5", "en", "en"),
            ("de, *;q=0.5", "en", "en"),
            ("en;q=0, *", "fi", "fi"),
            ("en;q=0, fi;q=0, *;q=0.1", "sv", "sv"),
            ("sv;q=0.5, *;q=0", "sv", "sv"),
        ]);
    }

    #[test]
    fn neighbours_keep_their_wish_and_are_spoken_to_in_a_language_of_the_interface() {
        check_accept_language(&[
            ("nb-NO,da;q=0.8", "nb-NO", "en"),
            ("da, sv;q=0.9", "da", "en"),
            ("nn", "nn", "en"),
            ("no", "no", "en"),
            ("se-FI", "se-FI", "fi"),
            ("se-SE", "se-SE", "sv"),
            ("smn", "smn", "fi"),
            ("smn-FI", "smn-FI", "fi"),
            ("sms-FI", "sms-FI", "fi"),
            ("fit-SE", "fit-SE", "sv"),
            ("fit", "fit", "sv"),
        ]);
    }

    #[test]
    fn foreign_languages_of_the_browser_are_passed_over() {
        check_accept_language(&[
            ("de-DE, fr;q=0.9, fi;q=0.1", "fi", "fi"),
            ("de", "en", "en"),
            ("se-NO, se", "en", "en"),
            ("en-SE", "en-SE", "en"),
            ("en-GB, sv;q=0.9", "en-GB", "en"),
        ]);
    }

    #[test]
    fn only_the_beginning_of_a_long_header_is_read() {
        let ten_before = format!("{}fi", "de,".repeat(10));
        let nine_before = format!("{}fi", "de,".repeat(9));
        let cut_in_a_word = format!("{},sv", " ".repeat(MOST_BYTES - 2));
        let within_the_limit = format!("sv,{}", "å".repeat(MOST_BYTES));

        check_accept_language(&[
            (&ten_before, "en", "en"),
            (&nine_before, "fi", "fi"),
            (&cut_in_a_word, "en", "en"),
            (&within_the_limit, "sv", "sv"),
        ]);
    }

    #[test]
    fn every_language_has_one_to_be_spoken_to_in() {
        for (wished, message) in [("sv", "sv"), ("fi-SE", "fi"), ("en-US", "en"), ("uk", "en")] {
            let wished: Language = wished.parse().unwrap();

            assert_eq!(message_language(wished).as_str(), message);
        }
    }
}
