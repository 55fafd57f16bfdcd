//! Addresses that lead elsewhere than they say, and moving without a mouse.

use thirtyfour::Key;

use crate::journey::Visit;

pub(super) async fn a_page_past_the_end_is_the_last_one(visit: &mut Visit) {
    visit.signed_in("#/schedules?page=99").await;
    visit.page.status("301–312 of 312 schedules").await;
    assert_eq!(visit.page.address().await, "#/schedules?page=13");
}

pub(super) async fn an_address_that_leads_nowhere_says_so(visit: &mut Visit) {
    visit.signed_in("#/reports/of/nobody").await;
    visit.page.has("heading", "There is nothing at this address").await;
    visit.page.click("link", "All schedules").await;
    visit.page.status("1–25 of 312 schedules").await;
}

pub(super) async fn a_schedule_that_is_gone_is_said_to_be_gone(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules/no-such-id").await;
    let page = &visit.page;
    for address in ["#/schedules/no-such-id", "#/schedules/no-such-id/edit", "#/schedules/new?from=no-such-id"] {
        page.ask("(location.hash = arguments[0])", vec![address.into()]).await;
        page.has("heading", "There is no such schedule").await;
        page.shows("The server answered 400: Error retrieving schedules").await;
        page.lacks("button", "Try again").await;
        page.click("link", "All schedules").await;
        page.has("heading", "Report schedules").await;
    }
}

pub(super) async fn the_keyboard_reaches_a_form_and_comes_back(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.ask("everything('searchbox', 'Search')[0].focus()", vec![]).await;
    page.press(Key::Tab).await;
    page.focus_is_on("button", "Filter").await;
    page.press(Key::Enter).await;
    page.focus_is_on("textbox", "Name contains").await;
    page.press(Key::Tab).await;
    page.focus_is_on("textbox", "Created after").await;
    page.press(Key::Escape).await;
    page.focus_is_on("button", "Filter").await;
    page.ask("everything('link', 'New schedule')[0].focus()", vec![]).await;
    page.press(Key::Enter).await;
    page.focus_is_on("heading", "New schedule").await;
    page.ask("everything('button', 'Cancel')[0].focus()", vec![]).await;
    page.press(Key::Enter).await;
    page.focus_is_on("heading", "Report schedules").await;
}

pub(super) async fn what_an_address_says_and_nobody_can_read_is_said(visit: &mut Visit) {
    let page = &visit.page;
    visit.signed_in("#/schedules?scheduled_at_start=2026-11-01&size=5000&sort=nope&NAME=milano&type=threats").await;
    page.shows("4 parts of the address can’t be read, so they do not limit the list").await;
    for said in [
        "scheduled_at_start=2026-11-01 – not a time in UNIX microseconds",
        "size=5000 – not a number from 1 to 1,000 or “all”",
        "sort=nope – not a column",
        "NAME=milano – no filter of this list",
    ] {
        page.shows(said).await;
    }
    // What can be read holds all the same.
    visit.list_call("paginate=true&page=1&page_size=25&type=threats").await;
    page.reload().await;
    page.shows("NAME=milano – no filter of this list").await;
    page.click("button", "Remove from the address").await;
    page.focus_is_on("heading", "Report schedules").await;
    page.wait("what is left", "location.hash === '#/schedules?type=threats'", vec![]).await;
    page.lacks("button", "Remove from the address").await;

    page.open("#/schedules?scheduled_at_start=1795000000").await;
    page.shows("Created after: 1795000000: looks like seconds, not microseconds").await;
    page.open("#/schedules?NAME=").await;
    page.shows("1 part of the address can’t be read, so it does not limit the list").await;
    page.status("1–25 of 312 schedules").await;
}
