//! Rows into the registry: all of them, or those of some records with their parts.

use std::collections::HashMap;

use entity::{
    RecordKind, agenda_item, agreement, area, area_part, body, cadence, contact_point, direction,
    employment, event, event_series, focus_area, focus_area_topic, fulfillment, holding,
    identifier, link, mandate, media, membership, membership_rule, mode_change, name, obligation,
    organization, participation, party, person, point, purpose, relation, responsibility, seat,
    seat_rule, situation, situation_picture, source, stated_count, statement, term, topic,
};
use futures_util::TryStreamExt as _;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ModelTrait, QueryFilter as _, StreamTrait,
};
use uuid::Uuid;

use crate::registry::Rows;

/// A statement names at most so many keys: drivers have a limit, and plans get no better.
const KEYS_AT_ONCE: usize = 500;

macro_rules! tables {
    ($with:ident) => {
        $with! {
            source: Source by Id;
            area: Area by Id;
            area_part: Area by PartId;
            name: Area by AreaId, Organization by OrganizationId, Body by BodyId;
            identifier: Area by AreaId, Organization by OrganizationId;
            organization: Organization by Id;
            contact_point: Organization by OrganizationId, Body by BodyId;
            person: Person by Id;
            employment: Person by PersonId;
            topic: Topic by Id;
            body: Body by Id;
            purpose: Body by BodyId;
            focus_area: Body by BodyId;
            membership_rule: Body by BodyId;
            cadence: Body by BodyId;
            seat_rule: Body by BodyId;
            seat: Seat by Id;
            holding: Seat by SeatId;
            membership: Membership by Id;
            situation: Situation by Id;
            event_series: EventSeries by Id;
            event: Event by Id;
            agenda_item: Event by EventId;
            participation: Participation by Id;
            relation: Relation by Id;
            term: Term by Id;
            mandate: Mandate by Id;
            obligation: Obligation by Id;
            fulfillment: Obligation by ObligationId;
            agreement: Agreement by Id;
            mode_change: ModeChange by Id;
            direction: Direction by Id;
            situation_picture: SituationPicture by Id;
            responsibility: Responsibility by Id;
            statement: Statement by Id;
            stated_count: StatedCount by Id;
            party: Mandate by MandateId, Obligation by ObligationId, Agreement by AgreementId,
                ModeChange by ModeChangeId, Direction by DirectionId,
                SituationPicture by SituationPictureId, Responsibility by ResponsibilityId,
                Statement by StatementId;
            point: Situation by SituationId, Obligation by ObligationId,
                Direction by DirectionId, Responsibility by ResponsibilityId;
            link: Source by SourceId;
            media: Source by SourceId;
        }
    };
}

/// All rows.
pub(super) async fn all(db: &(impl ConnectionTrait + StreamTrait)) -> Result<Rows, DbErr> {
    macro_rules! load {
        ($($table:ident: $($kind:ident by $column:ident),+;)*) => {
            Rows {
                $($table: every::<$table::Entity>(db).await?,)*
                focus_area_topic: every::<focus_area_topic::Entity>(db).await?,
            }
        };
    }
    Ok(tables!(load))
}

/// All rows of a table, each made as it comes: the driver's rows of a large table would need as
/// much memory again.
async fn every<E: EntityTrait>(
    db: &(impl ConnectionTrait + StreamTrait),
) -> Result<Vec<E::Model>, DbErr> {
    E::find().stream(db).await?.try_collect().await
}

/// The rows of some records and of their parts. Records that are gone have none.
pub(super) async fn some(
    db: &impl ConnectionTrait,
    records: &HashMap<RecordKind, Vec<Uuid>>,
) -> Result<Rows, DbErr> {
    let mut rows = Rows::default();
    let ids = |kind: RecordKind| records.get(&kind).map_or(&[] as &[Uuid], Vec::as_slice);
    macro_rules! load {
        ($($table:ident: $($kind:ident by $column:ident),+;)*) => {
            $($(
                let found = of::<$table::Entity>(
                    db, $table::Column::$column, ids(RecordKind::$kind),
                );
                rows.$table.extend(found.await?);
            )+)*
        };
    }
    tables!(load);
    let areas: Vec<Uuid> = rows.focus_area.iter().map(|area| area.id.0).collect();
    let topics = of::<focus_area_topic::Entity>(db, focus_area_topic::Column::FocusAreaId, &areas);
    rows.focus_area_topic = topics.await?;
    Ok(rows)
}

async fn of<E>(
    db: &impl ConnectionTrait,
    owner: E::Column,
    ids: &[Uuid],
) -> Result<Vec<E::Model>, DbErr>
where
    E: EntityTrait,
    E::Model: ModelTrait,
{
    let mut rows = Vec::new();
    for ids in ids.chunks(KEYS_AT_ONCE) {
        rows.extend(
            E::find()
                .filter(owner.is_in(ids.iter().copied()))
                .all(db)
                .await?,
        );
    }
    Ok(rows)
}
