//! Rows of another filter: nobody can take them for the answer, nor do anything with them.

use serde_json::json;

use crate::journey::Visit;
use crate::server::Call;

fn of_weekly(call: &Call) -> bool {
    call.is_list() && call.parameters().contains("schedule=weekly")
}

pub(super) async fn rows_of_another_filter_are_dimmed_and_inert(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let gate = visit.server.record.hold_next(of_weekly);
    page.ask("(location.hash = '#/schedules?schedule=weekly')", vec![]).await;
    page.wait("the rows dimmed", "root().querySelector('table[data-late] tbody[inert]')", vec![]).await;
    page.wait(
        "the count of another filter to go",
        "root().querySelector('.pager [role=status]').textContent === '' && root().querySelector('[role=progressbar]')",
        vec![],
    )
    .await;
    let opacity = page.ask("Number(getComputedStyle(root().querySelector('tbody')).opacity)", vec![]).await;
    assert!(opacity.as_f64().unwrap() < 0.5, "they can be taken for the answer: {opacity}");
    let reached = "((box) => box.contains(root().elementFromPoint(
        box.getBoundingClientRect().left + 8, box.getBoundingClientRect().top + 8)))(bodyRows()[0].querySelector('input'))";
    assert_eq!(page.ask(reached, vec![]).await, json!(false), "a row can be selected");
    page.press("j").await;
    page.press("x").await;
    assert_eq!(page.ask("focused()?.closest('tr') ?? null", vec![]).await, json!(null), "a key reaches a row");
    page.lacks("button", "Delete").await;
    gate.open();
    page.wait("the answer", "!root().querySelector('[data-late], [inert]')", vec![]).await;
    visit.list_call("paginate=true&page=1&page_size=25&schedule=weekly").await;
}

pub(super) async fn a_filter_that_fails_leaves_no_row_and_no_count(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let names = page.names().await;
    for name in &names[..2] {
        page.click("checkbox", &format!("Select {name}")).await;
    }
    page.status("2 selected").await;
    visit.server.record.fail_next(of_weekly, 400, r#"{"message":"Error with pagination fields"}"#);
    page.ask("(location.hash = '#/schedules?schedule=weekly')", vec![]).await;
    page.shows("The server answered 400: Error with pagination fields").await;
    assert_eq!(page.names().await, Vec::<String>::new(), "rows of another filter stand below the failure");
    let count = "[...root().querySelectorAll('.pager [role=status]')].map((it) => words(it.textContent))";
    assert_eq!(page.texts(count).await, [""], "another filter's count stands as if it were true");
    // What is selected is not among what one sees, and that is said before it is deleted.
    page.status("2 selected, none of them on this page").await;
    page.click("button", "Delete").await;
    page.shows("2 of them are not on this page.").await;
    page.click("button", "Cancel").await;
    page.click("button", "Try again").await;
    page.lacks("button", "Try again").await;
    page.wait("rows", "bodyRows().length > 0 && !root().querySelector('[inert]')", vec![]).await;
}
