//! The pictures of the documentation: made on demand, by `cargo xtask pictures`, of the rows of the demonstration.

use std::env;
use std::path::PathBuf;

use serde_json::json;

use crate::browser::sight::{Sight, Theme};
use crate::journey::Visit;

const DESK: Sight = Sight { width: 1200, theme: Theme::Light };
const WIDE: Sight = Sight { width: 1400, theme: Theme::Light };
const NIGHT: Sight = Sight { width: 1200, theme: Theme::Dark };
/// As tall as a picture in a text may be.
const HEIGHT: u32 = 700;
/// Enough lines to see what a list is, in a picture that is light enough.
const LINES: u32 = 490;
const PHONE: Sight = Sight { width: 390, theme: Theme::Light };

pub(super) async fn take(visit: &mut Visit) {
    visit.session.look(DESK).await;
    visit.signed_in("").await;
    let page = &visit.page;
    rows(visit).await;
    picture(visit, "list", DESK, LINES).await;
    picture(visit, "list-dark", NIGHT, LINES).await;
    picture(visit, "list-phone", PHONE, HEIGHT).await;
    visit.session.look(WIDE).await;
    page.choose_value("Time zone", "Europe/London").await;
    page.status("1–40 of 40 schedules · all rows loaded").await;
    picture(visit, "filter", WIDE, LINES).await;
    page.open("").await;
    rows(visit).await;
    page.ask("bodyRows()[1].querySelector('th a').click()", vec![]).await;
    page.has("button", "Edit Recipients").await;
    page.ask("everything('button', 'Edit Recipients')[0].click()", vec![]).await;
    page.has("button", "Save").await;
    picture(visit, "panel", WIDE, LINES).await;
    page.click("button", "Cancel").await;
    page.click("button", "Close").await;
    visit.session.look(DESK).await;
    page.ask("[1, 3, 4].forEach((at) => bodyRows()[at].querySelector('input').click())", vec![]).await;
    page.click("button", "Delete").await;
    page.has("dialog", "Delete 3 schedules?").await;
    picture(visit, "delete", DESK, LINES).await;
    page.click("button", "Cancel").await;
    page.open("#/change?type=threats&set.schedule=weekly&remove.send_to=anna.bianchi%40esempio.it").await;
    page.wait("the plan", "root().querySelector('.plan tbody th')", vec![]).await;
    picture(visit, "change", WIDE, LINES).await;
    page.ask("root().querySelector('.task-end .primary').click()", vec![]).await;
    page.wait("the job to end", "root().querySelector('.job-progress')?.textContent.includes('Done')", vec![]).await;
    page.open("#/activity").await;
    page.shows("entry since you signed in").await;
    page.ask("root().querySelectorAll('.toast button[aria-label]').forEach((it) => it.click())", vec![]).await;
    picture(visit, "activity", DESK, LINES).await;
    page.open("#/settings").await;
    page.has("radio", "Dark").await;
    picture(visit, "settings", DESK, HEIGHT).await;
    page.open("#/schedules/new").await;
    page.fill("Recipients", "ada@example.com, b@example.com, nobody, ").await;
    page.click("button", "Create schedule").await;
    page.shows("Fix 2 fields").await;
    picture(visit, "form", DESK, HEIGHT).await;
}

async fn rows(visit: &Visit) {
    visit.page.status("1–25 of 312 schedules").await;
    visit.page.ask("focused()?.blur()", vec![]).await;
}

/// Writes what is in sight, without the caret, whose blinking would make each picture another.
async fn picture(visit: &Visit, name: &str, sight: Sight, height: u32) {
    visit.session.look(sight).await;
    visit.session.resize(sight.width, height).await;
    let rest = "root().host.style.caretColor = 'transparent';
        await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
        await Promise.all(root().getAnimations().map((it) => it.finished.catch(() => 0)));
        return true";
    assert_eq!(visit.page.ask_later(rest, vec![]).await, json!(true));
    let folder = PathBuf::from(env::var_os("CADENZA_PICTURES").expect("`cargo xtask pictures` names the folder"));
    visit.session.web.screenshot(&folder.join(format!("{name}.png"))).await.expect("a picture can be written");
}
