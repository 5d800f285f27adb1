//! Numbers that sources state, held against the registry's own count.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{CountOutcome, CountQualifier, CountedThing, OrganizationKind, StatedCountId};

use super::areas::Area;
use super::bodies::{AnyBody, BodyBy};
use super::dates::Validity;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::{Many, One, view};
use crate::registry::{self, View};

/// A number that a source states of something that the registry can count itself.
#[derive(Description)]
pub(crate) struct StatedCount {
    view: View,
    record: Arc<registry::StatedCount>,
}

impl StatedCount {
    pub(super) fn new(view: &View, record: &Arc<registry::StatedCount>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: StatedCountId) -> Option<One<Self>> {
        let count = view.registry().counts.all.get(id)?;
        view.sees(&**count).map(|_| Self::new(view, count))
    }
}

#[Object(serial, use_type_description)]
impl StatedCount {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::StatedCount, self.record.row.id)
    }

    /// What is counted.
    pub(super) async fn counted(&self) -> CountedThing {
        self.record.row.counted
    }

    /// The label of `counted`.
    pub(super) async fn counted_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.counted, locale)
    }

    /// The body of which it is counted; null if of none.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// The organization of which it is counted; null if of none.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.record.row.organization_id?)
    }

    /// The area in which it is counted; null if in none.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// The kind of organization that is counted; null if of any.
    pub(super) async fn organization_kind(&self) -> Option<OrganizationKind> {
        self.record.row.organization_kind
    }

    /// The label of `organizationKind`.
    pub(super) async fn organization_kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.organization_kind?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The number; null if the source gives none, as in «all» and «nearly all».
    pub(super) async fn stated(&self) -> Option<i32> {
        self.record.row.stated
    }

    /// How the source puts it.
    pub(super) async fn qualifier(&self) -> CountQualifier {
        self.record.row.qualifier
    }

    /// The label of `qualifier`.
    pub(super) async fn qualifier_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.qualifier, locale)
    }

    /// How many the registry holds on the day.
    pub(super) async fn actual(&self) -> usize {
        self.view.registry().counted(&self.view, &self.record)
    }

    /// How the two compare on the day.
    pub(super) async fn outcome(&self) -> CountOutcome {
        self.view.registry().compare(&self.view, &self.record)
    }

    /// The label of `outcome`.
    pub(super) async fn outcome_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(
            ctx,
            &self.view,
            self.view.registry().compare(&self.view, &self.record),
            locale,
        )
    }

    /// What more is said of it.
    pub(super) async fn note(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.note.as_ref(), locale)
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl StatedCount {
    /// Those of some counts that hold on the view's day, for its caller.
    pub(super) fn all(view: &View, counts: &[Arc<registry::StatedCount>]) -> Many<Self> {
        view.seen(counts).map(|own| Self::new(view, own)).collect()
    }
}

/// Which stated counts to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct StatedCountFilter {
    /// Of one of these things.
    counted: Option<Vec<CountedThing>>,
    /// With one of these outcomes on the day.
    outcome: Option<Vec<CountOutcome>>,
    /// Of this network or group.
    body: Option<BodyBy>,
}

fn filtered(
    view: &View,
    filter: &StatedCountFilter,
    args: &PageArgs,
) -> Result<Connection<StatedCount>, Problem> {
    let registry = view.registry();
    let body = filter.body.as_ref().map(|body| body.find(view));
    let body = body.transpose()?;
    let wanted = |own: &registry::StatedCount| {
        filter
            .counted
            .as_ref()
            .is_none_or(|things| things.contains(&own.row.counted))
            && body.is_none_or(|body| body.is_some_and(|body| own.row.body_id == Some(body.row.id)))
            && filter
                .outcome
                .as_ref()
                .is_none_or(|outcomes| outcomes.contains(&registry.compare(view, own)))
    };
    let all = view.seen(registry.counts.all.iter());
    let items = all
        .filter(|own| wanted(own))
        .map(|own| Item::of(Key::of_word(own.row.counted), own))
        .collect();
    let order = Order {
        name: "counted",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |own| StatedCount::new(view, own))
}

/// Questions about stated counts.
#[derive(Default)]
pub(crate) struct StatedCountQuery;

#[Object(serial)]
impl StatedCountQuery {
    /// Numbers that sources state, by what is counted, each with the registry's own count.
    async fn stated_counts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which stated counts.")] filter: Option<StatedCountFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<StatedCount>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, &filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}
