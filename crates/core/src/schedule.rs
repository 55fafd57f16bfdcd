//! A schedule on its way through a form: what is typed, what it means, what is sent.

mod attribute;
mod attribute_value;
mod draft;
mod draft_text;
mod input;
mod merge;
mod patch;
mod recipients;
mod review;
mod timestamp_check;
pub mod timezone;

pub use attribute::{Attribute, AttributeKind, Section};
pub use attribute_value::{AttributeMut, AttributeRef, AttributeValue, ByAttribute};
pub use draft::{Draft, DraftField};
pub use input::Input;
pub use merge::{Conflict, Merge, SaveOutcome, merge};
pub use patch::Patch;
pub use recipients::{Recipient, has_recipient, recipients};
pub use review::{AttributeChange, Difference, attribute_changes, difference};
pub use timestamp_check::{TimeUnit, suspicious_unit};
