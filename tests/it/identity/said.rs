//! What is said to those who are known, and to those who are refused.

use axum::http::StatusCode;
use serde_json::json;

use super::signer::Signer;
use super::{ask_with, claims};
use crate::support::on_both_fresh;

const SECRET: &[u8] = b"a secret of the issuer for tests";

on_both_fresh! {
    async fn a_refusal_is_in_the_language_of_its_reader(app: TestApp) {
        for (language, message) in [
            ("en", "This needs a valid access token. Get one and try again."),
            ("sv", "Detta kräver en giltig åtkomsttoken. Hämta en och försök igen."),
            ("fi", "Tähän tarvitaan voimassa oleva käyttöoikeustunnus. Hae tunnus ja yritä uudelleen."),
        ] {
            let headers = [("authorization", "Bearer a.b.c"), ("accept-language", language)];
            let answer = ask_with(&app, &headers).await;

            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
            assert_eq!(answer.header("content-language"), Some(language));
            let request = answer.header("x-request-id").unwrap();
            assert_eq!(
                answer.json(),
                json!({ "errors": [{
                    "message": message,
                    "extensions": { "code": "UNAUTHENTICATED", "requestId": request },
                }] })
            );
        }
    }

    async fn a_token_can_ask_for_a_language_if_nothing_else_does(app: TestApp) {
        let mut claims = claims("https://issuer.test");
        claims["locale"] = json!("fi-FI");
        let finnish = bearer(&claims);
        claims["locale"] = json!("not a language");
        let strange = bearer(&claims);
        for (token, headers, language) in [
            (&finnish, &[][..], "fi"),
            (&finnish, &[("accept-language", "*")], "fi"),
            (&finnish, &[("accept-language", "sv")], "sv"),
            (&finnish, &[("x-locale", "en")], "en"),
            (&strange, &[], "en"),
        ] {
            let token = [("authorization", token.as_str())];
            let answer = ask_with(&app, &[&token, headers].concat()).await;

            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.header("content-language"), Some(language), "{headers:?}");
        }
    }

    async fn an_answer_to_somebody_who_is_known_is_kept_by_nobody(app: TestApp) {
        let anybody = ask_with(&app, &[]).await;
        assert_eq!(anybody.header("cache-control"), None);

        let known = app.as_actor("anna", Some("skr"), &["members:read"]);
        let answer = ask_with(&known, &[]).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), Some("private, no-store"));
        assert_eq!(
            answer.header("vary"),
            Some("Accept, Accept-Language, Authorization, X-Locale")
        );
        let refused = ask_with(&known, &[("content-type", "text/plain")]).await;
        assert_eq!(refused.header("cache-control"), Some("private, no-store"));
    }
}

fn bearer(claims: &serde_json::Value) -> String {
    let token = Signer::hs256(SECRET, None).sign(claims);
    format!("Bearer {token}")
}
