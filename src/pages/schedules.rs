//! The schedules: the table, one of them, and the forms.

mod actions;
mod cells;
mod chips;
mod columns;
mod compared;
mod create;
mod delete;
mod edit;
mod export;
mod export_place;
mod fetched;
mod filters;
mod form;
mod kept_form;
mod list;
mod merge;
mod read_only;
mod review;
mod selected;
mod show;
mod table;
mod tools;
mod views;

pub use chips::FilterChips;
pub use columns::ColumnsDialog;
pub use create::CreatePage;
pub use delete::DeleteDialog;
pub use edit::EditPage;
pub use export::ExportDialog;
pub use list::ListPage;
pub use read_only::ReadOnly;
pub use selected::SelectedBar;
pub use show::ShowPage;
pub use tools::{RefreshEvery, Updated};
pub use views::ViewsDialog;
