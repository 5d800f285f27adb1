//! Names and texts in the languages of both countries, put together from words.
//!
//! The places are made up: two words joined, the same two in both languages. A real place may by
//! chance have such a name.

use entity::{Country, Language, LocalText, Localized, NameKind, NameStatus, TranslationStatus};

use super::random::nth;
use crate::transfer::bundle::Name;

/// A text in the three languages.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) sv: &'static str,
    pub(super) fi: &'static str,
    pub(super) en: &'static str,
}

pub(super) const fn words(sv: &'static str, fi: &'static str, en: &'static str) -> Words {
    Words { sv, fi, en }
}

impl Words {
    pub(super) fn text(&self, first: Country) -> Localized {
        localized(first, self.sv.into(), self.fi.into(), self.en.into())
    }
}

/// A text that was written in the language of a country and then translated.
pub(super) fn localized(first: Country, sv: String, fi: String, en: String) -> Localized {
    let text = |language, text: String, status| LocalText {
        language,
        text: text.into(),
        status,
        revision: 1,
    };
    let (source, draft) = (TranslationStatus::Source, TranslationStatus::Draft);
    let texts = match first {
        Country::Se => vec![
            text(Language::SV, sv, source),
            text(Language::FI, fi, draft),
            text(Language::EN, en, draft),
        ],
        Country::Fi => vec![
            text(Language::FI, fi, source),
            text(Language::SV, sv, draft),
            text(Language::EN, en, draft),
        ],
    };
    Localized(texts.into())
}

/// A place in both languages, the Finnish one also as «of the place».
pub(super) struct Place {
    pub(super) sv: String,
    pub(super) fi: String,
    pub(super) fi_of: String,
}

impl Place {
    /// The first 400 differ; the names of later ones carry a number.
    pub(super) fn numbered(number: usize) -> Self {
        let (sv, fi) = nth(&FIRST_PARTS, number);
        let round = number / FIRST_PARTS.len();
        let (sv_last, fi_last, fi_of) = nth(&LAST_PARTS, number + round);
        let again = round / LAST_PARTS.len();
        let count = if again == 0 {
            String::new()
        } else {
            format!(" {}", again + 1)
        };
        Self {
            sv: format!("{sv}{sv_last}{count}"),
            fi: format!("{fi}{fi_last}{count}"),
            fi_of: format!("{fi}{fi_of}{count}"),
        }
    }

    /// The name in English: that of the country's first language.
    pub(super) fn en(&self, country: Country) -> &str {
        match country {
            Country::Se => &self.sv,
            Country::Fi => &self.fi,
        }
    }
}

/// Legal names in the three languages, of something in a country.
pub(super) fn names(country: Country, sv: String, fi: String, en: String) -> Vec<Name> {
    let name = |language, text, own| Name {
        language,
        kind: NameKind::Legal,
        text,
        status: if own {
            NameStatus::Official
        } else {
            NameStatus::Established
        },
        translation: if own {
            TranslationStatus::Source
        } else {
            TranslationStatus::Draft
        },
        forms: None,
        begins: None,
        ends: None,
        attested_on: None,
    };
    vec![
        name(Language::SV, sv, country == Country::Se),
        name(Language::FI, fi, country == Country::Fi),
        name(Language::EN, en, false),
    ]
}

const FIRST_PARTS: [(&str, &str); 20] = [
    ("Björk", "Koivu"),
    ("Gran", "Kuusi"),
    ("Tall", "Mänty"),
    ("Ek", "Tammi"),
    ("Rönn", "Pihlaja"),
    ("Sten", "Kivi"),
    ("Älv", "Joki"),
    ("Sand", "Hiekka"),
    ("Fågel", "Lintu"),
    ("Varg", "Susi"),
    ("Häst", "Hevos"),
    ("Kvarn", "Mylly"),
    ("Löv", "Lehto"),
    ("Kyrk", "Kirkko"),
    ("Öster", "Itä"),
    ("Väster", "Länsi"),
    ("Söder", "Etelä"),
    ("Norr", "Pohjois"),
    ("Lång", "Pitkä"),
    ("Ny", "Uusi"),
];

const LAST_PARTS: [(&str, &str, &str); 20] = [
    ("sund", "salmi", "salmen"),
    ("åker", "pelto", "pellon"),
    ("näs", "niemi", "niemen"),
    ("ö", "saari", "saaren"),
    ("fjärd", "selkä", "selän"),
    ("vik", "lahti", "lahden"),
    ("ås", "harju", "harjun"),
    ("by", "kylä", "kylän"),
    ("sjö", "järvi", "järven"),
    ("mo", "kangas", "kankaan"),
    ("skär", "luoto", "luodon"),
    ("häll", "kallio", "kallion"),
    ("udde", "kärki", "kärjen"),
    ("fors", "koski", "kosken"),
    ("äng", "niitty", "niityn"),
    ("mark", "maa", "maan"),
    ("backa", "mäki", "mäen"),
    ("hamn", "satama", "sataman"),
    ("dal", "laakso", "laakson"),
    ("strand", "ranta", "rannan"),
];
