//! Deleting one and several: asked with the names, sent as one call, and the focus where a person expects it.

use serde_json::json;

use crate::journey::Visit;
use crate::server::Call;

pub(super) async fn one_is_deleted_after_a_yes(visit: &mut Visit) {
    let doomed = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let question = format!("Delete “{}”?", doomed.name);
    page.act_on(&doomed.name, "Delete").await;
    page.has("dialog", &question).await;
    page.focus_is_on("button", "Cancel").await;
    page.click("button", "Cancel").await;
    page.lacks("dialog", &question).await;
    assert_eq!(visit.server.schedules().await.len(), 312, "a no has deleted");

    page.act_on(&doomed.name, "Delete").await;
    page.shows("This schedule will be deleted:").await;
    page.click("button", "Delete schedule").await;
    page.shows("1 schedule deleted").await;
    page.status("1–25 of 311 schedules").await;
    page.focus_is_on("heading", "Report schedules").await;
    assert!(visit.server.schedules().await.iter().all(|it| it.id != doomed.id));
}

pub(super) async fn several_on_two_pages_are_deleted_in_one_call(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    let doomed = [&schedules[1], &schedules[2], &schedules[11]];
    visit.signed_in("#/schedules?size=10").await;
    let page = &visit.page;
    page.status("1–10 of 312 schedules").await;
    for schedule in &doomed[..2] {
        page.click("checkbox", &format!("Select {}", schedule.name)).await;
    }
    page.status("2 selected").await;
    page.click("link", "Next").await;
    page.status("11–20 of 312 schedules").await;
    page.status("2 selected, none of them on this page").await;
    page.click("checkbox", &format!("Select {}", doomed[2].name)).await;
    page.status("3 selected, 2 of them not on this page").await;
    page.click("button", "Delete").await;
    page.has("dialog", "Delete 3 schedules?").await;
    page.shows("These 3 schedules will be deleted:").await;
    for schedule in doomed {
        page.shows(&schedule.name).await;
    }
    page.click("button", "Delete 3 schedules").await;
    page.shows("3 schedules deleted").await;

    let [call] = <[Call; 1]>::try_from(visit.server.record.writes()).expect("one call for all");
    assert_eq!((call.method.as_str(), call.path.as_str()), ("DELETE", "/reports/registries"));
    let mut ids: Vec<String> = doomed.iter().map(|it| it.id.to_string()).collect();
    ids.sort();
    assert_eq!(call.body, Some(json!({ "schedules_ids": ids })));
    let left = visit.server.schedules().await;
    assert!(left.len() == 309 && doomed.iter().all(|gone| left.iter().all(|it| it.id != gone.id)));
}

pub(super) async fn a_failed_delete_keeps_the_selection(visit: &mut Visit) {
    visit.expects_status(500);
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.click("checkbox", &format!("Select {}", schedule.name)).await;
    page.click("button", "Delete").await;
    visit.server.record.fail_next(Call::is_write, 500, r#"{"message":"no disk"}"#);
    page.click("button", "Delete schedule").await;
    page.shows("Nothing was deleted. Server error").await;
    page.shows("The server answered 500: no disk").await;
    page.click("button", "Close").await;
    page.status("1 selected").await;
    assert_eq!(visit.server.schedules().await.len(), 312);
}

/// What the dialog's last button looks like, and whether it can be pressed.
const RED: &str =
    "((button) => ({ color: getComputedStyle(button).backgroundColor, off: button.ariaDisabled === 'true' }))
    ([...ground().querySelectorAll('.dialog-actions button')].at(-1))";

pub(super) async fn a_refused_delete_is_a_question_no_more(visit: &mut Visit) {
    visit.expects_status(400);
    let doomed = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.act_on(&doomed.name, "Delete").await;
    page.has("dialog", &format!("Delete “{}”?", doomed.name)).await;
    page.has("heading", &format!("Delete “{}”?", doomed.name)).await;
    let live = page.ask(RED, vec![]).await;
    assert_eq!(live["off"], json!(false));
    visit.server.record.fail_next(Call::is_write, 400, r#"{"message":"It is in use"}"#);
    page.click("button", "Delete schedule").await;
    page.has("dialog", "Nothing was deleted").await;
    page.shows("It is in use").await;
    page.shows("This schedule was not deleted:").await;
    let gray = page.ask(RED, vec![]).await;
    assert!(gray["off"] == json!(true) && gray["color"] != live["color"], "{live} {gray}");
    let said = page.texts("[words(ground().textContent)]").await.concat();
    assert!(!said.contains("can’t be undone") && !said.contains("will be deleted"), "{said}");
    // What looks dead is dead.
    visit.server.record.clear();
    page.ask("[...ground().querySelectorAll('.dialog-actions button')].at(-1).click()", vec![]).await;
    page.click("button", "Close").await;
    page.lacks("dialog", "Nothing was deleted").await;
    assert!(visit.server.record.writes().is_empty(), "a dead button has sent something");
    assert_eq!(visit.server.schedules().await.len(), 312);
}

pub(super) async fn a_delete_nobody_knows_the_end_of_is_said_to_be_one(visit: &mut Visit) {
    visit.expects_status(502);
    let doomed = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.act_on(&doomed.name, "Delete").await;
    visit.server.record.fail_next(Call::is_write, 502, "{}");
    for _ in 0..3 {
        visit.server.record.fail_next(|call| !call.is_write(), 502, "{}");
    }
    page.click("button", "Delete schedule").await;
    page.shows("This schedule was to be deleted:").await;
    page.has("dialog", &format!("Delete “{}”?", doomed.name)).await;
    let said = page.texts("[words(ground().textContent)]").await.concat();
    assert!(!said.contains("Nothing was deleted") && !said.contains("can’t be undone"), "{said}");
    page.click("button", "Try again").await;
    page.shows("1 schedule deleted").await;
    page.status("1–25 of 311 schedules").await;
    assert_eq!(visit.server.record.writes().len(), 2);
}
