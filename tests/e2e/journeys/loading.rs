//! How the app comes: what is asked for when, what moves meanwhile, and what becomes of a part that does not come.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::journey::Visit;
use crate::server::Spoiled;

/// What the browser painted as the largest, and by how much what stood there has moved.
const SEEN: &str = r"
    const entries = (type) => new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => { resolve(list.getEntries()); observer.disconnect(); });
        observer.observe({ type, buffered: true });
        setTimeout(resolve, 500, []);
    });
    const [largest, moved] = await Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]);
    return {
        skeleton: largest.length > 0 && largest.every(({ element }) => element === null || !(element.getRootNode() instanceof ShadowRoot)),
        moved: moved.reduce((sum, { value }) => sum + value, 0),
    };";

pub(super) async fn everything_is_asked_for_once_and_nothing_moves(visit: &mut Visit) {
    visit.signed_in("").await;
    for (width, height) in [(1280, 800), (500, 820)] {
        visit.session.web.set_window_rect(0, 0, width, height).await.unwrap();
        once_and_still(visit).await;
    }
}

async fn once_and_still(visit: &Visit) {
    let page = &visit.page;
    let before = visit.server.record.served().len();
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    page.wait("the second load", "root().querySelector('.menu') && root().querySelector('.updated')", vec![]).await;
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for name in visit.server.record.served().into_iter().skip(before) {
        *asked.entry(name).or_default() += 1;
    }
    let preloaded = page.ask(PRELOADED, vec![]).await;
    let preloaded: Vec<_> = preloaded.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(preloaded.len(), 4, "{preloaded:?}");
    for name in &preloaded {
        // One the browser has kept need not be asked for at all.
        assert!(asked.get(*name).copied().unwrap_or_default() <= 1, "{name} was asked for twice: {asked:?}");
    }
    if visit.session.browser == Browser::Chromium {
        let seen = page.ask_later(&format!("return done(await (async () => {{ {SEEN} }})());"), vec![]).await;
        assert_eq!(seen["skeleton"], json!(true), "something later than the skeleton was the largest");
        assert!(seen["moved"].as_f64().unwrap() <= 0.01, "{seen}");
    }
}

/// The names of what the page asks for beforehand.
const PRELOADED: &str = "[...document.querySelectorAll('link[rel=preload], link[rel=modulepreload]')]
    .map((link) => link.href.split('/').pop())";

pub(super) async fn every_part_comes_from_a_host_that_knows_no_wasm(visit: &mut Visit) {
    visit.server.record.spoil("second", Spoiled::Typed("application/octet-stream"));
    visit.signed_in("#/settings").await;
    visit.page.has("heading", "Settings").await;
    visit.server.record.spoil("texts_it", Spoiled::Typed("text/plain"));
    visit.page.click("radio", "Italiano").await;
    visit.page.has("heading", "Impostazioni").await;
}

pub(super) async fn a_part_that_never_comes_is_said_and_sent_for_again(visit: &mut Visit) {
    let page = &visit.page;
    visit.server.record.stall(Some("second"));
    page.open("").await;
    page.shows("This part failed to load").await;
    visit.server.record.stall(None);
    page.click("button", "Try again").await;
    page.has("heading", "Sign in").await;
}

/// A token as it is stored, for one who cannot sign in because that part does not come.
pub(super) const SIGNED_IN: &str = "localStorage.setItem('cadenza.signed-in /api/v1', '1'),
    sessionStorage.setItem('cadenza.token', '/api/v1\\ndemo-admin\\n1\\n')";

pub(super) async fn rows_of_a_sorted_address_wait_for_what_sorts(visit: &mut Visit) {
    let page = &visit.page;
    visit.server.record.stall(Some("second"));
    page.open("").await;
    page.ask(SIGNED_IN, vec![]).await;
    page.open("#/schedules?sort=-name").await;
    page.reload().await;
    page.status("1–312 of 312 schedules").await;
    // Only once the part was given up are there rows, in the server's order: a sort nobody applied is not claimed.
    let drawn =
        "!root().querySelector('tbody tr[aria-rowindex]') || root().textContent.includes('This part failed to load')";
    assert_eq!(page.ask(drawn, vec![]).await, json!(true), "rows were drawn before they could be sorted");
    page.wait("rows in the server's order", "root().querySelector('tbody tr[aria-rowindex]') !== null", vec![]).await;
    assert_eq!(
        page.ask("root().querySelectorAll('th[aria-sort=ascending], th[aria-sort=descending]').length", vec![]).await,
        json!(0)
    );

    visit.server.record.stall(None);
    page.click("button", "Try again").await;
    page.wait("the sort", "root().querySelector('th[aria-sort=descending]') !== null", vec![]).await;
    let descending = "((names, order) => names.every((it, at) => at === 0 || order.compare(names[at - 1], it) >= 0))(
        [...root().querySelectorAll('tbody th a')].map((it) => it.textContent), new Intl.Collator('en', { numeric: true }))";
    page.wait("every name after those below it", descending, vec![]).await;
}

pub(super) async fn a_second_load_that_does_not_come_is_said_once(visit: &mut Visit) {
    let page = &visit.page;
    visit.server.record.stall(Some("second"));
    page.open("").await;
    page.ask(SIGNED_IN, vec![]).await;
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    // What it brings is asked for twice, and a row is selected, whose bar it brings as well.
    page.click("button", "Filter").await;
    page.click("button", "More").await;
    page.ask("bodyRows()[0].querySelector('input').click()", vec![]).await;
    page.shows("This part failed to load").await;
    let once = "everything('button', 'Try again').length === 1 && !root().querySelector('.control-row :is(.notice, .first-load)')";
    assert_eq!(page.ask(once, vec![]).await, json!(true), "it is said in several places");
    visit.server.record.stall(None);
    page.click("button", "Try again").await;
    page.has("button", "Clear selection").await;
}

pub(super) async fn what_few_open_is_fetched_when_it_is_opened(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.wait("the second load", "root().querySelector('.menu') !== null", vec![]).await;
    let fetched = || visit.server.record.served().iter().any(|name| name.starts_with("on_demand"));
    assert!(!fetched(), "nobody has opened anything");

    visit.server.record.stall(Some("on_demand"));
    page.click("link", "Settings").await;
    page.shows("This part failed to load").await;
    visit.server.record.stall(None);
    page.click("button", "Try again").await;
    page.has("heading", "Settings").await;
    assert!(fetched());
    page.wait("the focus on the heading", "root().activeElement?.textContent === 'Settings'", vec![]).await;
}

pub(super) async fn without_its_texts_the_app_speaks_english_and_sends_for_them_again(visit: &mut Visit) {
    visit.signed_in("#/settings").await;
    let page = &visit.page;
    visit.server.record.stall(Some("texts_it"));
    page.click("radio", "Italiano").await;
    page.shows("Italian failed to load, so this is in English").await;
    page.shows("Caricamento dell’italiano non riuscito").await;
    page.has("heading", "Settings").await;

    // From nothing, too, the app comes.
    page.reload().await;
    page.has("heading", "Settings").await;
    page.shows("Caricamento dell’italiano non riuscito").await;
    page.click("link", "Schedules").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Typed in English").await;
    visit.server.record.stall(None);
    page.click("button", "Try again").await;
    page.lacks("button", "Try again").await;
    assert_eq!(page.value("Name").await, "Typed in English");
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.has("heading", "Pianificazioni dei report").await;
}
