//! The question what to export, and in which shape; then the reading, which can be stopped.

use crate::dom::{View, ViewFn, component, view};
use cadenza_core::i18n::more;

use crate::reactive::{Callback, Memo, RwSignal, Signal};

use crate::pages::failure_notice::Explained;
use crate::pages::waiting_bar::WaitingBar;
use crate::state::chunk_loader::ExportWish;
use crate::state::context::{Context, context};
use crate::state::use_export::{Done, Export, ExportState, use_export};
use crate::ui::{Button, ButtonKind, Checkbox, Choice, Dialog, Meter, Notice, NoticeKind, RadioGroup};
use cadenza_core::list::{Cells, Format, Progress, Remark, Scope, Separator};
use cadenza_core::toast::Saying;

const MATCHING: &str = "matching";
const SELECTED: &str = "selected";
const CSV: &str = "csv";
const JSON: &str = "json";
const RAW_HINT: &str = "export-raw-hint";

/// The dialog.
#[component]
pub fn ExportDialog(
    /// What the list knows.
    wish: ExportWish,
) -> View {
    let context = context();
    let m = context.messages;
    let export = use_export(context.session);
    let chosen = Chosen::new(context);
    let reading = Memo::new(move || matches!(*export.state().read(), ExportState::Reading(_)));
    // The first press stops what is under way, the next one closes.
    let close = Callback::new(move |()| {
        let stopped = matches!(*export.state().read_untracked(), ExportState::Reading(_));
        export.cancel();
        if !stopped {
            chosen.scope.set(None);
            wish.open.set(false);
        }
    });
    let on_done = Callback::new(move |done: Done| {
        close.run(());
        context.say(Saying { text: (more(m).export.done)(done.rows, &done.name), ..Saying::default() });
    });
    let start = Callback::new(move |()| export.start(chosen.what(context, wish), chosen.format(export), on_done));
    let done = Memo::new(move || matches!(*export.state().read(), ExportState::Done(_)));
    let actions = move || {
        view! {
            <Button on_press=close>{move || if done.get() { more(m).close } else { more(m).cancel }}</Button>
            <Button kind=ButtonKind::Primary busy=reading on_press=start>{m.export}</Button>
        }
    };
    view! {
        <Dialog open=wish.open title=more(m).export.title described_by=None on_close=close actions=ViewFn::from(actions)>
            <div class="either">
                // Out of sight it keeps its room: the buttons stay where they were pressed.
                <div data-aside=move || reading.get().then_some("")>
                    <Question wish chosen export />
                </div>
                {move || reading.get().then(|| meter(context, export))}
            </div>
            <WaitingBar />
        </Dialog>
    }
}

/// What a person chose.
#[derive(Clone, Copy)]
struct Chosen {
    /// `None` until they choose: then it is what they selected, if they did.
    scope: RwSignal<Option<&'static str>>,
    /// What it comes to.
    present: Signal<&'static str>,
    format: RwSignal<String>,
    raw: RwSignal<bool>,
}

impl Chosen {
    fn new(context: Context) -> Self {
        let scope = RwSignal::new(None);
        let present = Signal::derive(move || match (context.list_page.selection.read().is_empty(), scope.get()) {
            (true, _) => MATCHING,
            (false, chosen) => chosen.unwrap_or(SELECTED),
        });
        Self { scope, present, format: RwSignal::new(CSV.to_owned()), raw: RwSignal::new(false) }
    }

    fn what(self, context: Context, wish: ExportWish) -> Scope {
        if self.present.get_untracked() == SELECTED {
            let entries = context.list_page.selection.read_untracked().entries();
            Scope::Chosen(entries.into_iter().map(|(id, _)| id).collect())
        } else {
            Scope::Matching(wish.filter.get_untracked(), wish.total.get_untracked())
        }
    }

    fn format(self, export: Export) -> Format {
        let separator = export.separator().get_untracked();
        match (*self.format.read_untracked() == CSV, self.raw.get_untracked()) {
            (true, true) => Format::Csv(Cells::Raw, separator),
            (true, false) => Format::Csv(Cells::Defused, separator),
            (false, _) => Format::Json,
        }
    }
}

