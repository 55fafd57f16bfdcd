//! What was written in this tab since one signed in, newest first, with Undo.

use cadenza_view::prelude::*;

use crate::browser::fetch::absolute;
use crate::browser::{download, intl};
use crate::pages::cells;
use crate::pages::read_only_notice::{READ_ONLY, ReadOnlyNotice};
use crate::state::context::{Context, context};
use crate::ui::{Button, CopyTexts, Copyable, EmptyState, Icon, WriteButton, WriteOffer, icon, offered};
use cadenza_core::api::curl::curl;
use cadenza_core::api::request::Request;
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::job::{WriteTask, WrittenTask};
use cadenza_core::journal::{JournalAction, JournalEntry, journal_file};
use cadenza_core::schedule::{Attribute, AttributeChange, Patch};

/// So many writes of one entry are shown before somebody asks for more.
const SHOWN: usize = 5;

/// The page.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).activity;
    let (journal, heading, access) = (context.journal.journal(), NodeRef::new(), context.write_access());
    let jobs = context.jobs;
    // While a job goes on the journal changes all the time, and is long: it is read once that stands still.
    let entries = Memo::new(move |before: Option<&Vec<JournalEntry>>| match before {
        Some(before) if jobs.is_busy() => before.clone(),
        _ => journal.with(|journal| journal.entries().iter().rev().cloned().collect::<Vec<_>>()),
    });
    let ids = move || entries.read().iter().map(|entry| entry.id).collect::<Vec<_>>();
    let is_empty = Memo::new(move |_| entries.read().is_empty());
    let export = Callback::new(move |()| {
        let text = journal.with_untracked(|journal| journal_file(journal, intl::iso));
        download::save(&format!("activity-{}.json", intl::today()), "application/json", &text);
    });
    let list = move || match is_empty.get() {
        true => view! { <EmptyState title=t.nothing text=t.nothing_advice>{()}</EmptyState> },
        false => view! {
            <ol class="activity">
                <For each=ids key=|id| *id let:id>{one(context, entries, id)}</For>
            </ol>
        },
    };
    view! {
        <div class="page">
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{m.activity}</h1>
                <div class="actions">
                <p class="hint">{move || (!is_empty.get()).then(|| format!("{}. {}.", (t.entries)(entries.read().len()), t.kept))}</p>
                {move || (!is_empty.get()).then(|| view! { <Button on_press=export>{icon(Icon::EXPORT)}{m.export}</Button> })}
                </div>
            </div>
            <ReadOnlyNotice access next=heading />
            {list}
        </div>
    }
}

fn one(context: Context, entries: Memo<Vec<JournalEntry>>, id: u64) -> View {
    let t = &on_demand_messages(context.messages).activity;
    let entry = Memo::new(move |_| entries.read().iter().find(|entry| entry.id == id).cloned());
    let said = move || {
        entry.get().map(|entry| {
            let name = entry.tasks.first().map(|it| cells::plain_name(context, it.task.name())).unwrap_or_default();
            (t.said)(entry.action, entry.tasks.len() + entry.unknown, &name)
        })
    };
    let at = entry.get_untracked().map(|entry| cells::time(Some(entry.at())));
    let drawing = entry.get_untracked().map(|entry| icon(drawing(entry.action)));
    let undo = offered(context.write_access(), move |offer| undo_button(context, entry, offer));
    let notes = move || entry.get().map(|entry| notes(context, &entry));
    view! {
        <li class="activity-entry">
            <span class="activity-time">{at}</span>
            <span class="activity-icon">{drawing}</span>
            <div class="activity-body">
                <p class="activity-said" translate="no">{said}</p>
                {notes}
                {writes(context, entry)}
            </div>
            {undo}
        </li>
    }
}

fn drawing(action: JournalAction) -> Icon {
    match action {
        JournalAction::Create => Icon::PLUS,
        JournalAction::Edit | JournalAction::Change => Icon::EDIT,
        JournalAction::Delete => Icon::TRASH,
        JournalAction::Import => Icon::IMPORT,
    }
}

/// What Undo does, and what it has done.
fn notes(context: Context, entry: &JournalEntry) -> View {
    let t = &on_demand_messages(context.messages).activity;
    let undone = entry.tasks.iter().filter(|it| it.is_undone).count();
    let standing = entry.tasks.iter().filter(|it| !it.is_undone);
    let (creates, deletes) = standing.fold((0, 0), |(creates, deletes), it| match it.task {
        WriteTask::Create { .. } => (creates, deletes + 1),
        WriteTask::Delete { .. } => (creates + 1, deletes),
        WriteTask::Update { .. } => (creates, deletes),
    });
    let mut notes = Vec::new();
    if creates > 0 {
        notes.push((t.undo_creates)(creates));
    }
    if deletes > 0 {
        notes.push((t.undo_deletes)(deletes));
    }
    if entry.unknown > 0 {
        notes.push((t.unknown)(entry.unknown));
    }
    if let Some(at) = entry.undone_at().filter(|_| undone > 0) {
        let at = context.clock.read_value().short(at);
        let is_all = undone == entry.tasks.len();
        notes.push(if is_all { (t.undone_at)(&at) } else { (t.undone_in_part)(undone, entry.tasks.len(), &at) });
    }
    view! { {notes.into_iter().map(|note| view! { <p class="hint">{note}</p> }).collect::<Vec<_>>()} }
}

