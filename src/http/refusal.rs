//! Requests that are refused before the API sees them.

use axum::http::StatusCode;
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
}

impl Refusal {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Malformed => "MALFORMED_REQUEST",
            Self::MediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::Method => "METHOD_NOT_ALLOWED",
            Self::TooLarge => "REQUEST_TOO_LARGE",
        }
    }

    /// The message that tells of it.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Malformed => "error-malformed-request",
            Self::MediaType => "error-unsupported-media-type",
            Self::Method => "error-method-not-allowed",
            Self::TooLarge => "error-request-too-large",
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
