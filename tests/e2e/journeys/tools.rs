//! The list as a tool: its columns, its filters one by one, and asking again by itself.

use cadenza_contract::{Schedule, ScheduleId};
use serde_json::json;
use thirtyfour::Key;

use super::sign_in::pass;
use crate::journey::Visit;

const HEADS: &str = "[...root().querySelectorAll('th[aria-sort] a')].map((it) => words(it.textContent))";
/// The heads of those who chose no columns.
const USUAL: [&str; 7] = ["Name", "Frequency", "Recipients", "Covers", "Last run", "Created", "Created by"];
const SCROLLED: &str = "root().querySelector('.scroller').scrollTop";

/// Brings the focus to something, as Tab would in the end.
async fn focus(visit: &Visit, role: &str, name: &str) {
    visit.page.has(role, name).await;
    visit.page.ask("everything(...arguments)[0].focus()", vec![role.into(), name.into()]).await;
}

pub(super) async fn columns_chosen_by_keyboard_survive_a_reload(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    focus(visit, "button", "More").await;
    page.press(Key::Enter).await;
    page.focus_is_on("menuitem", "Columns").await;
    page.press(Key::Enter).await;
    page.has("dialog", "Columns").await;
    for column in ["Covers", "Hosts", "Domain groups", "Created", "Created by", "Last run"] {
        focus(visit, "checkbox", column).await;
        page.press(Key::Space).await;
    }
    focus(visit, "button", "Move Hosts up").await;
    for place in [5, 4, 3] {
        page.press(Key::Enter).await;
        page.shows(&format!("Hosts moved to place {place} of 13")).await;
        page.focus_is_on("button", "Move Hosts up").await;
    }
    page.press(Key::Escape).await;
    page.focus_is_on("button", "More").await;

    let chosen = ["Name", "Hosts", "Frequency", "Recipients", "Domain groups"];
    assert_eq!(page.texts(HEADS).await, chosen);
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(page.texts(HEADS).await, chosen);
    let schedules = visit.server.schedules().await;
    let at = schedules.iter().position(|it| it.hosts.iter().flatten().count() == 1).expect("one with one host");
    let host = schedules[at].hosts.as_ref().unwrap()[0].clone();
    let cell = page.ask("words(bodyRows()[arguments[0]].children[2].textContent)", vec![at.into()]).await;
    assert_eq!(cell, json!(host), "the hosts stand under another head");

    page.choose_from("More", "Columns").await;
    page.click("button", "Reset").await;
    page.shows("Columns reset").await;
    assert_eq!(page.texts(HEADS).await, USUAL);
}

pub(super) async fn columns_of_an_address_leave_ones_own_alone(visit: &mut Visit) {
    visit.signed_in("#/schedules?columns=hosts.type").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(page.texts(HEADS).await, ["Name", "Hosts", "Type"]);
    page.choose_from("More", "Columns").await;
    page.shows("These columns came with the address you opened.").await;
    page.click("checkbox", "Type").await;
    page.wait("the address", "location.hash === '#/schedules?columns=hosts'", vec![]).await;
    page.click("button", "Reset").await;
    page.wait("the address", "location.hash === '#/schedules'", vec![]).await;
    assert_eq!(page.texts(HEADS).await, USUAL);
}

pub(super) async fn filters_are_taken_out_one_by_one(visit: &mut Visit) {
    visit.signed_in("#/schedules?name=o&type=generic&schedule=daily").await;
    let page = &visit.page;
    let first = "paginate=true&page=1&page_size=25";
    visit.list_call(&format!("{first}&name=o&type=generic&schedule=daily")).await;
    focus(visit, "button", "Remove filter Type: generic").await;
    page.press(Key::Enter).await;
    visit.list_call(&format!("{first}&name=o&schedule=daily")).await;
    page.focus_is_on("button", "Remove filter Frequency: daily").await;
    page.lacks("button", "Remove filter Type: generic").await;
    page.press(Key::Enter).await;
    page.focus_is_on("button", "Remove filter Name contains: o").await;
    page.press(Key::Enter).await;
    page.focus_is_on("button", "Filter").await;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(page.address().await, "#/schedules");
}

