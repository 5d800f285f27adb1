//! The way in: a request is decoded strictly, answered from one registry, and encoded once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use async_graphql::{Request, ServerError, Value, Variables};
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use entity::Language;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::refusal::Refusal;
use super::{AppState, RequestId, bearer, text};
use crate::api::{self, WritesDone, Writing};
use crate::i18n::{self, Negotiated};
use crate::identity::Verified;
use crate::registry::{Caller, View, holds_personal_number};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const X_LOCALE: HeaderName = HeaderName::from_static("x-locale");
const JSON: &str = "application/json";
const GRAPHQL_JSON: &str = "application/graphql-response+json";

/// `POST /graphql`.
pub(super) async fn answer(
    State(app): State<Arc<AppState>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Verified { caller, locale } = match bearer::verified(&app.identity, &headers, id).await {
        Ok(verified) => verified,
        Err(refusal) => return refuse(&app, &headers, None, id, refusal),
    };
    let is_known = caller != Caller::Anonymous;
    let mut response = match decode(&headers, body) {
        Ok(request) => execute(&app, &headers, id, (caller, locale), request).await,
        Err(refusal) => refuse(&app, &headers, locale, id, refusal),
    };
    if is_known {
        let private = HeaderValue::from_static("private, no-store");
        response.headers_mut().insert(CACHE_CONTROL, private);
    }
    response
}

