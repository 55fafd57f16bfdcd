//! Import: a file is held against what is here, looked at, and written only then.

use cadenza_contract::Schedule;
use cadenza_core::list::{ExportFile, Format, FormulaEscaping, Separator};
use serde_json::{Value, json};

use crate::journey::Visit;

/// The rows as an export writes them.
fn exported(schedules: &[Schedule], format: Format) -> String {
    let mut file = ExportFile::new(format, |_| String::new());
    schedules.iter().for_each(|it| file.add(&serde_json::to_string(it).unwrap()));
    file.finish()
}

/// Pastes a text, which is then compared.
async fn compare(visit: &Visit, text: &str) {
    let page = &visit.page;
    // The page takes the focus when it is there, and would take it from what is being copied.
    page.focus_is_on("heading", "Import").await;
    page.paste("Paste", text).await;
}

pub(super) async fn an_import_is_looked_at_and_then_written(visit: &mut Visit) {
    let before = visit.server.schedules().await;
    let mut rows: Vec<Value> = before.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
    rows[0]["timezone"] = json!("Asia/Kolkata");
    let mut new = rows[1].clone();
    (new["id"], new["name"], new["note"]) = (json!("from-elsewhere"), json!("Came in a file"), json!("never sent"));
    rows.push(new);
    // One of them is only here.
    rows.remove(2);
    let text = serde_json::to_string(&rows).unwrap();

    visit.signed_in("").await;
    let page = &visit.page;
    page.choose_from("More", "Import…").await;
    compare(visit, &text).await;
    page.has("button", "1 To create new in the file").await;
    page.has("button", "1 To change differ from here").await;
    page.has("button", &format!("{} Same nothing to do", before.len() - 2)).await;
    page.has("button", "1 Only here not in the file, kept").await;
    page.shows("Not sent: note").await;
    page.shows("2 of 2 chosen").await;
    let on_summary = "focused()?.classList.contains('import-source')";
    page.wait("the focus on what was read", on_summary, vec![]).await;
    page.shows("312 schedules, all readable").await;
    let line = "bodyRows().map((row) => words(row.textContent))";
    assert_eq!(page.texts(line).await.len(), 1, "one field of one schedule");
    page.shows("Asia/Kolkata").await;

    // What is unchecked is not written.
    let include = format!("Include {}", before[0].name);
    page.ask("everything('checkbox', arguments[0])[0].click()", vec![include.clone().into()]).await;
    page.has("button", "Import 1 schedule").await;
    page.ask("everything('checkbox', arguments[0])[0].click()", vec![include.into()]).await;
    assert_eq!(visit.server.record.writes().len(), 0, "nothing is sent before one imports");
    page.click("button", "Import 2 schedules").await;
    page.shows("2 of 2").await;
    assert!(page.address().await.starts_with("#/change"));

    let created = visit.server.schedule("Came in a file").await;
    assert_eq!((&created.kind, &created.send_to), (&before[1].kind, &before[1].send_to));
    let after = visit.server.schedules().await;
    assert_eq!(after.len(), before.len() + 1, "nothing is deleted");
    let changed = after.iter().find(|it| it.id == before[0].id).unwrap();
    assert_eq!(changed.timezone, "Asia/Kolkata");
}

pub(super) async fn a_broken_file_says_where_and_stays(visit: &mut Visit) {
    visit.signed_in("#/import").await;
    let page = &visit.page;
    let broken = "[{ \"id\": \"1\" },\n  { \"id\" \"2\" }]";
    compare(visit, broken).await;
    page.shows("The pasted text can’t be imported").await;
    page.shows("Line 2, column 10 is not valid JSON.").await;
    assert_eq!(page.value("Paste").await, broken);
    page.focus_is_on("textbox", "Paste").await;

    // Mended where it stands, it is compared.
    page.ask("(everything('field', 'Paste')[0].value = '[{ \"id\": 7 }, 7]')", vec![]).await;
    page.ask("everything('field', 'Paste')[0].dispatchEvent(new Event('change', { bubbles: true }))", vec![]).await;
    page.click("button", "Compare with now").await;
    page.shows("1 schedule, 1 row unreadable").await;
    page.has("button", "1 Rejected with wrong values").await;
    page.click("button", "1 Unreadable not imported").await;
    page.shows("Item 2").await;
    page.shows("Not a JSON object").await;
    page.click("button", "Another file…").await;
    page.focus_is_on("heading", "Import").await;
    assert!(page.value("Paste").await.ends_with("7]"), "what was pasted stays");
}

