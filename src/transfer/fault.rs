//! What is wrong with a bundle, where, and what to do about it.

use std::fmt;

use super::bundle::{KINDS, Place};

/// One fault of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// The record that has it, such as «body `skane`»; empty if it is in no record.
    pub record: String,
    /// What is wrong.
    pub what: FaultKind,
}

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// The file cannot be taken apart.
    #[error("the file is not TOML here: {0}")]
    Syntax(String),
    /// A table at the top of the file that is no record.
    #[error("there are no records called `{0}`; there are {list}", list = KINDS.join(", "))]
    UnknownKind(String),
    /// A record in single brackets.
    #[error("write `[[{0}]]`, in double brackets, above each record")]
    NotAList(String),
    /// A field that is missing or unknown, or a value that does not fit.
    #[error("{0}")]
    Misfit(String),
    /// A text without a letter.
    #[error("the text of `{0}` is empty; write it, or leave the field out if it is not known")]
    EmptyText(String),
    /// A date that TOML takes for one of its own.
    #[error("write the date or time of `{0}` in quotes")]
    BareDate(String),
    /// Nobody owns the record.
    #[error("nobody owns it; name its `authority`, here or in the `[defaults]` of the file")]
    NoAuthority,
    /// A record of somebody else.
    #[error(
        "it belongs to `{owner}`, who alone may change it: choose another key, or let `{owner}` be \
         its `authority`"
    )]
    OtherOwner {
        /// The key of the organization that owns the record.
        owner: String,
    },
    /// A key that leads nowhere.
    #[error(
        "`{field}` names the {kind} `{key}`, which is neither in the bundle nor in the registry; \
         add it or correct the key"
    )]
    UnknownKey {
        /// The field.
        field: &'static str,
        /// The kind of record that is meant.
        kind: &'static str,
        /// The key.
        key: String,
    },
    /// Two records of a kind with one key.
    #[error("the {kind} `{key}` is written at {first} already; choose another key")]
    DuplicateKey {
        /// The kind of record.
        kind: &'static str,
        /// The key.
        key: String,
        /// Where it was first used.
        first: Place,
    },
    /// Two records of a kind with one slug.
    #[error("`{other}` has the slug `{slug}` already; choose another")]
    DuplicateSlug {
        /// The slug.
        slug: String,
        /// The key of the record that has it.
        other: String,
    },
    /// A post that belongs to somebody who is not in the bundle.
    #[error(
        "the employment `{0}` belongs to another person in the registry; choose another key, or \
         put that person into the bundle too"
    )]
    ForeignEmployment(String),
    /// None or several of the fields of which there must be one.
    #[error("it has {found} of the fields {fields}; write exactly one")]
    NotOne {
        /// How many it has.
        found: usize,
        /// The fields.
        fields: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.line > 0 {
            write!(f, "{}: ", self.place)?;
        }
        if !self.record.is_empty() {
            write!(f, "{}: ", self.record)?;
        }
        self.what.fmt(f)
    }
}