/// The question, below what came of the last answer to it.
#[component]
fn Question(wish: ExportWish, chosen: Chosen, export: Export) -> View {
    let context = context();
    let m = context.messages;
    let formats = vec![Choice::new(CSV, more(m).export.csv), Choice::new(JSON, more(m).export.json)];
    let on_scope = move |scope: String| chosen.scope.set(Some(if scope == SELECTED { SELECTED } else { MATCHING }));
    let is_csv = Memo::new(move || *chosen.format.read() == CSV);
    let of_csv = move || is_csv.get().then(|| view! { <SeparatorChoice export /> <Raw raw=chosen.raw /> });
    view! {
        {move || outcome(context, &export.state().read())}
        <RadioGroup
            name="export-scope"
            legend=more(m).export.scope
            value=Signal::derive(move || chosen.present.get().to_owned())
            choices=scopes(context, wish)
            on_change=Callback::new(on_scope)
        />
        <RadioGroup
            name="export-format"
            legend=more(m).export.format
            value=chosen.format
            choices=formats
            on_change=Callback::new(move |format| chosen.format.set(format))
        />
        {of_csv}
    }
}

/// What stands between the values of a line; kept for the next export.
#[component]
fn SeparatorChoice(export: Export) -> View {
    let t = &more(context().messages).export;
    let choices = Separator::EVERY.map(|it| Choice::new(it.name(), (t.separator_name)(it)));
    view! {
        <RadioGroup
            name="export-separator"
            legend=t.separator
            value=Signal::derive(move || export.separator().get().name().to_owned())
            choices=choices.to_vec()
            on_change=Callback::new(move |name: String| export.part_by(&name))
        />
    }
}

/// Whether formulas are defused, and what that means.
#[component]
fn Raw(raw: RwSignal<bool>) -> View {
    let m = context().messages;
    view! {
        <div class="field">
            <Checkbox
                label=more(m).export.raw
                checked=raw
                described_by=RAW_HINT
                on_change=Callback::new(move |on| raw.set(on))
            />
            <p class="field-hint" id=RAW_HINT>{more(m).export.raw_hint}</p>
        </div>
    }
}

/// What there is to export, each with how much it is.
fn scopes(context: Context, wish: ExportWish) -> Vec<Choice> {
    let m = context.messages;
    let filtered = !wish.filter.read_untracked().is_empty();
    let matching = Choice::new(MATCHING, &(more(m).export.scope_matching)(wish.total.get_untracked(), filtered));
    let selection = context.list_page.selection.read_untracked();
    if selection.is_empty() {
        return vec![matching];
    }
    let (here, elsewhere) = selection.counts(&context.list_page.list.read_untracked().rows);
    // First comes what is chosen from the start: it gets the focus.
    vec![Choice::new(SELECTED, &(more(m).export.scope_selected)(here, elsewhere)), matching]
}

fn meter(context: Context, export: Export) -> View {
    let m = context.messages;
    let progress = Signal::derive(move || match &*export.state().read() {
        ExportState::Reading(progress) => *progress,
        ExportState::Idle | ExportState::Failed(_) | ExportState::Done(_) => Progress { done: 0, of: None },
    });
    view! {
        <Meter
            label=more(m).export.rows_read
            done=Signal::derive(move || progress.get().done)
            of=Signal::derive(move || progress.get().of)
            words=Signal::derive(move || (more(m).export.read)(progress.get().done, progress.get().of))
        />
    }
}

/// Why there is no file, or what one has to know about it.
fn outcome(context: Context, state: &ExportState) -> View {
    let m = context.messages;
    match state {
        ExportState::Idle | ExportState::Reading(_) => View::Nothing,
        ExportState::Failed(error) => view! { <Explained error=error.clone() failed=more(m).export.failed /> },
        ExportState::Done(Done { taken: false, .. }) => {
            view! { <Notice kind=NoticeKind::Failure title=more(m).export.not_taken /> }
        }
        ExportState::Done(done) => {
            let unreadable = match (done.unreadable, done.format) {
                (0, _) => None,
                (count, Format::Csv(..)) => Some((more(m).export.left_out)(count)),
                (count, Format::Json) => Some((more(m).export.kept_unread)(count)),
            };
            let remark = done.remark.map(|remark| match remark {
                Remark::Moved => more(m).export.moved.to_owned(),
                Remark::Gone(count) => (more(m).export.gone)(count),
            });
            let remarks: Vec<_> = remark.into_iter().chain(unreadable).map(|text| view! { <p>{text}</p> }).collect();
            view! { <Notice kind=NoticeKind::Warning title=(more(m).export.done)(done.rows, &done.name)>{remarks}</Notice> }
        }
    }
}
