//! The question what to export, and in which shape; then the reading, which can be stopped.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::pages::failure_notice::FailureNotice;
use crate::pages::waiting_bar::WaitingBar;
use crate::state::context::{Context, context};
use crate::state::lazy_views::ExportDialogInput;
use crate::state::use_export::{Export, ExportState, ExportSummary, use_export};
use crate::ui::{Button, ButtonKind, Checkbox, Dialog, Notice, NoticeKind, ProgressBar, RadioGroup, SelectOption};
use cadenza_core::list::{ExportProgress, ExportScope, ExportWarning, Format, FormulaEscaping, Separator};
use cadenza_core::toast::ToastMessage;

const MATCHING: &str = "matching";
const SELECTED: &str = "selected";
const CSV: &str = "csv";
const JSON: &str = "json";
const RAW_HINT: &str = "export-raw-hint";

/// The dialog.
#[component]
pub fn ExportDialog(
    /// What the list knows.
    input: ExportDialogInput,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let export = use_export(context.session);
    let chosen = ExportOptions::new(context);
    let reading = Memo::new(move |_| matches!(*export.state().read(), ExportState::Reading(_)));
    // The first press stops what is under way, the next one closes.
    let close = Callback::new(move |()| {
        let stopped = matches!(*export.state().read_untracked(), ExportState::Reading(_));
        export.cancel();
        if !stopped {
            chosen.scope.set(None);
            input.open.set(false);
        }
    });
    let on_done = Callback::new(move |done: ExportSummary| {
        close.run(());
        context.show_toast(ToastMessage {
            text: (lazy_messages(m).export.done)(done.rows, &done.name),
            ..ToastMessage::default()
        });
    });
    let start = Callback::new(move |()| export.start(chosen.what(context, input), chosen.format(export), on_done));
    let done = Memo::new(move |_| matches!(*export.state().read(), ExportState::Done(_)));
    let actions = move || {
        view! {
            <Button on_press=close>{move || if done.get() { lazy_messages(m).close } else { lazy_messages(m).cancel }}</Button>
            <Button kind=ButtonKind::Primary busy=reading on_press=start>{m.export}</Button>
        }
    };
    view! {
        <Dialog open=input.open title=lazy_messages(m).export.title described_by=None on_close=close actions=ViewFn::from(actions)>
            <div class="either">
                // Out of sight it keeps its room: the buttons stay where they were pressed.
                <div data-aside=move || reading.get().then_some("")>
                    <ExportForm input chosen export />
                </div>
                {move || reading.get().then(|| meter(context, export))}
            </div>
            <WaitingBar />
        </Dialog>
    }
}

/// What a person chose.
#[derive(Clone, Copy)]
struct ExportOptions {
    /// `None` until they choose: then it is what they selected, if they did.
    scope: RwSignal<Option<&'static str>>,
    /// What it comes to.
    present: Signal<&'static str>,
    format: RwSignal<String>,
    raw: RwSignal<bool>,
}

impl ExportOptions {
    fn new(context: Context) -> Self {
        let scope = RwSignal::new(None);
        let present = Signal::derive(move || match (context.list_page.selection.read().is_empty(), scope.get()) {
            (true, _) => MATCHING,
            (false, chosen) => chosen.unwrap_or(SELECTED),
        });
        Self { scope, present, format: RwSignal::new(CSV.to_owned()), raw: RwSignal::new(false) }
    }

    fn what(self, context: Context, input: ExportDialogInput) -> ExportScope {
        if self.present.get_untracked() == SELECTED {
            let entries = context.list_page.selection.read_untracked().entries();
            ExportScope::Chosen(entries.into_iter().map(|(id, _)| id).collect())
        } else if let Some(found) = input.found.get_untracked() {
            // The API cannot look for them: these are they.
            ExportScope::Chosen(found.iter().map(|row| row.id.clone()).collect())
        } else {
            ExportScope::Matching(input.filter.get_untracked(), input.total.get_untracked())
        }
    }

    fn format(self, export: Export) -> Format {
        let separator = export.separator().get_untracked();
        match (*self.format.read_untracked() == CSV, self.raw.get_untracked()) {
            (true, true) => Format::Csv(FormulaEscaping::Raw, separator),
            (true, false) => Format::Csv(FormulaEscaping::Defused, separator),
            (false, _) => Format::Json,
        }
    }
}

