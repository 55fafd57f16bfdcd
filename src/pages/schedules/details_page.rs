//! Everything about one schedule, with links to what it shares with others.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId, json};
use cadenza_core::i18n::lazy_messages;

use cadenza_view::prelude::*;

use super::cells;
use super::delete_dialog::DeleteDialog;
use super::fetched_schedule::fetch;
use super::row_actions::RowActions;
use crate::pages::read_only_notice::ReadOnlyNotice;
use crate::state::context::{Context, context};
use crate::state::pending_delete::PendingDelete;
use crate::ui::{Description, DescriptionList, Link, offered};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::list::{Column, Filter, Query};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, AttributeRef, Section};
use cadenza_core::tag_input::ValueKind;

/// The page about one schedule.
#[component]
pub fn DetailsPage(
    /// Which one.
    id: ScheduleId,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let pending_delete = PendingDelete::default();
    let list = move || Route::Schedules(context.list_page.query.get_untracked());
    let one = fetch(id);
    let heading = NodeRef::new();
    // The heading stands before its name is known: the focus goes there with the move.
    let title = move || match (one.schedule(), one.missing()) {
        (Some(schedule), _) => cells::name(&schedule.name),
        (None, Some(missing)) => missing.into_view(),
        (None, None) => m.schedules.into_view(),
    };
    let back = move || {
        // There the way back is the one thing to press.
        one.missing()
            .is_none()
            .then(|| view! { <Link href=context.navigation.href(&list())>{lazy_messages(m).back_to_list}</Link> })
    };
    let access = context.write_access();
    let actions = offered(access, move |offer| {
        let actions =
            move || one.schedule().map(|it| view! { <RowActions offer schedule=Arc::new(it) pending_delete /> });
        actions.into_view()
    });
    view! {
        <div class="page show">
            <p class="back">{back}</p>
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{title}</h1>
                <div class="actions">{actions}</div>
            </div>
            <ReadOnlyNotice access next=heading />
            {one.around(|schedule| view! { <ScheduleDetails schedule /> })}
            <DeleteDialog pending_delete on_deleted=Callback::new(move |_| context.navigation.leave(list())) />
        </div>
    }
}

#[component]
fn ScheduleDetails(schedule: Schedule) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let facts = |section: Section| {
        let fact = |attribute: &Attribute| {
            (lazy_messages(m).attribute)(*attribute).fact(attribute_value(context, *attribute, &schedule))
        };
        section.attributes().iter().map(fact).collect::<Vec<_>>()
    };
    let created_by = Filter { created_by: schedule.created_by.clone(), ..Filter::default() };
    let runs = [
        (m.column)(Column::FirstRun).fact(cells::time_and_distance(schedule.first_run)),
        (m.column)(Column::LastRun).fact(cells::time_and_distance(schedule.last_run)),
        (m.column)(Column::Created).fact(cells::time_and_distance(schedule.created)),
        (m.column)(Column::CreatedBy).fact(shared(context, &schedule.created_by, created_by)),
        lazy_messages(m).schedule_id.fact(view! { <span class="id">{cells::value(schedule.id.as_str())}</span> }),
    ];
    let when = facts(Section::When).into_iter().chain(runs).collect();
    let other: Vec<_> =
        schedule.other.iter().map(|(key, value)| key.as_str().fact(cells::value(&json(value)))).collect();
    let other = (!other.is_empty()).then(|| section(lazy_messages(m).other_fields, other));
    view! {
        {section(lazy_messages(m).what_it_reports, facts(Section::What))}
        {section(lazy_messages(m).who_gets_it, facts(Section::Who))}
        {section(lazy_messages(m).when, when)}
        {other}
    }
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

fn section(title: &'static str, facts: Vec<View>) -> View {
    view! {
        <section class="facts-section">
            <h2>{title}</h2>
            <DescriptionList>{facts}</DescriptionList>
        </section>
    }
}

/// What a schedule holds, with the way to others that share it.
fn attribute_value(context: Context, attribute: Attribute, schedule: &Schedule) -> View {
    match (attribute.read(schedule), attribute.value_kind()) {
        (AttributeRef::Text(value), _) => match attribute.shared(value) {
            Some(filter) => shared(context, value, filter),
            None => cells::value(value),
        },
        (AttributeRef::List(addresses), Some(ValueKind::Address)) => recipients(context, addresses),
        (AttributeRef::List(values), _) => list(context, values),
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

/// Each with the way to everything else they are mailed.
fn recipients(context: Context, addresses: Option<&[String]>) -> View {
    let link = |address: String| {
        let href = context.navigation.href(&Route::Recipient(address.clone()));
        view! { <Link href=href>{cells::value(&address)}</Link> }
    };
    items(context, addresses.unwrap_or_default().iter().cloned().map(link).collect())
}

fn list(context: Context, values: Option<&[String]>) -> View {
    items(context, values.unwrap_or_default().iter().map(|value| cells::value(value)).collect())
}

fn items(context: Context, items: Vec<View>) -> View {
    if items.is_empty() {
        return view! { <span class="absent">{context.messages.none}</span> };
    }
    let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
    view! { <ul class="listed">{items}</ul> }
}
