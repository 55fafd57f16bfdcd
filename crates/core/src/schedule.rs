//! A schedule on its way through a form: what is typed, what it means, what is sent.

mod draft;
mod draft_text;
mod field_value;
mod input;
mod merge;
mod patch;
mod recipients;
mod review;
mod timestamp_check;
pub mod timezone;

pub use draft::{Draft, DraftField};
pub use input::Input;
pub use merge::{Conflict, Merge, SaveOutcome, merge};
pub use patch::Patch;
pub use recipients::{Recipient, has_recipient, recipients, replace_recipient};
pub use review::{Difference, FieldChange, difference, field_changes};
pub use timestamp_check::{TimeUnit, suspicious_unit};

pub use field_value::FieldValue;
