//! Many values in one field: each stands for itself, and the next is typed after them.

mod chip_actions;
mod chip_list;
mod entry_field;
mod show_more;

use cadenza_view::dom::event::is_composing;
use cadenza_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, Node};

use crate::browser::intl::UNICODE;
use cadenza_core::i18n::ValueTexts;
use cadenza_core::invisible_chars::HiddenChar;
use cadenza_core::tag_input::{
    Announcement, FocusTarget, Key, KeyOutcome, TagInput, ValueKind, ValueRules, window_around,
};

use super::form_field::FormField;

/// Says in words what a hidden character does.
type Naming = fn(HiddenChar) -> &'static str;

/// A field of many values: a group of them, each a button that edits it beside one that takes it out, and an input.
#[component]
pub fn ValueEditor(
    /// Id of the input, unique in its root.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What the values are.
    kind: ValueKind,
    /// The values, and what is typed.
    #[prop(into)]
    value: Signal<TagInput>,
    /// They changed.
    on_change: Callback<TagInput>,
    /// The words around them.
    texts: &'static ValueTexts,
    /// What a hidden character in one does, in words.
    hidden: Naming,
    /// Values that are offered; anything else can be typed all the same.
    #[prop(optional, into)]
    suggestions: Signal<Vec<String>>,
    /// What is wrong with the field.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// The focus left it.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let frame = FormField { id: id.clone(), label: label.clone(), hide_label: false, hint, error };
    let editor = Editor::new(kind, value, on_change, texts, hidden);
    let left = move |event: FocusEvent| {
        let inside = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        let group = editor.group.get_untracked();
        if !group.is_some_and(|group| inside.is_some_and(|next| group.contains(Some(&next)))) {
            editor.end();
            if let Some(on_leave) = on_leave {
                on_leave.run(());
            }
        }
    };
    let keys = format!("{id}-keys");
    let control = view! {
        <div
            class="values"
            part="field"
            role="group"
            aria-label=label
            node_ref=editor.group
            on:keydown=move |event| editor.press(&event)
            on:click=move |event| editor.click(&event)
            on:focusin=move |event| editor.reach(&event)
            on:focusout=left
        >
            {chip_list::list(editor, keys.clone())}
            {entry_field::input(editor, id, &frame, suggestions)}
        </div>
        {chip_actions::tools(editor)}
        {show_more::bar(editor)}
        <p class="visually-hidden" id=keys>{texts.keys}</p>
    };
    frame.around(control)
}

/// What the parts of the field share.
#[derive(Clone, Copy)]
struct Editor {
    rules: ValueRules,
    value: Signal<TagInput>,
    on_change: Callback<TagInput>,
    texts: &'static ValueTexts,
    hidden: Naming,
    /// What happened last.
    news: RwSignal<Option<Announcement>>,
    /// The value that Tab reaches; the last one, if there are not so many.
    stop: RwSignal<usize>,
    /// The place of the first value that is drawn, where there are too many to draw all.
    start: RwSignal<usize>,
    /// What "Remove all" took out, until something else happens.
    removed: RwSignal<Option<TagInput>>,
    group: NodeRef,
    input: NodeRef,
}

impl Editor {
    fn new(
        kind: ValueKind,
        value: Signal<TagInput>,
        on_change: Callback<TagInput>,
        texts: &'static ValueTexts,
        hidden: Naming,
    ) -> Self {
        Self {
            rules: ValueRules { kind, unicode: UNICODE },
            value,
            on_change,
            texts,
            hidden,
            news: RwSignal::new(None),
            stop: RwSignal::new(usize::MAX),
            start: RwSignal::new(0),
            removed: RwSignal::new(None),
            group: NodeRef::new(),
            input: NodeRef::new(),
        }
    }

    fn change(self, values: TagInput, news: Option<Announcement>) {
        self.removed.set(None);
        if news.is_some() {
            self.news.set(news);
        }
        self.on_change.run(values);
    }

