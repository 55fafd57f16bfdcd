//! What must never get out or in: the token, and whatever an API might smuggle into a page.

use cadenza_contract::Schedule;
use cadenza_server::Role;
use serde_json::json;

use crate::journey::Visit;
use crate::server::{Call, Rows};

/// Everything a page holds that somebody could read: documents, shadow roots, fields, addresses, storage, requests.
pub(super) const EVERYTHING: &str = r#"(() => {
    const within = (root) => [root, ...[...root.querySelectorAll("*")].map((it) => it.shadowRoot).filter(Boolean).flatMap(within)];
    const roots = within(document);
    const fields = roots.flatMap((it) => [...it.querySelectorAll("input, textarea, select")].map((field) => field.value));
    return JSON.stringify([
        roots.map((it) => (it.documentElement ?? it).innerHTML ?? it.innerHTML), fields, location.href, document.title, document.cookie,
        history.state, { ...localStorage }, { ...sessionStorage }, performance.getEntries().map((it) => it.toJSON()), window.name,
    ]);
})()"#;

pub(super) async fn the_token_is_nowhere_to_be_found_after_a_whole_day(visit: &mut Visit) {
    visit.expects_status(403);
    visit.server.record.configure(r#"{ "token_storage": "memory" }"#);
    let token = visit.server.database.new_token("ada", Role::Admin).await.unwrap();
    visit.signed_in_as(&token, "").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let mut seen = vec![page.ask(EVERYTHING, vec![]).await.to_string()];

    page.click("link", "New schedule").await;
    page.fill("Name", "With care").await;
    seen.push(page.ask(EVERYTHING, vec![]).await.to_string());
    page.click("button", "Create schedule").await;
    page.shows("“With care” created").await;
    page.choose_from("More", "Export").await;
    page.has("dialog", "Export schedules").await;
    page.click("button", "Export").await;
    let (_, file) = visit.download().await;
    seen.push(file);
    page.click("link", "Settings").await;
    page.has("heading", "Settings").await;
    seen.push(page.ask(EVERYTHING, vec![]).await.to_string());
    page.click("link", "Schedules").await;

    // A refusal, another token over the page, an answer nobody can read, and the end.
    visit.server.database.revoke_token("ada").await.unwrap();
    page.click("button", "Refresh").await;
    page.has("dialog", "Sign in again").await;
    let second = visit.server.database.new_token("anna", Role::Admin).await.unwrap();
    page.type_into("API token", &second).await;
    page.click("button", "Sign in").await;
    page.lacks("dialog", "Sign in again").await;
    visit.server.record.fail_next(Call::is_list, 403, "<html>no JSON</html>");
    page.click("button", "Refresh").await;
    seen.push(page.ask(EVERYTHING, vec![]).await.to_string());
    page.open("").await;
    page.has("heading", "Sign in").await;
    seen.push(page.ask(EVERYTHING, vec![]).await.to_string());
    seen.extend(visit.session.printed());
    seen.extend(visit.complaints().await);

    each_is_kept(visit, &[&token, &second], &seen);
}

/// Sees that each token was used, and that it is in none of what could be read.
pub(super) fn each_is_kept(visit: &Visit, tokens: &[&str], seen: &[String]) {
    assert!(seen.iter().any(|text| text.contains("With care")), "this looked at nothing");
    let calls = visit.server.record.calls();
    for secret in tokens {
        assert!(calls.iter().any(|call| call.token() == Some(secret)), "never used");
        let found = seen.iter().find_map(|text| text.find(secret).map(|at| &text[at.saturating_sub(200)..at]));
        assert_eq!(found, None, "a token got out");
        let sent = |text: String| text.contains(secret);
        assert!(
            !calls.iter().any(|it| sent(it.path.clone())
                || sent(it.parameters())
                || it.body.as_ref().is_some_and(|it| sent(it.to_string()))),
            "a token was sent otherwise than as a signature"
        );
        assert!(!visit.host.asked().into_iter().any(sent), "the page around was asked for something with a token");
    }
}

pub(super) async fn a_token_kept_for_another_api_is_not_used(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    // As it is kept, but for another address.
    let moved = "(() => {
        const kept = sessionStorage.getItem('cadenza.token');
        for (const it of [sessionStorage, localStorage]) it.setItem('cadenza.token', kept.replace(/^[^\\n]+/, 'https://other.example'));
        return kept.includes('demo-admin');
    })()";
    assert_eq!(page.ask(moved, vec![]).await, json!(true), "nothing was kept");
    visit.server.record.clear();
    page.reload().await;
    page.has("heading", "Sign in").await;
    assert_eq!(visit.server.record.calls().len(), 0, "the API was called with what was kept for another");
}

pub(super) async fn a_redirect_takes_no_token_along(visit: &mut Visit) {
    let elsewhere = visit.host.url();
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    visit.server.record.redirect_next(Call::is_list, format!("{elsewhere}stolen"));
    page.click("button", "Refresh").await;
    page.has("button", "Try again").await;
    assert_eq!(visit.host.asked(), Vec::<String>::new(), "another origin was asked");
}

