//! Watches for signs of life, and ends a session nobody is at.

use std::time::Duration;

use cadenza_view::prelude::*;

use super::session::{Session, State};
use crate::browser::event_listener::EventListener;
use crate::browser::intl::now;
use crate::browser::page_visibility as visibility;
use crate::browser::storage;
use cadenza_core::idle::{Idle, idle_status};
use cadenza_core::unfinished::{BackgroundTask, UnfinishedReason};

/// What a person does who is there.
const SIGNS: [&str; 3] = ["keydown", "pointerdown", "wheel"];

/// How often one looks at the clock: often enough to count seconds down.
const LOOK: Duration = Duration::from_secs(1);

/// Whether somebody is there.
#[derive(Clone, Copy)]
pub struct Presence {
    idle: RwSignal<Idle>,
    /// When there was the last sign of life in this tab, in milliseconds from 1970.
    last: StoredValue<f64>,
}

/// Watches a session from now on, if the installation limits how long nobody may be at it. All tabs of a browser count:
/// who works in one of them is not signed out of another.
pub fn use_idle(session: Session, minutes: Option<u32>) -> Presence {
    // A browser that restores its tabs the next day restores their tokens, too: the time in between counts.
    let last = storage::presence().unwrap_or_else(now);
    let presence = Presence { idle: RwSignal::new(Idle::Present), last: StoredValue::new(last) };
    let Some(minutes) = minutes else { return presence };
    let sign = move |_| {
        // Once warned, only an answer counts: a hand brushing the mouse would take the question away unread. Asked by
        // the clock and not by the last look: the first key on a machine that slept comes before the next one.
        if presence.stage(minutes) == Idle::Present {
            presence.last.set_value(now());
        }
    };
    let listening = StoredValue::new(SIGNS.map(|name| EventListener::to(name, sign)).into_iter().collect::<Vec<_>>());
    let look = move || presence.look(session, minutes);
    look();
    let timer = set_interval_with_handle(look, LOOK).ok();
    // The clock of a page that was put aside stood still.
    let back = StoredValue::new(visibility::on_return(look));
    on_cleanup(move || {
        drop((listening.take(), back.take()));
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    presence
}

impl Presence {
    /// The seconds that are left to answer; `None` while somebody is there.
    pub fn left(self) -> Option<u32> {
        match self.idle.get() {
            Idle::Warned(left) => Some(left),
            Idle::Present | Idle::Gone => None,
        }
    }

    /// Somebody is there after all.
    pub fn stay(self) {
        self.last.set_value(now());
        self.idle.set(Idle::Present);
    }

    /// How it stands by the clock, in whichever tab the last sign of life was.
    fn stage(self, minutes: u32) -> Idle {
        let last = storage::presence().unwrap_or_default().max(*self.last.read_value());
        idle_status(now() - last, minutes)
    }

    fn look(self, session: Session, minutes: u32) {
        let is_at_work = session.lost_by_sign_out() == Some(UnfinishedReason::UnderWay(BackgroundTask::Job));
        if session.state().get_untracked() == State::SignedOut || is_at_work {
            // The time before a sign-in is nobody's; and a job somebody has begun is not to be cut off.
            self.last.set_value(now());
        } else if storage::presence().is_none_or(|elsewhere| elsewhere < *self.last.read_value()) {
            storage::keep_presence(*self.last.read_value());
        }
        let idle = self.stage(minutes);
        if idle == Idle::Gone {
            session.sign_out_idle();
        }
        if self.idle.get_untracked() != idle {
            self.idle.set(idle);
        }
    }
}
