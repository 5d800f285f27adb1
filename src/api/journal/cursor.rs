//! Where a reader of the changes has come to.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{RecordKind, Vocabulary as _};
use uuid::Uuid;

use crate::registry::Caller;

/// The first byte of a cursor: which bytes follow.
const FORM: u8 = 1;

/// A place in the changes of one database, for one filter and one access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Tells the database from a restored copy.
    pub(super) epoch: Uuid,
    /// The number of the last change that was read.
    pub(super) seq: i64,
    /// What was asked for, and what the reader might see.
    pub(super) scope: u32,
}

impl Place {
    pub(super) fn encode(self) -> String {
        let mut bytes = vec![FORM];
        bytes.extend_from_slice(self.epoch.as_bytes());
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        bytes.extend_from_slice(&self.scope.to_be_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    pub(super) fn decode(cursor: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let (form, rest) = bytes.split_first()?;
        let (epoch, rest) = rest.split_first_chunk::<16>()?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let (scope, rest) = rest.split_first_chunk::<4>()?;
        (*form == FORM && rest.is_empty()).then(|| Self {
            epoch: Uuid::from_bytes(*epoch),
            seq: i64::from_be_bytes(*seq),
            scope: u32::from_be_bytes(*scope),
        })
    }
}

/// A number for a filter and an access. Another filter, or other permissions, need another reading:
/// what was passed over before may be seen now.
pub(super) fn scope(kinds: Option<&[RecordKind]>, caller: &Caller) -> u32 {
    let mut words: Vec<String> = match kinds {
        None => vec!["*".to_owned()],
        Some(kinds) => kinds.iter().map(|kind| kind.word().to_owned()).collect(),
    };
    words.sort_unstable();
    words.dedup();
    let scopes = caller.actor().into_iter().flat_map(|actor| &actor.scopes);
    words.extend(scopes.map(ToString::to_string));
    let digest = digest(&SHA256, words.join(" ").as_bytes());
    let first = digest.as_ref().first_chunk().copied();
    u32::from_be_bytes(first.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::registry::{Actor, Scope};

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        let place = Place {
            epoch: Uuid::from_u128(7),
            seq: 42,
            scope: scope(Some(&[RecordKind::Seat]), &Caller::Anonymous),
        };
        let cursor = place.encode();
        assert_eq!(Place::decode(&cursor), Some(place));
        for wrong in ["", "AA", &cursor[1..], &format!("{cursor}AA"), "å"] {
            assert_eq!(Place::decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_filter_is_the_same_in_any_order() {
        let both = [RecordKind::Seat, RecordKind::Body];
        let turned = [RecordKind::Body, RecordKind::Seat, RecordKind::Body];
        let of = |kinds: Option<&[RecordKind]>| scope(kinds, &Caller::Anonymous);
        assert_eq!(of(Some(&both)), of(Some(&turned)));
        assert_ne!(of(Some(&both)), of(None));
        let operator = Actor {
            issuer: String::new(),
            subject: String::new(),
            organization: None,
            scopes: BTreeSet::from([Scope::Operate]),
        };
        assert_ne!(of(None), scope(None, &Caller::Known(Arc::new(operator))));
    }
}
