//! Signing in and out, and where the token is between the two.

use crate::journey::Visit;

pub(super) async fn a_wrong_token_is_refused_in_words_and_not_kept(visit: &mut Visit) {
    visit.expects_status(403);
    let page = &visit.page;
    page.open("").await;
    page.type_into("API token", "not-a-token").await;
    page.click("button", "Sign in").await;
    page.shows("The API does not accept this token.").await;
    assert_eq!(page.stored().await, "[{},{}]");
    page.lacks("button", "Sign out").await;
}

pub(super) async fn a_right_token_opens_the_list(visit: &mut Visit) {
    visit.signed_in("").await;
    visit.page.has("heading", "Report schedules").await;
    visit.list_call("paginate=true&page=1&page_size=25").await;
    visit.page.status("1–25 of 312 schedules").await;
    let names: Vec<String> = visit.server.schedules().await.into_iter().take(25).map(|it| it.name).collect();
    visit.page.names_are(&names).await;
}

pub(super) async fn a_token_kept_in_the_tab_survives_a_reload(visit: &mut Visit) {
    visit.signed_in("").await;
    let stored = visit.page.stored().await;
    let (session, local) = stored.split_once("},{").unwrap();
    assert!(session.contains("demo-admin") && !local.contains("demo-admin"), "the token is not in the tab alone");
    visit.page.reload().await;
    visit.page.status("1–25 of 312 schedules").await;
}

pub(super) async fn a_token_not_kept_is_gone_after_a_reload(visit: &mut Visit) {
    let page = &visit.page;
    page.open("").await;
    page.type_into("API token", "demo-admin").await;
    page.click("radio", "No – ask again after reload").await;
    page.click("button", "Sign in").await;
    page.status("1–25 of 312 schedules").await;
    assert!(!page.stored().await.contains("demo-admin"), "the token is kept all the same");
    page.reload().await;
    page.has("button", "Sign in").await;
    page.lacks("button", "Sign out").await;
}

pub(super) async fn sign_out_leaves_nothing_behind(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let name = page.names().await.remove(0);
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    assert!(!page.stored().await.contains("demo-admin"), "the token is still kept");
    let left = page.ask("root().innerHTML + document.body.innerHTML", vec![]).await;
    assert!(!left.as_str().unwrap().contains(&name), "a schedule is still in the DOM");
    page.reload().await;
    page.has("button", "Sign in").await;
}

pub(super) async fn a_sign_out_is_one_in_every_tab(visit: &mut Visit) {
    let (page, web) = (&visit.page, &visit.session.web);
    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    let name = page.names().await.remove(0);
    let first = web.window().await.unwrap();

    let second = web.new_tab().await.unwrap();
    web.switch_to_window(second).await.unwrap();
    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;

    web.switch_to_window(first).await.unwrap();
    page.has("button", "Sign in").await;
    let left =
        page.ask("root().innerHTML + JSON.stringify([{ ...sessionStorage }, { ...localStorage }])", vec![]).await;
    let left = left.as_str().unwrap();
    assert!(!left.contains(&name) && !left.contains("demo-admin"), "something is left in the other tab: {left}");
}

/// Sets the page's clock ahead, for the app that asks it and for nothing else.
pub(super) async fn pass(visit: &Visit, seconds: u32) {
    // Firefox runs a driver's script beside the page, with a clock of its own.
    let ahead = "((seconds) => {
        const page = window.wrappedJSObject ?? window;
        const before = page.Date.now;
        const now = () => before() + seconds * 1000;
        page.Date.now = typeof exportFunction === 'function' ? exportFunction(now, page) : now;
        // The first key of somebody who comes back, before the app has looked at the clock.
        root().host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
        return true;
    })(arguments[0])";
    visit.page.ask(ahead, vec![seconds.into()]).await;
}

pub(super) async fn a_session_nobody_is_at_ends_after_a_warning(visit: &mut Visit) {
    visit.server.record.configure(r#"{ "idle_minutes": 15 }"#);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let name = page.names().await.remove(0);

    pass(visit, 14 * 60 + 5).await;
    page.focus_is_on("button", "Stay signed in").await;
    page.shows("seconds you will be signed out").await;
    page.click("button", "Stay signed in").await;
    page.lacks("button", "Stay signed in").await;
    page.has("button", "Sign out").await;

    pass(visit, 14 * 60 + 5).await;
    page.has("button", "Stay signed in").await;
    pass(visit, 60).await;
    page.has("button", "Sign in").await;
    let left = page.ask("root().innerHTML", vec![]).await;
    assert!(!left.as_str().unwrap().contains(&name) && !page.stored().await.contains("demo-admin"));

    visit.signed_in("").await;
    page.status("1–25 of 312 schedules").await;
    pass(visit, 15 * 60 + 5).await;
    page.has("button", "Sign in").await;
}
