//! Exports: the file the browser really got, the way there, and ways out of it.

use std::collections::HashSet;

use cadenza_contract::{Schedule, ScheduleId, Timestamp};

use crate::journey::Visit;
use crate::server::Call;

/// A name that would do something in a page, in a spreadsheet and in a badly written file.
const EVIL: &str = "=HYPERLINK(\"https://evil.example\")<img src=x onerror=alert(1)>,\r\n\u{202e}\u{7}";

fn is_page(number: u32) -> impl Fn(&Call) -> bool + Send + Copy {
    move |call: &Call| call.parameters() == format!("paginate=true&page={number}&page_size=1000")
}

/// How many lines a file has outside of quotes.
fn records(text: &str) -> usize {
    let mut quoted = false;
    let ends = text.chars().filter(|sign| {
        quoted ^= *sign == '"';
        *sign == '\n' && !quoted
    });
    ends.count()
}

pub(super) async fn five_thousand_rows_are_exported_with_progress(visit: &mut Visit) {
    let evil = Schedule {
        id: ScheduleId::new("evil").unwrap(),
        name: EVIL.to_owned(),
        created: Some(Timestamp::from_micros(1_705_497_139_412_776)),
        ..visit.server.schedules().await.remove(0)
    };
    visit.server.database.fill(vec![evil]).await.unwrap();
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 5,000 schedules").await;
    page.choose_from("More", "Export").await;
    page.has("dialog", "Export schedules").await;
    page.focus_is_on("radio", "All 5,000 schedules").await;
    let gate = visit.server.record.hold_next(is_page(3));
    page.click("button", "Export").await;
    page.shows("2,000 of 5,000").await;
    let bar = "[ground().querySelector('progress')].map((it) => it && `${it.value}/${it.max} ${it.ariaLabel}`)[0]";
    assert_eq!(page.ask(bar, vec![]).await, "2000/5000 Rows read");
    gate.open();
    page.shows("5,000 schedules exported to report-schedules-").await;
    page.lacks("dialog", "Export schedules").await;
    page.focus_is_on("button", "More").await;

    let (name, text) = visit.download().await;
    assert!(name.starts_with("report-schedules-20") && name.ends_with(".csv") && name.len() == 31, "{name}");
    assert!(text.starts_with("\u{feff}id,name,type,schedule,"), "{text:.80}");
    assert_eq!(records(&text), 5_001);
    let ids: HashSet<&str> = text.lines().filter_map(|line| line.split(',').next()).collect();
    assert!(visit.server.schedules().await.iter().all(|it| ids.contains(it.id.as_str())));
    let defused = format!("evil,\"'{}\",", EVIL.replace('"', "\"\""));
    assert!(text.contains(&defused), "the formula is not defused");
    assert!(text.contains(",2024-01-17T13:12:19.412776Z,"), "a time has lost its microseconds");
}

pub(super) async fn an_export_that_is_stopped_gives_no_file(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 4,999 schedules").await;
    page.choose_from("More", "Export").await;
    page.has("dialog", "Export schedules").await;
    let gate = visit.server.record.hold_next(is_page(2));
    page.click("button", "Export").await;
    page.shows("1,000 of 4,999").await;
    visit.call("the second page", is_page(2)).await;
    page.click("button", "Cancel").await;
    page.has("radio", "All 4,999 schedules").await;
    visit.cancelled("the end of the second page", is_page(2)).await;
    gate.open();
    page.focus_is_on("button", "Cancel").await;
    page.click("button", "Cancel").await;
    page.lacks("dialog", "Export schedules").await;
    page.focus_is_on("button", "More").await;
    assert!(visit.server.record.calls().iter().all(|call| !is_page(3)(call)), "it was read on");
    assert_eq!(visit.session.downloaded(), vec![]);
}

