//! One schedule beside the list: looked through by keys, kept in the address, edited where it stands.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::changes::{bodies, changed_meanwhile};
use crate::journey::Visit;

const ALL: &str = "1–25 of 312 schedules";
const OPEN_ROW: &str = "root().querySelector('tr[aria-current=true] th a')?.textContent";

async fn opened(visit: &Visit, name: &str) {
    visit.page.focus_is_on("heading", name).await;
    visit.page.wait("its row marked", &format!("{OPEN_ROW} === arguments[0]"), vec![name.into()]).await;
}

pub(super) async fn schedules_are_looked_through_beside_the_list(visit: &mut Visit) {
    let names: Vec<String> = visit.server.schedules().await.into_iter().map(|it| it.name).collect();
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    page.press("jj").await;
    page.press(Key::Enter).await;
    opened(visit, &names[1]).await;
    page.shows("2 of 312").await;
    assert!(page.address().await.starts_with("#/schedules/"));
    // Search, rows and pages stay in reach.
    page.status(ALL).await;
    page.has("searchbox", "Search").await;
    page.press("j").await;
    opened(visit, &names[2]).await;
    page.press("k").await;
    opened(visit, &names[1]).await;
    page.click("button", "Previous schedule").await;
    opened(visit, &names[0]).await;
    let off = "everything('button', 'Previous schedule')[0].ariaDisabled === 'true'";
    page.wait("nothing before the first", off, vec![]).await;
    page.click("link", &names[4]).await;
    opened(visit, &names[4]).await;
    // However many were looked at, Back leads to the list.
    page.back().await;
    page.focus_is_on("link", &names[4]).await;
    assert_eq!(page.address().await, "");
    page.press(Key::Enter).await;
    opened(visit, &names[4]).await;
    page.press("x").await;
    page.shows("1 selected").await;
    page.press(Key::Escape).await;
    page.focus_is_on("link", &names[4]).await;
    page.lacks("button", "Next schedule").await;
    assert!(["", "#/schedules"].contains(&page.address().await.as_str()));
}

pub(super) async fn the_address_of_an_open_schedule_keeps_the_list(visit: &mut Visit) {
    let compliance: Vec<_> = visit.server.schedules().await.into_iter().filter(|it| it.kind == "compliance").collect();
    visit.signed_in("#/schedules?type=compliance").await;
    let page = &visit.page;
    page.names_are(&compliance.iter().map(|it| it.name.clone()).take(25).collect::<Vec<_>>()).await;
    page.click("link", &compliance[0].name).await;
    opened(visit, &compliance[0].name).await;
    let address = format!("#/schedules/{}?type=compliance", compliance[0].id);
    assert_eq!(page.address().await, address);
    page.reload().await;
    page.has("heading", &compliance[0].name).await;
    page.names_are(&compliance.iter().map(|it| it.name.clone()).take(25).collect::<Vec<_>>()).await;
    page.click("button", "Close").await;
    page.wait("the list alone", "location.hash === '#/schedules?type=compliance'", vec![]).await;

    // Where there is no room for both it is a page, which leads back to the same list.
    page.open(&address).await;
    page.has("button", "Next schedule").await;
    visit.session.widen(900).await;
    page.lacks("button", "Next schedule").await;
    page.has("heading", &compliance[0].name).await;
    page.click("link", "All schedules").await;
    page.wait("the same list", "location.hash === '#/schedules?type=compliance'", vec![]).await;
}

pub(super) async fn one_field_is_edited_where_it_stands(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    page.click("link", &schedule.name).await;
    opened(visit, &schedule.name).await;
    visit.server.record.clear();
    page.click("button", "Edit Frequency").await;
    page.focus_is_on("combobox", "Frequency").await;
    page.fill("Frequency", "quarterly").await;
    page.press(Key::Escape).await;
    page.focus_is_on("button", "Edit Frequency").await;
    assert!(bodies(visit).is_empty(), "what was given up was sent");

    page.press(Key::Enter).await;
    page.fill("Frequency", "").await;
    page.click("button", "Save").await;
    page.shows("Choose or enter a frequency").await;
    page.fill("Frequency", "quarterly").await;
    page.press(Key::Enter).await;
    page.shows(&format!("“{}” saved", schedule.name)).await;
    page.focus_is_on("button", "Edit Frequency").await;
    assert_eq!(bodies(visit), [Some(json!({ "attrs": { "schedule": "quarterly" } }))]);
    // The row is true as well, and nobody asked for it.
    let row = "root().querySelector('tr[aria-current=true] .cell-frequency').textContent === 'quarterly'";
    page.wait("its row changed", row, vec![]).await;
    assert!(visit.server.record.calls().iter().all(|call| !call.is_list()), "the list was asked for");
}

pub(super) async fn what_others_changed_is_decided_beside_the_list_too(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.click("link", &schedule.name).await;
    opened(visit, &schedule.name).await;
    page.click("button", "Edit Time zone").await;
    page.fill("Time zone", "Asia/Tokyo").await;
    changed_meanwhile(visit, &schedule.id, json!({ "timezone": "Asia/Dubai" })).await;
    // Another schedule is not opened over what is typed.
    page.click("button", "Next schedule").await;
    page.click("button", "Keep editing").await;
    page.click("button", "Save").await;
    page.has("dialog", "Someone else changed this meanwhile").await;
    page.click("radio", "Keep mine").await;
    page.click("button", "Save as decided").await;
    page.shows(&format!("“{}” saved", schedule.name)).await;
    assert_eq!(visit.server.schedule(&schedule.name).await.timezone, "Asia/Tokyo");
    let Value::Array(rows) =
        page.ask("[...root().querySelectorAll('.clocks thead th')].map((it) => it.title)", vec![]).await
    else {
        panic!("no clocks")
    };
    assert!(rows.contains(&json!("Asia/Tokyo")), "{rows:?}");
}

pub(super) async fn nothing_in_the_panel_is_covered_and_nothing_under_it(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    visit.page.click("link", &schedule.name).await;
    opened(visit, &schedule.name).await;
    super::focus::uncovered(visit, &[1440, 1100]).await;
}
