//! The zone for times: the device's, UTC, or any the browser knows.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::browser::intl::{browser_zone, canonical_zone, offset, zones};
use crate::state::context::context;
use crate::ui::{RadioGroup, SelectOption, TextField};
use cadenza_core::form::FieldProblem;
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::timezone::is_offset;

const DEVICE: &str = "device";
const UTC: &str = "UTC";
const OTHER: &str = "other";

/// The choice, and the field of the zone that is neither the device's nor UTC.
#[component]
pub fn ZoneSetting() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let kept = context.preferences.zone_untracked();
    // Drawn again in another language it starts from what is kept: only what is half typed is lost.
    let choice = RwSignal::new(choice_of(&kept));
    let typed = RwSignal::new(if choice.get_untracked() == OTHER { kept } else { String::new() });
    let left = RwSignal::new(false);
    let known = Memo::new(move |_| canonical_zone(&typed.read()).and_then(|zone| offset(&zone)));
    let choose = Callback::new(move |chosen: String| {
        let chosen = [DEVICE, UTC].into_iter().find(|it| *it == chosen).unwrap_or(OTHER);
        choice.set(chosen);
        match chosen {
            DEVICE => context.set_zone(String::new()),
            UTC => context.set_zone(UTC.to_owned()),
            // Until a zone is named the one before holds.
            _ => left.set(false),
        }
    });
    let type_in = Callback::new(move |text: String| {
        let zone = canonical_zone(&text);
        typed.set(text);
        left.set(false);
        if let Some(zone) = zone {
            context.set_zone(zone);
        }
    });
    let leave = Callback::new(move |()| {
        left.set(true);
        if let Some(zone) = canonical_zone(&typed.read_untracked()) {
            typed.set(zone);
        }
    });
    let device = browser_zone();
    let device = offset(&device).map_or(device.clone(), |now| format!("{device}, {now}"));
    let choices = vec![
        SelectOption::new(DEVICE, &(lazy_messages(m).preference.zone_device)(&device)),
        SelectOption::plain(UTC),
        SelectOption::new(OTHER, lazy_messages(m).preference.zone_other),
    ];
    let unknown = Signal::derive(move || {
        let typed = typed.read();
        let wrong = left.get() && !typed.trim().is_empty() && known.read().is_none();
        let words = || match typed.trim() {
            offset if is_offset(offset) => {
                (lazy_messages(m).problem)(Attribute::Timezone, &FieldProblem::ZoneOffset(offset.to_owned()))
            }
            other => (lazy_messages(m).preference.zone_unknown)(&escape_hidden(other)),
        };
        wrong.then(words)
    });
    let hint = Signal::derive(move || {
        let named = !typed.read().trim().is_empty();
        known.get().filter(|_| named).map(|now| (lazy_messages(m).zone_offset)(&now))
    });
    view! {
        <RadioGroup
            name="zone"
            legend=lazy_messages(m).preference.zone
            value=Signal::derive(move || choice.get().to_owned())
            choices
            on_change=choose
        />
        {move || (choice.get() == OTHER).then(|| view! {
            <TextField
                id="zone-name"
                label=lazy_messages(m).preference.zone_name
                value=typed
                hint
                error=unknown
                suggestions=Signal::from(zones())
                on_input=type_in
                on_leave=leave
            />
        })}
    }
}

fn choice_of(zone: &str) -> &'static str {
    match zone {
        "" => DEVICE,
        UTC => UTC,
        _ => OTHER,
    }
}
