//! Memberships of organizations, persons and unnamed categories in bodies.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, Enum, ID, InputObject, Object};
use entity::{Country, EndReason, MembershipId, MembershipState, OrganizationKind, Phase};

use super::bodies::AnyBody;
use super::bodies::BodyBy;
use super::dates::Validity;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::{Organization, OrganizationBy, name_key};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::people::{Employment, Person};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::relations::Agent;
use super::scalars::{Date, Locale};
use super::viewer_can::ViewerCanAnswer;
use super::{One, view};
use crate::registry::{self, View};

/// That an organization, a person, or a category of organizations belongs to a body.
#[derive(Description)]
pub(crate) struct Membership {
    pub(super) view: View,
    pub(super) record: Arc<registry::Membership>,
}

impl Membership {
    pub(super) fn new(view: &View, record: &Arc<registry::Membership>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Membership {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Membership, self.record.row.id)
    }

    /// The body.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id)
    }

    /// The member; null if the source names only a category, or the member may not be shown.
    pub(super) async fn member(&self) -> Option<One<Agent>> {
        let row = &self.record.row;
        let organization = row
            .organization_id
            .and_then(|id| Organization::known(&self.view, id));
        let person = || Person::known(&self.view, row.person_id?).map(Agent::Person);
        organization.map(Agent::Organization).or_else(person)
    }

    /// The organization that is a member; null if a person or a category is.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.record.row.organization_id?)
    }

    /// The person who is a member; null if an organization or a category is, or they may not be
    /// shown.
    pub(super) async fn person(&self) -> Option<One<Person>> {
        Person::known(&self.view, self.record.row.person_id?)
    }

    /// The category of organizations that are members without being named.
    pub(super) async fn category(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.category.as_ref(), locale)
    }

    /// The post of the person who represents the member; null if none is named, or they may not be
    /// shown.
    pub(super) async fn representative(&self) -> Option<One<Employment>> {
        Employment::known(&self.view, self.record.row.representative_id?)
    }

    /// The state of the membership on the day that was asked about. It is `ACTIVE` up to the last day,
    /// and also before the first, which `phase` tells apart.
    pub(super) async fn state(&self) -> MembershipState {
        self.record.state(&self.view)
    }

    /// The label of `state`.
    pub(super) async fn state_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.state(&self.view), locale)
    }

    /// Where the day stands against the membership.
    pub(super) async fn phase(&self) -> Phase {
        self.record.phase(&self.view)
    }

    /// The label of `phase`.
    pub(super) async fn phase_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.phase(&self.view), locale)
    }

    /// The last day on which the invitation can be answered; null if there is none. After it, the
    /// state of an invitation that nobody answered is `EXPIRED`.
    pub(super) async fn invitation_deadline(&self) -> Option<Date> {
        self.record.row.invitation_deadline.map(Date)
    }

    /// What the invitation says; null if nothing, or if nobody was invited.
    pub(super) async fn invitation_message(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        let message = self.record.row.invitation_message.as_ref();
        LocalizedText::optional(&self.view, message, locale)
    }

    /// Why it ended, or is to end; null if that is not stated.
    pub(super) async fn end_reason(&self) -> Option<EndReason> {
        self.record.row.end_reason
    }

    /// The label of `endReason`.
    pub(super) async fn end_reason_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.end_reason?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCanAnswer> {
        ViewerCanAnswer::of_membership(&self.view, &self.record)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Membership {
    pub(super) fn known(view: &View, id: MembershipId) -> Option<One<Self>> {
        let membership = view.registry().members.all.get(id)?;
        view.may_read(&**membership)
            .then(|| Self::new(view, membership))
    }
}

/// The memberships that are in force on the day, by the name of the body.
pub(super) fn current<'a>(
    view: &'a View,
    memberships: impl Iterator<Item = &'a Arc<registry::Membership>>,
    args: &PageArgs,
) -> Result<Connection<Membership>, Problem> {
    let in_force = view
        .seen(memberships)
        .filter(|membership| membership.is_in_force(view));
    let items = in_force
        .map(|record| Item::of(body_key(view, record), record))
        .collect();
    let order = Order {
        name: "body",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Membership::new(view, record))
}

fn body_key<'a>(view: &'a View, membership: &registry::Membership) -> Key<'a> {
    let body = view.registry().bodies.all.get(membership.row.body_id);
    let name = body.and_then(|body| body.name(view.language(), view.day()));
    Key::Text {
        sort: Cow::Borrowed(name.map_or(&[], |name| name.sort_key(view.alphabet()))),
        text: Cow::Borrowed(name.map_or("", |name| &name.row.text)),
    }
}

