//! Whole journeys in Chromium and Firefox, against the real server in this process, under the production policy.
//!
//! `cargo xtask test e2e` builds the app, finds the browsers and runs them all. Each journey is one `#[tokio::test]`
//! for each browser, with a browser, a profile, a server and a database of its own.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a journey says what must hold by panicking where it does not"
)]

mod browser;
mod host;
mod hosting;
mod journey;
mod journeys;
mod matrix;
mod page;
mod patience;
mod picture;
mod server;
mod site;
mod watch;
mod workshop;

/// What people write against the package's types compiles, and misuse does not.
#[tokio::test]
async fn the_types_of_the_package_fit_and_refuse_misuse() {
    workshop::types().await;
}
