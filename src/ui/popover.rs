//! What opens beside a button and goes with the next press elsewhere: the browser's own popover, in its top layer, where
//! nothing cuts it off.

use crate::browser::event_listener::EventListener;
use cadenza_view::prelude::*;
use leptos::ev::Event;
use web_sys::HtmlElement;

/// Which button has opened it; none while it is closed.
pub type PopoverAnchor = RwSignal<Option<HtmlElement>>;

/// Room between a popover, its button and the window's edges, in CSS pixels.
const GAP: f64 = 4.0;

/// A panel, an element with `popover="auto"`, that its anchor opens and closes. Give it both event handlers: the browser
/// closes it by itself at Escape and at a press elsewhere.
#[derive(Clone, Copy)]
pub struct Popover {
    panel: NodeRef,
    anchor: PopoverAnchor,
    opener: StoredValue<Option<HtmlElement>>,
}

impl Popover {
    /// Opens and closes `panel` as `anchor` says.
    pub fn new(panel: NodeRef, anchor: PopoverAnchor) -> Self {
        let popover = Self { panel, anchor, opener: StoredValue::new(None) };
        forget_unseen_close(panel, anchor);
        Effect::new(move || {
            let opened_by = anchor.get();
            let Some(panel) = panel.get() else { return };
            if is_open(&panel) {
                let _ = panel.hide_popover();
            }
            popover.opener.set_value(opened_by.clone());
            match opened_by {
                // An element that left the page meanwhile cannot be shown, nor is it missed.
                Some(button) if panel.show_popover().is_ok() => {
                    popover.tell("true");
                    place(&panel, &button);
                    focus_first(&panel);
                }
                Some(_) => {}
                None => {
                    // Where it stood says nothing about the next time.
                    let style = panel.style();
                    let _ = style.remove_property("left").and(style.remove_property("top"));
                }
            }
        });
        popover
    }

    /// Closes it at once: the focus is back at its button when this returns.
    pub fn close(self) {
        if let Some(panel) = self.panel.get_untracked() {
            // One that is closed already cannot be closed, nor needs to be.
            let _ = panel.hide_popover();
        }
    }

    /// For the event `beforetoggle`. In a shadow root no browser gives the focus back.
    pub fn before_toggle(self) -> impl Fn(Event) + Clone {
        move |_| {
            let Some(panel) = self.panel.get_untracked().filter(is_open) else { return };
            self.tell("false");
            let within = panel.matches(":focus-within").unwrap_or(false);
            if let (true, Some(button)) = (within, self.opener.get_value()) {
                // A button that cannot take it has left the page.
                let _ = button.focus();
            }
        }
    }

    /// For the event `toggle`.
    pub fn toggled(self) -> impl Fn(Event) + Clone {
        move |_| {
            let closed = self.panel.get_untracked().is_some_and(|panel| !is_open(&panel));
            if closed && self.anchor.read_untracked().is_some() {
                self.anchor.set(None);
            }
        }
    }

    fn tell(self, expanded: &'static str) {
        if let Some(button) = self.opener.get_value() {
            let _ = button.set_attribute("aria-expanded", expanded);
        }
    }
}

/// A panel that is taken out of the page and put back is closed without a word: the next press finds that out.
fn forget_unseen_close(panel: NodeRef, anchor: PopoverAnchor) {
    let look = move |_| {
        let closed = panel.get_untracked().is_some_and(|panel| !is_open(&panel));
        if closed && anchor.read_untracked().is_some() {
            anchor.set(None);
        }
    };
    let window = || web_sys::window().map(web_sys::EventTarget::from);
    let heard = ["pointerdown", "keydown"].map(|name| EventListener::first(window()?, name, look));
    // Taken off with the owner.
    StoredValue::new(heard);
}

fn is_open(panel: &HtmlElement) -> bool {
    panel.matches(":popover-open").unwrap_or(false)
}

/// Below the button and in line with it, within the window; above it where there is more room.
fn place(panel: &HtmlElement, button: &HtmlElement) {
    let size = |side: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| side.ok().and_then(|it| it.as_f64());
    let Some((wide, high)) = size(window().inner_width()).zip(size(window().inner_height())) else { return };
    let (at, own) = (button.get_bounding_client_rect(), panel.get_bounding_client_rect());
    // To the end of the button, where it would leave the window otherwise.
    let left = if at.left() + own.width() + GAP > wide { at.right() - own.width() } else { at.left() };
    let below = at.bottom() + GAP;
    let top = if below + own.height() > high && at.top() > high - at.bottom() {
        at.top() - GAP - own.height()
    } else {
        below
    };
    let style = panel.style();
    for (name, value) in [("left", left.max(GAP)), ("top", top.max(GAP))] {
        let _ = style.set_property(name, &format!("{}px", value as i32));
    }
}

fn focus_first(panel: &HtmlElement) {
    use wasm_bindgen::JsCast;
    let first = panel.query_selector("input, [role^=menuitem]").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        // What cannot take the focus leaves it with the button.
        let _ = first.focus();
    }
}
