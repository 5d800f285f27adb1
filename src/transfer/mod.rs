//! How do people carry it about? The bundle format, import and export.
//!
//! A *bundle* is a directory of TOML files. Each file holds any number of *records*, each under the
//! name of its kind in double brackets, in any order; a record may refer to records of other files.
//!
//! ```toml
#![doc = include_str!("example.toml")]
//! ```
//!
//! **Keys.** A key is a name chosen by whoever writes the file; it is unique among the records of
//! its kind and never changes. Where a record refers to another it names its key. Importing a
//! bundle creates the records whose key is new, changes those whose key is known, together with
//! their parts, and leaves all others alone.
//!
//! **Defaults.** `[defaults]` gives the `authority`, the `sources` and the `attested_on` of every
//! record and part in its file that does not state its own. Every record has an authority: the
//! organization that owns it and alone may change it.
//!
//! **Texts** in several languages are tables from language to text. The first one is the source; the
//! others are drafts of translations, unless they say how good they are:
//! `fi = { text = "…", status = "REVIEWED" }`. A long text may have a table of its own.
//!
//! **Dates** stand in quotes and tell no more than is known: `"2019-10-10"`, `"2024-10"`, `"2019-23"`
//! (autumn; spring is 21, summer 22, winter 24), `"2019"`, `"../2023-09-23"` (then or earlier),
//! `"2021/.."` (then or later), with `?` for uncertain and `~` for about. What the source says beyond
//! that goes into `dates_note`: its words as `source_text`, `inferred = true` if part of the date
//! is a conclusion, `missing` if there is none.
//!
//! **What is not known** is left out. Nothing is made up, and no text is empty.
//!
//! **Parts** (`[[body.name]]`, `[[seat.holding]]` …) belong to the record above them. Their order
//! counts: it is the order in which they are shown.
//!
//! **Parties** say who has a part in a mandate, an obligation, a decision, a responsibility or a
//! statement: by a role, and by exactly one of `organization`, `body`, `person`,
//! `organization_kind` (all of a kind, within `area` if one is given) and `category` (words of the
//! source). With `all_members = true` each member of the body is meant. Which role belongs to which
//! kind of record is told by the import if it does not fit. **Points** are what such a record lists:
//! tasks, subjects, priorities, effects.
//!
//! The fields of every kind are those of the types in [`bundle`]; the words are those of
//! [`entity::vocabularies()`]. Faults are told with their file and line, all at once: [`read()`] tells
//! those of form, the first of each record; [`resolve()`] tells what does not fit together.

pub mod bundle;
mod columns;
mod export;
mod fault;
mod fields;
mod read;
mod resolve;
mod revisions;
mod strict;
mod take_in;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use bundle::Bundle;
pub use export::export;
pub use fault::{Fault, FaultKind};
pub use read::{ReadError, read, read_dir};
pub use resolve::resolve;
pub use take_in::take_in;
pub use write::write;
