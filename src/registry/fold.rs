//! How names are made alike for searching: «Åbo», «ABO» and «abo» are one.

use icu_casemap::CaseMapper;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// The text without case, accents and punctuation, words apart by one space.
///
/// ```
/// use nordverk::registry::fold;
///
/// assert_eq!(fold("  Åbo–Turku "), "abo turku");
/// assert_eq!(fold("Kárášjohka"), "karasjohka");
/// assert_eq!(fold("Ærø"), "aero");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return spaced(text.chars().map(|c| c.to_ascii_lowercase()), text.len());
    }
    let decompose = DecomposingNormalizerBorrowed::new_nfkd();
    let lower = CaseMapper::new().fold_string(text).into_owned();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let bare = decompose
        .normalize(&lower)
        .chars()
        .filter(|c| {
            !matches!(
                categories.get(*c),
                GeneralCategory::NonspacingMark
                    | GeneralCategory::EnclosingMark
                    | GeneralCategory::Format
            )
        })
        .collect::<String>();
    let mut plain = String::with_capacity(bare.len());
    for c in bare.chars() {
        match c {
            'ø' => plain.push('o'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ł' => plain.push('l'),
            'ŋ' => plain.push('n'),
            'ŧ' => plain.push('t'),
            other => plain.push(other),
        }
    }
    spaced(plain.chars(), plain.len())
}

fn spaced(chars: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    let mut gap = false;
    for c in chars {
        if c.is_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(c);
        } else {
            gap = true;
        }
    }
    folded
}
