//! Menus: opened beside their button, gone through by keys, left with the focus where it was.

use crate::ui::{Icon, Menu, MenuAction, MenuGroup, MenuItem, PopoverButton};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::roots::{Root, in_each_root, next_frame, press_key, text};

/// A button with a menu of four lines; what is pressed is told.
fn menu(told: RwSignal<Vec<&'static str>>) -> View {
    let anchor = RwSignal::new(None);
    let tells = move |word| Callback::new(move |()| told.update(|told| told.push(word)));
    let item = |label: &str, action| MenuItem { label: label.to_owned(), icon: Some(Icon::EDIT), action };
    let groups = vec![
        MenuGroup {
            label: None,
            items: vec![
                item("Open", MenuAction::Go("#/schedules/a".to_owned())),
                item("Copy", MenuAction::Do(tells("copy"))),
            ],
        },
        MenuGroup {
            label: Some("Density"),
            items: vec![
                item("Compact", MenuAction::Choose(tells("compact"), true)),
                item("Delete", MenuAction::Delete { on_press: tells("delete"), off: true, reason: "why" }),
            ],
        },
    ];
    view! {
        <PopoverButton label="More" drawing=Icon::MORE opens="menu" anchor />
        <Menu label="More" anchor groups=Signal::from(groups) />
    }
}

fn focused(root: &Root) -> String {
    root.focused().map(|focused| text(&focused)).unwrap_or_default()
}

async fn opened(root: &Root) -> HtmlElement {
    let button = root.find("button[aria-haspopup=menu]");
    button.focus().unwrap();
    button.click();
    tick().await;
    next_frame().await;
    assert!(root.find("[role=menu]").matches(":popover-open").unwrap());
    button
}

#[wasm_bindgen_test]
async fn keys_go_round_a_menu_and_letters_find_its_lines() {
    let told = RwSignal::new(Vec::new());
    in_each_root(
        move || menu(told),
        async |root| {
            let button = opened(root).await;
            assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
            let menu = root.find("[role=menu][aria-label=More]");
            let mut seen = vec![focused(root)];
            for key in ["ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home", "c", "c", "C", "d"] {
                press_key(&menu, key);
                seen.push(focused(root));
            }
            let expected =
                ["Open", "Copy", "Compact", "Delete", "Open", "Delete", "Open", "Copy", "Compact", "Copy", "Delete"];
            assert_eq!(seen, expected);
            let group = root.find("[role=group][aria-label=Density] [role=menuitemradio]");
            assert_eq!(group.get_attribute("aria-checked").as_deref(), Some("true"));
            press_key(&menu, "Tab");
            tick().await;
            next_frame().await;
            assert!(!menu.matches(":popover-open").unwrap(), "Tab leaves it");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_line_does_what_it_says_once_and_gives_the_focus_back() {
    let told = RwSignal::new(Vec::new());
    in_each_root(
        move || menu(told),
        async |root| {
            told.set(Vec::new());
            let button = opened(root).await;
            let lines = root.all("[role^=menuitem]");
            // Refused, it stays open and says why.
            lines[3].click();
            assert_eq!(lines[3].get_attribute("aria-describedby").as_deref(), Some("why"));
            lines[1].click();
            next_frame().await;
            next_frame().await;
            assert_eq!(told.get_untracked(), ["copy"]);
            assert_eq!(root.focused().as_ref(), Some(button.as_ref()), "the focus is lost");
            assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("false"));
        },
    )
    .await;
}
