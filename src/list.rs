//! The list of schedules as a value: what is asked for, how it changes, how it is written down.

mod codec;
mod filter_draft;
mod order;
mod query;
mod rows;
mod screen;
mod seen;
mod selection;
mod total;
pub mod use_list;
mod window;

pub use filter_draft::FilterDraft;
pub use order::{Collate, sorted};
pub use query::{Change, Column, Direction, Filter, PageNumber, Query, Size, Sort};
pub use rows::Rows;
pub use screen::Screen;
pub use seen::{Seen, suggested};
pub use selection::{Coverage, Selection};
pub use total::{Place, place};
pub use use_list::{ListState, Phase, use_list};
pub use window::{Window, window};
