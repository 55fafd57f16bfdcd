//! Where the keyboard is, and that one can see it there.

use thirtyfour::Key;

use crate::journey::Visit;

/// The heads one can sort by, in the order of the table.
const HEADS: [&str; 13] = [
    "Name",
    "Type",
    "Frequency",
    "Recipients",
    "Covers",
    "Hosts",
    "Domain groups",
    "Time zone",
    "Last run",
    "First run",
    "Created",
    "Created by",
    "Send via",
];

/// All of them, so that the table scrolls sideways.
const ALL_COLUMNS: &str = "#/schedules?columns=type.schedule.send_to.covers.hosts.services.timezone.end_timestamp.\
    start_timestamp.scheduled_at.scheduled_by.send_via";

pub(super) async fn no_head_that_has_the_focus_is_covered(visit: &mut Visit) {
    visit.signed_in(ALL_COLUMNS).await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.ask("everything('checkbox', 'Select all on this page')[0].focus()", vec![]).await;
    let forth = HEADS.iter().map(|head| (false, *head));
    let back = HEADS.iter().rev().skip(1).map(|head| (true, *head));
    for (back, head) in forth.chain(back) {
        if back {
            page.press_with_shift(Key::Tab).await;
        } else {
            page.press(Key::Tab).await;
        }
        page.focus_is_on("link", head).await;
        let open = "[0.05, 0.5, 0.95].some((part) => {
            const box = focused().getBoundingClientRect();
            const at = root().elementFromPoint(box.left + part * box.width, (box.top + box.bottom) / 2);
            return focused() === at || focused().contains(at);
        })";
        page.wait(&format!("the head {head} out in the open"), open, vec![]).await;
    }
}

/// A desk, a window beside another, a tablet, a phone, in CSS pixels.
const WIDTHS: [u32; 4] = [1440, 1200, 768, 360];

pub(super) async fn nothing_that_has_the_focus_is_covered(visit: &mut Visit) {
    visit.signed_in("").await;
    uncovered(visit, &WIDTHS).await;
    // Where somebody chose columns they scroll sideways, under what stays.
    visit.page.open(ALL_COLUMNS).await;
    uncovered(visit, &[768, 360]).await;
}

pub(super) async fn uncovered(visit: &Visit, widths: &[u32]) {
    visit.page.status("1–25 of 312 schedules").await;
    for width in widths {
        visit.session.widen(*width).await;
        for order in ["forth", "back"] {
            let covered = visit.page.ask_later(COVERED, vec![order.into()]).await;
            assert_eq!(covered, serde_json::json!([]), "{order} at {width} pixels");
        }
    }
}

/// Brings the focus to everything in turn, as Tab does, and names what is then not wholly in the open.
const COVERED: &str = "
    const every = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex=\"0\"]';
    const stops = [...root().querySelectorAll(every)].filter((it) => it.tabIndex >= 0 && seen(it) && !it.matches('.scroller'));
    if (arguments[0] === 'back') stops.reverse();
    const covered = [];
    for (const stop of stops) {
        stop.focus();
        await new Promise((rest) => requestAnimationFrame(rest));
        const box = stop.getBoundingClientRect();
        const points = [[0.5, 0.5], [0, 0], [1, 0], [0, 1], [1, 1]].map(([x, y]) => [
            box.left + 3 + x * (box.width - 6), box.top + 3 + y * (box.height - 6)]);
        const hidden = points.filter(([x, y]) => {
            const at = root().elementFromPoint(x, y);
            return !(at && (stop.contains(at) || at.contains(stop) && at.closest('label, .values')));
        });
        if (hidden.length) covered.push(`${described(stop)} (${hidden.length} of 5 points)`);
    }
    return covered;
";

pub(super) async fn the_focus_is_never_lost(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    // After signing in: at the heading of what one came for.
    page.focus_is_on("heading", "Report schedules").await;
    page.status("1–25 of 312 schedules").await;
    page.click("link", &schedule.name).await;
    page.focus_is_on("heading", &schedule.name).await;
    page.click("button", &format!("Delete {}", schedule.name)).await;
    page.focus_is_on("button", "Cancel").await;
    page.press(Key::Escape).await;
    page.focus_is_on("button", &format!("Delete {}", schedule.name)).await;
    for (link, heading) in [("Recipients", "Recipients"), ("Settings", "Settings"), ("Schedules", "Report schedules")] {
        // A column of the list has the same name.
        let tab = "[...root().querySelectorAll('nav a')].find((it) => nameOf(it) === arguments[0]).click()";
        page.ask(tab, vec![link.into()]).await;
        page.focus_is_on("heading", heading).await;
    }
    page.back().await;
    page.focus_is_on("heading", "Settings").await;
    page.click("link", "Schedules").await;
    page.status("1–25 of 312 schedules").await;
    page.click("button", "Sign out").await;
    page.focus_is_on("heading", "Sign in").await;
}
