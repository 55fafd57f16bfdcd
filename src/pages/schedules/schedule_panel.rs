//! One schedule beside the list: not modal, so that search and rows stay in reach, and the next row is a key away.

use std::sync::Arc;

use cadenza_contract::ScheduleId;
use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;
use leptos::ev::KeyboardEvent;

use super::copy_link::copy_link;
use super::fetched_schedule::fetch;
use super::row_actions::RowActions;
use super::schedule_facts::ScheduleFacts;
use crate::pages::cells;
use crate::state::context::{Context, context};
use crate::state::lazy_views::PanelInput;
use crate::ui::{Button, ButtonKind, Icon, focus, focus_row, icon, offered, reveal_row};
use cadenza_core::list::RowPosition;
use cadenza_core::route::Route;

/// The panel.
#[component]
pub fn SchedulePanel(
    /// Which schedule, and the list beside it.
    input: PanelInput,
) -> impl IntoView {
    let context = context();
    let t = lazy_messages(context.messages);
    let steps = Steps { context, input };
    let (panel, heading) = (NodeRef::new(), NodeRef::new());
    let close = Callback::new(move |()| context.navigation.leave(Route::Schedules(input.query.get_untracked())));
    let arrived = StoredValue::new(input.is_first);
    let row = StoredValue::new(None);
    give_back_focus(panel, row);
    let shown = move || {
        let id = input.id.get()?;
        row.set_value(untrack(|| steps.row()));
        // Who has just come to it starts at its name, by keys as by reading.
        if !*arrived.take() {
            request_animation_frame(move || {
                focus(heading);
                steps.reveal(panel);
            });
        }
        Some(view! { <OpenSchedule id input heading /> })
    };
    view! {
        <section
            class="panel"
            aria-labelledby="panel-title"
            node_ref=panel
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" && !event.default_prevented() {
                    event.prevent_default();
                    close.run(());
                }
            }
        >
            <div class="panel-bar">
                <span class="panel-place" role="status">{move || steps.words()}</span>
                {steps.button(-1, "panel-previous", t.panel.previous, Icon::UP)}
                {steps.button(1, "panel-next", t.panel.next, Icon::DOWN)}
                {move || copy_button(context, input.id.get()?)}
                <Button kind=ButtonKind::Drawing label=t.close.to_owned() on_press=close>{icon(Icon::CROSS)}</Button>
            </div>
            {shown}
        </section>
    }
}

/// However it goes, its row has the focus then.
fn give_back_focus(panel: NodeRef, row: StoredValue<Option<RowPosition>>) {
    on_cleanup(move || {
        let list = panel.get_untracked().and_then(|panel| panel.parent_element());
        let has_focus = panel.get_untracked().is_some_and(|it| it.query_selector(":focus").ok().flatten().is_some());
        if let Some((list, row)) = list.zip(row.get_value()).filter(|_| has_focus) {
            request_animation_frame(move || {
                focus_row(&list, &row);
            });
        }
    });
}

fn copy_button(context: Context, id: ScheduleId) -> Option<View> {
    let on_press = copy_link(context, &id)?;
    let label = lazy_messages(context.messages).view_texts.copy_link.to_owned();
    Some(view! { <Button kind=ButtonKind::Drawing label on_press>{icon(Icon::LINK)}</Button> })
}

/// Its name, what can be done with it and all it holds.
#[component]
fn OpenSchedule(id: ScheduleId, input: PanelInput, heading: NodeRef) -> impl IntoView {
    let context = context();
    let known = input.rows.read_untracked().iter().find(|row| row.id == id).map(|row| (**row).clone());
    let one = fetch(id, known);
    let title = move || match (one.schedule(), one.missing()) {
        (Some(schedule), _) => cells::name(&schedule.name),
        (None, Some(missing)) => missing.into_view(),
        (None, None) => context.messages.loading.into_view(),
    };
    let actions = offered(context.write_access(), move |offer| {
        let pending_delete = context.list_page.pending_delete;
        let actions =
            move || one.schedule().map(|it| view! { <RowActions offer schedule=Arc::new(it) pending_delete /> });
        actions.into_view()
    });
    let on_saved = Callback::new(move |now| one.set(now));
    view! {
        <div class="panel-body" aria-busy=move || one.is_coming().to_string()>
            <h2 id="panel-title" tabindex="-1" node_ref=heading>{title}</h2>
            <div class="actions">{actions}</div>
            {move || one.doubt()}
            {one.around(move |schedule| view! { <ScheduleFacts schedule beside=true on_saved /> })}
        </div>
    }
}

/// From one schedule to another of the list, and back to the list.
#[derive(Clone, Copy)]
struct Steps {
    context: Context,
    input: PanelInput,
}

impl Steps {
    /// Its place among the rows of the page, from 0; none where it is not among them.
    fn place(self) -> Option<usize> {
        let id = self.input.id.get()?;
        self.input.rows.read().iter().position(|row| row.id == id)
    }

    fn words(self) -> Option<String> {
        let page = self.input.page_info.get();
        let place = page.first + self.place()? as u64;
        Some((lazy_messages(self.context.messages).panel.place)(place, page.total))
    }

    fn neighbor(self, step: isize) -> Option<ScheduleId> {
        let at = self.place()?.checked_add_signed(step)?;
        Some(self.input.rows.read().get(at)?.id.clone())
    }

    fn button(self, step: isize, class: &'static str, label: &'static str, drawing: Icon) -> View {
        let off = Signal::derive(move || self.neighbor(step).is_none());
        let on_press = Callback::new(move |()| {
            if let Some(id) = untrack(|| self.neighbor(step)) {
                self.context.navigation.follow(Route::schedule(&id));
            }
        });
        view! {
            <span class=class>
                <Button kind=ButtonKind::Drawing label=label.to_owned() off on_press>{icon(drawing)}</Button>
            </span>
        }
    }

    fn row(self) -> Option<RowPosition> {
        let href = self.context.navigation.href(&Route::schedule(&self.input.id.get()?));
        let number = self.input.page_info.get().first + self.place().unwrap_or_default() as u64 + 1;
        Some(RowPosition { href, number })
    }

    /// Brings its row into sight.
    fn reveal(self, panel: NodeRef) {
        let list = panel.get_untracked().and_then(|panel| panel.parent_element());
        if let Some((list, at)) = list.zip(untrack(|| self.place())) {
            reveal_row(&list, at);
        }
    }
}
