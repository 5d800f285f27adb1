//! Which facts of the texts are asked after, counted from the tests themselves.
//!
//! A test names the facts that it asks after in the comment above it. A fact that is named by no
//! test must be on the list of what the registry deliberately does not hold.

use std::collections::BTreeSet;

/// How many facts each text states; `X` are facts of several texts.
const TEXTS: [(&str, usize); 6] = [
    ("S0.", 24),
    ("S1.", 35),
    ("S2.", 21),
    ("S3.", 23),
    ("S4.", 22),
    ("X", 12),
];

/// What the registry does not hold, and why.
const NOT_HELD: &[(&str, &str)] = &[];

/// The tests, as they are written.
const TESTS: &[&str] = &[
    include_str!("reference/areas.rs"),
    include_str!("reference/municipalities.rs"),
    include_str!("reference/names.rs"),
    include_str!("s0/boards.rs"),
    include_str!("s0/dialogue.rs"),
    include_str!("s0/meeting.rs"),
    include_str!("s0/people.rs"),
    include_str!("s0/statements.rs"),
    include_str!("s1/autumn_meeting.rs"),
    include_str!("s1/background.rs"),
    include_str!("s1/cooperation.rs"),
    include_str!("s1/focus.rs"),
    include_str!("s1/goals.rs"),
    include_str!("s2/committee.rs"),
    include_str!("s2/page.rs"),
    include_str!("s2/work.rs"),
    include_str!("s3/activated.rs"),
    include_str!("s3/board.rs"),
    include_str!("s3/cooperation.rs"),
    include_str!("s3/office.rs"),
    include_str!("s3/page.rs"),
    include_str!("s4/municipalities.rs"),
    include_str!("s4/network.rs"),
    include_str!("s4/page.rs"),
    include_str!("s4/seats.rs"),
    include_str!("s4/statements.rs"),
    include_str!("s4/steering_group.rs"),
    include_str!("scenarios/history.rs"),
    include_str!("scenarios/languages.rs"),
    include_str!("scenarios/unfilled.rs"),
    include_str!("shared/chairs.rs"),
    include_str!("shared/counts.rs"),
    include_str!("shared/joint.rs"),
    include_str!("shared/names.rs"),
    include_str!("shared/sources.rs"),
    include_str!("traps.rs"),
];

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the count is for whoever runs the tests"
)]
fn every_fact_is_asked_after_or_deliberately_not_held() {
    let stated: BTreeSet<String> = TEXTS
        .into_iter()
        .flat_map(|(text, count)| (1..=count).map(move |fact| format!("{text}{fact}")))
        .collect();
    let asked: BTreeSet<String> = TESTS.iter().flat_map(|text| asked_after(text)).collect();
    let not_held: BTreeSet<String> = NOT_HELD
        .iter()
        .map(|(fact, _reason)| (*fact).to_owned())
        .collect();

    let unknown: Vec<&String> = asked.difference(&stated).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "no text states these");
    let neither: Vec<&String> = stated
        .difference(&asked)
        .filter(|fact| !not_held.contains(*fact))
        .collect();
    assert_eq!(
        neither,
        Vec::<&String>::new(),
        "neither asked after nor on the list"
    );
    assert!(NOT_HELD.len() <= 5);
    println!("{} of {} facts are asked after", asked.len(), stated.len());
    assert!(asked.len() >= 132, "{}", asked.len());
}

/// The facts that the comments above tests name. A comment with no test below it counts for nothing.
fn asked_after(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    let mut asked = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("// ") {
            let words = comment.split([',', ' ', ':', ';']);
            named.extend(words.filter(|word| is_fact(word)).map(str::to_owned));
        } else if line.starts_with("async fn ") {
            asked.append(&mut named);
        } else if !line.starts_with('#') {
            named.clear();
        }
    }
    asked
}

fn is_fact(word: &str) -> bool {
    let number = word.strip_prefix('X').or_else(|| {
        let (text, number) = word.strip_prefix('S')?.split_once('.')?;
        text.parse::<u8>().is_ok().then_some(number)
    });
    number.is_some_and(|number| number.parse::<u8>().is_ok())
}
