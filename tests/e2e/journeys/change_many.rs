//! Changing many schedules at once: planned, applied one by one, and what can come between.

use cadenza_contract::Schedule;
use serde_json::json;

use super::changes::changed_meanwhile;
use crate::journey::Visit;
use crate::server::{Call, Gate};

/// Whether closing the tab would be asked about.
const HELD: &str = "(() => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
})()";

async fn threats(visit: &Visit) -> Vec<Schedule> {
    visit.server.schedules().await.into_iter().filter(|it| it.kind == "threats").collect()
}

/// Those of them this frequency is new to.
fn not_yet<'a>(schedules: &'a [Schedule], frequency: &str) -> Vec<&'a Schedule> {
    schedules.iter().filter(|it| it.frequency != frequency).collect()
}

/// The counts above the results, as they are read: "All 12", "Changed 11", …
async fn results(visit: &Visit) -> Vec<String> {
    visit.page.texts("[...root().querySelectorAll('.tab')].map((tab) => words(tab.textContent))").await
}

async fn until_done(visit: &Visit) {
    visit
        .page
        .wait("the job to end", "root().querySelector('.job-progress').textContent.includes('Done')", vec![])
        .await;
}

pub(super) async fn all_that_match_are_changed_and_taken_back(visit: &mut Visit) {
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    visit.signed_in("#/schedules?type=threats&size=10").await;
    let page = &visit.page;
    page.click("checkbox", "Select all on this page").await;
    page.click("button", &format!("Select all {} matching", before.len())).await;
    page.status(&format!("All {} matching selected", before.len())).await;
    page.click("link", "Change…").await;
    page.focus_is_on("heading", &format!("Change {} schedules", before.len())).await;
    page.shows("Nothing changes yet").await;
    page.choose_from("Add a change", "Frequency: set").await;
    page.fill("New value", "quarterly").await;
    page.shows(&format!("{change} changes in {change} schedules")).await;
    assert!(page.address().await.ends_with("/change?type=threats&set.schedule=quarterly"), "{}", page.address().await);

    // A reload finds the plan as it stood.
    page.reload().await;
    page.shows(&format!("{change} changes in {change} schedules")).await;
    visit.server.record.clear();
    page.click("button", &format!("Apply {change} changes")).await;
    until_done(visit).await;
    assert_eq!(results(visit).await, [format!("All {change}"), format!("Changed {change}")]);
    assert!(not_yet(&threats(visit).await, "quarterly").is_empty());
    let writes = visit.server.record.writes();
    assert_eq!(writes.len(), change);
    assert!(writes.iter().all(|call| call.body == Some(json!({ "attrs": { "schedule": "quarterly" } }))));

    page.click("button", "Undo all").await;
    page.has("heading", &format!("Undo {change} changes")).await;
    until_done(visit).await;
    let after = threats(visit).await;
    let frequencies = |all: &[Schedule]| all.iter().map(|it| it.frequency.clone()).collect::<Vec<_>>();
    assert_eq!(frequencies(&after), frequencies(&before));
}

