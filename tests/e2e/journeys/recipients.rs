//! Who gets what, and taking somebody who left out of everything.

use cadenza_contract::Schedule;
use thirtyfour::Key;

use crate::journey::Visit;
use crate::server::Call;

/// Stands in many schedules of the demonstration.
pub(super) fn busiest(schedules: &[Schedule]) -> String {
    let addresses = schedules.iter().flat_map(|it| it.send_to.iter().flatten());
    let count =
        |address: &String| schedules.iter().filter(|it| it.send_to.iter().flatten().any(|it| it == address)).count();
    addresses.max_by_key(|address| count(address)).expect("somebody is mailed").clone()
}

pub(super) fn mailing<'a>(schedules: &'a [Schedule], address: &str) -> Vec<&'a Schedule> {
    schedules.iter().filter(|it| it.send_to.iter().flatten().any(|it| it == address)).collect()
}

pub(super) async fn somebody_who_left_is_taken_out_of_every_schedule(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    let gone = busiest(&before);
    let theirs = mailing(&before, &gone).len();
    assert!(theirs > 3, "the demonstration has nobody who gets much");
    visit.signed_in("").await;
    let page = &visit.page;
    // A column of the list has the same name.
    page.ask("root().querySelector('nav a[href$=\"/recipients\"]').click()", vec![]).await;
    page.has("heading", "Recipients").await;
    page.type_into("Find a recipient", &gone).await;
    page.shows("1 recipient").await;
    page.click("link", &gone).await;
    page.shows(&format!("{theirs} schedules mail this address.")).await;
    page.click("button", &format!("Remove from {theirs} schedules")).await;
    page.focus_is_on("heading", &format!("Change {theirs} schedules")).await;
    page.click("button", &format!("Apply {theirs} changes")).await;
    page.shows(&format!("{theirs} schedules changed")).await;

    let after = visit.server.schedules().await;
    assert!(mailing(&after, &gone).is_empty());
    for (before, after) in before.iter().zip(&after) {
        let others = before.send_to.clone().map(|all| all.into_iter().filter(|it| *it != gone).collect::<Vec<_>>());
        assert_eq!((&before.name, &others), (&after.name, &after.send_to), "somebody else was changed");
    }
    page.back().await;
    page.shows("No schedule mails this address.").await;
}

pub(super) async fn schedules_left_without_recipients_are_named_first(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    let alone = |it: &&Schedule| it.send_to.as_ref().is_some_and(|all| all.len() == 1);
    let lonely = |gone: &str| {
        let of = |it: &&Schedule| it.send_to.iter().flatten().any(|to| to == gone);
        before.iter().filter(alone).filter(of).collect::<Vec<_>>()
    };
    let gone = busiest(&before);
    let (theirs, left) = (mailing(&before, &gone).len(), lonely(&gone));
    assert!(!left.is_empty() && left.len() < theirs, "the demonstration has nobody who is alone in some schedules");
    visit.signed_in(&format!("#/recipients/{}", gone.replace('@', "%40"))).await;
    let page = &visit.page;
    page.click("button", &format!("Remove from {theirs} schedules")).await;
    let words = if left.len() == 1 { "1 schedule".to_owned() } else { format!("{} schedules", left.len()) };
    page.shows(&format!("{words} will have no recipients left")).await;
    // Another warning may stand beside it: the worst is the first.
    page.ask("root().querySelector('.plan-warning button').click()", vec![]).await;
    let shown = "[...root().querySelectorAll('.plan tbody th')].map((it) => it.textContent)";
    page.wait(
        "those alone",
        "root().querySelectorAll('.plan tbody th').length === arguments[0]",
        vec![left.len().into()],
    )
    .await;
    let names = page.texts(shown).await;
    assert!(names.iter().all(|name| left.iter().any(|it| it.name == *name)), "{names:?} are not all of those left");
    page.ask("root().querySelectorAll('.plan-warning button')[1].click()", vec![]).await;
    let rest = theirs - left.len();
    page.click("button", &format!("Apply {rest} change{}", if rest == 1 { "" } else { "s" })).await;
    page.wait("the job to end", "root().querySelector('.job-progress').textContent.includes('Done')", vec![]).await;
    let after = visit.server.schedules().await;
    let mut still: Vec<_> = mailing(&after, &gone).iter().map(|it| it.id.clone()).collect();
    let mut expected: Vec<_> = left.iter().map(|it| it.id.clone()).collect();
    still.sort();
    expected.sort();
    assert_eq!(still, expected);
}

pub(super) async fn a_successor_takes_over_and_what_failed_is_named(visit: &mut Visit) {
    visit.expects_status(500);
    let before = visit.server.schedules().await;
    let gone = busiest(&before);
    let theirs = mailing(&before, &gone);
    visit.signed_in(&format!("#/recipients/{}", gone.replace('@', "%40"))).await;
    let page = &visit.page;
    page.fill("Replace with", "no address").await;
    page.click("button", &format!("Replace in {} schedules", theirs.len())).await;
    page.shows("Not an email address: no @.").await;
    page.fill("Replace with", "successor@example.com").await;
    page.press(Key::Enter).await;
    page.has("heading", &format!("Change {} schedules", theirs.len())).await;
    visit.server.record.fail_next(Call::is_write, 500, "{}");
    page.click("button", &format!("Apply {} changes", theirs.len())).await;
    page.wait("the job to end", "root().querySelector('.job-progress').textContent.includes('Done')", vec![]).await;
    page.shows("Server error").await;
    let after = visit.server.schedules().await;
    assert_eq!(mailing(&after, "successor@example.com").len(), theirs.len() - 1);
    assert_eq!(mailing(&after, &gone).len(), 1);
}
