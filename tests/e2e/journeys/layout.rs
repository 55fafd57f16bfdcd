//! What the eye would notice: nothing jumps, nothing is cut off at the side.

use serde_json::Value;

use crate::journey::Visit;
use crate::server::Call;

/// The sum of layout shifts above which a page is felt to jump.
const MOST_SHIFT: f64 = 0.05;

/// The narrowest screen there is to be reckoned with, in CSS pixels: a desk's at 400 % (WCAG 1.4.10).
const NARROWEST: u32 = 320;

pub(super) async fn the_first_rows_come_without_a_jump(visit: &mut Visit) {
    let page = &visit.page;
    let rows = |call: &Call| call.is_list() && call.parameters().ends_with("page_size=25");
    let gate = visit.server.record.hold_next(rows);
    page.open("").await;
    page.type_into("API token", "demo-admin").await;
    page.click("button", "Sign in").await;
    visit.call("the first list call", rows).await;
    page.shows("Loading schedules…").await;
    // A shift counts as the person's own doing for half a second after a press: the rows come later than that.
    let pressed = page.ask("performance.now()", vec![]).await;
    page.wait("the press to be forgotten", "performance.now() > arguments[0] + 600", vec![pressed]).await;
    let before = places(visit).await;
    assert!(before.as_array().is_some_and(|places| places.len() == 3), "a part of the page is not there: {before}");

    gate.open();
    page.status("1–25 of 312 schedules").await;
    assert_eq!(places(visit).await, before, "the heading, the filters or the pager moved");
    let shift = page.ask_later(SHIFT, vec![]).await;
    assert!(shift.as_f64().is_some_and(|shift| shift < MOST_SHIFT), "the page jumped by {shift}");
}

pub(super) async fn a_narrow_page_never_scrolls_sideways(visit: &mut Visit) {
    visit.session.web.set_window_rect(0, 0, 500, 900).await.unwrap();
    visit.page.open("").await;
    visit.page.has("button", "Sign in").await;
    fits(visit, "sign-in").await;
    visit.signed_in("").await;
    visit.page.status("1–25 of 312 schedules").await;
    narrow(visit).await;
    visit.server.record.configure(r#"{ "locale": "it" }"#);
    visit.page.open("").await;
    visit.page.status("1–25 di 312 pianificazioni").await;
    narrow(visit).await;
}

async fn narrow(visit: &Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    let (show, edit) = (format!("#/schedules/{}", schedule.id), format!("#/schedules/{}/edit", schedule.id));
    let mailed = schedule.send_to.iter().flatten().next().expect("somebody is mailed").replace('@', "%40");
    let one = format!("#/recipients/{mailed}");
    for address in [
        "#/schedules",
        "#/schedules?name=o&type=generic",
        "#/schedules/new",
        &show,
        &edit,
        "#/recipients",
        &one,
        "#/settings",
        "#/no",
    ] {
        visit.page.open(address).await;
        let there = "root()?.querySelector('h1') && !root().querySelector('.first-load')";
        visit.page.wait("the page", there, vec![]).await;
        fits(visit, address).await;
    }
}

async fn fits(visit: &Visit, place: &str) {
    visit.session.widen(NARROWEST).await;
    let widest = "Math.max(visualViewport.width < 400 ? document.documentElement.scrollWidth : 0,
        ...[...root().querySelectorAll('.cadenza, .page, .topbar, form')].map((it) => it.scrollWidth))";
    let widest = visit.page.ask(widest, vec![]).await.as_f64().unwrap();
    assert!(widest <= f64::from(NARROWEST), "{place} is {widest} pixels wide in {NARROWEST}");
}

/// Where what stands around the rows is, in whole pixels.
async fn places(visit: &Visit) -> Value {
    let places = "['h1', 'form.filters', '.pager'].map((it) => root().querySelector(it)?.getBoundingClientRect())
        .filter(Boolean).map((it) => [it.left, it.top, it.width].map(Math.round))";
    visit.page.ask(places, vec![]).await
}

/// The sum of the shifts since the press; Firefox does not measure them, and has the places alone.
const SHIFT: &str = "
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    return new Promise((done) => {
        const sum = (list) => list.getEntries().filter((it) => !it.hadRecentInput).reduce((all, it) => all + it.value, 0);
        new PerformanceObserver((list) => done(sum(list))).observe({ type: 'layout-shift', buffered: true });
        // Without any shift the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0))));
    });
";
