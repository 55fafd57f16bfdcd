//! Two of us on one page: two elements with two APIs, two releases, one of them stopped.

use std::collections::BTreeSet;

use cadenza_server::Role;
use serde_json::json;

use super::embed_tokens::{another, tokens};
use crate::journey::Visit;
use crate::server::Server;

/// Ends the newest wasm that came from a place, as a fault in it would: nothing it remembers is true any more.
pub(super) const RUIN: &str = r#"
    window.ruin = async (place) => {
        const [, newest] = window.instances.findLast(([url, it]) => url.startsWith(place) && memoryOf(it));
        new Uint8Array(memoryOf(newest).buffer).fill(255);
    };"#;

/// Presses what ends the wasm, and a link of the panel before its clock can end it and take the link away.
pub(super) const END: &str = "(() => {
    const settings = [...root().querySelectorAll('a')].find((link) => link.ariaLabel === 'Settings');
    document.getElementById(arguments[0]).click();
    settings.click();
})()";

/// Makes the other of the two the one that is looked at.
const TURN: &str = r#"go.addEventListener("click", () => {
    for (const id of ["panel", "other"]) document.getElementById(id).classList.toggle("looked-at");
});"#;

pub(super) async fn two_elements_with_two_apis_keep_apart(visit: &mut Visit) {
    let (mut other, address, theirs) = another(visit).await;
    let ours = visit.server.database.new_token("ada", Role::Admin).await.unwrap();
    let body = format!(
        r#"<button id="go">Go</button>
        <cadenza-schedules id="panel" class="looked-at" api-base="APP/api/v1" locale="it" theme="dark"></cadenza-schedules>
        <cadenza-schedules id="other" api-base="{address}/api/v1" locale="en" theme="light"></cadenza-schedules>"#
    );
    let script = format!(r#"panel.getToken = async () => "{ours}"; other.getToken = async () => "{theirs}"; {TURN}"#);
    visit.embedded(&body, &script).await;
    let page = &visit.page;
    page.status("1–25 di 312 pianificazioni").await;
    page.has("heading", "Pianificazioni dei report").await;
    visit.press_outside("go").await;
    page.status("1–3 of 3 schedules").await;
    page.has("heading", "Report schedules").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Over there").await;
    page.click("button", "Create schedule").await;
    page.shows("“Over there” created").await;
    assert_eq!(other.schedule("Over there").await.created_by, "bea");
    visit.press_outside("go").await;
    page.click("button", "Aggiorna").await;
    page.status("1–25 di 312 pianificazioni").await;
    assert_eq!(tokens(&visit.server), BTreeSet::from([ours]));
    assert_eq!(tokens(&other), BTreeSet::from([theirs]));
    let looks = "['panel', 'other'].map((id) => document.getElementById(id).shadowRoot.querySelector('.cadenza').dataset.theme)";
    assert_eq!(page.ask(looks, vec![]).await, json!(["dark", "light"]));
    other.stop().await;
}

/// Two releases on one page, each from a server of its own and with its API; the second is the one looked at.
async fn two_releases(visit: &Visit) -> Server {
    let (other, address, theirs) = another(visit).await;
    let ours = visit.server.database.new_token("ada", Role::Admin).await.unwrap();
    let body = format!(
        r#"<button id="go">Go</button><button id="ruin">Ruin</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>
        <cadenza-next id="other" class="looked-at" api-base="{address}/api/v1" locale="it"></cadenza-next>"#
    );
    let script = format!(
        r#"{RUIN}{TURN}
        document.getElementById("ruin").addEventListener("click", () => window.ruin("APP/"));
        other.getToken = panel.getToken = () => "{ours}"; other.theme = "dark"; other.getToken = () => "{theirs}";
        await import("{address}/cadenza.js?tag=cadenza-next");"#
    );
    visit.embedded(&body, &script).await;
    visit.page.status("1–3 di 3 pianificazioni").await;
    // What was set before the script was there has become the element's own.
    let theme = visit.page.ask("root().querySelector('.cadenza').dataset.theme", vec![]).await;
    assert_eq!(theme, json!("dark"));
    assert_eq!(tokens(&other), BTreeSet::from([theirs]));
    visit.press_outside("go").await;
    visit.page.status("1–25 of 312 schedules").await;
    assert_eq!(tokens(&visit.server), BTreeSet::from([ours]));
    other
}

pub(super) async fn two_releases_stand_side_by_side(visit: &mut Visit) {
    two_releases(visit).await.stop().await;
}

pub(super) async fn a_release_that_stopped_leaves_the_other_working(visit: &mut Visit) {
    let mut other = two_releases(visit).await;
    let page = &visit.page;
    visit.press_outside("ruin").await;
    // What the list does by the clock is its end.
    page.has("heading", "This panel stopped").await;
    visit.press_outside("go").await;
    page.click("link", "Nuova pianificazione").await;
    page.fill("Nome", "Made beside a ruin").await;
    page.click("button", "Crea pianificazione").await;
    page.status("1–4 di 4 pianificazioni").await;
    assert_eq!(other.schedule("Made beside a ruin").await.created_by, "bea");
    let stopped = page.ask("JSON.parse(page.told('error', 'other')).length", vec![]).await;
    assert_eq!(stopped, json!(0), "the other release was said to have stopped, too");
    visit.press_outside("go").await;
    page.click("button", "Reload").await;
    page.status("1–25 of 312 schedules").await;
    other.stop().await;
}

pub(super) async fn two_tags_of_one_release_end_and_start_afresh_apart(visit: &mut Visit) {
    let body = r#"<button id="go">Go</button><button id="ruin">Ruin</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>
        <cadenza-next id="other" class="looked-at" api-base="APP/api/v1" locale="it"></cadenza-next>"#;
    let script = format!(
        r#"{RUIN}{TURN}
        document.getElementById("ruin").addEventListener("click", () => window.ruin("APP/"));
        panel.getToken = () => "demo-admin"; other.getToken = () => "demo-viewer";
        await panel.ready;
        await import("APP/cadenza.js?tag=cadenza-next");"#
    );
    visit.embedded(body, &script).await;
    let page = &visit.page;
    page.status("1–25 di 312 pianificazioni").await;
    visit.press_outside("ruin").await;
    // What the list does by the clock is its end.
    page.has("heading", "Questo pannello si è fermato").await;
    visit.press_outside("go").await;
    page.click("link", "Settings").await;
    page.has("heading", "Settings").await;
    let stopped = page.ask("JSON.parse(page.told('error', 'panel')).length", vec![]).await;
    assert_eq!(stopped, json!(0), "the other tag was said to have stopped, too");
    visit.press_outside("go").await;
    page.click("button", "Ricarica").await;
    page.status("1–25 di 312 pianificazioni").await;
    visit.press_outside("go").await;
    page.has("heading", "Settings").await;
}

/// Keeps what a panel does by the clock, so that one that is gone can be made to do it once more.
const CLOCK: &str = r#"
    const [ticks, own] = [[], window.setInterval];
    window.setInterval = (tick, ...rest) => (ticks.push(tick), own(tick, ...rest));
    window.late = () => {
        setTimeout(ticks[0]);
        setTimeout(() => (document.body.dataset.late = "done"));
    };"#;

pub(super) async fn what_a_stopped_panel_still_does_stops_no_fresh_one(visit: &mut Visit) {
    visit.host.put("/clock.js", CLOCK);
    let body = r#"<script src="/clock.js"></script><button id="ruin">Ruin</button><button id="late">Late</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = format!(
        r#"{RUIN}
        const [ruin, late] = [window.ruin, window.late];
        document.getElementById("ruin").addEventListener("click", () => ruin("APP/"));
        document.getElementById("late").addEventListener("click", () => late());
        panel.getToken = () => "demo-admin";"#
    );
    visit.embedded(body, &script).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("ruin").await;
    page.has("heading", "This panel stopped").await;
    page.click("button", "Reload").await;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("late").await;
    page.wait("a step of the panel that is gone", "document.body.dataset.late === 'done'", vec![]).await;
    assert_eq!(visit.heard("error", 1).await.len(), 1, "the fresh panel was said to have stopped, too");
}
