//! Finding and listing sources.

use std::cmp::Reverse;
use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Missing, SourceId, SourceKind};

use super::types::Source;
use crate::api::bodies::BodyBy;
use crate::api::ids::{self, IdType};
use crate::api::organizations::OrganizationBy;
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::{Date, Locale};
use crate::api::{Many, view};
use crate::registry::{self, View};

/// Those of some sources that the caller may see, latest publication first, undated ones last.
pub(in crate::api) fn latest_first<'a>(
    view: &View,
    sources: impl IntoIterator<Item = &'a Arc<registry::Source>>,
) -> Many<Source> {
    let mut found: Vec<_> = view.seen(sources).collect();
    found.sort_by_key(|source| Reverse((source.published_from(), source.row.id)));
    found
        .into_iter()
        .map(|own| Source::new(view, own))
        .collect()
}

/// A page of the same.
pub(in crate::api) fn list<'a>(
    view: &View,
    sources: impl IntoIterator<Item = &'a Arc<registry::Source>>,
    args: &PageArgs,
) -> Result<Connection<Source>, Problem> {
    let items = view
        .seen(sources)
        .map(|record| Item::of(Key::Day(record.published_from()), record))
        .collect();
    let order = Order {
        name: "published-desc",
        descending: true,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Source::new(view, record))
}

/// Which sources to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct SourceFilter {
    /// Of one of these sorts.
    kind: Option<Vec<SourceKind>>,
    /// Published by this organization.
    publisher: Option<OrganizationBy>,
    /// That steer this network or group: its own documents, and the directives of its mandates.
    body: Option<BodyBy>,
    /// Written in this language.
    locale: Option<Locale>,
    /// That can have been published on this day or later. Undated ones are left out.
    published_from: Option<Date>,
    /// That can have been published on this day or earlier. Undated ones are left out.
    published_to: Option<Date>,
    /// Without a date of publication, for this reason.
    published_missing: Option<Missing>,
    /// Without a date of update, for this reason.
    updated_missing: Option<Missing>,
    /// In force on the day, or not. Those that state no period are left out.
    is_in_force: Option<bool>,
}

impl SourceFilter {
    fn admits(&self, view: &View, source: &registry::Source) -> bool {
        let row = &source.row;
        self.kind
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&row.kind))
            && self
                .locale
                .is_none_or(|locale| row.language == Some(locale.0))
            && self
                .published_missing
                .is_none_or(|reason| row.published_missing == Some(reason))
            && self
                .updated_missing
                .is_none_or(|reason| row.updated_missing == Some(reason))
            && self
                .is_in_force
                .is_none_or(|wanted| source.is_in_force(view.day()) == Some(wanted))
            && self
                .published_from
                .is_none_or(|from| source.published_to().is_some_and(|last| from.0 <= last))
            && self
                .published_to
                .is_none_or(|to| source.published_from().is_some_and(|first| first <= to.0))
    }
}

fn filtered(
    view: &View,
    filter: &SourceFilter,
    args: &PageArgs,
) -> Result<Connection<Source>, Problem> {
    let registry = view.registry();
    let publisher = filter.publisher.as_ref().map(|own| own.find(view));
    let publisher = publisher.transpose()?;
    let is_by = |source: &registry::Source| match publisher {
        None => true,
        Some(own) => own.is_some_and(|own| source.row.publisher_id == Some(own.row.id)),
    };
    let admits = |source: &&Arc<registry::Source>| filter.admits(view, source) && is_by(source);
    let body = filter.body.as_ref().map(|body| body.find(view));
    match body.transpose()? {
        None => list(view, registry.sources.all.iter().filter(admits), args),
        Some(body) => {
            let steering = body.map(|body| registry.documents_of(view, body.row.id));
            let steering = steering.into_iter().flatten();
            list(view, steering.filter(admits), args)
        }
    }
}

/// Questions about sources.
#[derive(Default)]
pub(crate) struct SourceQuery;

#[Object(serial)]
impl SourceQuery {
    /// One source; null if there is none such.
    async fn source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the source.")] id: ID,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Source> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = ids::decode_as::<SourceId>(IdType::Source, &id);
        let found = found.map(|id| Source::known(&view, id));
        found.map_err(Into::into).transpose()
    }

    /// Sources, latest publication first; undated ones come last.
    async fn sources(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which sources.")] filter: Option<SourceFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Source>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, &filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}
