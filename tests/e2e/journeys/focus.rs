//! Where the keyboard is, and that one can see it there.

use thirtyfour::Key;

use crate::journey::Visit;

/// The heads one can sort by, in the order of the table.
const HEADS: [&str; 11] = [
    "Name",
    "Type",
    "Frequency",
    "Recipients",
    "Hosts",
    "Domain groups",
    "Time zone",
    "Created",
    "Created by",
    "First run",
    "Last run",
];

pub(super) async fn no_head_that_has_the_focus_is_covered(visit: &mut Visit) {
    visit.signed_in("").await;
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
