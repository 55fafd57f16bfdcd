//! The screens. A page is wiring: context, query, fetch, then a `view!` that reads like the screen.

mod explained;
mod later;
mod not_found;
mod recipients;
pub mod schedules;
mod settings;
mod sign_in;
mod waiting;

pub use explained::Failed;
pub use later::later;
pub use not_found::NotFoundPage;
pub use recipients::{RecipientPage, RecipientsPage};
pub use settings::SettingsPage;
pub use sign_in::{SignInDialog, SignInPage};
pub use waiting::WaitingBar;
