//! Lists, a page at a time, as Relay asks for them.
//!
//! A cursor holds the place of an item in its order, not its number: a client that pages while
//! items come and go neither misses one nor sees one twice. Only the page that is asked for is
//! sorted.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use async_graphql::{Description, Object, OutputType, SimpleObject, TypeName};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use entity::Vocabulary;
use uuid::Uuid;

use super::Many;
use super::problem::Problem;
use crate::registry::{Alphabet, Record};

const DEFAULT_SIZE: i32 = 20;
const MAX_SIZE: i32 = 100;

/// The arguments of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageArgs {
    pub(super) first: Option<i32>,
    pub(super) after: Option<String>,
    pub(super) last: Option<i32>,
    pub(super) before: Option<String>,
}

/// The arguments of a page, for resolvers, which take them one by one.
pub(super) fn page_args(
    first: Option<i32>,
    after: Option<String>,
    last: Option<i32>,
    before: Option<String>,
) -> PageArgs {
    PageArgs {
        first,
        after,
        last,
        before,
    }
}

/// The place of an item in an order.
#[derive(Clone, Debug)]
pub(super) enum Key<'a> {
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
}

impl Key<'_> {
    /// By a word of a closed list, in the order of the list.
    pub(super) fn of_word(word: impl Vocabulary) -> Self {
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
            _ => None,
        }
    }
}

/// An order of a list: its name is part of its cursors, so that they fit no other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    pub(super) name: &'static str,
    pub(super) descending: bool,
    pub(super) alphabet: Alphabet,
}

impl Order {
    fn compare(self, a: (&Key<'_>, Uuid), b: (&Key<'_>, Uuid)) -> Ordering {
        // The key of the record decides between equals, so that no two places are the same.
        let order = a.0.compare(b.0).then(a.1.cmp(&b.1));
        let order = if self.descending {
            order.reverse()
        } else {
            order
        };
        a.0.is_undated().cmp(&b.0.is_undated()).then(order)
    }

    fn cursor(self, key: &Key<'_>, id: Uuid) -> String {
        let text = format!(
            "{}\n{}\n{id}\n{}",
            self.name,
            self.alphabet as u8,
            key.to_text()
        );
        URL_SAFE_NO_PAD.encode(text)
    }

    fn place(self, cursor: &str) -> Result<(Key<'static>, Uuid), Problem> {
        let read = || {
            let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
            let mut parts = text.splitn(4, '\n');
            let own =
                parts.next()? == self.name && parts.next()? == (self.alphabet as u8).to_string();
            let id = parts.next()?.parse().ok()?;
            let key = Key::from_text(parts.next()?, self.alphabet)?;
            own.then_some((key, id))
        };
        read().ok_or(Problem::InvalidCursor)
    }
}

/// An item of a list with its place.
pub(super) struct Item<'a, R> {
    pub(super) key: Key<'a>,
    pub(super) id: Uuid,
    pub(super) record: R,
}

impl<'a, R: Record> Item<'a, &'a Arc<R>> {
    pub(super) fn of(key: Key<'a>, record: &'a Arc<R>) -> Self {
        Self {
            key,
            id: record.uuid(),
            record,
        }
    }
}

/// A page of a list.
pub(crate) struct Connection<T> {
    edges: Vec<Edge<T>>,
    total: usize,
    has_previous: bool,
    has_next: bool,
}

/// An item of a page.
pub(crate) struct Edge<T> {
    node: T,
    order: Order,
    key: Key<'static>,
    id: Uuid,
}

