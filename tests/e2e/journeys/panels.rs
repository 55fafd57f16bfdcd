//! What a panel keeps for itself, whatever the page around or the panel beside it does.

use serde_json::json;

use crate::journey::Visit;

const HEADING: &str = "This panel can’t be shown";

/// The list calls that asked for more than the weekly schedules.
fn wider(visit: &Visit) -> Vec<String> {
    let calls = visit.server.record.calls();
    let lists = calls.iter().filter(|call| call.is_list()).map(|call| call.parameters().to_owned());
    lists.filter(|parameters| !parameters.contains("schedule=weekly")).collect()
}

pub(super) async fn a_scope_that_means_nothing_shows_nothing_more(visit: &mut Visit) {
    let body = r#"<button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = r#"
        panel.filter = { type: "generic", schedule: "weekly" };
        panel.getToken = () => "demo-admin";
        const next = [{ type: "", schedule: "" }, { type: "generic", schedule: "weekly" }, { id: [] }];
        go.addEventListener("click", () => (panel.filter = next.shift()));"#;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.has("link", "New schedule").await;
    visit.press_outside("go").await;
    page.has("heading", HEADING).await;
    page.shows("filter").await;
    assert_eq!(visit.heard("error", 1).await[0]["fatal"], json!(true));

    // Put right, it goes on; and while something is typed a wrong one waits, and loses nothing.
    visit.press_outside("go").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Typed with care").await;
    visit.press_outside("go").await;
    page.click("link", "Schedules").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Keep editing").await;
    assert_eq!(page.value("Name").await, "Typed with care");
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.has("heading", HEADING).await;
    assert_eq!(wider(visit), [""; 0], "the list was asked for without its scope");
}

/// The first of two panels, or the second.
const PANELS: &str = r#"<button id="other">Other</button>
    <cadenza-schedules api-base="APP/api/v1" route="/schedules/new"></cadenza-schedules>
    <cadenza-schedules api-base="APP/api/v1" hidden></cadenza-schedules>"#;

pub(super) async fn two_panels_keep_what_is_typed_apart(visit: &mut Visit) {
    // The helpers look into the one panel that is in sight, which the button changes.
    let script = r##"
        const both = [...document.querySelectorAll("cadenza-schedules")];
        for (const panel of both) panel.getToken = () => "demo-admin";
        other.addEventListener("click", () => {
            for (const panel of both) panel.hidden = !panel.hidden;
            document.body.prepend(both.find((panel) => !panel.hidden));
        });"##;
    visit.embedded(PANELS, script).await;
    let page = &visit.page;
    page.has("heading", "New schedule").await;
    page.fill("Name", "Of the first").await;
    visit.press_outside("other").await;
    page.click("link", "New schedule").await;
    page.has("heading", "New schedule").await;
    assert_eq!(page.value("Name").await, "", "one panel shows what was typed in the other");
    page.fill("Name", "Of the second").await;
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.has("heading", "Report schedules").await;
    let kept = page.ask("JSON.stringify({ ...sessionStorage })", vec![]).await;
    assert!(kept.as_str().unwrap().contains("Of the first"), "leaving one form has forgotten the other: {kept}");
}

pub(super) async fn origins_that_are_no_list_let_nobody_in(visit: &mut Visit) {
    // A part of a text would be found in it.
    let origin = visit.host.url().trim_end_matches('/').to_owned();
    visit.server.record.configure(format!(r#"{{ "embed_origins": "{origin}.example" }}"#));
    let script = r#"
        import { connect } from "APP/cadenza-frame.js";
        const iframe = document.createElement("iframe");
        iframe.title = "Report schedules";
        iframe.src = "APP/embed.html";
        connect(iframe, { getToken: () => "demo-admin", onEvent: (name, detail) => events.push({ name, detail }) });
        document.body.append(iframe);"#;
    visit.embedded("", script).await;
    visit.page.wait("the iframe", "document.querySelector('iframe')", vec![]).await;
    assert_eq!(visit.heard("problem", 1).await, [json!({ "kind": "configuration", "status": 0 })]);
    visit.session.web.enter_frame(0).await.unwrap();
    let refused = "document.body.textContent.includes('This panel can’t be shown here')";
    visit.page.wait("a refusal in words", refused, vec![]).await;
    assert!(visit.server.record.calls().is_empty(), "the API was called");
}

pub(super) async fn a_page_that_gives_no_token_twice_loses_nothing_typed(visit: &mut Visit) {
    visit.expects_status(403);
    let body = r#"<button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1" route="/schedules/new"></cadenza-schedules>"#;
    // A page whose own session is over answers with its sign-in page.
    let script = r##"
        let given = "demo-admin";
        panel.getToken = () => given;
        const next = ["<!doctype html> sign in", "<!doctype html> sign in", "demo-second"];
        go.addEventListener("click", () => { given = next.shift(); panel.refresh(); });"##;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.has("heading", "New schedule").await;
    page.fill("Name", "Typed with care").await;
    visit.server.database.revoke_token("demo-admin").await.unwrap();
    visit.press_outside("go").await;
    page.click("button", "Create schedule").await;
    visit.heard("auth-required", 1).await;
    visit.press_outside("go").await;
    visit.heard("auth-required", 2).await;
    page.has("dialog", "Sign in again").await;
    visit.server.database.add_token("ada", cadenza_server::Role::Admin, "demo-second").await.unwrap();
    visit.press_outside("go").await;
    page.shows("“Typed with care” created").await;
}

pub(super) async fn an_attribute_taken_back_leaves_what_is_configured(visit: &mut Visit) {
    let body = r#"<button id="go">Go</button><cadenza-schedules id="panel" api-base="APP/api/v1" locale="it"></cadenza-schedules>"#;
    let script = r#"
        panel.config = { readonly: true, locale: "en" };
        panel.getToken = () => "demo-admin";
        panel.readonly = true;
        go.addEventListener("click", () => { panel.readonly = false; panel.locale = null; });"#;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.status("1–25 di 312 pianificazioni").await;
    visit.press_outside("go").await;
    page.status("1–25 of 312 schedules").await;
    page.has("button", "More").await;
    page.lacks("link", "New schedule").await;
}

pub(super) async fn an_iframe_that_was_there_first_is_heard_all_the_same(visit: &mut Visit) {
    let around = visit.host.url();
    visit.server.record.configure(format!(r#"{{ "embed_origins": ["{}"] }}"#, around.trim_end_matches('/')));
    let body =
        r#"<button id="go">Go</button><iframe id="frame" title="Report schedules" src="APP/embed.html"></iframe>"#;
    let script = r#"
        import { connect } from "APP/cadenza-frame.js";
        window.addEventListener("message", () => (go.textContent = "waiting"));
        frame.contentWindow.postMessage({ cadenza: "there?" }, "*");
        go.addEventListener("click", () => connect(frame, { getToken: () => "demo-admin" }));"#;
    visit.embedded(body, script).await;
    visit.page.wait("a frame that waits", "document.getElementById('go').textContent === 'waiting'", vec![]).await;
    visit.press_outside("go").await;
    visit.session.web.enter_frame(0).await.unwrap();
    visit.page.status("1–25 of 312 schedules").await;
}