/// What would do something in a page that took text for markup.
const SMUGGLED: [&str; 4] = [
    "<img src=x onerror=\"window.__hit=1\"><script>window.__hit=1</script>",
    "javascript:window.__hit=1//\u{202e}\u{7}",
    "\"><svg onload=window.__hit=1>{{window.__hit=1}}",
    "=cmd|' /C calc'!A0",
];

/// Schedules that carry it in every field.
pub(super) fn smuggled() -> Rows {
    let row = |(at, text): (usize, &str)| {
        let row = json!({
            "id": format!("{text}{at}"), "name": text, "type": text, "schedule": text, "hosts": [text, "www.example.com"],
            "services": [text], "send_to": [text], "send_via": text, "timezone": text, "scheduled_at": 1_705_497_139_412_776_i64,
            "scheduled_by": text,
        });
        Schedule::try_from(row).unwrap()
    };
    Rows::Of(SMUGGLED.into_iter().enumerate().map(row).collect())
}

/// Sees that nothing on the screen was made of a value: no element that runs or loads, no handler, no address of elsewhere.
async fn nothing_was_made_of_it(visit: &Visit, place: &str) {
    let made = r##"(() => {
        const all = [...root().querySelectorAll("*")];
        const odd = all.filter((it) => ["SCRIPT", "IMG", "IFRAME", "OBJECT", "EMBED", "BASE", "LINK"].includes(it.tagName)
            || [...it.attributes].some(({ name }) => name.startsWith("on")));
        const led = [...root().querySelectorAll("[href], [src], [action]")].map((it) => it.getAttribute("href") ?? it.getAttribute("src") ?? it.action)
            .filter((it) => !it.startsWith("#/"));
        return [odd.map((it) => it.outerHTML), led, "__hit" in page];
    })()"##;
    assert_eq!(visit.page.ask(made, vec![]).await, json!([[], [], false]), "{place}");
}

pub(super) async fn what_an_api_smuggles_in_stays_text_on_every_screen(visit: &mut Visit) {
    visit.expects_status(400);
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–4 of 4 schedules").await;
    nothing_was_made_of_it(visit, "the list").await;
    let schedule = visit.server.schedules().await.remove(0);
    let id =
        percent_encoding::utf8_percent_encode(schedule.id.as_str(), percent_encoding::NON_ALPHANUMERIC).to_string();
    for (address, heading) in [
        (format!("#/schedules/{id}/edit"), "Edit schedule"),
        (format!("#/schedules/new?from={id}"), "New schedule"),
        ("#/recipients".to_owned(), "Recipients"),
        ("#/settings".to_owned(), "Settings"),
        (format!("#/<img src=x onerror=window.__hit=1>/{id}"), "There is nothing here"),
    ] {
        page.open(&address).await;
        if heading == "There is nothing here" {
            page.wait("a page about a wrong address", "root()?.querySelector('main h1')", vec![]).await;
        } else {
            page.has("heading", heading).await;
        }
        nothing_was_made_of_it(visit, &address).await;
    }
    page.open(&format!("#/schedules/{id}")).await;
    page.wait("the schedule's own page", "root()?.querySelector('.facts, dl')", vec![]).await;
    nothing_was_made_of_it(visit, "one schedule").await;

    page.open("#/schedules").await;
    page.status("1–4 of 4 schedules").await;
    page.ask("root().querySelector('tbody .cell-actions button').click()", vec![]).await;
    page.click("menuitem", "Delete").await;
    page.has("button", "Delete schedule").await;
    nothing_was_made_of_it(visit, "the question before a deletion").await;
    let said =
        r#"{"message":"<img src=x onerror=window.__hit=1>","errors":{"name":["<script>window.__hit=1</script>"]}}"#;
    visit.server.record.fail_next(Call::is_write, 400, said);
    page.click("button", "Delete schedule").await;
    page.shows("<img src=x onerror=window.__hit=1>").await;
    nothing_was_made_of_it(visit, "the server's own words").await;
}

pub(super) async fn what_an_api_smuggles_in_stays_text_in_what_is_said_of_it(visit: &mut Visit) {
    const NEW: &str = "<img src=x onerror=window.__hit=1>";
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–4 of 4 schedules").await;
    let schedule = visit.server.schedules().await.remove(0);
    let written =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    page.open(&format!("#/recipients/{}", written(SMUGGLED[0]))).await;
    page.wait("their own page", "root()?.querySelector('main h1')?.textContent.includes('onerror')", vec![]).await;
    nothing_was_made_of_it(visit, "one recipient").await;

    page.open(&format!("#/schedules/{}/edit", written(schedule.id.as_str()))).await;
    page.fill("Name", NEW).await;
    page.wait("the request", "root().querySelector('.sent > summary')", vec![]).await;
    page.ask("root().querySelector('.sent > summary').click()", vec![]).await;
    page.shows("curl").await;
    nothing_was_made_of_it(visit, "what will change, and the request").await;
    page.click("button", "Save changes").await;
    page.shows(&format!("“{NEW}” saved")).await;
    nothing_was_made_of_it(visit, "a toast").await;
    page.ask("bodyRows()[0].querySelector('input[type=checkbox]').click()", vec![]).await;
    page.status("1 selected").await;
    nothing_was_made_of_it(visit, "a selection").await;
}
