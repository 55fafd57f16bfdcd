//! Everything about one schedule, with links to what it shares with others.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use leptos::prelude::*;

use crate::reactive::{Callback, RwSignal};

use super::actions::Actions;
use super::cells;
use super::delete::{DeleteDialog, Doomed};
use crate::context::{Context, context};
use crate::form::Field;
use crate::list::{Column, Filter, Query};
use crate::pages::explained::Explained;
use crate::route::Route;
use crate::schedule::use_schedule;
use crate::ui::{Button, Fact, Facts, Link};

/// The page about one schedule.
#[component]
pub fn ShowPage(
    /// Which one.
    id: ScheduleId,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let refresh = RwSignal::new(0_u32);
    let fetched = use_schedule(context.session, id, refresh.into());
    let doomed = Doomed::default();
    let list = move || Route::Schedules(context.shelf.query.get_untracked());
    let content = move || match fetched.get() {
        None => view! { <p class="first-load" role="status">{m.loading}</p> }.into_any(),
        Some(Ok(schedule)) => view! { <Sheet schedule=Arc::new(schedule) doomed /> }.into_any(),
        Some(Err(error)) => view! {
            <Explained error>
                <Button on_press=Callback::new(move |()| refresh.update(|count| *count += 1))>{m.try_again}</Button>
            </Explained>
        }
        .into_any(),
    };
    view! {
        <div class="page show">
            <p class="back"><Link href=context.navigation.href(&list())>{m.back_to_list}</Link></p>
            {content}
            <DeleteDialog doomed on_deleted=Callback::new(move |_| context.navigation.go(list())) />
        </div>
    }
}

#[component]
fn Sheet(schedule: Arc<Schedule>, doomed: Doomed) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let what = vec![
        (m.field)(Field::Kind).fact(shared(context, &schedule.kind, |kind| Filter { kind, ..Filter::default() })),
        (m.field)(Field::Hosts).fact(list(context, schedule.hosts.as_deref())),
        (m.field)(Field::Services).fact(list(context, schedule.services.as_deref())),
        (m.field)(Field::Timezone).fact(text(&schedule.timezone)),
    ];
    let who = vec![
        (m.field)(Field::SendTo).fact(list(context, schedule.send_to.as_deref())),
        (m.field)(Field::SendVia).fact(text(&schedule.send_via)),
    ];
    let frequency = |frequency| Filter { frequency, ..Filter::default() };
    let created_by = |created_by| Filter { created_by, ..Filter::default() };
    let when = vec![
        (m.field)(Field::Frequency).fact(shared(context, &schedule.frequency, frequency)),
        (m.column)(Column::FirstRun).fact(cells::time(schedule.first_run)),
        (m.column)(Column::LastRun).fact(cells::time(schedule.last_run)),
        (m.column)(Column::Created).fact(cells::time(schedule.created)),
        (m.column)(Column::CreatedBy).fact(shared(context, &schedule.created_by, created_by)),
        m.schedule_id.fact(view! { <bdi class="id">{schedule.id.to_string()}</bdi> }.into_any()),
    ];
    let other: Vec<_> = schedule.other.iter().map(|(key, value)| key.as_str().fact(text(&value.to_string()))).collect();
    let other = (!other.is_empty()).then(|| section(m.other_fields, other));
    let title = cells::name(&schedule);
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <div class="actions"><Actions schedule doomed /></div>
        </div>
        {section(m.what_it_reports, what)}
        {section(m.who_gets_it, who)}
        {section(m.when, when)}
        {other}
    }
}

/// A labeled value; made where the label stands, so that a section reads as the table it becomes.
trait Labels {
    fn fact(&self, value: AnyView) -> AnyView;
}

impl Labels for str {
    fn fact(&self, value: AnyView) -> AnyView {
        view! { <Fact label=self.to_owned()>{value}</Fact> }.into_any()
    }
}

fn section(title: &'static str, facts: Vec<AnyView>) -> AnyView {
    view! {
        <section class="facts-section">
            <h2>{title}</h2>
            <Facts>{facts}</Facts>
        </section>
    }
    .into_any()
}

fn text(value: &str) -> AnyView {
    view! { <bdi>{value.to_owned()}</bdi> }.into_any()
}

/// A value, and the way to every schedule that shares it.
fn shared(context: Context, value: &str, filter: impl Fn(String) -> Filter) -> AnyView {
    let m = context.messages;
    if value.is_empty() {
        return view! { <span class="absent">{m.none}</span> }.into_any();
    }
    let query = Query { filter: filter(value.to_owned()), ..Query::default() };
    let (href, title) = (context.navigation.href(&Route::Schedules(query)), (m.also)(value));
    view! { <a href=href title=title><bdi>{value.to_owned()}</bdi></a> }.into_any()
}

fn list(context: Context, values: Option<&[String]>) -> AnyView {
    match values {
        None | Some([]) => view! { <span class="absent">{context.messages.none}</span> }.into_any(),
        Some(values) => {
            let items: Vec<_> = values.iter().map(|value| view! { <li><bdi>{value.clone()}</bdi></li> }).collect();
            view! { <ul class="values">{items}</ul> }.into_any()
        }
    }
}
