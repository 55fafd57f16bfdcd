//! The language and the zone a person chooses, and names that try to hide something.

use std::collections::BTreeSet;

use cadenza_contract::{Schedule, ScheduleId};
use serde_json::json;
use thirtyfour::Key;

use crate::journey::Visit;
use crate::page::Page;
use crate::server::Call;

/// Midnight of 1 January 2026 in New York, UNIX microseconds.
const NEW_YEAR: i64 = 1_767_243_600_000_000;

/// A name that would read as another, with what it does to its neighbors.
const HOSTILE: &str = "a\u{202E}fdp.exe\u{200B} report";

/// A schedule with that name, hosts and recipients no better, and one beside it.
pub(super) fn hostile() -> Vec<Schedule> {
    let schedule = |id: &str, name: &str| {
        let row = json!({
            "id": id, "name": name, "type": "generic", "schedule": "daily", "hosts": ["www\u{202E}.example.com"],
            "services": ["Area\u{00A0}clienti"], "send_to": ["ada@example.com"], "send_via": "email",
            "timezone": "Europe/Rome", "scheduled_at": 1_705_497_139_412_776_i64, "scheduled_by": "demo-admin",
        });
        Schedule::try_from(row).unwrap()
    };
    vec![schedule("s-1", HOSTILE), schedule("s-2", "Plain")]
}

pub(super) async fn italian_is_chosen_and_stays(visit: &mut Visit) {
    visit.signed_in("#/settings").await;
    let page = &visit.page;
    page.click("radio", "Italiano").await;
    page.has("heading", "Impostazioni").await;
    page.focus_is_on("radio", "Italiano").await;
    speaks(page, "it").await;
    page.click("link", "Pianificazioni").await;
    page.status("1–25 di 312 pianificazioni").await;

    let name = page.names().await.remove(0);
    page.choose_from(&format!("Azioni per {name}"), "Elimina").await;
    page.has("dialog", &format!("Eliminare «{name}»?")).await;
    page.click("button", "Annulla").await;

    visit.expects_status(400);
    visit.server.record.fail_next(Call::is_list, 400, r#"{"message":"Error with pagination fields","status":"error"}"#);
    page.click("button", "Aggiorna").await;
    page.shows("L’API non ha accettato la richiesta").await;
    page.shows("Il server ha risposto 400: Error with pagination fields").await;

    page.open("#/schedules/new").await;
    page.fill("Nome", "").await;
    page.click("button", "Crea pianificazione").await;
    page.shows("Il campo Nome è obbligatorio").await;
    speaks(page, "it").await;
    page.click("button", "Esci").await;
    page.has("button", "Accedi").await;
}

pub(super) async fn a_browser_that_reads_italian_gets_it(visit: &mut Visit) {
    let session = visit.session.browser.start_reading("it-IT").await;
    let page = Page::new(session.web.clone(), visit.server.url());
    page.open("").await;
    page.has("button", "Accedi").await;
    speaks(&page, "it").await;
    page.type_into("Token API", "demo-admin").await;
    page.click("button", "Accedi").await;
    page.status("1–25 di 312 pianificazioni").await;
    // Whoever writes 1,5 has spreadsheets that take the comma for part of a number.
    page.choose_from("Altro", "Esporta").await;
    page.has("group", "Separatore").await;
    let checked = "ground().querySelector('[name=export-separator]:checked').value";
    assert_eq!(page.ask(checked, vec![]).await, "semicolon");
    page.click("button", "Annulla").await;
    assert_eq!(texts_fetched(visit), ["texts_it"]);
    // What is configured comes before the browser, and what is chosen before both.
    visit.server.record.configure(r#"{ "locale": "en" }"#);
    page.open("#/settings").await;
    page.click("radio", "Browser setting").await;
    page.has("heading", "Impostazioni").await;
    session.quit().await;
}

pub(super) async fn german_is_spoken_and_fetched_by_who_wants_it_alone(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    page.wait("the second load", "root().querySelector('.menu') !== null", vec![]).await;
    assert_eq!(texts_fetched(visit), [""; 0], "English comes with the app");

    visit.server.record.configure(r#"{ "locale": "de" }"#);
    page.open("").await;
    page.has("heading", "Berichtszeitpläne").await;
    page.status("1–25 von 312 Zeitplänen").await;
    speaks(page, "de").await;
    assert_eq!(texts_fetched(visit), ["texts_de"]);
    let heads = "[...root().querySelectorAll('thead th')].map((head) => head.textContent.trim())";
    let heads = page.texts(heads).await;
    for head in ["Name", "Häufigkeit", "Empfänger", "Umfang"] {
        assert!(heads.iter().any(|it| it.starts_with(head)), "{heads:?} lack {head}");
    }

    page.open("#/schedules/new").await;
    page.has("heading", "Neuer Zeitplan").await;
    page.click("button", "Zeitplan erstellen").await;
    page.shows("Das Feld Name ist erforderlich").await;
    page.open("#/settings").await;
    page.has("heading", "Einstellungen").await;
    page.click("radio", "English").await;
    page.has("heading", "Settings").await;
    speaks(page, "en").await;
}

/// The files of texts that were asked for, each once.
fn texts_fetched(visit: &Visit) -> Vec<String> {
    let served = visit.server.record.served();
    let texts = served.iter().filter(|name| name.starts_with("texts_"));
    let texts: BTreeSet<_> = texts.filter_map(|name| Some(name.split_once('-')?.0.to_owned())).collect();
    texts.into_iter().collect()
}

pub(super) async fn the_zone_for_times_is_chosen(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let zone = "[...new Set([...root().querySelectorAll('thead a[data-note]')].map((head) => head.dataset.note))]";
    assert_eq!(page.texts(zone).await, ["Rome"]);

    page.click("link", "Settings").await;
    page.click("radio", "Other").await;
    page.fill("Time zone name", "Mars/Base").await;
    page.press(Key::Tab).await;
    page.shows("This browser knows no time zone “Mars/Base”.").await;
    page.shows("Times are in Europe/Rome").await;
    page.fill("Time zone name", "America/New_York").await;
    page.shows("Times are in America/New_York").await;
    page.focus_is_on("field", "Time zone name").await;
    // Back, with the field still in use: what goes out of sight is not asked anything any more.
    page.back().await;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(page.texts(zone).await, ["New York"]);

    page.open_filters().await;
    page.fill("Created after", "2026-01-01 00:00").await;
    visit.list_call(&format!("paginate=true&page=1&page_size=25&scheduled_at_start={NEW_YEAR}")).await;
    page.reload().await;
    page.shows("Times are in America/New_York").await;
    page.open_filters().await;
    assert!(page.value("Created after").await.starts_with("2026-01-01 00:00"));
}

pub(super) async fn a_copied_time_is_its_moment(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let select = "((time) => {
        getSelection().setBaseAndExtent(time.firstChild, 0, time.firstChild, time.firstChild.length);
        return time.dateTime;
    })(bodyRows()[0].querySelector('time'))";
    let moment = page.ask(select, vec![]).await;
    page.press_with_control("c").await;
    page.open_filters().await;
    page.ask("everything('field', 'Schedule IDs')[0].focus()", vec![]).await;
    page.press_with_control("v").await;
    page.wait("the moment", "everything('field', 'Schedule IDs')[0].value === arguments[0]", vec![moment]).await;
}

pub(super) async fn what_hides_in_a_name_is_seen(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–2 of 2 schedules").await;
    unmasked(page).await;
    let marks = "[...bodyRows()[0].querySelectorAll('th [role=img]')].map((mark) => mark.ariaLabel ?? mark.getAttribute('aria-label'))";
    let said = page.texts(marks).await;
    assert_eq!(said, ["U+202E: changes text direction", "U+200B: invisible character"]);
    let in_order = "((letters) => {
        const left = [...letters.data].map((_, at) => {
            const range = document.createRange();
            range.setStart(letters, at);
            range.setEnd(letters, at + 1);
            return range.getBoundingClientRect().left;
        });
        return left.every((it, at) => at === 0 || left[at - 1] < it);
    })([...bodyRows()[0].querySelector('th bdi').childNodes].find((it) => it.data === 'fdp.exe'))";
    assert_eq!(page.ask(in_order, vec![]).await, true, "the letters after the mark are turned around");

    let shown = "a[U+202E]fdp.exe[U+200B] report";
    page.act_on(&shown, "Delete").await;
    page.has("dialog", &format!("Delete “{shown}”?")).await;
    unmasked(page).await;
    page.click("button", "Cancel").await;
    page.act_on(&shown, "Edit").await;
    page.fill("Send via", "sms").await;
    page.click("button", "Save changes").await;
    page.shows(&format!("“{shown}” saved")).await;
    unmasked(page).await;
    page.click("link", "View").await;
    page.has("heading", "What it reports").await;
    page.shows("wwwU+202E.example.com").await;
    page.shows("AreaU+00A0clienti").await;
    unmasked(page).await;
    assert_eq!(visit.server.schedules().await[0].name, HOSTILE, "the name itself is left as it is");
}

