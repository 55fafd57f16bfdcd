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
    page.has("dialog", "Change recipients?").await;
    page.focus_is_on("button", "Cancel").await;
    page.click("button", "Change recipients").await;
    page.shows(&format!("{theirs} schedules changed")).await;
    page.shows("No schedule mails this address.").await;

    let after = visit.server.schedules().await;
    assert!(mailing(&after, &gone).is_empty());
    for (before, after) in before.iter().zip(&after) {
        let others = before.send_to.clone().map(|all| all.into_iter().filter(|it| *it != gone).collect::<Vec<_>>());
        assert_eq!((&before.name, &others), (&after.name, &after.send_to), "somebody else was changed");
    }
}

pub(super) async fn schedules_left_without_recipients_are_named_first(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    let alone = |it: &&Schedule| it.send_to.as_ref().is_some_and(|all| all.len() == 1);
    let gone =
        before.iter().find(alone).and_then(|it| it.send_to.clone()).expect("a schedule for one person").remove(0);
    let theirs = mailing(&before, &gone).len();
    let left: Vec<_> =
        before.iter().filter(alone).filter(|it| it.send_to.iter().flatten().any(|to| *to == gone)).collect();
    visit.signed_in(&format!("#/recipients/{}", gone.replace('@', "%40"))).await;
    let page = &visit.page;
    page.click("button", &format!("Remove from {theirs} schedule{}", if theirs == 1 { "" } else { "s" })).await;
    page.has("dialog", "Change recipients?").await;
    page.shows(&format!("{} will have no recipients left:", left.len())).await;
    let named = "[...[...ground().querySelectorAll('#handover-question ul')].at(-1).querySelectorAll('li:not(.more)')]
        .map((it) => it.textContent)";
    let named = page.texts(named).await;
    assert_eq!(named.len(), left.len().min(10));
    assert!(named.iter().all(|name| left.iter().any(|it| it.name == *name)), "{named:?} are not all of those left");
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
    page.has("dialog", "Change recipients?").await;
    visit.server.record.fail_next(Call::is_write, 500, "{}");
    page.click("button", "Change recipients").await;
    page.shows("1 schedule stayed as it was").await;
    page.shows(&format!("{}: Server error", theirs[0].name)).await;
    page.shows("1 schedule mails this address.").await;
    let after = visit.server.schedules().await;
    assert_eq!(mailing(&after, "successor@example.com").len(), theirs.len() - 1);
}
