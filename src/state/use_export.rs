//! An export under way: read piece by piece, written as it comes, given to the browser whole or not at all.

use cadenza_view::prelude::*;

use super::session::Session;
use crate::browser::{download, intl, storage};
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{ExportFile, ExportProgress, ExportReader, ExportScope, ExportWarning, Format, Separator};
use cadenza_core::stored_session::StorageFailure;

/// Exports, one at a time.
#[derive(Clone, Copy)]
pub struct Export {
    session: Session,
    state: RwSignal<ExportState>,
    separator: RwSignal<Separator>,
    latest: LatestTask,
}

/// Where an export stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportState {
    /// Nothing is under way.
    Idle,
    /// Rows are being read.
    Reading(ExportProgress),
    /// They could not be read; there is no file.
    Failed(ApiError),
    /// The browser has the file.
    Done(ExportSummary),
}

/// A finished export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportSummary {
    /// The file's name.
    pub name: String,
    /// Rows in it.
    pub rows: u64,
    /// Rows that could not be read as schedules; CSV lacks them.
    pub unreadable: u64,
    /// What is to be said about the rows.
    pub remark: Option<ExportWarning>,
    /// In which shape.
    pub format: Format,
    /// Whether the browser took the file.
    pub taken: bool,
}

/// Nothing exported yet; the separator is the one a person chose, else the one their spreadsheet expects.
pub fn use_export(session: Session) -> Export {
    let usual = || if intl::has_decimal_comma() { Separator::Semicolon } else { Separator::Comma };
    let separator = storage::separator().and_then(|name| Separator::named(&name)).unwrap_or_else(usual);
    let (state, separator) = (RwSignal::new(ExportState::Idle), RwSignal::new(separator));
    Export { session, state, separator, latest: LatestTask::new() }
}

impl Export {
    /// Reads what is wanted and gives it to the browser as a file; `on_done` hears of an export with nothing to remark.
    pub fn start(self, scope: ExportScope, format: Format, on_done: Callback<ExportSummary>) {
        let reader = ExportReader::new(scope);
        self.state.set(ExportState::Reading(reader.progress()));
        self.latest.start(async move {
            match self.run(reader, format).await {
                Ok(done) if done.is_plain() => {
                    self.state.set(ExportState::Idle);
                    on_done.run(done);
                }
                Ok(done) => self.state.set(ExportState::Done(done)),
                Err(error) => self.state.set(ExportState::Failed(error)),
            }
        });
    }

    /// Stops reading, and forgets what came of the last export.
    pub fn cancel(self) {
        self.latest.cancel();
        self.state.set(ExportState::Idle);
    }

    /// What stands between the values of a line of CSV.
    pub fn separator(self) -> Signal<Separator> {
        self.separator.into()
    }

    /// Chooses the separator of this name, here and for later exports.
    pub fn set_separator(self, name: &str) {
        if let Some(separator) = Separator::named(name) {
            self.separator.set(separator);
            self.session.storage_failures().note(StorageFailure::Preferences, storage::keep_separator(name));
        }
    }

    /// Where it stands.
    pub fn state(self) -> Signal<ExportState> {
        self.state.into()
    }

    async fn run(self, mut reader: ExportReader, format: Format) -> Result<ExportSummary, ApiError> {
        let mut file = ExportFile::new(format, intl::iso);
        while let Some((query, size)) = reader.next() {
            let call = self.session.call(move |client| {
                let query = query.clone();
                async move { client.verbatim(&query, size).await }
            });
            for row in reader.take(call.await?) {
                file.add(&row);
            }
            self.state.set(ExportState::Reading(reader.progress()));
        }
        let (rows, unreadable, remark) = (file.rows(), file.unreadable(), reader.warning());
        let name = format.file_name(&intl::today());
        let taken = download::save(&name, format.media_type(), &file.finish());
        Ok(ExportSummary { name, rows, unreadable, remark, format, taken })
    }
}

impl ExportSummary {
    /// Whether there is nothing to say but that it is done.
    fn is_plain(&self) -> bool {
        self.taken && self.unreadable == 0 && self.remark.is_none()
    }
}