/// The page and what the app draws are in this language, and say so.
async fn speaks(page: &Page, tag: &str) {
    let said = "document.documentElement.lang === arguments[0] && \
                root().querySelector('.cadenza').lang === arguments[0]";
    page.wait(&format!("the language {tag}"), said, vec![tag.into()]).await;
}

/// Nothing in sight, or said for it, has a character that hides.
async fn unmasked(page: &Page) {
    let hiding = "[root().textContent, document.title, ...[...root().querySelectorAll('*')].flatMap(
        (it) => [it.title, it.getAttribute('aria-label')])].filter((text) => /[\\u202e\\u200b\\u00a0]/.test(text ?? ''))";
    assert_eq!(page.texts(hiding).await, [""; 0]);
}

pub(super) async fn spaces_are_seen_as_they_are_searched(visit: &mut Visit) {
    let row = visit.server.schedules().await.remove(0);
    let long = format!("Wide  {}", "and far  ".repeat(40).trim_end());
    let named =
        |id: &str, name: &str| Schedule { id: ScheduleId::new(id).unwrap(), name: name.to_owned(), ..row.clone() };
    let rows = vec![named("x-1", "Two  spaces"), named("x-2", "Two spaces"), named("x-3", &long)];
    visit.server.database.fill(rows).await.unwrap();
    visit.signed_in("#/schedules?id=x-1&id=x-2&id=x-3").await;
    let page = &visit.page;
    page.status("1–3 of 3 schedules").await;
    let widths = "JSON.stringify(bodyRows().map((row) => {
        const range = document.createRange();
        range.selectNodeContents(row.querySelector('th bdi'));
        return [range.getBoundingClientRect().width, row.getBoundingClientRect().height];
    }))";
    let widths: Vec<(f64, f64)> = serde_json::from_str(page.ask(widths, vec![]).await.as_str().unwrap()).unwrap();
    assert!(widths[0].0 > widths[1].0 + 2.0, "two spaces are drawn as one: {widths:?}");
    assert!(widths.iter().all(|it| (it.1 - widths[0].1).abs() < 1.0), "a long name broke its row: {widths:?}");
    let cut = "((link) => link.scrollWidth > link.clientWidth && getComputedStyle(link).textOverflow === 'ellipsis')
        (bodyRows()[2].querySelector('th a'))";
    assert_eq!(page.ask(cut, vec![]).await, true, "a long name is no longer cut with an ellipsis");
}
