//! The row above a job: what it is, and what can be done with it.

use cadenza_view::prelude::*;

use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::ui::{Button, ButtonKind, Icon, Link, LinkKind, WriteButton, WriteOffer, focus, icon, offered};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::job::{Job, JobAction, JobPhase, TaskResultKind};
use cadenza_core::route::Route;

/// The row.
#[component]
pub fn JobHead(
    /// The heading, which has the focus at the start.
    heading: NodeRef,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).job;
    let job = context.jobs.job();
    let title = Memo::new(move |_| {
        job.with(|job| job.as_ref().map(|job| (t.heading)(job.action(), job.items().len())).unwrap_or_default())
    });
    let list = move || context.navigation.href(&Route::Schedules(context.list_page.query.get()));
    view! {
        <div class="task-head">
            <Link href=Signal::derive(list) kind=LinkKind::Drawing label=lazy_messages(m).close.to_owned()>{icon(Icon::CROSS)}</Link>
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            <div class="task-end">
                <JobControls heading />
                {offered(context.write_access(), move |offer| view! { <JobActions offer heading /> })}
            </div>
        </div>
    }
}

/// What stops it, which nobody needs a right for.
#[component]
fn JobControls(heading: NodeRef) -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).job;
    let jobs = context.jobs;
    let phase = Memo::new(move |_| jobs.job().with(|job| job.as_ref().map(Job::phase)));
    let is_open = Memo::new(move |_| matches!(phase.get(), Some(JobPhase::Running | JobPhase::Paused(_))));
    let is_running = Memo::new(move |_| phase.get() == Some(JobPhase::Running));
    let is_busy = Memo::new(move |_| jobs.is_busy());
    // The button that was pressed goes with what it offered.
    let pause = Callback::new(move |()| {
        focus(heading);
        jobs.pause();
    });
    let stop = Callback::new(move |()| {
        focus(heading);
        jobs.stop();
    });
    let dismiss = Callback::new(move |()| {
        context.navigation.go(Route::Schedules(context.list_page.query.get_untracked()));
        jobs.dismiss();
    });
    view! {
        {move || is_running.get().then(|| view! { <Button on_press=pause>{icon(Icon::PAUSE)}{t.pause}</Button> })}
        {move || is_open.get().then(|| view! { <Button on_press=stop>{icon(Icon::STOP)}{t.stop}</Button> })}
        {move || (!is_busy.get()).then(|| view! { <Button on_press=dismiss>{lazy_messages(context.messages).dismiss}</Button> })}
    }
}

/// What goes on with it, and what takes it back.
#[component]
fn JobActions(offer: WriteOffer, heading: NodeRef) -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).job;
    let jobs = context.jobs;
    let is_busy = Memo::new(move |_| jobs.is_busy());
    let goes_on = Memo::new(move |_| {
        jobs.job().with(|job| {
            let waits = |job: &Job| job.count_of(TaskResultKind::Waiting) > 0;
            let stands = |job: &Job| matches!(job.phase(), JobPhase::Paused(_)) || !job.is_busy();
            job.as_ref().is_some_and(|job| waits(job) && stands(job))
        })
    });
    let nothing_failed =
        Memo::new(move |_| is_busy.get() || !jobs.job().with(|job| job.as_ref().is_some_and(Job::has_failed)));
    let nothing_to_undo = Memo::new(move |_| {
        let is_undo = jobs.job().with(|job| job.as_ref().is_some_and(|job| matches!(job.action(), JobAction::Undo(_))));
        if is_undo || is_busy.get() {
            return true;
        }
        let entry = jobs.entry();
        !context.journal.journal().with(|journal| {
            entry.and_then(|entry| journal.entry(entry)).is_some_and(|entry| entry.tasks.iter().any(|it| !it.is_undone))
        })
    });
    let resume = Callback::new(move |permit| {
        focus(heading);
        jobs.resume(permit);
    });
    let retry = Callback::new(move |permit| jobs.retry_failed(permit));
    let undo = Callback::new(move |permit| {
        if let Some(entry) = jobs.entry() {
            jobs.undo(permit, entry);
        }
    });
    view! {
        {move || goes_on.get().then(|| view! { <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary on_press=resume>{t.go_on}</WriteButton> })}
        <WriteButton offer reason=READ_ONLY off=nothing_failed on_press=retry>{icon(Icon::REFRESH)}{t.retry_failed}</WriteButton>
        <WriteButton offer reason=READ_ONLY off=nothing_to_undo on_press=undo>{icon(Icon::UNDO)}{t.undo_all}</WriteButton>
    }
}
