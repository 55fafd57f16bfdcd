//! The token of an embed: in the memory of its panel, and nowhere else.

use cadenza_server::Role;

use super::embed_apart::{END, RUIN};
use super::secrets::{EVERYTHING, each_is_kept};
use crate::journey::Visit;

/// Notes all that is printed in a page, and what it heard: a driver tells complaints only, or does not tell pages apart.
const HEARD: &str = r#"
    window.said = [];
    window.noted = () => JSON.stringify([said, window.events]);
    for (const name of ["debug", "log", "info", "warn", "error"]) {
        const own = console[name];
        console[name] = (...words) => { said.push(words.map((it) => it?.stack ?? JSON.stringify(it)).join()); own.apply(console, words); };
    }
    addEventListener("error", ({ message, error }) => said.push(message, error?.stack));
    addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason), reason?.stack));"#;

/// Opens a page that gives its panel the first token, and the other once that is refused.
async fn given(visit: &Visit, tokens: [&str; 2]) {
    visit.host.put("/heard.js", HEARD);
    let body = r#"<script src="/heard.js"></script><button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = format!(
        r#"{RUIN}
        const tokens = {tokens:?};
        let at = 0;
        panel.getToken = async ({{ reason }}) => tokens[reason === "refused" ? (at += 1) : at];
        go.addEventListener("click", () => ruin("APP/"));"#
    );
    visit.embedded(body, &script).await;
    visit.page.status("1–25 of 312 schedules").await;
}

/// What can be read now in the page around, its panel and what was printed.
async fn readable(visit: &Visit) -> String {
    format!("{} {}", visit.page.ask(EVERYTHING, vec![]).await, visit.page.ask("page.noted()", vec![]).await)
}

pub(super) async fn the_token_of_an_embed_is_nowhere_to_be_found_after_a_whole_day(visit: &mut Visit) {
    visit.expects_status(403);
    let first = visit.server.database.new_token("ada", Role::Admin).await.unwrap();
    let second = visit.server.database.new_token("anna", Role::Admin).await.unwrap();
    given(visit, [&first, &second]).await;
    let page = &visit.page;
    let mut seen = vec![readable(visit).await];
    page.click("link", "New schedule").await;
    page.fill("Name", "With care").await;
    seen.push(readable(visit).await);
    page.click("button", "Create schedule").await;
    page.shows("“With care” created").await;
    page.act_on("With care", "Edit").await;
    page.fill("Name", "With more care").await;
    page.click("button", "Save changes").await;
    page.shows("“With more care” saved").await;
    page.choose_from("More", "Export").await;
    page.has("dialog", "Export schedules").await;
    page.click("button", "Export").await;
    seen.push(visit.download().await.1);
    page.click("link", "Settings").await;
    page.has("heading", "Settings").await;
    seen.push(readable(visit).await);
    page.click("link", "Schedules").await;

    // A refusal and another token, then one that is refused with nothing in its place.
    visit.server.database.revoke_token("ada").await.unwrap();
    page.click("button", "Refresh").await;
    visit.call("a call with the second token", |call| call.token() == Some(&second)).await;
    page.status("1–25 of 313 schedules").await;
    seen.push(readable(visit).await);
    visit.server.database.revoke_token("anna").await.unwrap();
    page.click("button", "Refresh").await;
    page.has("dialog", "Sign in again").await;
    seen.push(readable(visit).await);
    seen.extend(visit.session.printed());
    seen.extend(visit.complaints().await);
    each_is_kept(visit, &[&first, &second], &seen);
}

pub(super) async fn the_token_of_a_panel_that_stopped_is_nowhere_to_be_found(visit: &mut Visit) {
    let token = visit.server.database.new_token("ada", Role::Admin).await.unwrap();
    given(visit, [&token, ""]).await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", "With care").await;
    page.ask(END, vec!["go".into()]).await;
    page.has("heading", "This panel stopped").await;
    let mut seen = vec![readable(visit).await];
    page.click("button", "Reload").await;
    page.shows("Unsaved changes restored").await;
    seen.push(readable(visit).await);
    seen.extend(visit.session.printed());
    seen.extend(visit.complaints().await);
    assert!(seen.iter().any(|text| text.contains("RuntimeError")), "nothing was said of the end");
    each_is_kept(visit, &[&token], &seen);
}
