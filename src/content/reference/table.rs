//! How a table is read: each line becomes a row and knows its place.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::transfer::bundle::Place;

/// A file of the reference data.
pub(super) struct Table {
    file: &'static str,
    text: &'static str,
}

/// A row, and where it was written.
pub(super) struct Line<T> {
    pub(super) row: T,
    pub(super) place: Place,
}

/// A row cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{file}, line {line}: the row cannot be read")]
pub struct BrokenRow {
    /// The name of the file.
    pub file: &'static str,
    /// The line, from 1; 0 if the header cannot be read.
    pub line: usize,
    /// What is wrong with it.
    pub source: csv::Error,
}

impl Table {
    pub(super) const fn new(file: &'static str, text: &'static str) -> Self {
        Self { file, text }
    }

    /// The rows in their order; columns that `T` does not know are for readers of the file.
    pub(super) fn lines<T: DeserializeOwned>(&self) -> Result<Vec<Line<T>>, BrokenRow> {
        let mut reader = csv::Reader::from_reader(self.text.as_bytes());
        let header = reader.headers().map_err(|e| self.broken(0, e))?.clone();
        let file: Arc<str> = Arc::from(self.file);
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|e| {
                let line = e.position().map_or(0, csv::Position::line);
                self.broken(line, e)
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            let row = record
                .deserialize(Some(&header))
                .map_err(|e| self.broken(line, e))?;
            let place = Place {
                file: Arc::clone(&file),
                line: usize::try_from(line).unwrap_or_default(),
            };
            lines.push(Line { row, place });
        }
        Ok(lines)
    }

    fn broken(&self, line: u64, source: csv::Error) -> BrokenRow {
        BrokenRow {
            file: self.file,
            line: usize::try_from(line).unwrap_or_default(),
            source,
        }
    }
}

/// A file that stands beside this one.
macro_rules! table {
    ($file:literal) => {
        $crate::content::reference::table::Table::new($file, include_str!($file))
    };
}
pub(super) use table;

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[derive(serde::Deserialize)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Row {
        code: String,
        valid_from: Option<entity::PartialDate>,
    }

    fn read(text: &'static str) -> Result<Vec<Line<Row>>, BrokenRow> {
        Table::new("areas.csv", text).lines()
    }

    #[test]
    fn a_broken_row_is_named_by_file_and_line() {
        let error = read("code,valid_from\n01,2019\n02,2019-02-30\n")
            .err()
            .unwrap();

        assert_eq!(
            error.to_string(),
            "areas.csv, line 3: the row cannot be read"
        );
        assert!(
            error
                .source()
                .unwrap()
                .to_string()
                .contains("`2019-02-30` is not a date")
        );
    }

    #[test]
    fn a_row_of_another_length_is_named_too() {
        let error = read("code,valid_from\n01,2019,x\n").err().unwrap();

        assert_eq!((error.file, error.line), ("areas.csv", 2));
    }
}
