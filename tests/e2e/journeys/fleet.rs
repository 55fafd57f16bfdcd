//! All schedules: asked for once, shared by the screens that need them, and true after what is written here.

use crate::journey::Visit;
use crate::server::Call;

fn asked_for_all(visit: &Visit) -> usize {
    let is_whole = |call: &&Call| call.is_list() && call.parameters() == "paginate=false";
    visit.server.record.calls().iter().filter(is_whole).count()
}

pub(super) async fn all_schedules_are_asked_for_once_and_shared(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.status("1–312 of 312 schedules").await;
    visit.server.record.clear();
    page.ask("root().querySelector('nav a[href$=\"/recipients\"]').click()", vec![]).await;
    page.has("searchbox", "Find a recipient").await;
    page.ask("root().querySelector('nav a[href$=\"/schedules\"]').click()", vec![]).await;
    page.status("1–25 of 312 schedules").await;
    page.fill("Search", "milano").await;
    page.wait("what was found", "root().querySelector('.pager').textContent.includes('all rows loaded')", vec![]).await;
    page.fill("Search", "").await;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "Name").await;
    page.status("1–312 of 312 schedules · Sorted by Name, ascending · all rows loaded").await;
    assert_eq!(asked_for_all(visit), 0, "what is here was asked for again");
    page.click("button", "Refresh").await;
    visit.list_call("paginate=false").await;
}

pub(super) async fn what_is_written_here_is_true_of_all_without_asking(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.status("1–312 of 312 schedules").await;
    visit.server.record.clear();
    page.act_on(&before[0].name, "Edit").await;
    page.fill("Name", "Renamed here").await;
    page.click("button", "Save changes").await;
    page.has("link", "Renamed here").await;
    page.press("n").await;
    page.fill("Name", "Made here").await;
    page.fill("Type", "generic").await;
    page.fill("Frequency", "daily").await;
    page.click("button", "Create schedule").await;
    page.status("1–313 of 313 schedules").await;
    let names = page.names().await;
    assert_eq!(names[..2], ["Made here".to_owned(), "Renamed here".to_owned()]);
    assert_eq!(asked_for_all(visit), 0, "what was written here was asked for");
    page.act_on("Made here", "Delete").await;
    page.click("button", "Delete schedule").await;
    page.status("1–312 of 312 schedules").await;
    page.lacks("link", "Made here").await;
    assert_eq!(asked_for_all(visit), 0, "what was deleted here was asked for");
}

pub(super) async fn after_a_write_whose_outcome_is_open_all_are_asked_for_again(visit: &mut Visit) {
    visit.expects_status(502);
    let first = visit.server.schedules().await.remove(0);
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.status("1–312 of 312 schedules").await;
    page.act_on(&first.name, "Edit").await;
    page.fill("Name", "Nobody knows").await;
    visit.server.record.fail_next(Call::is_write, 502, "a page of a proxy");
    page.click("button", "Save changes").await;
    page.has("button", "Save changes").await;
    page.wait("why it was not saved", "root().querySelector('.notice.failure')", vec![]).await;
    visit.server.record.clear();
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    visit.list_call("paginate=false").await;
}
