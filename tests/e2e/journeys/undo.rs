//! Undo of what was written in this tab, and the list of it.

use serde_json::json;

use super::changes::changed_meanwhile;
use crate::journey::Visit;
use crate::server::Call;

async fn activity(visit: &Visit) {
    visit.page.ask("root().querySelector('nav a[href$=\"/activity\"]').click()", vec![]).await;
    visit.page.focus_is_on("heading", "Activity").await;
}

async fn said(visit: &Visit) -> Vec<String> {
    visit.page.texts("[...root().querySelectorAll('.activity-said')].map((it) => words(it.textContent))").await
}

pub(super) async fn three_deleted_schedules_come_back_as_they_were(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    visit.signed_in("").await;
    let page = &visit.page;
    for schedule in &before[..3] {
        page.click("checkbox", &format!("Select {}", schedule.name)).await;
    }
    page.click("button", "Delete").await;
    page.shows("Undo creates them again, with new IDs, creator and times.").await;
    page.click("button", "Delete 3 schedules").await;
    page.shows("3 schedules deleted").await;
    assert_eq!(visit.server.schedules().await.len(), before.len() - 3);
    page.click("button", "Undo").await;
    page.shows("3 changes undone").await;
    let after = visit.server.schedules().await;
    assert_eq!(after.len(), before.len());
    for gone in &before[..3] {
        let back = after.iter().find(|it| it.name == gone.name && it.send_to == gone.send_to).expect("it is back");
        let of = |it: &cadenza_contract::Schedule| {
            (
                it.kind.clone(),
                it.frequency.clone(),
                it.hosts.clone(),
                it.services.clone(),
                it.timezone.clone(),
                it.send_via.clone(),
            )
        };
        assert_eq!(of(back), of(gone));
        assert_ne!(back.id, gone.id, "the API gives ids, not we");
    }
    activity(visit).await;
    assert_eq!(said(visit).await, ["Deleted 3 schedules"]);
    page.shows("Undone at ").await;
    page.lacks("button", "Undo Deleted 3 schedules").await;
}

pub(super) async fn an_edit_is_taken_back_from_the_list_of_activity_after_a_reload(visit: &mut Visit) {
    let before = visit.server.schedules().await.remove(0);
    visit.signed_in(&format!("#/schedules/{}/edit", before.id)).await;
    let page = &visit.page;
    page.fill("Name", "Edited here").await;
    page.click("button", "Save changes").await;
    page.shows("“Edited here” saved").await;
    page.press("n").await;
    page.fill("Name", "Made here").await;
    page.fill("Type", "generic").await;
    page.fill("Frequency", "daily").await;
    page.click("button", "Create schedule").await;
    page.shows("“Made here” created").await;
    page.reload().await;
    page.has("table", "Report schedules").await;
    activity(visit).await;
    assert_eq!(said(visit).await, ["Created “Made here”".to_owned(), format!("Edited “{}”", before.name)]);
    page.shows("Undo deletes it.").await;
    page.ask("root().querySelectorAll('details.sent > summary').forEach((it) => it.click())", vec![]).await;
    let commands = page.texts("[...root().querySelectorAll('.copyable textarea, .copyable .code')].map((it) => it.value ?? it.textContent)").await;
    assert!(commands.iter().any(|it| it.contains("curl -X PUT") && it.contains("Edited here")), "{commands:?}");
    assert!(commands.iter().all(|it| !it.contains("demo-admin")), "{commands:?}");

    page.click("button", &format!("Undo Edited “{}”", before.name)).await;
    page.shows("1 change undone").await;
    assert_eq!(visit.server.schedule(&before.name).await, before);
    page.click("button", "Undo Created “Made here”").await;
    page.lacks("button", "Undo Created “Made here”").await;
    assert!(visit.server.schedules().await.iter().all(|it| it.name != "Made here"));

    page.click("button", "Sign out").await;
    page.has("heading", "Sign in").await;
    let stored = page.stored().await;
    assert!(!stored.contains("Made here"), "what was written outlives the session: {stored}");
}

pub(super) async fn what_was_changed_since_is_not_taken_back(visit: &mut Visit) {
    let before = visit.server.schedules().await.into_iter().find(|it| it.timezone != "Asia/Tokyo").unwrap();
    visit.signed_in(&format!("#/schedules/{}/edit", before.id)).await;
    let page = &visit.page;
    page.fill("Name", "Edited here").await;
    page.click("button", "Save changes").await;
    page.shows("“Edited here” saved").await;
    changed_meanwhile(visit, &before.id, json!({ "name": "Theirs" })).await;
    page.click("button", "Undo").await;
    page.shows("was not undone: it was changed since").await;
    assert_eq!(visit.server.schedule("Theirs").await.id, before.id);
    assert!(visit.server.record.writes().is_empty(), "something was written");
    // Another field of it does not stand in the way.
    changed_meanwhile(visit, &before.id, json!({ "name": "Edited here", "timezone": "Asia/Tokyo" })).await;
    activity(visit).await;
    page.click("button", &format!("Undo Edited “{}”", before.name)).await;
    page.shows("1 change undone").await;
    let after = visit.server.schedule(&before.name).await;
    assert_eq!((after.id, after.timezone.as_str()), (before.id, "Asia/Tokyo"));
}

pub(super) async fn an_undo_that_fails_says_why_and_can_be_pressed_again(visit: &mut Visit) {
    visit.expects_status(500);
    let before = visit.server.schedules().await.remove(0);
    visit.signed_in("").await;
    let page = &visit.page;
    page.act_on(&before.name, "Delete").await;
    page.click("button", "Delete schedule").await;
    page.shows("1 schedule deleted").await;
    visit.server.record.fail_next(Call::is_write, 500, r#"{"message":"no disk"}"#);
    page.click("button", "Undo").await;
    page.shows("was not undone").await;
    activity(visit).await;
    page.click("button", &format!("Undo Deleted “{}”", before.name)).await;
    page.shows("Undone at ").await;
    assert_eq!(visit.server.schedule(&before.name).await.send_to, before.send_to);
}
