//! What the page around does to its address, its documents, its texts and everybody's prototypes.

use serde_json::{Value, json};

use crate::journey::Visit;
use crate::patience::until;

const PATH_AND_HASH: &str = "location.pathname + location.hash";

async fn at(visit: &Visit) -> Value {
    visit.page.ask(PATH_AND_HASH, vec![]).await
}

pub(super) async fn a_panel_behind_the_hash_leaves_the_path_and_other_hashes_alone(visit: &mut Visit) {
    let body = r##"<base href="/elsewhere/"><button id="go">Go</button>
        <cadenza-schedules id="panel" class="looked-at" routing="hash" api-base="APP/api/v1"></cadenza-schedules>
        <cadenza-schedules id="other" routing="hash" api-base="APP/api/v1" hidden></cadenza-schedules>"##;
    let script = r##"
        for (const one of [panel, other]) one.getToken = () => "demo-admin";
        const steps = [
            () => (location.hash = "#content"),
            () => other.navigate("/recipients"),
            () => [panel, other].forEach((one) => { one.hidden = !one.hidden; one.classList.toggle("looked-at"); }),
        ];
        go.addEventListener("click", () => steps.shift()());"##;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(at(visit).await, json!("/"), "nobody has moved yet");
    page.click("link", "Settings").await;
    page.has("heading", "Settings").await;
    assert_eq!(at(visit).await, json!("/#cadenza-schedules.panel/settings"));
    page.click("link", "Schedules").await;
    page.click("link", "New schedule").await;
    page.has("heading", "New schedule").await;

    // The page's own place, and the other panel's, are no matter of this one.
    visit.press_outside("go").await;
    page.wait("the page's own hash", "location.hash === '#content'", vec![]).await;
    page.has("heading", "New schedule").await;
    visit.press_outside("go").await;
    page.wait("the other's hash", "location.hash === '#cadenza-schedules.other/recipients'", vec![]).await;
    page.has("heading", "New schedule").await;
    visit.press_outside("go").await;
    page.has("heading", "Recipients").await;
    page.back().await;
    page.wait("the page's own hash", "location.hash === '#content'", vec![]).await;
    page.has("heading", "Recipients").await;
}

pub(super) async fn back_leads_a_panel_to_where_it_began(visit: &mut Visit) {
    let body = r##"<cadenza-schedules id="panel" routing="hash" api-base="APP/api/v1"></cadenza-schedules>"##;
    visit.host.page(body, r#"panel.getToken = () => "demo-admin";"#);
    let page = &visit.page;
    page.go(&format!("{}#/dashboard", visit.host.url())).await;
    page.status("1–25 of 312 schedules").await;
    page.lacks("heading", "There is nothing at this address").await;
    page.click("link", "Settings").await;
    page.has("heading", "Settings").await;
    page.back().await;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(at(visit).await, json!("/#/dashboard"));

    // An address of ours that somebody was sent.
    page.go("about:blank").await;
    page.go(&format!("{}#cadenza-schedules.panel/settings", visit.host.url())).await;
    page.has("heading", "Settings").await;
}

pub(super) async fn an_element_keeps_its_look_in_another_document(visit: &mut Visit) {
    visit.host.put("/frame.html", r#"<!doctype html><html lang="en"><title>Frame</title><body>"#);
    visit.host.allow("script-src 'wasm-unsafe-eval' APP; connect-src APP; frame-src 'self'");
    let body = r#"<button id="go">Go</button><iframe id="frame" title="Frame" src="/frame.html"></iframe>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = r#"
        // By its name alone it would be found in this document only.
        const panel = document.getElementById("panel");
        panel.getToken = () => "demo-admin";
        const look = () => {
            const { ownerDocument: { defaultView }, shadowRoot } = panel;
            const { display, color } = defaultView.getComputedStyle(shadowRoot.querySelector(".topbar"));
            const [age, token] = [shadowRoot.querySelector(".updated"), shadowRoot.querySelector(".cadenza")];
            const accent = defaultView.getComputedStyle(token).getPropertyValue("--cadenza-accent");
            return JSON.stringify([display, color, defaultView.getComputedStyle(age).lineHeight, accent]);
        };
        go.addEventListener("click", () => {
            frame.width = innerWidth;
            const before = look();
            frame.contentDocument.body.append(panel);
            requestAnimationFrame(() => setTimeout(() => {
                const inside = look();
                document.body.append(panel);
                requestAnimationFrame(() => setTimeout(() => (go.textContent = [before, inside, look()].join("\n"))));
            }));
        });"#;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.wait("the second load", "root().querySelector('.updated')", vec![]).await;
    visit.press_outside("go").await;
    page.wait("the looks", "document.getElementById('go').textContent.includes('\\n')", vec![]).await;
    let looks = page.ask("document.getElementById('go').textContent.split('\\n')", vec![]).await;
    let looks: Vec<_> = looks.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect();
    assert!(looks[0].contains("flex") && looks[0].contains("light-dark"), "{looks:?}");
    assert_eq!(looks[1], looks[0], "in the other document");
    assert_eq!(looks[2], looks[0], "back again");
    page.click("link", "New schedule").await;
    page.has("heading", "New schedule").await;
}

pub(super) async fn what_a_page_puts_on_every_array_is_not_in_our_configuration(visit: &mut Visit) {
    let body = r#"<script src="/old.js"></script><button id="go">Go</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1" route="/schedules/new"></cadenza-schedules>"#;
    visit.host.put(
        "/old.js",
        r#"for (const { prototype } of [Array, Object, String])
            Object.defineProperty(prototype, "toJSON", { configurable: true, value: () => "changed for everybody" });"#,
    );
    let script = r#"
        panel.config = { types: ["first kind", "second"], page_size: 10, readonly: false, locale: undefined };
        panel.getToken = () => "demo-admin";
        await panel.ready;
        panel.theme = "dark";
        const dark = () => panel.shadowRoot.querySelector(".cadenza").dataset.theme === "dark";
        while (!dark()) await new Promise(requestAnimationFrame);
        // The driver of the browser writes JSON as well: it asks nothing before this is over.
        for (const { prototype } of [Array, Object, String]) delete prototype.toJSON;
        await import("/done.js");"#;
    visit.host.put("/done.js", "");
    visit.embedded(body, script).await;
    let done = async || visit.host.asked().iter().any(|path| path == "/done.js").then_some(());
    assert!(until(done).await.is_some(), "the page waited in vain for its panel");
    let page = &visit.page;
    page.has("heading", "New schedule").await;
    assert_eq!(page.value("Type").await, "first kind");
}
