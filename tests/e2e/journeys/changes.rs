//! Before a change is sent and what can come between: a look at it, somebody else, a deletion, a missing right.

use cadenza_contract::{Schedule, ScheduleId};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::journey::Visit;

/// Somebody else at another machine changes or deletes a schedule.
async fn meanwhile(visit: &Visit, method: &str, path: &str, body: Value) {
    let order = json!([format!("/api/v1/reports/{path}"), method, body.to_string()]);
    let send = format!(
        "const [path, method, body] = {order};
        const headers = {{ Authorization: 'Bearer demo-admin', 'Content-Type': 'application/json' }};
        return (await fetch(location.origin + path, {{ method, headers, body }})).status;"
    );
    let status = visit.page.ask_later(&send, vec![]).await;
    assert_eq!(status, json!(200));
    visit.server.record.clear();
}

pub(super) async fn changed_meanwhile(visit: &Visit, id: &ScheduleId, attributes: Value) {
    meanwhile(visit, "PUT", &format!("schedules/{id}"), json!({ "attrs": attributes })).await;
}

/// Opens the form of the first schedule with something to lose in it.
async fn editing(visit: &Visit) -> Schedule {
    let schedule = visit.server.schedules().await.into_iter().find(|it| it.timezone != "Asia/Tokyo").unwrap();
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    visit.page.has("field", "Name").await;
    schedule
}

pub(super) fn bodies(visit: &Visit) -> Vec<Option<Value>> {
    visit.server.record.writes().into_iter().map(|call| call.body).collect()
}

pub(super) async fn what_will_change_is_what_the_server_receives(visit: &mut Visit) {
    let before = editing(visit).await;
    let page = &visit.page;
    page.shows("Nothing changed yet").await;
    page.fill("Name", "Ada's shift").await;
    page.fill("Time zone", "Asia/Tokyo").await;
    let rows = "[...root().querySelectorAll('table.compared tbody tr')].map((row) =>
        [...row.children].map((cell) => words(cell.textContent)).join(' | '))";
    let name = before.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = [format!("Name | {name} | Ada's shift"), format!("Time zone | {} | Asia/Tokyo", before.timezone)];
    assert_eq!(page.texts(rows).await, expected);

    page.ask("root().querySelector('details.sent > summary').click()", vec![]).await;
    let command = page.value("The request as curl").await;
    assert!(command.contains("Bearer $TOKEN") && !command.contains("demo-admin"), "{command}");
    let address = format!("curl -X PUT '{}api/v1/reports/schedules/{}'", visit.server.url(), before.id);
    assert!(command.starts_with(&address), "{command}");
    page.click("button", "Copy the request").await;
    page.shows("Copied").await;

    page.click("button", "Save changes").await;
    page.shows("“Ada's shift” saved").await;
    let said = command.split_once("--data-raw '").unwrap().1.strip_suffix('\'').unwrap().replace(r"'\''", "'");
    assert_eq!(bodies(visit), [serde_json::from_str(&said).ok()]);
}

pub(super) async fn a_new_schedule_shows_its_request_once_it_could_be_sent(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.has("field", "Name").await;
    page.ask("root().querySelector('details.sent > summary').click()", vec![]).await;
    page.shows("Fix the marked fields to see the request.").await;
    page.fill("Name", "Fresh").await;
    page.fill("Time zone", "Europe/Rome").await;
    let command = page.value("The request as curl").await;
    page.click("button", "Create schedule").await;
    page.shows("“Fresh” created").await;
    let said = command.split_once("--data-raw '").unwrap().1.strip_suffix('\'').unwrap();
    assert_eq!(bodies(visit), [serde_json::from_str(said).ok()]);
}

pub(super) async fn somebody_elses_change_is_not_overwritten_unseen(visit: &mut Visit) {
    let schedule = editing(visit).await;
    let page = &visit.page;
    page.fill("Name", "Mine").await;
    changed_meanwhile(visit, &schedule.id, json!({ "name": "Theirs", "timezone": "Asia/Tokyo" })).await;
    page.click("button", "Save changes").await;
    page.has("dialog", "Someone else changed this meanwhile").await;
    let cells =
        "[...root().querySelectorAll('table.decided tbody :is(th, [data-label])')].map((it) => words(it.textContent))";
    let before = schedule.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let zone = ["Time zone", &schedule.timezone, "Asia/Tokyo", "not changed"];
    assert_eq!(page.texts(cells).await, [["Name", &before, "Theirs", "Mine"], zone].concat());
    page.shows("Theirs is kept").await;
    page.click("button", "Cancel").await;
    page.focus_is_on("textbox", "Name").await;
    assert_eq!(page.value("Name").await, "Mine");

    page.click("button", "Save changes").await;
    page.focus_is_on("radio", "Keep mine").await;
    page.click("button", "Save as decided").await;
    page.shows("Choose one of the two").await;
    page.focus_is_on("radio", "Keep mine").await;
    assert!(bodies(visit).is_empty(), "something was written before it was decided");
    page.press(" ").await;
    page.click("button", "Save as decided").await;
    page.shows("“Mine” saved. They also changed Time zone; that was kept").await;
    assert_eq!(bodies(visit), [Some(json!({ "attrs": { "name": "Mine" } }))]);
    assert_eq!(visit.server.schedule("Mine").await.timezone, "Asia/Tokyo");
}

