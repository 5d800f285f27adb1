//! Statements: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{List, Response, StatementId, StatementKind, statement};

use super::form::{self, LocalizedTextInput, NewProvenanceInput, ProvenanceInput};
use super::lists::{self, PartyInput};
use super::write::{payloads, write};
use super::{languages, links};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::scalars::Locale;
use crate::api::statements::Statement;
use crate::changes::{Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// What can be written of a statement.
#[derive(Clone, Debug, InputObject)]
struct StatementFields {
    /// The language it was said in.
    original_locale: MaybeUndefined<Locale>,
    /// The event it was said at, or on the occasion of.
    event_id: MaybeUndefined<ID>,
    /// The event it is about.
    about_event_id: MaybeUndefined<ID>,
    /// The statement that it adds to.
    extends_id: MaybeUndefined<ID>,
    /// What came of a recommendation or request.
    response: MaybeUndefined<Response>,
    /// The topics that it is about, all of them.
    topic_ids: MaybeUndefined<Vec<ID>>,
    /// Who said it and to whom, all of them: `SPEAKER`, `ADDRESSEE`.
    parties: MaybeUndefined<Vec<PartyInput>>,
}

/// Something that somebody said.
#[derive(Clone, Debug, InputObject)]
struct CreateStatementInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// What sort of statement it is.
    kind: StatementKind,
    /// What was said, in words of one's own.
    text: Vec<LocalizedTextInput>,
    /// Its place among the statements of its source, from 1.
    #[graphql(default = 1)]
    rank: i32,
    #[graphql(flatten)]
    fields: StatementFields,
}

/// What is to change of a statement. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateStatementInput {
    /// The statement.
    statement_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// What sort of statement it is.
    kind: MaybeUndefined<StatementKind>,
    /// What was said, in words of one's own.
    text: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// Its place among the statements of its source, from 1.
    rank: MaybeUndefined<i32>,
    #[graphql(flatten)]
    fields: StatementFields,
}

payloads! {
    /// What came of creating a statement.
    CreateStatementPayload {
        /// The new statement; null if it was not created.
        statement: Statement = StatementId
    }
    /// What came of changing a statement.
    UpdateStatementPayload {
        /// The statement as it is now; null if it was not changed.
        statement: Statement = StatementId
    }
}

/// Changes to statements.
#[derive(Default)]
pub(crate) struct StatementMutation;

#[Object(serial)]
impl StatementMutation {
    /// Enters what somebody said. For the association that is to own it.
    async fn create_statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was said, and by whom.")] input: CreateStatementInput,
    ) -> Fallible<CreateStatementPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes what is told of a statement. For the association that owns it.
    async fn update_statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateStatementInput,
    ) -> Fallible<UpdateStatementPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateStatementInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<StatementId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = StatementId(new.id);
        let text = form::texts(draft, "text", &self.text);
        let row = new_row!(statement, StatementId, new, {
            rank: self.rank,
            kind: self.kind,
            text,
            language: None,
            event_id: None,
            about_event_id: None,
            extends_id: None,
            response: None,
            topics: List::default(),
        });
        let parts = Rows::default();
        let mut statement = Taken { row, parts };
        self.fields.set(draft, &mut statement)?;
        draft.put(statement);
        Ok(id)
    }
}

impl UpdateStatementInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<StatementId, Refused> {
        let id: StatementId = form::key("statementId", IdType::Statement, &self.statement_id)?;
        let version = self.expected_version;
        let mut statement = draft.take::<statement::Model>("statementId", id, version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut statement.row)?;
        form::set(draft, "kind", &self.kind, &mut statement.row.kind);
        form::set_texts(draft, "text", &self.text, &mut statement.row.text);
        form::set(draft, "rank", &self.rank, &mut statement.row.rank);
        self.fields.set(draft, &mut statement)?;
        draft.put(statement);
        Ok(id)
    }
}

impl StatementFields {
    fn set(
        &self,
        draft: &mut Draft<'_>,
        statement: &mut Taken<statement::Model>,
    ) -> Result<(), Refused> {
        let row = &mut statement.row;
        languages::set(
            draft,
            "originalLocale",
            &self.original_locale,
            &mut row.language,
        );
        links::set(draft, "eventId", &self.event_id, &mut row.event_id)?;
        links::set(
            draft,
            "aboutEventId",
            &self.about_event_id,
            &mut row.about_event_id,
        )?;
        links::set(draft, "extendsId", &self.extends_id, &mut row.extends_id)?;
        form::set_optional(&self.response, &mut row.response);
        links::set_several(draft, "topicIds", &self.topic_ids, &mut row.topics)?;
        let own = Some(row.id);
        lists::set_parties(draft, &self.parties, &mut statement.parts.party, |party| {
            party.statement_id = own;
        })
    }
}
