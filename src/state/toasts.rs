//! What just happened, said in a corner and in the live region.

use cadenza_contract::ScheduleId;
use cadenza_core::toast::{Toast, ToastAction, ToastMessage, ToastQueue};

use crate::browser::host::{Host, HostEvent};
use cadenza_view::prelude::*;

/// The toasts of one app.
#[derive(Clone, Copy)]
pub struct ToastStore {
    pile: RwSignal<ToastQueue>,
    quiet: StoredValue<bool>,
    host: StoredValue<Host>,
}

impl ToastStore {
    /// No toasts yet; the page around may say them in its own way.
    pub fn new(host: Host) -> Self {
        Self { pile: RwSignal::default(), quiet: StoredValue::new(false), host: StoredValue::new(host) }
    }

    /// Says a sentence; `folded` has the words for several deeds of one kind.
    pub fn push(self, message: ToastMessage, folded: fn(ToastAction, usize) -> String) {
        if !self.quiet.get_value() && self.host.read_value().emit_event(HostEvent::Notify(&message.text)) {
            self.pile.update(|pile| pile.push(message, folded));
        }
    }

    /// What is on the screen.
    pub fn visible(self) -> Signal<Vec<Toast>> {
        Signal::derive(move || self.pile.read().toasts().to_vec())
    }

    /// Takes all away, and says nothing more until told otherwise: for who signed out nothing of it is meant.
    pub fn set_quiet(self, quiet: bool) {
        self.quiet.set_value(quiet);
        if quiet {
            self.pile.set(ToastQueue::default());
        }
    }

    /// Takes one away.
    pub fn dismiss(self, id: u64) {
        self.pile.update(|pile| pile.dismiss(id));
    }

    /// What was done is taken back.
    pub fn remove_undo(self, entry: u64) {
        self.pile.update(|pile| pile.remove_undo(entry));
    }

    /// Schedules are gone, and with them what is about them.
    pub fn remove_about(self, gone: &[ScheduleId]) {
        self.pile.update(|pile| pile.remove_about(gone));
    }

    /// So many milliseconds went by in which nobody was about to read or press one of them.
    pub fn advance(self, time: u32) {
        if self.pile.read_untracked().is_counting() {
            self.pile.update(|pile| pile.advance(time));
        }
    }
}
