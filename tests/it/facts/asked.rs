//! The section of the README that shows what can be asked: the questions are asked here, and the
//! answers in the README are those that come back.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Db, on_both};

/// The lines between which the README holds the questions.
const BEGINS: &str = "<!-- Made by the tests: run .ci/bless to make it anew. -->\n";
const ENDS: &str = "<!-- Here ends what the tests made. -->\n";

/// How wide a line of an answer may be.
const WIDTH: usize = 96;

struct Question {
    /// As a reader would put it.
    asked: &'static str,
    /// The same for readers of English, where it is another language.
    english: Option<&'static str>,
    locale: &'static str,
    query: &'static str,
}

const QUESTIONS: [Question; 12] = [
    Question {
        asked: "Which networks are activated, since when and why?",
        english: None,
        locale: "en",
        query: r"{
  networks(filter: { mode: ACTIVATED }) {
    nodes {
      displayName
      currentMode {
        modeLabel
        certaintyLabel
        since { missingReason }
        situation { name { text } kindLabel }
      }
      currentDirection {
        number
        stateLabel
        textMissingReason
        validity { certaintyLabel }
      }
    }
  }
}",
    },
    Question {
        asked: "Vem får ta över räddningstjänsten i Karlskrona, före och efter 2022?",
        english: Some("Who may take over the rescue service in Karlskrona, before 2022 and after?"),
        locale: "sv",
        query: r#"{
  before: municipality(by: { slug: "karlskrona" }, asOf: "2021-06-01") {
    responsibilities(kind: RESCUE_SERVICE_TAKEOVER) { organization { displayName } }
  }
  after: municipality(by: { slug: "karlskrona" }, asOf: "2023-06-01") {
    responsibilities(kind: RESCUE_SERVICE_TAKEOVER) { organization { displayName } }
  }
}"#,
    },
    Question {
        asked: "Kuka johtaa suomalaisen verkoston ohjausryhmää, millä nimikkeellä ja kenen palveluksessa?",
        english: Some(
            "Who chairs the steering group of the Finnish network, with which title and employer?",
        ),
        locale: "fi",
        query: r#"{
  network(by: { slug: "kommunforbundet-sakerhet" }) {
    steeringGroup {
      chairs {
        person {
          displayName
          employments { title { text } employer { displayName } }
        }
      }
    }
  }
}"#,
    },
    Question {
        asked: "Hur många platser i Trygghetsberedningen är inte tillsatta, och vem tillsätter dem?",
        english: Some("How many seats of Trygghetsberedningen are not filled, and who fills them?"),
        locale: "sv",
        query: r#"{
  group(by: { slug: "trygghetsberedningen" }) {
    seats(status: [NOT_YET_NAMED]) { totalCount }
    seatRules { seats appointingBody { displayName } }
  }
}"#,
    },
    Question {
        asked: "Which reports fall due in autumn 2024, and how does that stand on two days?",
        english: None,
        locale: "en",
        query: r#"query Reports($filter: ObligationFilter = { kind: [REPORT], dueFrom: "2024-09-01", dueTo: "2024-11-30" }) {
  inTime: obligations(filter: $filter, asOf: "2024-10-31") {
    nodes {
      text { text }
      due { edtf }
      stateLabel
      bearers { agent { ... on Group { displayName } } }
      beneficiaries { agent { ... on Group { displayName } } }
    }
  }
  dayAfter: obligations(filter: $filter, asOf: "2024-11-01") {
    nodes { stateLabel }
  }
}"#,
    },
    Question {
        asked: "What did SKR ask the state for?",
        english: None,
        locale: "en",
        query: r#"{
  statements(
    filter: {
      kind: [REQUEST]
      party: [
        { role: [SPEAKER], organization: { slug: "skr" } }
        { role: [ADDRESSEE], organization: { slug: "se-government" } }
      ]
    }
  ) {
    nodes {
      text { text }
      speakers {
        agent { ... on Person { displayName } }
        capacities { title { text } }
      }
    }
  }
}"#,
    },
    Question {
        asked: "Vilka uppdrag har regeringen gett länsstyrelserna?",
        english: Some(
            "Which mandates has the government given to the county administrative boards?",
        ),
        locale: "sv",
        query: r#"{
  mandates(
    filter: {
      party: [
        { role: [ISSUER], organization: { slug: "se-government" } }
        { role: [RECIPIENT], organizationKind: COUNTY_BOARD }
      ]
    }
  ) {
    nodes {
      title { text }
      issued { sourceText }
      recipients { organizationKindLabel organizations { totalCount } }
      body { displayName ... on Group { statusLabel } }
    }
  }
}"#,
    },
    Question {
        asked: "Vilka mål för 2019 är försenade, och finns det ett möte som uppfyller dem?",
        english: Some(
            "Which goals for 2019 are overdue, and is there a meeting that fulfils them?",
        ),
        locale: "sv",
        query: r#"{
  network(by: { slug: "skane" }, asOf: "2019-12-31") {
    obligations(filter: { kind: [GOAL] }) {
      nodes {
        text { text }
        due { edtf sourceText }
        stateLabel
        fulfillments { event { title { text } statusLabel starts { edtf isInferred } } }
      }
    }
  }
}"#,
    },
    Question {
        asked: "Do the sources contradict themselves, or the registry?",
        english: None,
        locale: "en",
        query: r"{
  statedCounts {
    nodes {
      countedLabel
      organizationKindLabel
      qualifierLabel
      stated
      actual
      outcomeLabel
    }
  }
}",
    },
    Question {
        asked: "Mitä EST tarkoittaa, ja mikä verkosto käyttää sitä?",
        english: Some("What does EST stand for, and which network uses it?"),
        locale: "fi",
        query: r#"{
  term(slug: "est") {
    abbreviation { text }
    label { text locale isFallback }
    topics { label { text } bodies { nodes { displayName } } }
  }
}"#,
    },
    Question {
        asked: "Vad hette parterna i överenskommelserna våren 2019, och vad heter de i dag?",
        english: Some(
            "What were the parties to the agreements called in spring 2019, and what are they called today?",
        ),
        locale: "sv",
        query: r#"{
  then: agreements(filter: { party: [{ organization: { slug: "skr" } }] }, asOf: "2019-03-01") {
    nodes { contractingParties { agent { ... on Organization { displayName } } } }
  }
  now: agreements(filter: { party: [{ organization: { slug: "skr" } }] }) {
    nodes { contractingParties { agent { ... on Organization { displayName } } } }
  }
}"#,
    },
    Question {
        asked: "Vem ska man kontakta; och om ingen anges, vet man varför?",
        english: Some("Whom to call; and if nobody is listed, is it known why?"),
        locale: "sv",
        query: r#"{
  networks {
    nodes {
      displayName
      contactPoints { value }
      contactMissingReason
    }
  }
  group(by: { slug: "trygghetsberedningen" }) {
    contactPoints { roleLabel isOnCall value person { displayName } }
  }
}"#,
    },
];

