//! `POST /token`: a client's secret for a token, as RFC 6749 has it.

use std::sync::Arc;

use axum::Form;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::AppState;
use crate::identity::clients::NotGranted;

/// What a client sends. What is empty is as if it were not there.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    grant_type: String,
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    client_secret: String,
    #[serde(default)]
    scope: String,
}

#[derive(Serialize)]
struct Given {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
    scope: String,
}

/// Why there is no token, in the words of RFC 6749.
#[derive(Clone, Copy)]
enum NoToken {
    InvalidRequest,
    InvalidClient,
    InvalidScope,
    UnsupportedGrantType,
    Failed,
}

#[derive(Serialize)]
struct Error {
    error: &'static str,
}

pub(super) async fn answer(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    asked: Result<Form<Asked>, FormRejection>,
) -> Response {
    let mut response = match granted(&app, &headers, asked).await {
        Ok(token) => Json(token).into_response(),
        Err(no_token) => no_token.into_response(),
    };
    let private = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, private);
    response
}

async fn granted(
    app: &AppState,
    headers: &HeaderMap,
    asked: Result<Form<Asked>, FormRejection>,
) -> Result<Given, NoToken> {
    let Ok(Form(asked)) = asked else {
        return Err(NoToken::InvalidRequest);
    };
    match asked.grant_type.as_str() {
        "client_credentials" => {}
        "" => return Err(NoToken::InvalidRequest),
        _ => return Err(NoToken::UnsupportedGrantType),
    }
    let in_body = !asked.client_id.is_empty() || !asked.client_secret.is_empty();
    let (id, secret) = match (headers.get(AUTHORIZATION), in_body) {
        (Some(_), true) => return Err(NoToken::InvalidRequest),
        (Some(header), false) => basic(header).ok_or(NoToken::InvalidClient)?,
        (None, _) => (asked.client_id, asked.client_secret),
    };
    let scope = Some(asked.scope.as_str()).filter(|scope| !scope.is_empty());
    let granted = app.identity.exchange(&id, &secret, scope).await;
    let granted = granted.map_err(|error| match error {
        NotGranted::InvalidClient => NoToken::InvalidClient,
        NotGranted::InvalidScope => NoToken::InvalidScope,
        NotGranted::NotMade(_) | NotGranted::Store(_) => {
            tracing::error!(error = ?error, "a client gets no token");
            NoToken::Failed
        }
    })?;
    Ok(Given {
        access_token: granted.token,
        token_type: "Bearer",
        expires_in: granted.lifetime.num_seconds(),
        scope: granted.scope,
    })
}

/// The name and the secret in a header `Authorization: Basic …`.
fn basic(header: &HeaderValue) -> Option<(String, String)> {
    let (scheme, pair) = header.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(pair.trim()).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

impl IntoResponse for NoToken {
    fn into_response(self) -> Response {
        let (status, error) = match self {
            Self::InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::InvalidClient => (StatusCode::UNAUTHORIZED, "invalid_client"),
            Self::InvalidScope => (StatusCode::BAD_REQUEST, "invalid_scope"),
            Self::UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
            Self::Failed => (StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable"),
        };
        let mut response = (status, Json(Error { error })).into_response();
        let header: Option<(HeaderName, &str)> = match self {
            Self::InvalidClient => Some((WWW_AUTHENTICATE, "Basic realm=\"nordverk\"")),
            Self::Failed => Some((RETRY_AFTER, "30")),
            _ => None,
        };
        if let Some((name, value)) = header {
            let value = HeaderValue::from_static(value);
            response.headers_mut().insert(name, value);
        }
        response
    }
}
