//! A menu: what can be done with one thing, or with all of a list.

use cadenza_view::prelude::*;
use leptos::ev::{KeyboardEvent, MouseEvent};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::icon::{Icon, icon};
use super::popover::{Popover, PopoverAnchor};

/// One line of a menu.
#[derive(Clone)]
pub struct MenuItem {
    /// Its words.
    pub label: String,
    /// Its drawing; none for a choice, which has a mark while it holds.
    pub icon: Option<Icon>,
    /// What it does.
    pub action: MenuAction,
}

/// What a line of a menu does.
#[derive(Clone)]
pub enum MenuAction {
    /// Goes to an address.
    Go(String),
    /// Does something.
    Do(Callback<()>),
    /// The same, and it cannot be taken back without work. While `off` it is refused, for the reason in `reason`.
    Delete {
        /// It was pressed.
        on_press: Callback<()>,
        /// Whether it is refused for now.
        off: bool,
        /// Id of the element that says why.
        reason: &'static str,
    },
    /// Chooses one of several.
    Choose(Callback<()>, bool),
}

/// Lines of a menu that belong together.
#[derive(Clone)]
pub struct MenuGroup {
    /// What they are about, where one must say it.
    pub label: Option<&'static str>,
    /// The lines.
    pub items: Vec<MenuItem>,
}

/// A button with a drawing that opens a popover.
#[component]
pub fn PopoverButton(
    /// Its name.
    #[prop(into)]
    label: String,
    /// Its drawing.
    drawing: Icon,
    /// Whether its name stands beside the drawing; else it is a tooltip.
    #[prop(optional)]
    in_words: bool,
    /// What it opens: `menu` or `dialog`.
    opens: &'static str,
    /// What it opens, by its anchor.
    anchor: PopoverAnchor,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef,
) -> impl IntoView {
    let press = move |event: MouseEvent| toggle_popover(anchor, &event);
    let title = (!in_words).then(|| label.clone());
    let words = in_words.then(|| view! { <span class="button-words">{label.clone()}</span> });
    view! {
        <button
            type="button"
            class=if in_words { "button" } else { "button drawing" }
            part="button"
            aria-label=label
            title=title
            aria-haspopup=opens
            aria-expanded="false"
            node_ref=node_ref
            on:click=press
        >
            {icon(drawing)}
            {words}
        </button>
    }
}

/// Opens the popover of a button, or closes it.
pub fn toggle_popover(anchor: PopoverAnchor, event: &MouseEvent) {
    let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
    // Another button's press has closed what was open already: now it opens its own.
    let same = *anchor.read_untracked() == button;
    anchor.set(button.filter(|_| !same));
}

/// The menu itself, beside the button in `anchor` while there is one.
#[component]
pub fn Menu(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Which button has opened it.
    anchor: PopoverAnchor,
    /// What it offers.
    #[prop(into)]
    groups: Signal<Vec<MenuGroup>>,
) -> impl IntoView {
    let panel = NodeRef::new();
    let popover = Popover::new(panel, anchor);
    let item = move |MenuItem { label, icon: drawing, action }: MenuItem| {
        let checked = if let MenuAction::Choose(_, chosen) = action { Some(chosen) } else { None };
        let drawing = if checked == Some(true) { Some(Icon::CHECK) } else { drawing };
        let words = view! { <span class="menu-mark">{drawing.map(icon)}</span><span>{label}</span> };
        match action {
            MenuAction::Go(href) => {
                let close = move |_| popover.close();
                view! { <a class="menu-item" role="menuitem" tabindex="-1" href=href on:click=close>{words}</a> }
            }
            MenuAction::Do(on_press) => line(popover, "menu-item", on_press, None, None, words),
            MenuAction::Delete { on_press, off, reason } => {
                line(popover, "menu-item danger", on_press, None, off.then_some(reason), words)
            }
            MenuAction::Choose(on_press, chosen) => line(popover, "menu-item", on_press, Some(chosen), None, words),
        }
    };
    let group = move |MenuGroup { label, items }: MenuGroup| {
        let items: Vec<_> = items.into_iter().map(item).collect();
        let title = label.map(|label| view! { <span class="menu-title" aria-hidden="true">{label}</span> });
        view! { <div class="menu-group" role="group" aria-label=label>{title}{items}</div> }
    };
    view! {
        <div
            class="menu"
            part="menu"
            role="menu"
            popover="auto"
            aria-label=move || label.get()
            node_ref=panel
            on:beforetoggle=popover.before_toggle()
            on:toggle=popover.toggled()
            on:keydown=move |event| step(&event, panel, popover)
        >
            {move || groups.get().into_iter().map(group).collect::<Vec<_>>()}
        </div>
    }
}

/// A line that does something; with `chosen` it is one of several, with `reason` it is refused for that.
fn line(
    popover: Popover,
    class: &'static str,
    on_press: Callback<()>,
    chosen: Option<bool>,
    reason: Option<&'static str>,
    words: View,
) -> View {
    let press = move |_| {
        if reason.is_none() {
            // First, and at once, the focus goes back to the button: a dialog that opens now returns it there.
            popover.close();
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class=class
            role=if chosen.is_some() { "menuitemradio" } else { "menuitem" }
            tabindex="-1"
            aria-checked=chosen.map(|chosen| chosen.to_string())
            aria-disabled=reason.map(|_| "true")
            aria-describedby=reason
            on:click=press
        >
            {words}
        </button>
    }
}

/// Up and down go round, Home and End to the ends, a letter to the next line that begins with it, Tab leaves.
fn step(event: &KeyboardEvent, panel: NodeRef, popover: Popover) {
    let Some(panel) = panel.get_untracked() else { return };
    let lines = lines(&panel);
    let present = lines.iter().position(|line| line.matches(":focus").unwrap_or(false));
    let last = lines.len().saturating_sub(1);
    let key = event.key();
    let to = match key.as_str() {
        "ArrowDown" => present.map_or(0, |at| if at >= last { 0 } else { at + 1 }),
        "ArrowUp" => present.filter(|at| *at > 0).map_or(last, |at| at - 1),
        "Home" => 0,
        "End" => last,
        "Tab" => return popover.close(),
        letter => match starting_with(&lines, present, letter) {
            Some(at) => at,
            None => return,
        },
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(line) = lines.get(to) {
        let _ = line.focus();
    }
}

fn lines(panel: &Element) -> Vec<HtmlElement> {
    let Ok(found) = panel.query_selector_all("[role^=menuitem]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The next line after the present one that begins with a letter.
fn starting_with(lines: &[HtmlElement], present: Option<usize>, letter: &str) -> Option<usize> {
    if letter.chars().count() != 1 {
        return None;
    }
    let begins = |at: &usize| {
        let words = lines.get(*at).and_then(|line| line.text_content()).unwrap_or_default();
        words.chars().next().is_some_and(|first| letter.chars().all(|letter| letter.eq_ignore_ascii_case(&first)))
    };
    let after = present.map_or(0, |at| at + 1);
    (after..lines.len()).chain(0..after.min(lines.len())).find(begins)
}
