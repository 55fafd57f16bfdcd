//! The element within a page of somebody else.

use serde_json::json;
use thirtyfour::Key;

use crate::journey::Visit;

const PANEL: &str = r#"<h1>Dashboard</h1><button id="go">Go</button><div id="here">
    <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules></div><div id="there"></div>"#;

/// Gives the administrator's token, and counts how often it was asked and why.
const TOKEN: &str = r#"
window.asked = [];
window.asks = () => JSON.stringify(asked);
panel.getToken = async ({ reason }) => { asked.push(reason); return "demo-admin"; };
"#;

pub(super) async fn asked(visit: &Visit) -> serde_json::Value {
    visit.page.ask("JSON.parse(page.asks())", vec![]).await
}

async fn outside(visit: &Visit) -> serde_json::Value {
    let seen = "[location.href, document.title, document.documentElement.lang, history.length, localStorage.length, sessionStorage.length]";
    visit.page.ask(seen, vec![]).await
}

pub(super) async fn an_embed_asks_the_page_for_its_token_and_leaves_the_page_alone(visit: &mut Visit) {
    visit.embedded(PANEL, TOKEN).await;
    visit.page.status("1–25 of 312 schedules").await;
    assert_eq!(asked(visit).await, json!(["start"]));
    assert_eq!(visit.heard("ready", 1).await, [json!({})]);
    visit.page.lacks("button", "Sign out").await;
    let before = outside(visit).await;

    visit.page.click("link", "Settings").await;
    visit.page.has("heading", "Settings").await;
    visit.page.shows("It comes from the page around this panel").await;
    visit.page.click("link", "Schedules").await;
    visit.page.click("link", "Next").await;
    visit.page.status("26–50 of 312 schedules").await;
    // A press that would open a tab elsewhere opens the same screen here: our addresses mean nothing to this page.
    let settings = visit.page.find("link", "Settings").await;
    settings.scroll_into_view().await.unwrap();
    visit
        .session
        .web
        .action_chain()
        .key_down(Key::Control)
        .click_element(&settings)
        .key_up(Key::Control)
        .perform()
        .await
        .unwrap();
    visit.page.has("heading", "Settings").await;
    assert_eq!(visit.session.web.windows().await.unwrap().len(), 1, "a link has left the page");
    assert_eq!(outside(visit).await, before, "the page around was touched");
    let routes: Vec<_> = visit.heard("navigate", 4).await.iter().map(|it| it["route"].clone()).collect();
    assert_eq!(routes, ["/settings", "/schedules", "/schedules?page=2", "/settings"]);
}

pub(super) async fn what_is_done_inside_is_heard_outside(visit: &mut Visit) {
    visit.embedded(PANEL, TOKEN).await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", "Made in a panel").await;
    assert_eq!(visit.heard("dirty", 1).await, [json!({ "dirty": true })]);
    page.click("button", "Create schedule").await;
    let created = visit.heard("created", 1).await;
    let id = visit.server.schedule("Made in a panel").await.id;
    assert_eq!(created, [json!({ "id": id.as_str() })]);
    assert_eq!(visit.heard("dirty", 2).await[1], json!({ "dirty": false }));
    page.shows("“Made in a panel” created").await;

    page.act_on("Made in a panel", "Delete").await;
    page.click("button", "Delete schedule").await;
    assert_eq!(visit.heard("deleted", 1).await, [json!({ "ids": [id.as_str()] })]);
    page.act_on("Certificati in scadenza", "Edit").await;
    page.fill("Name", "Certificates").await;
    page.click("button", "Save changes").await;
    let updated = visit.heard("updated", 1).await;
    let id = visit.server.schedule("Certificates").await.id;
    assert_eq!(updated, [json!({ "id": id.as_str() })]);
    assert!(visit.heard("notify", 3).await[0]["text"].as_str().unwrap().contains("Made in a panel"));
}