on_both! {
    async fn the_readme_shows_what_can_be_asked_and_what_is_answered(app: TestApp) {
        let mut made = String::new();
        for (number, question) in QUESTIONS.iter().enumerate() {
            let data = app.data(question.locale, question.query).await;
            let answer = written(&data, "");
            let Question { asked, english, locale, query } = question;
            let english = english.map_or(String::new(), |english| format!("\n*{english}*\n"));
            write!(
                made,
                "\n**{}. {asked}** (`Accept-Language: {locale}`)\n{english}\n```graphql\n{query}\n```\n\n\
                 ```json\n{answer}\n```\n",
                number + 1,
            )
            .unwrap();
        }
        made.push('\n');

        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        let readme = fs::read_to_string(&path).unwrap();
        let (before, rest) = readme.split_once(BEGINS).unwrap();
        let (shown, after) = rest.split_once(ENDS).unwrap();
        // One of the two writes.
        let blesses = std::env::var_os("BLESS").is_some_and(|value| value == "1");
        if blesses && app.db() == Db::Postgres {
            return;
        }
        if blesses {
            fs::write(&path, format!("{before}{BEGINS}{made}{ENDS}{after}")).unwrap();
        } else {
            assert_eq!(shown, made, "the README shows other answers: run .ci/bless and read them");
        }
    }
}

/// JSON with what fits into a line on one line.
fn written(value: &Value, indent: &str) -> String {
    let line = value.to_string();
    if indent.chars().count() + line.chars().count() <= WIDTH {
        return line;
    }
    let deeper = format!("{indent}  ");
    let (open, items, close) = match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, &deeper)).collect();
            ('[', items, ']')
        }
        Value::Object(fields) => {
            let field = |(name, value)| format!("\"{name}\": {}", written(value, &deeper));
            ('{', fields.iter().map(field).collect(), '}')
        }
        _ => return line,
    };
    let items = items.join(&format!(",\n{deeper}"));
    format!("{open}\n{deeper}{items}\n{indent}{close}")
}
