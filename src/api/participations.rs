//! The parts that somebody has in events.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{EventId, ParticipationId, ParticipationRole};

use super::bodies::AnyBody;
use super::events::Event;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, PageArgs, page};
use super::people::Person;
use super::problem::Problem;
use super::record::Provenance;
use super::relations::Agent;
use super::scalars::Locale;
use super::viewer_can::ViewerCan;
use super::{Many, One};
use crate::registry::{self, View};

/// That somebody has a part in an event.
#[derive(Description)]
pub(crate) struct Participation {
    pub(super) view: View,
    pub(super) record: Arc<registry::Participation>,
}

impl Participation {
    pub(super) fn new(view: &View, record: &Arc<registry::Participation>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Participation {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Participation, self.record.row.id)
    }

    /// The event; null if the caller may not see it.
    pub(super) async fn event(&self) -> Option<One<Event>> {
        Event::known(&self.view, self.record.row.event_id)
    }

    /// The part they have.
    pub(super) async fn role(&self) -> ParticipationRole {
        self.record.row.role
    }

    /// The label of `role`.
    pub(super) async fn role_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.role, locale)
    }

    /// Who has the part; null if they are named only as a group, or may not be shown.
    pub(super) async fn participant(&self) -> Option<One<Agent>> {
        let row = &self.record.row;
        let person = row.person_id.and_then(|id| Person::known(&self.view, id));
        let organization = row
            .organization_id
            .and_then(|id| Organization::known(&self.view, id));
        let body = || AnyBody::known(&self.view, row.body_id?).map(AnyBody::into_agent);
        person
            .map(Agent::Person)
            .or(organization.map(Agent::Organization))
            .or_else(body)
    }

    /// People who are named only as a group.
    pub(super) async fn group(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.group_label.as_ref(), locale)
    }

    /// The hats that they wore: titles as they were at the time, each with whom it belongs to.
    pub(super) async fn capacities(&self) -> Many<Capacity> {
        let capacities = self.record.row.capacities.iter();
        capacities
            .map(|own| Capacity::new(&self.view, own))
            .collect()
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of_participation(&self.view, &self.record)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Participation {
    pub(super) fn known(view: &View, id: ParticipationId) -> Option<One<Self>> {
        let participation = view.registry().participations.all.get(id)?;
        view.sees(&**participation)
            .map(|_| Self::new(view, participation))
    }

    /// Those of an event that have one of some roles, in the order of the roles.
    pub(super) fn with_roles(
        view: &View,
        event: EventId,
        roles: &[ParticipationRole],
    ) -> Many<Self> {
        let all = view.registry().participations.of_event(view, event);
        let of_role = |role: &ParticipationRole| {
            let role = *role;
            all.iter().filter(move |own| own.row.role == role)
        };
        roles
            .iter()
            .flat_map(of_role)
            .map(|own| Self::new(view, own))
            .collect()
    }
}

/// One of the hats that somebody wore at an event.
#[derive(Description)]
pub(crate) struct Capacity {
    view: View,
    own: entity::Capacity,
}

impl Capacity {
    pub(super) fn new(view: &View, own: &entity::Capacity) -> One<Self> {
        Self {
            view: view.clone(),
            own: own.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Capacity {
    /// The title at the time, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.own.title, locale)
    }

    /// The organization that the title belongs to; null if the source does not state it.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        Organization::of(&self.view, self.own.organization?)
    }

    /// The body that the title belongs to; null if to none.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::of(&self.view, self.own.body?)
    }
}

/// Participations in the order of their sources.
pub(super) fn list<'a>(
    view: &View,
    participations: impl Iterator<Item = &'a Arc<registry::Participation>>,
    args: &PageArgs,
) -> Result<Connection<Participation>, Problem> {
    let items = participations
        .map(|record| Item::of(Key::Rank(record.row.event_id.0, record.row.rank), record))
        .collect();
    let order = Order {
        name: "rank",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| {
        Participation::new(view, record)
    })
}
