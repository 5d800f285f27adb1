//! A sixth system, made up for the purpose: its facts come in through one content file, and no line
//! of the program knows of it.

use nordverk::transfer;

use crate::support::{TestApp, on_both_loaded};

async fn with_kustringen(app: &TestApp) {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/sixth");
    let bundle = transfer::read_dir(dir.as_ref()).unwrap();
    transfer::take_in(app.store(), &bundle).await.unwrap();
    app.catch_up().await;
}

on_both_loaded! {
    async fn its_mode_goes_over_and_back(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "sv", r#"query Mode($slug: String! = "kustringen") {
            before: network(by: { slug: $slug }, asOf: "2022-06-01") { ...now }
            first: network(by: { slug: $slug }, asOf: "2023-01-10") { ...now }
            later: network(by: { slug: $slug }, asOf: "2023-01-15") { ...now }
            after: network(by: { slug: $slug }, asOf: "2023-02-01") { ...now }
            networks(filter: { mode: ACTIVATED, namePrefix: "Kust" }, asOf: "2023-01-15") {
                nodes { displayName }
            }
        }
        fragment now on Network {
            displayName
            currentMode {
                mode
                certainty
                since { edtf }
                situation { name { text } }
                cadences { times isDenserThanNormal }
                change { until { edtf } }
            }
            currentDirection {
                number
                text { text }
                state
                priorities { text { text } appliesToLabel }
                deciders { isAllMembers organizations { nodes { displayName } } }
            }
            directions { number state supersedes { number } }
        }"#, "a_mode_that_goes_over_and_back");
    }

    async fn its_obligations_stand_as_they_did_on_the_day(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "en", r#"query Obligations($slug: String! = "kustringen") {
            spring: network(by: { slug: $slug }, asOf: "2022-04-01") { ...own }
            newYear: network(by: { slug: $slug }, asOf: "2023-01-01") { ...own }
            autumn: network(by: { slug: $slug }, asOf: "2023-10-01") { ...own }
        }
        fragment own on Network {
            obligations {
                nodes {
                    kind
                    due { edtf }
                    state
                    fulfillments { done { edtf } event { slug } document { title } }
                }
            }
        }"#, "obligations_as_they_stood");
    }

    async fn whoever_has_not_confirmed_is_told(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "sv", r#"{
            network(by: { slug: "kustringen" }, asOf: "2022-04-01") {
                obligations(filter: { kind: [DUTY] }) {
                    nodes {
                        first: unconfirmed(event: { slug: "kustringen-traff-1" }) {
                            nodes { displayName }
                        }
                        second: unconfirmed(event: { slug: "kustringen-traff-2" }) {
                            nodes { displayName }
                        }
                        none: unconfirmed(event: { slug: "no-such-event" }) { totalCount }
                    }
                }
                all: eligibleOrganizations { totalCount }
                lacking: eligibleOrganizations(lacksRepresentative: true) {
                    nodes { displayName }
                }
            }
            ended: network(by: { slug: "kustringen" }, asOf: "2023-07-01") {
                lacking: eligibleOrganizations(lacksRepresentative: true) { totalCount }
            }
        }"#, "who_has_not_confirmed");
    }

    async fn what_happened_to_it_stands_in_order(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "en", r#"{
            timeline(body: { slug: "kustringen" }, from: "2021-01-01", to: "2023-12-31", first: 50) {
                totalCount
                nodes { date { edtf } kind }
            }
            network(by: { slug: "kustringen" }) {
                timeline(from: "2023-01-10", to: "2023-01-20") { nodes { date { edtf } kindLabel } }
            }
        }"#, "what_happened_to_a_network");
    }

    async fn pictures_tell_who_contributed_and_a_restricted_one_is_not_there(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "sv", r#"{
            situation(slug: "stormen-exempel") {
                name { text }
                impacts { sectorLabel text { text } }
                pictures {
                    totalCount
                    nodes {
                        title { text }
                        shows { edtf }
                        partOf { title { text } }
                        contributors { nodes { displayName } }
                        lacking { nodes { displayName } }
                        events { slug }
                        series { title { text } }
                    }
                }
                modeChanges { nodes { modeLabel at { edtf } } }
            }
        }"#, "pictures_and_who_contributed");
    }

    async fn its_counts_meetings_and_words_are_there(app: TestApp) {
        with_kustringen(&app).await;

        answers!(app, "fi", r#"{
            network(by: { slug: "kustringen" }) {
                statedCounts { stated actual outcomeLabel }
                dataQuality { flagLabel field }
                mandates { title { text } validity { phaseLabel } }
                eventSeries { title { text } events { nodes { occurrence agendaStateLabel } } }
                provenance { sources { title links { label url isExternal } updated { missingReason } } }
            }
            event(by: { slug: "kustringen-traff-1" }) {
                agenda { title { text } presenter { displayName } }
                statements { text { text } speakers { capacities { title { text } } } }
                obligations { kind text { text } }
            }
            municipality(by: { slug: "strandby" }) {
                responsibilities { responsibility { text { text } } organization { displayName } }
            }
            term(slug: "kustring") { label { text } definition { text } }
            topic(slug: "civilt-forsvar") { agreements { title { text } } }
        }"#, "counts_meetings_and_words");
    }
}
