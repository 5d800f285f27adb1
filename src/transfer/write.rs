//! From a bundle to files.

use serde::Serialize;
use toml::{Table, Value};

use super::bundle::{Bundle, Record};

/// Lines up to this length stay whole; a longer text gets a table with a line for each language.
const WIDTH: usize = 100;

/// The files that say what a bundle says, by name: one for each kind of which there are records.
///
/// Equal bundles give equal bytes.
pub fn write(bundle: &Bundle) -> Vec<(String, String)> {
    let files = [
        file(
            "areas",
            "Countries, counties, regions, municipalities and other areas.",
            &bundle.area,
        ),
        file("organizations", "Organizations.", &bundle.organization),
        file("people", "Persons and their posts.", &bundle.person),
        file("topics", "What networks and groups work on.", &bundle.topic),
        file("bodies", "Networks and groups.", &bundle.body),
        file(
            "seats",
            "Seats in networks and groups, and who holds them.",
            &bundle.seat,
        ),
        file(
            "memberships",
            "Who belongs to networks and groups.",
            &bundle.membership,
        ),
        file(
            "events",
            "Meetings, conferences, courses and other events.",
            &bundle.event,
        ),
        file(
            "participations",
            "Who has a part in events.",
            &bundle.participation,
        ),
        file(
            "relations",
            "How records stand to each other.",
            &bundle.relation,
        ),
        file(
            "situations",
            "What happens to society, or threatens it.",
            &bundle.situation,
        ),
        file(
            "series",
            "Events that belong together.",
            &bundle.event_series,
        ),
        file("terms", "The words of the field.", &bundle.term),
        file("mandates", "What is asked of whom.", &bundle.mandate),
        file("obligations", "What is to be done.", &bundle.obligation),
        file("agreements", "What is agreed on.", &bundle.agreement),
        file(
            "modes",
            "When bodies went over to another mode.",
            &bundle.mode_change,
        ),
        file(
            "directions",
            "What actors jointly work towards.",
            &bundle.direction,
        ),
        file(
            "pictures",
            "Situation pictures, as metadata.",
            &bundle.situation_picture,
        ),
        file(
            "responsibilities",
            "Who answers for what.",
            &bundle.responsibility,
        ),
        file("statements", "What was said.", &bundle.statement),
        file(
            "counts",
            "Numbers that sources state.",
            &bundle.stated_count,
        ),
        file(
            "sources",
            "What the statements were taken from.",
            &bundle.source,
        ),
    ];
    files.into_iter().flatten().collect()
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
