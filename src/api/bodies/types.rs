//! Networks and groups.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{BodyKind, BodyList, BodyStatus, Country, HolderStatus, SeatRole};

use super::any::AnyBody;
use super::circle::BodyCircle;
use super::course::BodyCourse;
use super::queries::{BodyOrder, list};
use super::told::BodyTold;
use super::work::BodyWork;
use crate::api::areas::Area;
use crate::api::bodies::parts::{FocusArea, Purpose};
use crate::api::bodies::rules::{Cadence, MembershipRule, SeatRule};
use crate::api::dates::Validity;
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::{LocalizedText, Name, all_names};
use crate::api::organizations::Organization;
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::api::record::{self, Provenance};
use crate::api::scalars::Locale;
use crate::api::seats::{self, Seat, SeatFilter};
use crate::api::topics::Topic;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// Declares one of the two types of body. Nearly all that can be asked of a network can be asked of
/// a group, and a group can become a network.
macro_rules! body {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Description)]
        pub(crate) struct $name {
            pub(in crate::api) view: View,
            pub(in crate::api) record: Arc<registry::Body>,
        }

        impl $name {
            pub(in crate::api) fn new(view: &View, record: &Arc<registry::Body>) -> One<Self> {
                Self { view: view.clone(), record: Arc::clone(record) }
            }
        }

        #[Object(serial, use_type_description)]
        impl $name {
            /// The id of the record, for `node`.
            pub(in crate::api) async fn id(&self) -> ID {
                ids::encode(IdType::Body, self.record.row.id)
            }

            /// The name of the body in addresses.
            pub(in crate::api) async fn slug(&self) -> &str {
                &self.record.row.slug
            }

            /// The kind of body.
            pub(in crate::api) async fn kind(&self) -> BodyKind {
                self.record.row.kind
            }

            /// The label of `kind`.
            pub(in crate::api) async fn kind_label(
                &self,
                ctx: &Context<'_>,
                #[graphql(desc = "The language of the label; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> String {
                label(ctx, &self.view, self.record.row.kind, locale)
            }

            /// The country it works in; null if in several.
            pub(in crate::api) async fn country(&self) -> Option<Country> {
                self.record.row.country
            }

            /// The label of `country`.
            pub(in crate::api) async fn country_label(
                &self,
                ctx: &Context<'_>,
                #[graphql(desc = "The language of the label; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> Option<String> {
                let word = self.record.row.country?;
                Some(label(ctx, &self.view, word, locale))
            }

            /// How far it has come in its life.
            pub(in crate::api) async fn status(&self) -> BodyStatus {
                self.record.row.status
            }

            /// The label of `status`.
            pub(in crate::api) async fn status_label(
                &self,
                ctx: &Context<'_>,
                #[graphql(desc = "The language of the label; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> String {
                label(ctx, &self.view, self.record.row.status, locale)
            }

            /// True if it is stated to be at work all the time.
            pub(in crate::api) async fn is_continuous(&self) -> bool {
                self.record.row.continuous
            }

            /// True if it is set up for one occasion.
            pub(in crate::api) async fn is_temporary(&self) -> bool {
                self.record.row.temporary
            }

            /// Its name on the day, in the language of the reader.
            pub(in crate::api) async fn name(
                &self,
                #[graphql(desc = "The language of the text; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> One<LocalizedText> {
                LocalizedText::body(&self.view, &self.record, locale)
            }

            /// Its name on the day, as plain text.
            pub(in crate::api) async fn display_name(&self) -> String {
                let name = self.record.name(self.view.language(), self.view.day());
                name.map_or_else(
                    || self.record.row.slug.clone(),
                    |name| name.row.text.clone(),
                )
            }

            /// Every name of it, of all days and in all languages.
            pub(in crate::api) async fn names(&self) -> Many<Name> {
                all_names(&self.view, &self.record.names)
            }

            /// Why it exists; null if not stated.
            pub(in crate::api) async fn background(
                &self,
                #[graphql(desc = "The language of the text; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> Option<One<LocalizedText>> {
                LocalizedText::optional(&self.view, self.record.row.background.as_ref(), locale)
            }

            /// What it does and does not deal with; null if not stated.
            pub(in crate::api) async fn delimitation(
                &self,
                #[graphql(desc = "The language of the text; that of the request if absent.")]
                locale: Option<Locale>,
            ) -> Option<One<LocalizedText>> {
                LocalizedText::optional(&self.view, self.record.row.delimitation.as_ref(), locale)
            }

            /// The body it belongs to; null if to none.
            pub(in crate::api) async fn parent(&self) -> Option<One<AnyBody>> {
                AnyBody::known(&self.view, self.record.row.parent_id?)
            }

            /// The organization it belongs to; null if to none.
            pub(in crate::api) async fn organization(&self) -> Option<One<Organization>> {
                Organization::known(&self.view, self.record.row.organization_id?)
            }

            /// The area it covers; null if not stated.
            pub(in crate::api) async fn area(&self) -> Option<One<Area>> {
                Area::known(&self.view, self.record.row.area_id?)
            }

            /// The groups that belong to it on the day, by name.
            pub(in crate::api) async fn groups(
                &self,
                #[graphql(desc = "Only groups of this kind.")] kind: Option<BodyKind>,
                #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
                first: Option<i32>,
                #[graphql(desc = "Only items after the one with this cursor.")] after: Option<
                    String,
                >,
                #[graphql(desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given.")] last: Option<
                    i32,
                >,
                #[graphql(desc = "Only items before the one with this cursor.")] before: Option<
                    String,
                >,
            ) -> Fallible<Connection<Group>> {
                let own = self.view.seen(
                    self.view
                        .registry()
                        .bodies
                        .by_parent
                        .get(&self.record.row.id),
                );
                let groups = own.filter(|body| !body.is_network());
                let groups = groups.filter(|body| kind.is_none_or(|kind| body.row.kind == kind));
                let args = page_args(first, after, last, before);
                Some(
                    list(&self.view, groups, BodyOrder::Name, &args, Group::new)
                        .map_err(Into::into),
                )
            }

            /// The group that steers it on the day; null if none is known.
            pub(in crate::api) async fn steering_group(&self) -> Option<One<Group>> {
                let steering = self
                    .view
                    .registry()
                    .bodies
                    .steering_group(&self.view, self.record.row.id)?;
                Some(Group::new(&self.view, steering))
            }

            /// What it is for, in order.
            pub(in crate::api) async fn purposes(&self) -> Many<Purpose> {
                self.record
                    .purposes
                    .iter()
                    .map(|own| Purpose::new(&self.view, own))
                    .collect()
            }

            /// What it is for above all; null if no purpose is said to be the main one.
            pub(in crate::api) async fn main_purpose(&self) -> Option<One<Purpose>> {
                let main = self.record.purposes.iter().find(|own| own.is_main)?;
                Some(Purpose::new(&self.view, main))
            }

            /// What it looks at in particular, in order.
            pub(in crate::api) async fn focus_areas(&self) -> Many<FocusArea> {
                self.record
                    .focus_areas
                    .iter()
                    .map(|own| FocusArea::new(&self.view, own))
                    .collect()
            }

            /// The topics that it works on, each once.
            pub(in crate::api) async fn topics(&self) -> Many<Topic> {
                let topics = self.record.topics();
                topics
                    .into_iter()
                    .filter_map(|id| Topic::known(&self.view, id))
                    .collect()
            }

            /// Who may be a member.
            pub(in crate::api) async fn membership_rules(&self) -> Many<MembershipRule> {
                self.record
                    .membership_rules
                    .iter()
                    .map(|own| MembershipRule::new(&self.view, own))
                    .collect()
            }

            /// How often it promises to meet, by mode.
            pub(in crate::api) async fn cadences(&self) -> Many<Cadence> {
                self.record
                    .cadences
                    .iter()
                    .map(|own| Cadence::new(&self.view, own))
                    .collect()
            }

            /// How its seats are counted and given out.
            pub(in crate::api) async fn seat_rules(&self) -> Many<SeatRule> {
                self.record
                    .seat_rules
                    .iter()
                    .map(|own| SeatRule::new(&self.view, own))
                    .collect()
            }

            /// Its seats on the day, by rank.
            pub(in crate::api) async fn seats(
                &self,
                #[graphql(desc = "Only seats with one of these statuses.")] status: Option<
                    Vec<HolderStatus>,
                >,
                #[graphql(desc = "Only seats with this role.")] role: Option<SeatRole>,
                #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
                first: Option<i32>,
                #[graphql(desc = "Only items after the one with this cursor.")] after: Option<
                    String,
                >,
                #[graphql(desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given.")] last: Option<
                    i32,
                >,
                #[graphql(desc = "Only items before the one with this cursor.")] before: Option<
                    String,
                >,
            ) -> Fallible<Connection<Seat>> {
                let filter = SeatFilter {
                    body: None,
                    status,
                    role,
                };
                let own = self
                    .view
                    .seen(self.view.registry().seats.by_body.get(&self.record.row.id));
                let own = own.filter(|seat| filter.admits(&self.view, seat));
                Some(
                    seats::list(&self.view, own, &page_args(first, after, last, before))
                        .map_err(Into::into),
                )
            }

            /// How many seats are known on the day.
            pub(in crate::api) async fn known_seats(&self) -> usize {
                self.view
                    .registry()
                    .seats
                    .of_body(&self.view, self.record.row.id)
                    .len()
            }

            /// How many seats there are said to be; null if not stated.
            pub(in crate::api) async fn stated_seats(&self) -> Option<i32> {
                self.record.seat_rules.iter().find_map(|rule| rule.seats)
            }

            /// The seats with the role of chair on the day. Empty if no chair is known.
            pub(in crate::api) async fn chairs(&self) -> Many<Seat> {
                let seats = self
                    .view
                    .registry()
                    .seats
                    .of_body(&self.view, self.record.row.id);
                let chairs = seats
                    .into_iter()
                    .filter(|seat| seat.has_role(SeatRole::Chair));
                chairs.map(|seat| Seat::new(&self.view, seat)).collect()
            }

            /// True if the source gives a list of this body in full; false if the list holds examples, or
            /// what is known.
            pub(in crate::api) async fn is_exhaustive(
                &self,
                #[graphql(desc = "The list that is asked about.")] list: BodyList,
            ) -> bool {
                self.record.is_complete(list)
            }

            #[graphql(flatten)]
            async fn circle(&self) -> BodyCircle {
                BodyCircle { view: self.view.clone(), record: Arc::clone(&self.record) }
            }

            #[graphql(flatten)]
            async fn course(&self) -> BodyCourse {
                BodyCourse { view: self.view.clone(), record: Arc::clone(&self.record) }
            }

            #[graphql(flatten)]
            async fn told(&self) -> BodyTold {
                BodyTold { view: self.view.clone(), record: Arc::clone(&self.record) }
            }

            #[graphql(flatten)]
            async fn work(&self) -> BodyWork {
                BodyWork { view: self.view.clone(), record: Arc::clone(&self.record) }
            }

            /// The period for which it holds, as seen from the day that was asked about.
            pub(in crate::api) async fn validity(&self) -> Option<One<Validity>> {
                record::validity(
                    &self.view,
                    &*self.record,
                    self.record.row.dates_note.as_ref(),
                )
            }

            /// Where the record comes from and who owns it.
            pub(in crate::api) async fn provenance(&self) -> One<Provenance> {
                Provenance::of(&self.view, &self.record.row)
            }
        }
    };
}

body! {
    /// A network: organizations, and those who represent them, that work together.
    Network
}

body! {
    /// A group that steers, programmes, advises or staffs a network, or belongs to an organization.
    Group
}
