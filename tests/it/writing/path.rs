//! The one way to write: whole or not at all, once, noted, and seen by whoever wrote.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::{
    AuditOutcome, Language, Localized, OrganizationId, SeatId, TopicId, TranslationStatus, audit,
    feed, feed_head, topic,
};
use nordverk::changes::{
    Appointment, Denial, Draft, ErrorCode, GivenText, Once, Order, Refused, WriteError, Writer,
    Written, appoint, merged,
};
use nordverk::clock::Clock as _;
use nordverk::registry::{Actor, Caller, Scope};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use crate::support::{TestApp, clock, on_both_loaded};

fn writer(app: &TestApp) -> Writer {
    let zone = chrono_tz::Tz::Europe__Stockholm;
    Writer::new(app.store().clone(), app.live().clone(), zone)
}

fn actor(subject: &str, scopes: &[&str]) -> Actor {
    Actor {
        issuer: "test".to_owned(),
        subject: subject.to_owned(),
        organization: None,
        scopes: scopes
            .iter()
            .map(|scope| scope.parse::<Scope>().unwrap())
            .collect(),
    }
}

fn order(subject: &str, scopes: &[&str]) -> Order {
    Order {
        caller: Caller::Known(Arc::new(actor(subject, scopes))),
        ..Order::of_program("createTopic", clock().now())
    }
}

fn text(text: &str) -> Localized {
    let given = GivenText {
        language: Language::SV,
        text: Some(text.to_owned()),
        status: Some(TranslationStatus::Source),
    };
    merged("label", None, &[given]).unwrap()
}

/// Makes a draft with a new topic of the operator's.
fn create(
    slug: &str,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    let slug = slug.to_owned();
    move |draft| {
        let owner = draft
            .registry()
            .organizations
            .all
            .iter()
            .next()
            .unwrap()
            .row
            .id;
        let new = draft.new_record(owner);
        let id = TopicId(new.id);
        draft.put_new(topic::Model {
            id,
            key: new.key,
            version: 1,
            authority_id: owner,
            classification: new.classification,
            sources: new.sources,
            created_at: new.at,
            updated_at: new.at,
            slug: slug.clone(),
            label: text(&slug),
            abbreviation: None,
        });
        Ok(id)
    }
}

fn relabel(
    id: TopicId,
    version: i32,
    label: &str,
) -> impl Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static {
    let label = text(label);
    move |draft| {
        let mut topic = draft.take::<topic::Model>("topicId", id, version)?;
        topic.row.label = label.clone();
        draft.put(topic);
        Ok(id)
    }
}

fn codes<T>(written: &Written<T>) -> Vec<ErrorCode> {
    let mistakes = written.outcome.as_ref().err().into_iter().flatten();
    mistakes.map(|mistake| mistake.code).collect()
}

async fn assert_as_if_loaded(app: &TestApp) {
    let fresh = app.store().load().await.unwrap().registry();
    assert!(
        *app.live().registry() == *fresh,
        "what is published is not what is kept"
    );
}

const OPERATOR: &[&str] = &["registry:operate"];

