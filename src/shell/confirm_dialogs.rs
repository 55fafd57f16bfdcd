//! The three questions that can come over any page: sign in again, leave what is not finished, still there?

use crate::pages::SignInDialog;
use crate::state::context::{Context, context};
use crate::state::use_idle::use_idle;
use crate::ui::{Button, ButtonKind, Dialog};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::unfinished::{BackgroundTask, Intent, UnfinishedReason};
use cadenza_view::prelude::*;

/// All three; each opens by itself when it has to be asked.
#[component]
pub fn ConfirmDialogs(
    /// The token was refused midway.
    refused: Memo<bool>,
) -> impl IntoView {
    view! {
        <SignInDialog open=refused />
        <LeaveDialog />
        <IdleDialog />
    }
}

/// Asked when one is about to leave, or to sign out of, something that is not finished. It closes by itself with what it
/// is about.
#[component]
fn LeaveDialog() -> impl IntoView {
    let context = context();
    let work = context.unfinished;
    let asked = Memo::new(move |_| work.confirmation().get());
    let stay = Callback::new(move |()| work.stay());
    let leave = Callback::new(move |()| {
        let Some((intent, reason)) = work.leave() else { return };
        match intent.clone() {
            Intent::Go(route) | Intent::Leave(route) => context.navigation.go_after_question(route, &intent, reason),
            Intent::SignOut => context.session.sign_out(),
        }
    });
    view! {
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title=Signal::derive(move || asked.get().map(|(_, reason)| title(context, reason)).unwrap_or_default())
            described_by=Some("leave-question")
            on_close=stay
            actions=ViewFn::from(move || {
                let [no, yes] = asked.get().map(|(intent, reason)| buttons(context, &intent, reason)).unwrap_or_default();
                view! {
                    <Button on_press=stay>{no}</Button>
                    <Button kind=ButtonKind::Danger on_press=leave>{yes}</Button>
                }
            })
        >
            <p id="leave-question">{move || asked.get().map(|(intent, reason)| question(context, &intent, reason))}</p>
        </Dialog>
    }
}

fn title(context: Context, reason: UnfinishedReason) -> String {
    let t = lazy_messages(context.messages);
    let title = match reason {
        UnfinishedReason::Typed => t.discard_title,
        UnfinishedReason::UnderWay(BackgroundTask::Change) => t.leave.change_title,
        UnfinishedReason::UnderWay(BackgroundTask::Job) => t.leave.job_title,
    };
    title.to_owned()
}

fn question(context: Context, intent: &Intent, reason: UnfinishedReason) -> String {
    let t = lazy_messages(context.messages);
    let job = context.jobs.job();
    let progress = move || job.with(|job| job.as_ref().map(|job| (job.done(), job.items().len())).unwrap_or_default());
    match (reason, intent) {
        (UnfinishedReason::Typed, Intent::Go(_) | Intent::Leave(_)) => t.discard_question.to_owned(),
        (UnfinishedReason::Typed, Intent::SignOut) => t.leave.typed_sign_out.to_owned(),
        (UnfinishedReason::UnderWay(BackgroundTask::Change), Intent::Go(_) | Intent::Leave(_)) => {
            t.leave.change_leave.to_owned()
        }
        (UnfinishedReason::UnderWay(BackgroundTask::Change), Intent::SignOut) => t.leave.change_sign_out.to_owned(),
        // It goes on while one looks at other screens, so that only signing out is asked about.
        (UnfinishedReason::UnderWay(BackgroundTask::Job), Intent::Go(_) | Intent::Leave(_) | Intent::SignOut) => {
            let (done, total) = progress();
            (t.leave.job_sign_out)(done, total)
        }
    }
}

/// The words to stay by, and those to go by.
fn buttons(context: Context, intent: &Intent, reason: UnfinishedReason) -> [&'static str; 2] {
    let t = lazy_messages(context.messages);
    let stay = match reason {
        UnfinishedReason::Typed => t.keep_editing,
        UnfinishedReason::UnderWay(_) => t.leave.stay,
    };
    let go = match (intent, reason) {
        (Intent::SignOut, _) => context.messages.sign_out,
        (Intent::Go(_) | Intent::Leave(_), UnfinishedReason::Typed) => t.discard,
        (Intent::Go(_) | Intent::Leave(_), UnfinishedReason::UnderWay(_)) => t.leave.leave,
    };
    [stay, go]
}

/// Asked before a session nobody seems to be at ends.
#[component]
fn IdleDialog() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let presence = use_idle(context.session, context.config.read_value().idle_minutes);
    let stay = Callback::new(move |()| presence.stay());
    view! {
        <Dialog
            open=Signal::derive(move || presence.left().is_some())
            title=lazy_messages(m).idle_title
            described_by=Some("idle-question")
            on_close=stay
            actions=ViewFn::from(move || {
                view! {
                    <Button kind=ButtonKind::Primary on_press=stay>{lazy_messages(m).stay_signed_in}</Button>
                    <Button on_press=Callback::new(move |()| context.session.sign_out())>{m.sign_out}</Button>
                }
            })
        >
            <p id="idle-question">{move || presence.left().map(lazy_messages(m).idle_question)}</p>
        </Dialog>
    }
}
