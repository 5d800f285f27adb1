//! Seats and who holds them.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Interface, Object};
use entity::{HolderStatus, Missing, SeatId, SeatRole, SelectionMethod};

use super::areas::Area;
use super::bodies::AnyBody;
use super::bodies::BodyBy;
use super::dates::Validity;
use super::holdings::Holding;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::people::Person;
use super::problem::{Fallible, Problem};
use super::quality::QualityNote;
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, Dated as _, View};

/// Whom the holder of a seat speaks for.
#[derive(Interface)]
#[graphql(
    field(name = "id", ty = "ID", desc = "The id of the record, for `node`."),
    field(name = "slug", ty = "&str", desc = "The name in addresses."),
    field(
        name = "name",
        ty = "One<LocalizedText>",
        desc = "The name on the day, in the language of the reader.",
        arg(
            name = "locale",
            ty = "Option<Locale>",
            desc = "The language of the text; that of the request if absent."
        )
    )
)]
pub(crate) enum Principal {
    /// An organization.
    Organization(Organization),
    /// An area, such as a cooperation area of several municipalities.
    Area(Area),
}

/// A seat in a body. It exists without a holder.
#[derive(Description)]
pub(crate) struct Seat {
    pub(super) view: View,
    pub(super) record: Arc<registry::Seat>,
}

impl Seat {
    pub(super) fn new(view: &View, record: &Arc<registry::Seat>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Seat {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Seat, self.record.row.id)
    }

    /// The body it is a seat in.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id)
    }

    /// Its place among the seats of the body, from 1.
    pub(super) async fn rank(&self) -> i32 {
        self.record.row.rank
    }

    /// What it is called; null if it has no name of its own.
    pub(super) async fn label(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.label.as_ref(), locale)
    }

    /// The roles that come with it. A chair is a role on a seat, not a seat more.
    pub(super) async fn roles(&self) -> Many<SeatRole> {
        self.record.row.roles.0.clone()
    }

    /// The labels of `roles`, in their order.
    pub(super) async fn role_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        let roles = self.record.row.roles.iter();
        roles
            .map(|role| label(ctx, &self.view, *role, locale))
            .collect()
    }

    /// Whom its holder speaks for; null if not stated, or for nobody.
    pub(super) async fn on_behalf_of(&self) -> Option<One<Principal>> {
        let row = &self.record.row;
        let organization = row.on_behalf_of_organization_id;
        let organization = organization.and_then(|id| Organization::known(&self.view, id));
        let area = || Area::known(&self.view, row.on_behalf_of_area_id?).map(Principal::Area);
        organization.map(Principal::Organization).or_else(area)
    }

    /// Why it is not known whom its holder speaks for.
    pub(super) async fn on_behalf_of_missing_reason(&self) -> Option<Missing> {
        self.record.row.on_behalf_of_missing
    }

    /// Who sits on it on the day, as far as it is known and may be told.
    pub(super) async fn holder_status(&self) -> HolderStatus {
        self.record.holder_status(&self.view)
    }

    /// The label of `holderStatus`.
    pub(super) async fn holder_status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(
            ctx,
            &self.view,
            self.record.holder_status(&self.view),
            locale,
        )
    }

    /// The person who holds it on the day; null unless `holderStatus` is `HELD`.
    pub(super) async fn person(&self) -> Option<One<Person>> {
        let holder = self.record.holder(&self.view)?;
        Some(Person::new(&self.view, holder))
    }

    /// The organization that is seated on the day; null if none is named.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        let (holding, _) = self.record.holding(&self.view)?;
        Organization::known(&self.view, holding.organization_id?)
    }

    /// How the holder came to it; null if not stated.
    pub(super) async fn selection_method(&self) -> Option<SelectionMethod> {
        self.record
            .holding(&self.view)
            .and_then(|(holding, _)| holding.selection_method)
    }

    /// The label of `selectionMethod`.
    pub(super) async fn selection_method_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self
            .record
            .holding(&self.view)
            .and_then(|(holding, _)| holding.selection_method)?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The organization that appointed the holder; null if not stated.
    pub(super) async fn appointed_by(&self) -> Option<One<Organization>> {
        let (holding, _) = self.record.holding(&self.view)?;
        Organization::known(&self.view, holding.appointed_by_id?)
    }

    /// The period for which the holder has held it; null if nobody does.
    pub(super) async fn holding(&self) -> Option<One<Validity>> {
        let (holding, _) = self.record.holding(&self.view)?;
        Some(Validity::of(
            &self.view,
            holding.period(self.record.row.created_at),
            None,
        ))
    }

    /// Who holds it and who held it, of all days, oldest first.
    pub(super) async fn holdings(&self) -> Many<Holding> {
        let mut own: Vec<_> = self.record.holdings.iter().collect();
        own.sort_by_key(|own| (own.begins.and_then(entity::PartialDate::first_day), own.id));
        let recorded = self.record.row.created_at;
        own.into_iter()
            .map(|own| Holding::new(&self.view, own, recorded))
            .collect()
    }

    /// Whether it has a vote; null if not stated.
    pub(super) async fn is_voting(&self) -> Option<bool> {
        self.record.row.voting
    }

    /// The phase that it belongs to, from 1; null if phases are not spoken of.
    pub(super) async fn phase(&self) -> Option<i32> {
        self.record.row.phase
    }

    /// What whoever relies on the record should know about its data.
    pub(super) async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
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
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of(&self.view, &self.record.row)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

