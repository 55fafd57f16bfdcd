//! Cadenza: the browser administration of report schedules.
//!
//! Decisions are in `cadenza-core`, the HTTP client in `cadenza-client`, the view layer in `cadenza-view`. Here, from the bottom
//! up: `browser` is the edge to the browser, `state` holds what changes, `ui` draws, `pages` wire, `shell` puts it together.

mod browser;
mod pages;
mod shell;
mod state;
mod ui;

#[cfg(all(test, target_arch = "wasm32"))]
#[path = "../tests/web/main.rs"]
mod component_tests;

use browser::fetch;
use browser::host::{Bridge, Host};
use cadenza_core::config::{Config, ConfigProblem};
use cadenza_view::prelude::view;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

/// One mounted app, as the page around reaches it; `destroy` takes it down and frees all it held.
#[wasm_bindgen]
pub struct Mounted {
    handle: shell::AppHandle,
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
    bridge: Option<Bridge>,
    start: String,
) -> Result<Mounted, wasm_bindgen::JsValue> {
    let config = Config::parse(&[&config, &attributes]).map_err(misconfigured)?;
    shell::adopt_styles(&root)?;
    let (styled, host) = (root.clone(), Host::new(bridge));
    let handle = shell::AppHandle::default();
    let inside = handle.clone();
    let mounted = cadenza_view::dom::mount(&root, move || {
        view! { <shell::App config transport=fetch::transport() root=styled host start handle=inside /> }
    });
    Ok(Mounted { handle, unmount: Some(Box::new(move || drop(mounted))) })
}

/// By what name `web/failure.js` knows a wrong configuration.
const MISCONFIGURED: &str = "cadenza-misconfigured";

fn misconfigured(problems: Vec<ConfigProblem>) -> wasm_bindgen::JsValue {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let error = js_sys::Error::new(&lines.join("\n"));
    error.set_name(MISCONFIGURED);
    error.into()
}

#[wasm_bindgen]
impl Mounted {
    /// Does what the page around asks for by a name, see `shell::AppHandle::dispatch`; tells whether that was done.
    pub fn perform(&self, what: &str, with: &str) -> bool {
        self.handle.dispatch(what, with)
    }

    /// Takes the app down. A second call does nothing.
    pub fn destroy(&mut self) {
        self.handle = shell::AppHandle::default();
        if let Some(unmount) = self.unmount.take() {
            unmount();
        }
    }
}
