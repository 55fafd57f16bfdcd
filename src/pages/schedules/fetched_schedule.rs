//! One schedule on its way to a page.

use cadenza_contract::{Schedule, ScheduleId};

use crate::pages::failure_notice::FailureNotice;
use crate::state::context::context;
use crate::state::use_schedule::{Check, FetchResult, ScheduleRead, use_schedule};
use crate::ui::{Button, Link, LinkKind, safe_text};
use cadenza_core::api::error::ApiError;
use cadenza_core::i18n::explain;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::route::Route;
use cadenza_view::prelude::*;

/// What came of asking for it, live.
#[derive(Clone, Copy)]
pub struct FetchedSchedule {
    answer: RwSignal<FetchResult>,
    check: RwSignal<Check>,
    again: Callback<()>,
}

/// How far it is, whatever it holds.
#[derive(Clone, PartialEq)]
enum Phase {
    Coming,
    Here,
    Failed(ApiError),
}

/// Asks for a schedule; one that is `known` is shown meanwhile.
pub fn fetch(id: ScheduleId, known: Option<Schedule>) -> FetchedSchedule {
    let refresh = RwSignal::new(0_u32);
    let ScheduleRead { answer, check } = use_schedule(context().session, id, known, refresh.into());
    FetchedSchedule { answer, check, again: Callback::new(move |()| refresh.update(|count| *count += 1)) }
}

impl FetchedSchedule {
    /// The schedule, once it is there.
    pub fn schedule(self) -> Option<Schedule> {
        self.answer.get()?.ok()
    }

    /// It was changed here, and is now this.
    pub fn set(self, schedule: Schedule) {
        self.answer.set(Some(Ok(schedule)));
        self.check.set(Check::Done);
    }

    /// Whether the API is still asked for it.
    pub fn is_coming(self) -> bool {
        *self.check.read() == Check::Coming
    }

    /// Why one that is shown as a list had it may stand otherwise now.
    pub fn doubt(self) -> Option<View> {
        let Check::Failed(error) = self.check.get() else { return None };
        let m = context().messages;
        Some(view! { <FailureNotice error><Button on_press=self.again>{m.try_again}</Button></FailureNotice> })
    }

    /// What there is instead of the schedule, for the page's heading, once it is known that there is none.
    pub fn missing(self) -> Option<&'static str> {
        let missing = matches!(self.answer.get(), Some(Err(ApiError::Missing(_))));
        missing.then_some(lazy_messages(context().messages).errors.missing.what)
    }

    /// Draws the schedule once it has come. Until then it says so; after a failure it says why and offers another try,
    /// unless there is no such schedule: then no try helps, and the way leads to the list.
    ///
    /// What is drawn stays while the schedule changes: it may be in the middle of being edited.
    pub fn around(self, draw: impl Fn(Memo<Schedule>) -> View + 'static) -> View {
        let m = context().messages;
        let phase = Memo::new(move |_| match &*self.answer.read() {
            None => Phase::Coming,
            Some(Ok(_)) => Phase::Here,
            Some(Err(error)) => Phase::Failed(error.clone()),
        });
        let content = move || match phase.get() {
            Phase::Coming => view! { <p class="first-load" role="status">{m.loading}</p> },
            Phase::Here => self.live().map(&draw).into_view(),
            Phase::Failed(error @ ApiError::Missing(_)) => missing(&error),
            Phase::Failed(error) => view! {
                <FailureNotice error>
                    <Button on_press=self.again>{m.try_again}</Button>
                </FailureNotice>
            },
        };
        content.into_view()
    }
}

impl FetchedSchedule {
    /// The schedule as it now is; the last there was, where there is none any more.
    fn live(self) -> Option<Memo<Schedule>> {
        let first = untrack(|| self.schedule())?;
        Some(Memo::new(move |before: Option<&Schedule>| {
            self.schedule().unwrap_or_else(|| before.unwrap_or(&first).clone())
        }))
    }
}

/// What stands below the heading that says there is no such schedule.
fn missing(error: &ApiError) -> View {
    let context = context();
    let explanation = explain(context.messages, error);
    let detail = explanation.detail.map(|detail| safe_text(&detail, context.messages.hidden_char));
    let list = context.navigation.href(&Route::Schedules(context.list_page.query.get_untracked()));
    view! {
        <div class="missing" role="alert">
            <p>{explanation.advice}</p>
            {detail.map(|detail| view! { <p class="detail">{detail}</p> })}
            <div class="actions">
                <Link href=list kind=LinkKind::PrimaryButton>{lazy_messages(context.messages).back_to_list}</Link>
            </div>
        </div>
    }
}

/// A page about a schedule that has a title of its own, unless there is no such schedule.
pub fn titled(id: ScheduleId, title: &'static str, draw: impl Fn(Schedule) -> View + 'static) -> View {
    let one = fetch(id, None);
    view! {
        <div class="page">
            <h1 tabindex="-1">{move || one.missing().unwrap_or(title)}</h1>
            {one.around(move |schedule| draw(schedule.get_untracked()))}
        </div>
    }
}
