//! Every control that writes, in a whole app: none where the page around wants nothing changed, all where it does not mind.

use std::rc::Rc;

use cadenza_client::{HttpRequest, Transport};
use cadenza_contract::{ScheduleId, Timestamp};
use cadenza_core::api::error::RawResponse;
use cadenza_core::api::token::Token;
use cadenza_core::config::Config;
use cadenza_core::route::{Prefill, Route};
use cadenza_core::write_access::WriteAccess;
use cadenza_view::prelude::*;
use futures::future::FutureExt;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::roots::{next_frame, press_key, text};
use crate::shell::{App, AppHandle};
use crate::state::context::Context;

const ROW: &str = r#"{"id": "s-1", "name": "Weekly", "type": "generic", "schedule": "weekly", "hosts": null,
    "services": null, "send_to": ["ada@example.com"], "send_via": "email", "timezone": "Europe/Rome",
    "scheduled_at": 1705497139412776, "scheduled_by": "anna", "start_timestamp": null, "end_timestamp": null}"#;

/// A control that writes, or leads to one that does: its page, what shows that the page stands, and the control.
const CONTROLS: [(&str, &str, &str); 12] = [
    ("/schedules", "tbody th a", ".control-row a[href*='/schedules/new']"),
    ("/schedules", "tbody th a", "thead .cell-actions"),
    // What leads to the menu with all that can be done with a row.
    ("/schedules", "tbody th a", "tbody .cell-actions button"),
    ("/schedules", ".bulk:not([hidden])", ".bulk .danger"),
    ("/schedules", ".bulk:not([hidden])", ".bulk a[href*='/change?']"),
    ("/change?matching=all&set.schedule=daily", ".change-plan tbody", ".task-end .primary"),
    ("/schedules/s-1", ".facts-section", ".page-head .actions a[href$='/edit']"),
    ("/schedules/s-1", ".facts-section", ".page-head .actions button"),
    ("/schedules/s-1", ".facts-section", ".fact > button"),
    ("/schedules/s-1/edit", ".facts-section, .form-actions", ".form-actions .primary"),
    ("/schedules/new", "tbody th a, .form-actions", ".form-actions .primary"),
    ("/recipients/ada%40example.com", "table.plain", ".handover button"),
];

/// A mounted app, gone with its value.
struct MountedApp {
    root: ShadowRoot,
    host: HtmlElement,
    context: Context,
    mounted: Option<cadenza_view::dom::Root>,
}

impl MountedApp {
    /// Signed in, and over an API that has one schedule.
    async fn new(config: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let config = Config::parse(&[r#"{"api_base": "/api/v1", "routing": "memory"}"#, config]).unwrap();
        let (handle, styled) = (AppHandle::default(), root.clone());
        let inside = handle.clone();
        let mounted = cadenza_view::dom::mount(&root, move || {
            view! { <App config transport=transport() root=styled handle=inside /> }
        });
        next_frame().await;
        let context = handle.context().unwrap();
        context.session.renew(Token::parse("a-token").unwrap());
        Self { root, host, context, mounted: Some(mounted) }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).unwrap().map(Element::unchecked_into)
    }

    async fn wait_for(&self, selector: &str) -> HtmlElement {
        for _ in 0..200 {
            if let Some(found) = self.find(selector) {
                return found;
            }
            next_frame().await;
        }
        panic!("no {selector} in {}", text(&self.root.query_selector(".cadenza").unwrap().unwrap()));
    }

    /// Opens the page and waits until it stands; what is selected stays so.
    async fn open(&self, route: &str, stands: &str) {
        self.context.navigation.go(Route::parse(route));
        if stands.starts_with(".bulk") {
            let row = self.wait_for("tbody .cell-check input").await;
            if self.context.list_page.selection.get_untracked().is_empty() {
                row.click();
            }
        }
        self.wait_for(stands).await;
        next_frame().await;
    }
}

impl Drop for MountedApp {
    fn drop(&mut self) {
        drop(self.mounted.take());
        self.host.remove();
    }
}

fn transport() -> Transport {
    let answer = |request: &HttpRequest| {
        let data = match request.url.contains("/reports/schedules/") {
            true => format!(r#"{{"schedule": {ROW}}}"#),
            false => format!(r#"{{"registries": [{ROW}], "total": 1}}"#),
        };
        let body = format!(r#"{{"data": {data}, "message": "", "status": "ok"}}"#);
        RawResponse { status: 200, content_type: "application/json".to_owned(), retry_after: None, body }
    };
    Transport {
        send: Rc::new(move |request| std::future::ready(Ok(answer(&request))).boxed_local()),
        wait: Rc::new(|_| std::future::ready(true).boxed_local()),
        random: Rc::new(|| 0.5),
        now: Rc::new(|| Timestamp::from_micros(0)),
    }
}

#[wasm_bindgen_test]
async fn a_read_only_app_has_no_control_that_writes() {
    let app = MountedApp::new(r#"{"readonly": true}"#).await;
    for (route, stands, control) in CONTROLS {
        app.open(route, stands).await;
        assert!(app.find(control).is_none(), "{control} on {route}");
    }
    assert!(app.context.write_access().get_untracked().permit().is_none());
}

#[wasm_bindgen_test]
async fn an_app_that_may_write_has_every_one() {
    let app = MountedApp::new("{}").await;
    for (route, stands, control) in CONTROLS {
        app.open(route, stands).await;
        app.wait_for(control).await;
    }
    assert!(app.context.write_access().get_untracked().permit().is_some());
}

#[wasm_bindgen_test]
async fn the_page_around_takes_them_away_and_gives_them_back_while_the_rows_stay() {
    let app = MountedApp::new("{}").await;
    app.open("/schedules", "tbody .cell-actions button").await;
    app.context.readonly.set(true);
    next_frame().await;
    assert!(app.find(".cell-actions, a[href*='/schedules/new']").is_none());
    assert!(app.find("tbody th a").is_some());
    app.context.readonly.set(false);
    app.wait_for("tbody .cell-actions button").await;
}

#[wasm_bindgen_test]
async fn the_key_for_a_new_schedule_does_nothing_in_a_read_only_app() {
    let app = MountedApp::new(r#"{"readonly": true}"#).await;
    app.open("/schedules", "tbody th a").await;
    let before = app.context.navigation.route().get_untracked();
    press_key(&app.find("tbody th a").unwrap(), "n");
    next_frame().await;
    assert_eq!(app.context.navigation.route().get_untracked(), before);
}

#[wasm_bindgen_test]
async fn a_form_that_is_typed_in_stays_until_it_is_saved_or_left() {
    let app = MountedApp::new("{}").await;
    app.open("/schedules/new", ".form-actions .primary").await;
    app.context.unfinished.set_unsaved(true);
    app.context.readonly.set(true);
    next_frame().await;
    assert!(app.find(".form-actions .primary").is_some(), "what is typed is taken away");
    app.context.unfinished.set_unsaved(false);
    app.wait_for("tbody th a").await;
    assert!(app.find(".form-actions").is_none());
    assert_eq!(app.context.navigation.route().get_untracked(), Route::New(Prefill::default()));
    app.context.navigation.go(Route::Edit(ScheduleId::new("s-1").unwrap()));
    app.wait_for(".facts-section").await;
    assert_eq!(app.context.write_access().get_untracked(), WriteAccess::ReadOnlyByHost);
}
