//! The list's tools: chips, and the order of columns.

use crate::ui::{Chip, Chips, ReorderableItem, ReorderableList};
use cadenza_core::i18n::EN;
use cadenza_core::list::Columns;
use cadenza_view::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{in_each_root, is, next_frame, text};

#[wasm_bindgen_test]
async fn a_chip_is_taken_out_and_the_focus_goes_to_the_next() {
    let set = RwSignal::new(Vec::<&str>::new());
    let emptied = RwSignal::new(0);
    let view = move || {
        let chip = |name: &str| Chip { label: format!("Type: {name}"), remove: format!("Remove filter Type: {name}") };
        let chips = Signal::derive(move || set.get().into_iter().map(chip).collect::<Vec<_>>());
        let on_remove = Callback::new(move |at| {
            set.update(|set| {
                set.remove(at);
            });
        });
        let on_emptied = Callback::new(move |()| emptied.update(|count| *count += 1));
        view! { <Chips label="Active filters" chips on_remove on_emptied /> }
    };
    in_each_root(view, async |root| {
        set.set(vec!["a", "b", "c"]);
        emptied.set(0);
        next_frame().await;
        let list = root.find("ul[role=list]");
        assert_eq!(list.get_attribute("aria-label").as_deref(), Some("Active filters"));
        let focused = || root.focused().and_then(|it| it.get_attribute("aria-label")).unwrap_or_default();
        for (at, next) in [(1, "Remove filter Type: c"), (1, "Remove filter Type: a")] {
            let button = root.all("ul button")[at].clone();
            button.focus().unwrap();
            button.click();
            next_frame().await;
            assert_eq!(focused(), next);
        }
        root.find("ul button").click();
        next_frame().await;
        assert_eq!((set.get_untracked().len(), emptied.get_untracked()), (0, 1));
        assert!(list.has_attribute("hidden"), "an empty list is still announced");
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_entry_that_moves_keeps_the_focus_to_the_end_of_its_way() {
    let columns = RwSignal::new(Columns::default());
    let view = move || {
        let items = Signal::derive(move || {
            let item = |(column, wanted)| {
                let name = (EN.column)(column);
                let moves =
                    (!Columns::is_fixed(column)).then(|| (format!("Move {name} up"), format!("Move {name} down")));
                ReorderableItem { label: name.to_owned(), wanted, moves }
            };
            columns.get().entries().map(item).collect::<Vec<_>>()
        });
        let column = move |at: usize| columns.get_untracked().entries().nth(at).unwrap().0;
        let on_want = Callback::new(move |(at, wanted)| columns.set(columns.get_untracked().with(column(at), wanted)));
        let on_move = Callback::new(move |(at, up)| columns.set(columns.get_untracked().moved(column(at), up)));
        view! { <ReorderableList label="Columns" items on_want on_move /> }
    };
    in_each_root(view, async |root| {
        columns.set(Columns::default());
        next_frame().await;
        let labels = || root.all("li label").iter().map(|it| text(it)).collect::<Vec<_>>();
        let up = root.find("[aria-label='Move Recipients up']");
        up.focus().unwrap();
        for place in [2, 1, 1] {
            root.focused().unwrap().dyn_into::<web_sys::HtmlElement>().unwrap().click();
            next_frame().await;
            assert_eq!(labels()[place], "Recipients");
            let focused = root.focused().and_then(|it| it.get_attribute("aria-label"));
            assert_eq!(focused.as_deref(), Some("Move Recipients up"));
        }
        assert_eq!(root.focused().unwrap().get_attribute("aria-disabled").as_deref(), Some("true"));
        assert_eq!(labels()[0], "Name", "nothing stands before the name");
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_entry_is_wanted_or_not_and_a_fixed_one_always() {
    let wants = RwSignal::new(Vec::new());
    let view = move || {
        let fixed = ReorderableItem { label: "Name".to_owned(), wanted: true, moves: None };
        let moves = Some(("Move Type up".to_owned(), "Move Type down".to_owned()));
        let free = ReorderableItem { label: "Type".to_owned(), wanted: true, moves };
        let on_want = Callback::new(move |want: (usize, bool)| wants.update(|wants| wants.push(want)));
        view! { <ReorderableList label="Columns" items=vec![fixed, free] on_want on_move=Callback::new(|_| {}) /> }
    };
    in_each_root(view, async |root| {
        wants.set(Vec::new());
        let boxes = root.all("input[type=checkbox]");
        assert_eq!([is(&boxes[0], "disabled"), is(&boxes[1], "disabled")], [true, false]);
        boxes[0].click();
        boxes[1].click();
        assert_eq!(wants.get_untracked(), [(1, false)]);
    })
    .await;
}
