//! A schedule on its way through a form: what is typed, what it means, what is sent.

mod draft;
mod draft_text;
mod input;
mod mailing;
mod merge;
mod patch;
mod review;
mod timestamp;
pub mod use_draft;
pub mod use_handover;
pub mod use_schedule;
mod value;
mod values;
pub mod zone;

pub use draft::{Draft, Entry};
pub use input::Input;
pub use mailing::{Recipient, handed_over, mails, recipients};
pub use merge::{Conflict, Merge, Saving, merge};
pub use patch::Patch;
pub use review::{Change, Difference, changes, difference};
pub use timestamp::{Unit, suspicious};
pub use use_draft::{Typed, use_draft};
pub use use_handover::Handover;
pub use use_schedule::{Fetched, use_schedule};
pub use value::Value;
pub use values::{
    Fault, Key, News, Spot, Step, Unicode, ValueKind, ValueRules, Values, WINDOW, looks_like_address, window,
    window_around,
};
