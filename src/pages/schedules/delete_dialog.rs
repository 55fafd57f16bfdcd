//! Deleting, one or many: asked with the names, sent as one call, and afterwards only said what is so.

use std::collections::HashSet;

use crate::dom::{View, ViewFn, component, view};
use cadenza_contract::ScheduleId;
use cadenza_core::i18n::{explain, more};

use crate::reactive::{Callback, Memo, RwSignal, Signal};

use super::cells;
use super::read_only_notice::READ_ONLY;
use crate::pages::failure_notice::Explained;
use crate::pages::waiting_bar::WaitingBar;
use crate::state::context::{Context, context};
use crate::state::pending_delete::Doomed;
use crate::state::use_submit::use_submit;
use crate::ui::{Button, ButtonKind, Dialog};
use cadenza_client::Deleted;
use cadenza_core::api::error::ApiError;
use cadenza_core::toast::{Deed, Saying};

/// Why some or all were not deleted.
#[derive(Clone, PartialEq)]
struct Refused {
    /// How many were.
    gone: usize,
    /// Why the others were not, or whether it is known at all.
    error: ApiError,
}

/// The question, and the deletion after a yes.
#[component]
pub fn DeleteDialog(
    /// What to delete.
    doomed: Doomed,
    /// They are gone: these ids.
    on_deleted: Callback<Vec<ScheduleId>>,
) -> View {
    let context = context();
    let m = context.messages;
    let submit = use_submit(context.work);
    let partly = RwSignal::new(None::<Refused>);
    let refused = Memo::new(move || match submit.failure().get() {
        Some(error) => Some(Refused { gone: 0, error }),
        None => partly.get(),
    });
    let close = Callback::new(move |()| {
        if !submit.sending().get_untracked() {
            submit.forget();
            partly.set(None);
            doomed.spare();
        }
    });
    let confirm = Callback::new(move |()| {
        let ids: Vec<ScheduleId> = doomed.untracked().into_iter().map(|(id, _)| id).collect();
        let write = context.session.write(move |client| {
            let ids = ids.clone();
            async move { client.delete(&ids).await }
        });
        partly.set(None);
        let on_done = move |Deleted { gone, left }: Deleted| {
            doomed.spare_these(&gone);
            say_deleted(context, &gone);
            partly.set(left.map(|(_, error)| Refused { gone: gone.len(), error }));
            on_deleted.run(gone);
        };
        submit.send(write, on_done, move |outcome| say_left(context, outcome));
    });
    // Where trying again cannot help, what is red must not invite to it.
    let settled = move || refused.get().filter(|it| !it.error.may_pass()).map(|it| it.gone);
    let hopeless = move || settled().is_some();
    let off = Signal::derive(move || !context.session.may_write().get() || hopeless());
    let label = move || match (submit.sending().get(), refused.read().is_some()) {
        (true, _) => more(m).deleting.to_owned(),
        (false, true) if !hopeless() => m.try_again.to_owned(),
        (false, _) => (more(m).delete_these)(doomed.schedules().len()),
    };
    view! {
        <Dialog
            open=Signal::derive(move || doomed.is_asked())
            title=Signal::derive(move || title(context, &doomed.schedules(), settled()))
            names=true
            described_by=Some("delete-question")
            on_close=close
            actions=ViewFn::from(move || {
                view! {
                    <Button on_press=close>{move || if refused.read().is_some() { more(m).close } else { more(m).cancel }}</Button>
                    <Button kind=ButtonKind::Danger busy=submit.sending() off reason=READ_ONLY on_press=confirm>{label}</Button>
                }
            })
        >
            <div class="says" id="delete-question">
                {move || refused.get().map(|it| why(context, it))}
                <Named doomed refused=refused.into() />
                {move || refused.read().is_none().then(|| view! { <p>{more(m).delete_final}</p> })}
            </div>
            <WaitingBar />
        </Dialog>
    }
}

/// The question with what it is about, the name of one or the number of several; once it is settled, how it ended.
fn title(context: Context, doomed: &[(ScheduleId, String)], settled: Option<usize>) -> String {
    let name = doomed.first().map(|(_, name)| cells::plain_name(context, name)).unwrap_or_default();
    match settled {
        Some(gone) => failed(context, gone),
        None => (more(context.messages).delete_title)(doomed.len(), &name),
    }
}

/// How it ended where the question was left: what is gone, and why the rest is not.
fn say_left(context: Context, outcome: Result<Deleted, ApiError>) {
    let t = more(context.messages);
    let refused = match outcome {
        Ok(Deleted { gone, left }) => {
            say_deleted(context, &gone);
            left.map(|(_, error)| Refused { gone: gone.len(), error })
        }
        Err(error) => Some(Refused { gone: 0, error }),
    };
    if let Some(Refused { gone, error }) = refused {
        let what = explain(context.messages, &error).what;
        let text = match error {
            ApiError::Unclear(..) => what,
            _ if gone == 0 => format!("{}. {what}", t.delete_failed),
            _ => format!("{}. {what}", (t.delete_partly)(gone)),
        };
        context.say(Saying { text, failed: true, ..Saying::default() });
    }
}

/// They are gone, whether or not anybody waits for it on the page.
fn say_deleted(context: Context, gone: &[ScheduleId]) {
    context.forget_deleted(gone);
    let text = (more(context.messages).deleted_toast)(gone.len());
    context.say(Saying { text, deed: Some((Deed::Deleted, gone.len())), ..Saying::default() });
}

fn failed(context: Context, gone: usize) -> String {
    let t = more(context.messages);
    if gone == 0 { t.delete_failed.to_owned() } else { (t.delete_partly)(gone) }
}

fn why(context: Context, Refused { gone, error }: Refused) -> View {
    let failed = failed(context, gone);
    view! { <Explained error failed /> }
}

/// The names: the first ten, then how many more.
#[component]
fn Named(doomed: Doomed, refused: Signal<Option<Refused>>) -> View {
    const SHOWN: usize = 10;
    let context = context();
    let m = context.messages;
    let words = move |count| match refused.get() {
        None => (more(m).delete_question)(count),
        Some(Refused { error: ApiError::Unclear(..), .. }) => (more(m).delete_unknown)(count),
        Some(_) => (more(m).delete_left)(count),
    };
    move || {
        let doomed = doomed.schedules();
        let rest = doomed.len().saturating_sub(SHOWN);
        let names: Vec<_> = doomed.iter().take(SHOWN).map(|(_, name)| view! { <li>{cells::name(name)}</li> }).collect();
        // One by itself is asked about where it is shown.
        let unseen = if doomed.len() > 1 { unseen(context, &doomed) } else { 0 };
        view! {
            <p>{words(doomed.len())}</p>
            <ul class="names">
                {names}
            </ul>
            {(rest > 0).then(|| view! { <p>{(m.and_more)(rest)}</p> })}
            {(unseen > 0).then(|| view! { <p>{(more(m).export.not_on_page)(unseen)}</p> })}
        }
    }
}

/// How many are not among the rows on the screen: whoever says yes must know that there are some.
fn unseen(context: Context, doomed: &[(ScheduleId, String)]) -> usize {
    let list = context.list_page.list.read();
    let seen: HashSet<&ScheduleId> = list.rows.iter().map(|row| &row.id).collect();
    doomed.iter().filter(|(id, _)| !seen.contains(id)).count()
}
