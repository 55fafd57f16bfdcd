//! Values of a schedule as the table and the page about one show them.

use crate::dom::{View, view};
use cadenza_contract::{Schedule, Timestamp};

use crate::context::{Context, context};
use crate::intl::iso;
use crate::schedule::suspicious;
use crate::ui::ValueList;

/// The name, isolated from the text around it whichever way it is written.
pub fn name(schedule: &Schedule) -> View {
    match schedule.name.trim() {
        "" => view! { <span class="absent">{context().messages.unnamed}</span> },
        name => view! { <bdi>{name.to_owned()}</bdi> },
    }
}

/// The name as plain text, for labels and sentences.
pub fn plain_name(context: Context, name: &str) -> String {
    match name.trim() {
        "" => context.messages.unnamed.to_owned(),
        name => name.to_owned(),
    }
}

/// A time with its zone; never, where there is none; a number of another unit is flagged and left as it is.
pub fn time(time: Option<Timestamp>) -> View {
    let context = context();
    let m = context.messages;
    let Some(time) = time else { return view! { <span class="absent">{m.never}</span> } };
    if let Some(unit) = suspicious(time) {
        let raw = (m.suspicious)(&time.micros().to_string(), unit);
        return view! { <span class="suspicious" title=raw.clone()>{raw.clone()}</span> };
    }
    let (exact, ago) = (context.clock.read().exact(time), context.clock.read().relative(time));
    let iso = iso(time);
    view! { <time datetime=iso.clone() title=format!("{ago} · {iso}")>{exact}</time> }
}

/// The first value of a list and how many more there are.
pub fn summary(list: Option<&[String]>) -> View {
    let m = context().messages;
    view! { <ValueList values=list.unwrap_or_default().to_vec() none=m.none more=m.and_more /> }
}