pub(super) async fn a_page_may_object_to_a_move_and_say_things_itself(visit: &mut Visit) {
    let object = r#"
        document.addEventListener("cadenza-navigate", (event) => { if (event.detail.route === "/settings") event.preventDefault(); });
        document.addEventListener("cadenza-notify", (event) => { event.preventDefault(); go.textContent = event.detail.text; });
        go.addEventListener("click", () => { go.textContent = [panel.navigate("/settings"), panel.navigate("/schedules/new")].join(); });"#;
    visit.embedded(PANEL, &format!("{TOKEN}{object}")).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "Settings").await;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    page.has("heading", "New schedule").await;
    page.wait("the answers of navigate", "document.getElementById('go').textContent === 'false,true'", vec![]).await;
    page.fill("Name", "Said elsewhere").await;
    page.click("button", "Create schedule").await;
    page.wait("the words outside", "document.getElementById('go').textContent.includes('Said elsewhere')", vec![])
        .await;
    let toasts = page.ask("root().querySelectorAll('.toast').length", vec![]).await;
    assert_eq!(toasts, json!(0), "said twice");
}

pub(super) async fn a_refused_token_is_asked_for_once(visit: &mut Visit) {
    visit.expects_status(403);
    let given = r#"
        window.asked = []; window.asks = () => JSON.stringify(asked); window.tokens = ["demo-admin", "demo-viewer"];
        panel.getToken = async ({ reason }) => { asked.push(reason); return tokens.shift() ?? "spent"; };"#;
    visit.embedded(PANEL, given).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    visit.server.database.revoke_token("demo-admin").await.unwrap();
    page.click("button", "Refresh").await;
    page.status("1–25 of 312 schedules").await;
    visit.call("the list with the new token", |call| call.is_list() && call.token() == Some("demo-viewer")).await;
    assert_eq!(asked(visit).await, json!(["start", "refused"]));

    // The next one is refused, and so is what is given in its place: then it is the page's turn.
    visit.server.database.revoke_token("demo-viewer").await.unwrap();
    page.click("button", "Refresh").await;
    assert_eq!(visit.heard("auth-required", 1).await, [json!({ "reason": "refused" })]);
    page.has("dialog", "Sign in again").await;
    page.shows("The page around this panel gave no token").await;
    assert_eq!(asked(visit).await, json!(["start", "refused", "refused"]));
    let token = visit.server.database.new_token("anna", cadenza_server::Role::Admin).await.unwrap();
    page.ask("page.tokens.push(arguments[0])", vec![token.into()]).await;
    page.click("button", "Try again").await;
    page.lacks("dialog", "Sign in again").await;
    page.status("1–25 of 312 schedules").await;
}

pub(super) async fn a_page_without_a_token_is_said_and_asked_again(visit: &mut Visit) {
    let given = r#"
        panel.getToken = () => { throw new Error("not yet") };
        go.addEventListener("click", () => { panel.getToken = () => ({ token: "demo-viewer", expiresAt: Date.now() + 3600000 }); });"#;
    visit.embedded(PANEL, given).await;
    visit.page.shows("The page around this panel gave no token").await;
    assert_eq!(visit.heard("auth-required", 1).await, [json!({ "reason": "start" })]);
    visit.press_outside("go").await;
    visit.page.status("1–25 of 312 schedules").await;
}

