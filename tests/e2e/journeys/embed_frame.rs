//! The element in an iframe, in a page that only frames it.

use serde_json::json;

use super::embed::asked;
use crate::journey::Visit;

/// The page around an iframe; config.json decides whose pages these may be.
async fn framed(visit: &Visit, origins: &str) {
    visit.server.record.configure(format!(r#"{{ "embed_origins": [{origins}], "page_size": 10 }}"#));
    let script = r##"
        import { connect } from "APP/cadenza-frame.js";
        const iframe = document.createElement("iframe");
        iframe.title = "Report schedules";
        iframe.src = "APP/embed.html";
        window.asked = []; window.asks = () => JSON.stringify(asked);
        const frame = connect(iframe, {
          options: { locale: "it", readonly: true, apiBase: "https://elsewhere.example/" },
          getToken: ({ reason }) => { asked.push(reason); return "demo-admin"; },
          onEvent: (name, detail) => events.push({ name, detail }),
        });
        here.append(iframe);
        window.lead = (route) => frame.navigate(route);
        const steps = [() => frame.update({ readonly: false, locale: "en" }), () => frame.navigate("/settings"), () => frame.destroy()];
        go.addEventListener("click", () => steps.shift()());"##;
    visit.embedded(r#"<button id="go">Go</button><div id="here"></div>"#, script).await;
    visit.page.wait("the iframe", "document.querySelector('iframe')", vec![]).await;
}

pub(super) async fn an_iframe_gets_its_token_through_a_port_and_its_height(visit: &mut Visit) {
    framed(visit, &format!("{:?}", visit.host.url().trim_end_matches('/'))).await;
    visit.heard("ready", 1).await;
    let page = &visit.page;
    page.wait(
        "an iframe as high as the list",
        "document.querySelector('iframe').getBoundingClientRect().height > 500",
        vec![],
    )
    .await;
    assert_eq!(asked(visit).await, json!(["start"]));
    visit.session.web.enter_frame(0).await.unwrap();
    page.status("1–10 di 312 pianificazioni").await;
    page.lacks("link", "Nuova pianificazione").await;
    assert!(!page.stored().await.contains("demo-admin"), "the token is kept in the browser");
    visit.session.web.enter_default_frame().await.unwrap();
    visit.press_outside("go").await;
    visit.session.web.enter_frame(0).await.unwrap();
    page.has("link", "New schedule").await;
    visit.session.web.enter_default_frame().await.unwrap();
    visit.press_outside("go").await;
    assert_eq!(visit.heard("navigate", 1).await, [json!({ "route": "/settings", "replace": false })]);
    visit.press_outside("go").await;
    page.wait("no iframe", "document.querySelector('iframe') === null", vec![]).await;
}

/// Waits until the iframe shows this and has the height of it, and gives that.
async fn height(visit: &Visit, what: &str, shown: &str) -> f64 {
    visit.session.web.enter_frame(0).await.unwrap();
    visit.page.wait(what, shown, vec![]).await;
    let fits = "Math.abs(panel().getBoundingClientRect().height - innerHeight) <= 1";
    visit.page.wait(&format!("an iframe as high as {what}"), fits, vec![]).await;
    let height = visit.page.ask("innerHeight", vec![]).await.as_f64().unwrap();
    visit.session.web.enter_default_frame().await.unwrap();
    height
}

pub(super) async fn an_iframe_is_as_high_as_what_it_shows(visit: &mut Visit) {
    const LIST: &str = "bodyRows().length === 10";
    framed(visit, &format!("{:?}", visit.host.url().trim_end_matches('/'))).await;
    let list = height(visit, "the list", LIST).await;
    visit.page.ask("page.lead('/nowhere')", vec![]).await;
    let nowhere =
        height(visit, "a page without a list", "root()?.querySelector('main h1') && !root().querySelector('table')")
            .await;
    assert!(nowhere < list - 100.0, "for one sentence {nowhere} are as high as {list} for the list");
    visit.page.ask("page.lead('/schedules')", vec![]).await;
    assert_eq!(height(visit, "the list again", LIST).await, list);
}

pub(super) async fn an_iframe_in_a_page_that_is_not_listed_shows_nothing(visit: &mut Visit) {
    framed(visit, r#""https://dashboard.example""#).await;
    let page = &visit.page;
    assert_eq!(visit.heard("problem", 1).await, [json!({ "kind": "origin", "status": 0 })]);
    visit.session.web.enter_frame(0).await.unwrap();
    // What to do about it is nothing for whoever looks at it.
    page.wait("a refusal in words", "document.body.textContent.includes('Contact whoever runs this page')", vec![])
        .await;
    assert_eq!(page.ask("/config|origin/.test(document.body.textContent)", vec![]).await, json!(false));
    assert_eq!(page.ask("root()", vec![]).await, json!(null));
    visit.session.web.enter_default_frame().await.unwrap();
    assert_eq!(asked(visit).await, json!([]), "a token was asked for");
    assert!(visit.server.record.calls().is_empty(), "the API was called");
}
