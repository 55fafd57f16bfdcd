//! Toasts: they leave, do not lie over what one presses next, and go with what they are about.

use serde_json::json;

use crate::journey::Visit;

const NAME: &str = "Said in a corner";

async fn created(visit: &Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.fill("Name", NAME).await;
    page.click("button", "Create schedule").await;
    page.shows(&format!("“{NAME}” created")).await;
    page.status("1–25 of 313 schedules").await;
}

pub(super) async fn a_toast_leaves_by_itself(visit: &mut Visit) {
    created(visit).await;
    let page = &visit.page;
    page.wait("the toast to leave", "!root().querySelector('.toast')", vec![]).await;
    page.has("heading", "Report schedules").await;
}

pub(super) async fn a_toast_lies_over_nothing_one_presses(visit: &mut Visit) {
    created(visit).await;
    let page = &visit.page;
    // With the focus it stays.
    page.ask("root().querySelector('.toast button').focus()", vec![]).await;
    for width in [1440, 768, 360] {
        visit.session.widen(width).await;
        let covered = page.ask_later(COVERED, vec![]).await;
        assert_eq!(covered, json!([]), "at {width} pixels");
    }
}

/// Names everything to press that is in sight and lies under a toast.
const COVERED: &str = "
    await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
    const scroller = root().querySelector('.scroller').getBoundingClientRect();
    const every = 'main :is(a[href], button, input, select), header :is(a[href], button)';
    return [...root().querySelectorAll(every)].filter(seen).filter((it) => {
        const box = it.getBoundingClientRect();
        const inside = !it.closest('.scroller') || (box.bottom <= scroller.bottom && box.top >= scroller.top);
        const at = root().elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return inside && at?.closest('.toast');
    }).map(described);
";

pub(super) async fn a_toast_goes_with_what_it_is_about(visit: &mut Visit) {
    created(visit).await;
    let page = &visit.page;
    // With the focus it stays, so that nothing but the deletion can take it away.
    page.ask("root().querySelector('.toast button').focus()", vec![]).await;
    page.ask("everything('searchbox', 'Search')[0].focus()", vec![]).await;
    page.open_filters().await;
    page.type_into("Name contains", NAME).await;
    page.status("1 of 1 schedule").await;
    page.act_on(&NAME, "Delete").await;
    page.has("dialog", &format!("Delete “{NAME}”?")).await;
    page.click("button", "Delete schedule").await;
    page.shows("1 schedule deleted").await;
    let said = page.texts("[...root().querySelectorAll('.toast p')].map((it) => words(it.textContent))").await;
    assert_eq!(said, ["1 schedule deleted"]);
    page.lacks("link", "View").await;
}
