//! What somebody asks somebody else to do, and what several have agreed on.

use std::sync::Arc;

use entity::{BodyId, PartyRole, SourceId, TermId, TopicId, agreement, mandate, party};

use super::parties::{ByParty, Involving as _, at_most};
use super::table::{Index, Table, kept, record};

/// A mandate.
#[derive(Debug, PartialEq)]
pub struct Mandate {
    /// The row.
    pub row: mandate::Model,
    /// Who gives it, to whom, and who is to act on what comes out.
    pub parties: Vec<party::Model>,
}

record!(Mandate, Mandate, dated;
    stands if |own, view, all| {
        let has_body = || own.row.body_id.is_some() && view.shows(&all.bodies.all, own.row.body_id);
        own.has_any(view, PartyRole::Issuer)
            && (own.has_any(view, PartyRole::Recipient) || has_body())
    };
    belongs to |own, _all| own.row.body_id);

/// All mandates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mandates {
    /// By key.
    pub all: Table<Mandate>,
    /// By slug.
    pub by_slug: Index<String, Mandate>,
    /// By the body that carries them out.
    pub by_body: Index<BodyId, Mandate>,
    /// By the document that sets them out.
    pub by_directive: Index<SourceId, Mandate>,
    /// By those who have a part in them.
    pub by_party: ByParty<Mandate>,
}

kept!(Mandates.all: Mandate);

impl Mandates {
    fn reindex(&mut self, mandate: &Arc<Mandate>, present: bool) {
        let row = &mandate.row;
        self.by_slug.set(row.slug.clone(), mandate, present);
        if let Some(body) = row.body_id {
            self.by_body.set(body, mandate, present);
        }
        if let Some(directive) = row.directive_id {
            self.by_directive.set(directive, mandate, present);
        }
        self.by_party.set(mandate, present);
    }
}

/// An agreement.
#[derive(Debug, PartialEq)]
pub struct Agreement {
    /// The row.
    pub row: agreement::Model,
    /// Who has entered it, and whom it concerns.
    pub parties: Vec<party::Model>,
}

// An agreement that only one is told to have entered betrays that there is another.
record!(Agreement, Agreement, dated;
stands if |own, view, _all| {
    let parties = own.in_role(view, PartyRole::ContractingParty);
    parties.map(at_most).sum::<usize>() > 1
});

/// All agreements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreements {
    /// By key.
    pub all: Table<Agreement>,
    /// By slug.
    pub by_slug: Index<String, Agreement>,
    /// By topic.
    pub by_topic: Index<TopicId, Agreement>,
    /// By the legal instruments within which they stand.
    pub by_term: Index<TermId, Agreement>,
    /// By those who have a part in them.
    pub by_party: ByParty<Agreement>,
}

kept!(Agreements.all: Agreement);

impl Agreements {
    fn reindex(&mut self, agreement: &Arc<Agreement>, present: bool) {
        let row = &agreement.row;
        self.by_slug.set(row.slug.clone(), agreement, present);
        for topic in &row.topics {
            self.by_topic.set(*topic, agreement, present);
        }
        for term in &row.terms {
            self.by_term.set(*term, agreement, present);
        }
        self.by_party.set(agreement, present);
    }
}
