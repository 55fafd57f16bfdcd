//! Taking an address out of many schedules, one after the other: how far it is, and which failed.

use cadenza_view::prelude::*;
use std::rc::Rc;

use cadenza_contract::{Schedule, ScheduleId};

use super::fleet::Fleet;
use super::session::{Session, State};
use super::unfinished_work::UnfinishedWork;
use crate::browser::host::{Host, HostEvent};
use crate::browser::intl::ADDRESSES;
use cadenza_core::api::error::ApiError;
use cadenza_core::schedule::replace_recipient;
use cadenza_core::unfinished::BackgroundTask;
use cadenza_core::write_access::WritePermit;

/// A schedule and its name.
pub type Named = (ScheduleId, String);

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The address that is taken out.
    pub from: String,
    /// Still at it.
    pub running: bool,
    /// How many schedules there are in all.
    pub total: usize,
    /// How many of them were tried.
    pub tried: usize,
    /// Those that stayed as they were, or of which that is not known, and why.
    pub failed: Vec<(Named, ApiError)>,
}

/// One such round; it is the app's and not a page's, so that leaving the page does not stop it midway. Each schedule is
/// read again before it is written: others may have changed it meanwhile.
#[derive(Clone, Copy)]
pub struct BulkReplace {
    session: Session,
    host: StoredValue<Host>,
    work: UnfinishedWork,
    fleet: Fleet,
    progress: RwSignal<Progress>,
    stopped: RwSignal<bool>,
}

impl Progress {
    /// How many schedules were tried and did not fail.
    pub fn changed(&self) -> usize {
        self.tried.saturating_sub(self.failed.len())
    }
}

impl BulkReplace {
    /// A round that has not begun. The page around hears of every schedule that was changed.
    pub fn new(session: Session, host: Host, work: UnfinishedWork, fleet: Fleet) -> Self {
        let (progress, stopped) = (RwSignal::default(), RwSignal::new(false));
        Self { session, host: StoredValue::new(host), work, fleet, progress, stopped }
    }

    /// How far it is.
    pub fn progress(self) -> Signal<Progress> {
        self.progress.into()
    }

    /// Begins, unless another round is under way; `on_end` hears how it ended. The permit is the round's: what comes between stops it by an
    /// answer of the API.
    pub fn start(
        self,
        permit: WritePermit,
        schedules: Vec<Named>,
        (from, to): (String, Option<String>),
        on_end: impl Fn(&Progress) + 'static,
    ) {
        if self.progress.read_untracked().running {
            return;
        }
        let under_way = self.work.begin(BackgroundTask::Handover);
        self.stopped.set(false);
        let total = schedules.len();
        self.progress.set(Progress { from: from.clone(), running: true, total, ..Progress::default() });
        spawn_local(async move {
            let mut handled = Vec::new();
            for schedule in schedules {
                let outcome = self.one(permit, schedule.0.clone(), from.clone(), to.clone()).await;
                // The app may be gone: what was begun is then finished, and nothing new begun.
                let Some(mut progress) = self.progress.try_get_untracked() else { return };
                progress.tried += 1;
                let hopeless = matches!(outcome, Err(ApiError::NotAllowed(_) | ApiError::SignedOut));
                match outcome {
                    Ok(Handled { now, is_written }) => {
                        if is_written {
                            self.host.read_value().emit_event(HostEvent::Updated(schedule.0.as_str()));
                        }
                        handled.push(now);
                    }
                    Err(error) => progress.failed.push((schedule, error)),
                }
                self.progress.set(progress);
                if hopeless || self.stopped.get_untracked() {
                    break;
                }
            }
            drop(under_way);
            // All at once: what is being asked about stays as it was asked.
            self.fleet.put(&handled);
            self.end(on_end);
        });
    }

    /// Begins no other schedule; the one under way is finished, as nobody could tell what became of it.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    /// Forgets how the last round ended; one that is under way does so at its end.
    pub fn forget(self) {
        if !self.progress.read_untracked().running {
            self.progress.set(Progress::default());
        }
    }

    fn end(self, on_end: impl Fn(&Progress)) {
        self.progress.update(|progress| progress.running = false);
        if self.session.state().get_untracked() == State::SignedOut {
            self.forget();
        } else {
            on_end(&self.progress.read_untracked());
        }
    }

    async fn one(
        self,
        permit: WritePermit,
        id: ScheduleId,
        from: String,
        to: Option<String>,
    ) -> Result<Handled, ApiError> {
        let present = self.session.call(move |client| {
            let id = id.clone();
            async move { client.schedule(&id).await }
        });
        let present = present.await?;
        let Some(patch) = replace_recipient(&present, &from, to.as_deref(), ADDRESSES) else {
            return Ok(Handled { now: present, is_written: false });
        };
        let present = Rc::new(present);
        let write = self.session.write(permit, move |client| {
            let (present, patch) = (Rc::clone(&present), patch.clone());
            async move { client.update(&present, &patch).await }
        });
        Ok(Handled { now: write.await?, is_written: true })
    }
}

/// A schedule that has not, or no longer, the address.
struct Handled {
    now: Schedule,
    is_written: bool,
}
