//! Values of fields with their counts: several at once, over all rows, in the address, and what the API can do left to it.

use cadenza_contract::Schedule;
use thirtyfour::Key;

use super::recipients::{busiest, mailing};
use crate::journey::Visit;

const ALL: &str = "1–25 of 312 schedules";

async fn shows(visit: &Visit, schedules: Vec<&Schedule>) {
    let names: Vec<String> = schedules.iter().map(|it| it.name.clone()).collect();
    assert!((2..312).contains(&names.len()), "{} schedules tell nothing", names.len());
    visit.page.status(&format!("1–{0} of {0} schedules · all rows loaded", names.len())).await;
    visit.page.names_are(&names.into_iter().take(100).collect::<Vec<_>>()).await;
}

pub(super) async fn several_values_of_several_fields_are_chosen_by_their_counts(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    let anna = busiest(&schedules);
    let theirs = mailing(&schedules, &anna);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    page.choose_value("Recipients", &anna).await;
    shows(visit, theirs.clone()).await;
    let count = "[...root().querySelectorAll('.facet-value')].find((it) => it.querySelector('input').checked)
        .querySelector('.facet-count').textContent";
    assert_eq!(page.ask(count, vec![]).await, serde_json::json!(theirs.len().to_string()));

    // A second field narrows, a second value of it widens.
    let (one, other) = (theirs[0].frequency.clone(), theirs.iter().find(|it| it.frequency != theirs[0].frequency));
    let other = other.expect("somebody gets reports of two frequencies").frequency.clone();
    page.choose_value("Frequency", &one).await;
    page.choose_value("Frequency", &other).await;
    let both: Vec<_> = theirs.iter().copied().filter(|it| [&one, &other].contains(&&it.frequency)).collect();
    shows(visit, both.clone()).await;
    page.press(Key::Escape).await;
    page.has("button", &format!("Remove filter Frequency: {one} or {other}")).await;
    page.reload().await;
    shows(visit, both).await;
    page.click("button", &format!("Remove filter Recipients: {anna}")).await;
    page.click("button", "Clear filters").await;
    page.status(ALL).await;
    assert_eq!(page.address().await, "#/schedules");
}

pub(super) async fn schedules_that_mail_nobody_are_one_choice_away(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    let nobody = schedules.iter().filter(|it| it.send_to.as_ref().is_none_or(Vec::is_empty)).collect();
    visit.signed_in("").await;
    let page = &visit.page;
    page.choose_value("Recipients", "Nobody").await;
    shows(visit, nobody).await;
    page.press(Key::Escape).await;
    page.has("button", "Remove filter Recipients: Nobody").await;
}

pub(super) async fn a_value_is_found_by_typing_and_by_the_arrows(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.open_filters().await;
    page.click("button", "Time zone").await;
    page.fill("Find in Time zone", "lon").await;
    page.wait("one value", "root().querySelectorAll('.facet-value').length === 1", vec![]).await;
    page.press(Key::Tab).await;
    page.press(" ").await;
    let london: Vec<_> = visit.server.schedules().await;
    shows(visit, london.iter().filter(|it| it.timezone == "Europe/London").collect()).await;
    page.fill("Find in Time zone", "").await;
    page.press(Key::Tab).await;
    page.press(Key::Down.value().to_string()).await;
    let second = "focused() === root().querySelectorAll('.facet-value input')[1]";
    page.wait("the second box", second, vec![]).await;

    // What no schedule has can be asked for all the same.
    page.click("button", "Type").await;
    page.fill("Find in Type", "brand-new").await;
    page.click("button", "Use “brand-new”").await;
    page.shows("No schedule matches").await;
    page.has("button", "Remove filter Type: brand-new").await;
}
