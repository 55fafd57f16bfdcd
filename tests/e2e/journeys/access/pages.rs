//! axe over one schedule, who gets what, the settings, and pages that are not there.

use cadenza_core::i18n::{EN, Messages, italian, lazy_messages};
use cadenza_core::schedule::Attribute;

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
    let schedule = visit.server.schedules().await.remove(0);
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
    let address = schedule.send_to.iter().flatten().next().cloned().unwrap_or_default();
    for (state, address, words) in [
        ("one schedule", format!("#/schedules/{}", schedule.id), t.who_gets_it),
        ("no such schedule", "#/schedules/none".to_owned(), lazy_messages(m).errors.missing.what),
        ("recipients", "#/recipients".to_owned(), t.recipients.address),
        ("nobody found", "#/recipients?find=nobody-at-all".to_owned(), t.recipients.none_found),
        ("one recipient", format!("#/recipients/{}", address.replace('@', "%40")), t.recipients.successor),
        ("not found", "#/no/such/page".to_owned(), m.not_found),
    ] {
        page.open(&address).await;
        page.shows(words).await;
        eye.look(state).await;
    }
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
