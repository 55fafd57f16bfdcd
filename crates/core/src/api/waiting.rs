//! What calls wait for, as a value: when it is said, and in which numbers.

use std::time::Duration;

/// After this long a person is told what is waited for.
const LONG: f64 = 5_000.0;

/// From this pause on it is said that one waits for a repetition, and not for an answer.
const PAUSE: Duration = Duration::from_secs(2);

/// A call that waits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PendingCall {
    /// Since when, in milliseconds by the clock of this device.
    pub since: f64,
    /// For what.
    pub wait: WaitReason,
}

/// What a call waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WaitReason {
    /// For an answer.
    Answer,
    /// For the end of the pause the server asked for, before it is tried again.
    Pause {
        /// How long it is in all.
        whole: Duration,
        /// When it ends, as `since`.
        until: f64,
    },
}

/// What is to be said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitNotice {
    /// There is no answer yet, after so many seconds.
    Answer(u64),
    /// The server asked for a pause of so many seconds, of which so many are left.
    Pause(u64, u64),
}

impl WaitReason {
    /// A pause that begins now; a short one is no more than a part of the wait for an answer.
    pub fn pause(whole: Duration, now: f64) -> Self {
        if whole < PAUSE { Self::Answer } else { Self::Pause { whole, until: now + whole.as_secs_f64() * 1e3 } }
    }
}

impl PendingCall {
    /// What is to be said now; nothing while the wait is a short one.
    pub fn notice(&self, now: f64) -> Option<WaitNotice> {
        let seconds = |milliseconds: f64| (milliseconds / 1e3).max(0.0) as u64;
        match self.wait {
            WaitReason::Answer => (now - self.since >= LONG).then(|| WaitNotice::Answer(seconds(now - self.since))),
            WaitReason::Pause { whole, until } => {
                Some(WaitNotice::Pause(whole.as_secs(), seconds((until - now).max(0.0) + 999.0)))
            }
        }
    }
}

/// What is to be said of several: of the one that waits longest.
pub fn longest_wait<'a>(waiting: impl Iterator<Item = &'a PendingCall>, now: f64) -> Option<WaitNotice> {
    let said = waiting.filter_map(|it| Some((it.since, it.notice(now)?)));
    // One look and no `sort`, whose code every visitor would load.
    said.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, said)| said)
}
