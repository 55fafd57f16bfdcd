//! The view layer of Cadenza: Leptos' markup and signals under Leptos' owners, compiled once for all types.
//!
//! `README.md` says what differs from Leptos and why.

pub mod dom;
pub mod prelude;
pub mod reactive;
