//! Taking in records with their parts, all of them or none.
//!
//! The records are made equal to what is wanted: new ones are created, known ones changed, others
//! left alone. Nothing is deleted but parts that their record no longer has. The rules of the
//! registry are checked on the state that the import would leave behind, inside the transaction.

use entity::RecordKind;
use sea_orm::DbErr;
use uuid::Uuid;

use crate::registry::{Broken, Registry, Row, Rows, broken};
use crate::store::{Committed, Store, Work, replace_part, replace_record};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Records that are new or differ.
    pub changed: usize,
    /// Records that were as wanted already.
    pub unchanged: usize,
}

/// Why an import did nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError<R> {
    /// The rows could not be made.
    #[error("the records cannot be understood")]
    Refused(R),
    /// The registry would break its rules.
    #[error("the records break {} rule(s)", .0.len())]
    Broken(Vec<Broken>),
    /// The database failed.
    #[error("the database failed")]
    Db(#[from] DbErr),
}

/// What the import wants, made from the rows that are there.
pub trait Import<R>: FnOnce(&Rows) -> Result<Rows, R> {}

impl<R, F: FnOnce(&Rows) -> Result<Rows, R>> Import<R> for F {}

impl Imported {
    /// Makes the registry hold what `wanted` asks for.
    pub async fn run<R>(
        store: &Store,
        wanted: impl Import<R>,
    ) -> Result<Committed<Self>, ImportError<R>> {
        store
            .write(async |work: &mut Work| {
                let existing = work.rows().await?;
                let wanted = wanted(&existing).map_err(ImportError::Refused)?;
                let candidate = Registry::new(Uuid::nil(), 0, existing.overlaid_by(&wanted));
                let broken = broken(&candidate);
                if !broken.is_empty() {
                    return Err(ImportError::Broken(broken));
                }
                drop(candidate);
                Ok(write(work, &existing, wanted).await?)
            })
            .await
    }
}

async fn write(work: &mut Work, existing: &Rows, wanted: Rows) -> Result<Imported, DbErr> {
    let named = existing.replaced_by(&wanted);
    let mut imported = Imported::default();
    macro_rules! records {
        ($($table:ident: $kind:ident),+ $(,)?) => {$(
            let asked = wanted.$table.len();
            let written = replace_record::<entity::$table::Entity>(
                work.txn(),
                &existing.$table,
                wanted.$table,
                |row| row.uuid(),
            )
            .await?;
            imported.changed += written.len();
            imported.unchanged += asked - written.len();
            for id in written {
                work.changed(RecordKind::$kind, id);
            }
        )+};
    }
    macro_rules! parts {
        ($($table:ident),+ $(,)?) => {$(
            replace_part::<entity::$table::Entity>(
                work.txn(),
                &existing.$table,
                wanted.$table,
                entity::$table::Column::Id,
                |row| row.uuid(),
                |row| named.contains(&row.owner()),
            )
            .await?;
        )+};
    }
    // What is pointed at comes first. Keys are checked at the commit, but while one is open SQLite
    // looks through the whole pointing table for every row that is pointed at.
    records! {
        source: Source, area: Area, organization: Organization, person: Person, topic: Topic,
    }
    parts! { employment }
    records! {
        body: Body, seat: Seat, membership: Membership, situation: Situation,
        event_series: EventSeries, event: Event, participation: Participation, relation: Relation,
        term: Term, mandate: Mandate, obligation: Obligation, agreement: Agreement,
        mode_change: ModeChange, direction: Direction, situation_picture: SituationPicture,
        responsibility: Responsibility, statement: Statement, stated_count: StatedCount,
    }
    parts! {
        area_part, name, identifier, contact_point, purpose, focus_area, focus_area_topic,
        membership_rule, cadence, seat_rule, holding, party, point, fulfillment, agenda_item,
        link, media,
    }
    Ok(imported)
}
