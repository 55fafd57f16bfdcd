//! One schedule on its way to a page.

use cadenza_contract::{Schedule, ScheduleId};

use crate::context::context;
use crate::dom::{IntoView, View, view};
use crate::pages::explained::Explained;
use crate::reactive::{Callback, RwSignal};
use crate::schedule::use_schedule;
use crate::ui::Button;

/// Draws a schedule once it has come. Until then it says so; after a failure it says why and offers another try.
pub fn fetched(id: ScheduleId, draw: impl Fn(Schedule) -> View + 'static) -> View {
    let context = context();
    let m = context.messages;
    let refresh = RwSignal::new(0_u32);
    let fetched = use_schedule(context.session, id, refresh.into());
    let again = Callback::new(move |()| refresh.update(|count| *count += 1));
    let content = move || match fetched.get() {
        None => view! { <p class="first-load" role="status">{m.loading}</p> },
        Some(Ok(schedule)) => draw(schedule),
        Some(Err(error)) => view! {
            <Explained error>
                <Button on_press=again>{m.try_again}</Button>
            </Explained>
        },
    };
    content.into_view()
}
