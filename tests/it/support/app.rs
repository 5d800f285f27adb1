//! The program without its socket.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::TimeDelta;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use jsonwebtoken::Algorithm;
use nordverk::changes::Writer;
use nordverk::clock::{Clock, CountedIds, FixedClock, IdSource, SystemIds};
use nordverk::http::AppState;
use nordverk::i18n::Catalogue;
use nordverk::identity::issuers::{Issuer, KeySource, ScopePattern, Secret};
use nordverk::identity::tokens::{self, NewToken};
use nordverk::identity::{self, Identity};
use nordverk::store::{Live, Store};
use nordverk::{api, content, http, transfer};
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use tower::ServiceExt as _;

use super::Db;
use super::postgres::OwnDatabase;
use super::sqlite::File;

/// What came back over HTTP.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The value of a header that is there once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?.to_str().unwrap();
        assert!(values.next().is_none(), "`{name}` is there more than once");
        Some(value)
    }
}

/// What keeps the database of a test there.
#[derive(Clone)]
enum Place {
    File(Arc<File>),
    Database(Arc<OwnDatabase>),
}

impl Place {
    fn address(&self) -> String {
        match self {
            Self::File(file) => file.address(),
            Self::Database(database) => database.address().to_owned(),
        }
    }
}

/// A registry over a database, with everything that stands before it.
#[derive(Clone)]
pub(crate) struct TestApp {
    db: Db,
    // Before the place, so that it is closed when that goes.
    store: Store,
    live: Live,
    identity: Identity,
    router: Router,
    /// What it asks with, if a request brings nothing of its own.
    token: Option<String>,
    place: Place,
}

impl TestApp {
    /// The delivered registry, for tests that only read. It was taken in once for the run.
    pub(crate) async fn delivered(db: Db) -> Self {
        let loaded = Loaded::of(db).await;
        let place = match (&loaded.template, &loaded.shared) {
            (_, Some(shared)) => Place::Database(Arc::clone(shared)),
            (template, None) => template.copy().await,
        };
        let store = open(&place.address(), Arc::new(SystemIds)).await;
        Self::over(db, place, store, loaded.live.clone(), vec![issuer()]).await
    }

    /// A copy of the delivered registry in a database of its own, not followed.
    pub(crate) async fn loaded(db: Db) -> Self {
        let place = Loaded::of(db).await.template.copy().await;
        // The counted keys are used up.
        let store = open(&place.address(), Arc::new(SystemIds)).await;
        let live = store.load().await.unwrap();
        Self::over(db, place, store, live, vec![issuer()]).await
    }

    /// An empty, migrated database of its own, not followed.
    pub(crate) async fn fresh(db: Db) -> Self {
        let place = Template::migrated(db).await.copy().await;
        let store = open(&place.address(), Arc::new(CountedIds::default())).await;
        let live = store.load().await.unwrap();
        Self::over(db, place, store, live, vec![issuer()]).await
    }

    async fn over(db: Db, place: Place, store: Store, live: Live, issuers: Vec<Issuer>) -> Self {
        identity::install_crypto();
        let catalogue = Catalogue::embedded().unwrap();
        let own = Secret::try_from(b"the registry's secret for tests!".as_slice()).unwrap();
        let identity = Identity::open(&store, issuers, own).await.unwrap();
        let router = http::router(AppState {
            schema: api::schema(catalogue.clone()),
            writer: Writer::new(store.clone(), live.clone(), Tz::Europe__Stockholm),
            live: live.clone(),
            identity: identity.clone(),
            catalogue,
            clock: Arc::clone(store.clock()),
            ids: Arc::new(CountedIds::default()),
            zone: Tz::Europe__Stockholm,
        });
        Self {
            db,
            store,
            live,
            identity,
            router,
            token: None,
            place,
        }
    }

    /// The same registry for somebody who is known, with a token of the issuer `test`.
    pub(crate) fn as_actor(
        &self,
        subject: &str,
        organization: Option<&str>,
        scopes: &[&str],
    ) -> Self {
        let new = NewToken {
            subject: subject.to_owned(),
            organization: organization.map(str::to_owned),
            scopes: scopes.iter().map(|scope| scope.parse().unwrap()).collect(),
            locale: None,
            lifetime: TimeDelta::hours(1),
        };
        let ids = Arc::clone(self.store.ids());
        let token = tokens::make(&issuer(), &new, &**self.store.clock(), &*ids).unwrap();
        self.with_token(&token)
    }

    /// The same registry for whoever has this token.
    pub(crate) fn with_token(&self, token: &str) -> Self {
        Self {
            token: Some(token.to_owned()),
            ..self.clone()
        }
    }

    /// The same registry with other issuers and another clock.
    pub(crate) async fn trusting(&self, issuers: Vec<Issuer>, clock: Arc<dyn Clock>) -> Self {
        let ids = Arc::clone(self.store.ids());
        let store = Store::create(&self.address(), clock, ids).await.unwrap();
        let place = self.place.clone();
        Self::over(self.db, place, store, self.live.clone(), issuers).await
    }

    /// The same registry at noon of another day.
    pub(crate) async fn on(&self, day: &str) -> Self {
        let noon = format!("{day}T11:00:00Z").parse().unwrap();
        self.trusting(vec![issuer()], Arc::new(FixedClock(noon)))
            .await
    }

    /// The kind of the database.
    pub(crate) fn db(&self) -> Db {
        self.db
    }

