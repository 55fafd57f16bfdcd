//! One search over everything that is written in a schedule.

use cadenza_contract::Schedule;

use crate::journey::Visit;

const ALL: &str = "1–25 of 312 schedules";

/// Everything a person can look for, small and without accents.
fn written(schedule: &Schedule) -> String {
    let lists = [&schedule.hosts, &schedule.services, &schedule.send_to];
    let many: Vec<&str> = lists.into_iter().flatten().flatten().map(String::as_str).collect();
    let one = [
        schedule.id.as_str(),
        &schedule.name,
        &schedule.kind,
        &schedule.frequency,
        &schedule.created_by,
        &schedule.timezone,
        &schedule.send_via,
    ];
    let all = one.into_iter().chain(many).collect::<Vec<_>>().join("\n").to_lowercase();
    all.replace(['ò', 'ó'], "o").replace('à', "a").replace(['è', 'é'], "e")
}

async fn with(visit: &Visit, word: &str) -> Vec<String> {
    visit.server.schedules().await.into_iter().filter(|it| written(it).contains(word)).map(|it| it.name).collect()
}

pub(super) async fn everything_is_searched_and_the_address_keeps_it(visit: &mut Visit) {
    let anna = with(visit, "anna").await;
    assert!((10..100).contains(&anna.len()), "{} schedules have to do with Anna, which tells nothing", anna.len());
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    visit.server.record.clear();
    page.press("/").await;
    page.focus_is_on("searchbox", "Search").await;
    page.press("ANNA").await;
    let found = format!("1–{0} of {0} schedules · all rows loaded", anna.len());
    page.status(&found).await;
    visit.list_call("paginate=false").await;
    page.names_are(&anna).await;
    page.wait("the search in the address", "location.hash === '#/schedules?search=ANNA'", vec![]).await;
    // The same rows are searched for the next letters, and asked for no more.
    visit.server.record.clear();
    let both = with(visit, "anna.bianchi").await;
    page.press(".bianchi").await;
    page.names_are(&both).await;
    assert_eq!(visit.server.record.calls().len(), 0, "rows that are here were asked for again");
    page.reload().await;
    page.names_are(&both).await;
    page.fill("Search", "").await;
    page.status(ALL).await;
    assert_eq!(page.address().await, "#/schedules");
}

pub(super) async fn accents_make_no_difference_and_all_words_must_be_there(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    let niccolo = with(visit, "niccolo").await;
    assert!(!niccolo.is_empty());
    page.fill("Search", "niccolo").await;
    page.names_are(&niccolo.into_iter().take(100).collect::<Vec<_>>()).await;
    let schedules = visit.server.schedules().await;
    let two: Vec<String> = schedules
        .iter()
        .filter(|it| written(it).contains("milano") && written(it).contains("weekly"))
        .map(|it| it.name.clone())
        .collect();
    page.fill("Search", "weekly milano").await;
    page.names_are(&two).await;
    page.fill("Search", "nothing is called this").await;
    page.shows("has “nothing is called this” in it.").await;
    page.click("link", "Clear search and filters").await;
    page.status(ALL).await;
}

pub(super) async fn what_is_found_is_what_is_selected_sorted_and_exported(visit: &mut Visit) {
    let milano = with(visit, "milano").await;
    let count = milano.len();
    visit.signed_in("#/schedules?search=milano").await;
    let page = &visit.page;
    page.status(&format!("1–{count} of {count} schedules · all rows loaded")).await;
    page.click("checkbox", "Select all on this page").await;
    page.status(&format!("{count} selected")).await;
    page.lacks("button", "Select all 312 matching").await;
    page.click("button", "Clear selection").await;
    page.choose_from("More", "Export").await;
    page.has("radio", &format!("All {count} that match the filters")).await;
    page.click("button", "Export").await;
    page.shows(&format!("{count} schedules exported to report-schedules-")).await;
    page.click("link", "Name").await;
    page.status(&format!("1–{count} of {count} schedules · Sorted by Name, ascending · all rows loaded")).await;
    let mut names = page.names().await;
    names.sort();
    let mut expected = milano;
    expected.sort();
    assert_eq!(names, expected);
}
