//! Tokens of the page around: renewed before they end, and given to no other API than the one they were meant for.

use std::collections::BTreeSet;

use cadenza_server::Role;
use serde_json::json;

use super::embed::asked;
use crate::journey::Visit;
use crate::server::{Rows, Server};

const PANEL: &str =
    r#"<button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;

/// Every token a server was called with.
pub(super) fn tokens(server: &Server) -> BTreeSet<String> {
    server.record.calls().iter().filter_map(|call| call.token().map(str::to_owned)).collect()
}

/// Another API with three schedules, which the page around may call; its address, and a token that is good there alone.
pub(super) async fn another(visit: &Visit) -> (Server, String, String) {
    let other = Server::start(Rows::Many(3), visit.host.url().trim_end_matches('/')).await;
    let address = other.url().trim_end_matches('/').to_owned();
    let token = other.database.new_token("bea", Role::Admin).await.unwrap();
    visit.host.allow(&format!("script-src 'wasm-unsafe-eval' APP {address}; connect-src APP {address}"));
    (other, address, token)
}

/// Gives this token at the start and another one later, and sees that the other is asked for in time and used from then on.
async fn renewed(visit: &Visit, first: &str, given: &str) {
    let second = visit.server.database.new_token("bea", Role::Admin).await.unwrap();
    let script = format!(
        r#"window.asked = []; window.asks = () => JSON.stringify(asked);
        panel.getToken = async ({{ reason }}) => {{ asked.push(reason); return reason === "start" ? {given} : "{second}"; }};"#
    );
    visit.embedded(PANEL, &script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(tokens(&visit.server), BTreeSet::from([first.to_owned()]));
    page.wait("a question before the end", "JSON.parse(page.asks()).length > 1", vec![]).await;
    visit.server.record.clear();
    page.click("button", "Refresh").await;
    visit.call("the list with the new token", |call| call.is_list() && call.token() == Some(second.as_str())).await;
    assert_eq!(tokens(&visit.server), BTreeSet::from([second]), "the old token was used once more");
    assert_eq!(asked(visit).await, json!(["start", "expiring"]));
}

pub(super) async fn a_token_that_says_its_end_is_renewed_before_it(visit: &mut Visit) {
    renewed(visit, "demo-admin", r#"{ token: "demo-admin", expiresAt: Date.now() + 11_000 }"#).await;
}

pub(super) async fn a_json_web_token_is_renewed_before_its_end(visit: &mut Visit) {
    // Half of what is left when it is given, which is soon enough; letters of its own alphabet are in it.
    let make = r#"btoa(JSON.stringify({ sub: "???>>>~~~", exp: Math.floor(Date.now() / 1000) + 22 })).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")"#;
    let claims = visit.page.ask(make, vec![]).await;
    let token = format!("eyJhbGciOiJub25lIn0.{}.c2lnbmVk", claims.as_str().unwrap());
    assert!(token.contains('_') || token.contains('-'), "{token} would be read without its own alphabet");
    visit.server.database.add_token("a web token", Role::Admin, &token).await.unwrap();
    renewed(visit, &token, &format!("{token:?}")).await;
}

pub(super) async fn another_api_never_hears_the_token_of_the_one_before(visit: &mut Visit) {
    let (mut other, address, token) = another(visit).await;
    let script = format!(
        r#"window.asked = []; window.asks = () => JSON.stringify(asked);
        let answer;
        panel.getToken = ({{ reason }}) => {{
            asked.push(reason);
            return asked.length === 1 ? "demo-admin" : new Promise((resolve) => {{ answer = resolve; }});
        }};
        const steps = [() => {{ panel.apiBase = "{address}/api/v1"; }}, () => answer("{token}")];
        go.addEventListener("click", () => steps.shift()());"#
    );
    visit.embedded(PANEL, &script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    page.wait("a question for the other API", "JSON.parse(page.asks()).length === 2", vec![]).await;
    assert_eq!(other.record.calls().len(), 0, "the other API was called before there was a token for it");
    visit.press_outside("go").await;
    page.status("1–3 of 3 schedules").await;
    assert_eq!(tokens(&other), BTreeSet::from([token]));
    assert_eq!(asked(visit).await, json!(["start", "start"]));
    other.stop().await;
}

pub(super) async fn another_api_without_a_page_that_gives_tokens_asks_a_person(visit: &mut Visit) {
    let (mut other, address, token) = another(visit).await;
    let script = format!(
        r#"panel.getToken = () => "demo-admin";
        go.addEventListener("click", () => {{ panel.getToken = undefined; panel.apiBase = "{address}/api/v1"; }});"#
    );
    visit.embedded(PANEL, &script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    page.has("heading", "Sign in").await;
    assert_eq!(other.record.calls().len(), 0, "the other API was called before anybody signed in");
    page.type_into("API token", &token).await;
    page.click("button", "Sign in").await;
    page.status("1–3 of 3 schedules").await;
    assert_eq!(tokens(&other), BTreeSet::from([token]));
    other.stop().await;
}

pub(super) async fn an_answer_that_comes_after_a_move_to_another_api_is_not_used(visit: &mut Visit) {
    let (mut other, address, token) = another(visit).await;
    let script = format!(
        r#"window.asked = []; window.asks = () => JSON.stringify(asked);
        const answers = [];
        panel.getToken = ({{ reason }}) => (asked.push(reason), new Promise((resolve) => answers.push(resolve)));
        const steps = [() => {{ panel.apiBase = "{address}/api/v1"; }}, () => answers[0]("demo-admin"), () => answers[1]("{token}")];
        go.addEventListener("click", () => {{ steps.shift()(); }});"#
    );
    visit.embedded(PANEL, &script).await;
    let page = &visit.page;
    for questions in 1..=2 {
        let arguments = vec![questions.into()];
        page.wait("a question", "JSON.parse(page.asks()).length === arguments[0]", arguments).await;
        visit.press_outside("go").await;
    }
    visit.press_outside("go").await;
    page.status("1–3 of 3 schedules").await;
    assert_eq!(tokens(&other), BTreeSet::from([token]));
    let unanswered = visit.heard("auth-required", 0).await;
    assert!(unanswered.is_empty(), "a question taken back was said to be unanswered: {unanswered:?}");
    assert_eq!(visit.server.record.calls().len(), 0, "the API before was called all the same");
    other.stop().await;
}

pub(super) async fn a_token_that_is_renewed_signs_nobody_in_again(visit: &mut Visit) {
    let script = r#"
        window.asked = []; window.asks = () => JSON.stringify(asked);
        panel.config = { idle_minutes: 15 };
        const expiresAt = Date.now() + 14_000;
        panel.getToken = ({ reason }) => { asked.push(reason); return { token: "demo-admin", expiresAt }; };"#;
    visit.embedded(PANEL, script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.wait("the watch", "localStorage.getItem('cadenza.presence') !== null", vec![]).await;
    super::sign_in::pass(visit, 15 * 60 + 5).await;
    page.has("heading", "Sign in").await;
    visit.server.record.clear();
    // Asked for by the clock alone; the answer is there at once.
    page.wait("a question before the end", "JSON.parse(page.asks()).length > 1", vec![]).await;
    assert_eq!(asked(visit).await, json!(["start", "expiring"]));
    page.has("heading", "Sign in").await;
    assert_eq!(visit.server.record.calls().len(), 0, "an idle panel has called the API");
}