fn undo_button(context: Context, entry: Memo<Option<JournalEntry>>, offer: WriteOffer) -> View {
    let (t, jobs) = (on_demand_messages(context.messages), context.jobs);
    let stands = Memo::new(move |_| {
        entry.read().as_ref().as_ref().is_some_and(|entry| entry.tasks.iter().any(|it| !it.is_undone))
    });
    // Pressed twice it would, of a deletion, create two.
    let is_busy = Signal::derive(move || {
        jobs.is_busy() || entry.read().as_ref().as_ref().is_some_and(|entry| jobs.is_undoing(entry.id))
    });
    let undo = Callback::new(move |_| {
        if let Some(entry) = entry.get_untracked() {
            jobs.request_undo(entry.id);
        }
    });
    let button = move || {
        let name = entry.get_untracked().map(|entry| {
            let name = entry.tasks.first().map(|it| cells::plain_name(context, it.task.name())).unwrap_or_default();
            (t.activity.said)(entry.action, entry.tasks.len() + entry.unknown, &name)
        });
        let label = (t.job.undo_named)(&name.unwrap_or_default());
        view! { <WriteButton offer reason=READ_ONLY off=is_busy label on_press=undo>{icon(Icon::UNDO)}{t.job.undo}</WriteButton> }
    };
    let content = move || match stands.get() {
        true => button(),
        false => view! { <span class="hint">{icon(Icon::UNDO)}{t.job.undone}</span> },
    };
    content.into_view()
}

/// What was written to each schedule, and the requests.
fn writes(context: Context, entry: Memo<Option<JournalEntry>>) -> View {
    let t = &on_demand_messages(context.messages).activity;
    let all = RwSignal::new(false);
    let content = move || {
        let entry = entry.get()?;
        let shown = if all.get() { entry.tasks.len() } else { SHOWN };
        let rest = entry.tasks.len().saturating_sub(shown);
        let lines: Vec<_> = entry.tasks.iter().take(shown).map(|it| line(context, it, entry.tasks.len() > 1)).collect();
        let more = (rest > 0).then(|| {
            view! { <button type="button" class="link" on:click=move |_| all.set(true)>{(t.more)(rest)}</button> }
        });
        Some(view! { <ul class="activity-writes">{lines}</ul> {more} {requests(context, &entry)} })
    };
    content.into_view()
}

fn line(context: Context, written: &WrittenTask, with_name: bool) -> View {
    let m = context.messages;
    let name = with_name.then(|| view! { <b>{cells::name(written.task.name())}</b>" " });
    let what = match &written.task {
        WriteTask::Create { .. } | WriteTask::Delete { .. } => View::Nothing,
        WriteTask::Update { before, after, .. } => {
            let (before, after) = (Patch::from(before.clone()), Patch::from(after.clone()));
            let change = |attribute| {
                let (before, after) = (before.get(attribute)?, after.get(attribute)?);
                let [before, after] =
                    crate::pages::comparison::sides(context, &AttributeChange { attribute, before, after });
                Some(view! {
                    <div class="activity-change">
                        <span class="hint">{(lazy_messages(m).attribute)(attribute)}</span>
                        {before}
                        {icon(Icon::BECOMES)}
                        {after}
                    </div>
                })
            };
            let changes: Vec<_> = Attribute::EVERY.into_iter().filter_map(change).collect();
            view! { {changes} }
        }
    };
    view! { <li>{name}{what}</li> }
}

/// What was sent, as command lines without the token. What hundreds sent nobody reads.
fn requests(context: Context, entry: &JournalEntry) -> Option<View> {
    const MOST: usize = 20;
    let t = &lazy_messages(context.messages).change;
    if entry.tasks.is_empty() || entry.tasks.len() > MOST {
        return None;
    }
    let api = absolute(&context.session.api_base());
    let config = context.config.read_value();
    let request = |it: &WrittenTask| match &it.task {
        WriteTask::Update { after, .. } => Request::update(&it.id).attrs(after),
        WriteTask::Create { attributes } => Request::create().attrs(attributes),
        WriteTask::Delete { id, .. } => Request::delete(std::slice::from_ref(id), &config.api),
    };
    let lines = entry.tasks.iter().map(|it| curl(&request(it), &api)).collect::<Vec<_>>().join("\n\n");
    let words = CopyTexts { copy: t.copy, copied: t.copied, not_copied: t.not_copied };
    let (id, text) = (format!("requests-{}", entry.id), Signal::derive(move || lines.clone()));
    Some(view! {
        <details class="sent">
            <summary>{on_demand_messages(context.messages).activity.requests}</summary>
            <Copyable id label=t.request hint=t.request_hint text words />
        </details>
    })
}
