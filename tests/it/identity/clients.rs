//! Programs that ask with a secret, and what they get for it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use nordverk::identity::clients::{self, NewClient};
use nordverk::registry::Scope;
use serde_json::json;

use super::signer::Signer;
use super::{ask, assert_refused, assert_taken, claims};
use crate::support::{Answer, TestApp, on_both_fresh};

on_both_fresh! {
    async fn a_secret_is_exchanged_for_a_token_that_holds_for_ten_minutes(app: TestApp) {
        let client = add(&app).await;

        let answer = token(&app, None, &body(&client)).await;

        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("content-type"), Some("application/json"));
        let told = answer.json();
        assert_eq!(told["token_type"], "Bearer");
        assert_eq!(told["expires_in"], 600);
        assert_eq!(told["scope"], "members:read sync:write:skr");
        let access = told["access_token"].as_str().unwrap();
        assert_taken(&ask(&app, access).await, "the token of a client");
        let caller = app.identity().verify(access).await.unwrap().caller;
        let actor = caller.actor().unwrap();
        assert_eq!(actor.issuer, "registry");
        assert_eq!(actor.subject, client.id.0.to_string());
        assert_eq!(actor.organization.as_deref(), Some("skr"));
        assert!(caller.has(&Scope::WriteRecords("skr".to_owned())));
        assert!(!caller.has(&Scope::Operate));
    }

    async fn a_client_can_ask_for_less_and_in_a_header(app: TestApp) {
        let client = add(&app).await;
        let pair = format!("{}:{}", client.id.0, client.secret);
        let basic = format!("Basic {}", STANDARD.encode(pair));
        let asked = "grant_type=client_credentials&scope=members%3Aread&client_id=";

        let answer = token(&app, Some(&basic), asked).await;

        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        assert_eq!(answer.json()["scope"], "members:read");
        let access = answer.json()["access_token"].as_str().unwrap().to_owned();
        let caller = app.identity().verify(&access).await.unwrap().caller;
        assert!(caller.has(&Scope::ReadMembers));
        assert!(!caller.has(&Scope::WriteRecords("skr".to_owned())));
    }

    async fn what_is_not_right_is_refused_in_the_words_of_oauth(app: TestApp) {
        let client = add(&app).await;
        let good = body(&client);
        let id = client.id.0;
        let other = add(&app).await;
        let cut = &client.secret[..42];
        let basic = |pair: String| format!("Basic {}", STANDARD.encode(pair));
        let grant = "grant_type=client_credentials";
        let credentials = format!("client_id={id}&client_secret={}", client.secret);
        for (header, body, status, error) in [
            (None, format!("{grant}&client_id={id}&client_secret={}", other.secret), 401, "invalid_client"),
            (None, format!("{grant}&client_id={id}&client_secret={cut}"), 401, "invalid_client"),
            (None, format!("{grant}&client_id={id}"), 401, "invalid_client"),
            (None, format!("{grant}&client_id=skr&client_secret={}", client.secret), 401, "invalid_client"),
            (None, grant.to_owned(), 401, "invalid_client"),
            (Some(basic(format!("{id}:{}", other.secret))), grant.to_owned(), 401, "invalid_client"),
            (Some(basic(format!("{id}"))), grant.to_owned(), 401, "invalid_client"),
            (Some("Bearer abc".to_owned()), grant.to_owned(), 401, "invalid_client"),
            (Some(basic(format!("{id}:{}", client.secret))), good.clone(), 400, "invalid_request"),
            (None, credentials.clone(), 400, "invalid_request"),
            (None, format!("{good}&grant_type=client_credentials"), 400, "invalid_request"),
            (None, "%%%".to_owned(), 400, "invalid_request"),
            (None, format!("grant_type=password&{credentials}"), 400, "unsupported_grant_type"),
            (None, format!("{good}&scope=members:read+registry:operate"), 400, "invalid_scope"),
            (None, format!("{good}&scope=sync:write:*"), 400, "invalid_scope"),
            (None, format!("{good}&scope=openid"), 400, "invalid_scope"),
        ] {
            let answer = token(&app, header.as_deref(), &body).await;

            assert_eq!(answer.status.as_u16(), status, "{header:?} {body}");
            assert_eq!(answer.json(), json!({ "error": error }), "{header:?} {body}");
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            let challenge = (status == 401).then_some("Basic realm=\"nordverk\"");
            assert_eq!(answer.header("www-authenticate"), challenge);
        }
        let request = Request::post("/token").header("content-type", "application/json");
        let answer = app.send(request.body(Body::from("{}")).unwrap()).await;
        assert_eq!(answer.json(), json!({ "error": "invalid_request" }));
    }

    async fn nobody_can_sign_for_a_client(app: TestApp) {
        let client = add(&app).await;
        let stored = app.store().client(client.id).await.unwrap().unwrap();
        let hash = URL_SAFE_NO_PAD.decode(&stored.key_hash).unwrap();
        let mut claims = claims("nordverk");
        claims["sub"] = json!(client.id.0);
        for (what, secret) in [
            ("the secret of the client", URL_SAFE_NO_PAD.decode(&client.secret).unwrap()),
            ("its text", client.secret.clone().into_bytes()),
            ("what is stored of it", hash),
            ("nothing", Vec::new()),
        ] {
            let token = Signer::hs256(&secret, None).sign(&claims);
            assert_refused(&ask(&app, &token).await, what);
        }
        let own = Signer::hs256(b"the registry's secret for tests!", None);
        assert_taken(&ask(&app, &own.sign(&claims)).await, "the secret of the registry");
        claims["sub"] = json!("operator");
        assert_refused(&ask(&app, &own.sign(&claims)).await, "somebody who is no client");
    }

    async fn of_a_secret_only_its_hash_is_kept(app: TestApp) {
        let (one, two) = (add(&app).await, add(&app).await);

        let kept = app.store().clients().await.unwrap();

        assert_eq!(kept.iter().map(|client| client.id).collect::<Vec<_>>(), [one.id, two.id]);
        assert_ne!(one.secret, two.secret);
        for (client, new) in kept.iter().zip([&one, &two]) {
            assert_eq!(URL_SAFE_NO_PAD.decode(&new.secret).unwrap().len(), 32);
            assert_eq!(URL_SAFE_NO_PAD.decode(&client.key_hash).unwrap().len(), 32);
            assert_ne!(client.key_hash, new.secret);
        }
    }
}

async fn add(app: &TestApp) -> NewClient {
    let scopes = ["members:read", "sync:write:skr"].map(|scope| scope.parse().unwrap());
    let (name, organization) = ("a program".to_owned(), "skr".to_owned());
    clients::add(app.store(), name, organization, &scopes)
        .await
        .unwrap()
}

fn body(client: &NewClient) -> String {
    format!(
        "grant_type=client_credentials&client_id={}&client_secret={}",
        client.id.0, client.secret
    )
}

async fn token(app: &TestApp, authorization: Option<&str>, body: &str) -> Answer {
    let mut request =
        Request::post("/token").header("content-type", "application/x-www-form-urlencoded");
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    app.send(request.body(Body::from(body.to_owned())).unwrap())
        .await
}
