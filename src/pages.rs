//! The screens. A page is wiring: context, query, fetch, then a `view!` that reads like the screen.

mod activity;
pub mod cells;
mod change_many;
pub mod comparison;
mod failure_notice;
mod few_values;
mod import;
mod lazy_view;
mod not_found;
mod read_only_notice;
mod recipients;
pub mod schedules;
mod settings;
mod sign_in;
mod waiting_bar;

pub use activity::ActivityPage;
pub use change_many::ChangePage;
pub use failure_notice::FailureWithRetry;
pub use import::ImportPage;
pub use lazy_view::{bulk_view, lazy_view, on_demand_view};
pub use not_found::NotFoundPage;
pub use read_only_notice::ReadOnlyNotice;
pub use recipients::{RecipientPage, RecipientsPage};
pub use settings::SettingsPage;
pub use sign_in::{SignInDialog, SignInPage};
pub use waiting_bar::WaitingBar;
