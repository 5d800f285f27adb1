//! Bad content is refused as a whole: every fault is told with its file and its line, and nothing is
//! taken in, not even what is good.

use super::cli::Desk;
use super::import::noted;
use crate::support::{SMALL, TestApp, on_both_fresh};

/// A file with something wrong in it, and what is said of it.
type Bad = (&'static str, &'static str, &'static [&'static str]);

/// A bundle with this cannot be understood, and is held against no rule.
const UNKNOWN_REFERENCE: Bad = (
    "unknown-reference.toml",
    include_str!("bad/unknown-reference.toml"),
    &[
        "5: membership `nowhere-unit`: `body` names the body `nowhere`, which is neither in the \
         bundle nor in the registry; add it or correct the key",
        "11: term `hearsay`: `topics` names the topic `gossip`, which is neither in the bundle \
         nor in the registry; add it or correct the key",
        "18: agreement `with-nobody`: `organization` names the organization `nobody`, which is \
         neither in the bundle nor in the registry; add it or correct the key",
    ],
);

/// What breaks a rule of the registry.
const BROKEN: [Bad; 7] = [
    (
        "circle.toml",
        include_str!("bad/circle.toml"),
        &[
            "12: BODY `circle-b`: the link PARENT to `circle-a` closes a circle: remove this link \
             or another of the circle",
            "25: DIRECTION `circle-a-2`: the link SUPERSEDES to `circle-a-1` closes a circle: \
             remove this link or another of the circle",
        ],
    ),
    (
        "two-chairs.toml",
        include_str!("bad/two-chairs.toml"),
        &[
            "17: SEAT `chairs-2`: the body has another chair at the time, seat `chairs-1`: end one \
           of the two seats, or take its role CHAIR away",
        ],
    ),
    (
        "overlapping-holdings.toml",
        include_str!("bad/overlapping-holdings.toml"),
        &[
            "11: SEAT `overlap-1`: two hold the seat at one time, one to 2020-06-30 and one from \
           2020-06-30: end the earlier holding before the later begins",
        ],
    ),
    (
        "check-digits.toml",
        include_str!("bad/check-digits.toml"),
        &[
            "5: ORGANIZATION `mistyped`: `556036-0794` is no SE_ORGNR identifier: give ten digits \
             with a hyphen before the last four, the last of them the right check digit",
            "5: ORGANIZATION `mistyped`: `0926151-5` is no FI_Y_TUNNUS identifier: give seven \
             digits, a hyphen and the right check digit",
        ],
    ),
    (
        "personal-number.toml",
        include_str!("bad/personal-number.toml"),
        &[
            "5: STATEMENT `personal-number`: the text holds a personal identity number: take it \
             out, the registry keeps none",
            "14: EVENT `personal-number`: the title of an agenda item holds a personal identity \
             number: take it out, the registry keeps none",
        ],
    ),
    (
        "party-on-employee-seat.toml",
        include_str!("bad/party-on-employee-seat.toml"),
        &[
            "29: SEAT `politics-1`: the seat is held for a political party by somebody who is an \
           employee at the time: take the party away, or correct the holder",
        ],
    ),
    (
        "activated-without-direction.toml",
        include_str!("bad/activated-without-direction.toml"),
        &[
            "11: MODE_CHANGE `alarmed-activated`: the body is activated without a direction: add \
           one that is not over by then; neither its text nor its dates need be known",
        ],
    ),
];

on_both_fresh! {
    async fn of_bad_content_every_fault_is_told_and_nothing_is_taken_in(app: TestApp) {
        for bad in [UNKNOWN_REFERENCE].into_iter().chain(BROKEN) {
            let desk = desk(&SMALL);
            put(&desk, &[bad]);

            assert_eq!(told(&desk, &app).await, expected(&[bad]));
        }
    }

    async fn the_faults_of_all_files_are_told_at_once(app: TestApp) {
        let desk = desk(&SMALL);
        desk.done(&["import", "bundle", "--database", &app.address()]);
        put(&desk, &BROKEN);

        assert_eq!(told(&desk, &app).await, expected(&BROKEN));
    }
}

fn desk(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    for (name, text) in files {
        desk.put(&format!("bundle/{name}"), text);
    }
    desk
}

fn put(desk: &Desk, bad: &[Bad]) {
    for (name, text, _) in bad {
        desk.put(&format!("bundle/{name}"), text);
    }
}

fn expected(bad: &[Bad]) -> Vec<String> {
    let faults = bad
        .iter()
        .flat_map(|(name, _, faults)| faults.iter().map(move |fault| format!("{name}:{fault}")));
    let mut faults: Vec<String> = faults.collect();
    faults.sort_unstable();
    faults
}

/// The faults that an import is refused for, after a look that nothing is other than before.
async fn told(desk: &Desk, app: &TestApp) -> Vec<String> {
    let before = app.store().load().await.unwrap().registry();
    let noted_before = noted(app.store()).await;

    let said = desk.refused(1, &["import", "bundle", "--database", &app.address()]);

    assert!(*app.store().load().await.unwrap().registry() == *before);
    assert_eq!(noted(app.store()).await, noted_before);
    let (head, faults) = said.split_first().unwrap();
    let mut faults: Vec<String> = faults.iter().map(|line| line.trim().to_owned()).collect();
    let count = faults.len();
    let why = "nothing was taken in; correct this and try again";
    assert_eq!(*head, format!("nordverk: {why}, {count} fault(s):"));
    faults.sort_unstable();
    faults
}