/// Cuts the page that is asked for out of a list, and makes its nodes.
pub(super) fn page<R, T>(
    mut items: Vec<Item<'_, R>>,
    order: Order,
    args: &PageArgs,
    mut node: impl FnMut(R) -> T,
) -> Result<Connection<T>, Problem> {
    let (size, from_end) = size(args)?;
    let after = args
        .after
        .as_deref()
        .map(|cursor| order.place(cursor))
        .transpose()?;
    let before = args
        .before
        .as_deref()
        .map(|cursor| order.place(cursor))
        .transpose()?;
    let total = items.len();
    let compare = |a: &Item<'_, R>, b: &Item<'_, R>| order.compare((&a.key, a.id), (&b.key, b.id));
    let against = |item: &Item<'_, R>, place: &(Key<'static>, Uuid)| {
        order.compare((&item.key, item.id), (&place.0, place.1))
    };
    let (mut earlier, mut later) = (0, 0);
    items.retain(|item| {
        if after
            .as_ref()
            .is_some_and(|after| against(item, after).is_le())
        {
            earlier += 1;
            false
        } else if before
            .as_ref()
            .is_some_and(|before| against(item, before).is_ge())
        {
            later += 1;
            false
        } else {
            true
        }
    });
    let cut = items.len().saturating_sub(size);
    if cut > 0 && from_end {
        items.select_nth_unstable_by(cut, compare);
        items.drain(..cut);
        earlier += cut;
    } else if cut > 0 {
        items.select_nth_unstable_by(size, compare);
        items.truncate(size);
        later += cut;
    }
    items.sort_unstable_by(compare);
    let edges = items
        .into_iter()
        .map(|item| Edge {
            node: node(item.record),
            order,
            key: owned(item.key),
            id: item.id,
        })
        .collect();
    Ok(Connection {
        edges,
        total,
        has_previous: earlier > 0,
        has_next: later > 0,
    })
}

fn size(args: &PageArgs) -> Result<(usize, bool), Problem> {
    let from_end = args.last.is_some();
    let conflict = (args.first.is_some() || args.after.is_some())
        && (args.last.is_some() || args.before.is_some());
    if conflict {
        return Err(Problem::PageArgumentsConflict);
    }
    let given = args.last.or(args.first).unwrap_or(DEFAULT_SIZE);
    if !(1..=MAX_SIZE).contains(&given) {
        return Err(Problem::PageSizeOutOfRange {
            given,
            max: MAX_SIZE,
        });
    }
    // `before` alone counts from its own end, as `after` alone does from its.
    let from_end = from_end || args.before.is_some();
    Ok((usize::try_from(given).unwrap_or_default(), from_end))
}

fn owned(key: Key<'_>) -> Key<'static> {
    match key {
        // The sort key is made anew when the cursor comes back.
        Key::Text { text, .. } => Key::Text {
            sort: Cow::Borrowed(&[]),
            text: Cow::Owned(text.into_owned()),
        },
        Key::Ranked { rank, text, .. } => Key::Ranked {
            rank,
            sort: Cow::Borrowed(&[]),
            text: Cow::Owned(text.into_owned()),
        },
        Key::Day(day) => Key::Day(day),
        Key::Moment { day, rank } => Key::Moment { day, rank },
        Key::Rank(owner, rank) => Key::Rank(owner, rank),
    }
}

impl<T> Edge<T> {
    fn cursor(&self) -> String {
        self.order.cursor(&self.key, self.id)
    }
}

/// Which page of a list this is.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct PageInfo {
    /// True if there are items before this page.
    has_previous_page: bool,
    /// True if there are items after this page.
    has_next_page: bool,
    /// The cursor of the first item; null if the page is empty.
    start_cursor: Option<String>,
    /// The cursor of the last item; null if the page is empty.
    end_cursor: Option<String>,
}

impl<T: OutputType> TypeName for Connection<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", T::type_name()).into()
    }
}

impl<T: OutputType> TypeName for Edge<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", T::type_name()).into()
    }
}

impl<T> Description for Connection<T> {
    fn description() -> &'static str {
        "A page of a list, as the Relay cursor connections specification has it."
    }
}

impl<T> Description for Edge<T> {
    fn description() -> &'static str {
        "An item of a page with its cursor."
    }
}

#[Object(serial, name_type, use_type_description)]
impl<T: OutputType> Connection<T> {
    /// The items of this page with their cursors.
    async fn edges(&self) -> Many<&Edge<T>> {
        self.edges.iter().collect()
    }

    /// The items of this page.
    async fn nodes(&self) -> Many<&T> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Which page of the list this is.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_previous_page: self.has_previous,
            has_next_page: self.has_next,
            start_cursor: self.edges.first().map(Edge::cursor),
            end_cursor: self.edges.last().map(Edge::cursor),
        }
    }

    /// How many items the whole list holds.
    async fn total_count(&self) -> usize {
        self.total
    }
}

#[Object(serial, name_type, use_type_description)]
impl<T: OutputType> Edge<T> {
    /// The item.
    async fn node(&self) -> &T {
        &self.node
    }

    /// The place of the item in the list, for `after` and `before`.
    #[graphql(name = "cursor")]
    async fn cursor_text(&self) -> String {
        self.cursor()
    }
}
