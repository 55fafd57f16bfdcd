//! The filters: every parameter the list call has, applied a moment after one stops typing, and values to choose from.

use std::time::Duration;

use cadenza_view::prelude::*;

use super::facet_values::{FacetValues, facet_name};
use super::filter_chips::{ActiveFilter, FilterChips};
use super::filter_slot::name;
use crate::state::context::{Context, context};
use crate::state::lazy_views::FiltersInput;
use crate::ui::{Button, ButtonKind, Popover, TextField, ValueEditor, focus};
use cadenza_core::i18n::{Messages, lazy_messages};
use cadenza_core::list::{Facet, Filter, FilterDraft, FilterField, Query, QueryChange};
use cadenza_core::route::Route;
use cadenza_core::tag_input::ValueKind;

/// The pause after the last key, after which what was typed counts.
const PAUSE: Duration = Duration::from_millis(300);

/// Id of the first field.
const FIRST: &str = "filter-name";

/// Id of the field for ids.
const IDS: &str = "filter-ids";

/// Ids of the fields for dates.
const AFTER: &str = "filter-after";
const BEFORE: &str = "filter-before";

/// Reads and writes one field of the bar.
type Part = (fn(&FilterDraft) -> &String, fn(&mut FilterDraft) -> &mut String);

/// The fields of the filter, over the query in the address.
#[component]
pub fn FilterFields(
    /// Their place, and the query in the address.
    input: FiltersInput,
) -> impl IntoView {
    let FiltersInput { query, anchor, button } = input;
    let context = context();
    let m = context.messages;
    let bar = FilterModel::new(context, query);
    let pane = RwSignal::new(None);
    // What the scope has set is no field.
    let set = context.scope.read().set_fields();
    let is_open = move |part: &FilterField| !set.contains(part);
    let texts = {
        let is_open = is_open.clone();
        move || text_filters(context, bar, &is_open)
    };
    let content = move || match pane.get() {
        None => texts(),
        Some(facet) => view! { <FacetValues facet query /> },
    };
    let facets = Facet::every().filter(|facet| facet.filter_field().is_none_or(|part| is_open(&part)));
    let facets = facets.map(|facet| field_button(context, query, pane, Some(facet))).collect::<Vec<_>>();
    let form = NodeRef::new();
    let popover = Popover::new(form, anchor);
    let on_remove = Callback::new(move |part| bar.remove(part));
    let on_emptied = Callback::new(move |()| focus(button));
    let is_set = Memo::new(move |_| !bar.is_clear());
    let clear = Callback::new(move |()| {
        bar.clear();
        // It goes with what it cleared.
        focus(button);
    });
    view! {
        <FilterChips query on_remove on_emptied />
        // What is typed becomes a chip when its field is left, and would push the button away from under the pointer.
        <span class="filters-clear" on:mousedown=|event: leptos::ev::MouseEvent| event.prevent_default()>
            {move || is_set.get().then(|| view! { <Button kind=ButtonKind::Quiet on_press=clear>{m.clear_filters}</Button> })}
        </span>
        <form
            class="filters"
            part="filters"
            role="search"
            popover="auto"
            aria-label=lazy_messages(m).filters
            node_ref=form
            on:beforetoggle=popover.before_toggle()
            on:toggle=popover.toggled()
            on:submit=move |event| {
                event.prevent_default();
                bar.finish();
            }
        >
            <div class="filters-menu" role="group" aria-label=lazy_messages(m).chip_texts.filter_fields>
                {field_button(context, query, pane, None)}
                {facets}
            </div>
            <div class="filters-pane">{content}</div>
            <div class="filters-end">
                <Button on_press=Callback::new(move |()| popover.close())>{lazy_messages(m).done}</Button>
            </div>
        </form>
    }
}

/// Shows the values of a field, or what is typed; with how many values are chosen.
fn field_button(context: Context, query: Signal<Query>, pane: RwSignal<Option<Facet>>, facet: Option<Facet>) -> View {
    let m = context.messages;
    let name = facet.map_or(lazy_messages(m).chip_texts.text_filters, |facet| facet_name(context, facet));
    let chosen = Memo::new(move |_| facet.map(|facet| query.read().chosen(facet).len()).unwrap_or_default());
    let count = move || Some(chosen.get()).filter(|count| *count > 0).map(|count| (m.number)(count as u64));
    view! {
        <button type="button" class="filters-field" aria-pressed=move || (pane.get() == facet).to_string() on:click=move |_| pane.set(facet)>
            <span>{name}</span>
            <span class="count" aria-hidden="true">{count}</span>
        </button>
    }
}

/// What is typed and the API looks for.
fn text_filters(context: Context, bar: FilterModel, is_open: &dyn Fn(&FilterField) -> bool) -> View {
    let m = context.messages;
    let fields = text_fields().into_iter().filter(|(_, field, _)| is_open(field)).map(|(id, field, part)| {
        let is_date = field != FilterField::Name;
        let error = move || (is_date && bar.is_unclear(part.0)).then(|| lazy_messages(m).date_unclear.to_owned());
        view! {
            <TextField
                id
                label=name(m, field)
                placeholder=if is_date { m.date_format } else { "" }
                error=Signal::derive(error)
                value=Signal::derive(move || part.0(&bar.shown()).clone())
                on_input=Callback::new(move |text| bar.typed(|draft| *part.1(draft) = text))
                on_leave=Callback::new(move |()| bar.finish())
            />
        }
    });
    let fields: Vec<_> = fields.collect();
    let ids = is_open(&FilterField::Ids).then(|| ids(m, bar));
    let zone = context.clock.read_value().zone().to_owned();
    view! {
        <div class="filters-fields">
            {fields}
            {ids}
            <p class="hint">{(m.times_in)(&zone)}</p>
        </div>
    }
}