pub(super) async fn two_elements_share_nothing(visit: &mut Visit) {
    let body = r#"<div id="here"><cadenza-schedules id="panel" api-base="APP/api/v1" locale="it" theme="dark"></cadenza-schedules></div>
        <cadenza-schedules id="other" api-base="APP/api/v1" readonly density="comfortable"></cadenza-schedules><button id="go">Go</button>"#;
    let script = r#"panel.getToken = async () => "demo-admin"; other.getToken = async () => "demo-viewer"; other.filter = { type: "threats" };
        go.addEventListener("click", () => { panel.classList.toggle("looked-at"); other.classList.toggle("looked-at"); });
        other.classList.add("looked-at");"#;
    visit.embedded(body, script).await;
    let page = &visit.page;
    let threats: Vec<_> = visit.server.schedules().await.into_iter().filter(|it| it.kind == "threats").collect();
    let (all, other) =
        (threats.len(), visit.server.schedules().await.into_iter().find(|it| it.kind != "threats").unwrap());
    page.status(&format!("1–25 of {all} schedules")).await;
    page.has("heading", "Report schedules").await;
    page.open_filters().await;
    for role_and_name in [("link", "New schedule"), ("columnheader", "Actions"), ("button", "Type")] {
        page.lacks(role_and_name.0, role_and_name.1).await;
    }
    visit
        .call("the list of one type", |call| {
            call.is_list() && call.parameters().contains("type=threats") && call.token() == Some("demo-viewer")
        })
        .await;
    // Neither an address nor a filter a person sets leads out of the scope; nor to a form where nothing may be changed.
    let leads_to =
        |route: String| page.ask("page.document.getElementById('other').navigate(arguments[0])", vec![route.into()]);
    leads_to("/schedules?type=generic".to_owned()).await;
    page.status(&format!("1–25 of {all} schedules")).await;
    leads_to(format!("/schedules/{}", other.id)).await;
    page.shows("There is no such schedule").await;
    leads_to("/schedules/new".to_owned()).await;
    page.has("heading", "Report schedules").await;

    visit.press_outside("go").await;
    page.has("heading", "Pianificazioni dei report").await;
    page.status("1–25 di 312 pianificazioni").await;
    let looks = "['panel', 'other'].map((id) => { const { theme, density } = document.getElementById(id).shadowRoot.querySelector('.cadenza').dataset; return `${theme} ${density}`; })";
    assert_eq!(page.ask(looks, vec![]).await, json!(["dark compact", "auto comfortable"]));
}

pub(super) async fn what_the_page_changes_holds_without_losing_what_is_typed(visit: &mut Visit) {
    let script =
        r#"go.addEventListener("click", () => { panel.theme = "dark"; panel.locale = "it"; panel.pageSize = 10; });"#;
    visit.embedded(PANEL, &format!("{TOKEN}{script}")).await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", "Half typed").await;
    visit.press_outside("go").await;
    page.wait("the dark theme", "root().querySelector('.cadenza').dataset.theme === 'dark'", vec![]).await;
    page.shows("The language changes as soon as you save or discard your changes.").await;
    assert_eq!(page.value("Name").await, "Half typed");
    page.click("button", "Create schedule").await;
    page.status("1–10 di 313 pianificazioni").await;
    page.has("heading", "Pianificazioni dei report").await;
}

pub(super) async fn a_moved_element_keeps_what_it_shows_and_a_removed_one_ends(visit: &mut Visit) {
    let script = r#"
        window.signals = [];
        window.aborted = () => signals.map((it) => it.aborted).join();
        go.addEventListener("click", () => {
          if (panel.parentElement === here) return there.append(panel);
          // Asked for once more, and not answered before the end.
          panel.getToken = ({ signal }) => (signals.push(signal), new Promise(() => {}));
          return asking ? panel.remove() : (asking = true, panel.apiBase = "APP/api/v2");
        });
        let asking = false;"#;
    visit.embedded(PANEL, &format!("{TOKEN}{script}")).await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", "Carried along").await;
    visit.press_outside("go").await;
    assert_eq!(page.ask("panel().parentElement.id", vec![]).await, json!("there"));
    assert_eq!(page.value("Name").await, "Carried along");
    assert_eq!(asked(visit).await, json!(["start"]), "moving is no new start");
    page.ask("(window.kept = panel().shadowRoot, 0)", vec![]).await;
    visit.press_outside("go").await;
    page.wait("a question for a token", "page.aborted() === 'false'", vec![]).await;
    visit.press_outside("go").await;
    page.wait("the question taken back", "page.aborted() === 'true'", vec![]).await;
    page.wait("an empty element", "window.kept.querySelector('.cadenza') === null", vec![]).await;
}

pub(super) async fn keys_typed_inside_are_not_the_pages_shortcuts(visit: &mut Visit) {
    let script = r#"window.keys = []; window.pressed = () => keys.join("");
        document.addEventListener("keydown", ({ key }) => key.length === 1 && keys.push(key));"#;
    visit.embedded(PANEL, &format!("{TOKEN}{script}")).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.open_filters().await;
    page.type_into("Name contains", "jk?").await;
    page.press(Key::Escape).await;
    // `j` does something here and is no shortcut of the page; `q` does nothing here.
    page.press("jq").await;
    page.wait("the key nobody inside knows", "page.pressed() === 'q'", vec![]).await;
}
