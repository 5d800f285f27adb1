//! Who answers for what, and who may do what, in which area and when.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{
    OrganizationKind, PartyRole, PointKind, Reach, ResponsibilityId, ResponsibilityKind,
    ResponsibilityNature,
};

use super::areas::{Area, AreaBy};
use super::dates::Validity;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::{self, Organization, OrganizationBy, OrganizationOrder};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::parties::Party;
use super::points;
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::terms::Term;
use super::{Many, One, view};
use crate::registry::{self, Involving as _, View};

/// What somebody answers for, or may do: for which area, under which condition, in which period.
#[derive(Description)]
pub(crate) struct Responsibility {
    view: View,
    record: Arc<registry::Responsibility>,
}

impl Responsibility {
    pub(super) fn new(view: &View, record: &Arc<registry::Responsibility>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: ResponsibilityId) -> Option<One<Self>> {
        let responsibility = view.registry().responsibilities.all.get(id)?;
        view.sees(&**responsibility)
            .map(|_| Self::new(view, responsibility))
    }
}

#[Object(serial, use_type_description)]
impl Responsibility {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Responsibility, self.record.row.id)
    }

    /// What it is about.
    pub(super) async fn kind(&self) -> ResponsibilityKind {
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

    /// Whether it must be done or may be done.
    pub(super) async fn nature(&self) -> ResponsibilityNature {
        self.record.row.nature
    }

    /// The label of `nature`.
    pub(super) async fn nature_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.nature, locale)
    }

    /// The responsibility, in the language of the reader.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.text, locale)
    }

    /// The tasks that it includes, in the order of the source.
    pub(super) async fn tasks(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<LocalizedText> {
        points::texts(&self.view, &self.record.points, PointKind::Task, locale)
    }

    /// True if the source gives its tasks in full; false if they are examples, or what is known.
    pub(super) async fn are_tasks_exhaustive(&self) -> bool {
        self.record.row.tasks_complete
    }

    /// When it applies; null if always, or not stated.
    pub(super) async fn condition(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.condition.as_ref(), locale)
    }

    /// An example that the source gives; null if it gives none.
    pub(super) async fn example(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.example.as_ref(), locale)
    }

    /// Which area each holder has it for; null if it is bound to no area, or to one alone.
    pub(super) async fn reach(&self) -> Option<Reach> {
        self.record.row.reach
    }

    /// The label of `reach`.
    pub(super) async fn reach_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.reach?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The one area that it is for; null if it is for several, or bound to none.
    pub(super) async fn area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.area_id?)
    }

    /// Who holds it: by name, or all organizations of a kind. For which area each of them does, `reach`
    /// and `holdersFor` tell.
    pub(super) async fn holders(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Holder)
    }

    /// Who holds it together with the holders.
    pub(super) async fn joint_holders(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::JointHolder)
    }

    /// For whom it is held.
    pub(super) async fn beneficiaries(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Beneficiary)
    }

    /// Whose responsibility can be taken over.
    pub(super) async fn relieved(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Relieved)
    }

    /// The legal instruments that it rests on, as far as they are stated.
    pub(super) async fn legal(&self) -> Many<Term> {
        let terms = self.record.row.terms.iter();
        terms
            .filter_map(|id| Term::known(&self.view, *id))
            .collect()
    }

    /// The organizations that hold it for an area on the day, by name. Empty if it is bound to no
    /// area, or to another.
    pub(super) async fn holders_for(
        &self,
        #[graphql(desc = "Which area.")] area: AreaBy,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let args = page_args(first, after, last, before);
        let found = area.find(&self.view).and_then(|area| {
            let registry = self.view.registry();
            let holders = area.map(|area| registry.holders_for(&self.view, &self.record, area));
            let holders = holders.into_iter().flatten();
            organizations::list(&self.view, holders, OrganizationOrder::Name, &args)
        });
        Some(found.map_err(Into::into))
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

impl Responsibility {
    /// What an organization answers for, or may do, on the view's day, by kind.
    pub(super) fn of(view: &View, organization: &registry::Organization) -> Many<Self> {
        let mut held = view.registry().responsibilities_of(view, organization);
        held.sort_by_key(|own| (own.row.kind, own.row.id));
        held.into_iter().map(|own| Self::new(view, own)).collect()
    }
}

/// Who answers for something in an area, or may do something there.
#[derive(Description)]
pub(crate) struct Answering {
    view: View,
    responsibility: Arc<registry::Responsibility>,
    organization: Arc<registry::Organization>,
}

#[Object(serial, use_type_description)]
impl Answering {
    /// What it is.
    pub(super) async fn responsibility(&self) -> One<Responsibility> {
        Responsibility::new(&self.view, &self.responsibility)
    }

    /// Who holds it for the area. Who holds it together with them is told by `jointHolders`.
    pub(super) async fn organization(&self) -> One<Organization> {
        Organization::new(&self.view, &self.organization)
    }
}

impl Answering {
    /// Who answers for what in an area on the view's day, by kind and by the name of the holder.
    pub(super) fn in_area(
        view: &View,
        area: &registry::Area,
        kinds: Option<&[ResponsibilityKind]>,
        nature: Option<ResponsibilityNature>,
    ) -> Many<Self> {
        let is_wanted = |own: &registry::Responsibility| {
            kinds.is_none_or(|kinds| kinds.contains(&own.row.kind))
                && nature.is_none_or(|nature| own.row.nature == nature)
        };
        let registry = view.registry();
        let mut found = registry.answering(view, area, &[PartyRole::Holder], is_wanted);
        found.sort_by_cached_key(|(own, holder)| {
            let name = holder.name(registry, view.language(), view.day());
            let name = name.map_or(Cow::Borrowed(&[][..]), |name| {
                Cow::Owned(name.sort_key(view.alphabet()).to_vec())
            });
            (own.row.kind, name, own.row.id)
        });
        let answering = found.into_iter().map(|(own, holder)| Self {
            view: view.clone(),
            responsibility: Arc::clone(own),
            organization: Arc::clone(holder),
        });
        answering.collect()
    }
}

/// Which responsibilities to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct ResponsibilityFilter {
    /// About one of these things.
    kind: Option<Vec<ResponsibilityKind>>,
    /// Of this nature.
    nature: Option<ResponsibilityNature>,
    /// That this organization holds, by name or as one of its kind; for `area` if that is given.
    holder: Option<OrganizationBy>,
    /// That organizations of this kind hold: all of them, or one of them by name.
    holder_kind: Option<OrganizationKind>,
    /// That somebody holds for this area, alone or with others.
    area: Option<AreaBy>,
}

