//! The server from outside: every documented call and error, against the database in memory.
// A test may stop at the first thing that is not as it should be; names of tests are sentences already.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod access;
mod anything;
mod api;
mod assets;
mod attempts;
mod connections;
mod delete;
mod demo;
mod edges;
mod filters;
mod list;
mod openapi;
mod program;
mod store;
mod totals;
mod trouble;
mod upstream;
mod write;
