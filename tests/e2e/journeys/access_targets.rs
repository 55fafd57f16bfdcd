//! What one presses is large enough to hit, or far enough from its neighbors (WCAG 2.5.8).

use serde_json::json;

use crate::journey::Visit;

pub(super) async fn everything_one_presses_can_be_hit(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("#/settings").await;
    hit(visit, "settings").await;
    let page = &visit.page;
    for (place, address) in [
        ("list", "#/schedules?name=o&type=generic".to_owned()),
        ("one", format!("#/schedules/{}", schedule.id)),
        ("edit", format!("#/schedules/{}/edit", schedule.id)),
        ("recipients", "#/recipients".to_owned()),
    ] {
        page.open(&address).await;
        page.wait("the page", "root()?.querySelector('h1') && !root().querySelector('.first-load')", vec![]).await;
        hit(visit, place).await;
    }
    page.open("").await;
    page.status("1–25 of 312 schedules").await;
    page.open_filters().await;
    hit(visit, "filters").await;
    page.press(thirtyfour::Key::Escape).await;
    for tool in ["Views", "Columns", "Export"] {
        match tool {
            "Views" => page.click("button", tool).await,
            _ => page.choose_from("More", tool).await,
        }
        page.wait("the dialog", "root().querySelector('dialog[open]')", vec![]).await;
        hit(visit, tool).await;
        page.press(thirtyfour::Key::Escape).await;
        page.wait("no dialog", "!root().querySelector('dialog[open]')", vec![]).await;
    }
}

async fn hit(visit: &Visit, place: &str) {
    for width in [360, 1440] {
        visit.session.widen(width).await;
        let small = visit.page.ask(SMALL, vec![]).await;
        assert_eq!(small, json!([]), "{place} at {width} pixels");
    }
}

/// Every target under 24 by 24 pixels whose circle of 24 pixels meets another target, or another such circle. A link in
/// a sentence is as tall as its line, which the rule allows.
const SMALL: &str = "(() => {
    const every = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    const area = (it) => (it.matches('[type=checkbox], [type=radio]') && it.closest('label')) || it;
    const targets = [...ground().querySelectorAll(every)].filter((it) => seen(it) && !it.matches('.scroller'))
        .map((it) => ({ it, box: area(it).getBoundingClientRect() }));
    const inline = ({ it }) => getComputedStyle(it).display === 'inline' && words(it.parentElement.textContent) !== words(it.textContent);
    const small = targets.filter((target) => Math.min(target.box.width, target.box.height) < 23.99 && !inline(target));
    const center = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const near = (one, other) => {
        const [x, y] = center(one);
        if (small.includes(other)) {
            const [u, v] = center(other);
            return Math.hypot(x - u, y - v) < 24;
        }
        const { left, right, top, bottom } = other.box;
        return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < 12;
    };
    return small.filter((one) => targets.some((other) => other !== one && near(one, other)))
        .map(({ it, box }) => `${described(it)} ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
})()";
