//! Leaving what is not finished: asked about, gone on with, and its end told.

use crate::journey::Visit;
use crate::server::Call;

const NAME: &str = "Typed with care";

pub(super) async fn a_question_closes_with_what_it_is_about(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NAME).await;
    let gate = visit.server.record.hold_and_fail_next(Call::is_write, 400, r#"{"message":"Not today"}"#);
    page.click("button", "Create schedule").await;
    visit.call("the create call", Call::is_write).await;
    page.click("link", "Settings").await;
    page.has("dialog", "A change is still being saved").await;
    gate.open();
    page.lacks("dialog", "A change is still being saved").await;
    page.shows("The server answered 400: Not today").await;
    assert_eq!(page.value("Name").await, NAME);
    page.click("link", "Settings").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Keep editing").await;

    let gate = visit.server.record.hold_next(Call::is_write);
    visit.server.record.clear();
    page.click("button", "Create schedule").await;
    visit.call("the create call", Call::is_write).await;
    page.click("button", "Sign out").await;
    page.shows("If you sign out now, it may be saved anyway").await;
    gate.open();
    page.lacks("dialog", "A change is still being saved").await;
    page.shows(&format!("“{NAME}” created")).await;
    page.has("heading", "Report schedules").await;
}

pub(super) async fn a_create_that_ends_on_another_page_is_told(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NAME).await;
    let gate = visit.server.record.hold_and_fail_next(Call::is_write, 400, r#"{"message":"Not today"}"#);
    page.click("button", "Create schedule").await;
    visit.call("the create call", Call::is_write).await;
    page.click("link", "Settings").await;
    page.click("button", "Leave page").await;
    page.focus_is_on("heading", "Settings").await;
    gate.open();
    page.shows(&format!("“{NAME}” was not created")).await;
    page.click("link", "Open the form").await;
    page.has("heading", "New schedule").await;
    assert_eq!(page.value("Name").await, NAME, "what was typed is lost");

    visit.server.record.clear();
    let gate = visit.server.record.hold_next(Call::is_write);
    page.click("button", "Create schedule").await;
    visit.call("the create call", Call::is_write).await;
    page.click("link", "Settings").await;
    page.click("button", "Leave page").await;
    page.focus_is_on("heading", "Settings").await;
    gate.open();
    page.shows(&format!("“{NAME}” created")).await;
    page.click("link", "View").await;
    page.has("heading", NAME).await;
}

pub(super) async fn a_sign_out_asks_about_what_is_typed(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", NAME).await;
    page.click("button", "Sign out").await;
    page.has("dialog", "Discard changes?").await;
    page.shows("Signing out discards it.").await;
    page.click("button", "Keep editing").await;
    assert_eq!(page.value("Name").await, NAME);
    page.click("button", "Sign out").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Sign out").await;
    page.focus_is_on("heading", "Sign in").await;
    assert!(!page.stored().await.contains(NAME), "what was typed is kept after a sign-out");
}

pub(super) async fn a_sign_out_elsewhere_says_why_the_form_closed(visit: &mut Visit) {
    let (page, web) = (&visit.page, &visit.session.web);
    visit.signed_in("#/schedules/new").await;
    page.fill("Name", NAME).await;
    let first = web.window().await.unwrap();
    let second = web.new_tab().await.unwrap();
    web.switch_to_window(second).await.unwrap();
    visit.signed_in("").await;
    page.click("button", "Sign out").await;
    page.has("heading", "Sign in").await;
    web.switch_to_window(first).await.unwrap();
    page.has("heading", "Sign in").await;
    page.shows("You signed out in another tab").await;
    page.shows("What was typed here had not been saved and is gone.").await;
    page.type_into("API token", "demo-admin").await;
    page.click("button", "Sign in").await;
    page.has("button", "Create schedule").await;
    assert_eq!(page.value("Name").await, "");
}

pub(super) async fn a_form_that_is_over_is_not_come_back_to(visit: &mut Visit) {
    visit.signed_in("#/settings").await;
    let page = &visit.page;
    for end in ["Back", "Cancel", "Create"] {
        page.click("link", "Schedules").await;
        page.click("link", "New schedule").await;
        page.fill("Name", &format!("{NAME} {end}")).await;
        match end {
            "Back" => page.back().await,
            "Cancel" => page.click("button", "Cancel").await,
            _ => page.click("button", "Create schedule").await,
        }
        if end != "Create" {
            page.click("button", "Discard").await;
        }
        page.has("heading", "Report schedules").await;
        page.wait("the list's address", "location.hash === '#/schedules'", vec![]).await;
        page.back().await;
        page.has("heading", "Settings").await;
    }
    assert_eq!(visit.server.schedules().await.len(), 313);
}
