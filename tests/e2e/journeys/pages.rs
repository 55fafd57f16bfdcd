//! Going through the list: its pages, their size, its order, and coming back to where one was.

use serde_json::json;

use crate::journey::Visit;

const FIRST_PAGE: &str = "paginate=true&page=1&page_size=25";
const SCROLLED: &str = "root().querySelector('.scroller').scrollTop";

pub(super) async fn every_page_is_one_press_away(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    for (link, number, status) in [
        ("Next", 2, "26–50 of 312 schedules"),
        ("Last", 13, "301–312 of 312 schedules"),
        ("Previous", 12, "276–300 of 312 schedules"),
        ("First", 1, "1–25 of 312 schedules"),
    ] {
        visit.server.record.clear();
        page.click("link", link).await;
        page.status(status).await;
        visit.list_call(&format!("paginate=true&page={number}&page_size=25")).await;
        let names = visit.server.schedules().await.into_iter().map(|it| it.name).skip((number - 1) * 25).take(25);
        page.names_are(&names.collect::<Vec<_>>()).await;
    }
    let nowhere = "['First', 'Previous'].every((name) => everything('link', name)[0].ariaDisabled === 'true')";
    page.wait("nothing before the first page", nowhere, vec![]).await;
}

pub(super) async fn a_page_holds_as_many_rows_as_one_wants(visit: &mut Visit) {
    visit.signed_in("#/schedules?page=3").await;
    let page = &visit.page;
    page.status("51–75 of 312 schedules").await;
    page.choose("Rows per page", "100").await;
    page.status("1–100 of 312 schedules").await;
    visit.list_call("paginate=true&page=1&page_size=100").await;
    page.choose("Rows per page", "All").await;
    page.status("1–312 of 312 schedules").await;
    visit.list_call("paginate=false").await;
    page.choose("Rows per page", "10").await;
    page.status("1–10 of 312 schedules").await;
    assert_eq!(page.address().await, "#/schedules?size=10");
}

pub(super) async fn a_sort_takes_all_rows_and_says_so(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "Created").await;
    page.status("1–312 of 312 schedules · Sorted by Created, ascending · all rows loaded").await;
    visit.list_call("paginate=false").await;
    let mut times: Vec<i64> = visit.server.schedules().await.iter().map(|it| it.created.unwrap().micros()).collect();
    times.sort_unstable();
    expect_first(visit, "ascending", &times).await;

    visit.server.record.clear();
    page.click("link", "Created").await;
    times.reverse();
    expect_first(visit, "descending", &times).await;
    assert!(visit.server.record.calls().is_empty(), "the same rows were fetched once more");
    page.back().await;
    times.reverse();
    expect_first(visit, "ascending", &times).await;
}

pub(super) async fn a_reload_and_back_restore_the_list(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.choose_value("Type", "generic").await;
    visit.list_call(&format!("{FIRST_PAGE}&type=generic")).await;
    page.choose("Rows per page", "100").await;
    visit.list_call("paginate=true&page=1&page_size=100&type=generic").await;
    page.click("link", "Next").await;
    visit.list_call("paginate=true&page=2&page_size=100&type=generic").await;
    let address = "#/schedules?type=generic&page=2&size=100";
    assert_eq!(page.address().await, address);
    let names = second_hundred(visit).await;
    page.names_are(&names).await;

    let row = "bodyRows()[40].querySelector('th a')";
    page.ask(&format!("{row}.scrollIntoView({{ block: 'center' }})"), vec![]).await;
    page.wait("the scroll", &format!("{SCROLLED} > 500"), vec![]).await;
    let height = page.ask(SCROLLED, vec![]).await;
    page.ask(&format!("{row}.click()"), vec![]).await;
    page.has("heading", &names[40]).await;
    page.back().await;
    page.names_are(&names).await;
    // A browser may hold a fraction of a pixel, which is nothing to remember.
    page.wait("the same height", &format!("Math.abs({SCROLLED} - arguments[0]) < 1"), vec![height]).await;

    visit.server.record.clear();
    page.reload().await;
    page.names_are(&names).await;
    visit.list_call("paginate=true&page=2&page_size=100&type=generic").await;
    assert_eq!(page.address().await, address);
    page.has("button", "Remove filter Type: generic").await;
    assert_eq!(page.value("Rows per page").await, "100");
}

async fn second_hundred(visit: &Visit) -> Vec<String> {
    let generic = visit.server.schedules().await.into_iter().filter(|it| it.kind == "generic");
    generic.skip(100).take(100).map(|it| it.name).collect()
}

/// Waits until the column says its order and the first twenty rows are in it, by the times in their cells.
async fn expect_first(visit: &Visit, order: &str, times: &[i64]) {
    // To the millisecond, which is all a date of the browser's holds; the cells have all six digits.
    let cells = "everything('columnheader', 'Created')[0].ariaSort === arguments[0] && JSON.stringify(
        bodyRows().slice(0, 20).map((row) => Date.parse(row.querySelector('td.gives-second time').dateTime)))
        === JSON.stringify(arguments[1])";
    let wanted: Vec<i64> = times.iter().take(20).map(|micros| micros / 1000).collect();
    let wanted = json!(wanted);
    visit.page.wait(&format!("the column in {order} order"), cells, vec![json!(order), wanted]).await;
}
