//! What Cadenza decides, as values and pure functions. Nothing here knows a browser, a clock or a signal: what those know
//! is given as an argument, so host tests reach every decision.

pub mod api;
pub mod change;
pub mod config;
pub mod form;
pub mod host_problem;
pub mod i18n;
pub mod idle;
pub mod import;
pub mod invisible_chars;
pub mod job;
pub mod journal;
pub mod list;
pub mod local_time;
pub mod preferences;
pub mod query_string;
pub mod route;
pub mod schedule;
pub mod shortcuts;
pub mod stored_session;
pub mod tag_input;
pub mod toast;
pub mod unfinished;
pub mod write_access;
