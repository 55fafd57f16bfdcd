//! Dialogs: where the focus goes, and every way out.

use crate::ui::{Button, Dialog};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{Root, fire, in_each_root, is, press_key, text};

#[derive(Clone, Copy)]
struct State {
    open: RwSignal<bool>,
    closings: RwSignal<u32>,
}

impl State {
    fn new() -> Self {
        Self { open: RwSignal::new(false), closings: RwSignal::new(0) }
    }

    fn view(self) -> View {
        let on_close = Callback::new(move |()| {
            self.closings.update(|count| *count += 1);
            self.open.set(false);
        });
        let opens = Callback::new(move |()| self.open.set(true));
        let actions = move || {
            view! {
                <Button on_press=on_close>"Cancel"</Button>
                <Button>"Delete"</Button>
            }
        };
        view! {
            <Button on_press=opens>"Delete selected"</Button>
            <Dialog open=self.open title="Delete 3 schedules?" described_by=Some("what") on_close actions>
                <p id="what">"Weekly perimeter"</p>
            </Dialog>
        }
    }

    /// Opens it the way a person does, with the focus on the button pressed.
    async fn open(self, root: &Root) {
        self.closings.set(0);
        let opener = root.find("button");
        opener.focus().unwrap();
        opener.click();
        tick().await;
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_dialog_exists_only_while_it_is_open() {
    let state = State::new();
    in_each_root(
        move || state.view(),
        async |root| {
            assert!(root.all("dialog").is_empty());
            state.open(root).await;
            let dialog = root.find("dialog");
            assert!(is(&dialog, "open") && dialog.matches(":modal").unwrap());
            assert_eq!(dialog.get_attribute("aria-label").as_deref(), Some("Delete 3 schedules?"));
            assert_eq!(text(&root.find("dialog h2")), "Delete 3 schedules?");
            assert_eq!(text(&root.find("dialog p")), "Weekly perimeter");
            let described_by = dialog.get_attribute("aria-describedby").unwrap();
            assert_eq!(text(&root.find(&format!("dialog #{described_by}"))), "Weekly perimeter");
            state.open.set(false);
            tick().await;
            assert!(root.all("dialog").is_empty());
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_safest_action_and_back_to_where_it_was() {
    let state = State::new();
    in_each_root(
        move || state.view(),
        async |root| {
            state.open(root).await;
            assert_eq!(root.focused().map(|focused| text(&focused)).as_deref(), Some("Cancel"));
            root.all("dialog button")[0].click();
            tick().await;
            assert_eq!(state.closings.get_untracked(), 1);
            assert_eq!(root.focused().map(|focused| text(&focused)).as_deref(), Some("Delete selected"));
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_field_in_a_dialog_is_focused_before_its_actions() {
    let open = RwSignal::new(false);
    let view = move || {
        let actions = || view! { <Button>"Sign out"</Button> };
        view! {
            <Dialog open title="Sign in again" described_by=None on_close=Callback::new(|()| {}) actions>
                <p><a href="#/">"Why"</a></p>
                <input aria-label="API token" />
            </Dialog>
        }
    };
    in_each_root(view, async |root| {
        open.set(true);
        tick().await;
        tick().await;
        assert_eq!(root.focused().as_ref(), Some(root.find("input").as_ref()));
        open.set(false);
        tick().await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn escape_asks_to_close_and_is_not_heard_outside() {
    let state = State::new();
    let heard = RwSignal::new(0);
    let view = move || view! { <div on:keydown=move |_| heard.update(|count| *count += 1)>{state.view()}</div> };
    in_each_root(view, async |root| {
        heard.set(0);
        state.open(root).await;
        let untouched = press_key(&root.all("dialog button")[1], "Escape");
        tick().await;
        assert!(!untouched, "the browser must not close it by itself");
        assert_eq!((state.closings.get_untracked(), heard.get_untracked()), (1, 0));
        assert!(root.all("dialog").is_empty());
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_dialog_that_must_stay_stays_when_the_browser_asks_to_close_it() {
    let asked = RwSignal::new(0);
    let open = RwSignal::new(true);
    let view = move || {
        let on_close = Callback::new(move |()| asked.update(|count| *count += 1));
        view! { <Dialog open title="Sign in again" described_by=None on_close>"Body"</Dialog> }
    };
    in_each_root(view, async |root| {
        asked.set(0);
        let dialog = root.find("dialog");
        let closes = fire(&dialog, "cancel");
        tick().await;
        assert_eq!((closes, asked.get_untracked()), (false, 1));
        assert!(is(&dialog, "open"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn only_a_press_that_begins_beside_the_dialog_closes_it() {
    let state = State::new();
    in_each_root(
        move || state.view(),
        async |root| {
            state.open(root).await;
            let (dialog, inside) = (root.find("dialog"), root.find("dialog p"));
            fire(&inside, "mousedown");
            fire(&dialog, "click");
            assert_eq!(state.closings.get_untracked(), 0, "text selected from inside to beside");
            fire(&inside, "click");
            assert_eq!(state.closings.get_untracked(), 0, "a press inside");
            fire(&dialog, "mousedown");
            fire(&dialog, "click");
            assert_eq!(state.closings.get_untracked(), 1);
            tick().await;
        },
    )
    .await;
}