/// The seats by their rank in the body; seats of several bodies stay together.
pub(super) fn list<'a>(
    view: &View,
    seats: impl Iterator<Item = &'a Arc<registry::Seat>>,
    args: &PageArgs,
) -> Result<Connection<Seat>, Problem> {
    let items = seats
        .map(|record| Item::of(Key::Rank(record.row.body_id.0, record.row.rank), record))
        .collect();
    let order = Order {
        name: "rank",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Seat::new(view, record))
}

impl Seat {
    /// The seat with a key, if the caller may see it: also when it is no more.
    pub(super) fn of(view: &View, id: SeatId) -> Option<One<Self>> {
        let seat = view.registry().seats.all.get(id)?;
        view.may_read(&**seat).then(|| Self::new(view, seat))
    }

    pub(super) fn known(view: &View, id: SeatId) -> Option<One<Self>> {
        let seat = view.registry().seats.all.get(id)?;
        view.sees(&**seat).map(|_| Self::new(view, seat))
    }
}

/// Which seats to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct SeatFilter {
    /// In this body.
    pub(super) body: Option<BodyBy>,
    /// With one of these statuses on the day.
    pub(super) status: Option<Vec<HolderStatus>>,
    /// With this role.
    pub(super) role: Option<SeatRole>,
}

impl SeatFilter {
    pub(super) fn admits(&self, view: &View, seat: &registry::Seat) -> bool {
        self.role.is_none_or(|role| seat.has_role(role))
            && self
                .status
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&seat.holder_status(view)))
    }
}

/// Questions about seats.
#[derive(Default)]
pub(crate) struct SeatQuery;

#[Object(serial)]
impl SeatQuery {
    /// Seats on the day, by their rank.
    async fn seats(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which seats.")] filter: Option<SeatFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Seat>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let args = page_args(first, after, last, before);
        let seats = &view.registry().seats;
        let body = filter
            .body
            .as_ref()
            .map(|body| body.find(&view))
            .transpose();
        let found = body.and_then(|body| match body {
            None => {
                let all = view.seen(seats.all.iter());
                list(&view, all.filter(|seat| filter.admits(&view, seat)), &args)
            }
            Some(None) => list(&view, std::iter::empty(), &args),
            Some(Some(body)) => {
                let own = view.seen(seats.by_body.get(&body.row.id));
                list(&view, own.filter(|seat| filter.admits(&view, seat)), &args)
            }
        });
        Some(found.map_err(Into::into))
    }
}
