//! Removing an address from every schedule that mails it, or putting a successor in its place.

use cadenza_view::prelude::*;
use std::sync::Arc;

use cadenza_contract::Schedule;

use crate::browser::intl::ADDRESSES;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::{Context, context};
use crate::state::use_replace_recipient::BulkReplace;
use crate::state::use_replace_recipient::{Named, Progress};
use crate::ui::{Button, ButtonKind, Dialog, Notice, NoticeKind, TextField, WriteButton, WriteOffer, safe_text};
use cadenza_core::api::error::ApiError;
use cadenza_core::i18n::{Messages, explain, lazy_messages};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::route::Route;
use cadenza_core::tag_input::{TagInput, ValueError};
use cadenza_core::toast::{ToastAction, ToastMessage};
use cadenza_core::write_access::WritePermit;

/// How many names a question shows before it counts the rest.
const SHOWN: usize = 10;

/// Asks who takes over, asks once more with the names, and says how far it is and what failed.
#[component]
pub fn ReplaceRecipientForm(
    /// That changes are offered.
    offer: WriteOffer,
    /// The address to remove.
    address: String,
    /// The schedules that mail it.
    schedules: Signal<Vec<Arc<Schedule>>>,
    /// It is over; some may have changed.
    on_end: Callback<()>,
) -> impl IntoView {
    let context = context();
    let (t, values) = (&lazy_messages(context.messages).recipients, &lazy_messages(context.messages).values);
    let handover = context.bulk_replace;
    let successor = RwSignal::new(String::new());
    let asked = RwSignal::new(false);
    // Read as the form reads recipients: what is good there is good here.
    let read = Memo::new(move |_| TagInput::one_address(ADDRESSES, &successor.read()));
    let chosen = Memo::new(move |_| read.get().ok());
    let bad = Memo::new(move |_| read.get().err().filter(|fault| *fault != ValueError::Empty));
    let count = Memo::new(move |_| schedules.read().len());
    // What is no address yet is meant for one: such a button must not say that it only removes.
    let label = move || match *read.read() {
        Err(ValueError::Empty) => (t.remove)(count.get()),
        Ok(_) | Err(_) => (t.replace)(count.get()),
    };
    let begin = Callback::new({
        let address = address.clone();
        move |permit| {
            asked.set(false);
            let named = schedules.read().iter().map(|it| (it.id.clone(), it.name.clone())).collect();
            let change = (address.clone(), chosen.get());
            handover.start(permit, named, change, move |progress| say_end(context, progress));
        }
    });
    let running = Memo::new(move |_| handover.progress().read().running);
    // It may end on another page; here it changes what is shown.
    let before = StoredValue::new(false);
    Effect::new(move || {
        let now = running.get();
        if before.get_value() && !now {
            on_end.run(());
        }
        before.set_value(now);
    });
    let form = move || {
        view! {
            <form class="handover" novalidate=true on:submit=move |event| {
                event.prevent_default();
                asked.set(bad.get().is_none());
            }>
                <TextField
                    id="successor"
                    label=t.successor
                    value=successor
                    on_input=Callback::new(move |text| successor.set(text))
                    hint=Signal::derive(move || Some(t.successor_hint.to_owned()))
                    error=Signal::derive(move || bad.get().map(|fault| (t.successor_bad)((values.fault)(fault))))
                />
                <WriteButton offer reason=READ_ONLY kind=ButtonKind::Danger submit=true busy=running>{label}</WriteButton>
            </form>
        }
    };
    view! {
        {move || (count.get() > 0).then(form)}
        {progress(context, handover, address.clone())}
        <ReplaceDialog offer address schedules successor=chosen.into() asked begin />
    }
}

/// How it ended: what failed is said here only where its own page does not.
fn say_end(context: Context, progress: &Progress) {
    let t = &lazy_messages(context.messages).recipients;
    let unclear = progress.failed.iter().filter(|(_, error)| matches!(error, ApiError::Unclear(..))).count();
    let (changed, failed) = (progress.changed(), progress.failed.len() - unclear);
    let text = (t.done)(changed);
    context.show_toast(ToastMessage { text, action: Some((ToastAction::Changed, changed)), ..ToastMessage::default() });
    let page = Route::Recipient(progress.from.clone());
    if context.navigation.route().get_untracked() == page {
        return;
    }
    for (count, words) in [(failed, t.failed), (unclear, t.unclear)] {
        let link = Some((lazy_messages(context.messages).view.to_owned(), context.navigation.href(&page)));
        if count > 0 {
            context.show_toast(ToastMessage { text: words(count), failed: true, link, ..ToastMessage::default() });
        }
    }
}

