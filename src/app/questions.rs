//! The three questions that can come over any page: sign in again, discard what is unsaved, still there?

use crate::context::context;
use crate::dom::{View, ViewFn, component, view};
use crate::i18n::more;
use crate::idle::use_idle;
use crate::pages::SignInDialog;
use crate::reactive::{Callback, Memo, Signal};
use crate::ui::{Button, ButtonKind, Dialog};

/// All three; each opens by itself when it has to be asked.
#[component]
pub fn QuestionDialogs(
    /// The token was refused midway.
    refused: Memo<bool>,
) -> View {
    view! {
        <SignInDialog open=refused />
        <DiscardDialog />
        <IdleDialog />
    }
}

/// Asked when one is about to leave something unsaved.
#[component]
fn DiscardDialog() -> View {
    let context = context();
    let m = context.messages;
    let navigation = context.navigation;
    let answer = move |leave: bool| Callback::new(move |()| navigation.answer(leave));
    view! {
        <Dialog
            open=Signal::derive(move || navigation.held().get().is_some())
            title=more(m).discard_title
            on_close=answer(false)
            actions=ViewFn::from(move || {
                view! {
                    <Button on_press=answer(false)>{more(m).keep_editing}</Button>
                    <Button kind=ButtonKind::Danger on_press=answer(true)>{more(m).discard}</Button>
                }
            })
        >
            <p>{more(m).discard_question}</p>
        </Dialog>
    }
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
            on_close=stay
            actions=ViewFn::from(move || {
                view! {
                    <Button kind=ButtonKind::Primary on_press=stay>{more(m).stay_signed_in}</Button>
                    <Button on_press=Callback::new(move |()| context.session.sign_out())>{m.sign_out}</Button>
                }
            })
        >
            <p>{move || presence.left().map(more(m).idle_question)}</p>
        </Dialog>
    }
}
