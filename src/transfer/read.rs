//! From files to a bundle.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::bundle::{Bundle, Defaults, Place, Record};
use super::fault::{Fault, FaultKind};
use crate::registry::every_record;

/// Why a directory gave no bundle.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such directory.
    #[error("there is no directory {}", .0.display())]
    Missing(PathBuf),
    /// There are no files in it.
    #[error("there is no .toml file in {}", .0.display())]
    Empty(PathBuf),
    /// It, or a file in it, cannot be read.
    #[error("{} cannot be read", .0.display())]
    Unreadable(PathBuf, #[source] io::Error),
    /// The files can be read but not understood.
    #[error("the bundle has {} fault(s):\n{}", .0.len(), lines(.0))]
    Faulty(Vec<Fault>),
}

fn lines(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    lines.join("\n")
}

/// Reads all `.toml` files of a directory, in the order of their names.
pub fn read_dir(path: &Path) -> Result<Bundle, ReadError> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing(path.to_owned()),
        _ => ReadError::Unreadable(path.to_owned(), error),
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(ReadError::Empty(path.to_owned()));
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match fs::read_to_string(&path) {
            Ok(text) => files.push((name.into_owned(), text)),
            Err(error) => return Err(ReadError::Unreadable(path, error)),
        }
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    read(&files).map_err(ReadError::Faulty)
}

/// Reads files, each given by its name and its text, in their order.
///
/// On a fault the reader goes on with what follows. It tells one fault of a line, since the second
/// is mostly an echo of the first.
pub fn read(files: &[(&str, &str)]) -> Result<Bundle, Vec<Fault>> {
    let mut bundle = Bundle::default();
    let mut faults = Vec::new();
    for (name, text) in files {
        let mut file = File::new(name, text);
        file.read(text, &mut bundle);
        file.faults.sort_by_key(|fault| fault.place.line);
        faults.append(&mut file.faults);
    }
    if faults.is_empty() {
        Ok(bundle)
    } else {
        Err(faults)
    }
}

struct File {
    name: Arc<str>,
    line_ends: Vec<usize>,
    faults: Vec<Fault>,
    faulty_lines: HashSet<usize>,
    defaults: Defaults,
}

impl File {
    fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.into(),
            line_ends: text.match_indices('\n').map(|(offset, _)| offset).collect(),
            faults: Vec::new(),
            faulty_lines: HashSet::new(),
            defaults: Defaults::default(),
        }
    }

    fn read(&mut self, text: &str, bundle: &mut Bundle) {
        let (mut table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let offset = error.span().unwrap_or_default().start;
            self.blame(offset, "", FaultKind::Syntax(error.message().to_owned()));
        }
        if let Some(defaults) = table.get_mut().remove("defaults") {
            self.defaults = self.parse(defaults, "[defaults]").unwrap_or_default();
        }
        for (kind, values) in table.into_inner() {
            macro_rules! read {
                ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => {
                    match &**kind.get_ref() {
                        $(stringify!($kind) => self.records(values, &mut bundle.$kind),)+
                        other => {
                            let what = FaultKind::UnknownKind(other.to_owned());
                            self.blame(kind.span().start, "", what);
                        }
                    }
                };
            }
            every_record!(read);
        }
    }

    fn records<R: Record + DeserializeOwned>(
        &mut self,
        values: Spanned<DeValue<'_>>,
        records: &mut Vec<R>,
    ) {
        let start = values.span().start;
        let DeValue::Array(values) = values.into_inner() else {
            return self.blame(start, "", FaultKind::NotAList(R::KIND.to_owned()));
        };
        for value in values {
            let place = self.place(value.span().start);
            let key = value
                .get_ref()
                .get("key")
                .and_then(|key| key.get_ref().as_str());
            let subject = match key {
                Some(key) => format!("{} `{key}`", R::KIND),
                None => R::KIND.to_owned(),
            };
            if let Some(mut record) = self.parse::<R>(value, &subject) {
                record.set_place(place);
                record.fill(&self.defaults);
                records.push(record);
            }
        }
    }

    fn parse<T: DeserializeOwned>(
        &mut self,
        value: Spanned<DeValue<'_>>,
        subject: &str,
    ) -> Option<T> {
        self.check("", &value, subject);
        T::deserialize(ValueDeserializer::from(value))
            .inspect_err(|error| {
                // The words of a list are variants, and whole numbers are i32, only to programmers.
                let message = error
                    .message()
                    .replace("unknown variant", "unknown word")
                    .replace("expected i32", "expected a whole number");
                let offset = error.span().unwrap_or_default().start;
                self.blame(offset, subject, FaultKind::Misfit(message));
            })
            .ok()
    }

    /// Checks what no type checks: texts are not empty, and dates are texts.
    fn check(&mut self, field: &str, value: &Spanned<DeValue<'_>>, subject: &str) {
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                let what = FaultKind::EmptyText(field.to_owned());
                self.blame(value.span().start, subject, what);
            }
            DeValue::Datetime(_) => {
                let what = FaultKind::BareDate(field.to_owned());
                self.blame(value.span().start, subject, what);
            }
            DeValue::Array(items) => {
                for item in items {
                    self.check(field, item, subject);
                }
            }
            DeValue::Table(fields) => {
                for (field, value) in fields {
                    self.check(field.get_ref(), value, subject);
                }
            }
            DeValue::String(_) | DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => {}
        }
    }

    fn blame(&mut self, offset: usize, subject: &str, what: FaultKind) {
        let place = self.place(offset);
        if self.faulty_lines.insert(place.line) {
            self.faults.push(Fault {
                place,
                record: subject.to_owned(),
                what,
            });
        }
    }

    fn place(&self, offset: usize) -> Place {
        Place {
            file: Arc::clone(&self.name),
            line: self.line_ends.partition_point(|end| *end < offset) + 1,
        }
    }
}