on_both_loaded! {
    async fn a_change_is_noted_and_seen_by_whoever_made_it(app: TestApp) {
        let before = app.live().registry().seq;
        let written = writer(&app).write(order("anna", OPERATOR), create("slush")).await.unwrap();
        let id = *written.outcome.as_ref().unwrap();

        assert_eq!(written.registry.seq, before + 1);
        assert_eq!(written.registry.topics.all.get(id).unwrap().row.slug, "slush");
        assert_eq!(app.live().registry().seq, before + 1);

        let changed = writer(&app).write(order("bo", OPERATOR), relabel(id, 1, "sörja")).await.unwrap();
        let row = &changed.registry.topics.all.get(id).unwrap().row;
        assert_eq!((row.version, &*row.label.0[0].text), (2, "sörja"));
        assert_as_if_loaded(&app).await;

        let audit = audit::Entity::find().order_by_asc(audit::COLUMN.id);
        let audit = audit.all(app.store().connection()).await.unwrap();
        let audit: Vec<_> = audit.iter().filter(|row| row.record_id == Some(id.0)).collect();
        let noted: Vec<_> = audit
            .iter()
            .map(|row| (row.subject.as_deref().unwrap(), row.version.unwrap(), row.seq.unwrap() - before))
            .collect();
        assert_eq!(noted, [("anna", 1, 1), ("bo", 2, 2)]);
        assert_eq!(audit[0].before, None);
        assert_eq!(audit[1].before, audit[0].after);
        assert_eq!(audit[1].after.as_ref().unwrap()["topic"][0]["label"][0]["text"], "sörja");
    }

    async fn a_change_of_nothing_is_none(app: TestApp) {
        let writer = writer(&app);
        let made = writer.write(order("anna", OPERATOR), create("slush")).await.unwrap();
        let id = made.outcome.unwrap();

        let same = writer.write(order("anna", OPERATOR), relabel(id, 1, "slush")).await.unwrap();

        assert_eq!(same.registry.seq, made.registry.seq);
        assert_eq!(same.registry.topics.all.get(id).unwrap().row.version, 1);
    }

    async fn what_is_wrong_changes_nothing(app: TestApp) {
        let writer = writer(&app);
        let before = app.live().registry();
        let made = writer.write(order("anna", OPERATOR), create("slush")).await.unwrap();
        let id = made.outcome.unwrap();

        let stale = writer.write(order("anna", OPERATOR), relabel(id, 7, "sörja")).await.unwrap();
        assert_eq!(codes(&stale), [ErrorCode::Conflict]);
        let taken = writer.write(order("anna", OPERATOR), create("slush")).await.unwrap();
        assert_eq!(codes(&taken), [ErrorCode::SlugTaken]);
        let empty = writer.write(order("anna", OPERATOR), relabel(id, 1, " ")).await.unwrap();
        assert_eq!(codes(&empty), [ErrorCode::EmptyText]);
        let number = writer.write(order("anna", OPERATOR), create("19121212-1212")).await.unwrap();
        assert!(codes(&number).contains(&ErrorCode::PersonalIdentityNumberNotAllowed));

        assert_eq!(app.live().registry().seq, before.seq + 1);
        assert_as_if_loaded(&app).await;
    }

    async fn whoever_may_not_is_refused_and_that_is_noted(app: TestApp) {
        let writer = writer(&app);
        let id = app.live().registry().topics.all.iter().next().unwrap().row.id;

        let nobody = Order { caller: Caller::Anonymous, ..order("", &[]) };
        let refused = writer.write(nobody, relabel(id, 1, "x")).await.unwrap_err();
        assert!(matches!(refused, WriteError::Denied(Denial::Unauthenticated)));
        let reader = writer.write(order("eva", &["members:read"]), relabel(id, 1, "x")).await;
        assert!(matches!(reader.unwrap_err(), WriteError::Denied(Denial::Forbidden)));
        let stranger = order("eva", &["sync:write:nobody"]);
        let stranger = writer.write(stranger, relabel(id, 1, "x")).await.unwrap();
        assert_eq!(codes(&stranger), [ErrorCode::NotAuthoritative]);

        let audit = audit::Entity::find().all(app.store().connection()).await.unwrap();
        let denied: Vec<_> = audit
            .iter()
            .filter(|row| row.outcome == AuditOutcome::Denied)
            .map(|row| row.subject.as_deref())
            .collect();
        assert_eq!(denied, [Some("eva"), Some("eva")]);
    }

    async fn a_dry_run_shows_what_would_be_and_leaves_what_is(app: TestApp) {
        let before = app.live().registry();
        let dry = Order { is_dry_run: true, ..order("anna", OPERATOR) };

        let seen = writer(&app).write(dry, create("slush")).await.unwrap();

        let id = *seen.outcome.as_ref().unwrap();
        assert!(seen.registry.topics.all.get(id).is_some());
        assert_eq!(app.live().registry().seq, before.seq);
        assert_as_if_loaded(&app).await;
    }

    async fn a_named_change_is_made_once(app: TestApp) {
        let writer = writer(&app);
        let named = |key: &str, what: &str| Order {
            once: Some(Once::new(&actor("anna", OPERATOR), key, "createTopic", what)),
            ..order("anna", OPERATOR)
        };
        let first = writer.write(named("k1", "slush"), create("slush")).await.unwrap();
        let again = writer.write(named("k1", "slush"), create("slush")).await.unwrap();
        assert!(again.is_replay && !first.is_replay);
        assert_eq!(first.outcome, again.outcome);
        assert_eq!(first.registry.seq, again.registry.seq);

        let wrong = writer.write(named("k2", "slush"), create("slush")).await.unwrap();
        let wrong_again = writer.write(named("k2", "slush"), create("slush")).await.unwrap();
        assert_eq!(codes(&wrong), [ErrorCode::SlugTaken]);
        assert_eq!(wrong.outcome, wrong_again.outcome);
        assert!(wrong_again.is_replay);

        let other = writer.write(named("k1", "sleet"), create("sleet")).await.unwrap_err();
        assert!(matches!(other, WriteError::KeyReused));
    }

    async fn of_many_who_write_at_once_one_wins(app: TestApp) {
        let registry = app.live().registry();
        let seat = registry.seats.all.iter().find(|seat| seat.holdings.is_empty()).unwrap();
        let (seat, version) = (seat.row.id, seat.row.version);
        let owner = registry.organizations.all.iter().next().unwrap().row.id;
        let other = writer_of_another_process(&app).await;
        let writers = [writer(&app), other];

        let tasks: Vec<_> = (0..16)
            .map(|number| {
                let writer = writers[number % 2].clone();
                tokio::spawn(async move {
                    let order = order(&format!("writer-{number}"), OPERATOR);
                    writer.write(order, seated(seat, version, owner)).await.unwrap()
                })
            })
            .collect();
        let mut won = 0;
        for task in tasks {
            let written = task.await.unwrap();
            match &written.outcome {
                Ok(_) => won += 1,
                Err(_) => assert_eq!(codes(&written), [ErrorCode::Conflict]),
            }
        }

        assert_eq!(won, 1);
        app.catch_up().await;
        assert_eq!(app.live().registry().seats.all.get(seat).unwrap().holdings.len(), 1);
        assert_as_if_loaded(&app).await;
    }

    async fn the_feed_has_no_holes_and_each_change_its_audit(app: TestApp) {
        let tasks: Vec<_> = (0..24)
            .map(|number| {
                let writer = writer(&app);
                let slug = format!("topic-{number}");
                tokio::spawn(async move { writer.write(order("anna", OPERATOR), create(&slug)).await })
            })
            .collect();
        for task in tasks {
            assert!(task.await.unwrap().unwrap().outcome.is_ok());
        }

        let db = app.store().connection();
        let head = feed_head::Entity::find_by_id(1).one(db).await.unwrap().unwrap();
        let seqs: Vec<i64> =
            feed::Entity::find().all(db).await.unwrap().iter().map(|row| row.seq).collect();
        let dense: BTreeSet<i64> = (1..=head.seq).collect();
        assert_eq!(seqs.iter().copied().collect::<BTreeSet<_>>(), dense);
        let noted: BTreeSet<i64> =
            audit::Entity::find().all(db).await.unwrap().iter().filter_map(|row| row.seq).collect();
        assert_eq!(noted, dense);
    }

    async fn a_change_needs_few_statements(app: TestApp) {
        let writer = writer(&app);
        let made = writer.write(order("anna", OPERATOR), create("slush")).await.unwrap();
        let id = made.outcome.unwrap();

        let before = app.store().statements();
        writer.write(order("anna", OPERATOR), relabel(id, 1, "sörja")).await.unwrap();

        assert!(app.store().statements() - before <= 6, "{}", app.store().statements() - before);
    }
}

fn seated(
    seat: SeatId,
    expected_version: i32,
    organization: OrganizationId,
) -> impl Fn(&mut Draft<'_>) -> Result<SeatId, Refused> + Send + Sync + 'static {
    move |draft| {
        let appointment = Appointment {
            seat,
            expected_version,
            person: None,
            organization: Some(organization),
            appointed_by: None,
            begins: None,
            ends: None,
            selection_method: None,
        };
        appoint(draft, &appointment)
    }
}

async fn writer_of_another_process(app: &TestApp) -> Writer {
    let store = app.another_store().await;
    let live = store.load().await.unwrap();
    Writer::new(store, live, chrono_tz::Tz::Europe__Stockholm)
}
