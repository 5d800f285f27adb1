//! Tokens that somebody made up, changed, kept too long or took elsewhere.

use std::sync::Arc;

use jsonwebtoken::Algorithm;
use nordverk::registry::{Caller, Scope};
use serde_json::{Value, json};

use super::signer::{Signer, encoded};
use super::stub::Stub;
use super::{ask, ask_with, assert_refused, assert_taken, claims, issuer_with, now};
use crate::support::{TestApp, clock, issuer, on_both_fresh};

const SKR: &str = "https://skr.test";

on_both_fresh! {
    async fn a_token_that_holds_makes_its_bearer_known(app: TestApp) {
        for signer in [Signer::es256("a"), Signer::ed25519("b"), Signer::rs256("c")] {
            let stub = Stub::with(&[&signer]).await;
            let app = trusting(&app, &stub).await;
            let token = signer.sign(&with(
                "scopes",
                json!(["sync:write:skr", "openid", "sync:write:kommunforbundet", "gdpr:admin"]),
            ));

            assert_taken(&ask(&app, &token).await, "a token that holds");
            let Caller::Known(actor) = app.identity().verify(&token).await.unwrap().caller else {
                panic!("nobody is known by it");
            };
            assert_eq!((actor.issuer.as_str(), actor.subject.as_str()), ("skr", "anna"));
            assert_eq!(actor.organization.as_deref(), Some("skr"));
            assert_eq!(
                actor.scopes.iter().map(Scope::to_string).collect::<Vec<_>>(),
                ["members:read", "sync:write:skr"],
                "both claims count, what is unknown or not the issuer's is passed over"
            );
        }
    }

    async fn a_token_that_does_not_hold_is_refused_and_never_makes_anybody_of_its_bearer(
        app: TestApp
    ) {
        let signer = Signer::es256("a");
        let other = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let app = trusting(&app, &stub).await;
        let good = signer.sign(&claims(SKR));
        let published = signer.jwk().to_string();
        let point = [signer.jwk()["x"].as_str().unwrap(), signer.jwk()["y"].as_str().unwrap()]
            .concat();
        let header = |header: Value| signer.sign_with(&header, &claims(SKR));
        let parts: Vec<&str> = good.split('.').collect();
        let unsigned = |alg: &str| {
            format!("{}.{}.", encoded(&json!({ "alg": alg, "kid": "a" })), parts[1])
        };
        let swapped = signer.sign(&with("sub", json!("eva")));
        let swapped = swapped.rsplit('.').next().unwrap();

        for (what, token) in [
            ("no signature: none", unsigned("none")),
            ("no signature: NONE", unsigned("nOnE")),
            ("no signature: ES256", unsigned("ES256")),
            (
                "HS256 with the published key",
                Signer::hs256(published.as_bytes(), Some("a")).sign(&claims(SKR)),
            ),
            (
                "HS256 with the point of the key",
                Signer::hs256(point.as_bytes(), Some("a")).sign(&claims(SKR)),
            ),
            ("another algorithm in the header", header(json!({ "alg": "RS256" }))),
            ("an algorithm that nobody knows", header(json!({ "alg": "ES999" }))),
            ("a key at an address", header(json!({ "jku": format!("{}/jwks", stub.base()) }))),
            ("a key in the header", header(json!({ "jwk": other.jwk() }))),
            ("a certificate at an address", header(json!({ "x5u": "https://evil.test" }))),
            ("a certificate in the header", header(json!({ "x5c": ["MIIB"] }))),
            ("something critical", header(json!({ "crit": ["b64"], "b64": false }))),
            ("something critical that is nothing", header(json!({ "crit": null }))),
            ("an unknown key", header(json!({ "kid": "z" }))),
            ("a key that is a path", header(json!({ "kid": "../../a" }))),
            ("a key with too long a name", header(json!({ "kid": "a".repeat(65) }))),
            ("another's key of the same name", other.sign(&claims(SKR))),
            ("the signature of another token", format!("{}.{}.{swapped}", parts[0], parts[1])),
            ("other claims", format!("{}.{}.{}", parts[0], encoded(&with("sub", json!("eva"))), parts[2])),
            ("expired by 31 s", signer.sign(&with("exp", json!(now() - 31)))),
            ("expired by 30 s", signer.sign(&with("exp", json!(now() - 30)))),
            ("not before 31 s from now", signer.sign(&with("nbf", json!(now() + 31)))),
            ("another audience", signer.sign(&with("aud", json!("nordverket")))),
            ("other audiences", signer.sign(&with("aud", json!(["a", "b"])))),
            ("another issuer", signer.sign(&with("iss", json!("https://skr.test/")))),
            ("two issuers", signer.sign(&with("iss", json!([SKR, "https://evil.test"])))),
            ("the issuer of the registry", signer.sign(&with("iss", json!("nordverk")))),
            ("no issuer", signer.sign(&without("iss"))),
            ("no audience", signer.sign(&without("aud"))),
            ("no subject", signer.sign(&without("sub"))),
            ("an empty subject", signer.sign(&with("sub", json!("")))),
            ("a subject that is a number", signer.sign(&with("sub", json!(1)))),
            ("a subject without end", signer.sign(&with("sub", json!("a".repeat(256))))),
            ("no end", signer.sign(&without("exp"))),
            ("an end that is text", signer.sign(&with("exp", json!("2030-01-01")))),
            ("an end before all time", signer.sign(&with("exp", json!(-1)))),
            ("scopes that are text", signer.sign(&with("scopes", json!("members:read")))),
            ("more than 8 KiB", signer.sign(&with("pad", json!("a".repeat(8192))))),
            ("two parts", format!("{}.{}", parts[0], parts[1])),
            ("four parts", format!("{good}.{}", parts[2])),
            ("five parts", format!("{good}.a.b")),
            ("padding", format!("{good}=")),
            ("no token", String::new()),
            ("no JSON", "a.b.c".to_owned()),
        ] {
            assert_refused(&ask(&app, &token).await, what);
        }
        assert_taken(&ask(&app, &good).await, "the token that all of them were made from");
    }

    async fn clocks_may_differ_by_less_than_half_a_minute(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let app = trusting(&app, &stub).await;
        for (what, claims) in [
            ("expired 29 s ago", with("exp", json!(now() - 29))),
            ("expired 29.5 s ago", with("exp", json!(f64::from(i32::try_from(now()).unwrap()) - 29.5))),
            ("not before 29 s from now", with("nbf", json!(now() + 29))),
            ("among other audiences", with("aud", json!(["other", "nordverk"]))),
        ] {
            assert_taken(&ask(&app, &signer.sign(&claims)).await, what);
        }
    }

    async fn an_issuer_opens_nothing_of_another(app: TestApp) {
        let (skr, kuntaliitto) = (Signer::es256("a"), Signer::es256("a"));
        let (stub, other) = (Stub::with(&[&skr]).await, Stub::with(&[&kuntaliitto]).await);
        let issuers = vec![
            issuer_with("skr", stub.keys()),
            issuer_with("kuntaliitto", other.keys()),
        ];
        let app = app.trusting(issuers, Arc::new(clock())).await;
        let mut greedy = with("scope", json!("sync:write:skr sync:write:kuntaliitto"));
        greedy["org"] = json!("skr");
        greedy["iss"] = json!("https://kuntaliitto.test");

        let caller = app.identity().verify(&kuntaliitto.sign(&greedy)).await.unwrap().caller;
        assert!(caller.has(&Scope::WriteRecords("kuntaliitto".to_owned())));
        assert!(!caller.has(&Scope::WriteRecords("skr".to_owned())));
        assert_eq!(caller.actor().unwrap().organization.as_deref(), Some("kuntaliitto"));

        assert_refused(&ask(&app, &skr.sign(&greedy)).await, "the key of one, the name of another");
        assert_refused(&ask(&app, &kuntaliitto.sign(&claims(SKR))).await, "the other way round");
    }

    async fn the_key_decides_what_a_signature_must_be(app: TestApp) {
        // The header, the list and the signature agree; the key is for something else.
        let signer = Signer::rs256("a");
        let stub = Stub::with(&[]).await;
        let mut narrowed = signer.jwk();
        narrowed["alg"] = json!("PS256");
        let mut encrypting = signer.jwk();
        encrypting["use"] = json!("enc");
        let secret = json!({ "kty": "oct", "k": "c2VjcmV0", "kid": "a", "alg": "HS256" });
        for key in [narrowed, encrypting, secret] {
            stub.reply(super::stub::Reply::Keys(json!({ "keys": [key] })));
            let app = trusting(&app, &stub).await;
            assert_refused(&ask(&app, &signer.sign(&claims(SKR))).await, &key.to_string());
        }
        let strange = json!({ "kty": "AKP", "alg": "ML-DSA-44", "pub": "AA", "kid": "q" });
        stub.reply(super::stub::Reply::Keys(json!({ "keys": [strange, signer.jwk()] })));
        let app = trusting(&app, &stub).await;
        let what = "keys of kinds that nobody here knows are passed over";
        assert_taken(&ask(&app, &signer.sign(&claims(SKR))).await, what);
    }

    async fn a_token_without_the_name_of_a_key_is_of_the_only_key(app: TestApp) {
        let (first, second) = (Signer::es256("a"), Signer::es256("b"));
        let nameless = first.sign_with(&json!({ "kid": null }), &claims(SKR));
        let one = Stub::with(&[&first]).await;
        let two = Stub::with(&[&first, &second]).await;

        assert_taken(&ask(&trusting(&app, &one).await, &nameless).await, "one key");
        assert_refused(&ask(&trusting(&app, &two).await, &nameless).await, "two keys");
    }

    async fn what_is_no_bearer_token_is_refused_too(app: TestApp) {
        let token = Signer::hs256(b"a secret of the issuer for tests", None)
            .sign(&claims("https://issuer.test"));
        let bearer = format!("Bearer {token}");
        let lower = format!("bearer {token}");
        assert_taken(&ask_with(&app, &[("authorization", &lower)]).await, "any case");
        for (what, headers) in [
            ("Basic", &[("authorization", "Basic YTpi")][..]),
            ("nothing", &[("authorization", "")]),
            ("no scheme", &[("authorization", token.as_str())]),
            ("no token", &[("authorization", "Bearer")]),
            ("not ASCII", &[("authorization", "Bearer å")]),
            ("two", &[("authorization", &bearer), ("authorization", &bearer)]),
        ] {
            assert_refused(&ask_with(&app, headers).await, what);
        }
    }

    async fn a_secret_signs_as_its_issuer_allows_and_no_other_way(app: TestApp) {
        let mut allowed = issuer();
        allowed.algorithms = vec![Algorithm::HS512];
        let app = app.trusting(vec![allowed], Arc::new(clock())).await;
        let signer = Signer::hs256(b"a secret of the issuer for tests", None);

        assert_refused(&ask(&app, &signer.sign(&claims("https://issuer.test"))).await, "HS256");
    }
}

async fn trusting(app: &TestApp, stub: &Stub) -> TestApp {
    app.trusting(vec![issuer_with("skr", stub.keys())], Arc::new(clock()))
        .await
}

/// Good claims but for one.
fn with(name: &str, value: Value) -> Value {
    let mut claims = claims(SKR);
    claims[name] = value;
    claims
}

fn without(name: &str) -> Value {
    let mut claims = claims(SKR);
    claims.as_object_mut().unwrap().remove(name);
    claims
}
