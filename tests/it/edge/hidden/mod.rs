//! What somebody may not see is not there for them: every question is answered as if nobody had
//! written it down. It is the schema that is gone through, so that no new field is forgotten.

mod questions;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use nordverk::transfer;
use serde_json::Value;

use crate::support::{TestApp, on_both_fresh};

use questions::{Call, Named, Schema};

const OPEN: &[&str] = &[include_str!("open.toml"), include_str!("work.toml")];
const SECRET: &str = include_str!("secret.toml");
const HANGING: &str = include_str!("hanging.toml");

/// Today, and days on which more was going on.
const DAYS: [&str; 3] = ["null", r#""2023-10-05""#, r#""2021-06-01""#];

on_both_fresh! {
    async fn what_is_hidden_is_missing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let (without, public) = (another(&app).await, another(&app).await);
        take_in(&app, &[OPEN, &[SECRET]].concat()).await;
        take_in(&without, &bare()).await;
        take_in(&public, &published()).await;

        let leaks = leaks(&schema, &app, &without).await;

        assert!(leaks.is_empty(), "{leaks:#?}");
        for list in schema.lists() {
            let question = format!("{{ {} }}", schema.open(&list, 1));
            let (told, bare) = (public.data("en", &question), without.data("en", &question));
            assert_ne!(told.await, bare.await, "nothing of it was hidden: {}", list.text);
        }
    }

    async fn what_hangs_on_something_hidden_is_missing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let without = another(&app).await;
        take_in(&app, &[OPEN, &[SECRET, HANGING]].concat()).await;
        take_in(&without, &bare()).await;

        let leaks = leaks(&schema, &app, &without).await;

        assert!(leaks.is_empty(), "{leaks:#?}");
    }

    async fn to_name_something_hidden_is_to_name_nothing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let public = another(&app).await;
        take_in(&app, &[OPEN, &[SECRET]].concat()).await;
        take_in(&public, &published()).await;
        let slugs = slugs(SECRET).chain(["secret"]);
        let slugs = slugs.map(|slug| (slug.to_owned(), slug.replace("secret", "nobody")));
        let ids = hidden_ids(&schema, &app, &public).await;
        let ids = ids.into_iter().map(|id| {
            let unknown = unknown_id(&id);
            (id, unknown)
        });
        let numbers = [("202100-0001", "202100-9999"), ("0199", "0198")];
        let numbers = numbers.map(|(own, unknown)| (own.to_owned(), unknown.to_owned()));
        let seen = seen(&schema, &app).await;

        let mut told = BTreeSet::new();
        for (hidden, unknown) in slugs.chain(ids).chain(numbers) {
            let (hidden, unknown) = (Named::all(&hidden), Named::all(&unknown));
            let (of_hidden, of_unknown) =
                (asked(&schema, &seen, hidden), asked(&schema, &seen, unknown));
            assert_eq!(of_hidden.len(), of_unknown.len());
            for (own, other) in of_hidden.iter().zip(&of_unknown).filter(|(own, other)| own != other) {
                let (answer, expected) = (app.ask("en", own).await, app.ask("en", other).await);
                assert!(answer.get("data").is_some(), "{own}: {answer:#}");
                if answer != expected {
                    told.insert(own.clone());
                }
            }
        }
        assert!(told.is_empty(), "{told:#?}");
    }
}