/// Every other method.
pub(super) async fn only_post(
    State(app): State<Arc<AppState>>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response {
    refuse(&app, &headers, None, id, Refusal::Method)
}

/// The languages that the headers ask for, or else the token.
fn languages(headers: &HeaderMap, of_token: Option<Language>) -> Negotiated {
    // `*` is what programs send that were told of no language.
    let accepted = text(headers, ACCEPT_LANGUAGE).filter(|accepted| accepted.trim() != "*");
    match (text(headers, X_LOCALE), accepted, of_token) {
        (None, None, Some(language)) => i18n::negotiate(Some(language.as_str()), None),
        (wished, accepted, _) => i18n::negotiate(wished, accepted),
    }
}

fn refuse(
    app: &AppState,
    headers: &HeaderMap,
    of_token: Option<Language>,
    id: RequestId,
    refusal: Refusal,
) -> Response {
    let language = languages(headers, of_token).message;
    let message = app.catalogue.message(language, refusal.message(), &[]);
    let body = refusal.body(message.text, id.0);
    let mut response = encode(headers, language, refusal.status(), &body);
    response.headers_mut().extend(refusal.header());
    response
}

async fn execute(
    app: &AppState,
    headers: &HeaderMap,
    id: RequestId,
    (caller, of_token): (Caller, Option<Language>),
    request: Request,
) -> Response {
    let registry = app.live.registry();
    let epoch = registry.epoch;
    let writing = Writing {
        writer: app.writer.clone(),
        journal: app.writer.journal(),
        request_id: id.0,
        idempotency_key: text(headers, IDEMPOTENCY_KEY).map(str::to_owned),
        done: Arc::new(WritesDone {
            seq: AtomicI64::new(registry.seq),
            replayed: AtomicBool::new(false),
        }),
    };
    let done = Arc::clone(&writing.done);
    let today = app.clock.today(app.zone);
    let Negotiated { wished, message } = languages(headers, of_token);
    let view = View::new(registry, today, caller, wished);
    let response = api::execute(&app.schema, view, request.data(writing)).await;
    let position = Position {
        epoch,
        seq: done.seq.load(Ordering::Relaxed),
    };
    // Where every error is of the request as a whole, nothing was executed.
    let executed =
        response.data != Value::Null || response.errors.iter().any(|error| !error.path.is_empty());
    let status = if executed {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    let answer = Answer {
        errors: &response.errors,
        data: executed.then_some(&response.data),
        extensions: Extensions {
            registry: position,
            idempotency: done
                .replayed
                .load(Ordering::Relaxed)
                .then_some(Idempotency { replayed: true }),
            others: &response.extensions,
        },
    };
    encode(headers, message, status, &answer)
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [ServerError],
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
    extensions: Extensions<'a>,
}

#[derive(Serialize)]
struct Extensions<'a> {
    registry: Position,
    #[serde(skip_serializing_if = "Option::is_none")]
    idempotency: Option<Idempotency>,
    #[serde(flatten)]
    others: &'a BTreeMap<String, Value>,
}

/// That something had been done before, under the same key.
#[derive(Serialize)]
struct Idempotency {
    replayed: bool,
}

/// Which state of the registry the whole answer was read from.
#[derive(Serialize)]
struct Position {
    epoch: Uuid,
    seq: i64,
}

fn encode(
    headers: &HeaderMap,
    language: Language,
    status: StatusCode,
    body: &impl Serialize,
) -> Response {
    let bytes = match serde_json::to_vec(body) {
        Ok(bytes) => bytes,
        Err(error) => {
            tracing::error!(error = ?error, "an answer cannot be encoded");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut response = (status, bytes).into_response();
    let media_type = if accepts(headers, GRAPHQL_JSON) {
        "application/graphql-response+json; charset=utf-8"
    } else {
        "application/json; charset=utf-8"
    };
    let answered = response.headers_mut();
    answered.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    answered.insert(
        VARY,
        HeaderValue::from_static("Accept, Accept-Language, Authorization, X-Locale"),
    );
    if let Ok(language) = HeaderValue::from_str(language.as_str()) {
        answered.insert(CONTENT_LANGUAGE, language);
    }
    response
}

/// True if the headers name a media type among those that are wanted.
fn accepts(headers: &HeaderMap, media_type: &str) -> bool {
    headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|wanted| is_of(wanted, media_type))
}

/// True if a media type, with or without parameters, is the given one.
fn is_of(given: &str, media_type: &str) -> bool {
    let essence = given.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case(media_type)
}

fn decode(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Request, Refusal> {
    if headers.contains_key(IDEMPOTENCY_KEY) && !has_good_key(headers) {
        return Err(Refusal::IdempotencyKey);
    }
    if !text(headers, CONTENT_TYPE).is_some_and(|given| is_of(given, JSON)) {
        return Err(Refusal::MediaType);
    }
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        _ => Refusal::Malformed,
    })?;
    parse(&body).ok_or(Refusal::Malformed)
}

/// True if the idempotency key is one that may be kept: a short name without spaces that is nobody's
/// address and nobody's number.
fn has_good_key(headers: &HeaderMap) -> bool {
    text(headers, IDEMPOTENCY_KEY).is_some_and(|key| {
        (1..=255).contains(&key.len())
            && key
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && byte != b'@')
            && !holds_personal_number(key)
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    query: String,
    #[serde(default)]
    variables: Variables,
    operation_name: Option<String>,
}

/// The request in a body; `None` if there is none. Members that are not known are passed over.
fn parse(body: &[u8]) -> Option<Request> {
    // An array would be read as an object without its names: a batch, which is not taken.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return None;
    }
    let body: Body = serde_json::from_slice(body).ok()?;
    let request = Request::new(body.query).variables(body.variables);
    Some(match body.operation_name {
        Some(name) => request.operation_name(name),
        None => request,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(body: &str) -> Option<Request> {
        parse(body.as_bytes())
    }

    #[test]
    fn a_request_has_a_query_and_may_have_variables_and_the_name_of_an_operation() {
        let request = parsed(
            r#" {"query": "query Q { seq }", "variables": {"a": 1}, "operationName": "Q",
                 "extensions": {}, "id": 7}"#,
        )
        .unwrap();

        assert_eq!(request.query, "query Q { seq }");
        assert_eq!(request.operation_name.as_deref(), Some("Q"));
        assert_eq!(request.variables.len(), 1);
    }

    #[test]
    fn variables_and_the_name_of_an_operation_may_be_null() {
        let request = parsed(r#"{"query": "{ seq }", "variables": null, "operationName": null}"#);

        assert!(request.unwrap().variables.is_empty());
    }

    #[test]
    fn everything_else_is_refused() {
        for body in [
            "",
            "null",
            "{",
            "{}",
            r#"{"query": null}"#,
            r#"{"query": ["{ seq }"]}"#,
            r#"{"query": "{ seq }", "variables": []}"#,
            r#"{"query": "{ seq }", "variables": "{}"}"#,
            r#"{"query": "{ seq }", "operationName": 1}"#,
            r#"{"query": "{ seq }", "query": "{ seq }"}"#,
            r#"[{"query": "{ seq }"}]"#,
            r#"["{ seq }", null, null]"#,
            r#"{"query": "{ seq }"} {}"#,
        ] {
            assert!(parsed(body).is_none(), "{body}");
        }
    }

    #[test]
    fn media_types_are_compared_without_parameters_and_case() {
        assert!(is_of("Application/JSON; charset=utf-8", JSON));
        assert!(!is_of("application/jsonp", JSON));
        assert!(!is_of("", JSON));
    }
}
