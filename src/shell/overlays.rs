//! What goes with every page and the first sight does without: toasts, questions, single keys, copying, a guard.

use cadenza_view::prelude::*;
use wasm_bindgen::JsCast;

use super::confirm_dialogs::ConfirmDialogs;
use super::copy_handler as copying;
use super::key_handler::KeyHandler;
use crate::browser::event_listener::EventListener;
use crate::browser::intl;
use crate::pages::WaitingBar;
use crate::state::context::{Context, context};
use crate::state::lazy_views::OverlayInput;
use crate::state::unfinished_work::UnfinishedWork;
use crate::ui::{NoticeKind, ToastList, ToastView};
use cadenza_core::i18n::{self, lazy_messages};
use cadenza_core::toast::{Toast, ToastMessage};

/// All of it.
#[component]
pub fn AppOverlays(
    /// What it must know.
    around: OverlayInput,
) -> impl IntoView {
    guard_unload(context().unfinished);
    listen_to_copying(around.app);
    say_what_is_not_kept(context());
    say_that_the_language_waits(context());
    view! {
        <ToastHost />
        <WaitingBar />
        <ConfirmDialogs refused=around.refused />
        <KeyHandler app=around.app />
    }
}

/// The toasts.
#[component]
fn ToastHost() -> impl IntoView {
    let context = context();
    let shown = context.toasts.visible();
    let access = context.write_access();
    let toast = move |Toast { id, text, link, failed, undo, .. }| {
        let kind = if failed { NoticeKind::Failure } else { NoticeKind::Info };
        let undo =
            undo.filter(|_| access.get().permit().is_some()).map(|_| lazy_messages(context.messages).view_texts.undo);
        ToastView { id, kind, text, action: link, undo }
    };
    let on_undo = Callback::new(move |id| {
        let toasts = shown.get_untracked();
        if let Some(entry) = toasts.iter().find(|toast| toast.id == id).and_then(|toast| toast.undo) {
            context.jobs.request_undo(entry);
        }
    });
    view! {
        <ToastList
            toasts=Signal::derive(move || shown.get().into_iter().map(toast).collect::<Vec<_>>())
            dismiss_label=lazy_messages(context.messages).dismiss
            on_dismiss=Callback::new(move |id| context.toasts.dismiss(id))
            on_undo
            on_pass=Callback::new(move |time| context.toasts.advance(time))
        />
    }
}

/// Asks before the tab is closed or reloaded over something that is not finished.
fn guard_unload(work: UnfinishedWork) {
    let handle = window_event_listener(leptos::ev::beforeunload, move |event| {
        if work.is_any_untracked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Each thing once: it stays true as long as the page.
fn say_what_is_not_kept(context: Context) {
    Effect::new(move || {
        for thing in context.session.storage_failures().take_unreported() {
            let text = (lazy_messages(context.messages).unkept)(thing).to_owned();
            context.show_toast(ToastMessage { text, failed: true, ..ToastMessage::default() });
        }
    });
}

/// Another language would draw a form again and lose what is typed.
fn say_that_the_language_waits(context: Context) {
    let spoken = i18n::language(context.preferences.locale_untracked(), &intl::languages());
    let waits = Memo::new(move |_| {
        let wanted = i18n::language(context.preferences.locale(), &intl::languages());
        wanted != spoken && context.unfinished.is_unsaved()
    });
    Effect::new(move || {
        if waits.get() {
            let text = lazy_messages(context.messages).language_waits.to_owned();
            context.show_toast(ToastMessage { text, ..ToastMessage::default() });
        }
    });
}

fn listen_to_copying(app: NodeRef) {
    let listening = StoredValue::new(None);
    app.on_load(move |app| {
        let heard = EventListener::on(app.into(), "copy", |event| copying::copy_moment(event.unchecked_ref()));
        listening.set_value(heard);
    });
    on_cleanup(move || drop(listening.take()));
}
