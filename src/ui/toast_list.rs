//! What just happened, said in a corner.

use std::time::Duration;

use cadenza_view::prelude::*;
use leptos::ev::FocusEvent;

use crate::browser::page_visibility as visibility;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::button::Button;
use super::icon::{Icon, icon};
use super::notice::NoticeKind;

/// How often one looks at the clock.
const LOOK: u32 = 500;

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
    /// The word of the button that takes back what was done.
    pub undo: Option<&'static str>,
}

/// The toasts. The live region is there before its first text, as one that appears with it is often not read out.
#[component]
pub fn ToastList(
    /// The toasts, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<ToastView>>,
    /// One was sent away.
    on_dismiss: Callback<u64>,
    /// What one of them says was done is to be taken back.
    on_undo: Callback<u64>,
    /// Milliseconds went by in which one could have read them: none of them was pointed at or had the focus.
    on_pass: Callback<u32>,
    /// What the button says that sends one away.
    #[prop(into)]
    dismiss_label: String,
) -> impl IntoView {
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
    // The button goes, and the focus would go with it: back to where it came from.
    let give_focus_back = move || {
        if let Some(from) = origin.get_value().filter(|from| from.is_connected()) {
            let _ = from.focus();
        }
    };
    let dismiss = Callback::new(move |id| {
        give_focus_back();
        on_dismiss.run(id);
    });
    let undo = Callback::new(move |id| {
        give_focus_back();
        on_undo.run(id);
    });
    watch_clock(region, on_pass);
    let toasts = Memo::new(move |_| toasts.get());
    let ids = move || toasts.read().iter().map(|toast| toast.id).collect::<Vec<_>>();
    view! {
        <div class="toasts" role="status" aria-live="polite" aria-atomic="false" node_ref=region on:focusin=note_origin>
            <For each=ids key=|id| *id let:id>{one(id, toasts, (dismiss, undo), dismiss_label.clone())}</For>
        </div>
    }
}

/// Asked at each look and not told by events: what was pointed at may go without the pointer moving.
fn watch_clock(region: NodeRef, on_pass: Callback<u32>) {
    let look = move || {
        let held = region.get_untracked().is_none_or(|it| it.matches(":hover, :focus-within").unwrap_or(false));
        if !held && !visibility::hidden() {
            on_pass.run(LOOK);
        }
    };
    let timer = set_interval_with_handle(look, Duration::from_millis(u64::from(LOOK))).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}

/// One toast; what it says changes when another is folded into it.
fn one(
    id: u64,
    toasts: Memo<Vec<ToastView>>,
    (dismiss, on_undo): (Callback<u64>, Callback<u64>),
    label: String,
) -> View {
    let toast = Memo::new(move |_| toasts.read().iter().find(|toast| toast.id == id).cloned());
    let class = match toast.get().map(|toast| toast.kind) {
        None | Some(NoticeKind::Info) => "toast",
        Some(NoticeKind::Warning) => "toast warning",
        Some(NoticeKind::Failure) => "toast failure",
    };
    let text = move || toast.get().map(|toast| toast.text);
    let link = Memo::new(move |_| toast.get()?.action);
    let link = move || link.get().map(|(label, href)| view! { <a class="link" part="link" href=href>{label}</a> });
    let undo = Memo::new(move |_| toast.get()?.undo);
    let undo = move || {
        undo.get().map(|word| view! { <Button on_press=Callback::new(move |()| on_undo.run(id))>{icon(Icon::UNDO)}{word}</Button> })
    };
    view! {
        <div class=class part=class>
            // It names what it is about, and names are nobody's to translate.
            <p translate="no">{text}</p>
            {link}
            {undo}
            <button type="button" class="button quiet" part="button quiet" aria-label=label on:click=move |_| dismiss.run(id)>
                {icon(Icon::CROSS)}
            </button>
        </div>
    }
}
