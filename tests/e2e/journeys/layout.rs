//! What the eye would notice: nothing jumps, nothing is cut off at the side.

use cadenza_core::i18n::{Language, messages};
use cadenza_core::list::PageInfo;
use serde_json::{Value, json};

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
    let first = PageInfo { first: 1, last: 25, total: Some(312), next: None, last_page: None, past_the_end: None };
    for language in Language::EVERY {
        visit.server.record.configure(json!({ "locale": language.tag() }).to_string());
        visit.page.open("").await;
        visit.page.status(&(messages(language).status)(&first)).await;
        narrow(visit).await;
    }
}

pub(super) async fn twenty_five_rows_are_in_sight_and_selecting_moves_nothing(visit: &mut Visit) {
    // A window's frame takes some of its height: what counts is what is left.
    visit.session.web.set_window_rect(0, 0, 1440, 1060).await.unwrap();
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.shows("updated").await;
    let seen = page.ask(IN_SIGHT, vec![]).await;
    let [first, rows, room] = [&seen[0], &seen[1], &seen[2]].map(|it| it.as_f64().unwrap());
    assert!(first <= 112.0, "the first row begins {first} pixels down");
    assert!(room >= 860.0 && rows == 25.0, "{rows} of 25 rows are whole in a window of {room} pixels");

    let rects = "[...root().querySelectorAll('th, td, .topbar a, .pager *, .control-row')].filter(seen)
        .map((it) => it.getBoundingClientRect()).map((it) => [it.left, it.top, it.width, it.height].join(' '))";
    let before = page.texts(rects).await;
    assert!(before.len() > 200, "only {} places were looked at", before.len());
    page.click("checkbox", &format!("Select {}", page.names().await[2])).await;
    page.status("1 selected").await;
    assert_eq!(page.texts(rects).await, before, "selecting a row moved something");
}

/// How far down the first row begins, how many rows are wholly in sight, and the height of the window.
const IN_SIGHT: &str = "(() => {
    const [top, end] = [root().querySelector('thead').getBoundingClientRect().bottom, root().querySelector('.pager').getBoundingClientRect().top];
    const rows = bodyRows().map((row) => row.getBoundingClientRect());
    return [rows[0].top, rows.filter((row) => row.top >= top - 1 && row.bottom <= end + 1).length, innerHeight];
})()";

pub(super) async fn a_low_window_scrolls_in_one_place(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    // A desk of 1280 by 1024 at 400 %.
    for (width, height) in [(320, 256), (1440, 900)] {
        visit.session.shrink(width, height).await;
        let scrolled = "(() => {
            const inside = [...root().querySelectorAll('*')].filter((it) => it.scrollHeight > it.clientHeight + 1
                && /auto|scroll/.test(getComputedStyle(it).overflowY) && seen(it));
            const page = document.documentElement.scrollHeight > innerHeight + 1;
            return inside.length + (page ? 1 : 0);
        })()";
        let scrolled = page.ask(scrolled, vec![]).await;
        assert!(scrolled.as_u64().is_some_and(|places| places <= 1), "{scrolled} places scroll at {width} by {height}");
    }
}

pub(super) async fn what_is_cut_ends_in_a_mark(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=100").await;
    let page = &visit.page;
    page.status("1–100 of 312 schedules").await;
    for width in [1440, 1100, 900, 720, 360] {
        visit.session.widen(width).await;
        let bare = page.texts(BARE_CUT).await;
        assert_eq!(bare, Vec::<String>::new(), "at {width} pixels");
    }
}

/// Values whose end is out of sight without a mark that says so.
const BARE_CUT: &str = "[...root().querySelectorAll('tbody :is(bdi, time, .lacking), .chip bdi')].filter(seen).filter((it) => {
    for (let place = it; place && !place.matches('tr, li'); place = place.parentElement) {
        const style = getComputedStyle(place);
        if (style.display === 'inline' || style.display === 'contents') continue;
        if (place.scrollWidth > place.clientWidth + 1 && style.overflowX !== 'visible') return style.textOverflow !== 'ellipsis';
    }
    return false;
}).map((it) => words(it.textContent))";

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
    let places = "['.search', '.control-end', '.pager'].map((it) => root().querySelector(it)?.getBoundingClientRect())
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
