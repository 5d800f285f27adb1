//! What networks and groups have in common, as one interface.

use std::sync::Arc;

use async_graphql::{ID, Interface};
use entity::{BodyId, BodyKind, BodyStatus};

use super::types::{Group, Network};
use crate::api::areas::Area;
use crate::api::bodies::parts::{FocusArea, Purpose};
use crate::api::dates::Validity;
use crate::api::localized::LocalizedText;
use crate::api::organizations::Organization;
use crate::api::record::Provenance;
use crate::api::relations::Agent;
use crate::api::scalars::Locale;
use crate::api::seats::Seat;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// A network or a group.
#[derive(Interface)]
#[expect(
    clippy::duplicated_attributes,
    reason = "two fields have an argument of one name"
)]
#[graphql(
    name = "Body",
    field(name = "id", ty = "ID", desc = "The id of the record, for `node`."),
    field(
        name = "slug",
        ty = "&str",
        desc = "The name of the body in addresses."
    ),
    field(name = "kind", ty = "BodyKind", desc = "The kind of body."),
    field(
        name = "kind_label",
        ty = "String",
        desc = "The label of `kind`.",
        arg(
            name = "locale",
            ty = "Option<Locale>",
            desc = "The language of the label; that of the request if absent."
        )
    ),
    field(
        name = "status",
        ty = "BodyStatus",
        desc = "How far it has come in its life."
    ),
    field(
        name = "name",
        ty = "One<LocalizedText>",
        desc = "Its name on the day, in the language of the reader.",
        arg(
            name = "locale",
            ty = "Option<Locale>",
            desc = "The language of the text; that of the request if absent."
        )
    ),
    field(
        name = "display_name",
        ty = "String",
        desc = "Its name on the day, as plain text."
    ),
    field(
        name = "parent",
        ty = "Option<One<AnyBody>>",
        desc = "The body it belongs to; null if to none."
    ),
    field(
        name = "organization",
        ty = "Option<One<Organization>>",
        desc = "The organization it belongs to; null if to none."
    ),
    field(
        name = "area",
        ty = "Option<One<Area>>",
        desc = "The area it covers; null if not stated."
    ),
    field(
        name = "purposes",
        ty = "Many<Purpose>",
        desc = "What it is for, in order."
    ),
    field(
        name = "focus_areas",
        ty = "Many<FocusArea>",
        desc = "What it looks at in particular, in order."
    ),
    field(
        name = "known_seats",
        ty = "usize",
        desc = "How many seats are known on the day."
    ),
    field(
        name = "chairs",
        ty = "Many<Seat>",
        desc = "The seats with the role of chair on the day. Empty if no chair is known."
    ),
    field(
        name = "validity",
        ty = "Option<One<Validity>>",
        desc = "The period for which it holds, as seen from the day that was asked about."
    ),
    field(
        name = "provenance",
        ty = "One<Provenance>",
        desc = "Where the record comes from and who owns it."
    )
)]
pub(crate) enum AnyBody {
    /// A network.
    Network(Network),
    /// A group.
    Group(Group),
}

impl AnyBody {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Body>) -> One<Self> {
        if record.is_network() {
            Self::Network(Network::new(view, record))
        } else {
            Self::Group(Group::new(view, record))
        }
    }

    /// The body that a record names, if the caller may see it: also when it is no more.
    pub(in crate::api) fn of(view: &View, id: BodyId) -> Option<One<Self>> {
        let body = view.registry().bodies.all.get(id)?;
        view.may_read(&**body).then(|| Self::new(view, body))
    }

    pub(in crate::api) fn known(view: &View, id: BodyId) -> Option<One<Self>> {
        let body = view.registry().bodies.all.get(id)?;
        view.sees(&**body).map(|_| Self::new(view, body))
    }

    pub(in crate::api) fn into_agent(self) -> Agent {
        match self {
            Self::Network(network) => Agent::Network(network),
            Self::Group(group) => Agent::Group(group),
        }
    }
}

impl Network {
    /// The network that a record names, if it is one.
    pub(in crate::api) fn known(view: &View, id: BodyId) -> Option<One<Self>> {
        match AnyBody::known(view, id)? {
            AnyBody::Network(network) => Some(network),
            AnyBody::Group(_) => None,
        }
    }
}

impl Group {
    /// The group that a record names, if it is one.
    pub(in crate::api) fn known(view: &View, id: BodyId) -> Option<One<Self>> {
        match AnyBody::known(view, id)? {
            AnyBody::Group(group) => Some(group),
            AnyBody::Network(_) => None,
        }
    }
}
