//! Texts that are shown can be shown, and no text holds a personal identity number (INV-18).
//!
//! Telephone numbers and addresses on the web are not looked through for personal numbers: a
//! mobile number has the shape of one, and one in ten its check digit.

mod actors;
mod reader;
#[cfg(test)]
mod tests;
mod work;

use super::{Found, Ruled, Scope};
use crate::registry::every_record;
use reader::Reader;

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
            for record in scope.records(&registry.$concept.all) {
                record.read(&mut Reader::new(found, record.of()));
            }
        )+};
    }
    every_record!(each);
}

/// A record with the texts that it and its parts hold.
trait Texts: Ruled {
    fn read(&self, reader: &mut Reader<'_, '_>);
}
