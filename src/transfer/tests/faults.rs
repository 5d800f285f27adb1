//! Faults are told all at once, each with its file and line.

use super::{CountedIds, Rows, first_day, imported, next_day, read, resolve};

fn told(faults: &[super::super::Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

const BROKEN_FORM: &str = r#"
[defaults]
authority = "a"
owner = "b"

[[bodi]]
key = "x"

[body]
key = "y"

[[topic]]
key = "water"
slug = "water"
label = { sv = "Vatten", fi = "" }

[[topic]]
slug = "fire"
label = { sv = "Brand" }

[[topic]]
key = "wind"
slug = "wind"
lable = { sv = "Vind" }

[[topic]]
key = "rain"
slug = "rain"
label = {}

[[topic]]
key = "snow"
slug = "snow"
label = { sv = { text = "Snö", status = "FINE" } }

[[topic]]
key = "ice"
slug = "ice"
label = { sv = "Is", SV = "Is" }

[[event]]
key = "e"
slug = "e"
kind = "PARTY"
title = { en = "Party" }
status = "HELD"

[[event]]
key = "f"
slug = "f"
kind = "SEMINAR"
title = { en = "Seminar" }
status = "HELD"
begins = "2019-02-30"

[[event]]
key = "g"
slug = "g"
kind = "SEMINAR"
title = { en = "Seminar" }
status = "HELD"
begins = 2019-02-20

[[event]]
key = "h"
slug = "h"
kind = "SEMINAR"
title = "Seminar"
status = "HELD"
start_time = "25:00"

[[event]]
key = "i"
slug = "i"
kind = "SEMINAR"
title = { en = "Seminar" }
status = "HELD"
start_time = "25:00"

[[seat]]
key = "s"
body = "y"
rank = "first"
attested_on = "2019-10"

[[seat]]
key = "t"
body = "y"
rank = 1
dates_note = { text = "i höstas" }

[[seat]]
key = "u"
body = "y"
rank = 1

[[seat.holding]]
person = "   "

[[seat.holding]]
begins = 2019
"#;

#[test]
fn every_fault_of_form_is_told() {
    let syntax =
        "[[topic]]\nkey = \"a\"\nslug = \nlabel = { sv = \"A\" }\n\n[[topic]]\nkey = \"b\n";

    let faults = read(&[("form.toml", BROKEN_FORM), ("syntax.toml", syntax)]).unwrap_err();

    insta::assert_snapshot!(told(&faults), @"");
}

const BROKEN_SENSE: &str = r#"
[[organization]]
key = "board"
slug = "board"
authority = "board"
kind = "COUNTY_BOARD"
country = "SE"
area = "nowhere"

[[organization]]
key = "board"
slug = "board"
authority = "bord"
sources = ["hearsay", "rumour"]
kind = "COUNTY_BOARD"
country = "SE"

[[topic]]
key = "water"
slug = "water"
label = { sv = "Vatten" }

[[topic]]
key = "lake"
slug = "water"
authority = "board"
label = { sv = "Sjö" }

[[person]]
key = "anna"
slug = "anna"
authority = "board"
display_name = "Anna"
lawful_basis = "PUBLIC_TASK"

[[person.employment]]
key = "post"
title = { sv = "chef" }

[[person.employment]]
key = "post"
organization = "bord"
title = { sv = "chef" }

[[membership]]
key = "m"
authority = "board"
body = "board"
organization = "board"
person = "anna"
representative = "mail"
state = "ACTIVE"

[[event]]
key = "e"
slug = "e"
authority = "board"
kind = "SEMINAR"
title = { sv = "Seminarium" }
status = "HELD"

[[participation]]
key = "p"
authority = "board"
event = "e"
rank = 1
role = "HOST"

[[participation]]
key = "q"
authority = "board"
event = "e"
rank = 2
person = "anna"
role = "HOST"
capacities = [{ title = { sv = "chef" }, body = "b" }]

[[relation]]
key = "r"
authority = "board"
kind = "SUPPORTS"
from_organization = "board"
from_event = "e"
"#;

#[test]
fn every_fault_of_sense_is_told() {
    let bundle = read(&[("sense.toml", BROKEN_SENSE)]).unwrap();

    let faults = resolve(
        &bundle,
        &Rows::default(),
        &CountedIds::default(),
        first_day(),
    );

    insta::assert_snapshot!(told(&faults.unwrap_err()), @"");
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

    insta::assert_snapshot!(told(&faults), @"");
}
