//! Who asks: the token in the header `Authorization`.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;

use super::RequestId;
use super::refusal::Refusal;
use crate::identity::tokens::Refused;
use crate::identity::{Identity, Verified};
use crate::registry::Caller;

/// Anybody if there is no such header. Whoever sends one that does not hold is refused, and only the
/// log is told why.
pub(super) async fn verified(
    identity: &Identity,
    headers: &HeaderMap,
    id: RequestId,
) -> Result<Verified, Refusal> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Ok(Verified {
            caller: Caller::Anonymous,
            locale: None,
        });
    };
    let token = value.to_str().ok().and_then(token);
    let (Some(token), None) = (token, values.next()) else {
        tracing::info!(request = %id.0, "no token stands where one should");
        return Err(Refusal::Unauthenticated);
    };
    identity.verify(token).await.map_err(|refused| {
        tracing::info!(request = %id.0, why = %refused, "a token is refused");
        match refused {
            Refused::KeysUnavailable(_) => Refusal::IdentityUnavailable,
            _ => Refusal::Unauthenticated,
        }
    })
}

fn token(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}
