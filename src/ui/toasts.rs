//! What just happened, said in a corner.

use crate::dom::{NodeRef, View, component, keyed, view};
use leptos::ev::FocusEvent;

use crate::reactive::{Callback, Signal, StoredValue};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::icon;
use super::notice::NoticeKind;

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToastView {
    /// Tells it from the others.
    pub id: u64,
    /// How bad it is.
    pub kind: NoticeKind,
    /// The sentence.
    pub text: String,
    /// Where to look further: a link's words and its address.
    pub action: Option<(String, String)>,
}

/// The toasts. The live region is there before its first text, as one that appears with it is often not read out.
#[component]
pub fn Toasts(
    /// The toasts, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<ToastView>>,
    /// One was sent away.
    on_dismiss: Callback<u64>,
    /// What the button says that sends one away.
    #[prop(into)]
    dismiss_label: String,
) -> View {
    let region = NodeRef::new();
    let origin = StoredValue::new(None::<HtmlElement>);
    let note_origin = move |event: FocusEvent| {
        let from = event.related_target().and_then(|from| from.dyn_into::<HtmlElement>().ok());
        if let (Some(region), Some(from)) = (region.get_untracked(), from)
            && !region.contains(Some(from.unchecked_ref::<Node>()))
        {
            origin.set_value(Some(from));
        }
    };
    let dismiss = Callback::new(move |id| {
        // The button goes, and the focus would go with it: back to where it came from.
        if let Some(from) = origin.get_value().filter(|from| from.is_connected()) {
            let _ = from.focus();
        }
        on_dismiss.run(id);
    });
    view! {
        <div class="toasts" role="status" aria-live="polite" aria-atomic="false" node_ref=region on:focusin=note_origin>
            {keyed(move || toasts.get(), |toast| toast.id, move |toast| one(toast, dismiss, dismiss_label.clone()))}
        </div>
    }
}

fn one(ToastView { id, kind, text, action }: ToastView, dismiss: Callback<u64>, label: String) -> View {
    let class = match kind {
        NoticeKind::Info => "toast",
        NoticeKind::Warning => "toast warning",
        NoticeKind::Failure => "toast failure",
    };
    view! {
        <div class=class part=class>
            <p>{text}</p>
            {action.map(|(label, href)| view! { <a class="link" part="link" href=href>{label}</a> })}
            <button type="button" class="button quiet" part="button quiet" aria-label=label on:click=move |_| dismiss.run(id)>
                {icon::close()}
            </button>
        </div>
    }
}
