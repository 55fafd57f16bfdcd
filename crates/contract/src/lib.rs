//! The wire types of the report schedules API: a tolerant reader and an exact writer.
//!
//! Nothing here knows HTTP, a browser or a database: the app and the reference server both build on it, so that
//! neither can drift from the other. The API's own text is quoted where a field's meaning is not its name.

mod attributes;
mod body;
mod listing;
mod reader;
mod schedule;
mod tolerant;
mod verbatim;

pub mod message;
pub mod parameter;

pub use attributes::Attributes;
pub use body::{Attrs, Deleted, Envelope, Failure, One, Selection, is_ok};
pub use listing::{Listing, Unreadable};
pub use schedule::{Schedule, ScheduleId, Timestamp};
pub use tolerant::json;
pub use verbatim::{Verbatim, VerbatimRow};
