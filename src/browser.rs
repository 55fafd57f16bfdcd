//! The edge to the browser: one module for each of its interfaces. No signals here, and no pages.

pub mod clipboard;
pub mod download;
pub mod event_listener;
pub mod fetch;
pub mod host;
pub mod intl;
pub mod location;
pub mod page_visibility;
pub mod pointer;
pub mod storage;
pub mod style_sheet;
pub mod tab_channel;
pub mod text_file;
