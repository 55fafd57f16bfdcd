//! Single keys, heard inside the element alone: they press what stands on the screen.

mod shortcut_help;

use cadenza_contract::ScheduleId;
use cadenza_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, MouseEventInit};

use crate::browser::event_listener::EventListener;
use crate::state::context::{Context, context};
use cadenza_core::route::{Prefill, Route};
use cadenza_core::shortcuts::{self, Action, RowStep, ShortcutContext};
use cadenza_view::dom::event::is_composing;
use shortcut_help::ShortcutHelp;

/// Rows that do not answer what was asked for are none.
const ROWS: &str = "tbody:not([inert]) tr[aria-rowindex]";

/// Listens for keys in the app, and explains them.
#[component]
pub fn KeyHandler(
    /// All of the app.
    app: NodeRef,
) -> impl IntoView {
    let context = context();
    let listening = StoredValue::new(None);
    app.on_load(move |app| {
        // On a page of our own keys work from the start; in another's, once somebody has come to us.
        let document = web_sys::window().and_then(|window| window.document());
        let elsewhere = document.is_none_or(|it| it.active_element().is_some_and(|it| it.tag_name() != "BODY"));
        if !context.host.read_value().is_there() && !elsewhere {
            let _ = app.focus();
        }
        let heard = EventListener::on(app.into(), "keydown", move |event| press(context, event.unchecked_ref()));
        listening.set_value(heard);
    });
    on_cleanup(move || drop(listening.take()));
    view! { <ShortcutHelp /> }
}

/// Does what a key asks for, if it asks for anything here.
fn press(context: Context, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some((target, app)) = target.and_then(|it| it.closest(".cadenza").ok().flatten().map(|app| (it, app))) else {
        return;
    };
    let situation = ShortcutContext {
        wanted: context.preferences.shortcuts_untracked(),
        typing: event.default_prevented() || is_composing(event) || takes_letters(&target),
        modified: event.ctrl_key() || event.alt_key() || event.meta_key(),
        shifted: event.shift_key(),
        modal_open: within(&app, "dialog[open], .sign-in, :popover-open").is_some(),
        repeated: event.repeat(),
    };
    if let Some(action) = shortcuts::action(&event.key(), situation) {
        event.prevent_default();
        act(context, action, event.shift_key(), &target, &app);
    }
}

fn act(context: Context, action: Action, shift: bool, target: &Element, app: &Element) {
    match action {
        Action::Search => search(context, app),
        Action::New if !context.write_access().get_untracked().is_offered() => {}
        Action::New => context.navigation.go(Route::New(Prefill::default())),
        Action::Row(step) if within(app, PANEL).is_some() => click(within(app, beside(step))),
        Action::Row(step) => go_to_row(step, target, app.clone(), PATIENCE),
        Action::Select => {
            let press = if shift { click_with_shift } else { click };
            let row = row_of(target).or_else(|| within(app, "tr[aria-current]"));
            press(row.and_then(|row| within(&row, "input[type=checkbox]")));
        }
        Action::Edit => match schedule_of(context, target) {
            Some(id) if context.write_access().get_untracked().is_offered() => {
                context.navigation.go(Route::Edit(id));
            }
            Some(_) => {}
            None => click(within(app, ":is(.page.show, .panel) a[href$='/edit']")),
        },
        Action::Delete => match schedule_of(context, target) {
            Some(id) => ask_to_delete(context, &id),
            None => click(within(app, ":is(.page.show, .panel) .danger")),
        },
        Action::Help => context.shortcut_help.set(true),
    }
}

/// One schedule beside the list.
const PANEL: &str = ".panel";

/// What shows another one there.
fn beside(step: RowStep) -> &'static str {
    match step {
        RowStep::Down => ".panel-next > button",
        RowStep::Up => ".panel-previous > button",
    }
}

/// The schedule whose row one is on.
fn schedule_of(context: Context, target: &Element) -> Option<ScheduleId> {
    let href = within(&row_of(target)?, "th a")?.get_attribute("href")?;
    match context.navigation.linked(&href)? {
        Route::Schedule(id, _) => Some(id),
        _ => None,
    }
}

/// As the menu of its row does, and where that would.
fn ask_to_delete(context: Context, id: &ScheduleId) {
    let list = context.list_page.list.read_untracked();
    let known = list.rows.iter().find(|row| row.id == *id);
    if let (Some(row), Some(_)) = (known, context.write_access().get_untracked().permit()) {
        context.list_page.pending_delete.request_one(row);
    }
}

/// To the page's own field, or else to the list's.
fn search(context: Context, app: &Element) {
    if take_search(app) {
        return;
    }
    context.navigation.go(Route::Schedules(context.list_page.query.get_untracked()));
    let app = app.clone();
    // In the first frame the list stands, and its heading takes the focus.
    request_animation_frame(move || {
        request_animation_frame(move || {
            take_search(&app);
        });
    });
}

fn take_search(app: &Element) -> bool {
    let field = within(app, "main input[type=search]").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| {
        // A field that cannot take the focus keeps it where it is.
        let _ = field.focus();
        field.select();
        true
    })
}

/// How often one looks for a row that a scroll is to bring.
const PATIENCE: u8 = 5;

/// The focus goes to the link that opens the schedule: that is what a reader says of a row, and Enter follows it.
fn go_to_row(step: RowStep, target: &Element, app: Element, patience: u8) {
    let rows = all(&app, ROWS);
    let present = row_of(target).and_then(|row| rows.iter().position(|other| *other == row));
    match shortcuts::row(step, present, first_in_sight(&rows), rows.len()).and_then(|at| rows.get(at)) {
        Some(row) => focus(within(row, "th a")),
        // Of many rows only those in sight stand: the next ones come with the scroll.
        None if patience > 0 => {
            let beside = row_of(target).and_then(|row| match step {
                RowStep::Down => row.next_element_sibling(),
                RowStep::Up => row.previous_element_sibling(),
            });
            let (Some(_), Some(row), Some(scroller)) = (beside, row_of(target), within(&app, ".scroller")) else {
                return;
            };
            let height = row.client_height();
            if patience == PATIENCE {
                scroller.set_scroll_top(scroller.scroll_top() + if step == RowStep::Down { height } else { -height });
            }
            let target = target.clone();
            // The scroll is told in one frame, and the rows it brings stand in the next, or later on a busy machine.
            request_animation_frame(move || {
                request_animation_frame(move || go_to_row(step, &target, app, patience - 1));
            });
        }
        None => {}
    }
}

/// The first row that the table's head does not cover.
fn first_in_sight(rows: &[Element]) -> usize {
    let head = rows.first().and_then(|row| row.closest("table").ok().flatten()).and_then(|it| within(&it, "thead th"));
    let edge = head.map_or(0.0, |head| head.get_bounding_client_rect().bottom());
    rows.iter().position(|row| row.get_bounding_client_rect().top() >= edge - 1.0).unwrap_or_default()
}

fn takes_letters(target: &Element) -> bool {
    let editable = target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    let boxes = "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=file])";
    editable || target.matches(boxes).unwrap_or(true)
}

fn row_of(target: &Element) -> Option<Element> {
    target.closest(ROWS).ok().flatten()
}

fn within(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok().flatten()
}

fn all(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn click(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

fn click_with_shift(element: Option<Element>) {
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    how.set_shift_key(true);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &how).ok();
    if let Some((element, event)) = element.zip(event) {
        // Whether it was refused makes no difference here.
        let _ = element.dispatch_event(&event);
    }
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus keeps it where it is.
        let _ = element.focus();
    }
}
