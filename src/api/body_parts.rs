//! What is said of a body alone: purposes, focus areas, rules, cadences.

use async_graphql::{Context, Description, Object};
use entity::{
    CalendarUnit, Country, EventKind, Level, MembershipPolicy, OperatingMode, OrganizationKind,
    RoleTag, SeatDistribution, SeatUnit, cadence, focus_area_topic, membership_rule, purpose,
    seat_rule,
};

use super::bodies::AnyBody;
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::scalars::Locale;
use super::topics::Topic;
use super::{Many, One};
use crate::registry::{self, View};

/// What a body is for.
#[derive(Description)]
pub(crate) struct Purpose {
    view: View,
    row: purpose::Model,
}

impl Purpose {
    pub(super) fn new(view: &View, row: &purpose::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Purpose {
    /// Its place among the purposes of the body, from 1.
    pub(super) async fn rank(&self) -> i32 {
        self.row.rank
    }

    /// True for the main purpose.
    pub(super) async fn is_main(&self) -> bool {
        self.row.is_main
    }

    /// The purpose, in the language of the reader.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.text, locale)
    }

    /// The levels of society that it speaks of.
    pub(super) async fn levels(&self) -> Many<Level> {
        self.row.levels.0.clone()
    }

    /// The labels of `levels`, in their order.
    pub(super) async fn level_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        self.row
            .levels
            .iter()
            .map(|word| label(ctx, &self.view, *word, locale))
            .collect()
    }
}

/// What a body looks at in particular.
#[derive(Description)]
pub(crate) struct FocusArea {
    view: View,
    own: registry::FocusArea,
}

impl FocusArea {
    pub(super) fn new(view: &View, own: &registry::FocusArea) -> One<Self> {
        Self {
            view: view.clone(),
            own: own.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl FocusArea {
    /// Its place among the focus areas of the body, from 1.
    pub(super) async fn rank(&self) -> i32 {
        self.own.row.rank
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn label(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.own.row.label, locale)
    }

    /// True if it runs through all the others.
    pub(super) async fn is_cross_cutting(&self) -> bool {
        self.own.row.cross_cutting
    }

    /// Its topics, in the order of the source.
    pub(super) async fn topics(&self) -> Many<FocusTopic> {
        self.own
            .topics
            .iter()
            .map(|own| FocusTopic::new(&self.view, own))
            .collect()
    }

    /// True if the source gives its topics in full; false if they are examples.
    pub(super) async fn is_exhaustive(&self) -> bool {
        self.own.row.topics_complete
    }
}

/// That a topic stands under a focus area.
#[derive(Description)]
pub(crate) struct FocusTopic {
    view: View,
    row: focus_area_topic::Model,
}

impl FocusTopic {
    pub(super) fn new(view: &View, row: &focus_area_topic::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl FocusTopic {
    /// The topic.
    pub(super) async fn topic(&self) -> Option<One<Topic>> {
        Topic::known(&self.view, self.row.topic_id)
    }

    /// The spelling of the source, where it differs; null if it does not.
    pub(super) async fn source_text(&self) -> Option<&str> {
        self.row.source_text.as_deref()
    }
}

/// Who may be a member of a body.
#[derive(Description)]
pub(crate) struct MembershipRule {
    view: View,
    row: membership_rule::Model,
}

impl MembershipRule {
    pub(super) fn new(view: &View, row: &membership_rule::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl MembershipRule {
    /// How members come in.
    pub(super) async fn policy(&self) -> MembershipPolicy {
        self.row.policy
    }

    /// The label of `policy`.
    pub(super) async fn policy_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.policy, locale)
    }

    /// The kinds of organization that may be members.
    pub(super) async fn member_kinds(&self) -> Many<OrganizationKind> {
        self.row.member_kinds.0.clone()
    }

    /// The labels of `memberKinds`, in their order.
    pub(super) async fn member_kind_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        self.row
            .member_kinds
            .iter()
            .map(|word| label(ctx, &self.view, *word, locale))
            .collect()
    }

    /// The country that members come from; null if not stated.
    pub(super) async fn country(&self) -> Option<Country> {
        self.row.country
    }

    /// The label of `country`.
    pub(super) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = { self.row.country }?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// What a representative must answer for.
    pub(super) async fn eligible_roles(&self) -> Many<RoleTag> {
        self.row.eligible_roles.0.clone()
    }

    /// The labels of `eligibleRoles`, in their order.
    pub(super) async fn eligible_role_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        self.row
            .eligible_roles
            .iter()
            .map(|word| label(ctx, &self.view, *word, locale))
            .collect()
    }

    /// What a representative may answer for instead.
    pub(super) async fn fallback_roles(&self) -> Many<RoleTag> {
        self.row.fallback_roles.0.clone()
    }

    /// The labels of `fallbackRoles`, in their order.
    pub(super) async fn fallback_role_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        self.row
            .fallback_roles
            .iter()
            .map(|word| label(ctx, &self.view, *word, locale))
            .collect()
    }

    /// The least number of representatives of a member; null if not stated.
    pub(super) async fn min_per_organization(&self) -> Option<i32> {
        self.row.min_per_organization
    }

    /// The greatest number of representatives of a member; null if not stated.
    pub(super) async fn max_per_organization(&self) -> Option<i32> {
        self.row.max_per_organization
    }

    /// What members have in common; null if not stated.
    pub(super) async fn criterion(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.criterion.as_ref(), locale)
    }

    /// True if others may be invited to meetings.
    pub(super) async fn are_guests_allowed(&self) -> bool {
        self.row.guests_allowed
    }
}

/// How often a body promises to meet. A promise, not dates.
#[derive(Description)]
pub(crate) struct Cadence {
    view: View,
    row: cadence::Model,
}

impl Cadence {
    pub(super) fn new(view: &View, row: &cadence::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Cadence {
    /// The mode in which it holds.
    pub(super) async fn mode(&self) -> OperatingMode {
        self.row.mode
    }

    /// The label of `mode`.
    pub(super) async fn mode_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.mode, locale)
    }

