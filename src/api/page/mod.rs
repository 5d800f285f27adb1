//! Lists, a page at a time, as Relay asks for them.
//!
//! A cursor holds the place of an item in its order, not its number: a client that pages while
//! items come and go neither misses one nor sees one twice. Only the page that is asked for is
//! sorted.

mod key;
mod uncounted;

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Description, Object, OutputType, SimpleObject, TypeName};
use uuid::Uuid;

pub(super) use self::key::{Key, Order};
pub(super) use self::uncounted::Uncounted;
use super::Many;
use super::problem::Problem;
use crate::registry::Record;

const DEFAULT_SIZE: i32 = 20;
const MAX_SIZE: i32 = 100;

/// The arguments of a page.
#[derive(Clone, Debug, Default)]
pub(in crate::api) struct PageArgs {
    pub(in crate::api) first: Option<i32>,
    pub(in crate::api) after: Option<String>,
    pub(in crate::api) last: Option<i32>,
    pub(in crate::api) before: Option<String>,
}

/// The arguments of a page, for resolvers, which take them one by one.
pub(in crate::api) fn page_args(
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

/// An item of a list with its place.
pub(in crate::api) struct Item<'a, R> {
    pub(in crate::api) key: Key<'a>,
    pub(in crate::api) id: Uuid,
    pub(in crate::api) record: R,
}

impl<'a, R: Record> Item<'a, &'a Arc<R>> {
    pub(in crate::api) fn of(key: Key<'a>, record: &'a Arc<R>) -> Self {
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

/// Which page of a list is asked for.
pub(in crate::api) struct Wanted {
    /// How many items at most.
    pub(in crate::api) size: usize,
    /// True for the last of the items, false for the first.
    pub(in crate::api) from_end: bool,
    /// Only items after this place.
    pub(in crate::api) after: Option<(Key<'static>, Uuid)>,
    /// Only items before this place.
    pub(in crate::api) before: Option<(Key<'static>, Uuid)>,
}

impl PageArgs {
    /// The page that is asked for of a list of some type, in an order.
    pub(in crate::api) fn wanted<T: OutputType>(&self, order: Order) -> Result<Wanted, Problem> {
        let (size, from_end) = size(self)?;
        let place = |cursor: &Option<String>| {
            let cursor = cursor.as_deref();
            let place = cursor.map(|cursor| order.place(&T::type_name(), cursor));
            place.transpose()
        };
        Ok(Wanted {
            size,
            from_end,
            after: place(&self.after)?,
            before: place(&self.before)?,
        })
    }
}

/// Cuts the page that is asked for out of a list, and makes its nodes.
pub(in crate::api) fn page<R, T: OutputType>(
    mut items: Vec<Item<'_, R>>,
    order: Order,
    args: &PageArgs,
    node: impl FnMut(R) -> T,
) -> Result<Connection<T>, Problem> {
    let Wanted {
        size,
        from_end,
        after,
        before,
    } = args.wanted::<T>(order)?;
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
    Ok(Connection {
        edges: edges(items, order, node),
        total,
        has_previous: earlier > 0,
        has_next: later > 0,
    })
}

/// The items of a page, each with its place.
fn edges<R, T>(
    items: Vec<Item<'_, R>>,
    order: Order,
    mut node: impl FnMut(R) -> T,
) -> Vec<Edge<T>> {
    let items = items.into_iter();
    items
        .map(|item| Edge {
            node: node(item.record),
            order,
            key: owned(item.key),
            id: item.id,
        })
        .collect()
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
        Key::Number(number) => Key::Number(number),
    }
}

impl<T: OutputType> Edge<T> {
    fn cursor(&self) -> String {
        self.order.cursor(&T::type_name(), &self.key, self.id)
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

impl PageInfo {
    fn of<T: OutputType>(edges: &[Edge<T>], has_previous: bool, has_next: bool) -> Self {
        Self {
            has_previous_page: has_previous,
            has_next_page: has_next,
            start_cursor: edges.first().map(Edge::cursor),
            end_cursor: edges.last().map(Edge::cursor),
        }
    }
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
        PageInfo::of(&self.edges, self.has_previous, self.has_next)
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
