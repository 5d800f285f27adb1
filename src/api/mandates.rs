//! What somebody asks somebody else to do, and what several have agreed on.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{AgreementId, MandateId, PartyRole};

use super::bodies::{AnyBody, BodyBy};
use super::dates::{PartialDate, Validity};
use super::ids::{self, IdType};
use super::localized::LocalizedText;
use super::obligations::Obligation;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::parties::{Party, PartyFilter, wanted};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::sources::Source;
use super::terms::Term;
use super::topics::Topic;
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, View};

/// What somebody asks somebody else to do.
#[derive(Description)]
pub(crate) struct Mandate {
    view: View,
    record: Arc<registry::Mandate>,
}

impl Mandate {
    pub(super) fn new(view: &View, record: &Arc<registry::Mandate>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    /// The mandate that something belongs to, if the caller may see it: also when it has run out.
    pub(super) fn of(view: &View, id: MandateId) -> Option<One<Self>> {
        let mandate = view.registry().mandates.all.get(id)?;
        view.may_read(&**mandate).then(|| Self::new(view, mandate))
    }

    pub(super) fn known(view: &View, id: MandateId) -> Option<One<Self>> {
        let mandate = view.registry().mandates.all.get(id)?;
        view.sees(&**mandate).map(|_| Self::new(view, mandate))
    }
}

#[Object(serial, use_type_description)]
impl Mandate {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Mandate, self.record.row.id)
    }

    /// The name in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.title, locale)
    }

    /// What is asked for, in short; null if the title says it all.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.text.as_ref(), locale)
    }

    /// Who gives it.
    pub(super) async fn issuers(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Issuer)
    }

    /// To whom it is given.
    pub(super) async fn recipients(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Recipient)
    }

    /// Who is to act on what comes out of it.
    pub(super) async fn addressees(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Addressee)
    }

    /// All who have a part in it, whatever it is.
    pub(super) async fn parties(&self) -> Many<Party> {
        Party::all(&self.view, &*self.record)
    }

    /// The network or group that carries it out, or that is to be set up to do so.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// When it was given, as exact as it is known.
    pub(super) async fn issued(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        // What the source says of the dates beyond them is of the period, if there is a day of issue.
        let note = row.dates_note.as_ref().filter(|_| row.issued.is_none());
        PartialDate::of(&self.view, row.issued, note)
    }

    /// The document that sets it out; null if none is known.
    pub(super) async fn directive(&self) -> Option<One<Source>> {
        Source::known(&self.view, self.record.row.directive_id?)
    }

    /// What is to be done under it: its tasks, reports and contributions, in the order of the source.
    pub(super) async fn obligations(&self) -> Many<Obligation> {
        let own = &self.view.registry().obligations.by_mandate;
        Obligation::in_order(&self.view, own.get(&self.record.row.id))
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        let note = self.record.row.dates_note.as_ref();
        record::validity(&self.view, &*self.record, note)
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

/// What several have agreed on.
#[derive(Description)]
pub(crate) struct Agreement {
    view: View,
    record: Arc<registry::Agreement>,
}

impl Agreement {
    pub(super) fn new(view: &View, record: &Arc<registry::Agreement>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: AgreementId) -> Option<One<Self>> {
        let agreement = view.registry().agreements.all.get(id)?;
        view.sees(&**agreement).map(|_| Self::new(view, agreement))
    }
}

#[Object(serial, use_type_description)]
impl Agreement {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Agreement, self.record.row.id)
    }

    /// The name in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.title, locale)
    }

    /// What it is about, in short; null if the title says it all.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.text.as_ref(), locale)
    }

    /// Who has entered it. They are called by the names they have on the day that is asked about.
    pub(super) async fn contracting_parties(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::ContractingParty)
    }

    /// Whom it concerns without their having entered it.
    pub(super) async fn concerned(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Concerned)
    }

    /// The topics that it is about.
    pub(super) async fn topics(&self) -> Many<Topic> {
        let topics = self.record.row.topics.iter();
        topics
            .filter_map(|id| Topic::known(&self.view, *id))
            .collect()
    }

    /// The legal instruments within which it stands.
    pub(super) async fn legal(&self) -> Many<Term> {
        let terms = self.record.row.terms.iter();
        terms
            .filter_map(|id| Term::known(&self.view, *id))
            .collect()
    }

    /// The document that sets it out; null if none is known.
    pub(super) async fn document(&self) -> Option<One<Source>> {
        Source::known(&self.view, self.record.row.document_id?)
    }

    /// The networks and groups that work on one of its topics on the day.
    pub(super) async fn bodies(&self) -> Many<AnyBody> {
        let bodies = self
            .view
            .registry()
            .bodies_on(&self.view, &self.record.row.topics.0);
        bodies
            .into_iter()
            .map(|body| AnyBody::new(&self.view, body))
            .collect()
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        let note = self.record.row.dates_note.as_ref();
        record::validity(&self.view, &*self.record, note)
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

/// Which mandates to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct MandateFilter {
    /// That this network or group carries out.
    body: Option<BodyBy>,
    /// In which each of these has a part: an issuer, a recipient, an addressee.
    party: Option<Vec<PartyFilter>>,
}

