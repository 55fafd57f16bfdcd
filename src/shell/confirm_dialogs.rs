//! The three questions that can come over any page: sign in again, leave what is not finished, still there?

use crate::dom::{View, ViewFn, component, view};
use crate::pages::SignInDialog;
use crate::reactive::{Callback, Memo, Signal};
use crate::state::context::{Context, context};
use crate::state::use_idle::use_idle;
use crate::ui::{Button, ButtonKind, Dialog};
use cadenza_core::i18n::more;
use cadenza_core::unfinished::{Concern, Task, Wish};

/// All three; each opens by itself when it has to be asked.
#[component]
pub fn QuestionDialogs(
    /// The token was refused midway.
    refused: Memo<bool>,
) -> View {
    view! {
        <SignInDialog open=refused />
        <LeaveDialog />
        <IdleDialog />
    }
}

/// Asked when one is about to leave, or to sign out of, something that is not finished. It closes by itself with what it
/// is about.
#[component]
fn LeaveDialog() -> View {
    let context = context();
    let work = context.work;
    let asked = Memo::new(move || work.asked().get());
    let stay = Callback::new(move |()| work.stay());
    let leave = Callback::new(move |()| {
        let Some((wish, concern)) = work.leave() else { return };
        match wish.clone() {
            Wish::Go(route) | Wish::Leave(route) => context.navigation.go_after_question(route, &wish, concern),
            Wish::SignOut => context.session.sign_out(),
        }
    });
    view! {
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title=Signal::derive(move || asked.get().map(|(_, concern)| title(context, concern)).unwrap_or_default())
            described_by=Some("leave-question")
            on_close=stay
            actions=ViewFn::from(move || {
                let [no, yes] = asked.get().map(|(wish, concern)| buttons(context, &wish, concern)).unwrap_or_default();
                view! {
                    <Button on_press=stay>{no}</Button>
                    <Button kind=ButtonKind::Danger on_press=leave>{yes}</Button>
                }
            })
        >
            <p id="leave-question">{move || asked.get().map(|(wish, concern)| question(context, &wish, concern))}</p>
        </Dialog>
    }
}

fn title(context: Context, concern: Concern) -> String {
    let t = more(context.messages);
    let title = match concern {
        Concern::Typed => t.discard_title,
        Concern::UnderWay(Task::Change) => t.leave.change_title,
        Concern::UnderWay(Task::Handover) => t.leave.handover_title,
    };
    title.to_owned()
}

fn question(context: Context, wish: &Wish, concern: Concern) -> String {
    let t = more(context.messages);
    let progress = context.handover.progress();
    match (concern, wish) {
        (Concern::Typed, Wish::Go(_) | Wish::Leave(_)) => t.discard_question.to_owned(),
        (Concern::Typed, Wish::SignOut) => t.leave.typed_sign_out.to_owned(),
        (Concern::UnderWay(Task::Change), Wish::Go(_) | Wish::Leave(_)) => t.leave.change_leave.to_owned(),
        (Concern::UnderWay(Task::Change), Wish::SignOut) => t.leave.change_sign_out.to_owned(),
        (Concern::UnderWay(Task::Handover), Wish::Go(_) | Wish::Leave(_)) => {
            (t.leave.handover_leave)(progress.read().tried, progress.read().total)
        }
        (Concern::UnderWay(Task::Handover), Wish::SignOut) => {
            (t.leave.handover_sign_out)(progress.read().tried, progress.read().total)
        }
    }
}

/// The words to stay by, and those to go by.
fn buttons(context: Context, wish: &Wish, concern: Concern) -> [&'static str; 2] {
    let t = more(context.messages);
    let stay = match concern {
        Concern::Typed => t.keep_editing,
        Concern::UnderWay(_) => t.leave.stay,
    };
    let go = match (wish, concern) {
        (Wish::SignOut, _) => context.messages.sign_out,
        (Wish::Go(_) | Wish::Leave(_), Concern::Typed) => t.discard,
        (Wish::Go(_) | Wish::Leave(_), Concern::UnderWay(_)) => t.leave.leave,
    };
    [stay, go]
}

/// Asked before a session nobody seems to be at ends.
#[component]
fn IdleDialog() -> View {
    let context = context();
    let m = context.messages;
    let presence = use_idle(context.session, context.config.read().idle_minutes);
    let stay = Callback::new(move |()| presence.stay());
    view! {
        <Dialog
            open=Signal::derive(move || presence.left().is_some())
            title=more(m).idle_title
            described_by=Some("idle-question")
            on_close=stay
            actions=ViewFn::from(move || {
                view! {
                    <Button kind=ButtonKind::Primary on_press=stay>{more(m).stay_signed_in}</Button>
                    <Button on_press=Callback::new(move |()| context.session.sign_out())>{m.sign_out}</Button>
                }
            })
        >
            <p id="idle-question">{move || presence.left().map(more(m).idle_question)}</p>
        </Dialog>
    }
}
