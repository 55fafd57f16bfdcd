//! The controls: values in, callbacks and links out. They know no context and no API, so a few literals mount them.
#![expect(unreachable_pub, reason = "`#[component]` leaves a public function behind that no path leads to")]

mod button;
mod checkbox;
mod choice;
mod dialog;
mod empty_state;
mod error_summary;
mod facts;
mod field;
mod filter_bar;
mod icon;
mod link;
mod notice;
mod pager;
mod progress;
mod radio_group;
mod scroller;
mod select_field;
mod sort_header;
mod text_field;
mod toasts;
mod value_list;
mod values_field;

pub use button::{Button, ButtonKind};
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use facts::{Fact, Facts};
pub use field::focus_field;
pub use filter_bar::FilterBar;
pub use link::{Link, LinkKind};
pub use notice::{Notice, NoticeKind};
pub use pager::{Pager, PagerLabels, PagerView};
pub use progress::Progress;
pub use radio_group::RadioGroup;
pub use scroller::Scroller;
pub use select_field::SelectField;
pub use sort_header::{Ordered, SortHeader};
pub use text_field::{TextField, TextKind};
pub use toasts::{ToastView, Toasts};
pub use value_list::ValueList;
pub use values_field::ValuesField;
