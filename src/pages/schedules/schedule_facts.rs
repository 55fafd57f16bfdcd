//! Everything a schedule holds, with links to what it shares with others; each attribute can be edited where it stands.

use cadenza_contract::{Schedule, json};
use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use super::clocks::clocks;
use super::in_place_field::InPlaceField;
use crate::pages::cells;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::{Context, context};
use crate::ui::{
    ButtonKind, Description, DescriptionList, Icon, Link, WriteButton, WriteOffer, focus, icon, write_offer,
};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::list::{Column, Facet, Filter, Query, QueryChange};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, AttributeRef, Section};
use cadenza_core::tag_input::ValueKind;

/// Its sections.
#[component]
pub fn ScheduleFacts(
    /// The schedule, live.
    schedule: Memo<Schedule>,
    /// Whether they stand below a heading of the second level, and not below that of a page.
    #[prop(optional)]
    beside: bool,
    /// One of its attributes was changed here: it is now this.
    on_saved: Callback<Schedule>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let section = Sections { beside };
    want_all(context);
    let editing = Editing { attribute: RwSignal::new(None), schedule, on_saved };
    let offer = write_offer(context.write_access());
    let facts = move |section: Section| {
        let fact = |attribute: &Attribute| view! { <Fact attribute=*attribute editing offer /> };
        section.attributes().iter().map(fact).collect::<Vec<_>>()
    };
    let other = move || {
        let schedule = schedule.read();
        let other: Vec<_> =
            schedule.other.iter().map(|(key, value)| key.as_str().fact(cells::value(&json(value)))).collect();
        (!other.is_empty()).then(|| section.one(lazy_messages(m).other_fields, other, View::Nothing))
    };
    let runs = move || clocks(context, &schedule.read());
    let record = move || section.one(lazy_messages(m).panel.record, record(context, &schedule.read()), View::Nothing);
    view! {
        {section.one(lazy_messages(m).what_it_reports, facts(Section::What), View::Nothing)}
        {section.one(lazy_messages(m).who_gets_it, facts(Section::Who), View::Nothing)}
        {section.one(lazy_messages(m).when, facts(Section::When), runs.into_view())}
        {record}
        {other}
    }
}

/// Up to so many schedules all of them are fetched to say who shares what.
const MANY: u64 = 3_000;

/// Who shares what is said where that costs little: all are here, or are known to be few.
fn want_all(context: Context) {
    if context.list_page.total_of_all.get_untracked().is_some_and(|total| total <= MANY) {
        context.fleet.want();
    }
}

/// The one attribute that is being edited.
#[derive(Clone, Copy)]
struct Editing {
    attribute: RwSignal<Option<Attribute>>,
    schedule: Memo<Schedule>,
    on_saved: Callback<Schedule>,
}

/// An attribute and its value, or the field it is edited in.
#[component]
fn Fact(attribute: Attribute, editing: Editing, offer: Signal<Option<WriteOffer>>) -> impl IntoView {
    let context = context();
    let t = lazy_messages(context.messages);
    let label = (t.attribute)(attribute);
    let button = NodeRef::new();
    let is_edited = Memo::new(move |_| editing.attribute.get() == Some(attribute));
    let on_end = Callback::new(move |now: Option<Schedule>| {
        editing.attribute.set(None);
        request_animation_frame(move || focus(button));
        if let Some(now) = now {
            editing.on_saved.run(now);
        }
    });
    let begin = Callback::new(move |_| {
        // What is typed in another field is not taken away.
        if !context.unfinished.is_unsaved_untracked() {
            editing.attribute.set(Some(attribute));
        }
    });
    let value = move || attribute_value(context, attribute, &editing.schedule.read());
    let edit = move |offer| {
        let label = (t.panel.edit_field)(label);
        view! {
            <WriteButton offer reason=READ_ONLY kind=ButtonKind::Drawing label on_press=begin node_ref=button>{icon(Icon::EDIT)}</WriteButton>
        }
    };
    let content = move || match is_edited.get() {
        true => view! { <InPlaceField attribute schedule=editing.schedule.get_untracked() on_end /> },
        false => view! { <div class="fact"><div class="fact-value">{value}</div>{move || offer.get().map(edit)}</div> },
    };
    view! { <Description label>{content}</Description> }
}

