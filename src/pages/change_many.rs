//! Changing many schedules at once: what, a plan of it, and how far it is.

mod job_head;
mod job_results;
mod job_row;
mod operation_card;
mod operation_list;
mod plan_export;
mod plan_row;
mod plan_table;
mod plan_warnings;

use cadenza_view::prelude::*;

use crate::pages::failure_notice::FailureNotice;
use crate::pages::read_only_notice::{READ_ONLY, ReadOnlyNotice};
use crate::state::context::{Context, context};
use crate::state::use_change_plan::{ChangePlan, use_change_plan, value_rules};
use crate::ui::{Button, ButtonKind, EmptyState, Icon, Link, LinkKind, LoadingLine, WriteButton, icon, offered};
use crate::ui::{Notice, NoticeKind, safe_text};
use cadenza_core::change::{ChangeRequest, ChangeTarget, Operation, OperationDraft};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::job::JobAction;
use cadenza_core::list::Phase;
use cadenza_core::route::Route;
use cadenza_core::write_access::WritePermit;
use cadenza_view::reactive::{LATE, late};
use job_results::JobResults;
use operation_list::{NumberedDraft, OperationList, next_number, owned};
use plan_export::export_plan;
use plan_table::PlanTable;
use plan_warnings::PlanWarnings;

/// The screen: a plan while the address says for what, else the job and how it ended.
#[component]
pub fn ChangePage() -> impl IntoView {
    let context = context();
    let route = context.navigation.route();
    let target = Memo::new(move |_| match route.get() {
        Route::Change(request) => ChangeRequest::parse(&request).target,
        _ => None,
    });
    let has_target = Memo::new(move |_| match &*target.read() {
        // A reload has forgotten it.
        Some(ChangeTarget::Selected) => !context.list_page.selection.read().is_empty(),
        Some(ChangeTarget::Matching(_)) => true,
        None => false,
    });
    let has_job = Memo::new(move |_| context.jobs.job().with(Option::is_some));
    move || match (has_target.get(), has_job.get()) {
        (true, _) => view! { <PlanPage target=target.into() /> },
        (false, true) => view! { <JobResults /> },
        (false, false) => nothing(context),
    }
}

/// Nobody said which schedules, and no job has run.
fn nothing(context: Context) -> View {
    let t = &on_demand_messages(context.messages).change_many;
    let href = context.navigation.href(&Route::Schedules(context.list_page.query.get_untracked()));
    view! {
        <div class="page">
            <h1 class="visually-hidden" tabindex="-1">{context.messages.change_many}</h1>
            <EmptyState title=t.nothing_selected text=t.nothing_selected_advice>
                <Link href kind=LinkKind::Button>{lazy_messages(context.messages).back_to_list}</Link>
            </EmptyState>
        </div>
    }
}

/// What is to be done on the left, what it does on the right.
#[component]
fn PlanPage(target: Signal<Option<ChangeTarget>>) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).change_many;
    let drafts = drafts_of_address(context, target);
    let operations = Memo::new(move |_| operations(&drafts.read()));
    let planned = use_change_plan(context, target, operations.into());
    let (shown, access, heading) = (RwSignal::new(None), context.write_access(), NodeRef::new());
    let loading = late(Signal::derive(move || planned.list.read().phase == Phase::Loading), LATE);
    let failure = move || match &planned.list.read().phase {
        Phase::Failed(error) => {
            let error = error.clone();
            Some(view! { <FailureNotice error><Button on_press=planned.again>{m.try_again}</Button></FailureNotice> })
        }
        Phase::Loading | Phase::Ready => None,
    };
    view! {
        <div class="page change-many">
            <PlanHead planned heading />
            <ReadOnlyNotice access next=heading />
            {move || unread(context)}
            <div class="change-columns">
                <OperationList drafts />
                <div class="change-plan">
                    <LoadingLine active=loading label=m.loading />
                    {failure}
                    {move || (planned.missing.get() > 0).then(|| view! { <p class="hint" role="status">{(t.missing)(planned.missing.get())}</p> })}
                    <PlanWarnings planned shown heading />
                    <PlanTable planned shown is_begun=Signal::derive(move || !operations.read().is_empty()) />
                    <p class="change-foot">{t.not_sent_yet}</p>
                </div>
            </div>
        </div>
    }
}