pub(super) async fn a_list_that_asks_again_disturbs_nobody(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    visit.signed_in("#/schedules?size=50").await;
    let page = &visit.page;
    page.status("1–50 of 312 schedules").await;
    page.choose_from_radio("More", "30 s").await;
    page.click("checkbox", &format!("Select {}", schedules[1].name)).await;
    page.status("1 selected").await;
    let link = "bodyRows()[30].querySelector('th a')";
    page.ask(&format!("{link}.scrollIntoView({{ block: 'center' }}), {link}.focus(), {link}.id = 'watched'"), vec![])
        .await;
    page.wait("the scroll", &format!("{SCROLLED} > 300"), vec![]).await;

    // Nothing is drawn anew where nothing changed.
    visit.server.record.clear();
    pass(visit, 31).await;
    visit.list_call("paginate=true&page=1&page_size=50").await;
    // Sent is not yet taken: an answer that comes in after the clock moves on counts as of then.
    page.shows("updated just now").await;
    let new =
        Schedule { id: ScheduleId::new("brand-new").unwrap(), name: "Brand new".to_owned(), ..schedules[0].clone() };
    visit.server.database.fill(vec![new]).await.unwrap();
    visit.server.record.clear();
    pass(visit, 31).await;
    page.status("1–50 of 313 schedules").await;
    assert!(page.names().await.iter().any(|name| name == "Brand new"), "the new schedule is not in sight");
    page.status("1 selected").await;
    let undisturbed = format!(
        "focused()?.id === 'watched' && focused() === bodyRows()[31].querySelector('th a') && {SCROLLED} > 300"
    );
    page.wait("the focus and the scroll as they were", &undisturbed, vec![]).await;
    let rows = "JSON.stringify(bodyRows().map((row) => Number(row.getAttribute('aria-rowindex'))))
        === JSON.stringify(bodyRows().map((row, at) => at + 2))";
    page.wait("rows with the numbers of their places", rows, vec![]).await;
    page.reload().await;
    page.status("1–50 of 313 schedules").await;
    page.click("button", "More").await;
    let chosen = "everything('menuitemradio', '30 s')[0]?.getAttribute('aria-checked') === 'true'";
    page.wait("the interval as it was chosen", chosen, vec![]).await;
}

pub(super) async fn a_hidden_list_asks_nothing_until_it_is_seen_again(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.choose_from_radio("More", "30 s").await;
    hide(visit, true).await;
    visit.server.record.clear();
    pass(visit, 45).await;
    // The age and the decision to ask are of the same look at the clock.
    let old = "/updated (4[5-9]|5\\d) s ago|updated \\d+ min ago/.test(root().textContent)";
    page.wait("the age of the rows", old, vec![]).await;
    assert!(visit.server.record.calls().is_empty(), "a hidden list has asked");
    hide(visit, false).await;
    visit.list_call("paginate=true&page=1&page_size=25").await;
    let exact = "(() => {
        const updated = root().querySelector('.updated');
        updated.focus();
        return /updated .*\\d\\d?:\\d\\d:\\d\\d/.test(updated.innerText);
    })()";
    page.wait("the exact time with the focus", exact, vec![]).await;
}

/// Makes the page say that it is out of sight, or in it.
async fn hide(visit: &Visit, hidden: bool) {
    let say = "((hidden) => {
        const page = window.wrappedJSObject ?? window;
        const get = () => hidden;
        const getter = typeof exportFunction === 'function' ? exportFunction(get, page) : get;
        const how = typeof cloneInto === 'function' ? new page.Object() : {};
        how.configurable = true;
        how.get = getter;
        page.Object.defineProperty(page.document, 'hidden', how);
        return page.document.hidden === hidden;
    })(arguments[0])";
    assert_eq!(visit.page.ask(say, vec![hidden.into()]).await, json!(true));
}
