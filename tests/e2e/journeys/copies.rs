//! What is copied is on the clipboard, on pages of every kind.

use serde_json::json;

use crate::journey::Visit;

/// Makes the page one that came by plain http: it has no clipboard to write to.
const PLAIN: &str = "(() => {
    const page = window.wrappedJSObject ?? window;
    const plain = { value: false, configurable: true };
    Object.defineProperty(page, 'isSecureContext', typeof cloneInto === 'function' ? cloneInto(plain, page) : plain);
    return page.isSecureContext;
})()";

pub(super) async fn a_page_without_encryption_copies_all_the_same(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    let page = &visit.page;
    page.fill("Name", "To be copied").await;
    assert_eq!(page.ask(PLAIN, vec![]).await, json!(false));
    page.ask("root().querySelector('details.sent > summary').click()", vec![]).await;
    let command = page.value("The request as curl").await;
    page.click("button", "Copy the request").await;
    page.shows("Copied").await;
    page.focus_is_on("button", "Copy the request").await;
    assert_eq!(page.ask("root().querySelectorAll('textarea').length", vec![]).await, json!(1), "something is left");

    // What the keys paste is what was copied.
    page.fill("Name", "").await;
    page.press_with_control("v").await;
    // A field of one line makes spaces of the ends of lines.
    let pasted = page.value("Name").await;
    assert_eq!(pasted, command.replace('\n', " "), "something else is on the clipboard");
}
