//! Host tests: the app's logic by tables and properties, and its client against the reference server in process.
#![cfg(not(target_arch = "wasm32"))]
// A test says what must hold by panicking where it does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod address;
mod attributes;
mod change;
mod client;
mod columns;
mod config;
mod config_schema;
mod contrast;
mod curl;
mod errors;
mod export;
mod facets;
mod fault_matrix;
mod faults;
mod fleet;
mod form;
mod idle;
mod import;
mod job;
mod journal;
mod kept;
mod keys;
mod list;
mod mailing;
mod merge;
mod order;
mod preferences;
mod problems;
mod requests;
mod saved_views;
mod scope;
mod search;
mod times;
mod toasts;
mod token;
mod tool_words;
mod transport;
mod values;
mod visible;
mod waiting;
mod wall;
mod words;
mod work;
mod zones;
