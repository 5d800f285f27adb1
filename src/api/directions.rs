//! What bodies have jointly decided to work towards, in all its versions.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{DirectionId, DirectionState, Missing, PartyRole};

use super::bodies::AnyBody;
use super::dates::{PartialDate, Validity};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::page::{Connection, Item, Key, Order, PageArgs, page};
use super::parties::Party;
use super::points::Priority;
use super::problem::Problem;
use super::record::{self, Provenance};
use super::scalars::Locale;
use super::situations::Situation;
use super::{Many, One};
use crate::registry::{self, View};

/// What several actors have jointly decided to work towards. A later version takes the place of an
/// earlier.
#[derive(Description)]
pub(crate) struct Direction {
    view: View,
    record: Arc<registry::Direction>,
}

impl Direction {
    pub(super) fn new(view: &View, record: &Arc<registry::Direction>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    /// The version, whatever the day: it stays true that it was decided.
    pub(super) fn known(view: &View, id: DirectionId) -> Option<One<Self>> {
        let direction = view.registry().directions.all.get(id)?;
        view.may_read(&**direction)
            .then(|| Self::new(view, direction))
    }

    /// The version that a body works by on the day.
    pub(super) fn current(view: &View, body: &registry::Body) -> Option<One<Self>> {
        let current = view.registry().directions.current(view, body.row.id)?;
        Some(Self::new(view, current))
    }

    /// The versions of a body's direction, of all days, in their order.
    pub(super) fn versions(view: &View, body: &registry::Body) -> Many<Self> {
        let versions = view.registry().directions.versions(view, body.row.id);
        versions
            .into_iter()
            .map(|own| Self::new(view, own))
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl Direction {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Direction, self.record.row.id)
    }

    /// The body whose direction it is.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id)
    }

    /// Its version, from 1.
    pub(super) async fn number(&self) -> i32 {
        self.record.row.number
    }

    /// The direction; null with a reason in `textMissingReason`.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.text.as_ref(), locale)
    }

    /// Why there is no text; null if there is one.
    pub(super) async fn text_missing_reason(&self) -> Option<Missing> {
        self.record.row.text_missing
    }

    /// The situation that it is for; null if for none, or not stated.
    pub(super) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.record.row.situation_id?)
    }

    /// Who decided it. Empty if not stated.
    pub(super) async fn deciders(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Decider)
    }

    /// Who works by it. Empty if not stated.
    pub(super) async fn bound(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Bound)
    }

    /// What comes first when resources are short, in order. Empty if not stated.
    pub(super) async fn priorities(&self) -> Many<Priority> {
        Priority::all(&self.view, &self.record.points)
    }

    /// How it stands on the day.
    pub(super) async fn state(&self) -> DirectionState {
        let directions = &self.view.registry().directions;
        directions.state(&self.view, &self.record)
    }

    /// The label of `state`.
    pub(super) async fn state_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        let directions = &self.view.registry().directions;
        let state = directions.state(&self.view, &self.record);
        label(ctx, &self.view, state, locale)
    }

    /// When it was decided, as exact as it is known; with a reason if it is not.
    pub(super) async fn decided(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The version that it takes the place of; null if of none.
    pub(super) async fn supersedes(&self) -> Option<One<Direction>> {
        Self::known(&self.view, self.record.row.supersedes_id?)
    }

    /// The version that takes its place; null if none does.
    pub(super) async fn superseded_by(&self) -> Option<One<Direction>> {
        let later = &self.view.registry().directions.by_superseded;
        let mut later = later.get(&self.record.row.id).iter();
        later.find_map(|later| Self::known(&self.view, later.row.id))
    }

    /// Where it can be read; null if not stated.
    pub(super) async fn url(&self) -> Option<&str> {
        self.record.row.url.as_deref()
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

/// The directions that the caller may see, newest first, whatever the day.
pub(super) fn list<'a>(
    view: &View,
    directions: impl Iterator<Item = &'a Arc<registry::Direction>>,
    args: &PageArgs,
) -> Result<Connection<Direction>, Problem> {
    let items = directions
        .filter(|direction| view.may_read(&***direction))
        .map(|record| Item::of(Key::Day(record.first_day()), record))
        .collect();
    let order = Order {
        name: "decided-desc",
        descending: true,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Direction::new(view, record))
}