/// Which agreements to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct AgreementFilter {
    /// About the topic with this slug.
    topic: Option<String>,
    /// In which each of these has a part.
    party: Option<Vec<PartyFilter>>,
}

/// The order of mandates and agreements: oldest first, those without a day last.
fn by_day(view: &View) -> Order {
    Order {
        name: "begins",
        descending: false,
        alphabet: view.alphabet(),
    }
}

fn first_day(date: Option<entity::PartialDate>) -> Key<'static> {
    Key::Day(date.and_then(entity::PartialDate::first_day))
}

/// Questions about mandates and agreements.
#[derive(Default)]
pub(crate) struct MandateQuery;

#[Object(serial)]
impl MandateQuery {
    /// One mandate; null if there is none such on the day.
    async fn mandate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the mandate.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<Mandate>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let mandate = view.registry().mandates.by_slug.get(&slug).first()?;
        Mandate::known(&view, mandate.row.id)
    }

    /// Mandates on the day, in the order in which they were given.
    async fn mandates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which mandates.")] filter: Option<MandateFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Mandate>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(mandates(&view, filter.unwrap_or_default(), &args).map_err(Into::into))
    }

    /// One agreement; null if there is none such on the day.
    async fn agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the agreement.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<Agreement>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let agreement = view.registry().agreements.by_slug.get(&slug).first()?;
        Agreement::known(&view, agreement.row.id)
    }

    /// Agreements on the day, in the order in which they were made.
    async fn agreements(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which agreements.")] filter: Option<AgreementFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Agreement>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(agreements(&view, filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}

fn mandates(
    view: &View,
    filter: MandateFilter,
    args: &PageArgs,
) -> Result<Connection<Mandate>, Problem> {
    let parties = wanted(view, filter.party)?;
    let body = filter.body.map(|body| body.find(view)).transpose()?;
    let body = body.map(|body| body.map(|body| body.row.id));
    let all = view.seen(view.registry().mandates.all.iter());
    let items = all
        .filter(|own| body.is_none_or(|body| body.is_some() && own.row.body_id == body))
        .filter(|own| parties.iter().all(|party| party.has_part(view, &***own)))
        .map(|own| Item::of(first_day(own.row.issued.or(own.row.begins)), own))
        .collect();
    page(items, by_day(view), args, |own| Mandate::new(view, own))
}

fn agreements(
    view: &View,
    filter: AgreementFilter,
    args: &PageArgs,
) -> Result<Connection<Agreement>, Problem> {
    let parties = wanted(view, filter.party)?;
    let topics = &view.registry().topics.by_slug;
    let topic = filter.topic.map(|slug| {
        view.seen(topics.get(&slug))
            .next()
            .map(|topic| topic.row.id)
    });
    let is_about = |own: &registry::Agreement| match topic {
        None => true,
        Some(topic) => own.row.topics.iter().any(|own| Some(*own) == topic),
    };
    let all = view.seen(view.registry().agreements.all.iter());
    let items = all
        .filter(|own| is_about(own))
        .filter(|own| parties.iter().all(|party| party.has_part(view, &***own)))
        .map(|own| Item::of(first_day(own.row.begins), own))
        .collect();
    page(items, by_day(view), args, |own| Agreement::new(view, own))
}
