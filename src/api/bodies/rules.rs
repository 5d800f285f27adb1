//! Who may belong to a body, how often it meets, and how its seats are given out.

use async_graphql::{Context, Description, Object};
use entity::{
    CalendarUnit, Country, EventKind, MembershipPolicy, OperatingMode, OrganizationKind, RoleTag,
    SeatDistribution, SeatUnit, cadence, membership_rule, seat_rule,
};

use crate::api::bodies::AnyBody;
use crate::api::labels::label;
use crate::api::localized::LocalizedText;
use crate::api::organizations::Organization;
use crate::api::scalars::Locale;
use crate::api::{Many, One};
use crate::registry::View;

/// Who may be a member of a body.
#[derive(Description)]
pub(crate) struct MembershipRule {
    view: View,
    row: membership_rule::Model,
}

impl MembershipRule {
    pub(in crate::api) fn new(view: &View, row: &membership_rule::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl MembershipRule {
    /// How members come in.
    pub(in crate::api) async fn policy(&self) -> MembershipPolicy {
        self.row.policy
    }

    /// The label of `policy`.
    pub(in crate::api) async fn policy_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.policy, locale)
    }

    /// The kinds of organization that may be members.
    pub(in crate::api) async fn member_kinds(&self) -> Many<OrganizationKind> {
        self.row.member_kinds.0.clone()
    }

    /// The labels of `memberKinds`, in their order.
    pub(in crate::api) async fn member_kind_labels(
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
    pub(in crate::api) async fn country(&self) -> Option<Country> {
        self.row.country
    }

    /// The label of `country`.
    pub(in crate::api) async fn country_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.country?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// What a representative must answer for.
    pub(in crate::api) async fn eligible_roles(&self) -> Many<RoleTag> {
        self.row.eligible_roles.0.clone()
    }

    /// The labels of `eligibleRoles`, in their order.
    pub(in crate::api) async fn eligible_role_labels(
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
    pub(in crate::api) async fn fallback_roles(&self) -> Many<RoleTag> {
        self.row.fallback_roles.0.clone()
    }

    /// The labels of `fallbackRoles`, in their order.
    pub(in crate::api) async fn fallback_role_labels(
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
    pub(in crate::api) async fn min_per_organization(&self) -> Option<i32> {
        self.row.min_per_organization
    }

    /// The greatest number of representatives of a member; null if not stated.
    pub(in crate::api) async fn max_per_organization(&self) -> Option<i32> {
        self.row.max_per_organization
    }

    /// What members have in common; null if not stated.
    pub(in crate::api) async fn criterion(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.criterion.as_ref(), locale)
    }

    /// True if others may be invited to meetings.
    pub(in crate::api) async fn are_guests_allowed(&self) -> bool {
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
    pub(in crate::api) fn new(view: &View, row: &cadence::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Cadence {
    /// The mode in which it holds.
    pub(in crate::api) async fn mode(&self) -> OperatingMode {
        self.row.mode
    }

    /// The label of `mode`.
    pub(in crate::api) async fn mode_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.mode, locale)
    }

    /// How many times in each unit; null if only said to be more often than in normal mode.
    pub(in crate::api) async fn times(&self) -> Option<i32> {
        self.row.times
    }

    /// The unit; null if not stated.
    pub(in crate::api) async fn per(&self) -> Option<CalendarUnit> {
        self.row.per
    }

    /// The label of `per`.
    pub(in crate::api) async fn per_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.per?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The kind of meeting.
    pub(in crate::api) async fn event_kind(&self) -> EventKind {
        self.row.event_kind
    }

    /// The label of `eventKind`.
    pub(in crate::api) async fn event_kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.event_kind, locale)
    }

    /// True if each meeting has an agenda that is fixed in advance.
    pub(in crate::api) async fn is_agenda_required(&self) -> bool {
        self.row.agenda_required
    }

    /// True if meetings are said to be more frequent than in normal mode.
    pub(in crate::api) async fn is_denser_than_normal(&self) -> bool {
        self.row.denser_than_normal
    }

    /// The organization that some of the meetings are held together with; null if none.
    pub(in crate::api) async fn co_host(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.row.co_host_id?)
    }

    /// How many of the meetings in each unit are held together with it; null if none.
    pub(in crate::api) async fn co_hosted_times(&self) -> Option<i32> {
        Organization::known(&self.view, self.row.co_host_id?).and(self.row.co_hosted_times)
    }
}

/// How the seats of a body are counted and given out.
#[derive(Description)]
pub(crate) struct SeatRule {
    view: View,
    row: seat_rule::Model,
}

impl SeatRule {
    pub(in crate::api) fn new(view: &View, row: &seat_rule::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl SeatRule {
    /// How many seats there are to be; null if not stated.
    pub(in crate::api) async fn seats(&self) -> Option<i32> {
        self.row.seats
    }

    /// How they are given out.
    pub(in crate::api) async fn distribution(&self) -> SeatDistribution {
        self.row.distribution
    }

    /// The label of `distribution`.
    pub(in crate::api) async fn distribution_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.distribution, locale)
    }

    /// What there is one seat for; null if seats are not given out so.
    pub(in crate::api) async fn per(&self) -> Option<SeatUnit> {
        self.row.per
    }

    /// The label of `per`.
    pub(in crate::api) async fn per_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.per?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The body whose parties, or other units, are meant.
    pub(in crate::api) async fn per_body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.row.per_body_id?)
    }

    /// The body that appoints; null if not stated.
    pub(in crate::api) async fn appointing_body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.row.appointing_body_id?)
    }

    /// The phase that the rule holds in, from 1; null if phases are not spoken of.
    pub(in crate::api) async fn phase(&self) -> Option<i32> {
        self.row.phase
    }
}
