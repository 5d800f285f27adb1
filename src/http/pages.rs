//! One page for people: what this is, and a place to ask a first question.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse as _, Response};
use entity::Language;

use super::{AppState, FIRST_QUERY, RequestId, text};
use crate::i18n::{self, Catalogue};

const PAGE: &str = include_str!("page.html");

/// `GET /`. `?locale=` comes before what the browser asks for.
pub(super) async fn home(
    State(app): State<Arc<AppState>>,
    Extension(RequestId(id)): Extension<RequestId>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let chosen = uri.query().and_then(|query| {
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix("locale="))
    });
    let language = i18n::negotiate(chosen, text(&headers, ACCEPT_LANGUAGE)).message;
    // Only what was written into this page may run in it.
    let nonce = id.simple().to_string();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; \
         img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, language.as_str()),
        (VARY, "Accept-Language"),
        (CONTENT_SECURITY_POLICY, &policy),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, page(&app.catalogue, language, &nonce)).into_response()
}

/// The page with its blanks, `{{name}}`, filled in; a name that is none of the page's own is a
/// message.
fn page(catalogue: &Catalogue, language: Language, nonce: &str) -> String {
    let mut filled = String::with_capacity(PAGE.len() * 2);
    let mut rest = PAGE;
    while let Some((text, blank)) = rest.split_once("{{") {
        let (name, after) = blank.split_once("}}").unwrap_or((blank, ""));
        filled.push_str(text);
        filled.push_str(&match name {
            "language" => language.to_string(),
            "languages" => chooser(language),
            "nonce" => nonce.to_owned(),
            "query" => escaped(FIRST_QUERY),
            message => escaped(&catalogue.message(language, message, &[]).text),
        });
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn chooser(current: Language) -> String {
    let link = |(language, name): &(Language, &str)| {
        let mark = if *language == current {
            " aria-current=\"true\""
        } else {
            ""
        };
        format!("  <a href=\"?locale={language}\" lang=\"{language}\"{mark}>{name}</a>\n")
    };
    Catalogue::languages().iter().map(link).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
