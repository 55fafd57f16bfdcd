//! Single keys: they do what they say, in the element alone, and nothing where one types or does not want them.

use thirtyfour::Key;

use crate::journey::Visit;
use crate::page::Page;

pub(super) async fn keys_lead_through_the_list(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.focus_is_on("heading", "Report schedules").await;
    let names = page.names().await;
    page.press("j").await;
    page.focus_is_on("link", &names[0]).await;
    page.press("jj").await;
    page.focus_is_on("link", &names[2]).await;
    page.press("k").await;
    page.focus_is_on("link", &names[1]).await;
    page.press("x").await;
    page.status("1 selected").await;
    page.focus_is_on("link", &names[1]).await;
    page.press("x").await;
    page.lacks("button", "Clear selection").await;
    page.press("d").await;
    page.has("dialog", &format!("Delete “{}”?", names[1])).await;
    page.press(Key::Escape).await;
    page.lacks("dialog", &format!("Delete “{}”?", names[1])).await;
    page.focus_is_on("link", &names[1]).await;
    page.press("e").await;
    page.focus_is_on("heading", "Edit schedule").await;
    assert_eq!(page.value("Name").await, names[1]);
    page.back().await;
    page.status("1–25 of 312 schedules").await;
    page.press("n").await;
    page.focus_is_on("heading", "New schedule").await;
    page.press("/").await;
    page.focus_is_on("searchbox", "Search").await;
    // Now they are letters.
    page.press("jnx?").await;
    assert_eq!(page.value("Search").await, "jnx?");
    page.lacks("dialog", "Keyboard shortcuts").await;
}

pub(super) async fn keys_work_under_caps_lock(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let names = page.names().await;
    page.focus_is_on("heading", "Report schedules").await;
    page.press_with(Key::Shift, "j").await;
    page.focus_is_on("heading", "Report schedules").await;
    // A driver holds Shift for a capital, and has no Caps Lock.
    let capital = async |key: &str| {
        let press = "focused().dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, composed: true }))";
        page.ask(press, vec![key.into()]).await;
    };
    capital("J").await;
    page.focus_is_on("link", &names[0]).await;
    capital("E").await;
    page.focus_is_on("heading", "Edit schedule").await;
}

pub(super) async fn a_saved_row_is_where_the_keys_go_on(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=50").await;
    let page = &visit.page;
    page.status("1–50 of 312 schedules").await;
    let names = page.names().await;
    page.click("checkbox", &format!("Select {}", names[1])).await;
    let down = "j".repeat(40);
    page.press(down).await;
    page.focus_is_on("link", &names[41]).await;
    // Not at the edge: a toast makes the table end a little higher.
    page.press("kkkkk").await;
    page.focus_is_on("link", &names[36]).await;
    let scrolled = "root().querySelector('.scroller').scrollTop";
    let height = page.ask(scrolled, vec![]).await;
    assert!(height.as_f64().unwrap() > 100.0, "the row was in sight from the start");
    page.press("e").await;
    page.focus_is_on("heading", "Edit schedule").await;
    page.fill("Name", "Saved by the keys").await;
    page.click("button", "Save changes").await;
    page.shows("“Saved by the keys” saved").await;
    page.status("1–50 of 312 schedules").await;
    // Drawn anew with its new name it keeps the focus, and the list its height and its selection.
    page.focus_is_on("link", "Saved by the keys").await;
    page.status("1 selected").await;
    page.wait("the same height", &format!("{scrolled} === arguments[0]"), vec![height]).await;
    page.press("j").await;
    page.focus_is_on("link", &names[37]).await;
    // The page about one schedule leads back to its row, too.
    page.press(Key::Enter).await;
    page.focus_is_on("heading", &names[37]).await;
    page.back().await;
    page.focus_is_on("link", &names[37]).await;
}

pub(super) async fn keys_follow_a_long_list_past_its_window(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.wait("the rows", "bodyRows().length > 9", vec![]).await;
    // The head is the first row.
    for row in 2..=72 {
        page.press("j").await;
        let at = "Number(focused()?.closest('tr')?.getAttribute('aria-rowindex')) === arguments[0]";
        page.wait("the focus on the next row", at, vec![row.into()]).await;
    }
    let seen = "((box) => focused().contains(root().elementFromPoint(box.left + 5, (box.top + box.bottom) / 2)))
        (focused().getBoundingClientRect())";
    page.wait("that row in sight", seen, vec![]).await;
    // Scrolled away by hand the row goes, and the focus stays with the table.
    page.ask("root().querySelector('.scroller').scrollTo(0, 9000)", vec![]).await;
    page.wait("the focus on the table", "focused()?.matches('.scroller')", vec![]).await;
    page.press("j").await;
    let on = "Number(focused()?.closest('tr')?.getAttribute('aria-rowindex')) > 200";
    page.wait("the focus on a row in sight", on, vec![]).await;
}

pub(super) async fn keys_are_explained_and_can_be_turned_off(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.press("j").await;
    let name = page.names().await.remove(0);
    page.press("?").await;
    page.has("dialog", "Keyboard shortcuts").await;
    page.shows("Previous row").await;
    // A question is open: keys are off, and closing it gives the focus back.
    page.press("n").await;
    page.press(Key::Escape).await;
    page.focus_is_on("link", &name).await;
    with_modifiers(page).await;
    page.open("#/settings").await;
    page.click("button", "Show the keys").await;
    page.click("button", "Close").await;
    page.focus_is_on("button", "Show the keys").await;
    page.click("checkbox", "Single-key shortcuts").await;
    page.press("?").await;
    page.press("n").await;
    page.lacks("dialog", "Keyboard shortcuts").await;
    page.reload().await;
    page.has("checkbox", "Single-key shortcuts").await;
    page.press("n").await;
    page.has("heading", "Settings").await;
    page.click("checkbox", "Single-key shortcuts").await;
    page.press("n").await;
    page.focus_is_on("heading", "New schedule").await;
}

/// What is pressed with Control, or outside of the element, is not ours.
async fn with_modifiers(page: &Page) {
    let press = "((where, key, ctrlKey) => {
        const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true, composed: true });
        return where.dispatchEvent(event);
    })";
    let untouched = format!("{press}(focused(), 'n', true) && {press}(document.body, 'n', false)");
    assert_eq!(page.ask(&untouched, vec![]).await, true, "a key that is not ours was taken");
    assert_eq!(page.address().await, "", "a key that is not ours did something");
}
