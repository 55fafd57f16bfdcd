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

pub use draft::{Draft, Entry};
pub use input::Input;
pub use merge::{Conflict, Merge, Saving, merge};
pub use patch::Patch;
pub use recipients::{Recipient, handed_over, mails, recipients};
pub use review::{Change, Difference, changes, difference};
pub use timestamp_check::{Unit, suspicious};

pub use field_value::Value;
