//! Faults are told all at once, each with its file and line.

use super::{CountedIds, Rows, first_day, imported, next_day, read, resolve};

fn told(faults: &[super::super::Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

const BROKEN_FORM: &str = include_str!("broken/form.toml");

#[test]
fn every_fault_of_form_is_told() {
    let syntax =
        "[[topic]]\nkey = \"a\"\nslug = \nlabel = { sv = \"A\" }\n\n[[topic]]\nkey = \"b\n";

    let faults = read(&[("form.toml", BROKEN_FORM), ("syntax.toml", syntax)]).unwrap_err();

    insta::assert_snapshot!(told(&faults), @r#"
    form.toml:4: [defaults]: unknown field `owner`, expected one of `authority`, `sources`, `attested_on`
    form.toml:6: there are no records called `bodi`; there are source, area, organization, person, topic, body, seat, membership, event, participation, relation, situation, event_series, term, mandate, obligation, agreement, mode_change, direction, situation_picture, responsibility, statement, stated_count
    form.toml:9: write `[[body]]`, in double brackets, above each record
    form.toml:15: topic `water`: the text of `fi` is empty; write it, or leave the field out if it is not known
    form.toml:17: topic: missing field `key`
    form.toml:24: topic `wind`: unknown field `lable`, expected one of `key`, `authority`, `sources`, `classification`, `slug`, `label`, `abbreviation`
    form.toml:29: topic `rain`: there is no text in any language
    form.toml:34: topic `snow`: unknown word `FINE`, expected one of `SOURCE`, `REVIEWED`, `DRAFT`, `MACHINE`, `OUTDATED`, `MISSING`
    form.toml:39: topic `ice`: there are two texts in `sv`; keep one
    form.toml:44: event `e`: unknown word `PARTY`, expected one of `NETWORK_MEETING`, `GROUP_MEETING`, `MINISTERIAL_MEETING`, `CONFERENCE`, `RECONCILIATION_CONFERENCE`, `INFORMATION_DAY`, `SEMINAR`, `WORKSHOP`, `COURSE`, `EXERCISE`, `OTHER`
    form.toml:54: event `f`: `2019-02-30` is not a date such as 2019-10-10, 2024-10, 2019-23 (autumn), 2019, ../2023-09-23 or 2021/..
    form.toml:62: event `g`: write the date or time of `begins` in quotes
    form.toml:68: event `h`: invalid type: string "Seminar", expected a table from language to text, such as { sv = "…", fi = "…" }
    form.toml:78: event `i`: `25:00` is not a time such as 18:30
    form.toml:83: seat `s`: invalid type: string "first", expected a whole number
    form.toml:90: seat `t`: unknown field `text`, expected one of `source_text`, `inferred`, `missing`
    form.toml:98: seat `u`: the text of `person` is empty; write it, or leave the field out if it is not known
    form.toml:101: seat `u`: invalid type: integer `2019`, expected a string
    form.toml:105: obligation `o`: unknown word `WISH`, expected one of `GOAL`, `REPORT`, `NOMINATION`, `DUTY`, `TASK`, `CONTRIBUTION`, `INVITATION`, `ACTIVITY`
    form.toml:112: obligation `p`: invalid type: string "June", expected a whole number
    form.toml:118: obligation `q`: unknown field `words`, expected one of `source_text`, `inferred`, `missing`
    form.toml:125: mandate `m`: missing field `role`
    form.toml:134: statement `v`: the text of `sv` is empty; write it, or leave the field out if it is not known
    form.toml:135: statement `v`: invalid type: string "water", expected a sequence
    form.toml:142: source `w`: missing field `label`
    syntax.toml:3: the file is not TOML here: string values must be quoted, expected literal string
    syntax.toml:6: topic `b`: missing field `slug`
    syntax.toml:7: the file is not TOML here: invalid basic string, expected `"`
    "#);
}

const BROKEN_SENSE: &str = include_str!("broken/sense.toml");

#[test]
fn every_fault_of_sense_is_told() {
    let bundle = read(&[("sense.toml", BROKEN_SENSE)]).unwrap();

    let faults = resolve(
        &bundle,
        &Rows::default(),
        &CountedIds::default(),
        first_day(),
    );

    insta::assert_snapshot!(told(&faults.unwrap_err()), @r#"
    sense.toml:2: organization `board`: `area` names the area `nowhere`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:10: organization `board`: the organization `board` is written at sense.toml:2 already; choose another key
    sense.toml:10: organization `board`: `authority` names the organization `bord`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:10: organization `board`: `sources` names the source `hearsay`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:10: organization `board`: `sources` names the source `rumour`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:18: topic `water`: nobody owns it; name its `authority`, here or in the `[defaults]` of the file
    sense.toml:23: topic `lake`: `water` has the slug `water` already; choose another
    sense.toml:29: person `anna`: the employment `post` is written at sense.toml:29 already; choose another key
    sense.toml:29: person `anna`: `organization` names the organization `bord`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:45: membership `m`: it has 2 of the fields `organization`, `person`, `category`; write exactly one
    sense.toml:45: membership `m`: `body` names the body `board`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:45: membership `m`: `representative` names the employment `mail`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:62: participation `p`: it has 0 of the fields `person`, `organization`, `body`, `group_label`; write exactly one
    sense.toml:69: participation `q`: `body` names the body `b`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:78: relation `r`: it has 2 of the fields `from_organization`, `from_body`, `from_event`, `from_area`; write exactly one
    sense.toml:78: relation `r`: it has 0 of the fields `to_organization`, `to_body`, `to_event`, `to_area`, `to_category`; write exactly one
    sense.toml:85: event_series `s`: it has 0 of the fields `body`, `organization`; write exactly one
    sense.toml:92: stated_count `c`: it has 2 of the fields `body`, `organization`, `area`; write exactly one
    sense.toml:92: stated_count `c`: `body` names the body `b`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:100: mandate `m`: it has 2 of the fields `organization`, `body`, `person`, `organization_kind`, `category`; write exactly one
    sense.toml:100: mandate `m`: it has 0 of the fields `organization`, `body`, `person`, `organization_kind`, `category`; write exactly one
    sense.toml:100: mandate `m`: `directive` names the source `paper`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:116: mandate `n`: `m` has the slug `m` already; choose another
    sense.toml:122: statement `t`: `extends` names the statement `u`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:122: statement `t`: `topics` names the topic `ice`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:122: statement `t`: `organization` names the organization `bord`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:135: situation_picture `i`: `part_of` names the situation_picture `j`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:135: situation_picture `i`: `series` names the event_series `r`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:135: situation_picture `i`: `events` names the event `f`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:143: source `w`: `attached_to` names the source `x`, which is neither in the bundle nor in the registry; add it or correct the key
    sense.toml:143: source `w`: `person` names the person `bo`, which is neither in the bundle nor in the registry; add it or correct the key
    "#);
}

#[test]
fn what_the_registry_holds_already_is_not_taken_over() {
    let (rows, ids) = imported();
    let text = r#"
[defaults]
authority = "county-board"

[[topic]]
key = "deluge"
slug = "flooding"
label = { sv = "Syndaflod" }

[[person]]
key = "cecilia"
slug = "cecilia"
display_name = "Cecilia"
lawful_basis = "PUBLIC_TASK"

[[person.employment]]
key = "anna-chief"
title = { sv = "chef" }
"#;
    let bundle = read(&[("more.toml", text)]).unwrap();

    let faults = resolve(&bundle, &rows, &ids, next_day()).unwrap_err();

    insta::assert_snapshot!(told(&faults), @r#"
    more.toml:5: topic `deluge`: `flooding` has the slug `flooding` already; choose another
    more.toml:10: person `cecilia`: the employment `anna-chief` belongs to another person in the registry; choose another key, or put that person into the bundle too
    "#);
}