pub(super) async fn somebody_elses_change_can_be_taken_over(visit: &mut Visit) {
    let schedule = editing(visit).await;
    let page = &visit.page;
    page.fill("Name", "Mine").await;
    page.fill("Frequency", "hourly").await;
    changed_meanwhile(visit, &schedule.id, json!({ "schedule": "yearly" })).await;
    page.click("button", "Save changes").await;
    page.click("radio", "Take theirs").await;
    page.click("button", "Save as decided").await;
    page.shows("“Mine” saved").await;
    assert_eq!(bodies(visit), [Some(json!({ "attrs": { "name": "Mine" } }))]);
    assert_eq!(visit.server.schedule("Mine").await.frequency, "yearly");
}

pub(super) async fn the_same_change_by_somebody_else_needs_no_other(visit: &mut Visit) {
    let schedule = editing(visit).await;
    let page = &visit.page;
    page.fill("Name", "Ours").await;
    changed_meanwhile(visit, &schedule.id, json!({ "name": "Ours" })).await;
    page.click("button", "Save changes").await;
    page.shows("Already up to date: nothing was sent").await;
    assert!(bodies(visit).is_empty());
}

pub(super) async fn a_schedule_deleted_meanwhile_can_be_created_anew(visit: &mut Visit) {
    visit.expects_status(400);
    let schedule = editing(visit).await;
    let page = &visit.page;
    page.fill("Name", "Risen & well").await;
    meanwhile(visit, "DELETE", "registries", json!({ "schedules_ids": [schedule.id] })).await;
    page.click("button", "Save changes").await;
    page.shows("There is no such schedule").await;
    page.shows("What you typed is still here.").await;
    page.click("button", "Create again").await;
    page.has("heading", "New schedule").await;
    assert_eq!(page.value("Name").await, "Risen & well");
    page.reload().await;
    assert_eq!(page.value("Name").await, "Risen & well", "a reload lost what was typed");
    page.click("button", "Create schedule").await;
    page.shows("“Risen & well” created").await;
    let anew = visit.server.schedule("Risen & well").await;
    assert_eq!((anew.timezone, anew.frequency), (schedule.timezone, schedule.frequency));
}

pub(super) async fn a_token_that_may_not_write_turns_writing_off(visit: &mut Visit) {
    const REASON: &str = "The API refused a change with your token";
    visit.expects_status(403);
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in_as("demo-viewer", &format!("#/schedules/{}/edit", schedule.id)).await;
    let page = &visit.page;
    page.fill("Name", "Typed with care").await;
    page.click("button", "Save changes").await;
    page.shows(REASON).await;
    let off = "(([name]) => {
        const [button] = everything('button', name);
        const reason = root().getElementById(button?.getAttribute('aria-describedby'));
        return button?.getAttribute('aria-disabled') === 'true' && words(reason?.textContent).includes('refused a change');
    })(arguments)";
    page.wait("saving to be off", off, vec!["Save changes".into()]).await;
    page.focus_is_on("textbox", "Name").await;
    visit.server.record.clear();
    page.click("button", "Save changes").await;
    assert_eq!(page.value("Name").await, "Typed with care");

    page.click("link", "Schedules").await;
    page.click("button", "Discard").await;
    page.shows(REASON).await;
    page.has("checkbox", "Select all on this page").await;
    page.act_on(&schedule.name, "Delete").await;
    let refused = "everything('menuitem', 'Delete')[0]?.ariaDisabled === 'true'";
    page.wait("deleting to be off", refused, vec![]).await;
    page.lacks("dialog", &format!("Delete “{}”?", schedule.name)).await;
    page.press(Key::Escape).await;
    page.click("link", "New schedule").await;
    page.wait("creating to be off", off, vec!["Create schedule".into()]).await;
    assert!(bodies(visit).is_empty(), "something was sent all the same");

    page.click("button", "Try editing anyway").await;
    page.focus_is_on("button", "Create schedule").await;
    page.wait("creating to be on", "everything('button', 'Create schedule')[0].ariaDisabled === null", vec![]).await;
    page.click("button", "Sign out").await;
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    page.fill("Name", "By another token").await;
    page.click("button", "Save changes").await;
    page.shows("“By another token” saved").await;
}

pub(super) async fn a_sign_out_takes_what_was_said_and_typed_with_it(visit: &mut Visit) {
    const NAME: &str = "Nobody else is to read this";
    let schedule = editing(visit).await;
    let page = &visit.page;
    page.fill("Name", NAME).await;
    page.click("button", "Save changes").await;
    page.shows(&format!("“{NAME}” saved")).await;
    page.shows("1–25 of 312 schedules").await;
    page.ask(&format!("(location.hash = '#/schedules/{}/edit')", schedule.id), vec![]).await;
    page.fill("Time zone", "Asia/Tokyo").await;
    page.ask("(location.hash = '#/schedules')", vec![]).await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Keep editing").await;
    page.click("button", "Sign out").await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    let left = page.ask("root().innerHTML + document.documentElement.outerHTML", vec![]).await;
    let fields = page.texts("[...root().querySelectorAll('input, textarea')].map((field) => field.value)").await;
    let left = format!("{left} {fields:?} {}", page.stored().await);
    for secret in [NAME, "Asia/Tokyo", "demo-admin"] {
        assert!(!left.contains(secret), "{secret} is still there: {left}");
    }
}

pub(super) async fn a_reload_over_something_unsaved_is_asked_about(visit: &mut Visit) {
    editing(visit).await;
    let page = &visit.page;
    // What a browser then asks is its own affair; a driver answers it unseen.
    let held = "(() => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
    })()";
    assert_eq!(page.ask(held, vec![]).await, json!(false));
    page.fill("Name", "Typed with care").await;
    page.wait("a reload to be held", held, vec![]).await;
    page.click("button", "Save changes").await;
    page.shows("“Typed with care” saved").await;
    assert_eq!(page.ask(held, vec![]).await, json!(false));
}
