//! Official numbers: those of organizations, which are kept, and those of persons, which are not.

/// True for a Swedish organisation number in its canonical spelling, `NNNNNN-NNNC`.
///
/// The third digit is at least 2, where a personal identity number has its month. The last digit
/// makes the sum of Luhn (ISO/IEC 7812-1, annex B) a multiple of ten.
///
/// ```
/// use nordverk::registry::is_swedish_organization_number;
///
/// for number in [
///     "212000-0142", "212000-1355", "556036-0793", "212000-1157", "222000-0315", "202100-2353",
///     "202100-2247",
/// ] {
///     assert!(is_swedish_organization_number(number));
/// }
/// assert!(!is_swedish_organization_number("212000-1158"));
/// assert!(!is_swedish_organization_number("2120000142"));
/// assert!(!is_swedish_organization_number("16212000-0142"));
/// // A personal identity number has the same shape and check digit.
/// assert!(!is_swedish_organization_number("121212-1212"));
/// ```
pub fn is_swedish_organization_number(text: &str) -> bool {
    let third_is_no_month = text.as_bytes().get(2).is_some_and(|digit| *digit >= b'2');
    has_shape(text, "######-####") && third_is_no_month && passes_luhn(digits(text))
}

/// True for a Finnish business identity code (Y-tunnus, FO-nummer) in its canonical spelling,
/// `NNNNNNN-C`.
///
/// The check digit is what the weighted sum of the others lacks to a multiple of eleven. Where that
/// would be ten, the number is never given out.
///
/// ```
/// use nordverk::registry::is_finnish_business_id;
///
/// for number in ["0926151-4", "0162193-3", "1572860-0", "0201256-6"] {
///     assert!(is_finnish_business_id(number));
/// }
/// assert!(!is_finnish_business_id("0926151-5"));
/// assert!(!is_finnish_business_id("09261514"));
/// assert!(!is_finnish_business_id("926151-4"));
/// assert!((0..=9).all(|check| !is_finnish_business_id(&format!("1000008-{check}"))));
/// ```
pub fn is_finnish_business_id(text: &str) -> bool {
    let sum: u32 = digits(text)
        .zip([7, 9, 10, 5, 8, 4, 2])
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = match sum % 11 {
        0 => 0,
        1 => return false,
        rest => 11 - rest,
    };
    has_shape(text, "#######-#") && digits(text).last() == Some(check)
}

/// True if a Swedish personal or coordination number, or a Finnish personal identity code, stands
/// anywhere in a text.
///
/// Telephone numbers can look like Swedish personal numbers: fields for them are not to be scanned.
///
/// ```
/// use nordverk::registry::holds_personal_number;
///
/// assert!(holds_personal_number("Anna Andersson (19121212-1212)"));
/// assert!(holds_personal_number("samordningsnummer 7010632391."));
/// assert!(holds_personal_number("henkilötunnus: 131052-308T"));
/// // Another check digit, letters around it, the number of an organization.
/// assert!(!holds_personal_number("121212-1213"));
/// assert!(!holds_personal_number("ref1212121212b"));
/// assert!(!holds_personal_number("SKR, 222000-0315"));
/// ```
pub fn holds_personal_number(text: &str) -> bool {
    // Most texts have no such number of digits, and are read once.
    if text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return false;
    }
    let mut words = words(text).peekable();
    while let Some((word, mark)) = words.next() {
        let rest = words
            .peek()
            .filter(|_| mark.is_some_and(|mark| SEPARATORS.contains(&mark)))
            .map_or("", |(next, _)| *next);
        if [(word, ""), (word, rest)]
            .into_iter()
            .any(|(first, last)| is_swedish_person(first, last) || is_finnish_person(first, last))
        {
            return true;
        }
    }
    false
}

/// What stands between the day of birth and the number, rightly or wrongly: hyphens and dashes, a
/// plus, a space.
const SEPARATORS: [char; 8] = ['-', '+', ' ', '\u{a0}', '\u{2010}', '\u{2011}', '–', '−'];

/// The words of a text, each with the one character that follows it.
fn words(text: &str) -> impl Iterator<Item = (&str, Option<char>)> {
    let parts_words = |c: char| !c.is_alphanumeric() && c != '_';
    text.split_inclusive(parts_words).map(move |piece| {
        let word = piece.strip_suffix(parts_words).unwrap_or(piece);
        (word, piece.chars().last().filter(|c| parts_words(*c)))
    })
}

/// `YYMMDDNNNC` or `YYMMDD-NNNC`, both also with the century, with a plus from the age of hundred.
/// A coordination number has sixty added to its day. The date is not looked up in a calendar.
fn is_swedish_person(first: &str, last: &str) -> bool {
    let has_length = matches!((first.len(), last.len()), (10 | 12, 0) | (6 | 8, 4));
    if !has_length || !is_digits(first) || !is_digits(last) {
        return false;
    }
    let number = [first, last].concat();
    let ten = if number.len() == 12 {
        let centuries = ["18", "19", "20"];
        centuries
            .iter()
            .find_map(|century| number.strip_prefix(century))
    } else {
        Some(&*number)
    };
    ten.is_some_and(|ten| {
        let month = number_at(ten, 2, 2);
        let day = number_at(ten, 4, 2);
        is_month(month) && (is_day(day) || (61..=91).contains(&day)) && passes_luhn(digits(ten))
    })
}

