//! How is it reached? Routes, and what every answer has in common.
//!
//! There are no cookies and questions are taken as JSON only, so that no other site can make a
//! browser ask in its user's name.

mod bearer;
mod graphql;
mod health;
mod pages;
mod refusal;
mod token;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::api;
use crate::changes::Writer;
use crate::clock::{Clock, IdSource};
use crate::i18n::Catalogue;
use crate::identity::Identity;
use crate::store::Live;

/// A question for whoever meets the API for the first time.
pub const FIRST_QUERY: &str = include_str!("first.graphql");

/// The largest request that is read, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

/// What answering needs.
#[derive(Clone)]
pub struct AppState {
    /// The schema of the API.
    pub schema: api::Schema,
    /// The registry that is current.
    pub live: Live,
    /// Tells who asks.
    pub identity: Identity,
    /// The messages.
    pub catalogue: Catalogue,
    /// What carries out changes.
    pub writer: Writer,
    /// Tells which day it is.
    pub clock: Arc<dyn Clock>,
    /// Names requests.
    pub ids: Arc<dyn IdSource>,
    /// The zone that decides which day it is.
    pub zone: Tz,
}

/// The name of a request, which its answer and the log both carry.
#[derive(Clone, Copy, Debug)]
struct RequestId(Uuid);

/// Everything that can be asked over HTTP.
pub fn router(state: AppState) -> Router {
    let state = Arc::new(state);
    Router::new()
        .route("/", get(pages::home))
        .route(
            "/graphql",
            post(graphql::answer).fallback(graphql::only_post),
        )
        .route("/token", post(token::answer))
        .route("/live", get(health::live))
        .route("/ready", get(health::ready))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), named))
        .with_state(state)
}

async fn named(State(app): State<Arc<AppState>>, mut request: Request, next: Next) -> Response {
    let id = app.ids.next();
    request.extensions_mut().insert(RequestId(id));
    let mut response = next.run(request).await;
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// The value of a header, if it is there and is text.
fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use async_graphql::Request;
    use chrono::NaiveDate;
    use entity::Language;

    use super::*;
    use crate::registry::{Caller, Registry, Rows, View};

    #[tokio::test]
    async fn the_first_query_is_one_that_the_api_answers() {
        let registry = Arc::new(Registry::new(Uuid::nil(), 0, Rows::default()));
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let view = View::new(registry, today, Caller::Anonymous, Language::EN);
        let schema = api::schema(Catalogue::embedded().unwrap());

        let answer = api::execute(&schema, view, Request::new(FIRST_QUERY)).await;

        assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    }
}
