//! Requests that are refused before the API sees them.

use axum::http::header::{ALLOW, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;
use uuid::Uuid;

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The body is no GraphQL request.
    Malformed,
    /// The body is not JSON.
    MediaType,
    /// The method is not POST.
    Method,
    /// The body is too large.
    TooLarge,
    /// The idempotency key is none that may be kept.
    IdempotencyKey,
    /// There is a token, or something in its place, that does not hold.
    Unauthenticated,
    /// The keys that a token is to be checked with cannot be had.
    IdentityUnavailable,
}

impl Refusal {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Malformed | Self::IdempotencyKey => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::IdentityUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Malformed => "MALFORMED_REQUEST",
            Self::MediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::Method => "METHOD_NOT_ALLOWED",
            Self::TooLarge => "REQUEST_TOO_LARGE",
            Self::IdempotencyKey => "INVALID_IDEMPOTENCY_KEY",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::IdentityUnavailable => "IDENTITY_UNAVAILABLE",
        }
    }

    /// The header that says what would help.
    pub(super) fn header(self) -> Option<(HeaderName, HeaderValue)> {
        let (name, value) = match self {
            Self::Malformed | Self::MediaType | Self::TooLarge | Self::IdempotencyKey => {
                return None;
            }
            Self::Method => (ALLOW, "POST"),
            Self::Unauthenticated => (WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
            // The keys of an issuer are asked for no more often than this.
            Self::IdentityUnavailable => (RETRY_AFTER, "30"),
        };
        Some((name, HeaderValue::from_static(value)))
    }

    /// The message that tells of it.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Malformed => "error-malformed-request",
            Self::MediaType => "error-unsupported-media-type",
            Self::Method => "error-method-not-allowed",
            Self::TooLarge => "error-request-too-large",
            Self::IdempotencyKey => "error-invalid-idempotency-key",
            Self::Unauthenticated => "error-unauthenticated",
            Self::IdentityUnavailable => "error-identity-unavailable",
        }
    }

    /// What the answer says, in the shape of an answer of the API.
    pub(super) fn body(self, message: String, id: Uuid) -> Refused {
        let extensions = Extensions {
            code: self.code(),
            request_id: id,
        };
        Refused {
            errors: [RefusedError {
                message,
                extensions,
            }],
        }
    }
}

#[derive(Serialize)]
pub(super) struct Refused {
    errors: [RefusedError; 1],
}

#[derive(Serialize)]
struct RefusedError {
    message: String,
    extensions: Extensions,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Extensions {
    code: &'static str,
    request_id: Uuid,
}
