//! Selecting all that match: its scope in words, what it takes, and what becomes of it.

use serde_json::json;

use crate::journey::Visit;
use crate::server::Call;

fn asks_for_all(call: &Call) -> bool {
    call.is_list() && call.parameters().starts_with("paginate=false")
}

#[expect(clippy::too_many_lines, reason = "a journey is told in one piece")]
pub(super) async fn all_that_match_are_selected_in_words_and_deleted_in_one_call(visit: &mut Visit) {
    visit.expects_status(500);
    let (matching, others): (Vec<_>, Vec<_>) =
        visit.server.schedules().await.into_iter().partition(|it| it.kind == "threats");
    let (count, rest) = (matching.len(), matching.len() - 10);
    assert!(count > 20, "more than fit on two pages");
    let whole = format!("All {count} matching selected");
    visit.signed_in("#/schedules?type=threats&size=10").await;
    let page = &visit.page;
    page.status(&format!("1–10 of {count} schedules")).await;
    page.click("checkbox", "Select all on this page").await;
    page.status("10 selected").await;
    page.click("button", &format!("Select all {count} matching")).await;
    page.status(&whole).await;
    visit.list_call("paginate=false&type=threats").await;
    page.focus_is_on("button", "Clear selection").await;

    // Under other filters it is what it was, and never what these match.
    let go = "void (location.hash = arguments[0])";
    page.ask(go, vec!["#/schedules?type=generic&size=10".into()]).await;
    page.status(&format!("{count} selected, none of them on this page")).await;
    page.ask(go, vec!["#/schedules?type=threats&size=10".into()]).await;
    page.status(&whole).await;

    page.click("button", "Delete").await;
    page.shows(&format!("These {count} schedules will be deleted:")).await;
    page.shows(&format!("and {rest} more")).await;
    page.shows(&format!("{rest} of them are not on this page.")).await;
    assert_eq!(page.ask("ground().querySelectorAll('.names li').length", vec![]).await, json!(10));
    let off = "ground().querySelector('dialog[open] .danger').ariaDisabled === 'true'";
    page.wait("nothing to press before the number is typed", off, vec![]).await;
    visit.server.record.fail_next(Call::is_write, 500, r#"{"message":"no disk"}"#);
    page.fill(&format!("Type {count} to confirm"), &count.to_string()).await;
    page.click("button", &format!("Delete {count} schedules")).await;
    page.shows("Nothing was deleted. Server error").await;
    page.click("button", "Close").await;
    page.status(&whole).await;

    visit.server.record.clear();
    page.click("button", "Delete").await;
    page.fill(&format!("Type {count} to confirm"), &count.to_string()).await;
    page.click("button", &format!("Delete {count} schedules")).await;
    page.shows(&format!("{count} schedules deleted")).await;
    page.shows("No schedule matches").await;
    let [call] = <[Call; 1]>::try_from(visit.server.record.writes()).expect("one call for all");
    let mut ids: Vec<String> = matching.iter().map(|it| it.id.to_string()).collect();
    ids.sort();
    assert_eq!(call.body, Some(json!({ "schedules_ids": ids })));
    assert_eq!(visit.server.schedules().await, others);
}

pub(super) async fn asking_for_all_in_vain_changes_nothing(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules?size=10").await;
    let page = &visit.page;
    page.status("1–10 of 312 schedules").await;
    page.click("checkbox", "Select all on this page").await;
    let gate = visit.server.record.hold_next(asks_for_all);
    page.click("button", "Select all 312 matching").await;
    page.status("Selecting all that match…").await;
    visit.call("the question for all", asks_for_all).await;
    page.click("button", "Cancel").await;
    page.status("10 selected").await;
    page.focus_is_on("button", "Select all 312 matching").await;
    visit.cancelled("the end of the question", asks_for_all).await;
    gate.open();

    visit.server.record.fail_next(asks_for_all, 400, r#"{"message":"Too many"}"#);
    page.click("button", "Select all 312 matching").await;
    page.shows("The selection is as it was. The API refused this").await;
    page.shows("The server answered 400: Too many").await;
    page.status("10 selected").await;
    page.focus_is_on("button", "Select all 312 matching").await;
    page.click("button", "Select all 312 matching").await;
    page.status("All 312 matching selected").await;
    page.click("checkbox", "Select all on this page").await;
    page.status("302 selected, none of them on this page").await;
}

pub(super) async fn a_cleared_selection_leaves_the_focus_on_the_heading(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.click("checkbox", "Select all on this page").await;
    page.click("button", "Clear selection").await;
    page.lacks("button", "Clear selection").await;
    page.focus_is_on("heading", "Report schedules").await;
}
