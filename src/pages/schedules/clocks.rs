//! The runs of a schedule on the clocks that matter: its own, the reader's and UTC.

use cadenza_contract::{Schedule, Timestamp};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::schedule::suspicious_unit;
use cadenza_core::schedule::timezone::UTC;
use cadenza_view::prelude::*;

use crate::browser::intl::{Clock, iso, offset};
use crate::pages::cells;
use crate::state::context::Context;
use cadenza_core::list::Column;

/// A table: a run a line, a clock a column.
pub fn clocks(context: Context, schedule: &Schedule) -> View {
    let m = context.messages;
    let t = &lazy_messages(m).panel;
    let clocks = each(context, &schedule.timezone);
    let heads: Vec<_> = clocks
        .iter()
        .map(|(clock, whose)| {
            let place = cells::place_of(clock.zone());
            view! { <th scope="col" title=clock.zone().to_owned()>{place}<span class="whose">{whose.join(", ")}</span></th> }
        })
        .collect();
    let runs = [(Column::FirstRun, schedule.first_run), (Column::LastRun, schedule.last_run)];
    let rows: Vec<_> = runs
        .into_iter()
        .map(|(column, time)| {
            let times: Vec<_> = clocks.iter().map(|(clock, _)| view! { <td>{on_clock(clock, time)}</td> }).collect();
            view! { <tr><th scope="row">{(m.column)(column)}</th>{times}</tr> }
        })
        .collect();
    view! {
        <table class="clocks" aria-label=t.runs>
            <thead><tr><th><span class="visually-hidden">{t.runs}</span></th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The clocks, none twice, each with whose it is. A zone the browser does not know has none.
fn each(context: Context, own: &str) -> Vec<(Clock, Vec<&'static str>)> {
    let t = &lazy_messages(context.messages).panel;
    let reader = context.clock.read_value();
    let zones = [(own, Some(t.clock_of_schedule)), (reader.zone(), Some(t.clock_of_reader)), (UTC, None)];
    let mut clocks: Vec<(Clock, Vec<&'static str>)> = Vec::new();
    for (zone, whose) in zones {
        if zone.is_empty() || offset(zone).is_none() {
            continue;
        }
        match clocks.iter_mut().find(|(clock, _)| clock.zone() == zone) {
            Some((_, present)) => present.extend(whose),
            None => clocks.push((reader.in_zone(zone), whose.into_iter().collect())),
        }
    }
    clocks
}

fn on_clock(clock: &Clock, time: Option<Timestamp>) -> View {
    match time {
        Some(time) if suspicious_unit(time).is_none() => {
            view! { <time datetime=iso(time) title=clock.full(time)>{clock.short(time)}</time> }
        }
        time => cells::time(time),
    }
}
