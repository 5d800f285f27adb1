//! A page of a list that is read no further than the page needs, so that nobody counts it.

use std::borrow::Cow;

use async_graphql::{Description, Object, OutputType, TypeName};

use super::{Edge, Item, Many, Order, PageInfo, edges};

/// A page of a list that nobody counts.
pub(crate) struct Uncounted<T> {
    edges: Vec<Edge<T>>,
    has_previous: bool,
    has_next: bool,
}

impl<T> Uncounted<T> {
    /// A page of items that were cut out already.
    pub(in crate::api) fn new<R>(
        items: Vec<Item<'_, R>>,
        order: Order,
        (has_previous, has_next): (bool, bool),
        node: impl FnMut(R) -> T,
    ) -> Self {
        Self {
            edges: edges(items, order, node),
            has_previous,
            has_next,
        }
    }
}

impl<T: OutputType> TypeName for Uncounted<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", T::type_name()).into()
    }
}

impl<T> Description for Uncounted<T> {
    fn description() -> &'static str {
        "A page of a list, as the Relay cursor connections specification has it, without the length of \
         the list."
    }
}

#[Object(serial, name_type, use_type_description)]
impl<T: OutputType> Uncounted<T> {
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
}
