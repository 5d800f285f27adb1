//! The rows of the registry by table, row and column, whatever they are called.

use nordverk::registry::{Row, Rows};
use sea_orm::{EntityTrait, IdenStatic as _, Iterable as _, ModelTrait, Value};
use uuid::Uuid;

/// The rows of a table.
pub(super) trait Table {
    fn len(&self) -> usize;
    fn columns(&self) -> Vec<String>;
    fn id(&self, row: usize) -> Uuid;
    fn get(&self, row: usize, column: usize) -> Value;
    /// False if the column cannot hold the value.
    fn set(&mut self, row: usize, column: usize, value: &Value) -> bool;
    /// Adds a row like another, under a key of its own.
    fn copy(&mut self, row: usize, id: Uuid);
    fn remove(&mut self, row: usize);
}

impl<M: ModelTrait + Row> Table for Vec<M> {
    fn len(&self) -> usize {
        self.len()
    }

    fn columns(&self) -> Vec<String> {
        let columns = <M::Entity as EntityTrait>::Column::iter();
        columns.map(|column| column.as_str().to_owned()).collect()
    }

    fn id(&self, row: usize) -> Uuid {
        self[row].uuid()
    }

    fn get(&self, row: usize, column: usize) -> Value {
        self[row].get(nth::<M>(column))
    }

    fn set(&mut self, row: usize, column: usize, value: &Value) -> bool {
        self[row].try_set(nth::<M>(column), value.clone()).is_ok()
    }

    fn copy(&mut self, row: usize, id: Uuid) {
        let mut copy = self[row].clone();
        let columns = self.columns();
        let key = columns.iter().position(|column| column == "id").unwrap();
        copy.set(nth::<M>(key), id.into());
        self.push(copy);
    }

    fn remove(&mut self, row: usize) {
        self.remove(row);
    }
}

fn nth<M: ModelTrait>(column: usize) -> <M::Entity as EntityTrait>::Column {
    <M::Entity as EntityTrait>::Column::iter()
        .nth(column)
        .unwrap()
}

/// All tables by their names. The pattern has no `..`, so that none can be forgotten.
pub(super) fn tables(rows: &mut Rows) -> Vec<(&'static str, &mut dyn Table)> {
    macro_rules! all {
        ($($table:ident),+ $(,)?) => {{
            let Rows { $($table),+ } = rows;
            vec![$((stringify!($table), $table as &mut dyn Table)),+]
        }};
    }
    all! {
        source, area, organization, person, topic, body, seat, membership, situation, event_series,
        event, participation, relation, term, mandate, obligation, agreement, mode_change,
        direction, situation_picture, responsibility, statement, stated_count, area_part, name,
        identifier, contact_point, employment, purpose, focus_area, focus_area_topic,
        membership_rule, cadence, seat_rule, holding, party, point, fulfillment, agenda_item, link,
        media,
    }
}
