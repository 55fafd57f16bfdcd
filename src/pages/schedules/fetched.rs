//! One schedule on its way to a page.

use cadenza_contract::{Schedule, ScheduleId};

use crate::api::error::ApiError;
use crate::context::context;
use crate::dom::{IntoView, View, view};
use crate::pages::explained::Explained;
use crate::reactive::{Callback, RwSignal, Signal};
use crate::schedule::use_schedule;
use crate::ui::Button;

/// What came of asking for it, live.
#[derive(Clone, Copy)]
pub struct Fetched {
    answer: Signal<Option<Result<Schedule, ApiError>>>,
    again: Callback<()>,
}

/// Asks for a schedule.
pub fn fetch(id: ScheduleId) -> Fetched {
    let refresh = RwSignal::new(0_u32);
    let answer = use_schedule(context().session, id, refresh.into());
    Fetched { answer, again: Callback::new(move |()| refresh.update(|count| *count += 1)) }
}

impl Fetched {
    /// The schedule, once it is there.
    pub fn schedule(self) -> Option<Schedule> {
        self.answer.get()?.ok()
    }

    /// Draws the schedule once it has come. Until then it says so; after a failure it says why and offers another try.
    pub fn around(self, draw: impl Fn(Schedule) -> View + 'static) -> View {
        let m = context().messages;
        let content = move || match self.answer.get() {
            None => view! { <p class="first-load" role="status">{m.loading}</p> },
            Some(Ok(schedule)) => draw(schedule),
            Some(Err(error)) => view! {
                <Explained error>
                    <Button on_press=self.again>{m.try_again}</Button>
                </Explained>
            },
        };
        content.into_view()
    }
}

/// A schedule on a page whose heading does not depend on it.
pub fn fetched(id: ScheduleId, draw: impl Fn(Schedule) -> View + 'static) -> View {
    fetch(id).around(draw)
}
