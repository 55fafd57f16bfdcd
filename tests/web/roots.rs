//! Where a component is mounted for a test, and how a test looks at it.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRootInit};

/// A place in the page with a component in it; gone with its value.
pub(crate) struct Root {
    /// The element the component stands in.
    pub(crate) element: HtmlElement,
    host: HtmlElement,
    mounted: Option<cadenza_view::dom::Root>,
}

/// Runs a test twice: with the view in the document, and with it inside a shadow root.
pub(crate) async fn in_each_root<V, T>(view: impl Fn() -> V + 'static, test: impl AsyncFn(&Root) -> T)
where
    V: IntoView + 'static,
{
    let view = std::rc::Rc::new(view);
    for shadow in [false, true] {
        let view = std::rc::Rc::clone(&view);
        let root = Root::with(shadow, move || view());
        tick().await;
        test(&root).await;
        root.assert_plain_markup();
    }
}

impl Root {
    fn with<V: IntoView + 'static>(shadow: bool, view: impl FnOnce() -> V + 'static) -> Self {
        let host = append(&document().body().unwrap(), "div");
        let element = if shadow {
            let root = host.attach_shadow(&ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
            let element: HtmlElement = document().create_element("div").unwrap().unchecked_into();
            root.append_child(&element).unwrap();
            element
        } else {
            append(&host, "div")
        };
        let mounted = Some(mount(&element, view));
        Self { element, host, mounted }
    }

    /// The only element a selector finds.
    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.element.inner_html());
        found.into_iter().next().unwrap()
    }

    /// Every element a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.element.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| found.get(at).unwrap().unchecked_into()).collect()
    }

    /// What has the focus, seen from within the root the component is in.
    pub(crate) fn focused(&self) -> Option<Element> {
        match self.element.get_root_node().dyn_into::<web_sys::ShadowRoot>() {
            Ok(root) => root.active_element(),
            Err(_) => document().active_element(),
        }
    }

    /// Takes the component out, as an embed that is removed does.
    pub(crate) fn unmount(&mut self) {
        drop(self.mounted.take());
    }

    /// What the page's policy asks of all markup: no inline style, no inline handler; ids unique in their root.
    fn assert_plain_markup(&self) {
        let html = self.element.inner_html();
        assert!(self.all("[style]:not([style='']), [onclick], script, style").is_empty(), "{html}");
        let mut ids: Vec<_> = self.all("[id]").iter().map(|element| element.id()).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id twice: {html}");
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        self.unmount();
        self.host.remove();
    }
}

/// The text of an element without the white space around it.
pub(crate) fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

/// Puts a text into a field as typing does: the value first, then the event.
pub(crate) fn type_into(field: &HtmlElement, value: &str) {
    js_sys::Reflect::set(field, &"value".into(), &value.into()).unwrap();
    fire(field, "input");
}

/// The live value of a field, not the attribute.
pub(crate) fn value(field: &HtmlElement) -> String {
    js_sys::Reflect::get(field, &"value".into()).unwrap().as_string().unwrap()
}

/// A property that says yes or no.
pub(crate) fn is(element: &HtmlElement, property: &str) -> bool {
    js_sys::Reflect::get(element, &property.into()).unwrap().as_bool().unwrap()
}

/// An event that bubbles and can be refused; says whether it was let through.
pub(crate) fn fire(element: &HtmlElement, name: &str) -> bool {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    element.dispatch_event(&Event::new_with_event_init_dict(name, &init).unwrap()).unwrap()
}

/// A key pressed in an element; says whether the browser would act on it.
pub(crate) fn press_key(element: &HtmlElement, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    element.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()).unwrap()
}

/// Waits until the next frame is about to be painted, and for what that brought about.
pub(crate) async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
    tick().await;
}

/// So many milliseconds later.
pub(crate) async fn pause(milliseconds: i32) {
    let time = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(time).await.unwrap();
    tick().await;
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn append(parent: &Element, tag: &str) -> HtmlElement {
    let element = document().create_element(tag).unwrap();
    parent.append_child(&element).unwrap();
    element.unchecked_into()
}
