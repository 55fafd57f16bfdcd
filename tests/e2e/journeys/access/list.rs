//! axe over sign-in, the list in its six states, what is selected, and the dialogs of the list.

use cadenza_core::api::error::Call as Asked;
use cadenza_core::i18n::{EN, Messages, italian, lazy_messages};

use thirtyfour::Key;

use super::Eye;
use crate::journey::Visit;
use crate::server::Call;

const EMPTY: &str = r#"{"data":{"registries":[],"total":0},"message":"List of report schedules","status":"ok"}"#;
const UNREADABLE: &str = r#"{"data":{"registries":[{"name":7}]},"message":"List of report schedules","status":"ok"}"#;
const REFUSED: &str = r#"{"message":"Error with pagination fields","status":"error"}"#;

pub(in crate::journeys) async fn nothing_in_the_list_keeps_anybody_out(visit: &mut Visit) {
    walk(visit, &EN).await;
}

pub(in crate::journeys) async fn nothing_in_the_list_keeps_anybody_out_in_italian(visit: &mut Visit) {
    walk(visit, italian()).await;
}

async fn walk(visit: &mut Visit, m: &'static Messages) {
    for status in [400, 403] {
        visit.expects_status(status);
    }
    visit.expects_no_server();
    let mut eye = Eye::new(visit, m);
    signing_in(&mut eye).await;
    rows(&mut eye).await;
    dialogs(&mut eye).await;
    no_rows(&mut eye).await;
    eye.conclude();
    let eye = Eye::new(visit, m);
    eye.visit.page.open("").await;
    first_rows(&eye).await;
    let faults = offline(visit, m).await;
    faults.conclude();
}

async fn first_rows(eye: &Eye<'_>) {
    eye.visit.page.wait("the rows", "bodyRows().length > 9", vec![]).await;
}

async fn signing_in(eye: &mut Eye<'_>) {
    let (visit, m) = (eye.visit, eye.m);
    let page = &visit.page;
    page.open("").await;
    page.has("button", m.sign_in).await;
    eye.look("sign-in").await;
    page.click("button", m.sign_in).await;
    page.shows(lazy_messages(m).api_token_needed).await;
    eye.look("sign-in without a token").await;
    page.type_into(lazy_messages(m).api_token, "not-a-token").await;
    page.click("button", m.sign_in).await;
    page.shows(lazy_messages(m).sign_in_refused).await;
    eye.look("sign-in refused").await;
    page.fill(lazy_messages(m).api_token, "demo-admin").await;
    let rows = |call: &Call| call.is_list() && call.parameters().ends_with("page_size=10");
    let gate = visit.server.record.hold_next(rows);
    page.click("button", m.sign_in).await;
    visit.call("the first list call", rows).await;
    page.shows(m.loading).await;
    eye.look("first load").await;
    gate.open();
    first_rows(eye).await;
}

