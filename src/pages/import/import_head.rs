//! The row at the top: the way back, what was read, and what makes it so.

use cadenza_view::prelude::*;

use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::{Context, context};
use crate::state::use_import::{ImportPlan, ImportSource};
use crate::ui::{Button, ButtonKind, Icon, Link, LinkKind, WriteButton, focus, icon, offered, user_text};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::import::ImportGroup;
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::job::JobAction;
use cadenza_core::route::Route;
use cadenza_core::write_access::WritePermit;

/// The row.
#[component]
pub(super) fn ImportHead(
    /// What was read.
    plan: ImportPlan,
    /// The heading, which has the focus at the start.
    heading: NodeRef,
    /// What was read, in words, which has it afterwards.
    summary: NodeRef,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).import;
    let list = move || context.navigation.href(&Route::Schedules(context.list_page.query.get()));
    let is_read = Memo::new(move |_| plan.source.with(Option::is_some));
    let another = Callback::new(move |()| {
        plan.forget();
        focus(heading);
    });
    let again = move || {
        is_read.get().then(|| view! { <Button kind=ButtonKind::Quiet on_press=another>{t.another_file}</Button> })
    };
    view! {
        <div class="task-head">
            <Link href=Signal::derive(list) kind=LinkKind::Drawing label=lazy_messages(m).close.to_owned()>{icon(Icon::CROSS)}</Link>
            <h1 tabindex="-1" node_ref=heading>{m.import}</h1>
            <div class="import-source" role="status" tabindex="-1" node_ref=summary>
                {move || plan.source.get().map(|source| what_was_read(context, &source))}
            </div>
            {again}
            <div class="task-end">{move || is_read.get().then(|| view! { <ImportActions plan /> })}</div>
        </div>
    }
}

/// The name, the format and how many rows.
fn what_was_read(context: Context, source: &ImportSource) -> View {
    let t = &on_demand_messages(context.messages).import;
    let (rows, unreadable) = (source.file.rows.len(), source.file.unreadable.len());
    let name = match &source.name {
        Some(name) => user_text(escape_hidden(name)),
        None => t.pasted.into_view(),
    };
    view! {
        <span class="import-file">{icon(Icon::FILE)}{name}</span>
        " "
        <span class="hint">{(t.format)(source.file.format)}</span>
        " "
        <span>{(t.read)(rows, unreadable)}</span>
    }
}

/// How many are chosen, and the button.
#[component]
fn ImportActions(plan: ImportPlan) -> impl IntoView {
    let context = context();
    let t = on_demand_messages(context.messages);
    let totals = Memo::new(move |_| plan.totals());
    let is_busy = Memo::new(move |_| context.jobs.is_busy());
    let off = Signal::derive(move || totals.get().0 == 0 || is_busy.get() || !plan.is_ready());
    let open = Memo::new(move |_| {
        let (source, comparison) = (plan.source.get()?, plan.comparison.get()?);
        Some(comparison.0.count_of(ImportGroup::Ambiguous, &source.file)).filter(|open| *open > 0)
    });
    let summary = move || {
        let (chosen, all) = totals.get();
        let chosen = (all > 0).then(|| (t.import.chosen)(chosen, all));
        let open = open.get().map(t.import.to_decide);
        chosen.into_iter().chain(open).collect::<Vec<_>>().join(" · ")
    };
    let other = move || {
        is_busy.get().then(|| {
            let href = context.navigation.href(&Route::Change(String::new()));
            view! { <p class="hint" role="status">{t.change_many.other_job}" "<Link href>{t.change_many.show_job}</Link></p> }
        })
    };
    let import = Callback::new(move |permit| import(context, permit, plan));
    view! {
        {other}
        <span class="task-summary" role="status">{summary}</span>
        {offered(context.write_access(), move |offer| view! {
            <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary off on_press=import>
                {move || (t.import.import_schedules)(totals.get().0)}
            </WriteButton>
        })}
    }
}

/// Begins the job; its page takes the place of this one.
fn import(context: Context, permit: WritePermit, plan: ImportPlan) {
    if context.jobs.start(permit, JobAction::Import, plan.tasks()) {
        context.navigation.replace(Route::Change(String::new()));
    }
}
