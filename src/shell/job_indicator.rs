//! How far the job is, in the bar at the top of every screen; and what must go on whatever screen one looks at.

use cadenza_view::prelude::*;

use crate::browser::event_listener::EventListener;
use crate::pages::cells;
use crate::state::context::{Context, context};
use crate::ui::Link;
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::job::{Job, JobAction, JobPhase, TaskResultKind};
use cadenza_core::route::Route;
use cadenza_core::toast::{ToastAction, ToastMessage};

/// The indicator.
#[component]
pub fn JobIndicator() -> impl IntoView {
    let context = context();
    let jobs = context.jobs;
    jobs.find_kept();
    let listening = StoredValue::new([
        EventListener::to("online", move |_| {
            if let Some(permit) = context.write_access().get_untracked().permit() {
                jobs.resume_after_offline(permit);
            }
        }),
        EventListener::to("pagehide", move |_| jobs.keep_all()),
        // A tab in the background may be thrown away without a word.
        EventListener::to("visibilitychange", move |_| jobs.keep_all()),
    ]);
    let access = context.write_access();
    Effect::new(move || {
        if !access.get().is_offered() {
            jobs.forbid();
        }
    });
    on_cleanup(move || drop(listening.take()));
    undo_what_is_asked(context);
    say_how_it_ended(context);
    let t = &on_demand_messages(context.messages).job;
    let standing = Memo::new(move |_| {
        let job = jobs.job();
        job.with(|job| job.as_ref().map(|job| (job.phase(), job.done(), job.items().len())))
    });
    let href = Signal::derive(move || context.navigation.href(&Route::Change(String::new())));
    move || {
        let (phase, done, total) = standing.get()?;
        let label = match phase {
            JobPhase::Running => (t.indicator)(done, total),
            JobPhase::Paused(_) => format!("{}: {}", t.paused, (t.progress)(done, total)),
            JobPhase::Stopped => (t.stopped)(done, total),
            JobPhase::Ended => return None,
        };
        Some(view! {
            <span class="job-indicator">
                <progress aria-hidden="true" max=total.to_string() value=done.to_string()></progress>
                <Link href label=label>{(t.progress)(done, total)}</Link>
            </span>
        })
    }
}

/// Undo is asked for from a toast or a list; the writing begins here, where its code is.
fn undo_what_is_asked(context: Context) {
    let jobs = context.jobs;
    let on_end = Callback::new(move |(name, outcome): (String, UndoOutcome)| {
        let t = &on_demand_messages(context.messages).job;
        let name = cells::plain_name(context, &name);
        let message = match outcome {
            UndoOutcome::Undone => ToastMessage { text: (t.toast_undone)(1, 0), ..ToastMessage::default() },
            UndoOutcome::Partly(kept) => {
                let names: Vec<_> = kept.iter().map(|it| (lazy_messages(context.messages).attribute)(*it)).collect();
                let text = (t.undone_except)(&name, &names.join(", "));
                ToastMessage { text, failed: true, ..ToastMessage::default() }
            }
            UndoOutcome::Changed => {
                ToastMessage { text: (t.not_undone_changed)(&name), failed: true, ..ToastMessage::default() }
            }
            UndoOutcome::Failed(error) => {
                let why = cadenza_core::i18n::explain(context.messages, &error).what;
                ToastMessage {
                    text: format!("{}. {why}", (t.not_undone)(&name)),
                    failed: true,
                    ..ToastMessage::default()
                }
            }
        };
        context.show_toast(message);
    });
    jobs.hear_undo(on_end);
    Effect::new(move || {
        let Some(entry) = jobs.undo_request().get() else { return };
        jobs.take_undo_request();
        let text = match (context.write_access().get_untracked().permit(), untrack(|| jobs.is_busy())) {
            (Some(permit), false) => {
                context.toasts.remove_undo(entry);
                return jobs.undo(permit, entry);
            }
            (None, _) => lazy_messages(context.messages).change.read_only,
            (Some(_), true) => on_demand_messages(context.messages).job.wait,
        };
        context.show_toast(ToastMessage { text: text.to_owned(), ..ToastMessage::default() });
    });
}

pub use crate::state::job_runner::UndoOutcome;

/// A job that has ended is said where nobody sees its results.
fn say_how_it_ended(context: Context) {
    let jobs = context.jobs;
    let phase = Memo::new(move |_| jobs.job().with(|job| job.as_ref().map(Job::phase)));
    let before = StoredValue::new(phase.get_untracked());
    Effect::new(move || {
        let now = phase.get();
        let was_open = matches!(before.get_value(), Some(JobPhase::Running | JobPhase::Paused(_)));
        before.set_value(now);
        if was_open && now == Some(JobPhase::Ended) {
            say(context);
        }
    });
}

fn say(context: Context) {
    let t = &on_demand_messages(context.messages).job;
    let Some((action, written, not)) = context.jobs.job().with_untracked(|job| {
        let job = job.as_ref()?;
        let written = job.count_of(TaskResultKind::Written);
        let so = job.count_of(TaskResultKind::AlreadySo);
        Some((job.action(), written, job.items().len() - written - so))
    }) else {
        return;
    };
    let is_seen = matches!(context.navigation.route().get_untracked(), Route::Change(request) if request.is_empty());
    let link = (!is_seen).then(|| (t.show.to_owned(), context.navigation.href(&Route::Change(String::new()))));
    let (text, undo) = match action {
        // All of it was so already.
        _ if written == 0 && not == 0 => (t.already_so.to_owned(), None),
        JobAction::Change | JobAction::Import => ((t.toast_changed)(written, not), context.jobs.entry()),
        JobAction::Undo(_) => ((t.toast_undone)(written, not), None),
    };
    let action = (not == 0).then_some((ToastAction::Changed, written)).filter(|_| undo.is_some());
    let undo = undo.filter(|_| written > 0);
    context.show_toast(ToastMessage { text, failed: not > 0, link, undo, action, about: None });
}
