//! Taking an address out of many schedules, one after the other: how far it is, and which failed.

use std::rc::Rc;

use cadenza_contract::ScheduleId;

use super::handed_over;
use crate::api::error::ApiError;
use crate::host::{Event, Host};
use crate::reactive::{RwSignal, Signal, StoredValue, spawn};
use crate::session::Session;

/// A schedule and its name.
pub type Named = (ScheduleId, String);

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Still at it.
    pub running: bool,
    /// How many schedules there are in all.
    pub total: usize,
    /// How many of them were tried.
    pub tried: usize,
    /// Those that stayed as they were, or of which that is not known, and why.
    pub failed: Vec<(Named, ApiError)>,
}

/// One such round. Each schedule is read again before it is written: others may have changed it meanwhile.
#[derive(Clone, Copy)]
pub struct Handover {
    session: Session,
    host: StoredValue<Host>,
    progress: RwSignal<Progress>,
    stopped: RwSignal<bool>,
}

/// A round that has not begun. The page around hears of every schedule that was changed.
pub fn use_handover(session: Session, host: StoredValue<Host>) -> Handover {
    Handover { session, host, progress: RwSignal::default(), stopped: RwSignal::new(false) }
}

impl Handover {
    /// How far it is.
    pub fn progress(self) -> Signal<Progress> {
        self.progress.into()
    }

    /// Begins; `on_end` hears how many schedules were tried and did not fail.
    pub fn start(self, schedules: Vec<Named>, from: String, to: Option<String>, on_end: impl Fn(usize) + 'static) {
        self.stopped.set(false);
        self.progress.set(Progress { running: true, total: schedules.len(), ..Progress::default() });
        spawn(async move {
            for schedule in schedules {
                let outcome = self.one(schedule.0.clone(), from.clone(), to.clone()).await;
                // The page may be gone: what was begun is then finished, and nothing new begun.
                let Some(mut progress) = self.progress.try_get_untracked() else { return };
                progress.tried += 1;
                let hopeless = matches!(outcome, Err(ApiError::NotAllowed(_) | ApiError::SignedOut));
                if outcome.is_ok() {
                    self.host.read().hears(Event::Updated(schedule.0.as_str()));
                }
                progress.failed.extend(outcome.err().map(|error| (schedule, error)));
                self.progress.set(progress);
                if hopeless || self.stopped.get_untracked() {
                    break;
                }
            }
            self.progress.update(|progress| progress.running = false);
            let progress = self.progress.get_untracked();
            on_end(progress.tried.saturating_sub(progress.failed.len()));
        });
    }

    /// Begins no other schedule; the one under way is finished, as nobody could tell what became of it.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    async fn one(self, id: ScheduleId, from: String, to: Option<String>) -> Result<(), ApiError> {
        let present = self.session.call(move |client| {
            let id = id.clone();
            async move { client.schedule(&id).await }
        });
        let present = Rc::new(present.await?);
        let Some(patch) = handed_over(&present, &from, to.as_deref()) else { return Ok(()) };
        let write = self.session.write(move |client| {
            let (present, patch) = (Rc::clone(&present), patch.clone());
            async move { client.update(&present, &patch).await }
        });
        write.await.map(drop)
    }
}