    /// How many times in each unit; null if only said to be more often than in normal mode.
    pub(super) async fn times(&self) -> Option<i32> {
        self.row.times
    }

    /// The unit; null if not stated.
    pub(super) async fn per(&self) -> Option<CalendarUnit> {
        self.row.per
    }

    /// The label of `per`.
    pub(super) async fn per_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = { self.row.per }?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The kind of meeting.
    pub(super) async fn event_kind(&self) -> EventKind {
        self.row.event_kind
    }

    /// The label of `eventKind`.
    pub(super) async fn event_kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.event_kind, locale)
    }

    /// True if each meeting has an agenda that is fixed in advance.
    pub(super) async fn is_agenda_required(&self) -> bool {
        self.row.agenda_required
    }

    /// True if meetings are said to be more frequent than in normal mode.
    pub(super) async fn is_denser_than_normal(&self) -> bool {
        self.row.denser_than_normal
    }

    /// The organization that some of the meetings are held together with; null if none.
    pub(super) async fn co_host(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.row.co_host_id?)
    }

    /// How many of the meetings in each unit are held together with it; null if none.
    pub(super) async fn co_hosted_times(&self) -> Option<i32> {
        self.row.co_hosted_times
    }
}

/// How the seats of a body are counted and given out.
#[derive(Description)]
pub(crate) struct SeatRule {
    view: View,
    row: seat_rule::Model,
}

impl SeatRule {
    pub(super) fn new(view: &View, row: &seat_rule::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl SeatRule {
    /// How many seats there are to be; null if not stated.
    pub(super) async fn seats(&self) -> Option<i32> {
        self.row.seats
    }

    /// How they are given out.
    pub(super) async fn distribution(&self) -> SeatDistribution {
        self.row.distribution
    }

    /// The label of `distribution`.
    pub(super) async fn distribution_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.distribution, locale)
    }

    /// What there is one seat for; null if seats are not given out so.
    pub(super) async fn per(&self) -> Option<SeatUnit> {
        self.row.per
    }

    /// The label of `per`.
    pub(super) async fn per_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = { self.row.per }?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The body whose parties, or other units, are meant.
    pub(super) async fn per_body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.row.per_body_id?)
    }

    /// The body that appoints; null if not stated.
    pub(super) async fn appointing_body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.row.appointing_body_id?)
    }

    /// The phase that the rule holds in, from 1; null if phases are not spoken of.
    pub(super) async fn phase(&self) -> Option<i32> {
        self.row.phase
    }
}
