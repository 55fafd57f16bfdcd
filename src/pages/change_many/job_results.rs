//! A job: how far it is, and what came of every schedule.

use std::rc::Rc;

use cadenza_view::prelude::*;

use super::job_head::JobHead;
use super::job_row::{job_row, result_icon};
use crate::pages::read_only_notice::ReadOnlyNotice;
use crate::state::context::{Context, context};
use crate::state::session::State;
use crate::ui::{DrawLine, LongTable, ProgressBar, icon};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::job::{Job, JobPhase, PauseReason, TaskResultKind};

/// The places of the lines that are shown, as one value told from others by a number.
#[derive(Clone, Default)]
struct Lines {
    number: u64,
    places: Rc<Vec<usize>>,
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.places == other.places
    }
}

/// The job.
#[component]
pub fn JobResults() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).job;
    let job = context.jobs.job();
    let shown = RwSignal::new(None::<TaskResultKind>);
    let lines = Memo::new(move |before: Option<&Lines>| {
        let places = job.with(|job| job.as_ref().map(|job| places(job, shown.get())).unwrap_or_default());
        match before {
            // A result that comes changes its own line, and not all of them.
            Some(before) if *before.places == places => before.clone(),
            before => Lines { number: before.map_or(0, |before| before.number + 1), places: Rc::new(places) },
        }
    });
    let stands_still = Memo::new(move |_| !context.jobs.is_busy());
    let draw = DrawLine::new(move |at| match lines.get_untracked().places.get(at) {
        Some(place) => job_row(context, *place, at, stands_still),
        None => View::Nothing,
    });
    let head = view! {
        <tr>
            <th scope="col" class="job-result">{t.result}</th>
            <th scope="col" class="job-name">{on_demand_messages(m).change_many.schedule}</th>
            <th scope="col" class="job-change">{t.change}</th>
            <th scope="col" class="job-note">{t.note}</th>
            <th scope="col" class="job-action"><span class="visually-hidden">{m.actions}</span></th>
        </tr>
    };
    let heading = NodeRef::new();
    let count = Signal::derive(move || lines.read().places.len());
    let of = Signal::derive(move || lines.read().number);
    view! {
        <div class="page change-many">
            <JobHead heading />
            <ReadOnlyNotice access=context.write_access() next=heading />
            <div class="job-progress">
                <Progress />
            </div>
            <ResultFilter shown />
            <LongTable label=t.result class="lined job" head columns=5 count of heights=(28, 56) draw />
            <p class="change-foot">{t.hint}</p>
        </div>
    }
}

fn places(job: &Job, shown: Option<TaskResultKind>) -> Vec<usize> {
    let is_shown = |kind: TaskResultKind| shown.is_none_or(|shown| shown == kind);
    job.items().iter().enumerate().filter(|(_, item)| is_shown(item.result.kind())).map(|(at, _)| at).collect()
}

/// How much is done, why it does not go on, and how long the rest takes.
#[component]
fn Progress() -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).job;
    let job = context.jobs.job();
    let counts = Memo::new(move |_| job.with(|job| job.as_ref().map_or((0, 0), |job| (job.done(), job.items().len()))));
    let words = Signal::derive(move || {
        let (done, total) = counts.get();
        let progress = (t.progress)(done, total);
        match rest(context) {
            // In no live region: it changes all the time.
            Some(rest) => format!("{progress} · {rest}"),
            None => progress,
        }
    });
    let state = Memo::new(move |_| standing(context));
    view! {
        <ProgressBar label=t.result done=Signal::derive(move || counts.get().0 as u64) of=Signal::derive(move || Some(counts.get().1 as u64)) words />
        <p class="hint" role="status">{move || state.get()}</p>
    }
}

/// How long it still takes, while it goes on.
fn rest(context: Context) -> Option<String> {
    let t = &on_demand_messages(context.messages).job;
    let is_running = context.jobs.job().with(|job| job.as_ref().is_some_and(|job| job.phase() == JobPhase::Running));
    let rest = context.jobs.rest().filter(|_| is_running)?;
    Some((t.rest)(rest.as_secs().max(1)))
}

/// Where the job stands, in words.
fn standing(context: Context) -> String {
    let t = &on_demand_messages(context.messages).job;
    let Some((phase, done, total)) =
        context.jobs.job().with(|job| job.as_ref().map(|job| (job.phase(), job.done(), job.items().len())))
    else {
        return String::new();
    };
    let is_signed_in = matches!(context.session.state().get(), State::SignedIn(_));
    match phase {
        JobPhase::Running if !is_signed_in => t.paused_signed_out.to_owned(),
        JobPhase::Running => String::new(),
        JobPhase::Paused(PauseReason::Person) => t.paused.to_owned(),
        JobPhase::Paused(PauseReason::Offline) => t.paused_offline.to_owned(),
        JobPhase::Paused(PauseReason::NotAllowed) => t.paused_not_allowed.to_owned(),
        JobPhase::Paused(PauseReason::Busy) => t.paused_busy.to_owned(),
        JobPhase::Stopped => (t.stopped)(done, total),
        JobPhase::Ended => t.ended.to_owned(),
    }
}

/// How many have which result, each a way to see those alone.
#[component]
fn ResultFilter(shown: RwSignal<Option<TaskResultKind>>) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).job;
    let job = context.jobs.job();
    let count = move |kind: Option<TaskResultKind>| {
        Memo::new(move |_| {
            job.with(|job| {
                job.as_ref().map_or(0, |job| kind.map_or_else(|| job.items().len(), |kind| job.count_of(kind)))
            })
        })
    };
    let tab = move |kind: Option<TaskResultKind>, label: &'static str| {
        let count = count(kind);
        let class = kind.map(class_of).unwrap_or_default();
        let button = move || {
            view! {
                <button
                    type="button"
                    class=format!("tab {class}")
                    aria-pressed=move || (shown.get() == kind).to_string()
                    on:click=move |_| shown.set(kind)
                >
                    {kind.map(|kind| icon(result_icon(kind)))}
                    <span>{label}</span>" "
                    <b>{move || (m.number)(count.get() as u64)}</b>
                </button>
            }
        };
        let is_there = Memo::new(move |_| kind.is_none() || count.get() > 0 || shown.get() == kind);
        move || is_there.get().then(&button)
    };
    let tabs: Vec<_> =
        TaskResultKind::EVERY.into_iter().map(|kind| tab(Some(kind), (t.results)(kind)).into_view()).collect();
    view! { <div class="tabs" role="group" aria-label=t.result>{tab(None, m.all)}{tabs}</div> }
}

/// The class of a result, which has its color.
pub(super) fn class_of(kind: TaskResultKind) -> &'static str {
    match kind {
        TaskResultKind::Written | TaskResultKind::AlreadySo => "is-written",
        TaskResultKind::ChangedMeanwhile | TaskResultKind::Unknown => "is-open",
        TaskResultKind::Failed => "is-failed",
        TaskResultKind::Running | TaskResultKind::Waiting => "is-waiting",
    }
}
