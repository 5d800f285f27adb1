//! What was said, in the registry's own words, in the order of the source.

use std::sync::Arc;

use entity::{EventId, PartyRole, SourceId, StatementId, TopicId, party, statement};

use super::parties::{ByParty, Involving as _};
use super::table::{Index, Table, kept, record};
use super::view::View;

/// A statement.
#[derive(Debug, PartialEq)]
pub struct Statement {
    /// The row.
    pub row: statement::Model,
    /// Who said it, and to whom.
    pub parties: Vec<party::Model>,
}

record!(Statement, Statement;
    stands if |own, view, all| {
        view.shows(&all.events.all, own.row.event_id) && own.has_any(view, PartyRole::Speaker)
    };
    belongs to |own, all| own.row.event_id.and_then(|event| all.events.body_of(event)));

/// All statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statements {
    /// By key.
    pub all: Table<Statement>,
    /// By the event they were made at.
    pub by_event: Index<EventId, Statement>,
    /// By the event they are about.
    pub by_subject: Index<EventId, Statement>,
    /// By the statement they add to.
    pub by_extended: Index<StatementId, Statement>,
    /// By topic.
    pub by_topic: Index<TopicId, Statement>,
    /// By source.
    pub by_source: Index<SourceId, Statement>,
    /// By those who have a part in them.
    pub by_party: ByParty<Statement>,
}

kept!(Statements.all: Statement);

impl Statements {
    fn reindex(&mut self, statement: &Arc<Statement>, present: bool) {
        let row = &statement.row;
        if let Some(event) = row.event_id {
            self.by_event.set(event, statement, present);
        }
        if let Some(event) = row.about_event_id {
            self.by_subject.set(event, statement, present);
        }
        if let Some(extended) = row.extends_id {
            self.by_extended.set(extended, statement, present);
        }
        for topic in &row.topics {
            self.by_topic.set(*topic, statement, present);
        }
        for source in &row.sources {
            self.by_source.set(*source, statement, present);
        }
        self.by_party.set(statement, present);
    }

    /// Those of some statements that the caller may see, in the order of their source.
    pub fn in_order<'a>(view: &View, statements: &'a [Arc<Statement>]) -> Vec<&'a Arc<Statement>> {
        let mut found: Vec<_> = view.seen(statements).collect();
        found.sort_by_key(|statement| (statement.row.rank, statement.row.id));
        found
    }
}
