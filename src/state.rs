//! State that changes: signals over the values of `cadenza-core`. Nothing here draws.

pub mod chunk_loader;
pub mod context;
pub mod fetch_schedules;
pub mod fleet;
pub mod lazy_views;
pub mod navigation;
pub mod pending_delete;
pub mod preferences;
pub mod requests_in_flight;
pub mod session;
pub mod storage_failures;
pub mod toasts;
pub mod unfinished_work;
pub mod use_auto_refresh;
pub mod use_displayed_rows;
pub mod use_draft;
pub mod use_export;
pub mod use_idle;
pub mod use_list;
pub mod use_replace_recipient;
pub mod use_saved_views;
pub mod use_schedule;
pub mod use_select_all;
pub mod use_submit;
pub mod use_suggestions;