fn member_key<'a>(view: &'a View, membership: &'a registry::Membership) -> Key<'a> {
    let registry = view.registry();
    let row = &membership.row;
    if let Some(member) = row
        .organization_id
        .and_then(|id| registry.organizations.all.get(id))
    {
        return name_key(view, member);
    }
    let person = row.person_id.and_then(|id| registry.people.all.get(id));
    if let Some(person) = person {
        return Key::Text {
            sort: Cow::Borrowed(person.sort_key(view.alphabet())),
            text: Cow::Borrowed(&person.row.display_name),
        };
    }
    let category = row
        .category
        .as_ref()
        .and_then(|category| view.text(category, None));
    let text = category.map_or("", |category| category.text);
    Key::Text {
        sort: Cow::Owned(view.alphabet().sort_key(text).into_vec()),
        text: Cow::Borrowed(text),
    }
}

/// The orders that memberships can be listed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum MembershipOrder {
    /// By the name of the member that is shown, in the alphabet of the reader.
    Member,
    /// By the name of the member that is shown, backwards.
    MemberDesc,
    /// By the name of the body that is shown, in the alphabet of the reader.
    Body,
}

/// Which memberships to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct MembershipFilter {
    /// In this body.
    body: Option<BodyBy>,
    /// Of this organization.
    member: Option<OrganizationBy>,
    /// Of organizations of one of these kinds.
    member_kind: Option<Vec<OrganizationKind>>,
    /// Of organizations of this country.
    member_country: Option<Country>,
    /// In one of these states on the day.
    state: Option<Vec<MembershipState>>,
    /// That stand so against the day. Those of the day itself if absent.
    phase: Option<Vec<Phase>>,
}

impl MembershipFilter {
    fn admits(&self, view: &View, membership: &registry::Membership) -> bool {
        let phase = membership.phase(view);
        let of_day = self
            .phase
            .as_ref()
            .map_or(phase == Phase::Current, |wanted| wanted.contains(&phase));
        let state = membership.state(view);
        of_day
            && self
                .state
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&state))
            && self.admits_member(view, membership)
            && view.may_read(membership)
    }

    fn admits_member(&self, view: &View, membership: &registry::Membership) -> bool {
        if self.member_kind.is_none() && self.member_country.is_none() {
            return true;
        }
        let organizations = &view.registry().organizations.all;
        let member = membership
            .row
            .organization_id
            .and_then(|id| organizations.get(id));
        member.is_some_and(|member| {
            self.member_kind
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&member.row.kind))
                && self
                    .member_country
                    .is_none_or(|country| member.row.country == country)
        })
    }
}

/// The memberships that a filter admits. `within` are those to choose from.
pub(super) fn filtered<'a>(
    view: &'a View,
    within: impl Iterator<Item = &'a Arc<registry::Membership>>,
    filter: &MembershipFilter,
    by: MembershipOrder,
    args: &PageArgs,
) -> Result<Connection<Membership>, Problem> {
    let member = filter
        .member
        .as_ref()
        .map(|member| member.find(view))
        .transpose()?;
    let member = member.map(|member| member.map(|member| member.row.id));
    let admitted = within
        .filter(|own| {
            member.is_none_or(|member| member.is_some() && own.row.organization_id == member)
        })
        .filter(|own| filter.admits(view, own));
    let (name, descending) = match by {
        MembershipOrder::Member => ("member", false),
        MembershipOrder::MemberDesc => ("member-desc", true),
        MembershipOrder::Body => ("body", false),
    };
    let key = |record: &'a Arc<registry::Membership>| match by {
        MembershipOrder::Member | MembershipOrder::MemberDesc => member_key(view, record),
        MembershipOrder::Body => body_key(view, record),
    };
    let items = admitted
        .map(|record| Item::of(key(record), record))
        .collect();
    let order = Order {
        name,
        descending,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Membership::new(view, record))
}

/// Questions about memberships.
#[derive(Default)]
pub(crate) struct MembershipQuery;

#[Object(serial)]
impl MembershipQuery {
    /// Memberships.
    async fn memberships(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which memberships.")] filter: Option<MembershipFilter>,
        #[graphql(desc = "In which order.", default_with = "MembershipOrder::Member")]
        order_by: MembershipOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Membership>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let args = page_args(first, after, last, before);
        let members = &view.registry().members;
        let body = filter
            .body
            .as_ref()
            .map(|body| body.find(&view))
            .transpose();
        let found = body.and_then(|body| match body {
            None => filtered(&view, members.all.iter(), &filter, order_by, &args),
            Some(None) => filtered(&view, std::iter::empty(), &filter, order_by, &args),
            Some(Some(body)) => {
                let own = members.by_body.get(&body.row.id).iter();
                filtered(&view, own, &filter, order_by, &args)
            }
        });
        Some(found.map_err(Into::into))
    }
}
