//! Values of a schedule as the table and the page about one show them.

use cadenza_contract::{Schedule, Timestamp};
use cadenza_view::prelude::*;

use crate::browser::intl::{Clock, iso};
use crate::state::context::{Context, context};
use crate::ui::{Icon, ValueList, lacking, safe_text};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::schedule::suspicious_unit;

/// The name; one of nothing but spaces is none.
pub fn name(name: &str) -> View {
    if name.trim().is_empty() {
        return view! { <span class="absent">{context().messages.unnamed}</span> };
    }
    value(name)
}

/// A value, with what hides in it made visible.
pub fn value(text: &str) -> View {
    safe_text(text, context().messages.hidden_char)
}

/// The name as plain text, for labels and sentences.
pub fn plain_name(context: Context, name: &str) -> String {
    if name.trim().is_empty() { context.messages.unnamed.to_owned() } else { escape_hidden(name) }
}

/// A time as short as it can be. Its seconds come up while the keyboard is in its row, and more on hover.
pub fn time(time: Option<Timestamp>) -> View {
    written(time, |clock, time, iso| {
        let title = format!("{} · {} · {iso}", clock.full(time), clock.relative(time));
        view! { <time datetime=iso title=title data-exact=clock.to_the_second(time)>{clock.short(time)}</time> }
    })
}

/// A time by itself, to the second, and how long ago that is, both in sight of those who have no mouse.
pub fn time_and_distance(time: Option<Timestamp>) -> View {
    written(time, |clock, time, iso| {
        view! {
            <time datetime=iso.clone() title=iso>{clock.full(time)}</time>
            <span class="hint">{format!(" · {}", clock.relative(time))}</span>
        }
    })
}

/// Never, where there is no time; a number of another unit is flagged and left as it is.
fn written(time: Option<Timestamp>, write: impl Fn(&Clock, Timestamp, String) -> View) -> View {
    let context = context();
    let m = context.messages;
    let Some(time) = time else { return view! { <span class="absent">{m.never}</span> } };
    if let Some(unit) = suspicious_unit(time) {
        let raw = (m.suspicious)(&time.micros().to_string(), unit);
        return view! { <span class="suspicious" title=raw.clone()>{raw.clone()}</span> };
    }
    write(&context.clock.read_value(), time, iso(time))
}

/// The place a zone is named after, which is what tells it from others: `Europe/Rome` is Rome's.
pub fn place_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Who is mailed: the first one and how many more there are.
pub fn recipients(list: Option<&[String]>) -> View {
    summary(list.unwrap_or_default().to_vec(), None, lacking(context().messages.nobody))
}

/// Hosts and domain groups in one, the hosts first.
pub fn covers(schedule: &Schedule) -> View {
    let (hosts, groups) = (schedule.hosts.as_deref(), schedule.services.as_deref());
    let values = [hosts, groups].into_iter().flatten().flatten().cloned().collect();
    let drawing = if hosts.is_some_and(|hosts| !hosts.is_empty()) { Icon::HOST } else { Icon::GROUP };
    summary(values, Some(drawing), lacking(context().messages.nothing))
}

/// The first value of a list and how many more there are; that there is none is nothing to look into.
pub fn list(list: Option<&[String]>) -> View {
    let none = view! { <span class="absent">{context().messages.none}</span> };
    summary(list.unwrap_or_default().to_vec(), None, none)
}

fn summary(values: Vec<String>, drawing: Option<Icon>, none: View) -> View {
    let m = context().messages;
    view! { <ValueList values drawing none more=m.and_more hidden=m.hidden_char /> }
}
