//! What goes with every page and the first sight does without: toasts, questions, single keys, copying, a guard.

use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;

use super::confirm_dialogs::QuestionDialogs;
use super::copy_handler as copying;
use super::key_handler::Keys;
use crate::browser::event_listener::Listening;
use crate::browser::intl;
use crate::dom::{NodeRef, View, component, view};
use crate::pages::WaitingBar;
use crate::reactive::{Callback, Memo, Signal, StoredValue, effect};
use crate::state::chunk_loader::Around;
use crate::state::context::{Context, context};
use crate::state::unfinished_work::Work;
use crate::ui::{NoticeKind, ToastView, Toasts};
use cadenza_core::i18n::{self, more};
use cadenza_core::toast::{Saying, Toast};

/// All of it.
#[component]
pub fn AroundPage(
    /// What it must know.
    around: Around,
) -> View {
    guard_unload(context().work);
    listen_to_copying(around.app);
    say_what_is_not_kept(context());
    say_that_the_language_waits(context());
    view! {
        <Said />
        <WaitingBar />
        <QuestionDialogs refused=around.refused />
        <Keys app=around.app />
    }
}

/// The toasts.
#[component]
fn Said() -> View {
    let context = context();
    let shown = context.toasts.shown();
    let toast = |Toast { id, text, link, failed, .. }| {
        let kind = if failed { NoticeKind::Failure } else { NoticeKind::Info };
        ToastView { id, kind, text, action: link }
    };
    view! {
        <Toasts
            toasts=Signal::derive(move || shown.get().into_iter().map(toast).collect::<Vec<_>>())
            dismiss_label=more(context.messages).dismiss
            on_dismiss=Callback::new(move |id| context.toasts.dismiss(id))
            on_pass=Callback::new(move |time| context.toasts.pass(time))
        />
    }
}

/// Asks before the tab is closed or reloaded over something that is not finished.
fn guard_unload(work: Work) {
    let handle = window_event_listener(leptos::ev::beforeunload, move |event| {
        if work.is_any_untracked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Each thing once: it stays true as long as the page.
fn say_what_is_not_kept(context: Context) {
    effect(move || {
        for thing in context.session.unkept().to_say() {
            let text = (more(context.messages).unkept)(thing).to_owned();
            context.say(Saying { text, failed: true, ..Saying::default() });
        }
    });
}

/// Another language would draw a form again and lose what is typed.
fn say_that_the_language_waits(context: Context) {
    let spoken = i18n::language(context.preferences.locale_untracked(), &intl::languages());
    let waits = Memo::new(move || {
        let wanted = i18n::language(context.preferences.locale(), &intl::languages());
        wanted != spoken && context.work.is_typed()
    });
    effect(move || {
        if waits.get() {
            let text = more(context.messages).language_waits.to_owned();
            context.say(Saying { text, ..Saying::default() });
        }
    });
}

fn listen_to_copying(app: NodeRef) {
    let listening = StoredValue::new(None);
    app.on_load(move |app| {
        let heard = Listening::on(app.into(), "copy", |event| copying::copy_moment(event.unchecked_ref()));
        listening.set_value(heard);
    });
    on_cleanup(move || drop(listening.take()));
}