async fn rows(eye: &mut Eye<'_>) {
    let (visit, m) = (eye.visit, eye.m);
    let page = &visit.page;
    eye.look("rows").await;
    page.ask("(bodyRows()[0].querySelector('input').click(), bodyRows()[2].querySelector('input').click())", vec![])
        .await;
    page.has("button", lazy_messages(m).clear_selection).await;
    eye.look("rows selected").await;
    let gate = visit.server.record.hold_next(Call::is_list);
    page.click("button", m.refresh).await;
    page.wait("the dimmed rows", "root().querySelector('table').ariaBusy === 'true'", vec![]).await;
    eye.look("refreshing").await;
    gate.open();
    page.wait("the rows", "root().querySelector('table').ariaBusy === 'false'", vec![]).await;
    visit.server.record.fail_next(Call::is_list, 400, REFUSED);
    page.click("button", m.refresh).await;
    page.has("button", m.try_again).await;
    eye.look("old rows and an error").await;
    page.open("#/schedules?name=o&type=generic&sort=-name").await;
    first_rows(eye).await;
    eye.look("chips, sorted").await;
    page.click("button", m.filter).await;
    page.has("field", m.name_contains).await;
    eye.look("filters").await;
    page.ask("root().querySelectorAll('.filters-field')[6].click()", vec![]).await;
    page.wait("the zones", "root().querySelector('.facet-value')", vec![]).await;
    eye.look("values of a field").await;
    page.press(Key::Escape).await;
    page.click("button", m.more).await;
    page.has("menuitem", m.export).await;
    eye.look("the menu of the list").await;
    page.press(Key::Escape).await;
    let name = page.names().await.remove(0);
    page.click("button", &(m.actions_for)(&name)).await;
    page.has("menuitem", m.duplicate).await;
    eye.look("the menu of a row").await;
    page.press(Key::Escape).await;
    page.open("#/schedules?search=milano").await;
    first_rows(eye).await;
    eye.look("found").await;
    page.open("#/schedules?search=zzzz").await;
    page.has("link", eye.more().clear_search).await;
    eye.look("nothing found").await;
    page.open("#/schedules?name=o&type=generic&sort=-name").await;
    first_rows(eye).await;
}

async fn dialogs(eye: &mut Eye<'_>) {
    let (m, t) = (eye.m, &eye.more().view_texts);
    let page = &eye.visit.page;
    page.choose_from(m.more, m.tools.columns).await;
    page.has("dialog", m.tools.columns).await;
    eye.look("columns").await;
    page.click("button", lazy_messages(m).close).await;
    page.click("button", m.tools.views).await;
    page.shows(t.no_views).await;
    eye.look("no views").await;
    page.fill(t.view_name, "Daily").await;
    page.click("button", t.save_view).await;
    page.has("button", &(t.rename_named)("Daily")).await;
    eye.look("one view").await;
    page.click("button", &(t.rename_named)("Daily")).await;
    page.has("field", t.new_name).await;
    eye.look("a view renamed").await;
    page.click("button", lazy_messages(m).close).await;
    page.choose_from(m.more, m.export).await;
    page.has("dialog", eye.more().export.title).await;
    eye.look("export").await;
    page.click("button", lazy_messages(m).cancel).await;
    let name = page.names().await.remove(0);
    page.choose_from(&(m.actions_for)(&name), m.delete).await;
    page.has("dialog", &(eye.more().delete_title)(1, &name)).await;
    eye.look("delete").await;
    page.click("button", lazy_messages(m).cancel).await;
    page.press("?").await;
    page.has("dialog", eye.more().keys.title).await;
    eye.look("keys").await;
    page.click("button", lazy_messages(m).close).await;
}

async fn no_rows(eye: &mut Eye<'_>) {
    let (visit, m) = (eye.visit, eye.m);
    let page = &visit.page;
    page.open("#/schedules?name=nobody-has-this-name").await;
    page.shows(m.nothing_matches).await;
    eye.look("nothing matches").await;
    let unreadable = (lazy_messages(m).unreadable_rows)(1);
    for (answer, words, state) in [
        ((200, EMPTY), m.nothing_yet, "nothing yet"),
        ((200, UNREADABLE), unreadable.as_str(), "nothing readable"),
        ((400, REFUSED), (lazy_messages(m).errors.rejected)(Asked::List).what, "no rows and an error"),
    ] {
        let (status, body) = answer;
        visit.server.record.fail_next(Call::is_list, status, body);
        page.open("").await;
        page.shows(words).await;
        eye.look(state).await;
    }
}

async fn offline<'a>(visit: &'a mut Visit, m: &'static Messages) -> Eye<'a> {
    visit.server.stop().await;
    let mut eye = Eye::new(visit, m);
    eye.visit.page.click("button", m.refresh).await;
    eye.visit.page.shows(lazy_messages(m).errors.unreachable.what).await;
    eye.look("offline").await;
    eye
}
