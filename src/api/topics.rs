//! Topics that bodies work on.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::TopicId;

use super::bodies::AnyBody;
use super::bodies::BodyOrder;
use super::ids::{self, IdType};
use super::localized::LocalizedText;
use super::mandates::Agreement;
use super::page::{Connection, Item, Key, Order, page, page_args};
use super::problem::Fallible;
use super::record::Provenance;
use super::scalars::{Date, Locale};
use super::statements::{self, Statement};
use super::terms::Term;
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, View};

/// A topic that bodies work on. The same topic can stand under several focus areas.
#[derive(Description)]
pub(crate) struct Topic {
    pub(super) view: View,
    pub(super) record: Arc<registry::Topic>,
}

impl Topic {
    pub(super) fn new(view: &View, record: &Arc<registry::Topic>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Topic {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Topic, self.record.row.id)
    }

    /// The name of the topic in addresses and filters.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn label(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.label, locale)
    }

    /// Its abbreviation; null if it has none.
    pub(super) async fn abbreviation(&self) -> Option<&str> {
        self.record.row.abbreviation.as_deref()
    }

    /// The networks and groups that work on it on the day, by name.
    pub(super) async fn bodies(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<AnyBody>> {
        let own = self.view.seen(
            self.view
                .registry()
                .bodies
                .by_topic
                .get(&self.record.row.id),
        );
        let args = page_args(first, after, last, before);
        Some(
            super::bodies::list(&self.view, own, BodyOrder::Name, &args, AnyBody::new)
                .map_err(Into::into),
        )
    }

    /// The agreements that are about it.
    pub(super) async fn agreements(&self) -> Many<Agreement> {
        let all = &self.view.registry().agreements.by_topic;
        self.view
            .seen(all.get(&self.record.row.id))
            .map(|own| Agreement::new(&self.view, own))
            .collect()
    }

    /// What was said about it, in the order of the sources.
    pub(super) async fn statements(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let all = &self.view.registry().statements.by_topic;
        let args = page_args(first, after, last, before);
        let own = all.get(&self.record.row.id);
        Some(statements::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The words of the field that belong to it, by label.
    pub(super) async fn terms(&self) -> Many<Term> {
        Term::of(&self.view, self.record.row.id)
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of(&self.view, &self.record.row)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Topic {
    pub(super) fn known(view: &View, id: TopicId) -> Option<One<Self>> {
        let topic = view.registry().topics.all.get(id)?;
        view.sees(&**topic).map(|_| Self::new(view, topic))
    }
}

/// Questions about topics.
#[derive(Default)]
pub(crate) struct TopicQuery;

#[Object(serial)]
impl TopicQuery {
    /// One topic; null if there is none such.
    async fn topic(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the topic.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<Topic>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let topic = view.registry().topics.by_slug.get(&slug).first()?;
        Topic::known(&view, topic.row.id)
    }

    /// All topics, by label.
    async fn topics(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Topic>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let alphabet = view.alphabet();
        let topics = view.seen(view.registry().topics.all.iter());
        let items = topics.map(|record| {
            let label = view
                .text(&record.row.label, None)
                .map_or("", |label| label.text);
            let sort = Cow::Owned(alphabet.sort_key(label).into_vec());
            Item::of(
                Key::Text {
                    sort,
                    text: Cow::Borrowed(label),
                },
                record,
            )
        });
        let order = Order {
            name: "label",
            descending: false,
            alphabet,
        };
        let args = page_args(first, after, last, before);
        let found = page(items.collect(), order, &args, |record| {
            Topic::new(&view, record)
        });
        Some(found.map_err(Into::into))
    }
}
