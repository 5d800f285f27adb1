//! `nordverk verify` finds whatever does not hold together, and nothing else.

use entity::{AuditOutcome, ChangeKind, RecordKind, TopicId, audit, feed, feed_head, topic};
use nordverk::changes::{Finding, verify};
use sea_orm::{
    ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};
use uuid::Uuid;

use super::topics::{OPERATOR, create, order, relabel, writer};
use crate::contract::cli::Desk;
use crate::support::{TestApp, on_both_loaded};

on_both_loaded! {
    async fn what_holds_together_has_no_findings(app: TestApp) {
        let (_, last) = thrice_changed(&app).await;

        let (verified, findings) = verify(app.store()).await.unwrap();

        assert_eq!(findings, []);
        assert_eq!(i64::try_from(verified.changes).unwrap(), last);
        assert!(verified.records > 1_000, "{verified:?}");
        Desk::new().done(&["verify", "--database", &app.address()]);
    }

    async fn a_number_that_the_feed_lacks_is_found(app: TestApp) {
        let (_, last) = thrice_changed(&app).await;
        let db = app.store().connection();
        feed::Entity::delete_by_id(last - 1).exec(db).await.unwrap();

        let hole = Finding::Hole { expected: last - 1, found: last };
        assert_eq!(found(&app).await, [hole]);
        let said = Desk::new().refused(1, &["verify", "--database", &app.address()]);
        assert_eq!(said, [
            format!("the feed has a hole: change {} is missing, change {last} follows", last - 1),
            "nordverk: the database does not hold together: 1 finding(s)".to_owned(),
        ]);
    }

    async fn a_counter_that_is_not_at_the_last_change_is_found(app: TestApp) {
        let (_, last) = thrice_changed(&app).await;
        for counter in [last + 1, last - 1] {
            let moved = feed_head::ActiveModel { id: Set(1), seq: Set(counter), ..Default::default() };
            feed_head::Entity::update(moved).exec(app.store().connection()).await.unwrap();

            assert_eq!(found(&app).await, [Finding::Counter { counter, last }]);
        }
    }

    async fn a_change_without_its_row_in_the_audit_or_with_two_is_found(app: TestApp) {
        let (_, seq) = thrice_changed(&app).await;
        let db = app.store().connection();
        let of_change = audit::Entity::find().filter(audit::COLUMN.seq.eq(seq));
        let row = of_change.one(db).await.unwrap().unwrap();

        let again = audit::Model { id: app.store().ids().next(), ..row };
        again.into_active_model().insert(db).await.unwrap();
        assert_eq!(found(&app).await, [Finding::Audit { seq, rows: 2, wanted: 1 }]);

        let of_change = audit::Entity::delete_many().filter(audit::COLUMN.seq.eq(seq));
        of_change.exec(db).await.unwrap();
        assert_eq!(found(&app).await, [Finding::Audit { seq, rows: 0, wanted: 1 }]);
    }

    async fn a_refusal_in_the_audit_is_no_row_of_a_change(app: TestApp) {
        let (_, seq) = thrice_changed(&app).await;
        let db = app.store().connection();
        let denied = audit::Entity::update_many()
            .col_expr(audit::Column::Outcome, AuditOutcome::Denied.into())
            .filter(audit::COLUMN.seq.eq(seq));
        denied.exec(db).await.unwrap();

        assert_eq!(found(&app).await, [Finding::Audit { seq, rows: 0, wanted: 1 }]);
    }

    async fn a_record_that_is_not_as_the_feed_told_is_found(app: TestApp) {
        let (id, last) = thrice_changed(&app).await;
        let db = app.store().connection();
        let row = topic::Entity::find_by_id(id).one(db).await.unwrap().unwrap();

        let stale = topic::ActiveModel { id: Set(id), version: Set(2), ..Default::default() };
        topic::Entity::update(stale).exec(db).await.unwrap();
        let what = "it is at version 2, the feed told of 3";
        assert_eq!(found(&app).await, [about(id.0, what)]);

        topic::Entity::delete_by_id(id).exec(db).await.unwrap();
        assert_eq!(found(&app).await, [about(id.0, "the feed told of it, and it is gone")]);

        row.clone().into_active_model().insert(db).await.unwrap();
        let gone = feed::ActiveModel {
            seq: Set(last),
            change: Set(ChangeKind::Remove),
            ..Default::default()
        };
        feed::Entity::update(gone).exec(db).await.unwrap();
        assert_eq!(found(&app).await, [about(id.0, "the feed told that it was removed")]);
    }

    async fn a_record_that_the_feed_never_told_of_is_found(app: TestApp) {
        let (id, _) = thrice_changed(&app).await;
        let db = app.store().connection();
        let row = topic::Entity::find_by_id(id).one(db).await.unwrap().unwrap();
        let unheard = topic::Model {
            id: TopicId(app.store().ids().next()),
            key: "unheard".to_owned(),
            slug: "unheard".to_owned(),
            ..row
        };
        let id = unheard.id;
        unheard.into_active_model().insert(db).await.unwrap();

        assert_eq!(found(&app).await, [about(id.0, "the feed never told of it")]);
    }

    async fn a_broken_rule_is_found(app: TestApp) {
        let (id, _) = thrice_changed(&app).await;
        let shouted = topic::ActiveModel {
            id: Set(id),
            key: Set("loud".to_owned()),
            slug: Set("LOUD".to_owned()),
            ..Default::default()
        };
        topic::Entity::update(shouted).exec(app.store().connection()).await.unwrap();

        let found = found(&app).await;

        let [Finding::Rule(rule)] = &found[..] else { panic!("{found:?}") };
        assert!(rule.contains("`loud`") && rule.contains("`LOUD`"), "{rule}");
    }
}

/// A topic that was created and changed twice, and the number of the last change.
async fn thrice_changed(app: &TestApp) -> (TopicId, i64) {
    let writer = writer(app);
    let made = writer.write(order("anna", OPERATOR), create("slush"));
    let id = made.await.unwrap().outcome.unwrap();
    let mut last = 0;
    for (version, label) in [(1, "sörja"), (2, "issörja")] {
        let changed = writer.write(order("anna", OPERATOR), relabel(id, version, label));
        last = changed.await.unwrap().registry.seq;
    }
    (id, last)
}

async fn found(app: &TestApp) -> Vec<Finding> {
    verify(app.store()).await.unwrap().1
}

fn about(id: Uuid, what: &str) -> Finding {
    Finding::Record {
        kind: RecordKind::Topic,
        id,
        what: what.to_owned(),
    }
}
