//! Every parameter of the list call, from a field of the filter bar to the request and to the rows.

use cadenza_contract::Schedule;
use serde_json::json;

use crate::journey::Visit;
use crate::patience::until;
use crate::server::Outcome;

const ALL: &str = "1–25 of 312 schedules";
const FIRST_PAGE: &str = "paginate=true&page=1&page_size=25";

/// Midnight of 1 January and of 1 July 2026 in Rome, UNIX microseconds.
const JANUARY: i64 = 1_767_222_000_000_000;
const JULY: i64 = 1_782_856_800_000_000;

pub(super) async fn texts_filter_by_name_type_frequency_and_creator(visit: &mut Visit) {
    visit.signed_in("").await;
    let first = visit.server.schedules().await.remove(0);
    let (kind, frequency, creator) = (first.kind.clone(), first.frequency.clone(), first.created_by.clone());

    fill(visit, "Name contains", "milano").await;
    expect(visit, "name=milano", |it| it.name.to_lowercase().contains("milano")).await;
    visit.page.choose_value("Type", &kind).await;
    expect(visit, &format!("type={kind}"), |it| it.kind == kind).await;
    visit.page.choose_value("Frequency", &frequency).await;
    expect(visit, &format!("schedule={frequency}"), |it| it.frequency == frequency).await;
    visit.page.choose_value("Created by", &creator).await;
    expect(visit, &format!("scheduled_by={creator}"), |it| it.created_by == creator).await;
}

pub(super) async fn times_filter_by_what_was_created_after_and_before(visit: &mut Visit) {
    visit.signed_in("").await;
    let created = |it: &Schedule| it.created.unwrap().micros();
    fill(visit, "Created after", "2026-01-01 00:00").await;
    expect(visit, &format!("scheduled_at_start={JANUARY}"), |it| created(it) > JANUARY).await;
    fill(visit, "Created before", "2026-07-01").await;
    expect(visit, &format!("scheduled_by_end={JULY}"), |it| created(it) < JULY).await;
}

pub(super) async fn one_id_and_many_ids_filter_each_in_their_way(visit: &mut Visit) {
    visit.signed_in("").await;
    let schedules = visit.server.schedules().await;
    let [one, other] = [&schedules[40].id, &schedules[200].id];
    fill(visit, "Schedule IDs", one.as_str()).await;
    expect(visit, &format!("id={one}"), |it| it.id == *one).await;
    fill(visit, "Schedule IDs", &format!("{one}, {other}")).await;
    expect(visit, &format!("id_list={one}&id_list={other}"), |it| it.id == *one || it.id == *other).await;
}

pub(super) async fn ids_are_read_as_they_were_copied(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    let id = visit.server.schedules().await[40].id.clone();
    let shout = id.as_str().to_uppercase();
    let inside = format!("\u{feff}{}\u{200b}{}\u{ad}", &shout[..9], &shout[9..]);
    let link = format!("https://reports.example/#/schedules/{id}/edit");
    for copied in [shout.as_str(), &inside, &link] {
        visit.server.record.clear();
        page.open_filters().await;
        page.paste("Schedule IDs", copied).await;
        expect(visit, &format!("id={id}"), |it| it.id == id).await;
    }

    page.open_filters().await;
    page.paste("Schedule IDs", "https://reports.example/#/schedules\n65a7\u{2800}d0cb\n..\n").await;
    for why in ["a link, but not to a schedule", "an invisible character", "cannot be an ID"] {
        page.shows(why).await;
    }
    page.click("button", "Clear filters").await;
    page.status(ALL).await;
}

pub(super) async fn what_is_suggested_is_collected_for_whoever_types(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    let first = visit.server.schedules().await.remove(0);
    let offers = "(id, value) => [...root().querySelectorAll(`#${id} option`)].some((it) => it.value === value)";
    let offered = format!("({offers})(...arguments)");
    visit.server.record.clear();
    page.open_filters().await;
    assert!(visit.server.record.calls().is_empty(), "nobody has looked for a value yet");
    page.click("button", "Created by").await;
    visit.list_call("paginate=false").await;
    let counted = "[...root().querySelectorAll('.facet-name')].some((it) => it.textContent === arguments[0])";
    page.wait("the creator to be offered", counted, vec![json!(first.created_by)]).await;

    // So they are in a form that is reached from the list.
    page.open("").await;
    page.status(ALL).await;
    page.click("link", "New schedule").await;
    let recipient = first.send_to.unwrap().remove(0);
    page.wait("the recipient to be offered", &offered, vec![json!("field-send-to-list"), json!(recipient)]).await;
}

pub(super) async fn filters_are_joined_and_cleared_together(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    fill(visit, "Name contains", "o").await;
    page.choose_value("Frequency", "daily").await;
    page.click("button", "Name, dates, IDs").await;
    visit.list_call(&format!("{FIRST_PAGE}&name=o&schedule=daily")).await;
    page.wait("both in the address", "location.hash === '#/schedules?name=o&schedule=daily'", vec![]).await;
    fill(visit, "Name contains", "nothing is called this").await;
    page.shows("No schedule matches").await;
    page.click("button", "Clear filters").await;
    page.status(ALL).await;
    assert_eq!(page.address().await, "#/schedules");
    page.open_filters().await;
    assert_eq!(page.value("Name contains").await, "");
}

pub(super) async fn a_superseded_request_is_cancelled_and_the_last_one_wins(visit: &mut Visit) {
    visit.signed_in("").await;
    visit.page.status(ALL).await;
    let gate = visit.server.record.hold_next(|call| call.is_list() && call.parameters().ends_with("name=mil"));
    fill(visit, "Name contains", "mil").await;
    let slow = visit.call("the slow request", |call| call.parameters().ends_with("name=mil")).await;
    assert_eq!(slow.outcome(), Outcome::Open);
    visit.page.type_into("Name contains", "ano").await;
    let cancelled = until(async || (slow.outcome() == Outcome::Cancelled).then_some(())).await;
    gate.open();
    assert!(cancelled.is_some(), "the browser still waits for the slow answer: {:?}", slow.outcome());
    expect(visit, "name=milano", |it| it.name.to_lowercase().contains("milano")).await;
}

/// Replaces what a filter holds, opening the filters if they are not open.
async fn fill(visit: &Visit, field: &str, text: &str) {
    visit.page.open_filters().await;
    visit.page.fill(field, text).await;
}

/// The request that must have gone out, the rows that must stand there, and then no filter again.
async fn expect(visit: &Visit, filter: &str, fits: impl Fn(&Schedule) -> bool) {
    visit.list_call(&format!("{FIRST_PAGE}&{filter}")).await;
    let names: Vec<String> =
        visit.server.schedules().await.into_iter().filter(|it| fits(it)).map(|it| it.name).collect();
    let count = names.len();
    assert!((1..312).contains(&count), "{filter} fits {count} schedules, which tells nothing");
    let status = match count {
        1 => "1 of 1 schedule".to_owned(),
        2..=25 => format!("1–{count} of {count} schedules"),
        _ => format!("1–25 of {count} schedules"),
    };
    visit.page.status(&status).await;
    visit.page.names_are(&names.into_iter().take(25).collect::<Vec<_>>()).await;
    visit.page.click("button", "Clear filters").await;
    visit.page.status(ALL).await;
}
