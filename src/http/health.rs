//! For whoever looks after the server: is it alive, and may it be sent requests?

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use uuid::Uuid;

use super::AppState;

#[derive(Serialize)]
pub(super) struct Alive {
    live: bool,
}

#[derive(Serialize)]
pub(super) struct Readiness {
    ready: bool,
    epoch: Uuid,
    seq: i64,
}

pub(super) async fn live() -> Json<Alive> {
    Json(Alive { live: true })
}

pub(super) async fn ready(State(app): State<Arc<AppState>>) -> (StatusCode, Json<Readiness>) {
    let ready = app.live.is_ready();
    let registry = app.live.registry();
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let readiness = Readiness {
        ready,
        epoch: registry.epoch,
        seq: registry.seq,
    };
    (status, Json(readiness))
}