/// What of the address could not be read: more schedules may be meant here than whoever wrote it had in mind.
fn unread(context: Context) -> Option<View> {
    let Route::Change(request) = context.navigation.route().get() else { return None };
    let request = ChangeRequest::parse(&request);
    let line = |(key, value): &(String, String)| {
        view! { <li>{safe_text(&format!("{key}={value}"), context.messages.hidden_char)}</li> }
    };
    let lines: Vec<_> = request.unread().map(line).collect();
    let title = (lazy_messages(context.messages).address_warnings.title)(lines.len());
    (!lines.is_empty()).then(|| {
        view! { <Notice kind=NoticeKind::Warning title><ul class="unreadable">{lines}</ul></Notice> }
    })
}

/// The row at the top: the way back, for how many, and what makes it so.
#[component]
fn PlanHead(planned: ChangePlan, heading: NodeRef) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).change_many;
    let totals = Memo::new(move |_| planned.totals());
    let is_busy = Memo::new(move |_| context.jobs.is_busy());
    let list = move || context.navigation.href(&Route::Schedules(context.list_page.query.get()));
    let apply = Callback::new(move |permit| apply(context, permit, planned));
    let nothing = Signal::derive(move || totals.get().1 == 0 || is_busy.get());
    let other = move || {
        is_busy.get().then(|| {
            let href = context.navigation.href(&Route::Change(String::new()));
            view! { <p class="hint" role="status">{t.other_job}" "<Link href>{t.show_job}</Link></p> }
        })
    };
    let press_export = Callback::new(move |()| export_plan(context, planned));
    view! {
        <div class="task-head">
            <Link href=Signal::derive(list) kind=LinkKind::Drawing label=lazy_messages(m).close.to_owned()>{icon(Icon::CROSS)}</Link>
            <h1 tabindex="-1" node_ref=heading>{move || (t.title)(planned.rows.read().len())}</h1>
            <div class="task-end">
                {other}
                <span class="task-summary" role="status">{move || { let (fields, schedules) = totals.get(); (fields > 0).then(|| (t.summary)(fields, schedules)) }}</span>
                <Button off=Signal::derive(move || totals.get().1 == 0) on_press=press_export>{icon(Icon::EXPORT)}{t.export_plan}</Button>
                {offered(context.write_access(), move |offer| view! {
                    <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary off=nothing on_press=apply>
                        {move || (t.apply_changes)(totals.get().0)}
                    </WriteButton>
                })}
            </div>
        </div>
    }
}

/// Begins the job; its page is this one without a plan.
fn apply(context: Context, permit: WritePermit, planned: ChangePlan) {
    if context.jobs.start(permit, JobAction::Change, planned.tasks()) {
        context.navigation.replace(Route::Change(String::new()));
    }
}

/// What is to be done, as it is typed. At the start, and after a move, the address says it; else the address follows the
/// fields, so that a reload, Back and a link find the plan as it stands.
fn drafts_of_address(context: Context, target: Signal<Option<ChangeTarget>>) -> RwSignal<Vec<NumberedDraft>> {
    let route = context.navigation.route();
    let drafts = RwSignal::new(Vec::new());
    // What the fields have made of the address: that is no news to them.
    let written = StoredValue::new(None::<String>);
    let unknown = StoredValue::new(Vec::new());
    let owner = StoredValue::new(Owner::current());
    Effect::new(move || {
        let Route::Change(request) = route.get() else { return };
        if written.with_value(|written| written.as_ref() == Some(&request)) {
            return;
        }
        let ChangeRequest { operations, unknown_parameters, .. } = ChangeRequest::parse(&request);
        written.set_value(Some(request));
        unknown.set_value(unknown_parameters);
        let number = untrack(|| next_number(&drafts.read()));
        let draft = |(at, operation): (usize, &Operation)| {
            (number + at, owned(&owner.read_value(), OperationDraft::from(operation)))
        };
        drafts.set(operations.iter().enumerate().map(draft).collect());
    });
    Effect::new(move || {
        let operations = operations(&drafts.read());
        let Some(target) = target.get_untracked() else { return };
        let unknown_parameters = unknown.get_value();
        let request = ChangeRequest { target: Some(target), operations, unknown_parameters }.to_text();
        if untrack(|| route.get()) != Route::Change(request.clone()) {
            written.set_value(Some(request.clone()));
            context.navigation.replace(Route::Change(request));
        }
    });
    drafts
}

fn operations(drafts: &[NumberedDraft]) -> Vec<Operation> {
    drafts.iter().filter_map(|(_, draft)| draft.read().operation(value_rules)).collect()
}
