//! When something goes wrong: no right to write, no server, no session, impatience, a wrong turn.

use serde_json::json;

use super::loading::SIGNED_IN;
use crate::journey::Visit;
use crate::server::{Call, Rows, Server};

const NOTHING_LOST: &str = "Typed with care";

pub(super) async fn a_viewer_is_told_and_stays_signed_in(visit: &mut Visit) {
    visit.expects_status(403);
    visit.signed_in_as("demo-viewer", "#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NOTHING_LOST).await;
    page.click("button", "Create schedule").await;
    page.shows("You can’t do this").await;
    page.shows("The server answered 403: Forbidden").await;
    assert_eq!(page.value("Name").await, NOTHING_LOST);
    page.has("button", "Sign out").await;
    assert!(visit.server.schedules().await.iter().all(|it| it.name != NOTHING_LOST), "a viewer has written");
}

pub(super) async fn a_server_that_is_gone_and_back_is_said_and_tried_again(visit: &mut Visit) {
    visit.expects_no_server();
    visit.signed_in("").await;
    visit.page.status("1–25 of 312 schedules").await;
    let rows = visit.page.names().await;
    visit.server.stop().await;
    visit.page.click("button", "Refresh").await;
    visit.page.shows("The API cannot be reached").await;
    assert_eq!(visit.page.names().await, rows, "the rows from before are gone");
    let origins = visit.page.ask("root().querySelectorAll('.origins').length", vec![]).await;
    assert_eq!(origins, 0, "where page and API have one origin there is nothing to allow");
    visit.server.start_again().await;
    visit.page.click("button", "Try again").await;
    visit.page.lacks("button", "Try again").await;
    visit.page.status("1–25 of 312 schedules").await;
}

pub(super) async fn an_api_that_allows_no_calls_from_here_says_what_to_do(visit: &mut Visit) {
    visit.expects_no_permission();
    let mut other = Server::start(Rows::Demo, "").await;
    let (page, api) = (visit.host.url(), other.url());
    let (page, api) = (page.trim_end_matches('/'), api.trim_end_matches('/'));
    visit.host.allow(&format!("script-src 'wasm-unsafe-eval' APP; connect-src APP {api}"));
    let panel = format!(r#"<cadenza-schedules id="panel" api-base="{api}/api/v1"></cadenza-schedules>"#);
    visit.embedded(&panel, "panel.getToken = async () => 'demo-admin';").await;
    visit.page.shows("The API cannot be reached").await;
    visit.page.shows(&format!("This page could not reach {api}.")).await;
    // Folded in, for those who can do something about it; and nothing of tools a page of somebody else is not made with.
    let summary = "root().querySelector('.origins details').open === false && root().querySelector('.origins summary').textContent";
    assert_eq!(visit.page.ask(summary, vec![]).await, json!("For whoever runs this page"));
    visit.page.shows(&format!("This page comes from {page} and calls {api}, another origin.")).await;
    visit.page.shows(&format!("Let the API allow calls from {page}")).await;
    let said = visit.page.ask("root().textContent", vec![]).await;
    assert!(!said.as_str().unwrap().contains("cargo") && !said.as_str().unwrap().contains("connect-src"), "{said}");
    assert_eq!(visit.heard("problem", 1).await[0], json!({ "kind": "unreachable", "status": 0 }));
    other.stop().await;
}

pub(super) async fn a_session_lost_while_typing_loses_nothing(visit: &mut Visit) {
    visit.expects_status(403);
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    let page = &visit.page;
    page.fill("Name", NOTHING_LOST).await;
    visit.server.database.revoke_token("demo-admin").await.unwrap();
    page.click("button", "Save changes").await;
    page.has("dialog", "Sign in again").await;
    let token = visit.server.database.new_token("anna", cadenza_server::Role::Admin).await.unwrap();
    page.type_into("API token", &token).await;
    page.click("button", "Sign in").await;
    page.shows(&format!("“{NOTHING_LOST}” saved")).await;
    assert_eq!(visit.server.schedule(NOTHING_LOST).await.id, schedule.id);
}

pub(super) async fn an_impatient_second_press_sends_nothing(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", "Once").await;
    let gate = visit.server.record.hold_next(Call::is_write);
    page.click("button", "Create schedule").await;
    visit.call("the create call", Call::is_write).await;
    page.click("button", "Saving…").await;
    gate.open();
    page.shows("“Once” created").await;
    assert_eq!(visit.server.record.writes().len(), 1);
    assert_eq!(visit.server.schedules().await.iter().filter(|it| it.name == "Once").count(), 1);
}

pub(super) async fn leaving_something_unsaved_asks_first(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", NOTHING_LOST).await;
    page.click("link", "Settings").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Keep editing").await;
    assert_eq!(page.value("Name").await, NOTHING_LOST);
    page.back().await;
    page.has("dialog", "Discard changes?").await;
    assert_eq!(page.address().await, "#/schedules/new");
    page.click("button", "Discard").await;
    page.has("heading", "Report schedules").await;
    page.lacks("heading", "New schedule").await;
}

pub(super) async fn an_ambiguous_failure_is_looked_up_and_only_then_left_open(visit: &mut Visit) {
    visit.expects_status(502);
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NOTHING_LOST).await;
    visit.server.record.fail_next(Call::is_write, 502, r#"{"message":"upstream"}"#);
    page.click("button", "Create schedule").await;
    page.shows("Nothing was created. The API’s server is not available").await;
    page.shows("The server answered 502: upstream").await;
    visit.server.record.clear();

    visit.server.record.fail_next(Call::is_write, 502, r#"{"message":"upstream"}"#);
    for _ in 0..3 {
        visit.server.record.fail_next(Call::is_list, 502, "{}");
    }
    page.click("button", "Create schedule").await;
    page.shows("It may have been created anyway").await;
    page.has("link", "Check the list").await;
    assert_eq!(page.value("Name").await, NOTHING_LOST);
    assert_eq!(visit.server.record.writes().len(), 1, "a write was repeated by itself");
}

pub(super) async fn the_servers_sentences_go_to_their_fields(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NOTHING_LOST).await;
    let refusal = r#"{"message":"Error creating new schedule","errors":{"send_to":["Nobody reads this"]}}"#;
    visit.server.record.fail_next(Call::is_write, 400, refusal);
    page.click("button", "Create schedule").await;
    page.shows("Nobody reads this").await;
    let described = "root().getElementById(root().querySelector('#field-send-to').getAttribute('aria-describedby')
        .split(' ')[0]).textContent";
    assert_eq!(page.ask(described, vec![]).await, json!("Nobody reads this"));
}

pub(super) async fn a_part_that_does_not_arrive_is_said_and_fetched_again(visit: &mut Visit) {
    visit.expects_no_part();
    visit.server.record.miss(Some("second"));
    let page = &visit.page;
    page.open("").await;
    page.shows("This part failed to load").await;
    // Whoever is signed in sees the list all the same.
    page.ask(SIGNED_IN, vec![]).await;
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "Settings").await;
    page.shows("This part failed to load").await;
    visit.server.record.miss(None);
    page.click("button", "Try again").await;
    page.has("heading", "Settings").await;
    page.lacks("button", "Try again").await;
}

pub(super) async fn what_is_typed_outlives_the_page(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    let edit = format!("#/schedules/{}/edit", schedule.id);
    visit.signed_in(&edit).await;
    let page = &visit.page;
    page.fill("Name", NOTHING_LOST).await;
    page.type_into("Recipients", "not an address, b@example.com, half").await;
    let values = page.value("Recipients").await;
    // The tab is gone without a word, as after a crash.
    visit.session.web.goto("about:blank").await.unwrap();
    page.open(&edit).await;
    page.shows("Unsaved changes restored").await;
    assert_eq!(page.value("Name").await, NOTHING_LOST);
    assert_eq!(page.value("Recipients").await, values);
    assert!(!page.stored().await.contains("What you had"), "words of ours are kept");

    // What is left on purpose does not come back, nor does anything after a sign-out.
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.has("heading", "Report schedules").await;
    page.open(&edit).await;
    page.has("button", "Save changes").await;
    assert_eq!(page.value("Name").await, schedule.name);
    page.fill("Name", NOTHING_LOST).await;
    page.click("button", "Sign out").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Sign out").await;
    page.has("heading", "Sign in").await;
    assert!(!page.stored().await.contains(NOTHING_LOST), "something typed outlived the sign-out");
}
