//! When the app cannot even start: a screen in plain JavaScript says why, and what to do.

use serde_json::{Value, json};

use super::embed_apart::{END, RUIN};
use crate::browser::Browser;
use crate::journey::Visit;
use crate::server::Spoiled;

const WASM: &str = "cadenza_bg";
const GLUE: &str = "cadenza-";

/// Waits for the failure screen with this title, and sees that the page around would have heard of it.
async fn said(visit: &Visit, title: &str) {
    visit.page.open("").await;
    visit.page.has("heading", title).await;
    visit.page.has("button", "Reload").await;
    let alert = "Boolean(root().querySelector('[role=alert]')?.textContent.includes('/cadenza'))";
    assert_eq!(visit.page.ask(alert, vec![]).await, json!(true), "the screen does not say which file it is about");
}

pub(super) async fn a_missing_script_is_named(visit: &mut Visit) {
    visit.server.record.miss(Some(GLUE));
    said(visit, "A file of Cadenza is missing").await;
}

pub(super) async fn a_missing_wasm_is_named_and_a_reload_goes_on_once_it_is_there(visit: &mut Visit) {
    visit.server.record.miss(Some(WASM));
    said(visit, "A file of Cadenza is missing").await;
    visit.server.record.miss(None);
    visit.page.click("button", "Reload").await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn an_altered_wasm_never_runs(visit: &mut Visit) {
    visit.server.record.spoil(WASM, Spoiled::Altered);
    said(visit, "A file of Cadenza was altered").await;
}

pub(super) async fn a_script_served_as_a_page_is_said_to_be_one(visit: &mut Visit) {
    visit.server.record.spoil(GLUE, Spoiled::Typed("text/html"));
    said(visit, "A script came as something else").await;
}

pub(super) async fn a_wasm_of_unknown_type_runs_all_the_same(visit: &mut Visit) {
    visit.server.record.spoil(WASM, Spoiled::Typed("application/octet-stream"));
    visit.page.open("").await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn a_policy_that_forbids_webassembly_is_named(visit: &mut Visit) {
    visit.server.record.spoil("", Spoiled::Without(" 'wasm-unsafe-eval'"));
    visit.page.open("").await;
    visit.page.has("heading", "The page does not allow WebAssembly").await;
    visit.page.shows("'wasm-unsafe-eval' in script-src").await;
}

pub(super) async fn without_the_first_script_the_page_itself_speaks(visit: &mut Visit) {
    visit.server.record.miss(Some("boot"));
    visit.page.open("").await;
    // By the style alone, after a time that is long for a slow network.
    let late = "getComputedStyle(document.querySelector('.skeleton-late')).visibility === 'visible'";
    visit.page.wait("the words of the page itself", late, vec![]).await;
    visit.server.record.miss(None);
    visit.page.ask("document.querySelector('.skeleton-late a').click()", vec![]).await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn an_embed_that_cannot_start_tells_the_page_around(visit: &mut Visit) {
    visit.server.record.miss(Some(WASM));
    visit.embedded(r#"<cadenza-schedules api-base="APP/api/v1"></cadenza-schedules>"#, "").await;
    // To a page of another origin an answer without CORS, as of most servers to a missing file, is none.
    visit.page.has("heading", "This panel can’t be shown").await;
    visit.page.shows("A file of Cadenza failed to load").await;
    let folded = "root().querySelector('details').open === false && root().querySelector('summary').textContent";
    let summary = visit.page.ask(folded, vec![]).await;
    assert_eq!(summary, json!("For whoever runs this page"), "a visitor reads what only others can mend");
    let told = visit.heard("error", 1).await;
    assert_eq!(told[0]["fatal"], json!(true));
    assert!(told[0]["message"].as_str().is_some_and(|words| words.contains(WASM)), "{told:?}");
    visit.server.record.miss(None);
    visit.page.click("button", "Reload").await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn a_page_whose_policy_forbids_a_file_is_told_that(visit: &mut Visit) {
    // The scripts may come, and nothing may be asked for: the wasm is.
    visit.host.allow("script-src 'wasm-unsafe-eval' APP; connect-src 'none'");
    visit.embedded(r#"<cadenza-schedules api-base="APP/api/v1"></cadenza-schedules>"#, "").await;
    visit.page.has("heading", "This panel can’t be shown").await;
    visit.page.shows("The page does not allow a file of Cadenza").await;
}

pub(super) async fn a_page_whose_policy_forbids_the_api_is_told_that(visit: &mut Visit) {
    visit.host.allow("script-src 'wasm-unsafe-eval' APP; connect-src APP");
    let api = "https://api.elsewhere.example";
    let panel = format!(r#"<cadenza-schedules id="panel" api-base="{api}/api/v1"></cadenza-schedules>"#);
    visit.embedded(&panel, "panel.getToken = async () => 'demo-admin';").await;
    visit.page.shows(&format!("This page could not reach {api}")).await;
    visit.page.shows(&format!("Add {api} to connect-src of that policy")).await;
    let said = visit.page.ask("root().textContent", vec![]).await;
    assert!(!said.as_str().unwrap().contains("cargo"), "{said}");
    let told = visit.heard("problem", 2).await;
    assert!(told.contains(&json!({ "kind": "policy", "status": 0 })), "{told:?}");
}

pub(super) async fn a_page_of_our_own_says_which_build_may_call_another_api(visit: &mut Visit) {
    visit.server.record.configure(r#"{ "api_base": "https://api.elsewhere.example/api/v1" }"#);
    visit.page.open("").await;
    visit.page.type_into("API token", "demo-admin").await;
    visit.page.click("button", "Sign in").await;
    visit.page.shows("This page could not reach https://api.elsewhere.example").await;
    visit.page.shows("cargo xtask dist --api https://api.elsewhere.example").await;
    visit.page.shows("has a Content-Security-Policy that does not allow calls").await;
}

pub(super) async fn a_browser_without_webassembly_is_said_to_be_one(visit: &mut Visit) {
    visit.host.put("/old.js", "delete window.WebAssembly;");
    let body = r#"<script src="/old.js"></script><cadenza-schedules api-base="APP/api/v1"></cadenza-schedules>"#;
    visit.embedded(body, "").await;
    visit.page.has("heading", "This browser cannot run Cadenza").await;
    assert_eq!(visit.heard("error", 1).await[0]["fatal"], json!(true));
}

pub(super) async fn a_configuration_that_cannot_be_read_is_said_to_be_one(visit: &mut Visit) {
    visit.server.record.configure(r#"{ "api_base": "/api/v1", "#);
    visit.page.open("").await;
    visit.page.has("heading", "The configuration cannot be used").await;
    visit.page.shows("EOF while parsing").await;
    visit.server.record.configure("{}");
    visit.page.click("button", "Reload").await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn a_page_that_configures_nonsense_hears_of_it_and_can_put_it_right(visit: &mut Visit) {
    let body =
        r#"<button id="right">Right</button><cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = r#"
        panel.config = { page_size: 0, colour: "red" };
        panel.ready.then(() => (right.textContent = "ready"), () => (right.textContent = "refused"));
        right.addEventListener("click", () => (panel.config = { page_size: 10 }));"#;
    visit.embedded(body, script).await;
    visit.page.has("heading", "This panel can’t be shown").await;
    visit.page.shows("The configuration cannot be used").await;
    visit.page.shows("colour: unknown key").await;
    visit.page.shows("page_size: 0, expected 1 to 1000").await;
    let told = visit.heard("error", 1).await;
    assert_eq!(told[0]["fatal"], json!(true));
    assert!(told[0]["message"].as_str().is_some_and(|words| words.contains("colour")), "{told:?}");
    visit.page.wait("the end of `ready`", "document.getElementById('right').textContent === 'refused'", vec![]).await;
    visit.press_outside("right").await;
    visit.page.has("heading", "Sign in").await;
}

pub(super) async fn a_panel_that_stopped_starts_afresh_with_what_was_typed(visit: &mut Visit) {
    let script = format!(
        r#"{RUIN}
        panel.getToken = () => "demo-admin";
        go.addEventListener("click", () => ruin("APP/"));"#
    );
    let body = r#"<button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1" route="/schedules/new"></cadenza-schedules>"#;
    visit.embedded(body, &script).await;
    let page = &visit.page;
    page.has("heading", "New schedule").await;
    page.fill("Name", "Typed before the end").await;
    page.ask(END, vec!["go".into()]).await;
    page.has("heading", "This panel stopped").await;
    assert_eq!(visit.heard("error", 1).await[0]["fatal"], json!(true));

    page.click("button", "Reload").await;
    page.has("heading", "New schedule").await;
    page.shows("Unsaved changes restored").await;
    assert_eq!(page.value("Name").await, "Typed before the end");
    page.click("button", "Create schedule").await;
    visit.heard("created", 1).await;
    assert_eq!(visit.server.schedule("Typed before the end").await.name, "Typed before the end");
}

/// Keeps what a panel listens to presses with, and calls it when the panel is gone: to the wasm that is the same as being
/// called after the browser stopped it midway.
const STRAY: &str = r#"
    const kept = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (name, heard, ...rest) {
        if (name === "click" && !this.matches?.("cadenza-schedules, #go, #on")) kept.push(heard);
        return addEventListener.call(this, name, heard, ...rest);
    };
    window.stray = () => setTimeout(kept[0], 0, new Event("click"));"#;

pub(super) async fn a_wasm_that_was_stopped_midway_is_noticed(visit: &mut Visit) {
    visit.host.put("/stray.js", STRAY);
    let body = r#"<script src="/stray.js"></script><button id="on">On</button><button id="go">Go</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = r##"
        on.addEventListener("click", () => {
            const next = Object.assign(document.createElement("cadenza-schedules"), { route: "/schedules/new" });
            next.apiBase = panel.getAttribute("api-base");
            next.getToken = () => "demo-admin";
            panel.replaceWith(next);
        });
        go.addEventListener("click", () => stray());"##;
    visit.embedded(body, script).await;
    visit.page.has("heading", "Sign in").await;
    visit.press_outside("on").await;
    visit.page.has("heading", "New schedule").await;
    visit.page.fill("Name", "Typed before the end").await;
    visit.press_outside("go").await;
    visit.page.has("heading", "This panel stopped").await;
    visit.page.click("button", "Reload").await;
    visit.page.shows("Unsaved changes restored").await;
    assert_eq!(visit.page.value("Name").await, "Typed before the end");
}

pub(super) async fn no_text_becomes_markup_or_script(visit: &mut Visit) {
    visit.page.open("").await;
    visit.page.has("heading", "Sign in").await;
    let tries = r#"(() => {
        const thrown = (act) => { try { act(); return false; } catch { return true; } };
        const script = document.createElement("script");
        return [
            "trustedTypes" in window,
            thrown(() => { document.body.innerHTML = "<img src=x onerror='window.hit = 1'>"; }),
            thrown(() => { script.src = "https://evil.example/x.js"; }),
            thrown(() => { script.text = "window.hit = 1"; }),
            thrown(() => { script.src = document.querySelector("script[type=module]").src; }),
            document.querySelector("img") === null && !("hit" in window),
        ];
    })()"#;
    let seen = visit.page.ask(tries, vec![]).await;
    match visit.session.browser {
        Browser::Chromium => assert_eq!(seen, json!([true, true, true, true, false, true])),
        // Without the policy's support the other rules of the page still keep what came in from running.
        Browser::Firefox => {
            assert!(seen[0] == Value::Bool(false) || seen == json!([true, true, true, true, false, true]));
        }
    }
}
