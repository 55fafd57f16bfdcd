//! Cadenza: the browser administration of report schedules.
//!
//! Read it from the bottom up: `schedule`, `list` and `route` are values and pure functions, `api` and its neighbors
//! touch the browser, `session` and `navigation` hold state, `ui` draws, `pages` wire, `app` puts it together.

pub mod api;
pub mod app;
pub mod clipboard;
pub mod config;
pub mod context;
pub mod dom;
pub mod download;
pub mod form;
pub mod host;
pub mod i18n;
pub mod idle;
pub mod intl;
pub mod kept;
pub mod keys;
pub mod later;
pub mod list;
pub mod listening;
pub mod location;
pub mod navigation;
pub mod pages;
pub mod preferences;
pub mod query_string;
pub mod reactive;
pub mod route;
pub mod schedule;
pub mod session;
pub mod storage;
pub mod tabs;
pub mod toast;
pub mod ui;
pub mod unkept;
pub mod visibility;
pub mod visible;
pub mod waits;
pub mod wall;
pub mod work;

// `view!` and `#[component]` name their parts by this path, here as well as in a test.
extern crate self as cadenza;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

/// One mounted app, as the page around reaches it; `destroy` takes it down and frees all it held.
#[wasm_bindgen]
pub struct Mounted {
    handle: app::Handle,
    unmount: Option<Box<dyn FnOnce()>>,
}

/// Once per wasm instance: a panic is announced as an event of this name on the window, without its message.
///
/// The message stays in the console: it may hold what was on the screen, and an event reaches everybody.
#[wasm_bindgen]
pub fn start(panic_event: String) {
    std::panic::set_hook(Box::new(move |panic| {
        leptos::logging::error!("Cadenza stopped: {panic}");
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new(&panic_event)) {
            // Nobody listening leaves the console's word.
            let _ = window.dispatch_event(&event);
        }
    }));
}

/// Puts the app into a shadow root.
///
/// `config` is the text of `config.json`, empty when there is none; `attributes` the element's, as a JSON object; `bridge`
/// leads to the page around, if that is not our own; `start` is the address to start at, empty for the usual one.
///
/// # Errors
/// A browser that cannot style a shadow root; a configuration that cannot be used, as an error of the name
/// [`MISCONFIGURED`] with a line for each key. The screen for both is in `web/failure.js`.
#[wasm_bindgen]
pub fn mount(
    root: ShadowRoot,
    config: String,
    attributes: String,
    bridge: Option<host::Bridge>,
    start: String,
) -> Result<Mounted, wasm_bindgen::JsValue> {
    use wasm_bindgen::JsCast;

    let config = config::Config::parse(&[&config, &attributes]).map_err(misconfigured)?;
    app::adopt_styles(&root)?;
    let (styled, host) = (root.clone(), host::Host::new(bridge));
    let handle = app::Handle::default();
    let inside = handle.clone();
    let mounted = dom::mount(root.unchecked_ref(), move || {
        dom::view! { <app::App config transport=api::fetch::transport() root=styled host start handle=inside /> }
    });
    Ok(Mounted { handle, unmount: Some(Box::new(move || drop(mounted))) })
}

/// By what name `web/failure.js` knows a wrong configuration.
const MISCONFIGURED: &str = "cadenza-misconfigured";

fn misconfigured(problems: Vec<config::ConfigProblem>) -> wasm_bindgen::JsValue {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let error = js_sys::Error::new(&lines.join("\n"));
    error.set_name(MISCONFIGURED);
    error.into()
}

#[wasm_bindgen]
impl Mounted {
    /// Does what the page around asks for by a name, see `app::Handle`; tells whether that was done.
    pub fn perform(&self, what: &str, with: &str) -> bool {
        self.handle.perform(what, with)
    }

    /// Takes the app down. A second call does nothing.
    pub fn destroy(&mut self) {
        self.handle = app::Handle::default();
        if let Some(unmount) = self.unmount.take() {
            unmount();
        }
    }
}
