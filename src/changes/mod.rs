//! What may be done, and what does it do?
//!
//! One use case for each thing that people do to the registry, in a file for each concept. A use
//! case makes a [`Draft`] inside the write; a [`Writer`] carries it out: the rules are checked on
//! the registry that it would leave behind, then rows, audit and feed are written in one
//! transaction, and the next registry is published before whoever asked is answered.

mod apply;
mod audiences;
mod bodies;
mod closing;
mod draft;
mod events;
mod idempotency;
mod identifiers;
mod import;
mod invitations;
mod journal;
mod members;
mod mistake;
mod obligations;
mod order;
mod organizations;
mod parts;
mod people;
mod policy;
mod relations;
mod removal;
mod seats;
mod texts;
mod verify;
mod writer;

pub use bodies::{KnownBody, advance, dissolve_body, pause, resume};
pub use closing::{Closed, Dissolved};
pub(crate) use draft::new_row;
pub use draft::{Draft, New, Taken};
pub use events::{body_of, cancel_event, check_step, hosts, may_hold, may_name_host, take_event};
pub use idempotency::Once;
pub use identifiers::spelled;
pub use import::{Import, ImportError, Imported};
pub use invitations::{
    Audience, Campaign, Invited, Offer, Reply, check_deadline, expire, invite, invite_all, respond,
};
pub use journal::{AuditFilter, Journal};
pub use members::{
    Entered, MembershipEnd, admit, end_membership, entered, only_one, represent, settle,
    still_only_one,
};
pub(crate) use mistake::every_code;
pub use mistake::{Denial, ErrorCode, Mistake, Refused};
pub use obligations::{fulfill, waive};
pub use order::Order;
pub use organizations::{
    KnownOrganization, Merged, Merger, Renaming, dissolve_organization, merge, rename,
};
pub use parts::kept;
pub use people::{change_person, change_post, conceal, employ, end_post, remove_post};
pub use policy::{Decision, Deed, Target, decide};
pub use relations::{End, end_relation, going_from, lead_to};
pub use removal::remove;
pub use seats::{Appointment, SeatEnd, Vacation, appoint, end_seat, remove_holding, vacate};
pub use texts::{GivenText, merged};
pub use verify::{Finding, Verified, verify};
pub use writer::{WriteError, Writer, Written};