    /// The address of the database.
    pub(crate) fn address(&self) -> String {
        self.place.address()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(crate) fn live(&self) -> &Live {
        &self.live
    }

    /// Another way into the same database, as another process would have it.
    pub(crate) async fn another_store(&self) -> Store {
        open(&self.address(), Arc::clone(self.store.ids())).await
    }

    /// The same registry in another process.
    pub(crate) async fn elsewhere(&self) -> Self {
        let store = self.another_store().await;
        let live = store.load().await.unwrap();
        Self::over(self.db, self.place.clone(), store, live, vec![issuer()]).await
    }

    /// Publishes what was committed.
    pub(crate) async fn catch_up(&self) {
        self.store.catch_up(&self.live).await.unwrap();
    }

    /// The whole answer to a question, its errors included.
    pub(crate) async fn ask(&self, locale: &str, query: &str) -> Value {
        self.ask_with(locale, query, json!({})).await
    }

    /// The same with variables.
    pub(crate) async fn ask_with(&self, locale: &str, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables });
        let request = Request::post("/graphql")
            .header("content-type", "application/json")
            .header("x-locale", locale)
            .body(Body::from(body.to_string()))
            .unwrap();
        self.send(request).await.json()
    }

    /// The `data` of an answer without errors.
    pub(crate) async fn data(&self, locale: &str, query: &str) -> Value {
        let mut answer = self.ask(locale, query).await;
        assert!(answer.get("errors").is_none(), "{answer:#}");
        answer["data"].take()
    }

    /// Sends a request through the router.
    pub(crate) async fn send(&self, mut request: Request<Body>) -> Answer {
        if let Some(token) = &self.token {
            let value = format!("Bearer {token}").parse().unwrap();
            request.headers_mut().entry(AUTHORIZATION).or_insert(value);
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: axum::body::to_bytes(body, usize::MAX).await.unwrap(),
        }
    }
}

/// An issuer for development that may open everything.
pub(crate) fn issuer() -> Issuer {
    let secret = b"a secret of the issuer for tests";
    Issuer {
        name: "test".to_owned(),
        issuer: "https://issuer.test".to_owned(),
        audience: "nordverk".to_owned(),
        keys: KeySource::Secret(Secret::try_from(secret.as_slice()).unwrap()),
        algorithms: vec![Algorithm::HS256],
        organization: None,
        scopes: ScopePattern::every(),
    }
}

/// Sunday 22 November 2026, noon in Stockholm.
pub(crate) fn clock() -> FixedClock {
    let now: DateTime<Utc> = "2026-11-22T11:00:00Z".parse().unwrap();
    FixedClock(now)
}

async fn open(address: &str, ids: Arc<dyn IdSource>) -> Store {
    Store::create(address, Arc::new(clock()), ids)
        .await
        .unwrap()
}

/// A database to copy, which nobody has open.
#[derive(Clone)]
enum Template {
    Bytes(Arc<[u8]>),
    Database {
        name: &'static str,
        _kept: Arc<OwnDatabase>,
    },
}

impl Template {
    async fn copy(&self) -> Place {
        match self {
            Self::Bytes(bytes) => Place::File(File::new(bytes)),
            Self::Database { name, .. } => {
                Place::Database(Arc::new(OwnDatabase::copy_of(name).await))
            }
        }
    }

    async fn migrated(db: Db) -> &'static Self {
        static SQLITE: OnceCell<Template> = OnceCell::const_new();
        static POSTGRES: OnceCell<Template> = OnceCell::const_new();
        let cell = match db {
            Db::Sqlite => &SQLITE,
            Db::Postgres => &POSTGRES,
        };
        cell.get_or_init(async || match db {
            Db::Sqlite => {
                let file = File::new(&[]);
                settled(&file.address(), async |store| {
                    store.migrate().await.unwrap()
                })
                .await;
                Self::Bytes(file.bytes().into())
            }
            Db::Postgres => {
                let database = OwnDatabase::named("migrated", "template1").await;
                settled(database.address(), async |store| {
                    store.migrate().await.unwrap()
                })
                .await;
                Self::Database {
                    name: "migrated",
                    _kept: Arc::new(database),
                }
            }
        })
        .await
    }
}

/// The delivered registry in a database.
struct Loaded {
    live: Live,
    template: Template,
    /// The database that all who only read have in common, if it is not a file.
    shared: Option<Arc<OwnDatabase>>,
}

impl Loaded {
    async fn of(db: Db) -> &'static Self {
        static SQLITE: OnceCell<Loaded> = OnceCell::const_new();
        static POSTGRES: OnceCell<Loaded> = OnceCell::const_new();
        let cell = match db {
            Db::Sqlite => &SQLITE,
            Db::Postgres => &POSTGRES,
        };
        cell.get_or_init(|| Self::new(db)).await
    }

    async fn new(db: Db) -> Self {
        let migrated = Template::migrated(db).await;
        match migrated {
            Template::Bytes(bytes) => {
                let file = File::new(bytes);
                let live = settled(&file.address(), load).await;
                let template = Template::Bytes(file.bytes().into());
                Self {
                    live,
                    template,
                    shared: None,
                }
            }
            Template::Database { name: migrated, .. } => {
                let database = OwnDatabase::named("loaded", migrated).await;
                let live = settled(database.address(), load).await;
                let shared = OwnDatabase::named("delivered", "loaded").await;
                Self {
                    live,
                    template: Template::Database {
                        name: "loaded",
                        _kept: Arc::new(database),
                    },
                    shared: Some(Arc::new(shared)),
                }
            }
        }
    }
}

async fn load(store: &Store) -> Live {
    let bundle = content::delivered().unwrap();
    transfer::take_in(store, &bundle).await.unwrap();
    store.load().await.unwrap()
}

/// Opens a database, does something there, and closes it, so that it can be copied.
async fn settled<T>(address: &str, act: impl AsyncFnOnce(&Store) -> T) -> T {
    let store = open(address, Arc::new(CountedIds::default())).await;
    let done = act(&store).await;
    store.connection().close_by_ref().await.unwrap();
    done
}
