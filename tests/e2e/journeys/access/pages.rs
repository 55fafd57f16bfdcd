//! axe over one schedule, who gets what, the settings, and pages that are not there.

use cadenza_core::i18n::{EN, Messages, italian, lazy_messages, on_demand_messages};
use cadenza_core::import::ImportGroup;
use cadenza_core::schedule::Attribute;
use serde_json::json;

use super::Eye;
use crate::journey::Visit;

pub(in crate::journeys) async fn nothing_on_a_page_keeps_anybody_out(visit: &mut Visit) {
    walk(visit, &EN).await;
}

pub(in crate::journeys) async fn nothing_on_a_page_keeps_anybody_out_in_italian(visit: &mut Visit) {
    walk(visit, italian()).await;
}

async fn walk(visit: &mut Visit, m: &'static Messages) {
    visit.expects_status(400);
    let mut schedules = visit.server.schedules().await;
    let (twice, schedule) = (schedules.remove(1), schedules.remove(0));
    let mut eye = Eye::new(visit, m);
    let page = &visit.page;
    page.open("#/settings").await;
    page.type_into(lazy_messages(m).api_token, "demo-admin").await;
    page.click("button", m.sign_in).await;
    let t = eye.more();
    page.has("radio", t.theme_dark).await;
    page.click("radio", t.preference.zone_other).await;
    page.fill(t.preference.zone_name, "Mars/Base").await;
    page.press(thirtyfour::Key::Tab).await;
    page.shows(&(t.preference.zone_unknown)("Mars/Base")).await;
    eye.look("settings").await;
    let more = on_demand_messages(m);
    let address = schedule.send_to.iter().flatten().next().cloned().unwrap_or_default();
    for (state, address, words) in [
        ("one schedule", format!("#/schedules/{}", schedule.id), t.who_gets_it),
        ("no such schedule", "#/schedules/none".to_owned(), lazy_messages(m).errors.missing.what),
        ("recipients", "#/recipients".to_owned(), more.recipients.address),
        ("nobody found", "#/recipients?find=nobody-at-all".to_owned(), more.recipients.none_found),
        ("one recipient", format!("#/recipients/{}", address.replace('@', "%40")), more.recipients.successor),
        ("nothing written yet", "#/activity".to_owned(), more.activity.nothing),
        ("nothing to change", "#/change".to_owned(), more.change_many.nothing_selected),
        ("a plan", "#/change?type=threats&set.schedule=quarterly".to_owned(), more.change_many.not_sent_yet),
        (
            "a plan of everything",
            format!(
                "#/change?matching=all&set.type=threats&remove.send_to={}&rename=a&with=b",
                address.replace('@', "%40")
            ),
            more.change_many.show_them,
        ),
        ("not found", "#/no/such/page".to_owned(), m.not_found),
    ] {
        page.open(&address).await;
        page.shows(words).await;
        eye.look(state).await;
    }
    an_import(visit, &mut eye, [schedule.id.as_str(), twice.id.as_str()]).await;
    page.open(&format!("#/schedules/{}", schedule.id)).await;
    let frequency = (t.attribute)(Attribute::Frequency);
    page.click("button", &(t.panel.edit_field)(frequency)).await;
    // What is typed stays where it is at every width.
    page.fill(frequency, "often").await;
    eye.look("one field of a schedule").await;
    page.click("button", t.cancel).await;
    // The language is one of the keys: this is the English of a configuration nobody can read.
    visit.server.record.configure(r#"{ "page_size": 0, "colour": "red" }"#);
    page.open("").await;
    page.shows("colour").await;
    eye.look("config problems").await;
    eye.conclude();
}

/// A file with a row of every kind.
async fn an_import(visit: &Visit, eye: &mut Eye<'_>, [changed, twice]: [&str; 2]) {
    let page = &visit.page;
    let t = &on_demand_messages(eye.m).import;
    page.open("#/import").await;
    page.shows(t.drop_here).await;
    eye.look("an import").await;
    page.paste(t.paste, "{").await;
    page.shows(t.paste_refused).await;
    eye.look("a broken import").await;
    page.open("#/import").await;
    let rows = json!([
        { "id": changed, "schedule": "hourly", "note": "not sent" }, { "id": twice }, { "id": twice }, { "name": "New" }, 7,
        { "name": "New", "type": "generic", "schedule": "daily", "send_to": [], "send_via": "email", "timezone": "UTC" },
    ]);
    page.paste(t.paste, &rows.to_string()).await;
    page.shows(t.in_file).await;
    eye.look("what an import changes").await;
    for group in ImportGroup::EVERY {
        let press =
            "[...root().querySelectorAll('.counter')].find((it) => it.textContent.includes(arguments[0])).click()";
        page.ask(press, vec![(t.group)(group).into()]).await;
        eye.look(&format!("an import, {group:?}")).await;
    }
}
