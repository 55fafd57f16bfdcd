//! One person, several tabs: signed out is signed out in all of them, and what is shared is what was chosen.

use serde_json::json;

use crate::journey::Visit;

const IN_ALL_TABS: &str = "In all my tabs, until the last one is closed";

/// What is left of a session in this tab, to be searched.
const LEFT: &str = "root().innerHTML + JSON.stringify([{ ...sessionStorage }, { ...localStorage }])";

/// Fills the storage that all tabs share, to the last letter.
const FILL: &str = "(() => {
    for (let size = 1 << 22; size >= 1; size >>= 1) {
        for (;;) {
            try { localStorage.setItem(`filler.${size}.${Math.random()}`, 'x'.repeat(size)); } catch { break; }
        }
    }
    return true;
})()";

/// Opens another tab and looks at it.
async fn another_tab(visit: &Visit) {
    let web = &visit.session.web;
    let tab = web.new_tab().await.unwrap();
    web.switch_to_window(tab).await.unwrap();
}

/// Signs in choosing how long the token is kept.
async fn signed_in_for(visit: &Visit, choice: &str) {
    let page = &visit.page;
    page.open("").await;
    page.type_into("API token", "demo-admin").await;
    page.click("radio", choice).await;
    page.click("button", "Sign in").await;
    page.status("1–25 of 312 schedules").await;
}

/// The first tab goes to a page of somebody else; a second one signs out; the first goes Back.
async fn signed_out_while_away(visit: &Visit, meanwhile: &str) {
    let (page, web) = (&visit.page, &visit.session.web);
    visit.host.put(
        "/",
        r#"<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><p>Elsewhere</p>"#,
    );
    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    let name = page.names().await.remove(0);
    let first = web.window().await.unwrap();
    page.go(&visit.host.url()).await;

    another_tab(visit).await;
    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    page.ask(meanwhile, vec![]).await;
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;

    web.switch_to_window(first).await.unwrap();
    page.back().await;
    page.has("button", "Sign in").await;
    let left = page.ask(LEFT, vec![]).await;
    let left = left.as_str().unwrap();
    assert!(!left.contains(&name) && !left.contains("demo-admin"), "something is left in the tab that was away");
    page.reload().await;
    page.has("button", "Sign in").await;
}

pub(super) async fn a_tab_that_was_away_is_signed_out_when_it_is_back(visit: &mut Visit) {
    signed_out_while_away(visit, "true").await;
}

pub(super) async fn a_full_storage_keeps_no_tab_signed_in(visit: &mut Visit) {
    signed_out_while_away(visit, FILL).await;
}

pub(super) async fn a_sign_out_over_a_full_storage_is_one_in_every_tab(visit: &mut Visit) {
    let (page, web) = (&visit.page, &visit.session.web);
    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    let first = web.window().await.unwrap();
    another_tab(visit).await;
    visit.signed_in("").await;
    page.ask(FILL, vec![]).await;
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    web.switch_to_window(first).await.unwrap();
    page.has("button", "Sign in").await;
    assert!(!page.ask(LEFT, vec![]).await.as_str().unwrap().contains("demo-admin"), "the token is still kept");
}

pub(super) async fn a_new_tab_is_signed_in_where_that_was_chosen(visit: &mut Visit) {
    visit.server.record.configure(r#"{ "token_storage": "tabs" }"#);
    let (page, web) = (&visit.page, &visit.session.web);
    page.open("").await;
    page.has("radio", IN_ALL_TABS).await;
    page.lacks("radio", "On this device, until you sign out").await;
    signed_in_for(visit, IN_ALL_TABS).await;
    let first = web.window().await.unwrap();

    another_tab(visit).await;
    page.open("#/schedules?size=10").await;
    page.status("1–10 of 312 schedules").await;
    let kept = page.ask("JSON.stringify({ ...localStorage })", vec![]).await;
    assert!(!kept.as_str().unwrap().contains("demo-admin"), "the device keeps the token: {kept}");
    // A tab that was signed in to signs others in, too, and outlives a reload on its own.
    web.close_window().await.unwrap();
    web.switch_to_window(first.clone()).await.unwrap();
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    another_tab(visit).await;
    page.open("").await;
    page.status("1–25 of 312 schedules").await;

    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    web.switch_to_window(first).await.unwrap();
    page.has("button", "Sign in").await;
    another_tab(visit).await;
    page.open("").await;
    page.has("button", "Sign in").await;
}

pub(super) async fn a_tab_kept_to_itself_gives_its_token_to_no_other(visit: &mut Visit) {
    visit.server.record.configure(r#"{ "token_storage": "local" }"#);
    let page = &visit.page;
    signed_in_for(visit, "In this tab, until it is closed").await;
    visit.server.record.clear();
    another_tab(visit).await;
    page.open("").await;
    page.has("button", "Sign in").await;
    // Nor does a message that only looks like an answer sign anybody in.
    let forged = "(() => {
        const said = new BroadcastChannel('cadenza /api/v1');
        said.postMessage('/api/v1\\ndemo-admin\\n0.5\\ntabs');
        return true;
    })()";
    page.ask(forged, vec![]).await;
    page.has("button", "Sign in").await;
    assert!(visit.server.record.calls().is_empty(), "the new tab called the API");
}

