//! What the eye would notice: nothing jumps, nothing is cut off at the side.

use crate::browser::Browser;
use crate::journey::Visit;

pub(super) async fn the_first_rows_come_without_a_jump(visit: &mut Visit) {
    visit.signed_in("").await;
    visit.page.status("1–25 of 312 schedules").await;
    if visit.browser == Browser::Firefox {
        // Firefox has no layout-shift entries; what it can show is that the table starts where the skeleton's did.
        return;
    }
    visit.page.reload().await;
    visit.page.status("1–25 of 312 schedules").await;
    let shifts = "(() => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        return observer.takeRecords().filter((it) => !it.hadRecentInput).reduce((sum, it) => sum + it.value, 0);
    })()";
    let shifts = visit.page.ask(shifts, vec![]).await.as_f64().unwrap();
    assert!(shifts < 0.05, "the page jumped by {shifts}");
}

pub(super) async fn a_narrow_page_never_scrolls_sideways(visit: &mut Visit) {
    visit.session.web.set_window_rect(0, 0, 500, 900).await.unwrap();
    visit.signed_in("").await;
    visit.page.status("1–25 of 312 schedules").await;
    for address in ["#/schedules", "#/schedules/new", "#/settings"] {
        visit.page.open(address).await;
        visit.page.wait("a heading", "!!root()?.querySelector('h1')", vec![]).await;
        // Browsers do not make their windows as narrow as a phone; the element can be.
        let widest = "(() => {
            const host = document.querySelector('cadenza-schedules');
            host.style.inlineSize = '320px';
            return Math.max(...[...root().querySelectorAll('.page, .topbar, form')].map((it) => it.scrollWidth));
        })()";
        let widest = visit.page.ask(widest, vec![]).await.as_f64().unwrap();
        assert!(widest <= 320.0, "{address} is {widest} pixels wide in 320");
    }
}
