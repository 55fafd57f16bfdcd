//! A file compared with what is here: what an import would create and change, to be looked at before anything is sent.

mod import_counters;
mod import_head;
mod import_row;
mod import_start;
mod import_table;
mod row_decision;

use std::time::Duration;

use cadenza_view::prelude::*;
use leptos::prelude::{request_animation_frame, set_timeout};

use crate::pages::failure_notice::FailureNotice;
use crate::pages::read_only_notice::ReadOnlyNotice;
use crate::state::context::{Context, context};
use crate::state::use_import::{ImportPlan, ImportRefusal, RefusalReason, use_import};
use crate::ui::{Button, Checkbox, DropZone, LoadingLine, Notice, NoticeKind, ReadFile, focus};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::list::{FormulaEscaping, Phase};
use cadenza_view::reactive::{LATE, late};
use import_counters::ImportCounters;
use import_head::ImportHead;
use import_start::ImportStart;
use import_table::ImportTable;

/// The most bytes of a file that are read: some hundred thousand schedules.
const MOST: f64 = 50e6;

/// The screen.
#[component]
pub fn ImportPage() -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).import;
    let plan = use_import(context);
    let (heading, summary) = (NodeRef::new(), NodeRef::new());
    // What was read is where one goes on; what could not be read is said, and the focus stays where that was given.
    let go_on = move || {
        if plan.refusal.read_untracked().is_none() {
            request_animation_frame(move || focus(summary));
        }
    };
    let reading = RwSignal::new(false);
    let read = Callback::new(move |file: Option<ReadFile>| {
        match file {
            Some(Ok(file)) => plan.read(Some(file.name), &file.text),
            Some(Err((name, problem))) => plan.refuse(Some(name), RefusalReason::File(problem)),
            None => plan.read(None, &plan.pasted.read_untracked()),
        }
        reading.set(false);
        go_on();
    });
    // Ten megabytes take seconds: that they are being read is painted first.
    let read_soon = move |file| {
        reading.set(true);
        request_animation_frame(move || set_timeout(move || read.run(file), Duration::ZERO));
    };
    let on_file = Callback::new(move |file| read_soon(Some(file)));
    let on_text = Callback::new(move |()| read_soon(None));
    let is_read = Memo::new(move |_| plan.source.with(Option::is_some));
    let content = move || match is_read.get() {
        true => view! { <ImportReview plan /> },
        false => view! { <ImportStart most=MOST pasted=plan.pasted on_file on_text /> },
    };
    view! {
        <DropZone class="page change-many import-page" most=MOST on_file>
            <ImportHead plan heading summary />
            <LoadingLine active=reading label=t.reading />
            <ReadOnlyNotice access=context.write_access() next=heading />
            {move || plan.refusal.get().map(|refusal| refused(context, &refusal))}
            {content}
            <p class="change-foot">{t.how_matched}" "{t.server_sets}" "{t.nothing_deleted}</p>
        </DropZone>
    }
}

/// What is wrong with a file, where, and what to do about it.
fn refused(context: Context, refusal: &ImportRefusal) -> View {
    let t = &on_demand_messages(context.messages).import;
    let title = refusal.name.as_ref().map_or_else(|| t.paste_refused.to_owned(), |name| (t.file_refused)(name));
    let why = match &refusal.why {
        RefusalReason::File(problem) => (t.file_problem)(*problem).to_owned(),
        RefusalReason::Text(problem) => format!("{} {}", (t.problem)(problem), (t.advice)(problem)),
    };
    view! { <Notice kind=NoticeKind::Failure title><p>{why}</p></Notice> }
}

/// What comes of the file, as soon as it is known what is here.
#[component]
fn ImportReview(plan: ImportPlan) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).import;
    let loading = late(Signal::derive(move || plan.list.read().phase == Phase::Loading), LATE);
    let again = Callback::new(move |()| context.fleet.fetch());
    let failure = move || match &plan.list.read().phase {
        Phase::Failed(error) => {
            let error = error.clone();
            Some(view! { <FailureNotice error><Button on_press=again>{m.try_again}</Button></FailureNotice> })
        }
        Phase::Loading | Phase::Ready => None,
    };
    let is_known = Memo::new(move |_| plan.comparison.with(Option::is_some));
    let content =
        move || is_known.get().then(|| view! { <ImportCounters plan /> <ImportNotes plan /> <ImportTable plan /> });
    view! {
        <section class="import-review" aria-label=t.groups>
            <LoadingLine active=loading label=m.loading />
            {failure}
            {content}
        </section>
    }
}

/// What is not sent, what cannot be compared, and how apostrophes are read.
#[component]
fn ImportNotes(plan: ImportPlan) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).import;
    let unknown = Memo::new(move |_| {
        let names = plan.source.with(|source| source.as_ref().map(|source| source.file.unknown_fields().join(", ")));
        names.filter(|names| !names.is_empty()).map(|names| (t.unknown_fields)(&names))
    });
    let unreadable_here = Memo::new(move |_| plan.list.with(|list| list.unreadable.len()));
    let escaping = Memo::new(move |_| plan.escaping());
    let checked = Memo::new(move |_| escaping.get() == Some(FormulaEscaping::Defused));
    let is_csv = Memo::new(move |_| escaping.get().is_some());
    let on_change = Callback::new(move |on| {
        plan.read_again(if on { FormulaEscaping::Defused } else { FormulaEscaping::Raw });
    });
    view! {
        <div class="import-notes">
            {move || is_csv.get().then(|| view! { <Checkbox label=t.strip_apostrophes checked on_change /> })}
            {move || unknown.get().map(|words| view! { <p class="hint" translate="no">{words}</p> })}
            {move || (unreadable_here.get() > 0).then(|| view! { <p class="hint">{(lazy_messages(m).unreadable_rows)(unreadable_here.get())}</p> })}
        </div>
    }
}
