//! What can be wrong with a question: a stable code, and a sentence in the caller's language.

use async_graphql::indexmap::IndexMap;
use async_graphql::{
    Error, ErrorExtensions as _, Name, PathSegment, Pos, Response, ServerError, Value,
};

use crate::i18n::{Catalogue, MessageValue};
use crate::registry::View;

/// A mistake in a question. The code never changes; the sentence is the catalogue's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The id was not made by this API.
    MalformedId,
    /// The id is of another type.
    WrongIdType {
        /// The type that is wanted.
        expected: &'static str,
        /// The type that the id is of.
        actual: &'static str,
    },
    /// The cursor was not made by this list in this order.
    InvalidCursor,
    /// The page is too small or too large.
    PageSizeOutOfRange {
        /// The size that was asked for.
        given: i32,
        /// The greatest size.
        max: i32,
    },
    /// The page is asked for from both ends.
    PageArgumentsConflict,
    /// The day does not exist.
    InvalidDate {
        /// What was given.
        given: String,
    },
    /// Too many ids at once.
    TooManyIds {
        /// The greatest number.
        max: usize,
    },
    /// The question asks for too much at once.
    QueryTooComplex {
        /// What there is too much of.
        measure: &'static str,
        /// The most that is allowed.
        max: u64,
    },
    /// Nobody is signed in.
    Unauthenticated,
    /// The caller has no permission for it.
    Forbidden,
    /// The idempotency key was given to another change.
    IdempotencyKeyReused,
    /// The changes cannot be gone on from here.
    ResyncRequired {
        /// Why.
        reason: ResyncReason,
        /// Where to go on from, once the copy is made anew.
        cursor: String,
    },
    /// We failed.
    Internal,
}

/// What a resolver of a field that can fail returns: nullable in the schema, so that a mistake
/// leaves the rest of the answer whole.
pub(super) type Fallible<T> = Option<Result<T, Error>>;

/// Why a copy has to be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResyncReason {
    /// The changes after the cursor are not kept any more.
    Expired,
    /// The database is another, or was restored.
    EpochChanged,
    /// The cursor is ahead of the database.
    AheadOfServer,
    /// Something else was asked for, or the reader has other permissions.
    FilterOrAccessChanged,
}

impl ResyncReason {
    fn word(self) -> &'static str {
        match self {
            Self::Expired => "EXPIRED",
            Self::EpochChanged => "EPOCH_CHANGED",
            Self::AheadOfServer => "AHEAD_OF_SERVER",
            Self::FilterOrAccessChanged => "FILTER_OR_ACCESS_CHANGED",
        }
    }
}

impl Problem {
    /// The database failed: the log tells how, the caller is told nothing of it.
    pub(super) fn of_database(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(error, "the database failed");
        Self::Internal
    }

    /// The code in `extensions.code`.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::MalformedId => "MALFORMED_ID",
            Self::WrongIdType { .. } => "WRONG_ID_TYPE",
            Self::InvalidCursor => "INVALID_CURSOR",
            Self::PageSizeOutOfRange { .. } => "PAGE_SIZE_OUT_OF_RANGE",
            Self::PageArgumentsConflict => "PAGE_ARGUMENTS_CONFLICT",
            Self::InvalidDate { .. } => "INVALID_DATE",
            Self::TooManyIds { .. } => "TOO_MANY_IDS",
            Self::QueryTooComplex { .. } => "QUERY_TOO_COMPLEX",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
            Self::IdempotencyKeyReused => "IDEMPOTENCY_KEY_REUSED",
            Self::ResyncRequired { .. } => "RESYNC_REQUIRED",
            Self::Internal => "INTERNAL_SERVER_ERROR",
        }
    }

    /// The values that the sentence is made with; clients find them in `extensions` too.
    pub(super) fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::MalformedId
            | Self::InvalidCursor
            | Self::PageArgumentsConflict
            | Self::Unauthenticated
            | Self::Forbidden
            | Self::IdempotencyKeyReused
            | Self::Internal => Vec::new(),
            Self::WrongIdType { expected, actual } => {
                vec![
                    ("expected", (*expected).to_owned()),
                    ("actual", (*actual).to_owned()),
                ]
            }
            Self::PageSizeOutOfRange { given, max } => {
                vec![("given", given.to_string()), ("max", max.to_string())]
            }
            Self::InvalidDate { given } => {
                vec![("given", given.clone())]
            }
            Self::ResyncRequired { reason, cursor } => {
                vec![
                    ("reason", reason.word().to_owned()),
                    ("cursor", cursor.clone()),
                ]
            }
            Self::TooManyIds { max } => vec![("max", max.to_string())],
            Self::QueryTooComplex { measure, max } => {
                vec![("measure", (*measure).to_owned()), ("max", max.to_string())]
            }
        }
    }
}

