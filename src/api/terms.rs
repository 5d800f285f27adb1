//! The words of the field: terms, abbreviations, legal instruments.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{Country, TermId, TermKind, TopicId};

use super::bodies::{AnyBody, BodyOrder};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::mandates::Agreement;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::problem::{Fallible, Problem};
use super::record::Provenance;
use super::responsibilities::Responsibility;
use super::scalars::{Date, Locale};
use super::topics::Topic;
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, View};

/// A word of the field, an abbreviation or a legal instrument, in the languages of the registry.
#[derive(Description)]
pub(crate) struct Term {
    view: View,
    record: Arc<registry::Term>,
}

impl Term {
    pub(super) fn new(view: &View, record: &Arc<registry::Term>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: TermId) -> Option<One<Self>> {
        let term = view.registry().terms.all.get(id)?;
        view.sees(&**term).map(|_| Self::new(view, term))
    }
}

#[Object(serial, use_type_description)]
impl Term {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Term, self.record.row.id)
    }

    /// The name of the term in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// What sort of term it is.
    pub(super) async fn kind(&self) -> TermKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// The term, in the language of the reader. Where Swedish in Finland has another word, `all` gives it
    /// apart, as `sv-FI`.
    pub(super) async fn label(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.label, locale)
    }

    /// Its abbreviation, in the language of the reader if there is one in it; null if it has none.
    pub(super) async fn abbreviation(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.abbreviation.as_ref(), locale)
    }

    /// What it means; null if not stated.
    pub(super) async fn definition(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.definition.as_ref(), locale)
    }

    /// What whoever uses it should know; null if there is nothing.
    pub(super) async fn note(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.note.as_ref(), locale)
    }

    /// The country whose law or usage it is; null if of none, or of the European Union.
    pub(super) async fn country(&self) -> Option<Country> {
        self.record.row.country
    }

    /// The label of `country`.
    pub(super) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.country?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The number of a legal instrument: of a Swedish statute, or a CELEX number; null if it has none.
    pub(super) async fn identifier(&self) -> Option<&str> {
        self.record.row.identifier.as_deref()
    }

    /// The section of a legal instrument that is meant; null if all of it is, or it is not stated.
    pub(super) async fn section(&self) -> Option<&str> {
        self.record.row.section.as_deref()
    }

    /// Where it can be read; null if not known.
    pub(super) async fn url(&self) -> Option<&str> {
        self.record.row.url.as_deref()
    }

    /// The topics that it belongs to.
    pub(super) async fn topics(&self) -> Many<Topic> {
        let topics = self.record.row.topics.iter();
        topics
            .filter_map(|id| Topic::known(&self.view, *id))
            .collect()
    }

    /// The agreements that stand within it on the day.
    pub(super) async fn agreements(&self) -> Many<Agreement> {
        let agreements = &self.view.registry().agreements.by_term;
        let within = self.view.seen(agreements.get(&self.record.row.id));
        within.map(|own| Agreement::new(&self.view, own)).collect()
    }

    /// The responsibilities that rest on it on the day.
    pub(super) async fn responsibilities(&self) -> Many<Responsibility> {
        let responsibilities = &self.view.registry().responsibilities.by_term;
        let resting = self.view.seen(responsibilities.get(&self.record.row.id));
        resting
            .map(|own| Responsibility::new(&self.view, own))
            .collect()
    }

    /// The networks and groups that work on its topics on the day, by name.
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
        let topics = &self.record.row.topics.0;
        let citing = self.view.registry().bodies_on(&self.view, topics);
        let args = page_args(first, after, last, before);
        Some(
            super::bodies::list(&self.view, citing, BodyOrder::Name, &args, AnyBody::new)
                .map_err(Into::into),
        )
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

impl Term {
    /// The terms that belong to a topic, by label.
    pub(super) fn of(view: &View, topic: TopicId) -> Many<Self> {
        let mut terms: Vec<_> = view
            .seen(view.registry().terms.by_topic.get(&topic))
            .collect();
        terms.sort_by_cached_key(|own| (sort_key(view, own), own.row.id));
        terms.into_iter().map(|own| Self::new(view, own)).collect()
    }
}

fn shown_label<'a>(view: &View, term: &'a registry::Term) -> &'a str {
    let label = view.text(&term.row.label, None);
    label.map_or("", |label| label.text)
}

fn sort_key(view: &View, term: &registry::Term) -> Vec<u8> {
    let key = view.alphabet().sort_key(shown_label(view, term));
    key.into_vec()
}

/// Which terms to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct TermFilter {
    /// Of one of these sorts.
    kind: Option<Vec<TermKind>>,
    /// Of the law or usage of this country.
    country: Option<Country>,
    /// That belong to the topic with this slug.
    topic: Option<String>,
    /// That hold this in the term, its abbreviation or its number, in any language, without regard
    /// to case and accents.
    text: Option<String>,
}

fn filtered(view: &View, filter: TermFilter, args: &PageArgs) -> Result<Connection<Term>, Problem> {
    let registry = view.registry();
    let text = filter.text.as_deref().map(registry::fold);
    let topic = filter.topic.map(|slug| {
        let mut topics = view.seen(registry.topics.by_slug.get(&slug));
        topics.next().map(|topic| topic.row.id)
    });
    let belongs_to = |own: &registry::Term, wanted: Option<TopicId>| {
        own.row.topics.iter().any(|topic| wanted == Some(*topic))
    };
    let wanted = |own: &registry::Term| {
        filter
            .kind
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&own.row.kind))
            && filter
                .country
                .is_none_or(|country| own.row.country == Some(country))
            && topic.is_none_or(|topic| belongs_to(own, topic))
            && text.as_ref().is_none_or(|text| own.is_like(text))
    };
    let all = view.seen(registry.terms.all.iter());
    let items = all.filter(|own| wanted(own)).map(|record| {
        let key = Key::Text {
            sort: Cow::Owned(sort_key(view, record)),
            text: Cow::Borrowed(shown_label(view, record)),
        };
        Item::of(key, record)
    });
    let order = Order {
        name: "label",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items.collect(), order, args, |record| {
        Term::new(view, record)
    })
}

/// Questions about terms.
#[derive(Default)]
pub(crate) struct TermQuery;

#[Object(serial)]
impl TermQuery {
    /// One term; null if there is none such.
    async fn term(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the term.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<Term>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let term = view.registry().terms.by_slug.get(&slug).first()?;
        Term::known(&view, term.row.id)
    }

    /// Terms, by label.
    async fn terms(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which terms.")] filter: Option<TermFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Term>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}
