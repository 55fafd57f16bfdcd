//! Deleting, one or many: asked with the names, sent as one call, and afterwards only said what is so.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use cadenza_contract::ScheduleId;
use cadenza_core::i18n::{explain, lazy_messages};

use cadenza_view::prelude::*;

use crate::pages::cells;
use crate::pages::failure_notice::FailureNotice;
use crate::pages::read_only_notice::READ_ONLY;
use crate::pages::waiting_bar::WaitingBar;
use crate::state::context::{Context, KnownSchedules, context};
use crate::state::fetch_schedules::fetch_schedules;
use crate::state::pending_delete::PendingDelete;
use crate::state::use_submit::use_submit;
use crate::ui::{Button, ButtonKind, Dialog, TextField, WriteButton, offered};
use cadenza_client::Deleted;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Filter, Query, Size};
use cadenza_core::toast::{ToastAction, ToastMessage};
use cadenza_core::unfinished::BackgroundTask;
use cadenza_core::write_access::WritePermit;

/// Why some or all were not deleted.
#[derive(Clone, PartialEq)]
struct RefusedDelete {
    /// How many were.
    gone: usize,
    /// Why the others were not, or whether it is known at all.
    error: ApiError,
}

/// More than so many are deleted only by who types how many.
const MANY: usize = 20;

/// The question, and the deletion after a yes.
#[component]
pub fn DeleteDialog(
    /// What to delete.
    pending_delete: PendingDelete,
    /// They are gone: these ids.
    on_deleted: Callback<Vec<ScheduleId>>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let submit = use_submit(context.unfinished);
    let partly = RwSignal::new(None::<RefusedDelete>);
    let typed = RwSignal::new(String::new());
    let refused = Memo::new(move |_| match submit.failure().get() {
        Some(error) => Some(RefusedDelete { gone: 0, error }),
        None => partly.get(),
    });
    let close = Callback::new(move |()| {
        if !submit.sending().get_untracked() {
            submit.forget();
            partly.set(None);
            typed.set(String::new());
            pending_delete.cancel();
        }
    });
    let confirm = Callback::new(move |permit| {
        let ids: Vec<ScheduleId> = pending_delete.untracked().into_iter().map(|(id, _)| id).collect();
        partly.set(None);
        let on_done = move |Remembered { deleted: Deleted { gone, left }, known }: Remembered| {
            pending_delete.remove(&gone);
            // The next question is about others.
            typed.set(String::new());
            say_deleted(context, &gone, &known, left.is_none());
            partly.set(left.map(|(_, error)| RefusedDelete { gone: gone.len(), error }));
            on_deleted.run(gone);
        };
        submit.send(delete(context, permit, ids), on_done, move |outcome| say_left(context, outcome));
    });
    // Where trying again cannot help, what is red must not invite to it.
    let settled = move || refused.get().filter(|it| !it.error.is_transient()).map(|it| it.gone);
    let hopeless = move || settled().is_some();
    // Of many one cannot see each: who types their number has at least seen that.
    let is_many = Memo::new(move |_| pending_delete.schedules().len() > MANY);
    let is_typed = move || !is_many.get() || typed.read().trim() == pending_delete.schedules().len().to_string();
    let (access, off) = (context.write_access(), Signal::derive(move || hopeless() || !is_typed()));
    let label = move || match (submit.sending().get(), refused.read().is_some()) {
        (true, _) => lazy_messages(m).deleting.to_owned(),
        (false, true) if !hopeless() => m.try_again.to_owned(),
        (false, _) => (lazy_messages(m).delete_these)(pending_delete.schedules().len()),
    };
    view! {
        <Dialog
            open=Signal::derive(move || pending_delete.is_open())
            title=Signal::derive(move || title(context, &pending_delete.schedules(), settled()))
            names=true
            described_by=Some("delete-question")
            on_close=close
            actions=ViewFn::from(move || {
                view! {
                    <Button on_press=close>{move || if refused.read().is_some() { lazy_messages(m).close } else { lazy_messages(m).cancel }}</Button>
                    {offered(access, move |offer| view! {
                        <WriteButton offer reason=READ_ONLY kind=ButtonKind::Danger busy=submit.sending() off on_press=confirm>
                            {label}
                        </WriteButton>
                    })}
                }
            })
        >
            <div class="says" id="delete-question">
                {move || refused.get().map(|it| why(context, it))}
                <DeleteNames pending_delete refused=refused.into() />
                {move || refused.read().is_none().then(|| view! { <p>{lazy_messages(m).delete_final}</p> })}
            </div>
            {move || is_many.get().then(|| number_field(context, pending_delete, typed))}
            <WaitingBar />
        </Dialog>
    }
}

/// What was deleted, and what it was.
struct Remembered {
    deleted: Deleted,
    known: KnownSchedules,
}

/// Deletes, and remembers what it was: what is on no screen is looked up first. Where that cannot be, it is deleted all the
/// same, and cannot come back.
async fn delete(context: Context, permit: WritePermit, ids: Vec<ScheduleId>) -> Result<Remembered, ApiError> {
    let under_way = context.unfinished.begin(BackgroundTask::Change);
    let mut known = context.known_schedules(&ids);
    let unknown: Vec<_> = ids.iter().filter(|id| !known.contains_key(*id)).cloned().collect();
    if !unknown.is_empty() {
        let query = Query { filter: Filter { ids: unknown, ..Filter::default() }, ..Query::default() };
        if let Ok(found) = fetch_schedules(context.session, query, Size::All).await {
            known.extend(found.rows.into_iter().map(|row| (row.id.clone(), Arc::new(row))));
        }
    }
    let write = context.session.write(permit, move |client| {
        let ids = ids.clone();
        async move { client.delete(&ids).await }
    });
    let deleted = write.await?;
    drop(under_way);
    Ok(Remembered { deleted, known })
}

