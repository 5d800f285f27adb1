//! Changes of any row, to what another row of its table says or to what is seldom right.

use chrono::NaiveTime;
use nordverk::registry::Rows;
use proptest::prelude::{Strategy, any, prop_oneof};
use sea_orm::Value;
use serde_json::json;
use uuid::Uuid;

use super::tables::tables;

/// A change of a row. Numbers are taken modulo what there is to choose from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edit {
    deed: Deed,
    table: usize,
    row: usize,
    column: usize,
    value: usize,
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Set,
    Copy,
    Remove,
}

pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let deed = prop_oneof![
        6 => proptest::strategy::Just(Deed::Set),
        2 => proptest::strategy::Just(Deed::Copy),
        1 => proptest::strategy::Just(Deed::Remove),
    ];
    let numbers = (any::<u16>(), any::<u16>(), any::<u16>(), any::<u16>());
    (deed, numbers).prop_map(|(deed, (table, row, column, value))| Edit {
        deed,
        table: table.into(),
        row: row.into(),
        column: column.into(),
        value: value.into(),
    })
}

impl Edit {
    pub(super) fn make(self, rows: &mut Rows, id: Uuid) {
        let mut tables = tables(rows);
        tables.retain(|(_, table)| table.len() > 0);
        let place = self.table % tables.len();
        let table = &mut *tables[place].1;
        let row = self.row % table.len();
        match self.deed {
            Deed::Remove => return table.remove(row),
            Deed::Copy => table.copy(row, id),
            Deed::Set => {}
        }
        let row = if matches!(self.deed, Deed::Copy) {
            table.len() - 1
        } else {
            row
        };
        let columns = table.columns();
        let column = self.column % columns.len();
        if columns[column] == "id" {
            return;
        }
        let said = (0..table.len()).map(|row| table.get(row, column));
        let own: Vec<Value> = (0..table.len()).map(|row| table.id(row).into()).collect();
        let mut values: Vec<Value> = said.chain(own).chain(seldom_right()).collect();
        let before = table.get(row, column);
        values.retain(|value| *value != before && table.set(row, column, value));
        table.set(row, column, &before);
        if !values.is_empty() {
            table.set(row, column, &values[self.value % values.len()]);
        }
    }
}

/// Values of every type. A column takes those that it can hold.
fn seldom_right() -> impl Iterator<Item = Value> {
    let none = [
        Value::String(None),
        Value::Uuid(None),
        Value::Int(None),
        Value::Json(None),
        Value::ChronoTime(None),
        Value::ChronoDate(None),
    ];
    let texts = [
        "",
        "Tolvan, 121212-1212",
        "left\u{202e}right",
        "javascript:alert(1)",
    ];
    let dates = [
        "2001",
        "2014",
        "2019-12-31",
        "2020-01-01",
        "2023-09-21",
        "../2016",
        "2022/..",
    ];
    let words = [
        "ACTIVATED",
        "NORMAL",
        "DISSOLVED",
        "CONFIRMED",
        "NETWORK",
        "PARTY",
        "COUNTY",
        "LEGAL",
        "DUTY",
        "SPEAKER",
        "ISSUER",
        "TASK",
        "IMPACT",
        "PRIORITY",
        "NONE",
        "NOT_STATED",
        "STEERS",
        "PRECEDES",
        "EXACT",
        "SEATS",
        "ACTIVE",
        "SCB_KOMMUN",
        "TRANSPORT",
    ];
    let texts = texts.into_iter().chain(dates).chain(words);
    let texts = texts.map(str::to_owned).chain(["å".repeat(301)]);
    let texts = texts.map(Value::from);
    let numbers = [-1, 0, 1, 2, 13].map(Value::from);
    let others = [
        true.into(),
        false.into(),
        NaiveTime::MIN.into(),
        Uuid::max().into(),
    ];
    let localized =
        |text: &str| json!([{ "language": "sv", "text": text, "status": "SOURCE", "revision": 1 }]);
    let lists = [
        json!([]),
        localized(""),
        json!(["CHAIR"]),
        json!(["OFFICER"]),
        json!([Uuid::max()]),
        json!([{ "title": localized("ordförande"), "organization": Uuid::max() }]),
    ];
    let lists = lists.map(Value::from);
    // What is taken away breaks as much as all else.
    let none = [none.clone(), none.clone(), none.clone(), none];
    let none = none.into_iter().flatten();
    none.chain(texts).chain(numbers).chain(others).chain(lists)
}
