//! Components in a real browser, each mounted in the document and inside a shadow root.
#![expect(clippy::disallowed_methods, reason = "a test plays the page around, whose scripts are text")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop with a panic"
)]

mod choices;
mod clock;
mod copyable;
mod dialog;
mod fetch;
mod fields;
mod lists;
mod location;
mod menu;
mod messages;
mod meters;
mod navigation;
mod order;
mod presses;
mod roots;
mod tools;
mod translated;
mod values;
mod values_whole;
mod write_access;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