    /// What is typed has ended: nobody goes on with it.
    fn end(self) {
        let values = self.value.get_untracked();
        if !values.text.is_empty() {
            let (values, news) = values.finished(self.rules);
            self.change(values, news);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let key = Key::named(&event.key()).filter(|_| plain && !is_composing(event));
        let focus = place(event)
            .map_or_else(|| FocusTarget::Text { at_start: entry_field::is_at_start(self.input) }, FocusTarget::Value);
        let step = key.and_then(|key| self.value.get_untracked().press(self.rules, focus, key));
        if let Some(step) = step {
            event.prevent_default();
            self.go(step);
        }
    }

    fn click(self, event: &MouseEvent) {
        let Some(target) = target(event) else { return };
        let values = self.value.get_untracked();
        match place(event) {
            None if self.group.get_untracked().is_some_and(|group| *group == target) => self.focus(None),
            None => {}
            Some(at) if target.closest("button").ok().flatten().is_none() => self.focus(Some(at)),
            Some(at) if target.closest(".value-remove").ok().flatten().is_some() => {
                if let Some(step) = values.press(self.rules, FocusTarget::Value(at), Key::Delete) {
                    self.go(step);
                }
            }
            Some(at) => {
                if let Some((values, news)) = values.edited(self.rules, at) {
                    self.go(KeyOutcome { values: Some(values), focus: None, news });
                }
            }
        }
    }

    fn go(self, step: KeyOutcome) {
        if let Some(values) = step.values {
            self.change(values, step.news);
        }
        self.focus(step.focus);
    }

    /// The focus is on a value now: Tab comes back to it.
    fn reach(self, event: &FocusEvent) {
        if let Some(at) = place(event).filter(|at| *at != self.stop.get_untracked()) {
            self.stop.set(at);
        }
    }

    /// Moves the focus to a value, or into the text.
    fn focus(self, place: Option<usize>) {
        let (start, length) = (self.start.get_untracked(), self.value.read_untracked().list.len());
        match place.filter(|place| *place < length).map(|place| window_around(place, start, length)) {
            // It is drawn first.
            Some(other) if other != start => {
                self.start.set(other);
                request_animation_frame(move || self.focus_drawn(place));
            }
            Some(_) | None => self.focus_drawn(place),
        }
    }

    fn focus_drawn(self, place: Option<usize>) {
        let value = place.and_then(|place| {
            let group = self.group.get_untracked()?;
            group.query_selector(&format!("[data-at=\"{place}\"] > .value-text")).ok().flatten()
        });
        if let Some(element) = value.map(JsCast::unchecked_into::<HtmlElement>).or_else(|| self.input.get_untracked()) {
            // A value that went meanwhile keeps the focus where it is, which is no failure.
            let _ = element.focus();
        }
    }

    /// Brings the last value into sight, once it is drawn.
    fn show_last(self) {
        self.start.set(usize::MAX);
        request_animation_frame(move || {
            let list = self.group.get_untracked().and_then(|group| group.first_element_child());
            if let Some(list) = list {
                list.set_scroll_top(list.scroll_height());
                list.set_scroll_left(list.scroll_width());
            }
        });
    }

    /// How many values cannot be right, and where the first of them after the present one is.
    fn bad(self) -> Signal<(usize, Option<usize>)> {
        let places = Memo::new(move |_| {
            let values = self.value.read();
            let bad = values.list.iter().enumerate().filter(|(_, value)| self.rules.kind.check(value).is_some());
            bad.map(|(at, _)| at).collect::<Vec<usize>>()
        });
        Signal::derive(move || {
            let (places, stop) = (places.read(), self.stop.get());
            let next = places.iter().find(|at| **at > stop).or(places.first());
            (places.len(), next.copied())
        })
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// The place of the value an event is about; nothing where it is about the text.
fn place(event: &Event) -> Option<usize> {
    target(event)?.closest("[data-at]").ok().flatten()?.get_attribute("data-at")?.parse().ok()
}
