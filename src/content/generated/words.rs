//! The words that names and texts are put together from.
//!
//! The places are made up: two words joined, the same two in both languages. A real place may by
//! chance have such a name.

use entity::{
    Country, EventKind, Language, LocalText, Localized, NameKind, NameStatus, OrganizationKind,
    RoleTag, TranslationStatus,
};

use super::random::nth;
use crate::transfer::bundle::Name;

/// A text in the three languages.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) sv: &'static str,
    pub(super) fi: &'static str,
    pub(super) en: &'static str,
}

const fn words(sv: &'static str, fi: &'static str, en: &'static str) -> Words {
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

/// What networks are about; the Finnish word as the first part of another.
pub(super) const SUBJECTS: [Words; 10] = [
    words("krisberedskap", "kriisivalmius", "Crisis Preparedness"),
    words(
        "brottsförebyggande arbete",
        "rikoksentorjunta",
        "Crime Prevention",
    ),
    words(
        "trygghet i offentlig miljö",
        "katuturvallisuus",
        "Safety in Public Places",
    ),
    words("civilt försvar", "siviilipuolustus", "Civil Defence"),
    words("informationssäkerhet", "tietoturva", "Information Security"),
    words(
        "kriskommunikation",
        "kriisiviestintä",
        "Crisis Communication",
    ),
    words("räddningstjänst", "pelastus", "Rescue Services"),
    words(
        "livsmedelsberedskap",
        "elintarvikehuolto",
        "Food Preparedness",
    ),
    words("vattenförsörjning", "vesihuolto", "Water Supply"),
    words("reservkraft", "varavoima", "Backup Power"),
];

/// What bodies are for.
pub(super) const PURPOSES: [Words; 6] = [
    words(
        "Samordna kommunernas arbete före, under och efter en samhällsstörning.",
        "Sovittaa yhteen kuntien työtä ennen häiriötilannetta, sen aikana ja sen jälkeen.",
        "To coordinate the work of the municipalities before, during and after a disruption.",
    ),
    words(
        "Ge medlemmarna en gemensam bild av läget och av de risker som de delar.",
        "Antaa jäsenille yhteinen kuva tilanteesta ja riskeistä, jotka niillä on yhteisiä.",
        "To give the members one picture of the situation and of the risks that they share.",
    ),
    words(
        "Öva tillsammans minst en gång om året och följa upp det som övningarna visar.",
        "Harjoitella yhdessä vähintään kerran vuodessa ja seurata, mitä harjoitukset osoittavat.",
        "To exercise together at least once a year and to follow up what the exercises show.",
    ),
    words(
        "Sprida erfarenheter och arbetssätt som har visat sig hålla i vardagen.",
        "Levittää kokemuksia ja työtapoja, jotka ovat osoittautuneet arjessa toimiviksi.",
        "To spread experience and ways of working that have proved themselves in daily work.",
    ),
    words(
        "Tala med en röst inför länsstyrelsen, regionen och statens myndigheter.",
        "Puhua yhdellä äänellä alueiden ja valtion viranomaisille.",
        "To speak with one voice to regional and national authorities.",
    ),
    words(
        "Förbereda nätverkets möten, dess budget och dess verksamhetsplan för året.",
        "Valmistella verkoston kokoukset, sen talousarvio ja vuoden toimintasuunnitelma.",
        "To prepare the meetings of the network, its budget and its plan for the year.",
    ),
];

/// What bodies work on.
pub(super) const TOPICS: [Words; 8] = [
    words("Reservkraft", "Varavoima", "Backup power"),
    words("Nödvatten", "Varavesihuolto", "Emergency water"),
    words("Trygghetspunkter", "Turvapisteet", "Safety points"),
    words("Övningar", "Harjoitukset", "Exercises"),
    words(
        "Frivilliga resurser",
        "Vapaaehtoiset voimavarat",
        "Volunteers",
    ),
    words(
        "Krigsplacering",
        "Henkilöstövaraukset",
        "Wartime assignments",
    ),
    words("Lägesbild", "Tilannekuva", "Situational picture"),
    words(
        "Hot och våld",
        "Uhka- ja väkivaltatilanteet",
        "Threats and violence",
    ),
];

/// Posts, and what they answer for.
pub(super) const POSTS: [(Words, RoleTag); 7] = [
    (
        words("Säkerhetschef", "Turvallisuuspäällikkö", "Head of Security"),
        RoleTag::SafetyChief,
    ),
    (
        words(
            "Beredskapssamordnare",
            "Valmiuskoordinaattori",
            "Preparedness Coordinator",
        ),
        RoleTag::ResponsibleForSafety,
    ),
    (
        words("Räddningschef", "Pelastusjohtaja", "Chief Fire Officer"),
        RoleTag::ResponsibleForSafety,
    ),
    (
        words(
            "Kommunikationschef",
            "Viestintäjohtaja",
            "Head of Communications",
        ),
        RoleTag::PressChief,
    ),
    (
        words("Utredare", "Erityisasiantuntija", "Senior Adviser"),
        RoleTag::Officer,
    ),
    (
        words(
            "Handläggare för civilt försvar",
            "Siviilipuolustuksen suunnittelija",
            "Civil Defence Officer",
        ),
        RoleTag::Officer,
    ),
    (
        words(
            "Trygghetssamordnare",
            "Turvallisuuskoordinaattori",
            "Safety Coordinator",
        ),
        RoleTag::ResponsibleForSafety,
    ),
];

/// Kinds of event and what they are called.
pub(super) const EVENTS: [(EventKind, Words); 7] = [
    (
        EventKind::NetworkMeeting,
        words("Nätverksmöte", "Verkoston kokous", "Network meeting"),
    ),
    (
        EventKind::NetworkMeeting,
        words(
            "Vårmöte med årets lägesbild",
            "Kevätkokous ja vuoden tilannekuva",
            "Spring meeting with the situation of the year",
        ),
    ),
    (
        EventKind::Conference,
        words(
            "Konferens om trygghet och beredskap",
            "Turvallisuus- ja valmiuskonferenssi",
            "Conference on safety and preparedness",
        ),
    ),
    (
        EventKind::Exercise,
        words(
            "Samverkansövning: långvarigt elavbrott",
            "Yhteistoimintaharjoitus: pitkä sähkökatko",
            "Joint exercise: a long power cut",
        ),
    ),
    (
        EventKind::Seminar,
        words(
            "Seminarium om nödvatten",
            "Varavesihuollon seminaari",
            "Seminar on emergency water",
        ),
    ),
    (
        EventKind::Course,
        words(
            "Kurs i stabsarbete",
            "Johtokeskustyön kurssi",
            "Course in staff work",
        ),
    ),
    (
        EventKind::Workshop,
        words(
            "Verkstad: trygghetspunkter i glesbygd",
            "Työpaja: turvapisteet haja-asutusalueella",
            "Workshop: safety points in sparsely populated areas",
        ),
    ),
];

pub(super) const GIVEN_NAMES: [&str; 36] = [
    "Åsa",
    "Björn",
    "Märta",
    "Göran",
    "Kerstin",
    "Sören",
    "Anna-Lena",
    "Håkan",
    "Ulla-Britt",
    "Jörgen",
    "Maria",
    "Per-Åke",
    "Eva",
    "Nils",
    "Elin",
    "Mohamed",
    "Fatima",
    "Oskar",
    "Päivi",
    "Jyrki",
    "Sirkka-Liisa",
    "Väinö",
    "Satu",
    "Mikko",
    "Tuula",
    "Antti",
    "Henrik",
    "Riitta",
    "Pentti",
    "Aino",
    "Jukka-Pekka",
    "Leena",
    "Erkki",
    "Katariina",
    "Lars-Erik",
    "Birgitta",
];

pub(super) const FAMILY_NAMES: [&str; 36] = [
    "Sjöström",
    "Öberg",
    "Åkerlund",
    "Lindqvist",
    "Bäckström",
    "Nyström",
    "Höglund",
    "Hellström",
    "Årnberg",
    "Wikström",
    "Ahmed",
    "Söderholm",
    "Björklund",
    "Grönqvist",
    "af Ursin",
    "Fält",
    "Nordenskjöld",
    "Häggkvist",
    "Mäkinen",
    "Hämäläinen",
    "Järvinen",
    "Korhonen",
    "Äyräpää",
    "Lähteenmäki",
    "Pöyhönen",
    "Väisänen",
    "Koskinen",
    "Öhman",
    "Rönkä",
    "Jääskeläinen",
    "Virtanen",
    "Kärkkäinen",
    "Ylönen",
    "Niinimäki",
    "Sillanpää",
    "Tähtinen",
];

/// A kind of organization with how many of a hundred are of it, and what those are called.
///
/// In the names, `{}` stands for the place; in Finnish for «of the place».
pub(super) const ORGANIZATIONS: [(OrganizationKind, usize, Words); 10] = [
    (
        OrganizationKind::Municipality,
        40,
        words("{} kommun", "{} kunta", "Municipality of {}"),
    ),
    (
        OrganizationKind::RescueService,
        12,
        words(
            "Räddningstjänsten {}",
            "{} pelastuslaitos",
            "{} Rescue Services",
        ),
    ),
    (
        OrganizationKind::CivilSociety,
        10,
        words(
            "{} frivilliga försvarsförening",
            "{} vapaaehtoinen pelastuspalvelu",
            "{} Voluntary Rescue Association",
        ),
    ),
    (
        OrganizationKind::Association,
        8,
        words(
            "Kommunförbundet {}",
            "{} kuntayhtymä",
            "{} Association of Municipalities",
        ),
    ),
    (
        OrganizationKind::Company,
        8,
        words(
            "{} energi och vatten AB",
            "{} energia ja vesi Oy",
            "{} Energy and Water Ltd",
        ),
    ),
    (
        OrganizationKind::Region,
        6,
        words("Region {}", "{} maakunnan liitto", "Region of {}"),
    ),
    (
        OrganizationKind::Police,
        5,
        words("Polisen i {}", "{} poliisilaitos", "{} Police Department"),
    ),
    (
        OrganizationKind::University,
        4,
        words(
            "{} högskola",
            "{} ammattikorkeakoulu",
            "{} University of Applied Sciences",
        ),
    ),
    (
        OrganizationKind::Agency,
        4,
        words(
            "Beredskapsmyndigheten i {}",
            "{} valmiusvirasto",
            "{} Preparedness Agency",
        ),
    ),
    (
        OrganizationKind::JointAuthority,
        3,
        words(
            "{} samarbetsnämnd för säkerhet och beredskap",
            "{} turvallisuuden ja varautumisen yhteislautakunta",
            "{} Joint Board for Safety and Preparedness",
        ),
    ),
];
