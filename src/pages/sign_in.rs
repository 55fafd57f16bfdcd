//! Pasting a token, checked against the API before it is kept; as a page, and over a page.

use cadenza_view::prelude::*;

use super::failure_notice::FailureNotice;
use super::waiting_bar::WaitingBar;
use crate::state::context::{Context, context};
use crate::state::session::{SessionEnd, SessionEndReason};
use crate::state::use_submit::use_submit;
use crate::ui::{Button, ButtonKind, Dialog, Notice, NoticeKind, RadioGroup, SelectOption, TextField, TextKind, focus};
use cadenza_core::api::error::ApiError;
use cadenza_core::api::token::Token;
use cadenza_core::config::TokenStorage;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::unfinished::{BackgroundTask, UnfinishedReason};

/// The page that is all there is before one has signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let context = context();
    let m = context.messages;
    view! {
        <div class="page sign-in">
            <h1 tabindex="-1">{m.sign_in}</h1>
            {move || ended(context)}
            <SignInForm />
            <p class="hint">{(lazy_messages(m).api_at)(&context.session.api_base())}</p>
        </div>
    }
}

/// The same over a page whose token was refused midway; the page stays as it is.
#[component]
pub fn SignInDialog(
    /// Whether the token was refused.
    #[prop(into)]
    open: Signal<bool>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    view! {
        <Dialog
            open
            title=lazy_messages(m).sign_in_again
            described_by=Some("sign-in-why")
            // Closing it without a token would leave a page that cannot do anything.
            on_close=Callback::new(|()| {})
            actions=ViewFn::from(move || {
                view! {
                    <Button kind=ButtonKind::Quiet on_press=Callback::new(move |()| context.sign_out())>
                        {m.sign_out}
                    </Button>
                }
            })
        >
            <p id="sign-in-why">{lazy_messages(m).sign_in_again_why}</p>
            <SignInForm />
            <WaitingBar />
        </Dialog>
    }
}

/// Why one is here without having signed out, and what went with the session.
fn ended(context: Context) -> Option<View> {
    let t = &lazy_messages(context.messages).leave;
    let SessionEnd { why, lost } = context.session.ended().get()?;
    let title = match why {
        SessionEndReason::Elsewhere => t.ended_elsewhere,
        SessionEndReason::Idle => t.ended_idle,
    };
    let lost = lost.map(|lost| match lost {
        UnfinishedReason::Typed => t.typed_lost,
        UnfinishedReason::UnderWay(BackgroundTask::Change) => t.change_unseen,
        UnfinishedReason::UnderWay(BackgroundTask::Job) => t.job_stopped,
    });
    Some(view! { <Notice kind=NoticeKind::Warning title>{lost.map(|lost| view! { <p>{lost}</p> })}</Notice> })
}

/// Where tokens come from the page around there is nothing to type: that page is asked once more.
#[component]
fn SignInForm() -> impl IntoView {
    let session = context().session;
    if session.is_given_tokens() {
        let m = context().messages;
        let ask = Callback::new(move |()| session.ask());
        return view! { <Notice kind=NoticeKind::Failure title=lazy_messages(m).no_token><div class="actions"><Button on_press=ask>{m.try_again}</Button></div></Notice> };
    }
    view! { <TokenForm /> }
}

#[component]
fn TokenForm() -> impl IntoView {
    let context = context();
    let m = context.messages;
    // An embed keeps no token beyond its own life.
    let most = if context.host.read_value().is_there() {
        TokenStorage::Memory
    } else {
        context.config.read_value().token_storage
    };
    let typed = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let keep = RwSignal::new(most.min(TokenStorage::Session));
    let submit = use_submit(context.unfinished);
    let field = NodeRef::new();
    let send = move || match Token::parse(&typed.get_untracked()) {
        None => {
            missing.set(true);
            focus(field);
        }
        Some(token) => submit.send(context.session.sign_in(token, keep.get_untracked()), |()| {}, |_| {}),
    };
    view! {
        <form
            class="form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            {move || submit.failure().get().map(|error| view! { <RefusedToken error /> })}
            <TextField
                id="token"
                label=lazy_messages(m).api_token
                value=typed
                on_input=Callback::new(move |text| {
                    missing.set(false);
                    typed.set(text);
                })
                kind=TextKind::Secret
                hint=lazy_messages(m).api_token_hint
                error=Signal::derive(move || missing.get().then(|| lazy_messages(m).api_token_needed.to_owned()))
                required=true
                node_ref=field
            />
            <RadioGroup
                name="keep"
                legend=lazy_messages(m).keep_token
                value=Signal::derive(move || keep_value(keep.get()).to_owned())
                choices=keep_choices(most, m)
                on_change=Callback::new(move |value: String| {
                    if let Some((_, chosen)) = TokenStorage::CHOICES.into_iter().find(|(name, _)| *name == value) {
                        keep.set(chosen);
                    }
                })
            />
            <div class="actions">
                <Button kind=ButtonKind::Primary submit=true busy=submit.sending()>{m.sign_in}</Button>
            </div>
        </form>
    }
}

/// A refused token has words of its own; everything else is explained as everywhere.
#[component]
fn RefusedToken(error: ApiError) -> impl IntoView {
    let m = context().messages;
    match error {
        ApiError::SignedOut => view! { <Notice kind=NoticeKind::Failure title=lazy_messages(m).sign_in_refused /> },
        error => view! { <FailureNotice error /> },
    }
}

/// The ways of keeping a token up to the longest the installation allows.
fn keep_choices(most: TokenStorage, m: &cadenza_core::i18n::Messages) -> Vec<SelectOption> {
    let choices = [
        (TokenStorage::Memory, lazy_messages(m).keep_memory),
        (TokenStorage::Session, lazy_messages(m).keep_session),
        (TokenStorage::Tabs, lazy_messages(m).keep_tabs),
        (TokenStorage::Local, lazy_messages(m).keep_local),
    ];
    choices
        .into_iter()
        .filter(|(keep, _)| *keep <= most)
        .map(|(keep, label)| SelectOption::new(keep_value(keep), label))
        .collect()
}

const fn keep_value(keep: TokenStorage) -> &'static str {
    match keep {
        TokenStorage::Memory => "memory",
        TokenStorage::Session => "session",
        TokenStorage::Tabs => "tabs",
        TokenStorage::Local => "local",
    }
}