/// The editor for ids.
fn ids(m: &'static Messages, bar: FilterModel) -> View {
    let value = Signal::derive(move || bar.shown().ids);
    let on_change = Callback::new(move |ids| bar.typed(|draft| draft.ids = ids));
    let on_leave = Callback::new(move |()| bar.apply());
    let texts = &lazy_messages(m).values;
    view! {
        <ValueEditor id=IDS label=m.schedule_ids kind=ValueKind::Id texts hidden=m.hidden_char value on_change on_leave />
    }
}

/// What is typed, and the filter it was typed over: once the address says something else, the address is shown.
#[derive(Clone, Copy)]
struct FilterModel {
    context: Context,
    query: Signal<Query>,
    typing: RwSignal<Option<(FilterDraft, Filter)>>,
    /// Nothing is being typed any more, so that what cannot be read can be said.
    finished: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl FilterModel {
    fn new(context: Context, query: Signal<Query>) -> Self {
        let (typing, finished) = (RwSignal::new(None), RwSignal::new(true));
        let bar = Self { context, query, typing, finished, timer: StoredValue::new(None) };
        on_cleanup(move || bar.stop());
        bar
    }

    /// The texts of the fields: what is being typed, as long as it belongs to the address's filter.
    fn shown(self) -> FilterDraft {
        let filter = self.query.read().filter.clone();
        match self.typing.read().as_ref() {
            Some((draft, base)) if *base == filter || self.meaning(draft, base) == filter => draft.clone(),
            Some(_) | None => FilterDraft::of(&filter, |time| self.context.clock.read_value().format_input(time)),
        }
    }

    fn typed(self, change: impl FnOnce(&mut FilterDraft)) {
        let mut draft = untrack(|| self.shown());
        change(&mut draft);
        let base = self.query.read_untracked().filter.clone();
        self.typing.set(Some((draft, base)));
        self.finished.set(false);
        self.stop();
        let timer = set_timeout_with_handle(move || self.apply(), PAUSE).ok();
        self.timer.set_value(timer);
    }

    /// Brings what is typed into the address. Typing is not a step of its own: Back leaves the list, not a letter.
    fn apply(self) {
        self.stop();
        let query = self.query.get_untracked();
        let typing = self.typing.read_untracked();
        let typing = typing.as_ref().as_ref().filter(|(_, base)| *base == query.filter);
        let meant = typing.map(|(draft, base)| self.meaning(draft, base));
        if let Some(filter) = meant.filter(|filter| *filter != query.filter) {
            self.context.navigation.replace(Route::Schedules(query.after(QueryChange::Filter(filter))));
        }
    }

    /// Typing ended: what counts goes into the address, and a date that cannot be read is said to be one.
    fn finish(self) {
        self.apply();
        self.finished.set(true);
    }

    /// Whether a date was typed that nobody can read.
    fn is_unclear(self, date: fn(&FilterDraft) -> &String) -> bool {
        let draft = self.shown();
        let date = date(&draft).trim();
        self.finished.get() && !date.is_empty() && self.context.clock.read_value().parse_input(date).is_none()
    }

    /// Date fields are read by the clock whose zone the bar names.
    fn meaning(self, draft: &FilterDraft, base: &Filter) -> Filter {
        let clock = self.context.clock.read_value();
        draft.meaning(&FilterDraft::of(base, |time| clock.format_input(time)), base, |text| clock.parse_input(text))
    }

    fn clear(self) {
        self.stop();
        self.typing.set(None);
        let query = self.query.get_untracked().after(QueryChange::ClearFilters);
        self.context.navigation.replace(Route::Schedules(query));
    }

    /// Takes one filter out; what is being typed in the others counts.
    fn remove(self, active: ActiveFilter) {
        self.apply();
        self.typing.set(None);
        let query = self.query.get_untracked();
        let change = match active {
            ActiveFilter::Field(part) => QueryChange::Filter(query.filter.without(part)),
            ActiveFilter::Choice(facet) => QueryChange::Choose(facet, Vec::new()),
        };
        self.context.navigation.replace(Route::Schedules(query.after(change)));
    }

    fn is_clear(self) -> bool {
        self.shown() == FilterDraft::default() && self.query.read().choices.is_empty()
    }

    fn stop(self) {
        if let Some(timer) = self.timer.take().as_ref() {
            timer.clear();
        }
    }
}

/// The fields of one text, each with the id of its input.
fn text_fields() -> [(&'static str, FilterField, Part); 3] {
    [
        (FIRST, FilterField::Name, (|d| &d.name, |d| &mut d.name)),
        (AFTER, FilterField::CreatedAfter, (|d| &d.created_after, |d| &mut d.created_after)),
        (BEFORE, FilterField::CreatedBefore, (|d| &d.created_before, |d| &mut d.created_before)),
    ]
}
