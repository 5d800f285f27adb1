//! What networks, posts, events, organizations and persons are called.

use entity::{EventKind, OrganizationKind, RoleTag};

use super::words::{Words, words};

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
