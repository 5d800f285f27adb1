//! From a bundle to files.

use serde::Serialize;
use toml::{Table, Value};

use super::bundle::{Bundle, Record};

/// Lines up to this length stay whole; a longer text gets a table with a line for each language.
const WIDTH: usize = 100;

/// A file for each kind of record: its name, what it says of itself, and the records.
macro_rules! files {
    ($($name:literal, $comment:literal: $kind:ident;)+) => {
        /// The files that say what a bundle says, by name: one for each kind of which there are
        /// records.
        ///
        /// Equal bundles give equal bytes.
        pub fn write(bundle: &Bundle) -> Vec<(String, String)> {
            let files = [$(file($name, $comment, &bundle.$kind)),+];
            files.into_iter().flatten().collect()
        }
    };
}

files! {
    "areas", "Countries, counties, regions, municipalities and other areas.": area;
    "organizations", "Organizations.": organization;
    "people", "Persons and their posts.": person;
    "topics", "What networks and groups work on.": topic;
    "terms", "The words of the field.": term;
    "bodies", "Networks and groups.": body;
    "seats", "Seats in networks and groups, and who holds them.": seat;
    "memberships", "Who belongs to networks and groups.": membership;
    "series", "Events that belong together.": event_series;
    "events", "Meetings, conferences, courses and other events.": event;
    "participations", "Who has a part in events.": participation;
    "relations", "How records stand to each other.": relation;
    "mandates", "What is asked of whom.": mandate;
    "obligations", "What is to be done.": obligation;
    "agreements", "What is agreed on.": agreement;
    "situations", "What happens to society, or threatens it.": situation;
    "modes", "When networks and groups went over to another mode.": mode_change;
    "directions", "What actors jointly work towards.": direction;
    "pictures", "Situation pictures, as metadata.": situation_picture;
    "responsibilities", "Who answers for what.": responsibility;
    "statements", "What was said.": statement;
    "counts", "Numbers that sources state.": stated_count;
    "sources", "What the statements were taken from.": source;
}

fn file<R: Record + Serialize>(
    name: &str,
    comment: &str,
    records: &[R],
) -> Option<(String, String)> {
    let mut text = format!("# {comment}\n");
    for record in records {
        section(&mut text, R::KIND, &table(record));
    }
    (!records.is_empty()).then(|| (format!("{name}.toml"), text))
}

#[expect(clippy::expect_used, reason = "a record is plain data with text keys")]
fn table(record: &impl Serialize) -> Table {
    Table::try_from(record).expect("a record can be written as a table")
}

/// A record or part: its short fields, its long texts, its parts.
fn section(text: &mut String, path: &str, table: &Table) {
    text.extend(["\n[[", path, "]]\n"]);
    for (field, value) in table {
        if !is_long(field, value) && !is_parts(path, value) {
            text.push_str(&line(field, value));
        }
    }
    for (field, value) in table {
        if let Value::Table(languages) = value
            && is_long(field, value)
        {
            text.extend(["\n[", path, ".", field, "]\n"]);
            for (language, value) in languages {
                text.push_str(&line(language, value));
            }
        }
    }
    for (field, value) in table {
        if let Value::Array(parts) = value
            && is_parts(path, value)
        {
            let parts = parts.iter().filter_map(Value::as_table);
            parts.for_each(|part| section(text, &format!("{path}.{field}"), part));
        }
    }
}

fn is_long(field: &str, value: &Value) -> bool {
    let fits = |line: String| line.lines().count() == 1 && line.chars().count() <= WIDTH;
    value.is_table() && !fits(line(field, value))
}

/// Parts get sections. Parts of parts stay with theirs, as a list.
fn is_parts(path: &str, value: &Value) -> bool {
    !path.contains('.') && is_list_of_tables(value)
}

fn is_list_of_tables(value: &Value) -> bool {
    let items = value.as_array();
    items.is_some_and(|items| items.iter().any(Value::is_table))
}

fn line(field: &str, value: &Value) -> String {
    match value {
        Value::Array(items) if is_list_of_tables(value) => {
            let items: Vec<String> = items.iter().map(|item| format!("    {item},\n")).collect();
            format!("{field} = [\n{}]\n", items.concat())
        }
        _ => format!("{field} = {value}\n"),
    }
}
