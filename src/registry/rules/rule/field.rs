//! What is wrong with a record, down to the field.

use std::fmt;

/// A field of a record, or of a part that the record tells by a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// What reports call it.
    pub called: &'static str,
    /// The field of the record, as the schema of the API spells it.
    pub name: &'static str,
}

/// A field by what reports call it and by its name in the schema.
pub(in super::super) const fn field(called: &'static str, name: &'static str) -> Field {
    Field { called, name }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.called)
    }
}
