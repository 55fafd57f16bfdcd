//! The list of schedules as a value: what is asked for, how it changes, how it is written down.

mod codec;
mod doomed;
mod export;
mod filter_draft;
mod gather;
mod order;
mod query;
mod rows;
mod screen;
mod seen;
mod selection;
mod total;
pub mod use_all;
pub mod use_export;
pub mod use_list;
mod window;

pub use doomed::Doomed;
pub use export::{Cells, ExportFile, Format};
pub use filter_draft::FilterDraft;
pub use gather::{Gathering, Progress, Remark, Scope};
pub use order::{Collate, sorted};
pub use query::{Change, Column, Direction, Filter, PageNumber, Query, Size, Sort};
pub use rows::Rows;
pub use screen::Screen;
pub use seen::{Seen, suggested};
pub use selection::{Coverage, Reach, Selection};
pub use total::{Place, place};
pub use use_all::{All, use_all};
pub use use_export::{Done, Export, ExportState, use_export};
pub use use_list::{ListState, Phase, use_list};
pub use window::{Window, window};