/// The question, below what came of the last answer to it.
#[component]
fn ExportForm(input: ExportDialogInput, chosen: ExportOptions, export: Export) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let formats = vec![
        SelectOption::new(CSV, lazy_messages(m).export.csv),
        SelectOption::new(JSON, lazy_messages(m).export.json),
    ];
    let on_scope = move |scope: String| chosen.scope.set(Some(if scope == SELECTED { SELECTED } else { MATCHING }));
    let is_csv = Memo::new(move |_| *chosen.format.read() == CSV);
    let of_csv = move || is_csv.get().then(|| view! { <SeparatorChoice export /> <FormulaChoice raw=chosen.raw /> });
    view! {
        {move || outcome(context, &export.state().read())}
        <RadioGroup
            name="export-scope"
            legend=lazy_messages(m).export.scope
            value=Signal::derive(move || chosen.present.get().to_owned())
            choices=scopes(context, input)
            on_change=Callback::new(on_scope)
        />
        <RadioGroup
            name="export-format"
            legend=lazy_messages(m).export.format
            value=chosen.format
            choices=formats
            on_change=Callback::new(move |format| chosen.format.set(format))
        />
        {of_csv}
    }
}

/// What stands between the values of a line; kept for the next export.
#[component]
fn SeparatorChoice(export: Export) -> impl IntoView {
    let t = &lazy_messages(context().messages).export;
    let choices = Separator::EVERY.map(|it| SelectOption::new(it.name(), (t.separator_name)(it)));
    view! {
        <RadioGroup
            name="export-separator"
            legend=t.separator
            value=Signal::derive(move || export.separator().get().name().to_owned())
            choices=choices.to_vec()
            on_change=Callback::new(move |name: String| export.set_separator(&name))
        />
    }
}

/// Whether formulas are defused, and what that means.
#[component]
fn FormulaChoice(raw: RwSignal<bool>) -> impl IntoView {
    let m = context().messages;
    view! {
        <div class="field">
            <Checkbox
                label=lazy_messages(m).export.raw
                checked=raw
                described_by=RAW_HINT
                on_change=Callback::new(move |on| raw.set(on))
            />
            <p class="field-hint" id=RAW_HINT>{lazy_messages(m).export.raw_hint}</p>
        </div>
    }
}

/// What there is to export, each with how much it is.
fn scopes(context: Context, input: ExportDialogInput) -> Vec<SelectOption> {
    let m = context.messages;
    let found = input.found.get_untracked();
    let filtered = found.is_some() || !input.filter.read_untracked().is_empty();
    let matching =
        SelectOption::new(MATCHING, &(lazy_messages(m).export.scope_matching)(input.total.get_untracked(), filtered));
    let selection = context.list_page.selection.read_untracked();
    if selection.is_empty() {
        return vec![matching];
    }
    let shown = found.unwrap_or_else(|| context.list_page.list.read_untracked().rows.clone());
    let (here, elsewhere) = selection.counts(&shown);
    // First comes what is chosen from the start: it gets the focus.
    vec![SelectOption::new(SELECTED, &(lazy_messages(m).export.scope_selected)(here, elsewhere)), matching]
}

fn meter(context: Context, export: Export) -> View {
    let m = context.messages;
    let progress = Signal::derive(move || match &*export.state().read() {
        ExportState::Reading(progress) => *progress,
        ExportState::Idle | ExportState::Failed(_) | ExportState::Done(_) => ExportProgress { done: 0, of: None },
    });
    view! {
        <ProgressBar
            label=lazy_messages(m).export.rows_read
            done=Signal::derive(move || progress.get().done)
            of=Signal::derive(move || progress.get().of)
            words=Signal::derive(move || (lazy_messages(m).export.read)(progress.get().done, progress.get().of))
        />
    }
}

/// Why there is no file, or what one has to know about it.
fn outcome(context: Context, state: &ExportState) -> View {
    let m = context.messages;
    match state {
        ExportState::Idle | ExportState::Reading(_) => View::Nothing,
        ExportState::Failed(error) => {
            view! { <FailureNotice error=error.clone() failed=lazy_messages(m).export.failed /> }
        }
        ExportState::Done(ExportSummary { taken: false, .. }) => {
            view! { <Notice kind=NoticeKind::Failure title=lazy_messages(m).export.not_taken /> }
        }
        ExportState::Done(done) => {
            let unreadable = match (done.unreadable, done.format) {
                (0, _) => None,
                (count, Format::Csv(..)) => Some((lazy_messages(m).export.left_out)(count)),
                (count, Format::Json) => Some((lazy_messages(m).export.kept_unread)(count)),
            };
            let remark = done.remark.map(|remark| match remark {
                ExportWarning::Moved => lazy_messages(m).export.moved.to_owned(),
                ExportWarning::Gone(count) => (lazy_messages(m).export.gone)(count),
            });
            let remarks: Vec<_> = remark.into_iter().chain(unreadable).map(|text| view! { <p>{text}</p> }).collect();
            view! { <Notice kind=NoticeKind::Warning title=(lazy_messages(m).export.done)(done.rows, &done.name)>{remarks}</Notice> }
        }
    }
}
