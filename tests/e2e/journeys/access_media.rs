//! What a person asked the system for: less motion, other colors. Chromium is made to say so.

use serde_json::Value;

use crate::journey::Visit;
use crate::server::Call;

/// How long anything may move for somebody who asked for no motion, in seconds.
const LONGEST: f64 = 0.01;

pub(super) async fn nothing_moves_for_who_asked_for_no_motion(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    // At rest nothing moves; what takes its time does.
    let gate = visit.server.record.hold_next(Call::is_list);
    page.click("button", "Refresh").await;
    page.wait("the progress bar", "root().querySelector('.progress-bar') !== null", vec![]).await;
    assert!(moving(visit).await > LONGEST, "nothing moves at all: this looks at the wrong thing");
    visit.session.ask_system("prefers-reduced-motion", "reduce").await;
    assert!(moving(visit).await <= LONGEST, "something still moves");
    gate.open();
    page.wait("the rows", "root().querySelector('.progress-bar') === null", vec![]).await;
}

/// The longest time anything on the page, or about to come up on it, takes to move.
async fn moving(visit: &Visit) -> f64 {
    let longest = "Math.max(...[...root().querySelectorAll('*')].flatMap((it) => {
        const style = getComputedStyle(it);
        return [style.transitionDuration, style.animationDuration].flatMap((all) => all.split(', ').map(parseFloat));
    }))";
    visit.page.ask(longest, vec![]).await.as_f64().unwrap()
}

pub(super) async fn forced_colors_leave_every_control_to_be_seen(visit: &mut Visit) {
    visit.signed_in("#/schedules?name=o").await;
    let page = &visit.page;
    page.wait("the rows", "bodyRows().length > 9", vec![]).await;
    page.ask("bodyRows()[1].querySelector('input').click()", vec![]).await;
    page.has("button", "Clear selection").await;
    visit.session.ask_system("forced-colors", "active").await;
    page.wait("forced colors", "matchMedia('(forced-colors: active)').matches", vec![]).await;
    let selectors = [".button:not(.quiet)", ".chip", ".input", "select", "tr[aria-selected=true] > .cell-check"];
    for selector in selectors {
        let edged =
            "[...root().querySelectorAll(arguments[0])].filter((it) => it.getClientRects().length).map((it) => {
            const style = getComputedStyle(it);
            const ground = getComputedStyle(root().querySelector('.page')).backgroundColor;
            return parseFloat(style.borderInlineStartWidth) > 0 && style.borderInlineStartStyle !== 'none'
                && style.borderInlineStartColor !== ground && !/^rgba.*, 0\\)$/.test(style.borderInlineStartColor);
        })";
        let Value::Array(edged) = page.ask(edged, vec![selector.into()]).await else { unreachable!("a list of facts") };
        assert!(!edged.is_empty() && edged.iter().all(|it| *it == true), "{selector} has no edge: {edged:?}");
    }
    page.press("j").await;
    let ring = "((style) => parseFloat(style.outlineWidth) >= 2 && style.outlineStyle === 'solid')(getComputedStyle(focused()))";
    page.wait("the ring of the focus", ring, vec![]).await;
    let check = "getComputedStyle(bodyRows()[1].querySelector('input')).appearance !== 'none'";
    assert_eq!(page.ask(check, vec![]).await, true, "a checkbox is not the system's own");
}
