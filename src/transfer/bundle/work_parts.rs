//! Parts of what goes on: who has a part in it, what it lists, how it was met, what was shown.

use chrono::NaiveDate;
use entity::{Localized, MediaKind, OrganizationKind, PartialDate, PartyRole, PointKind, Sector};
use serde::{Deserialize, Serialize};

use super::Capacity;
use crate::transfer::text;

parts! {
    /// Who has a part in a record: who gives a mandate, bears an obligation, decides, says
    /// something.
    Party {
        /// The part they have.
        role: PartyRole,
        /// The organization.
        organization: Option<String>,
        /// The body.
        body: Option<String>,
        /// The person.
        person: Option<String>,
        /// All organizations of a kind.
        organization_kind: Option<OrganizationKind>,
        /// Those whom the source names only by a category.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        category: Option<Localized>,
        /// The area within which organizations of the kind are meant.
        area: Option<String>,
        /// True if the members of the body are meant, each of them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        all_members: bool,
        /// The hats that the person wore.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        capacities: Vec<Capacity>,
    }
    /// One of the things that a record lists: a task, a subject, a priority, an effect.
    Point {
        /// What sort of thing it is.
        kind: PointKind,
        /// The thing.
        #[serde(with = "text")]
        text: Localized,
        /// The kind of organization that a priority applies to.
        applies_to: Option<OrganizationKind>,
        /// When a priority applies; absent if always.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        condition: Option<Localized>,
        /// True if the source gives it as an example.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        example: bool,
        /// The sector of society that an effect is on.
        sector: Option<Sector>,
    }
    /// That an obligation was met, or is being met: by an event, a document, a nomination, a
    /// confirmation.
    Fulfillment {
        /// When it was done; absent if it is planned.
        done: Option<PartialDate>,
        /// The organization that did it.
        organization: Option<String>,
        /// The person who was named.
        person: Option<String>,
        /// The event that it was done by, or for.
        event: Option<String>,
        /// The document that was handed over.
        document: Option<String>,
        /// What more is said of it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        note: Option<Localized>,
    }
    /// An item of the agenda of an event.
    AgendaItem {
        /// What it is about.
        #[serde(with = "text")]
        title: Localized,
        /// The topic that it belongs to.
        topic: Option<String>,
        /// The organization that presents it.
        organization: Option<String>,
        /// The person who presents it.
        person: Option<String>,
    }
    /// A link that a source gives.
    Link {
        /// Its words, as they are written.
        label: String,
        /// Where it leads; absent if only its words are known.
        url: Option<String>,
        /// True if it leads to another site.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        external: bool,
    }
    /// A picture or recording in a source, as what is said under or in it.
    Media {
        /// What it is.
        kind: MediaKind,
        /// The words under it, or in it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        caption: Option<Localized>,
        /// The person it shows.
        person: Option<String>,
    }
}