impl ResponsibilityFilter {
    fn admits(&self, view: &View, own: &registry::Responsibility) -> bool {
        let is_of_kind = |wanted| {
            let mut holders = own
                .shown(view)
                .filter(|party| HOLDERS.contains(&party.role));
            holders.any(|party| {
                let named = party.organization_id;
                let named = named.and_then(|id| view.registry().organizations.all.get(id));
                party.organization_kind == Some(wanted)
                    || named.is_some_and(|named| named.row.kind == wanted)
            })
        };
        self.kind
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&own.row.kind))
            && self.nature.is_none_or(|nature| own.row.nature == nature)
            && self.holder_kind.is_none_or(is_of_kind)
    }
}

/// Whoever holds a responsibility alone or with others.
const HOLDERS: [PartyRole; 2] = [PartyRole::Holder, PartyRole::JointHolder];

fn filtered(
    view: &View,
    filter: &ResponsibilityFilter,
    args: &PageArgs,
) -> Result<Connection<Responsibility>, Problem> {
    let registry = view.registry();
    let area = filter.area.as_ref().map(|area| area.find(view));
    let area = area.transpose()?;
    let holder = filter.holder.as_ref().map(|own| own.find(view));
    let holder = holder.transpose()?;
    let is_wanted = |own: &registry::Responsibility| filter.admits(view, own);
    let found: Vec<_> = match (area, holder) {
        (Some(None), _) | (_, Some(None)) => Vec::new(),
        (None, None) => view.seen(registry.responsibilities.all.iter()).collect(),
        (None, Some(Some(holder))) => registry.responsibilities_of(view, holder),
        (Some(Some(area)), holder) => {
            let held = registry
                .answering(view, area, &HOLDERS, is_wanted)
                .into_iter();
            let of_holder = held.filter(|(_, own)| {
                holder.is_none_or(|wanted| wanted.is_some_and(|wanted| wanted.row.id == own.row.id))
            });
            let mut found: Vec<_> = of_holder.map(|(own, _)| own).collect();
            found.dedup_by_key(|own| own.row.id);
            found
        }
    };
    let items = found
        .into_iter()
        .filter(|own| is_wanted(own))
        .map(|own| Item::of(Key::of_word(own.row.kind), own))
        .collect();
    let order = Order {
        name: "kind",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |own| Responsibility::new(view, own))
}

/// Questions about who answers for what.
#[derive(Default)]
pub(crate) struct ResponsibilityQuery;

#[Object(serial)]
impl ResponsibilityQuery {
    /// Responsibilities and competences on the day, by kind.
    async fn responsibilities(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which responsibilities.")] filter: Option<ResponsibilityFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Responsibility>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(filtered(&view, &filter.unwrap_or_default(), &args).map_err(Into::into))
    }
}
