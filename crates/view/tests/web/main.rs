//! The view layer in a real browser, each view mounted in the document and inside a shadow root.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop with a panic")]

mod attributes;
mod control;
mod drawing;
mod lists;
mod memory;
mod namespaces;
mod random_trees;
mod reactive;
mod roots;
mod signals;
mod trusted_types;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
