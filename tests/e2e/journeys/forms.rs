//! Creating, editing and duplicating, down to the body the server receives.

use serde_json::json;

use crate::journey::Visit;
use crate::server::Call;

pub(super) async fn a_new_schedule_is_sent_as_typed_and_shown(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.click("link", "New schedule").await;
    page.focus_is_on("heading", "New schedule").await;
    page.fill("Name", "one_shot_generic").await;
    page.fill("Time zone", "Europe/Rome").await;
    page.fill("Hosts", "www.service-test-host.it").await;
    page.fill("Recipients", "Ada <ada@example.com>; b@example.com, ADA@example.com").await;
    page.click("button", "Create schedule").await;
    page.shows("“one_shot_generic” created").await;
    page.status("1–25 of 313 schedules").await;
    let [call] = <[Call; 1]>::try_from(visit.server.record.writes()).expect("one call");
    assert_eq!((call.method.as_str(), call.path.as_str()), ("POST", "/reports/schedules"));
    let attributes = json!({
        "hosts": ["www.service-test-host.it"], "name": "one_shot_generic", "schedule": "daily",
        "send_to": ["ada@example.com", "b@example.com"], "send_via": "email", "timezone": "Europe/Rome",
        "type": "generic",
    });
    assert_eq!(call.body, Some(json!({ "attrs": attributes })));
    let made = visit.server.schedules().await.into_iter().filter(|it| it.name == "one_shot_generic");
    assert!(made.into_iter().any(|it| it.created_by == "demo-admin" && it.services.is_none()));
}

pub(super) async fn what_is_wrong_is_said_and_nothing_is_sent(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Recipients", "ada@example.com\nnobody").await;
    page.click("button", "Create schedule").await;
    page.shows("Fix 2 fields").await;
    page.focus_is_on("textbox", "Name").await;
    page.shows("Enter a name").await;
    page.shows("Not an email address: “nobody”").await;
    assert_eq!(page.value("Recipients").await, "ada@example.com\nnobody");
    assert!(visit.server.record.writes().is_empty(), "something wrong was sent");
}

pub(super) async fn an_edit_sends_only_what_changed(visit: &mut Visit) {
    let before = visit.server.schedules().await.into_iter().find(|it| it.services.is_none()).unwrap();
    visit.signed_in(&format!("#/schedules/{}/edit", before.id)).await;
    let page = &visit.page;
    page.fill("Name", "Renamed").await;
    page.click("button", "Save changes").await;
    page.shows("“Renamed” saved").await;
    let [call] = <[Call; 1]>::try_from(visit.server.record.writes()).expect("one call");
    assert_eq!((call.method.as_str(), call.path), ("PUT", format!("/reports/schedules/{}", before.id)));
    assert_eq!(call.body, Some(json!({ "attrs": { "name": "Renamed" } })));
    let after = visit.server.schedule("Renamed").await;
    assert_eq!(after.services, None, "a null became a list");
    assert_eq!((after.hosts, after.send_to), (before.hosts, before.send_to));
}

pub(super) async fn an_edit_that_changes_nothing_sends_nothing(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(3);
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    visit.page.click("button", "Save changes").await;
    visit.page.shows("Nothing changed, so nothing was sent").await;
    assert!(visit.server.record.writes().is_empty());
}

pub(super) async fn a_copy_mails_nobody_by_accident(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    let original = schedules.iter().find(|it| it.send_to.as_ref().is_some_and(|list| list.len() > 2)).unwrap();
    visit.signed_in(&format!("#/schedules/{}", original.id)).await;
    let page = &visit.page;
    page.click("link", &format!("Duplicate {}", original.name)).await;
    page.shows("Recipients are left empty").await;
    assert_eq!(page.value("Recipients").await, "");
    assert_eq!(page.value("Time zone").await, original.timezone);
    page.fill("Name", "The copy").await;
    page.click("button", "Create schedule").await;
    page.shows("“The copy” created").await;
    let copy = visit.server.schedule("The copy").await;
    assert_eq!((copy.send_to, &copy.hosts), (Some(Vec::new()), &original.hosts));
}

pub(super) async fn a_form_leads_back_to_the_list_as_it_was(visit: &mut Visit) {
    let address = "#/schedules?schedule=daily&page=2&size=50";
    visit.signed_in(address).await;
    let page = &visit.page;
    page.wait("the rows", "bodyRows().length > 0", vec![]).await;
    let scrolled = "root().querySelector('.scroller').scrollTop";
    page.ask("root().querySelector('.scroller').scrollTo(0, 400)", vec![]).await;
    page.wait("the scroll", &format!("{scrolled} > 300"), vec![]).await;
    let height = page.ask(scrolled, vec![]).await;
    page.ask("(location.hash = '#/schedules/new')", vec![]).await;
    page.has("heading", "New schedule").await;
    page.click("button", "Cancel").await;
    page.has("heading", "Report schedules").await;
    assert_eq!(page.address().await, address);
    page.wait("the same height", &format!("{scrolled} === arguments[0]"), vec![height]).await;
}
