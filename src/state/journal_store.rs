//! What was written in this tab: kept for Undo, over a reload too, until one signs out.

use cadenza_contract::ScheduleId;
use cadenza_view::prelude::*;

use super::session::{Session, State};
use crate::browser::intl::now;
use crate::browser::storage::TabNote;
use cadenza_contract::Timestamp;
use cadenza_core::job::WriteTask;
use cadenza_core::journal::{Journal, JournalAction};
use cadenza_core::schedule::Attribute;
use cadenza_core::stored_session::StorageFailure;

/// Under what name it is kept, beside the API and the session.
const PLACE: &str = "/activity";

/// The journal of one app.
#[derive(Clone, Copy)]
pub struct JournalStore {
    journal: RwSignal<Journal>,
    session: Session,
    /// How many writes it holds that the tab does not know yet.
    unkept: StoredValue<usize>,
    /// Whether it was looked for what a reload has left.
    is_found: StoredValue<bool>,
}

impl JournalStore {
    /// Nothing is known yet: see [`JournalStore::journal`].
    pub fn new(session: Session) -> Self {
        Self { journal: RwSignal::default(), session, unkept: StoredValue::new(0), is_found: StoredValue::new(false) }
    }

    /// What was written, before a reload too.
    pub fn journal(self) -> Signal<Journal> {
        self.find_kept();
        self.journal.into()
    }

    /// What this tab has written before a reload. Not at the start: whoever looks at the list does not need it.
    fn find_kept(self) {
        if self.is_found.get_value() {
            return;
        }
        self.is_found.set_value(true);
        if let Some(kept) = self.session.tab_storage(TabNote::Journal).found(&self.session.place(PLACE)) {
            self.journal.set(Journal::parse(&kept));
        }
    }

    /// Begins an entry, and gives its number.
    pub fn begin(self, action: JournalAction) -> u64 {
        self.find_kept();
        self.journal.try_update(|journal| journal.begin(action, time())).unwrap_or_default()
    }

    /// Whether there is an entry of this number.
    pub fn has(self, entry: u64) -> bool {
        self.journal.with_untracked(|journal| journal.entry(entry).is_some())
    }

    /// Adds what was written to an entry. Of many, not each is kept for a reload at once, as each time takes all of them: the page
    /// keeps them before it goes, see [`JournalStore::keep`].
    pub fn add(self, entry: u64, task: WriteTask, schedule: ScheduleId) {
        const AT_ONCE: usize = 250;
        self.journal.update(|journal| journal.add(entry, task, schedule));
        let unkept = self.unkept.get_value() + 1;
        self.unkept.set_value(unkept);
        if unkept >= AT_ONCE {
            self.keep();
        }
    }

    /// Notes one thing that was done and is over; gives the number of its entry, if anything was written.
    pub fn note(self, action: JournalAction, tasks: Vec<(WriteTask, ScheduleId)>, unknown: usize) -> Option<u64> {
        if (tasks.is_empty() && unknown == 0) || self.is_over() {
            return None;
        }
        let entry = self.begin(action);
        self.journal.update(|journal| {
            for (task, schedule) in tasks {
                journal.add(entry, task, schedule);
            }
            journal.add_unknown(entry, unknown);
        });
        self.keep();
        Some(entry)
    }

    /// A write of an entry was taken back, by this one to this schedule, but for the attributes that were `kept`.
    pub fn mark_undone(self, entry: u64, undo: &WriteTask, schedule: &ScheduleId, kept: &[Attribute]) {
        self.journal.update(|journal| match kept {
            [] => journal.mark_undone(entry, undo, schedule, time()),
            kept => journal.mark_partly_undone(entry, undo, kept, time()),
        });
    }

    /// An entry that came to nothing goes again.
    pub fn drop_if_empty(self, entry: u64) {
        self.journal.update(|journal| journal.drop_if_empty(entry));
    }

    /// Keeps it for a reload.
    pub fn keep(self) {
        self.unkept.try_set_value(0);
        let Some(journal) = self.journal.try_read_untracked() else { return };
        if self.session.remembers_writes() && !self.is_over() {
            let kept = self.session.tab_storage(TabNote::Journal).keep(&self.session.place(PLACE), &journal.to_text());
            self.session.storage_failures().note(StorageFailure::Writes, kept);
        }
    }

    /// Whoever wrote has signed out: a write that ends only now is nobody's to remember.
    fn is_over(self) -> bool {
        self.session.state().get_untracked() == State::SignedOut
    }

    /// Forgets it, with the session.
    pub fn forget(self) {
        self.journal.set(Journal::default());
    }
}

fn time() -> Timestamp {
    Timestamp::from_micros(now() as i64 * 1_000)
}
