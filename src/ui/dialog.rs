//! A question over the page.

use cadenza_view::dom::event::is_composing;
use cadenza_view::prelude::*;
use leptos::ev::{Event, KeyboardEvent, MouseEvent};

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// What gets the focus: what was asked for, else the first field, else the first, which is the safest, action.
const FIRST: [&str; 2] = ["[autofocus]", ".dialog-body :is(input, select, textarea), .dialog-actions :is(button, a)"];

/// A modal dialog; its content exists only while it is open. On closing the focus returns to what had it.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Its name.
    #[prop(into)]
    title: Signal<String>,
    /// Whether a value stands in its name, which is nobody's to translate.
    #[prop(optional)]
    names: bool,
    /// Id of what says what it is about, which is read with its name; `None` where that is nothing but fields.
    described_by: Option<&'static str>,
    /// Escape, or a press beside it.
    on_close: Callback<()>,
    /// What it says.
    children: ChildrenFn,
    /// Its buttons, the safest first.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    let open = Memo::new(move |_| open.get());
    let content = StoredValue::new((children, actions));
    move || {
        open.get().then(|| {
            let (children, actions) = content.get_value();
            let heading = view! { <h2 translate=names.then_some("no")>{move || title.get()}</h2> };
            modal(title, described_by, on_close, [heading, children(), actions.run()])
        })
    }
}

fn modal(title: Signal<String>, said_by: Option<&'static str>, on_close: Callback<()>, parts: [View; 3]) -> View {
    let [heading, body, actions] = parts;
    let dialog = NodeRef::new();
    dialog.on_load(|dialog| show(dialog.unchecked_ref()));
    // The browser remembers who had the focus, in a shadow root too, and gives it back on `close`, not on removal.
    on_cleanup(move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.unchecked_ref::<HtmlDialogElement>().close();
        }
    });
    let pressed_beside = StoredValue::new(false);
    view! {
        <dialog
            class="dialog"
            part="dialog"
            aria-label=title
            aria-describedby=said_by
            node_ref=dialog
            on:keydown=move |event| close_on_escape(&event, on_close)
            on:cancel=move |event: Event| {
                event.prevent_default();
                on_close.run(());
            }
            // A press that began inside, to select text, may end beside it.
            on:mousedown=move |event: MouseEvent| pressed_beside.set_value(is_beside(&event))
            on:click=move |event: MouseEvent| {
                if pressed_beside.get_value() && is_beside(&event) {
                    on_close.run(());
                }
            }
        >
            <div class="dialog-content">
                {heading}
                <div class="dialog-body">{body}</div>
                <div class="dialog-actions">{actions}</div>
            </div>
        </dialog>
    }
}

/// Handled here and not on `cancel` alone: browsers let only one `cancel` be refused, then they close.
fn close_on_escape(event: &KeyboardEvent, on_close: Callback<()>) {
    if event.key() == "Escape" && !event.default_prevented() && !is_composing(event) {
        event.prevent_default();
        event.stop_propagation();
        on_close.run(());
    }
}

fn show(dialog: &HtmlDialogElement) {
    if dialog.show_modal().is_err() {
        // Taken out again before it could be shown.
        return;
    }
    let first = FIRST.iter().find_map(|selector| dialog.query_selector(selector).ok().flatten());
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// Whether an event hit the backdrop, which belongs to the dialog's own box outside its content.
fn is_beside(event: &Event) -> bool {
    event.target() == event.current_target()
}
