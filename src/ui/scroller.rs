//! A region that scrolls both ways, and says what of it is in sight.

use crate::browser::event_listener::EventListener;
use cadenza_view::prelude::*;
use leptos::leptos_dom::helpers::{AnimationFrameRequestHandle, request_animation_frame_with_handle};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// What of a region is in sight, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScrollView {
    /// How far down the first line in sight is.
    pub top: f64,
    /// How tall the part in sight is.
    pub height: f64,
    /// How wide the region is.
    pub width: f64,
}

/// A scrolling region the keyboard can reach. Where its style lets it grow it scrolls with the page.
#[component]
pub fn Scroller(
    /// What of it is in sight; at the start and whenever that changes.
    on_view: Callback<ScrollView>,
    /// The element that scrolls.
    #[prop(optional)]
    node_ref: NodeRef,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What scrolls.
    children: Children,
) -> impl IntoView {
    let report = move || {
        if let Some(element) = node_ref.get_untracked() {
            let inside = element.query_selector(":focus").ok().flatten();
            on_view.run(view_of(&element));
            if let Some(focused) = inside {
                request_animation_frame(move || keep_focus(&element, &focused));
            }
        }
    };
    let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
    let scrolled = move |_: web_sys::Event| {
        // Several scroll events can come before one frame; only what is painted counts.
        if frame.read_value().is_none() {
            let handle = request_animation_frame_with_handle(move || {
                frame.set_value(None);
                report();
            });
            frame.set_value(handle.ok());
        }
    };
    let scrolled_page = StoredValue::new(EventListener::to("scroll", scrolled));
    on_cleanup(move || drop(scrolled_page.take()));
    node_ref.on_load(move |element| watch_size(&element, report));
    on_cleanup(move || {
        if let Some(handle) = frame.get_value() {
            handle.cancel();
        }
    });
    view! {
        <div
            class="scroller"
            role="region"
            tabindex="0"
            aria-label=label
            node_ref=node_ref
            on:scroll=scrolled
            on:focusin=|event: FocusEvent| uncover(&event)
        >
            {children()}
        </div>
    }
}

fn view_of(region: &Element) -> ScrollView {
    let (tall, width) = (f64::from(region.client_height()), f64::from(region.client_width()));
    let window_height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(tall);
    if tall <= window_height {
        return ScrollView { top: f64::from(region.scroll_top()), height: tall, width };
    }
    // Taller than the window, it scrolls with the page.
    ScrollView { top: (-region.get_bounding_client_rect().top()).max(0.0), height: window_height, width }
}

/// Browsers leave a thing where it is of which a part is in sight already, be it under what stays at the sides.
fn uncover(event: &FocusEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(covered) = target.and_then(coverable) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        covered.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// What is to be in sight for this to be: of a cell that stays at the side its row, which is too wide to move sideways.
fn coverable(target: Element) -> Option<Element> {
    let place = target.closest("thead, tbody :is(th, td)").ok().flatten()?;
    let style = window().get_computed_style(&place).ok().flatten()?;
    let stays = style.get_property_value("position").ok()? == "sticky";
    if stays { place.parent_element() } else { Some(target) }
}

/// What had the focus may have been scrolled away, and taken out: then the region has it, and not nothing.
fn keep_focus(region: &HtmlElement, focused: &Element) {
    if !focused.is_connected() && region.is_connected() {
        let quietly = FocusOptions::new();
        quietly.set_prevent_scroll(true);
        // A region that cannot take the focus leaves it where it is.
        let _ = region.focus_with_options(&quietly);
    }
}

/// Calls back with the first size and every other, until the owner is gone.
pub fn watch_size(element: &HtmlElement, report: impl Fn() + 'static) {
    let callback = Closure::<dyn FnMut()>::new(report);
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let watching = StoredValue::new((observer, callback));
        on_cleanup(move || watching.read_value().0.disconnect());
    }
}
