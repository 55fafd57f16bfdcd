//! What a page may do with a panel, or set on it, and what it hears when that goes wrong.

use serde_json::json;
use thirtyfour::Key;

use crate::journey::Visit;
use crate::server::{Call, Outcome};

const PANEL: &str = r#"<div id="here"><cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules></div>
    <button id="go">Go</button>"#;
const TOKEN: &str = r#"window.asked = []; window.asks = () => JSON.stringify(asked);
    panel.getToken = async ({ reason }) => { asked.push(reason); return "demo-admin"; };"#;

pub(super) async fn a_panel_put_back_after_a_moment_keeps_form_and_filters(visit: &mut Visit) {
    // As tab components do: out of the document, and back on the next press.
    let script = r#"const kept = panel;
    go.addEventListener("click", () => {
        kept.remove();
        setTimeout(() => (here.append(kept), (document.body.dataset.back = Number(document.body.dataset.back ?? 0) + 1)), 100);
    });"#;
    visit.embedded(PANEL, &format!("{TOKEN}{script}")).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.open_filters().await;
    page.type_into("Name contains", "cert").await;
    let filtered = |call: &Call| call.is_list() && call.parameters().contains("name=cert");
    visit.call("the filtered list", |call| filtered(call) && call.outcome() == Outcome::Answered(200)).await;
    page.wait(
        "its rows",
        "root().querySelector('table')?.getAttribute('aria-busy') !== 'true' && bodyRows().length > 0",
        vec![],
    )
    .await;
    let names = page.names().await;
    visit.press_outside("go").await;
    page.wait("the panel back", "document.body.dataset.back === '1'", vec![]).await;
    page.open_filters().await;
    assert_eq!(page.value("Name contains").await, "cert");
    page.press(Key::Escape).await;
    page.names_are(&names).await;

    page.click("link", "New schedule").await;
    page.fill("Name", "Carried along").await;
    visit.press_outside("go").await;
    page.wait("the panel back", "document.body.dataset.back === '2'", vec![]).await;
    assert_eq!(page.value("Name").await, "Carried along");
    assert_eq!(page.ask("JSON.parse(page.asks())", vec![]).await, json!(["start"]), "it was started afresh");
    page.click("button", "Create schedule").await;
    page.shows("“Carried along” created").await;
}

pub(super) async fn what_goes_wrong_with_the_api_is_heard_outside(visit: &mut Visit) {
    visit.expects_status(403);
    visit.expects_no_server();
    visit.embedded(PANEL, &TOKEN.replace("demo-admin", "demo-viewer")).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Not allowed").await;
    page.click("button", "Create schedule").await;
    assert_eq!(visit.heard("problem", 1).await, [json!({ "kind": "not-allowed", "status": 403 })]);
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.status("1–25 of 312 schedules").await;
    visit.server.stop().await;
    page.click("button", "Refresh").await;
    assert_eq!(visit.heard("problem", 2).await[1], json!({ "kind": "unreachable", "status": 0 }));
}

pub(super) async fn what_a_page_cannot_mean_is_refused_in_words(visit: &mut Visit) {
    let script = r##"
        import { mount } from "APP/cadenza.js";
        const steps = [
          () => (panel.getToken = "demo-admin"), () => (panel.getToken = () => "demo-admin"),
          () => (panel.routing = "path"), () => (panel.routing = null),
          async () => {
            const failed = await mount("#there", { apiBase: "APP/api/v1", getToken: "demo-admin" }).catch((error) => error);
            document.body.dataset.failed = `${failed.message} · ${there.childElementCount}`;
          },
        ];
        go.addEventListener("click", () => steps.shift()());"##;
    let body = format!(r#"{PANEL}<div id="there"></div>"#);
    visit.embedded(&body, script).await;
    let page = &visit.page;
    page.has("button", "Sign in").await;
    visit.press_outside("go").await;
    page.has("heading", "This panel can’t be shown").await;
    page.shows("getToken: string, expected a function").await;
    visit.press_outside("go").await;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    page.has("heading", "This panel can’t be shown").await;
    page.shows("routing: \"path\", expected memory or hash").await;
    visit.press_outside("go").await;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    // Where nothing was mounted nothing is left.
    let failed = "document.body.dataset.failed === 'getToken: string, expected a function · 0'";
    page.wait("a failed mount without its element", failed, vec![]).await;
}

pub(super) async fn a_panel_takes_its_room_before_it_has_rows(visit: &mut Visit) {
    let script = r#"
        const heights = [];
        window.heights = () => JSON.stringify(heights);
        new ResizeObserver(() => heights.push(Math.round(panel.getBoundingClientRect().height))).observe(panel);
        panel.getToken = async () => "demo-admin";"#;
    visit.embedded(PANEL, script).await;
    visit.page.status("1–25 of 312 schedules").await;
    visit.page.has("button", "More").await;
    let heights = visit.page.ask("JSON.parse(page.heights())", vec![]).await;
    let heights: Vec<f64> = heights.as_array().unwrap().iter().filter_map(serde_json::Value::as_f64).collect();
    let (least, most) = heights.iter().fold((f64::MAX, 0.0_f64), |(least, most), it| (least.min(*it), most.max(*it)));
    assert!(least > 500.0 && most - least < 80.0, "the page around jumped: {heights:?}");

    // And what the page wants kept is kept, for one sentence as well.
    visit.page.ask("panel().style.setProperty('--cadenza-min-height', '1017px')", vec![]).await;
    visit.page.ask("page.document.getElementById('panel').navigate('/nowhere')", vec![]).await;
    visit.page.has("heading", "There is nothing at this address").await;
    let height = visit.page.ask("panel().getBoundingClientRect().height", vec![]).await;
    assert_eq!(height.as_f64(), Some(1017.0));
}

pub(super) async fn a_browser_without_network_is_heard_outside(visit: &mut Visit) {
    visit.expects_no_server();
    visit.embedded(PANEL, TOKEN).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    // The words come with the second load.
    page.shows("updated").await;
    visit.server.stop().await;
    // No driver takes the network from every browser: the server is gone, and the browser says that it is offline.
    let offline =
        "void page.Object.defineProperty(page.Navigator.prototype, 'onLine', { value: false, configurable: true })";
    page.ask(offline, vec![]).await;
    page.click("button", "Refresh").await;
    page.shows("You are offline").await;
    assert_eq!(visit.heard("problem", 1).await, [json!({ "kind": "offline", "status": 0 })]);
}