pub(super) async fn two_tabs_keep_what_each_of_them_chose(visit: &mut Visit) {
    let (page, web) = (&visit.page, &visit.session.web);
    let looks = "(({ theme, density }) => `${theme} ${density}`)(root().querySelector('.cadenza').dataset)";
    visit.signed_in("#/settings").await;
    page.has("heading", "Settings").await;
    let first = web.window().await.unwrap();
    another_tab(visit).await;
    visit.signed_in("#/settings").await;
    page.has("heading", "Settings").await;
    page.click("radio", "Compact").await;
    web.switch_to_window(first).await.unwrap();
    page.wait("the other tab's density", &format!("{looks} === 'auto compact'"), vec![]).await;
    page.click("radio", "Dark").await;
    page.reload().await;
    page.has("heading", "Settings").await;
    assert_eq!(page.ask(looks, vec![]).await, json!("dark compact"));
}

pub(super) async fn what_a_full_storage_does_not_keep_is_said_once(visit: &mut Visit) {
    let page = &visit.page;
    page.open("").await;
    page.has("button", "Sign in").await;
    page.ask(FILL, vec![]).await;
    visit.signed_in_here().await;
    page.shows("you stay signed in only until you leave or reload this page").await;
    assert!(!page.stored().await.contains("demo-admin"), "kept where no sign-out elsewhere could take it back");

    page.click("link", "Settings").await;
    page.click("radio", "Dark").await;
    page.shows("your settings apply now, but are lost when you leave or reload this page").await;
    page.click("radio", "Compact").await;
    let said = page.ask(
        "[...root().querySelectorAll('.toast')].filter((it) => it.textContent.includes('your settings')).length",
        vec![],
    );
    assert_eq!(said.await, json!(1), "it was said again");

    page.ask(&FILL.replace("localStorage", "sessionStorage"), vec![]).await;
    page.click("link", "Schedules").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Not kept").await;
    page.shows("save before you leave or reload this page, or what you typed is lost").await;
}

pub(super) async fn a_tab_that_keeps_no_token_forgets_what_was_typed_before_a_sign_out(visit: &mut Visit) {
    const TYPED: &str = "Typed and never saved";
    let (page, web) = (&visit.page, &visit.session.web);
    let begin = async || {
        page.open("#/schedules/new").await;
        page.type_into("API token", "demo-admin").await;
        page.click("radio", "No – ask again after reload").await;
        page.click("button", "Sign in").await;
    };
    begin().await;
    page.fill("Name", TYPED).await;
    page.wait("it to be kept", &format!("{LEFT}.includes({TYPED:?})"), vec![]).await;
    // A reload alone asks for the token, and loses nothing.
    begin().await;
    page.wait("what was typed", "everything('field', 'Name')[0]?.value === arguments[0]", vec![TYPED.into()]).await;
    let first = web.window().await.unwrap();
    page.go("about:blank").await;

    another_tab(visit).await;
    visit.signed_in("").await;
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    web.switch_to_window(first).await.unwrap();
    page.open("#/schedules/new").await;
    page.has("button", "Sign in").await;
    assert!(!page.stored().await.contains(TYPED), "what was typed is kept after a sign-out");
    begin().await;
    page.has("button", "Create schedule").await;
    assert_eq!(page.value("Name").await, "");
}
