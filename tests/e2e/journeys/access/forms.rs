//! axe over the forms: empty, wrong, refused, looked over before saving, and the questions that come over them.

use cadenza_core::api::error::{Call as Asked, Write};
use cadenza_core::i18n::{EN, Messages, italian, lazy_messages};
use cadenza_core::schedule::Attribute;

use super::Eye;
use crate::journey::Visit;
use crate::server::Call;

pub(in crate::journeys) async fn nothing_in_a_form_keeps_anybody_out(visit: &mut Visit) {
    walk(visit, &EN).await;
}

pub(in crate::journeys) async fn nothing_in_a_form_keeps_anybody_out_in_italian(visit: &mut Visit) {
    walk(visit, italian()).await;
}

async fn walk(visit: &mut Visit, m: &'static Messages) {
    for status in [400, 403, 502] {
        visit.expects_status(status);
    }
    let mut eye = Eye::new(visit, m);
    let page = &visit.page;
    page.open("#/schedules/new").await;
    page.type_into(lazy_messages(m).api_token, "demo-admin").await;
    page.click("button", m.sign_in).await;
    page.has("button", eye.more().create_schedule).await;
    eye.look("new").await;
    creating(&mut eye).await;
    editing(&mut eye).await;
    eye.conclude();
}

async fn creating(eye: &mut Eye<'_>) {
    let (visit, m, t) = (eye.visit, eye.m, eye.more());
    let page = &visit.page;
    let field = |field| (t.attribute)(field);
    page.fill(field(Attribute::SendTo), "ada@example.com, nobody, ").await;
    page.click("button", t.create_schedule).await;
    page.shows(&(t.problems)(2)).await;
    eye.look("new with errors").await;
    page.click("link", m.settings).await;
    page.has("dialog", t.discard_title).await;
    eye.look("discard").await;
    page.click("button", t.keep_editing).await;
    page.click("link", m.settings).await;
    page.click("button", t.discard).await;
    page.has("radio", t.theme_dark).await;
    for (status, body, words) in [
        (502, r#"{"message":"upstream"}"#, t.not_created),
        (
            400,
            r#"{"message":"Error creating new schedule","errors":{"send_to":["Nobody reads this"]}}"#,
            "Nobody reads this",
        ),
    ] {
        page.open("#/schedules/new").await;
        page.fill(field(Attribute::Name), "A new one").await;
        visit.server.record.fail_next(Call::is_write, status, body);
        page.click("button", t.create_schedule).await;
        page.shows(words).await;
        eye.look(&format!("new, refused with {status}")).await;
    }
}

async fn editing(eye: &mut Eye<'_>) {
    let (visit, t) = (eye.visit, eye.more());
    let page = &visit.page;
    let name = (t.attribute)(Attribute::Name);
    let id = visit.server.schedules().await.remove(0).id;
    page.open(&format!("#/schedules/{id}/edit")).await;
    page.fill(name, "Mine").await;
    page.shows(t.change.after).await;
    page.ask("root().querySelector('.sent > summary').click()", vec![]).await;
    page.shows("curl").await;
    eye.look("edit, looked over").await;
    let theirs = "await fetch(`/api/v1/reports/schedules/${arguments[0]}`, {
        method: 'PUT', body: JSON.stringify({ attrs: { name: 'Theirs' } }),
        headers: { authorization: 'Bearer demo-admin', 'content-type': 'application/json' } })";
    page.ask_later(theirs, vec![id.to_string().into()]).await;
    page.click("button", t.save_changes).await;
    page.has("dialog", t.change.conflict).await;
    eye.look("conflict").await;
    page.press(thirtyfour::Key::Escape).await;
    page.lacks("dialog", t.change.conflict).await;

    page.open(&format!("#/schedules/{id}/edit")).await;
    page.fill(name, "Saved").await;
    page.click("button", t.save_changes).await;
    page.shows(&(t.saved_toast)("Saved")).await;
    page.wait("the rows", "bodyRows().length > 9", vec![]).await;
    eye.look("toast").await;
    questions(eye).await;
}

async fn questions(eye: &mut Eye<'_>) {
    let (visit, m, t) = (eye.visit, eye.m, eye.more());
    let page = &visit.page;
    eye.configure(r#", "idle_minutes": 15"#);
    page.open("").await;
    page.wait("the rows", "bodyRows().length > 9", vec![]).await;
    // The watch comes with the second load, and counts from then on.
    page.wait("the watch", "localStorage.getItem('cadenza.presence') !== null", vec![]).await;
    crate::journeys::sign_in::pass(visit, 14 * 60 + 5).await;
    page.has("button", t.stay_signed_in).await;
    eye.look("idle").await;
    page.click("button", t.stay_signed_in).await;

    visit.server.record.fail_next(Call::is_write, 403, r#"{"message":"Forbidden"}"#);
    let name = page.names().await.remove(0);
    page.choose_from(&(m.actions_for)(&name), m.delete).await;
    page.click("button", &(lazy_messages(m).delete_these)(1)).await;
    page.shows((lazy_messages(m).errors.not_allowed)(Asked::Write(Write::Delete)).what).await;
    eye.look("a delete that is not allowed").await;
    page.click("button", lazy_messages(m).close).await;
    page.shows(t.change.read_only).await;
    eye.look("read-only").await;

    visit.server.database.revoke_token("demo-admin").await.unwrap();
    page.click("button", m.refresh).await;
    page.has("dialog", lazy_messages(m).sign_in_again).await;
    eye.look("sign in again").await;
}
