//! How much is done, for the eye and for a screen reader.

use crate::ui::{Checkbox, ProgressBar};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{in_each_root, text};

#[wasm_bindgen_test]
async fn a_meter_says_how_much_of_how_much_is_done() {
    let (done, of) = (RwSignal::new(0_u64), RwSignal::new(None));
    let view = move || {
        let words = cadenza_view::reactive::Signal::derive(move || format!("{} so far", done.get()));
        view! { <ProgressBar label="Rows read" done of words /> }
    };
    in_each_root(view, async |root| {
        done.set(0);
        of.set(None);
        tick().await;
        let bar = root.find("progress");
        assert_eq!(bar.get_attribute("aria-label").as_deref(), Some("Rows read"));
        assert!(bar.matches(":indeterminate").unwrap(), "nobody knows how much there is");
        of.set(Some(5_000));
        done.set(2_000);
        tick().await;
        let attributes = ["value", "max"].map(|name| bar.get_attribute(name));
        assert_eq!(attributes, [Some("2000".to_owned()), Some("5000".to_owned())]);
        assert_eq!(text(&root.find(".meter")), "2000 so far");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_checkbox_is_described_by_its_hint() {
    let view = || view! { <Checkbox label="Raw" checked=false described_by="hint" on_change=Callback::new(|_| {}) /> };
    in_each_root(view, async |root| {
        assert_eq!(root.find("input").get_attribute("aria-describedby").as_deref(), Some("hint"));
    })
    .await;
}
