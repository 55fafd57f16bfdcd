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
pub use export_file::{ExportFile, Format, FormulaEscaping, Separator};
pub use export_reader::{ExportProgress, ExportReader, ExportScope, ExportWarning};
pub use filter_draft::FilterDraft;
pub use filter_field::FilterField;
pub use list_state::{ListState, Phase};
pub use list_view_state::ListViewState;
pub use page_info::{PageInfo, page_info};
pub use query::{Column, Direction, Filter, PageNumber, Query, QueryChange, Size, Sort};
pub use refresh_interval::{DataAge, RefreshInterval};
pub use row_position::RowPosition;
pub use row_window::{ALL_ON_PAPER, RowWindow, row_window};
pub use rows::Rows;
pub use saved_views::{ImportSummary, SavedView, SavedViews, SavedViewsError};
pub use selection::{Selection, SelectionScope, SelectionState};
pub use sorting::{Collate, SortedRows};
pub use suggestions::{KnownValues, suggestions};