impl Problem {
    /// The answer to a question that is not carried out.
    pub(super) fn into_response(self) -> Response {
        let error = Error::from(self).into_server_error(Pos::default());
        Response::from_errors(vec![ServerError {
            locations: Vec::new(),
            ..error
        }])
    }
}

impl From<Problem> for Error {
    // The sentence is put in at the end, where the language of the caller is known.
    fn from(problem: Problem) -> Self {
        Self::new(problem.code()).extend_with(|_, extensions| {
            extensions.set("code", problem.code());
            for (name, value) in problem.details() {
                extensions.set(name, value);
            }
        })
    }
}

/// Gives every error of an answer its code, and its sentence in the caller's language.
pub(super) fn put_into_words(response: &mut Response, catalogue: &Catalogue, view: &View) {
    for error in &mut response.errors {
        put_null(&mut response.data, &error.path);
        let executed = !error.path.is_empty();
        let extensions = error.extensions.get_or_insert_with(Default::default);
        let Some(Value::String(code)) = extensions.get("code").cloned() else {
            let parsed = !error.message.starts_with(" -->");
            extensions.set("code", outer_code(executed, parsed));
            continue;
        };
        let texts: Vec<(&str, String)> = ["expected", "actual", "given", "max"]
            .into_iter()
            .filter_map(|name| match extensions.get(name) {
                Some(Value::String(text)) => Some((name, text.clone())),
                _ => None,
            })
            .collect();
        let arguments: Vec<(&str, MessageValue<'_>)> = texts
            .iter()
            .map(|(name, text)| (*name, MessageValue::Text(text)))
            .collect();
        let id = format!("error-{}", code.to_ascii_lowercase().replace('_', "-"));
        error.message = catalogue.message(view.language(), &id, &arguments).text;
    }
}

fn outer_code(executed: bool, parsed: bool) -> &'static str {
    match (executed, parsed) {
        (true, _) => "BAD_USER_INPUT",
        (false, true) => "GRAPHQL_VALIDATION_FAILED",
        (false, false) => "GRAPHQL_PARSE_FAILED",
    }
}

/// Puts `null` where an error says that a field failed.
///
/// async-graphql 7.2 leaves a field out whose arguments it could not read. Every field that takes
/// arguments which can be wrong is nullable, so `null` is what the specification asks for.
fn put_null(data: &mut Value, path: &[PathSegment]) {
    let Some((PathSegment::Field(field), parents)) = path.split_last() else {
        return;
    };
    let mut at = data;
    for segment in parents {
        let next = match (at, segment) {
            (Value::Object(fields), PathSegment::Field(name)) => fields.get_mut(name.as_str()),
            (Value::List(items), PathSegment::Index(index)) => items.get_mut(*index),
            _ => None,
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    if *at == Value::Null {
        // It leaves out the object too if nothing else was asked of it.
        *at = Value::Object(IndexMap::new());
    }
    if let Value::Object(fields) = at {
        fields.entry(Name::new(field)).or_insert(Value::Null);
    }
}
