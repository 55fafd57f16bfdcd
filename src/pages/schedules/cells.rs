//! Values of a schedule as the table and the page about one show them.

use cadenza_contract::{Schedule, Timestamp};
use leptos::prelude::*;

use crate::context::{Context, context};
use crate::intl::iso;
use crate::schedule::suspicious;

/// The name, isolated from the text around it whichever way it is written.
pub fn name(schedule: &Schedule) -> AnyView {
    match schedule.name.trim() {
        "" => view! { <span class="absent">{context().messages.unnamed}</span> }.into_any(),
        name => view! { <bdi>{name.to_owned()}</bdi> }.into_any(),
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
pub fn time(time: Option<Timestamp>) -> AnyView {
    let context = context();
    let m = context.messages;
    let Some(time) = time else { return view! { <span class="absent">{m.never}</span> }.into_any() };
    if let Some(unit) = suspicious(time) {
        let raw = (m.suspicious)(&time.micros().to_string(), unit);
        return view! { <span class="suspicious" title=raw.clone()>{raw.clone()}</span> }.into_any();
    }
    let (exact, ago) = (context.clock.read().exact(time), context.clock.read().relative(time));
    let iso = iso(time);
    view! { <time datetime=iso.clone() title=format!("{ago} · {iso}")>{exact}</time> }.into_any()
}

/// The first value of a list and how many more there are; a dash where there is none.
pub fn summary(list: Option<&[String]>) -> AnyView {
    let m = context().messages;
    match list {
        None | Some([]) => view! { <span class="absent">{m.none}</span> }.into_any(),
        Some([only]) => view! { <bdi title=only.clone()>{only.clone()}</bdi> }.into_any(),
        Some(several @ [first, rest @ ..]) => view! {
            <span class="several" title=several.join("\n")>
                <bdi>{first.clone()}</bdi>
                <span class="more">{(m.more)(rest.len())}</span>
            </span>
        }
        .into_any(),
    }
}