/// What the API wrote down about it.
fn record(context: Context, schedule: &Schedule) -> Vec<View> {
    let m = context.messages;
    let created_by = Filter { created_by: schedule.created_by.clone(), ..Filter::default() };
    vec![
        (m.column)(Column::Created).fact(cells::time_and_distance(schedule.created)),
        (m.column)(Column::CreatedBy).fact(shared(context, &schedule.created_by, created_by)),
        lazy_messages(m).schedule_id.fact(view! { <span class="id">{cells::value(schedule.id.as_str())}</span> }),
    ]
}

/// A labeled value; made where the label stands, so that a section reads as the table it becomes.
trait Labels {
    fn fact(&self, value: View) -> View;
}

impl Labels for str {
    fn fact(&self, value: View) -> View {
        view! { <Description label=self.to_owned()>{value}</Description> }
    }
}

/// How sections are headed.
#[derive(Clone, Copy)]
struct Sections {
    beside: bool,
}

impl Sections {
    fn one(self, title: &'static str, facts: Vec<View>, below: View) -> View {
        let title = if self.beside {
            view! { <h3>{title}</h3> }
        } else {
            view! { <h2>{title}</h2> }
        };
        view! {
            <section class="facts-section">
                {title}
                <DescriptionList>{facts}</DescriptionList>
                {below}
            </section>
        }
    }
}

/// What a schedule holds, with the way to others that share it.
fn attribute_value(context: Context, attribute: Attribute, schedule: &Schedule) -> View {
    match (attribute.read(schedule), attribute.value_kind()) {
        (AttributeRef::Text(value), _) => match attribute.shared(value) {
            Some(filter) => shared(context, value, filter),
            None => cells::value(value),
        },
        (AttributeRef::List(list), _) => values(context, attribute, list.unwrap_or_default()),
    }
}

/// A value, and the way to every schedule that shares it.
fn shared(context: Context, value: &str, filter: Filter) -> View {
    let m = context.messages;
    if value.is_empty() {
        return view! { <span class="absent">{m.none}</span> };
    }
    let query = Query { filter, ..Query::default() };
    let (href, title) =
        (context.navigation.href(&Route::Schedules(query)), (lazy_messages(m).also)(&escape_hidden(value)));
    view! { <a href=href title=title>{cells::value(value)}</a> }
}

/// Each value, with how many schedules share it and the way to them; of an address also to all that it is mailed.
fn values(context: Context, attribute: Attribute, values: &[String]) -> View {
    if values.is_empty() {
        return view! { <span class="absent">{context.messages.none}</span> };
    }
    let item = |value: &String| {
        let written = match attribute.value_kind() {
            Some(ValueKind::Address) => {
                let href = context.navigation.href(&Route::Recipient(value.clone()));
                let words = cells::value(value);
                view! { <Link href=href>{words}</Link> }
            }
            Some(_) | None => cells::value(value),
        };
        view! { <li>{written}{shared_by(context, Facet::Attribute(attribute), value.clone())}</li> }
    };
    let items: Vec<_> = values.iter().map(item).collect();
    view! { <ul class="listed">{items}</ul> }
}

/// How many schedules have a value, once all are known and it is not this one alone.
fn shared_by(context: Context, facet: Facet, value: String) -> impl IntoView {
    let t = &lazy_messages(context.messages).panel;
    let all = context.fleet.state();
    let count = {
        let value = value.clone();
        Memo::new(move |_| all.read().rows.iter().filter(|row| facet.has(row, &value)).count())
    };
    move || {
        let count = Some(count.get()).filter(|count| *count > 1)?;
        let query = Query::default().after(QueryChange::Choose(facet, vec![value.clone()]));
        let (href, label) =
            (context.navigation.href(&Route::Schedules(query)), (t.shared_with)(count, &escape_hidden(&value)));
        Some(view! { <a class="shared-by" href=href aria-label=label>{(t.shared_by)(count)}</a> })
    }
}
