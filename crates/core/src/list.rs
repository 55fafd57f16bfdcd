//! The list of schedules as a value: what is asked for, how it changes, how it is written down.

mod columns;
mod export_file;
mod export_reader;
mod filter_draft;
mod filter_field;
mod filter_scope;
mod list_state;
mod list_view_state;
mod page_info;
mod query;
mod query_codec;
mod refresh_interval;
mod row_position;
mod row_window;
mod rows;
mod saved_views;
mod selection;
mod sorting;
mod suggestions;

pub use columns::Columns;
pub use export_file::{Cells, ExportFile, Format, Separator};
pub use export_reader::{Gathering, Progress, Remark, Scope};
pub use filter_draft::FilterDraft;
pub use filter_field::Part;
pub use list_state::{ListState, Phase};
pub use list_view_state::Screen;
pub use page_info::{Place, place};
pub use query::{Change, Column, Direction, Filter, PageNumber, Query, Size, Sort};
pub use refresh_interval::{Age, Pace};
pub use row_position::RowAt;
pub use row_window::{ALL_ON_PAPER, Window, window};
pub use rows::Rows;
pub use saved_views::{Imported, SavedView, SavedViews, ViewsProblem};
pub use selection::{Coverage, Reach, Selection};
pub use sorting::{Collate, Ranked};
pub use suggestions::{Seen, suggested};
