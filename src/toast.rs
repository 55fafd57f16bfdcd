//! What just happened, said in a corner and in the live region.

use crate::host::{Event, Host};
use crate::reactive::{RwSignal, Signal, StoredValue};

/// The toasts on the screen, oldest first.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
    host: StoredValue<Host>,
}

/// One sentence about something done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u64,
    /// The sentence.
    pub text: String,
    /// Where to look further: a link's text and its address.
    pub link: Option<(String, String)>,
}

impl Toasts {
    /// The most that stand at once; the oldest makes room.
    const MOST: usize = 4;

    /// No toasts yet; the page around may say them in its own way.
    pub fn new(host: Host) -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0), host: StoredValue::new(host) }
    }

    /// Says a sentence, with a link where there is more to see.
    pub fn say(self, text: String, link: Option<(String, String)>) {
        if !self.host.read().hears(Event::Notify(&text)) {
            return;
        }
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.shown.update(|shown| {
            shown.push(Toast { id, text, link });
            if shown.len() > Self::MOST {
                shown.remove(0);
            }
        });
    }

    /// What is on the screen.
    pub fn shown(self) -> Signal<Vec<Toast>> {
        self.shown.into()
    }

    /// Takes all away.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    /// Takes one away.
    pub fn dismiss(self, id: u64) {
        self.shown.update(|shown| shown.retain(|toast| toast.id != id));
    }
}
