//! Which text says what, when it was published, and what it leaves out.

use crate::support::on_both;

on_both! {
    // X7, X8, trap 10: a blank date is not a missing date.
    async fn every_network_names_the_text_it_was_taken_from(app: TestApp) {
        answers!(app, "sv", r#"{
            government: event(by: { slug: "regeringen-sakerhetslaget" }) { provenance { ...text } }
            skane: network(by: { slug: "skane" }) { provenance { ...text } }
            skr: group(by: { slug: "trygghetsberedningen" }) { provenance { ...text } }
            stockholm: network(by: { slug: "samverkan-stockholmsregionen" }) {
                provenance { ...text }
            }
            experts: network(by: { slug: "kommunforbundet-sakerhet" }) { provenance { ...text } }
        }
        fragment text on Provenance {
            sources {
                kindLabel
                title
                locale
                publisher { name { text } }
                published { edtf missingReason }
                updated { edtf missingReason }
            }
        }"#, "every_network_names_the_text_it_was_taken_from");
    }

    // X7: from a network to what is said of it, each with its text.
    async fn any_record_names_the_text_that_says_it(app: TestApp) {
        answers!(app, "en", r#"{
            network(by: { slug: "samverkan-stockholmsregionen" }) {
                currentMode { change { provenance { ...text } } }
                currentDirection { provenance { ...text } }
                statedCounts { provenance { ...text } }
            }
            group(by: { slug: "trygghetsberedningen" }, asOf: "2023-09-23") {
                mandates { directive { title attachedTo { title } } provenance { ...text } }
                seats(first: 1) { nodes { provenance { ...text } } }
            }
            agreement(slug: "skl-msb-krisberedskap-civilt-forsvar") { provenance { ...text } }
            statements(filter: { kind: [REQUEST] }) { nodes { provenance { ...text } } }
            municipality(by: { slug: "karlskrona" }) {
                responsibilities(kind: RESCUE_SERVICE_TAKEOVER) {
                    responsibility { provenance { ...text } }
                }
            }
        }
        fragment text on Provenance {
            sources { kindLabel title published { edtf missingReason } }
        }"#, "any_record_names_the_text_that_says_it");
    }

    // X8, trap 10: not stated in most, and in one a label without a date.
    async fn texts_without_a_date_say_why(app: TestApp) {
        answers!(app, "sv", r#"query Undated($kinds: [SourceKind!] = [
            NEWS, WEB_PAGE, MISSION_STATEMENT, DIRECTIVE
        ]) {
            notStated: sources(filter: { kind: $kinds, publishedMissing: NOT_STATED }) {
                nodes { kindLabel title }
            }
            blank: sources(filter: { kind: $kinds, publishedMissing: BLANK_IN_SOURCE }) {
                nodes { kindLabel title }
            }
            dated: sources(filter: { kind: $kinds, publishedFrom: "2000-01-01" }) {
                nodes { kindLabel title published { edtf } }
            }
        }"#, "texts_without_a_date_say_why");
    }

    // X8, X9: what was left blank, in any record.
    async fn what_a_source_leaves_blank_is_listed(app: TestApp) {
        answers!(app, "sv", r"{
            dataQuality(filter: { flag: [BLANK_IN_SOURCE] }) {
                nodes {
                    kindLabel
                    record { ... on Source { title } ... on Network { slug } ... on Group { slug } }
                    notes { field }
                }
            }
        }", "what_a_source_leaves_blank_is_listed");
    }

    // X9: blank in two texts, given in one, and otherwise not spoken of.
    async fn whom_to_call_is_answered_even_by_nobody(app: TestApp) {
        answers!(app, "fi", "{
            networks { nodes { slug contactPoints { roleLabel } contactMissingReason } }
            groups {
                nodes {
                    slug
                    contactPoints {
                        roleLabel
                        channelLabel
                        isOnCall
                        value
                        person { displayName }
                    }
                    contactMissingReason
                }
            }
        }", "whom_to_call_is_answered_even_by_nobody");
    }
}
