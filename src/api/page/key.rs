//! Orders of lists, and the places of items in them.

use std::borrow::Cow;
use std::cmp::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use entity::Vocabulary;
use uuid::Uuid;

use crate::api::problem::Problem;
use crate::registry::Alphabet;

/// The place of an item in an order.
#[derive(Clone, Debug)]
pub(in crate::api) enum Key<'a> {
    /// By a text: its sort key, and the text itself for the cursor.
    Text {
        sort: Cow<'a, [u8]>,
        text: Cow<'a, str>,
    },
    /// By a rank, and by a text among those of one rank.
    Ranked {
        rank: u8,
        sort: Cow<'a, [u8]>,
        text: Cow<'a, str>,
    },
    /// By a day; items without one come last.
    Day(Option<NaiveDate>),
    /// By a day, and by a rank among those of one day; items without a day come last.
    Moment { day: Option<NaiveDate>, rank: u8 },
    /// By a rank within a record, and by that record: what belongs together stays together.
    Rank(Uuid, i32),
    /// By a number that no other item has.
    Number(i64),
}

impl Key<'_> {
    /// By a word of a closed list, in the order of the list.
    pub(in crate::api) fn of_word(word: impl Vocabulary) -> Self {
        Self::Rank(
            Uuid::nil(),
            i32::try_from(word.position()).unwrap_or(i32::MAX),
        )
    }

    fn compare(&self, other: &Key<'_>) -> Ordering {
        match (self, other) {
            (Self::Text { sort: a, .. }, Key::Text { sort: b, .. }) => a.cmp(b),
            (
                Self::Ranked { rank, sort, .. },
                Key::Ranked {
                    rank: other_rank,
                    sort: other,
                    ..
                },
            ) => (rank, sort).cmp(&(other_rank, other)),
            (Self::Day(a), Key::Day(b)) => a.cmp(b),
            (
                Self::Moment { day, rank },
                Key::Moment {
                    day: other,
                    rank: other_rank,
                },
            ) => (day, rank).cmp(&(other, other_rank)),
            (Self::Rank(owner, rank), Key::Rank(other, other_rank)) => {
                (owner, rank).cmp(&(other, other_rank))
            }
            (Self::Number(a), Key::Number(b)) => a.cmp(b),
            // One list has one kind of key, and a cursor of another kind was refused before.
            _ => Ordering::Equal,
        }
    }

    // Comes last in every order, the latest first too.
    fn is_undated(&self) -> bool {
        matches!(self, Self::Day(None) | Self::Moment { day: None, .. })
    }

    fn to_text(&self) -> String {
        match self {
            Self::Text { text, .. } => format!("t{text}"),
            Self::Ranked { rank, text, .. } => format!("k{rank}{text}"),
            Self::Day(Some(day)) => format!("d{day}"),
            Self::Day(None) => "d".to_owned(),
            Self::Moment { day, rank } => {
                let day = day.map(|day| day.to_string());
                format!("m{rank} {}", day.unwrap_or_default())
            }
            Self::Rank(owner, rank) => format!("r{rank} {owner}"),
            Self::Number(number) => format!("n{number}"),
        }
    }

    fn from_text(text: &str, alphabet: Alphabet) -> Option<Key<'static>> {
        let (kind, rest) = text.split_at_checked(1)?;
        match (kind, rest) {
            ("t", text) => Some(Key::Text {
                sort: Cow::Owned(alphabet.sort_key(text).into_vec()),
                text: Cow::Owned(text.to_owned()),
            }),
            ("k", ranked) => {
                let (rank, text) = ranked.split_at_checked(1)?;
                Some(Key::Ranked {
                    rank: rank.parse().ok()?,
                    sort: Cow::Owned(alphabet.sort_key(text).into_vec()),
                    text: Cow::Owned(text.to_owned()),
                })
            }
            ("d", "") => Some(Key::Day(None)),
            ("d", day) => day.parse().ok().map(|day| Key::Day(Some(day))),
            ("m", moment) => {
                let (rank, day) = moment.split_once(' ')?;
                let day = (!day.is_empty()).then(|| day.parse()).transpose().ok()?;
                let rank = rank.parse().ok()?;
                Some(Key::Moment { day, rank })
            }
            ("r", place) => {
                let (rank, owner) = place.split_once(' ')?;
                Some(Key::Rank(owner.parse().ok()?, rank.parse().ok()?))
            }
            ("n", number) => number.parse().ok().map(Key::Number),
            _ => None,
        }
    }
}

/// An order of a list: its name and the type of the items are part of its cursors, so that they fit
/// no other.
#[derive(Clone, Copy, Debug)]
pub(in crate::api) struct Order {
    pub(in crate::api) name: &'static str,
    pub(in crate::api) descending: bool,
    pub(in crate::api) alphabet: Alphabet,
}

impl Order {
    pub(super) fn compare(self, a: (&Key<'_>, Uuid), b: (&Key<'_>, Uuid)) -> Ordering {
        // The key of the record decides between equals, so that no two places are the same.
        let order = a.0.compare(b.0).then(a.1.cmp(&b.1));
        let order = if self.descending {
            order.reverse()
        } else {
            order
        };
        a.0.is_undated().cmp(&b.0.is_undated()).then(order)
    }

    /// The place of an item of a list of some type.
    pub(super) fn cursor(self, of: &str, key: &Key<'_>, id: Uuid) -> String {
        let text = format!(
            "{of} {}\n{}\n{id}\n{}",
            self.name,
            self.alphabet as u8,
            key.to_text()
        );
        URL_SAFE_NO_PAD.encode(text)
    }

    pub(super) fn place(self, of: &str, cursor: &str) -> Result<(Key<'static>, Uuid), Problem> {
        let read = || {
            let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
            let mut parts = text.splitn(4, '\n');
            let own = parts.next()? == format!("{of} {}", self.name)
                && parts.next()? == (self.alphabet as u8).to_string();
            let id = parts.next()?.parse().ok()?;
            let key = Key::from_text(parts.next()?, self.alphabet)?;
            own.then_some((key, id))
        };
        read().ok_or(Problem::InvalidCursor)
    }
}