/// The names of the first schedules, and how many more there are.
fn first_names(m: &'static Messages, schedules: &[Arc<Schedule>]) -> impl IntoView + use<> {
    let rest = schedules.len().saturating_sub(SHOWN);
    let names: Vec<_> =
        schedules.iter().take(SHOWN).map(|it| view! { <li>{safe_text(&it.name, m.hidden_char)}</li> }).collect();
    view! { <ul class="names">{names} {(rest > 0).then(|| view! { <li class="more">{(m.and_more)(rest)}</li> })}</ul> }
}

/// The question before anything is written.
#[component]
fn ReplaceDialog(
    offer: WriteOffer,
    address: String,
    schedules: Signal<Vec<Arc<Schedule>>>,
    successor: Signal<Option<String>>,
    asked: RwSignal<bool>,
    begin: Callback<WritePermit>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &lazy_messages(m).recipients;
    let close = Callback::new(move |()| asked.set(false));
    let body = move || {
        let schedules = schedules.get();
        let words = match successor.get() {
            Some(successor) => (t.will_replace)(&escape_hidden(&address), &escape_hidden(&successor), schedules.len()),
            None => (t.will_remove)(&escape_hidden(&address), schedules.len()),
        };
        let lonely = |it: &&Arc<Schedule>| it.send_to.iter().flatten().all(|it| ADDRESSES.same(it, &address));
        let alone: Vec<_> = schedules.iter().filter(lonely).cloned().collect();
        let warning = (successor.read().is_none() && !alone.is_empty())
            .then(|| view! { <p>{(t.left_without)(alone.len())}</p> {first_names(m, &alone)} });
        view! { <p>{words}</p> {first_names(m, &schedules)} {warning} }
    };
    view! {
        <Dialog
            open=asked
            title=t.question
            described_by=Some("handover-question")
            on_close=close
            actions=ViewFn::from(move || view! {
                <Button on_press=close>{lazy_messages(m).cancel}</Button>
                <WriteButton offer reason=READ_ONLY kind=ButtonKind::Danger on_press=begin>{t.confirm}</WriteButton>
            })
        >
            <div class="says" id="handover-question">{body.clone()}</div>
        </Dialog>
    }
}

/// How far it is, with a way to stop; afterwards what failed. That of another address is another page's.
fn progress(context: Context, handover: BulkReplace, address: String) -> View {
    let t = &lazy_messages(context.messages).recipients;
    let progress =
        Memo::new(move |_| Some(handover.progress().get()).filter(|it| it.from == address).unwrap_or_default());
    let running = Memo::new(move |_| progress.read().running);
    let bar = move || {
        let words = move || (t.under_way)(progress.read().tried, progress.read().total);
        view! {
            <div class="under-way" role="status">
                <progress
                    aria-label=t.question
                    max=move || progress.read().total.to_string()
                    prop:value=move || progress.read().tried.to_string()
                ></progress>
                <span>{words}</span>
                <Button on_press=Callback::new(move |()| handover.stop())>{t.stop}</Button>
            </div>
        }
    };
    let outcome = move || {
        let is_unclear = |(_, error): &(Named, ApiError)| matches!(error, ApiError::Unclear(..));
        let (unclear, stayed): (Vec<_>, Vec<_>) = progress.get().failed.into_iter().partition(is_unclear);
        view! {
            {failures(context, &stayed, t.failed)}
            {failures(context, &unclear, t.unclear)}
        }
    };
    let content = move || if running.get() { bar.into_view() } else { outcome.into_view() };
    content.into_view()
}

/// Those that did not go well, each with its reason.
fn failures(context: Context, failed: &[(Named, ApiError)], title: fn(usize) -> String) -> Option<View> {
    let line = |((_, name), error): &(Named, ApiError)| {
        let words = explain(context.messages, error);
        // That it is not known stands above them all already.
        let why = match error {
            ApiError::Unclear(..) => words.detail.unwrap_or_default(),
            _ => words.what,
        };
        view! { <li>{safe_text(name, context.messages.hidden_char)}": "{why}</li> }
    };
    let lines: Vec<_> = failed.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Notice kind=NoticeKind::Failure title=title(lines.len())><ul class="names">{lines}</ul></Notice>
        }
    })
}
