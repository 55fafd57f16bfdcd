//! The values of one field, each with how many schedules have it, to be chosen; one that no schedule has can be typed.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;
use leptos::prelude::event_target_checked;

use crate::browser::intl::folded;
use crate::pages::failure_notice::FailureNotice;
use crate::state::context::{Context, context};
use crate::ui::{Button, CheckList, TextField, TextKind, safe_text};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::list::{Column, Facet, FacetValue, ListState, Phase, Query, QueryChange};
use cadenza_core::route::Route;
use cadenza_core::schedule::Attribute;

/// How many values are shown at once: beyond that one looks for one.
const SHOWN: usize = 100;

/// What a field is called.
pub fn facet_name(context: Context, facet: Facet) -> &'static str {
    (context.messages.column)(match facet {
        Facet::Attribute(attribute) => Column::Attribute(attribute),
        Facet::CreatedBy => Column::CreatedBy,
    })
}

/// What a value is called; an empty one says that there is none.
pub fn value_name(context: Context, facet: Facet, value: &str) -> String {
    let m = context.messages;
    match (facet, value.is_empty()) {
        (Facet::Attribute(Attribute::SendTo), true) => m.nobody.to_owned(),
        (_, true) => m.none.to_owned(),
        (_, false) => escape_hidden(value),
    }
}

/// A field to look for a value, and the values.
#[component]
pub fn FacetValues(
    /// Which field.
    facet: Facet,
    /// The query in the address.
    query: Signal<Query>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &lazy_messages(m).chip_texts;
    context.fleet.want();
    let all = context.fleet.state();
    let typed = RwSignal::new(String::new());
    let values = Memo::new(move |_| query.read().facet_values(&all.read().rows, facet));
    let shown = Memo::new(move |_| {
        let part = folded(typed.read().trim());
        let is_shown = |it: &&FacetValue| folded(&value_name(context, facet, &it.value)).contains(&part);
        values.read().iter().filter(is_shown).cloned().collect::<Vec<_>>()
    });
    let choice = Choice { context, facet, query };
    // What nobody has may be what somebody will have: any value can be chosen.
    let unknown = Memo::new(move |_| {
        let typed = typed.read().trim().to_owned();
        let is_known = values.read().iter().any(|it| it.value.eq_ignore_ascii_case(&typed));
        (!typed.is_empty() && !is_known).then_some(typed)
    });
    let most = Memo::new(move |_| values.read().iter().map(|it| it.count).max().unwrap_or_default().max(1));
    let state = move || match &*all.read() {
        ListState { answered_query: Some(_), .. } => View::Nothing,
        ListState { phase: Phase::Failed(error), .. } => {
            let (error, again) = (error.clone(), Callback::new(move |()| context.fleet.fetch()));
            view! { <FailureNotice error><Button on_press=again>{m.try_again}</Button></FailureNotice> }
        }
        _ => view! { <p class="facet-state" role="status">{m.loading}</p> },
    };
    let add = move || {
        unknown.get().map(|value| {
            let words = (t.use_value)(&escape_hidden(&value));
            let on_press = Callback::new(move |()| {
                choice.set(&value, true);
                typed.set(String::new());
            });
            view! { <Button on_press>{words}</Button> }
        })
    };
    let rest = move || {
        let rest = shown.read().len().saturating_sub(SHOWN);
        (rest > 0).then(|| view! { <p class="facet-state">{(m.and_more)(rest)}</p> })
    };
    let first = move || shown.get().into_iter().take(SHOWN).collect::<Vec<_>>();
    view! {
        <div class="facet">
            <TextField
                id="facet-find"
                label=(t.find_value)(facet_name(context, facet))
                hide_label=true
                placeholder=t.find
                kind=TextKind::Search
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
            />
            {state}
            <CheckList label=facet_name(context, facet)>
                <For each=first key let:it>{one(choice, it, most)}</For>
                {rest}
            </CheckList>
            {add}
        </div>
    }
}

fn key(it: &FacetValue) -> (String, usize) {
    (it.value.clone(), it.count)
}

/// A value: its box, its name, and how many have it, as a number and as a bar.
fn one(choice: Choice, FacetValue { value, count }: FacetValue, most: Memo<usize>) -> View {
    let m = choice.context.messages;
    let title = value_name(choice.context, choice.facet, &value);
    let name = safe_text(&title, m.hidden_char);
    let checked = {
        let value = value.clone();
        Memo::new(move |_| choice.is_set(&value))
    };
    view! {
        <label class="facet-value">
            <input type="checkbox" prop:checked=checked on:change=move |event| choice.set(&value, event_target_checked(&event)) />
            <span class="facet-name" title=title>{name}</span>
            <span class="facet-bar" aria-hidden="true" style:--share=move || format!("{}%", count * 100 / most.get())></span>
            <span class="facet-count">{(m.number)(count as u64)}</span>
        </label>
    }
}

/// What is chosen of a field.
#[derive(Clone, Copy)]
struct Choice {
    context: Context,
    facet: Facet,
    query: Signal<Query>,
}

impl Choice {
    fn is_set(self, value: &str) -> bool {
        self.query.read().chosen(self.facet).iter().any(|chosen| chosen.eq_ignore_ascii_case(value))
    }

    fn set(self, value: &str, on: bool) {
        let query = self.query.get_untracked();
        let others = query.chosen(self.facet).into_iter().filter(|chosen| !chosen.eq_ignore_ascii_case(value));
        let mut values: Vec<String> = others.map(str::to_owned).collect();
        if on {
            values.push(value.to_owned());
        }
        self.context.navigation.go(Route::Schedules(query.after(QueryChange::Choose(self.facet, values))));
    }
}
