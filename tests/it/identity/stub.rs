//! An issuer's place on the web, which counts how often it is asked and can be switched off.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use nordverk::identity::issuers::KeySource;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::signer::Signer;

/// What is answered.
#[derive(Clone)]
pub(super) enum Reply {
    Keys(Value),
    Failure,
    Elsewhere(String),
}

#[derive(Clone)]
struct Shared {
    reply: Arc<Mutex<Reply>>,
    asked: Arc<AtomicUsize>,
    issuer: Arc<Mutex<String>>,
    address: SocketAddr,
}

pub(super) struct Stub {
    shared: Shared,
    serving: JoinHandle<()>,
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Stub {
    /// Whoever has these keys.
    pub(super) async fn with(signers: &[&Signer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Shared {
            reply: Arc::new(Mutex::new(Reply::Failure)),
            asked: Arc::default(),
            issuer: Arc::new(Mutex::new(format!("http://{address}"))),
            address,
        };
        let router = Router::new()
            .route("/jwks", axum::routing::get(keys))
            .route(
                "/.well-known/openid-configuration",
                axum::routing::get(description),
            )
            .with_state(shared.clone());
        let serving = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let stub = Self { shared, serving };
        stub.publish(signers);
        stub
    }

    pub(super) fn publish(&self, signers: &[&Signer]) {
        let keys: Vec<Value> = signers.iter().map(|signer| signer.jwk()).collect();
        self.reply(Reply::Keys(json!({ "keys": keys })));
    }

    pub(super) fn reply(&self, reply: Reply) {
        *self.shared.reply.lock().unwrap() = reply;
    }

    /// How often the keys were asked for.
    pub(super) fn asked(&self) -> usize {
        self.shared.asked.load(Ordering::Relaxed)
    }

    pub(super) fn base(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    pub(super) fn keys(&self) -> KeySource {
        KeySource::Address(format!("{}/jwks", self.base()).parse().unwrap())
    }

    /// Describes itself as another.
    pub(super) fn call_itself(&self, issuer: &str) {
        issuer.clone_into(&mut self.shared.issuer.lock().unwrap());
    }
}

async fn keys(State(shared): State<Shared>) -> Response {
    shared.asked.fetch_add(1, Ordering::Relaxed);
    let reply = shared.reply.lock().unwrap().clone();
    match reply {
        Reply::Keys(keys) => keys.to_string().into_response(),
        Reply::Failure => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Reply::Elsewhere(address) => Redirect::temporary(&address).into_response(),
    }
}

async fn description(State(shared): State<Shared>) -> Response {
    let issuer = shared.issuer.lock().unwrap().clone();
    let jwks_uri = format!("http://{}/jwks", shared.address);
    json!({ "issuer": issuer, "jwks_uri": jwks_uri })
        .to_string()
        .into_response()
}