pub(super) async fn a_file_for_spreadsheets_reads_as_the_same(visit: &mut Visit) {
    let mut evil = visit.server.schedules().await.remove(0);
    evil.id = cadenza_contract::ScheduleId::new("evil").unwrap();
    evil.name = "=1+1;'@\"x\"".to_owned();
    visit.server.database.fill(vec![evil]).await.unwrap();
    let schedules = visit.server.schedules().await;
    let text = exported(&schedules, Format::Csv(FormulaEscaping::Defused, Separator::Semicolon));
    // Where nothing may be changed, a file is compared all the same, and only the button is missing.
    visit.server.record.configure(r#"{ "readonly": true }"#);
    visit.signed_in_as("demo-viewer", "").await;
    let page = &visit.page;
    page.choose_from("More", "Compare with a file…").await;
    compare(visit, text.trim_start_matches('\u{feff}')).await;
    page.shows("CSV with semicolons").await;
    page.has("button", &format!("{} Same nothing to do", schedules.len())).await;
    page.has("button", "0 To change differ from here").await;
    page.has("button", "0 Only here not in the file, kept").await;
    page.click("button", &format!("{} Same nothing to do", schedules.len())).await;
    page.shows("Matched by").await;
    assert_eq!(page.ask("root().querySelector('.task-end button')", vec![]).await, Value::Null);
}

pub(super) async fn an_ambiguous_row_is_decided_by_hand(visit: &mut Visit) {
    let mut twins = visit.server.schedules().await;
    twins.truncate(2);
    for (twin, id) in twins.iter_mut().zip(["twin-1", "twin-2"]) {
        twin.id = cadenza_contract::ScheduleId::new(id).unwrap();
        (twin.name, twin.kind) = ("Twin".to_owned(), "generic".to_owned());
    }
    visit.server.database.fill(twins.clone()).await.unwrap();
    let row = json!([{ "name": "Twin", "type": "generic", "schedule": "hourly" }]);
    visit.signed_in("#/import").await;
    let page = &visit.page;
    compare(visit, &row.to_string()).await;
    page.shows("1 row to be decided").await;
    page.click("button", "1 Ambiguous to be decided").await;
    let means = "What “Twin” means (Item 1)";
    page.has("combobox", means).await;
    let choose = "(([name, start]) => {
        const select = everything('combobox', name)[0];
        select.focus();
        select.value = [...select.options].find((it) => it.value.endsWith(start)).value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
    })(arguments)";
    page.ask(choose, vec![means.into(), "twin-2".into()]).await;
    page.has("button", "1 To change differ from here").await;
    page.focus_is_on("combobox", means).await;
    page.click("button", "Import 1 schedule").await;
    page.shows("1 of 1").await;
    let after = visit.server.schedules().await;
    let frequency = |id: &str| after.iter().find(|it| it.id.as_str() == id).map(|it| it.frequency.clone()).unwrap();
    assert_eq!((frequency("twin-1"), frequency("twin-2")), (twins[0].frequency.clone(), "hourly".to_owned()));
}

pub(super) async fn a_file_is_dropped_or_chosen_and_another_encoding_is_refused(visit: &mut Visit) {
    let first = visit.server.schedules().await.remove(0);
    visit.signed_in("#/import").await;
    let page = &visit.page;
    page.has("button", "Compare with now").await;
    let given = "const held = new DataTransfer();
        held.items.add(new File([Uint8Array.from(arguments[1])], arguments[0]));
        const input = root().querySelector('.import-page input[type=file]');";
    let choose =
        format!("{given} input.files = held.files; input.dispatchEvent(new Event('change', {{ bubbles: true }}));");
    let latin = b"id,name\n1,Qualit\xe0\n".to_vec();
    page.ask_later(&choose, vec!["latin.csv".into(), latin.into()]).await;
    page.shows("“latin.csv” can’t be imported").await;
    page.shows("It is not text in UTF-8.").await;

    let drop = format!(
        "{given} const place = root().querySelector('.import-page h1');
        const over = new DragEvent('dragover', {{ dataTransfer: held, bubbles: true, cancelable: true }});
        place.dispatchEvent(over);
        place.dispatchEvent(new DragEvent('drop', {{ dataTransfer: held, bubbles: true, cancelable: true }}));
        return over.defaultPrevented;"
    );
    let text = format!("\u{feff}id,name\n{},'=1+1\n", first.id);
    let taken = page.ask_later(&drop, vec!["report.csv".into(), text.into_bytes().into()]).await;
    assert_eq!(taken, json!(true), "the browser would open the file in the place of the app");
    page.shows("report.csv").await;
    page.shows("1 schedule, all readable").await;
    page.lacks("alert", "“latin.csv” can’t be imported").await;
    page.has("button", "1 To change differ from here").await;
    let after = "bodyRows().map((row) => words(row.querySelector('.plan-after').textContent))";
    assert_eq!(page.texts(after).await, ["=1+1"], "the mark tells that an export added the apostrophe");
    page.click("checkbox", "Remove the apostrophes an export for spreadsheets adds").await;
    page.wait("the apostrophe", &format!("({after})[0] === \"'=1+1\""), vec![]).await;
}