/// `DDMMYYXNNNC`, where X stands for the century: a sign, or a letter of those in use since 2023.
fn is_finnish_person(first: &str, last: &str) -> bool {
    let code = [first, if last.is_empty() { "" } else { "-" }, last].concat();
    let code = code.to_ascii_uppercase();
    let (Some(date), Some(century), Some(rest), 11) =
        (code.get(..6), code.get(6..7), code.get(7..), code.len())
    else {
        return false;
    };
    let (Some(number), Some(control)) = (rest.get(..3), rest.get(3..)) else {
        return false;
    };
    let is_known = "-ABCDEFYXWVU".contains(century);
    if !is_known || !is_digits(date) || !is_digits(number) {
        return false;
    }
    let remainder = number_at(&[date, number].concat(), 0, 9) % 31;
    let right = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().nth(remainder);
    is_day(number_at(date, 0, 2))
        && is_month(number_at(date, 2, 2))
        && right.is_some_and(|right| control.starts_with(right))
}

/// Weights 2, 1, 2, 1 and so on from the left, for an even number of digits.
fn passes_luhn(digits: impl Iterator<Item = u32>) -> bool {
    let sum: u32 = digits
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}

/// True if a text has a shape: `#` stands for a digit, `@` for a capital letter, the rest for
/// itself.
pub(super) fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(byte, sign): (u8, u8)| match sign {
        b'#' => byte.is_ascii_digit(),
        b'@' => byte.is_ascii_uppercase(),
        _ => byte == sign,
    };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

fn digits(text: &str) -> impl Iterator<Item = u32> {
    text.chars().filter_map(|c| c.to_digit(10))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number_at(text: &str, start: usize, length: usize) -> usize {
    let part = text.get(start..start + length);
    part.and_then(|part| part.parse().ok()).unwrap_or(0)
}

fn is_month(number: usize) -> bool {
    (1..=12).contains(&number)
}

fn is_day(number: usize) -> bool {
    (1..=31).contains(&number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_personal_number_is_found_in_every_spelling() {
        for text in [
            "121212 1212",
            "121212–1212",
            "19121212\u{a0}1212",
            "131052 308T",
            "1212121212",
            "121212-1212",
            "121212+1212",
            "191212121212",
            "19121212-1212",
            "701063-2391",
            "19701063-2391",
            "(121212-1212)",
            "x-121212-1212-y",
            "åäö 121212-1212, 08-123",
            "131052-308T",
            "131052-308t",
            "131052A308T",
            "131052Y308T.",
            "131052+308T",
        ] {
            assert!(holds_personal_number(text), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_personal_number_is_let_through() {
        for text in [
            "",
            "möte 2019-10-10, 2019-10-11",
            "121212-1213",
            "121312-1210",
            "121232-1210",
            "121212  1212",
            "121212/1212",
            "121212--1212",
            "121212-12120",
            "0121212-1212",
            "a121212-1212",
            "121212-1212_",
            "991212121212",
            "131052-308U",
            "131052G308T",
            "131052-3080T",
            "ä131052-308T",
            "131352-308X",
            "åäö€åäö€åäö 123456789",
            "0926151-4, 556036-0793",
        ] {
            assert!(!holds_personal_number(text), "{text}");
        }
    }

    /// Organization numbers: nine digits, and the one tenth that is right.
    fn organization_number() -> impl Strategy<Value = String> {
        ("[0-9]{2}[2-9][0-9]{3}", "[0-9]{3}").prop_map(|(first, last)| {
            (0..=9)
                .map(|check| format!("{first}-{last}{check}"))
                .find(|number| is_swedish_organization_number(number))
                .unwrap()
        })
    }

    fn business_id() -> impl Strategy<Value = String> {
        "[0-9]{7}".prop_filter_map("no number of this body is given out", |body| {
            (0..=9)
                .map(|check| format!("{body}-{check}"))
                .find(|number| is_finnish_business_id(number))
        })
    }

    /// The same number with each digit changed to each other one.
    fn changed(number: &str) -> impl Iterator<Item = String> {
        let places = number.char_indices().filter(|(_, c)| c.is_ascii_digit());
        places.flat_map(move |(place, digit)| {
            ('0'..='9')
                .filter(move |other| *other != digit)
                .map(move |other| {
                    let mut changed = number.to_owned();
                    changed.replace_range(place..=place, &other.to_string());
                    changed
                })
        })
    }

    proptest! {
        #[test]
        fn one_wrong_digit_spoils_an_organization_number(number in organization_number()) {
            for changed in changed(&number) {
                prop_assert!(!is_swedish_organization_number(&changed), "{}", changed);
            }
        }

        #[test]
        fn one_wrong_digit_spoils_a_business_id(number in business_id()) {
            for changed in changed(&number) {
                prop_assert!(!is_finnish_business_id(&changed), "{}", changed);
            }
        }

        #[test]
        fn a_number_of_an_organization_is_never_taken_for_that_of_a_person(
            swedish in organization_number(),
            finnish in business_id(),
        ) {
            let bare = swedish.replace('-', "");
            let text = format!("nr {swedish}, 16{swedish}, {bare}, 16{bare} ja {finnish}.");

            prop_assert!(!holds_personal_number(&text), "{}", text);
        }

        #[test]
        fn any_text_can_be_looked_through(text in any::<String>(), digits in "[0-9A-Y+-]{0,24}") {
            holds_personal_number(&text);
            is_swedish_organization_number(&text);
            is_finnish_business_id(&text);
            holds_personal_number(&digits);
            is_swedish_organization_number(&digits);
            is_finnish_business_id(&digits);
        }
    }
}
