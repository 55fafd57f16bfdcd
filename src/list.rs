//! The list of schedules as a value: what is asked for, how it changes, how it is written down.

mod codec;
mod columns;
mod filter_draft;
mod order;
mod pace;
mod part;
mod query;
mod rows;
mod saved_views;
mod screen;
mod seen;
mod selection;
mod total;
pub mod use_list;
pub mod use_pace;
pub mod use_saved_views;
mod window;

pub use columns::Columns;
pub use filter_draft::FilterDraft;
pub use order::{Collate, sorted};
pub use pace::{Age, Pace};
pub use part::Part;
pub use query::{Change, Column, Direction, Filter, PageNumber, Query, Size, Sort};
pub use rows::Rows;
pub use saved_views::{Imported, SavedView, SavedViews, ViewsProblem};
pub use screen::Screen;
pub use seen::{Seen, suggested};
pub use selection::{Coverage, Selection};
pub use total::{Place, place};
pub use use_list::{ListState, Phase, use_list};
pub use use_pace::use_pace;
pub use use_saved_views::{Saved, use_saved_views};
pub use window::{Window, window};
