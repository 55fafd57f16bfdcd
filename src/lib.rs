//! Cadenza: the browser administration of report schedules.
//!
//! Read it from the bottom up: `schedule`, `list` and `route` are values and pure functions, `api` and its neighbors
//! touch the browser, `session` and `navigation` hold state, `ui` draws, `pages` wire, `app` puts it together.

pub mod api;
pub mod config;
pub mod context;
pub mod form;
pub mod i18n;
pub mod intl;
pub mod list;
pub mod location;
pub mod navigation;
pub mod preferences;
pub mod query_string;
pub mod route;
pub mod schedule;
pub mod session;
pub mod storage;
pub mod toast;