pub(super) async fn the_selected_are_exported_as_the_api_sent_them(visit: &mut Visit) {
    let schedules = visit.server.schedules().await;
    let chosen = [&schedules[1], &schedules[11]];
    visit.signed_in("#/schedules?size=10").await;
    let page = &visit.page;
    page.status("1–10 of 312 schedules").await;
    page.click("checkbox", &format!("Select {}", chosen[0].name)).await;
    page.click("link", "Next").await;
    page.status("11–20 of 312 schedules").await;
    page.click("checkbox", &format!("Select {}", chosen[1].name)).await;
    page.click("button", "Export").await;
    page.focus_is_on("radio", "The 2 selected, 1 of them not on this page").await;
    let checked = "everything('radio', 'The 2 selected, 1 of them not on this page')[0]?.checked";
    page.wait("the selected to be what is exported", checked, vec![]).await;
    page.click("radio", "JSON, exactly as the API sent it").await;
    page.lacks("checkbox", "Raw values: don’t escape formulas").await;
    page.click("button", "Export").await;
    page.shows("2 schedules exported to report-schedules-").await;
    let (name, text) = visit.download().await;
    assert!(name.ends_with(".json"), "{name}");
    assert_eq!(serde_json::from_str::<Vec<Schedule>>(&text).unwrap().iter().collect::<Vec<_>>(), chosen);
}

pub(super) async fn an_export_that_fails_says_why_and_can_be_repeated(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("#/schedules?type=threats").await;
    let count = visit.server.schedules().await.iter().filter(|it| it.kind == "threats").count();
    let page = &visit.page;
    page.status(&format!("1–25 of {count} schedules")).await;
    page.choose_from("More", "Export").await;
    page.has("radio", &format!("All {count} that match the filters")).await;
    page.click("checkbox", "Raw values: don’t escape formulas").await;
    let asks = |call: &Call| call.parameters() == "paginate=false&type=threats";
    visit.server.record.fail_next(asks, 400, r#"{"message":"Not today"}"#);
    page.click("button", "Export").await;
    page.shows("Nothing was exported. The API refused this").await;
    page.shows("The server answered 400: Not today").await;
    assert_eq!(visit.session.downloaded(), vec![]);
    page.click("button", "Export").await;
    page.shows(&format!("{count} schedules exported to report-schedules-")).await;
    let (_, text) = visit.download().await;
    assert!(text.starts_with("id,name,"), "a raw file begins with its first heading: {text:.40}");
    assert_eq!(records(&text), count + 1);
}

pub(super) async fn what_a_file_lacks_is_said(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.choose_from("More", "Export").await;
    page.has("dialog", "Export schedules").await;
    let broken = r#"{"data":{"registries":[{"id":"a","name":"A"},{"name":"no id"}],"total":3},"status":"ok"}"#;
    visit.server.record.fail_next(|call| call.parameters() == "paginate=false", 200, broken);
    page.click("button", "Export").await;
    page.shows("1 schedule exported to report-schedules-").await;
    page.shows("1 row could not be read and is not in the file. JSON would hold it.").await;
    page.shows("The list changed while it was read").await;
    assert_eq!(records(&visit.download().await.1), 2);
    page.click("button", "Close").await;
    page.lacks("dialog", "Export schedules").await;
    page.choose_from("More", "Export").await;
    page.lacks("button", "Close").await;
}

/// Exports everything as CSV with the separator that stands there, and gives the file.
async fn exported(visit: &Visit) -> (String, String) {
    let page = &visit.page;
    page.click("button", "Export").await;
    page.shows("schedules exported to report-schedules-").await;
    visit.download().await
}

pub(super) async fn a_separator_is_chosen_and_kept(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let checked =
        "[...ground().querySelectorAll('[name=export-separator]')].filter((it) => it.checked).map((it) => it.value)";
    page.choose_from("More", "Export").await;
    page.has("group", "Separator").await;
    assert_eq!(page.texts(checked).await, ["comma"]);
    page.click("radio", "JSON, exactly as the API sent it").await;
    page.lacks("group", "Separator").await;
    page.click("radio", "CSV, for spreadsheets").await;
    page.click("radio", "Semicolon").await;
    let (name, text) = exported(visit).await;
    assert!(name.ends_with(".csv") && text.starts_with("\u{feff}id;name;type;schedule;"), "{name} {text:.80}");
    assert_eq!(records(&text), 313);
    page.reload().await;
    page.status("1–25 of 312 schedules").await;
    page.choose_from("More", "Export").await;
    page.has("group", "Separator").await;
    assert_eq!(page.texts(checked).await, ["semicolon"]);
}
