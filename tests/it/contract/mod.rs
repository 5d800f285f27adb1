//! What holds of the project as a whole.

mod architecture;
mod bad_content;
pub(crate) mod cli;
mod columns;
mod descriptions;
mod follow;
mod import;
mod migrations;
mod no_sql_in_reads;
mod rules;
mod schema;