/// Where one types how many are meant.
fn number_field(context: Context, pending_delete: PendingDelete, typed: RwSignal<String>) -> View {
    let label = (lazy_messages(context.messages).delete_typed)(pending_delete.schedules().len());
    view! { <TextField id="delete-count" label value=typed on_input=Callback::new(move |text| typed.set(text)) /> }
}

/// The question with what it is about, the name of one or the number of several; once it is settled, how it ended.
fn title(context: Context, pending_delete: &[(ScheduleId, String)], settled: Option<usize>) -> String {
    let name = pending_delete.first().map(|(_, name)| cells::plain_name(context, name)).unwrap_or_default();
    match settled {
        Some(gone) => failed(context, gone),
        None => (lazy_messages(context.messages).delete_title)(pending_delete.len(), &name),
    }
}

/// How it ended where the question was left: what is gone, and why the rest is not.
fn say_left(context: Context, outcome: Result<Remembered, ApiError>) {
    let t = lazy_messages(context.messages);
    let refused = match outcome {
        Ok(Remembered { deleted: Deleted { gone, left }, known }) => {
            say_deleted(context, &gone, &known, left.is_none());
            left.map(|(_, error)| RefusedDelete { gone: gone.len(), error })
        }
        Err(error) => Some(RefusedDelete { gone: 0, error }),
    };
    if let Some(RefusedDelete { gone, error }) = refused {
        let what = explain(context.messages, &error).what;
        let text = match error {
            ApiError::Unclear(..) => what,
            _ if gone == 0 => format!("{}. {what}", t.delete_failed),
            _ => format!("{}. {what}", (t.delete_partly)(gone)),
        };
        context.show_toast(ToastMessage { text, failed: true, ..ToastMessage::default() });
    }
}

/// They are gone, whether or not anybody waits for it on the page; whether others are may be open.
fn say_deleted(context: Context, gone: &[ScheduleId], known: &KnownSchedules, is_all: bool) {
    let undo = context.remove_deleted(gone, known);
    if !is_all {
        context.session.note_unsure_write();
    }
    let text = (lazy_messages(context.messages).deleted_toast)(gone.len());
    context.show_toast(ToastMessage {
        text,
        action: Some((ToastAction::Deleted, gone.len())),
        undo,
        ..ToastMessage::default()
    });
}

fn failed(context: Context, gone: usize) -> String {
    let t = lazy_messages(context.messages);
    if gone == 0 { t.delete_failed.to_owned() } else { (t.delete_partly)(gone) }
}

fn why(context: Context, RefusedDelete { gone, error }: RefusedDelete) -> View {
    let failed = failed(context, gone);
    view! { <FailureNotice error failed /> }
}

/// The names: the first ten, then how many more.
#[component]
fn DeleteNames(pending_delete: PendingDelete, refused: Signal<Option<RefusedDelete>>) -> impl IntoView {
    const SHOWN: usize = 10;
    let context = context();
    let m = context.messages;
    let words = move |count| match refused.get() {
        None => (lazy_messages(m).delete_question)(count),
        Some(RefusedDelete { error: ApiError::Unclear(..), .. }) => (lazy_messages(m).delete_unknown)(count),
        Some(_) => (lazy_messages(m).delete_left)(count),
    };
    move || {
        let pending_delete = in_list_order(context, pending_delete.schedules());
        let rest = pending_delete.len().saturating_sub(SHOWN);
        let names: Vec<_> = pending_delete
            .iter()
            .take(SHOWN)
            .map(|(id, name)| view! { <li>{cells::name(name)}{beside(context, id)}</li> })
            .collect();
        // One by itself is asked about where it is shown.
        let unseen = if pending_delete.len() > 1 { unseen(context, &pending_delete) } else { 0 };
        view! {
            <p>{words(pending_delete.len())}</p>
            <ul class="names">
                {names}
            </ul>
            {(rest > 0).then(|| view! { <p>{(m.and_more)(rest)}</p> })}
            {(unseen > 0).then(|| view! { <p>{(lazy_messages(m).export.not_on_page)(unseen)}</p> })}
        }
    }
}

/// Those in sight first, as they stand there.
fn in_list_order(context: Context, mut schedules: Vec<(ScheduleId, String)>) -> Vec<(ScheduleId, String)> {
    let list = context.list_page.list.read_untracked();
    let places: HashMap<&ScheduleId, usize> = list.rows.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
    schedules.sort_by_key(|(id, _)| places.get(id).copied().unwrap_or(usize::MAX));
    schedules
}

/// How often it runs and whom it mails first, where its row is at hand.
fn beside(context: Context, id: &ScheduleId) -> Option<View> {
    let (list, all) = (context.list_page.list.read_untracked(), context.fleet.state().read_untracked());
    let row = list.rows.iter().chain(all.rows.iter()).find(|row| row.id == *id)?;
    let first = row.send_to.iter().flatten().next();
    let first = first.map(|first| view! { " · " {cells::value(first)} });
    Some(view! { <span class="hint">{cells::value(&row.frequency)} {first}</span> })
}

/// How many are not among the rows on the screen: whoever says yes must know that there are some.
fn unseen(context: Context, pending_delete: &[(ScheduleId, String)]) -> usize {
    let list = context.list_page.list.read();
    let seen: HashSet<&ScheduleId> = list.rows.iter().map(|row| &row.id).collect();
    pending_delete.iter().filter(|(id, _)| !seen.contains(id)).count()
}
