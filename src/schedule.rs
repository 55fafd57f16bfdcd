//! A schedule on its way through a form: what is typed, what it means, what is sent.

mod draft;
mod input;
mod mailing;
mod patch;
mod recipients;
mod text;
mod timestamp;
pub mod use_handover;
pub mod use_schedule;

pub use draft::Draft;
pub use input::Input;
pub use mailing::{Recipient, handed_over, mails, recipients};
pub use patch::Patch;
pub use recipients::{Recipients, looks_like_address};
pub use text::{hosts, values};
pub use timestamp::{Unit, suspicious};
pub use use_handover::{Handover, use_handover};
pub use use_schedule::{Fetched, use_schedule};