pub(super) async fn what_somebody_else_changed_since_is_not_touched(visit: &mut Visit) {
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly");
    visit.signed_in("#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    page.shows(&format!("{0} changes in {0} schedules", change.len())).await;
    let theirs = change[1].clone();
    changed_meanwhile(visit, &theirs.id, json!({ "schedule": "every tuesday" })).await;
    // Another field is no matter of the plan's.
    changed_meanwhile(visit, &change[2].id, json!({ "name": "Renamed meanwhile" })).await;
    page.click("button", &format!("Apply {} changes", change.len())).await;
    until_done(visit).await;
    let changed = change.len() - 1;
    let expected = [format!("All {}", change.len()), format!("Changed {changed}"), "Changed meanwhile 1".to_owned()];
    assert_eq!(results(visit).await, expected);
    page.shows("No longer as in the plan: Frequency. Not touched.").await;
    let after = visit.server.schedules().await;
    let now = |id| after.iter().find(|it| it.id == id).unwrap();
    assert_eq!(now(theirs.id).frequency, "every tuesday");
    assert_eq!(now(change[2].id.clone()).name, "Renamed meanwhile");
    assert_eq!(now(change[2].id.clone()).frequency, "quarterly");
}

pub(super) async fn what_failed_is_named_and_tried_again(visit: &mut Visit) {
    visit.expects_status(500);
    visit.expects_status(429);
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    visit.signed_in("#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    visit.server.record.fail_next(Call::is_write, 500, r#"{"message":"no disk"}"#);
    // Too many at once are not failures: they wait, all of them.
    visit.server.record.fail_next(Call::is_write, 429, "{}");
    page.click("button", &format!("Apply {change} changes")).await;
    until_done(visit).await;
    let expected = [format!("All {change}"), format!("Changed {}", change - 1), "Failed 1".to_owned()];
    assert_eq!(results(visit).await, expected);
    page.shows("no disk").await;
    page.click("button", "Retry failed").await;
    until_done(visit).await;
    assert_eq!(results(visit).await, [format!("All {change}"), format!("Changed {change}")]);
    assert!(not_yet(&threats(visit).await, "quarterly").is_empty());
}

pub(super) async fn a_refused_token_pauses_and_a_good_one_goes_on(visit: &mut Visit) {
    visit.expects_status(403);
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    visit.signed_in("#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    page.shows(&format!("{change} changes in {change} schedules")).await;
    visit.server.database.revoke_token("demo-admin").await.unwrap();
    page.click("button", &format!("Apply {change} changes")).await;
    page.has("dialog", "Sign in again").await;
    // Under the dialog.
    page.wait("why it pauses", "root().textContent.includes('Paused until you sign in again')", vec![]).await;
    let token = visit.server.database.new_token("anna", cadenza_server::Role::Admin).await.unwrap();
    page.type_into("API token", &token).await;
    page.click("button", "Sign in").await;
    until_done(visit).await;
    assert_eq!(results(visit).await, [format!("All {change}"), format!("Changed {change}")]);
    assert!(not_yet(&threats(visit).await, "quarterly").is_empty());
}

pub(super) async fn a_reload_stops_a_job_which_then_goes_on(visit: &mut Visit) {
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    visit.signed_in("#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    page.shows(&format!("{change} changes in {change} schedules")).await;
    let gates = [(); 4].map(|()| visit.server.record.hold_next(Call::is_write));
    page.click("button", &format!("Apply {change} changes")).await;
    page.has("button", "Changing… 4").await;
    page.click("button", "Pause").await;
    page.shows("Paused").await;
    page.wait("closing to be held", HELD, vec![]).await;
    page.reload().await;
    page.has("heading", &format!("Change {change} schedules")).await;
    page.wait("where it was stopped", "root().textContent.includes('Stopped at 4 of')", vec![]).await;
    // Of what was being sent nobody heard the end.
    let waiting = format!("Waiting {}", change - 4);
    assert_eq!(results(visit).await, [format!("All {change}"), "Not known 4".to_owned(), waiting]);
    gates.iter().for_each(Gate::open);
    let kept = page.ask("sessionStorage.getItem('cadenza.job')", vec![]).await.to_string();
    assert!(kept.contains("quarterly") && !kept.contains("demo-admin"), "the plan without the token: {kept}");
    assert!(!not_yet(&threats(visit).await, "quarterly").is_empty(), "it went on by itself");
    page.click("button", "Continue").await;
    until_done(visit).await;
    assert!(results(visit).await.contains(&"Not known 4".to_owned()), "what is not known is tried again unasked");
    page.click("button", "Retry failed").await;
    page.has("button", &format!("Changed {change}")).await;
    assert!(not_yet(&threats(visit).await, "quarterly").is_empty());
    // All of it is remembered, wherever it was heard of.
    page.click("button", "Undo all").await;
    page.has("heading", &format!("Undo {change} changes")).await;
    until_done(visit).await;
    let frequencies = |all: &[Schedule]| all.iter().map(|it| it.frequency.clone()).collect::<Vec<_>>();
    assert_eq!(frequencies(&threats(visit).await), frequencies(&before));
}

pub(super) async fn a_job_goes_on_while_one_looks_at_other_screens(visit: &mut Visit) {
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    visit.signed_in("#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    let gate = visit.server.record.hold_next(Call::is_write);
    page.click("button", &format!("Apply {change} changes")).await;
    visit.call("the first write", Call::is_write).await;
    page.wait("closing to be held", HELD, vec![]).await;
    page.click("link", "Settings").await;
    page.focus_is_on("heading", "Settings").await;
    page.has("link", &format!("Changing schedules: {} of {change}", change - 1)).await;
    page.click("button", "Sign out").await;
    page.has("dialog", "Schedules are still being changed").await;
    page.shows(&format!("{} of {change} schedules are done.", change - 1)).await;
    page.click("button", "Stay").await;
    page.click("link", "Schedules").await;
    page.focus_is_on("heading", "Report schedules").await;
    gate.open();
    page.shows(&format!("{change} schedules changed")).await;
    assert!(not_yet(&threats(visit).await, "quarterly").is_empty(), "it stopped midway");
    assert_eq!(page.ask(HELD, vec![]).await, json!(false));
}

#[expect(clippy::too_many_lines, reason = "a journey is told in one piece")]
pub(super) async fn several_operations_are_planned_and_some_schedules_left_out(visit: &mut Visit) {
    let before = threats(visit).await;
    visit.signed_in("#/schedules?type=threats").await;
    let page = &visit.page;
    for schedule in &before[..3] {
        page.click("checkbox", &format!("Select {}", schedule.name)).await;
    }
    page.click("link", "Recipients…").await;
    page.has("heading", "Change 3 schedules").await;
    page.choose_from("Add a change", "Recipients: add").await;
    page.wait("two operations", "root().querySelectorAll('.operation').length === 2", vec![]).await;
    // The first, which removes, stays empty: it changes nothing.
    let add = "root().querySelectorAll('.operation')[1].querySelector('input').focus()";
    page.ask(add, vec![]).await;
    page.press("new.one@example.com,").await;
    page.shows("3 changes in 3 schedules").await;
    page.choose_from("Add a change", "Name: find and replace").await;
    page.fill("Find in names", "*").await;
    page.fill("Replace with", "Threats: *").await;
    page.click("checkbox", "* stands for any text and keeps it").await;
    page.shows("6 changes in 3 schedules").await;
    page.click("checkbox", &format!("Include {}", before[1].name)).await;
    page.shows("4 changes in 2 schedules").await;
    page.click("button", "Export plan").await;
    let (name, text) = visit.download().await;
    assert!(name.starts_with("plan-"), "{name}");
    assert_eq!(text.lines().count(), 5, "{text}");
    assert!(text.contains(&format!("{},{}", before[0].id, before[0].name)), "{text}");
    page.click("button", "Apply 4 changes").await;
    until_done(visit).await;
    assert_eq!(results(visit).await, ["All 2", "Changed 2"]);
    let after = visit.server.schedules().await;
    let now = |at: usize| after.iter().find(|it| it.id == before[at].id).unwrap();
    for at in [0, 2] {
        assert_eq!(now(at).name, format!("Threats: {}", before[at].name));
        let mut expected = before[at].send_to.clone().unwrap_or_default();
        expected.push("new.one@example.com".to_owned());
        assert_eq!(now(at).send_to, Some(expected));
    }
    assert_eq!(now(1), &before[1]);

    // One is taken back, the other stays.
    page.click("button", &format!("Undo {}", before[0].name)).await;
    page.shows("Undone").await;
    let after = visit.server.schedules().await;
    let name = |at: usize| after.iter().find(|it| it.id == before[at].id).unwrap().name.clone();
    assert_eq!((name(0), name(2)), (before[0].name.clone(), format!("Threats: {}", before[2].name)));
}

pub(super) async fn who_may_only_read_plans_and_applies_nothing(visit: &mut Visit) {
    visit.expects_status(403);
    visit.signed_in_as("demo-viewer", "#/change?type=threats&set.schedule=quarterly").await;
    let page = &visit.page;
    let before = threats(visit).await;
    let change = not_yet(&before, "quarterly").len();
    page.click("button", &format!("Apply {change} changes")).await;
    page.shows("Paused: your token may not do this.").await;
    assert_eq!(threats(visit).await, before);
    page.click("button", "Stop").await;
    page.wait("where it was stopped", "root().textContent.includes('Stopped at 0 of')", vec![]).await;
}

pub(super) async fn a_page_around_hears_each_change_and_the_end(visit: &mut Visit) {
    let panel = r#"<button id="go">Go</button>
        <cadenza-schedules id="panel" api-base="APP/api/v1"></cadenza-schedules>"#;
    let script = r#"panel.filter = { type: "threats" }; panel.getToken = async () => "demo-admin";
        go.addEventListener("click", () => panel.navigate("/change?matching=all&set.schedule=quarterly"));"#;
    let before = visit.server.schedules().await;
    let change = threats(visit).await.iter().filter(|it| it.frequency != "quarterly").count();
    visit.embedded(panel, script).await;
    let page = &visit.page;
    page.has("table", "Report schedules").await;
    visit.press_outside("go").await;
    page.shows(&format!("{change} changes in {change} schedules")).await;
    page.click("button", &format!("Apply {change} changes")).await;
    let ended = visit.heard("job", 1).await;
    assert_eq!(ended, [json!({ "done": change, "failed": 0, "total": change })]);
    assert_eq!(visit.heard("updated", change).await.len(), change);
    // Nothing outside of the scope was planned, nor kept for whoever comes next.
    let outside = |all: &[Schedule]| all.iter().filter(|it| it.kind != "threats").cloned().collect::<Vec<_>>();
    assert!(outside(&visit.server.schedules().await) == outside(&before), "something outside of the scope has changed");
    let kept = page.ask("JSON.stringify(sessionStorage)", vec![]).await.to_string();
    assert!(!kept.contains("quarterly"), "a panel keeps what was written: {kept}");
}
