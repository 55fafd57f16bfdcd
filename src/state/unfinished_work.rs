//! What is not finished in one app, and the question about it.

use crate::browser::host::{Host, HostEvent};
use cadenza_core::unfinished::{BackgroundTask, Intent, Unfinished, UnfinishedReason};
use cadenza_view::prelude::*;

/// The one place that knows whether leaving, signing out or closing would lose or hide something.
#[derive(Clone, Copy)]
pub struct UnfinishedWork {
    unfinished: RwSignal<Unfinished>,
    asked: RwSignal<Option<(Intent, UnfinishedReason)>>,
    host: StoredValue<Host>,
}

/// Something under way; dropped, it has ended.
pub struct TaskGuard {
    work: UnfinishedWork,
    id: u64,
}

impl UnfinishedWork {
    /// Nothing yet. The page around hears whether there is anything.
    pub fn new(host: Host) -> Self {
        Self { unfinished: RwSignal::default(), asked: RwSignal::new(None), host: StoredValue::new(host) }
    }

    /// Whether the app still stands: a call may end after it.
    pub fn is_alive(self) -> bool {
        self.unfinished.try_get_untracked().is_some()
    }

    /// Says whether something is typed and not saved.
    pub fn set_unsaved(self, typed: bool) {
        self.change(|unfinished| unfinished.set_unsaved(typed));
    }

    /// Whether something is typed and not saved, live.
    pub fn is_unsaved(self) -> bool {
        self.unfinished.read().is_unsaved()
    }

    /// The same, without being told of changes.
    pub fn is_unsaved_untracked(self) -> bool {
        self.unfinished.read_untracked().is_unsaved()
    }

    /// Something begins, and ends with what is given back.
    pub fn begin(self, task: BackgroundTask) -> TaskGuard {
        let mut id = 0;
        self.change(|unfinished| id = unfinished.begin(task));
        TaskGuard { work: self, id }
    }

    /// Whether anything is typed or under way, live.
    pub fn is_any(self) -> bool {
        self.unfinished.read().is_any()
    }

    /// The same, without being told of changes.
    pub fn is_any_untracked(self) -> bool {
        self.unfinished.read_untracked().is_any()
    }

    /// What signing out would lose or hide now.
    pub fn lost_by_sign_out(self) -> Option<UnfinishedReason> {
        self.unfinished.read_untracked().blocks(&Intent::SignOut)
    }

    /// Whether nothing stands against a intent; if something does, the person is asked.
    pub fn confirm(self, intent: Intent) -> bool {
        let reason = self.unfinished.read_untracked().blocks(&intent);
        if let Some(reason) = reason {
            self.asked.set(Some((intent, reason)));
        }
        reason.is_none()
    }

    /// What the person is asked about, live. It goes by itself with what it is about.
    pub fn confirmation(self) -> Signal<Option<(Intent, UnfinishedReason)>> {
        self.asked.into()
    }

    /// The answer: not now.
    pub fn stay(self) {
        self.asked.set(None);
    }

    /// The answer: all the same. What runs goes on, and is not asked about again by a move.
    pub fn leave(self) -> Option<(Intent, UnfinishedReason)> {
        let asked = self.asked.get_untracked();
        self.asked.set(None);
        self.change(Unfinished::leave);
        asked
    }

    fn change(self, change: impl FnOnce(&mut Unfinished)) {
        let Some(before) = self.unfinished.try_get_untracked() else { return };
        let mut now = before.clone();
        change(&mut now);
        if now == before {
            return;
        }
        self.unfinished.set(now.clone());
        let asked = self.asked.read_untracked();
        if asked.as_ref().as_ref().is_some_and(|(intent, reason)| now.blocks(intent) != Some(*reason)) {
            self.asked.set(None);
        }
        if now.is_any() != before.is_any() {
            self.host.read_value().emit_event(HostEvent::Dirty(now.is_any()));
        }
    }
}

impl Drop for TaskGuard {
    fn drop(&mut self) {
        self.work.change(|unfinished| unfinished.end(self.id));
    }
}
