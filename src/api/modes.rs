//! Which mode bodies work in, since when and why.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{Certainty, ModeChangeId, OperatingMode, PartyRole};

use super::areas::AreaBy;
use super::bodies::{AnyBody, BodyBy, Cadence};
use super::dates::{PartialDate, Validity};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::parties::Party;
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::situations::{self, Situation};
use super::{Many, One, view};
use crate::registry::{self, View};

/// That a body went over to another mode. It holds until the next change.
#[derive(Description)]
pub(crate) struct ModeChange {
    view: View,
    record: Arc<registry::ModeChange>,
}

impl ModeChange {
    pub(super) fn new(view: &View, record: &Arc<registry::ModeChange>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    /// The change, whatever the day: it stays true that it was made.
    pub(super) fn known(view: &View, id: ModeChangeId) -> Option<One<Self>> {
        let change = view.registry().modes.all.get(id)?;
        view.may_read(&**change).then(|| Self::new(view, change))
    }

    /// The changes of a body's mode, of all days, oldest first.
    pub(super) fn history(view: &View, body: &registry::Body) -> Many<Self> {
        let history = view.registry().modes.history(view, body.row.id);
        history
            .into_iter()
            .map(|change| Self::new(view, change))
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl ModeChange {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::ModeChange, self.record.row.id)
    }

    /// The body that went over to another mode.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id)
    }

    /// The mode that it went over to.
    pub(super) async fn mode(&self) -> OperatingMode {
        self.record.row.mode
    }

    /// The label of `mode`.
    pub(super) async fn mode_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.mode, locale)
    }

    /// When it went over, as exact as it is known; with a reason if it is not.
    pub(super) async fn at(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The last day of the mode: the day before the next change. If of that only a month or the
    /// like is known, that month. Null if no change has followed, or its date is not known.
    pub(super) async fn until(&self) -> Option<One<PartialDate>> {
        let modes = &self.view.registry().modes;
        PartialDate::of(&self.view, modes.until(&self.view, &self.record), None)
    }

    /// The situation that caused it; null if none did, or that is not stated.
    pub(super) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.record.row.situation_id?)
    }

    /// Who decided it. Empty if not stated.
    pub(super) async fn deciders(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Decider)
    }

    /// What more is said of it; null if nothing.
    pub(super) async fn note(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.note.as_ref(), locale)
    }

    /// The period for which it holds, as seen from the day that was asked about. When another
    /// change followed it, is told by `until`.
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

/// The mode that a body works in on the day that was asked about.
#[derive(Description)]
pub(crate) struct CurrentMode {
    view: View,
    body: Arc<registry::Body>,
    change: Arc<registry::ModeChange>,
    certainty: Certainty,
}

impl CurrentMode {
    pub(super) fn of(view: &View, body: &Arc<registry::Body>) -> Option<One<Self>> {
        let (change, certainty) = view.registry().modes.current(view, body.row.id)?;
        Some(Self {
            view: view.clone(),
            body: Arc::clone(body),
            change: Arc::clone(change),
            certainty,
        })
    }
}

#[Object(serial, use_type_description)]
impl CurrentMode {
    /// The mode.
    pub(super) async fn mode(&self) -> OperatingMode {
        self.change.row.mode
    }

    /// The label of `mode`.
    pub(super) async fn mode_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.change.row.mode, locale)
    }

    /// How sure it is that the body works in this mode on the day.
    pub(super) async fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// The label of `certainty`.
    pub(super) async fn certainty_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.certainty, locale)
    }

    /// Since when, as exact as it is known; with a reason if it is not.
    pub(super) async fn since(&self) -> Option<One<PartialDate>> {
        let row = &self.change.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The change by which the body went over to this mode.
    pub(super) async fn change(&self) -> One<ModeChange> {
        ModeChange::new(&self.view, &self.change)
    }

    /// The situation that caused it; null if none did, or that is not stated.
    pub(super) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.change.row.situation_id?)
    }

    /// How often the body promises to meet in this mode.
    pub(super) async fn cadences(&self) -> Many<Cadence> {
        let own = self.body.cadences.iter();
        own.filter(|cadence| cadence.mode == self.change.row.mode)
            .map(|cadence| Cadence::new(&self.view, cadence))
            .collect()
    }
}

/// The changes that the caller may see, newest first, whatever the day.
pub(super) fn list<'a>(
    view: &View,
    changes: impl Iterator<Item = &'a Arc<registry::ModeChange>>,
    args: &PageArgs,
) -> Result<Connection<ModeChange>, Problem> {
    let items = changes
        .filter(|change| view.may_read(&***change))
        .map(|record| Item::of(Key::Day(record.first_day()), record))
        .collect();
    let order = Order {
        name: "at-desc",
        descending: true,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| ModeChange::new(view, record))
}

/// Which changes of mode to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct ModeChangeFilter {
    /// To one of these modes.
    mode: Option<Vec<OperatingMode>>,
    /// Caused by the situation with this slug.
    situation: Option<String>,
    /// Of this body.
    body: Option<BodyBy>,
    /// Of a body that covers this area: its own is this one, or one around it.
    area: Option<AreaBy>,
}

fn filtered(
    view: &View,
    filter: &ModeChangeFilter,
    args: &PageArgs,
) -> Result<Connection<ModeChange>, Problem> {
    let registry = view.registry();
    let situation = filter.situation.as_ref();
    let situation = situation.map(|slug| situations::with_slug(view, slug));
    let body = filter.body.as_ref().map(|body| body.find(view));
    let body = body.transpose()?;
    let area = filter.area.as_ref().map(|area| area.find(view));
    let covering = area.transpose()?.map(|area| {
        let covering = area.map(|area| registry.covering(view, area));
        covering.unwrap_or_default()
    });
    let is_of = |own: &registry::ModeChange| {
        let id = own.row.body_id;
        body.is_none_or(|body| body.is_some_and(|body| body.row.id == id))
            && covering
                .as_ref()
                .is_none_or(|bodies| bodies.iter().any(|body| body.row.id == id))
    };
    let is_to = |own: &registry::ModeChange| {
        let modes = filter.mode.as_ref();
        modes.is_none_or(|modes| modes.contains(&own.row.mode))
            && situation.is_none_or(|wanted| wanted.is_some() && own.row.situation_id == wanted)
    };
    let all = registry.modes.all.iter();
    list(view, all.filter(|own| is_to(own) && is_of(own)), args)
}

/// Questions about modes.
#[derive(Default)]
pub(crate) struct ModeQuery;

#[Object(serial)]
impl ModeQuery {
    /// Changes of mode, of all days, newest first; those without a date come last.
    async fn mode_changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which changes of mode.")] filter: Option<ModeChangeFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<ModeChange>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let found = filtered(&view, &filter.unwrap_or_default(), &args);
        Some(found.map_err(Into::into))
    }
}
