//! What is not finished: what is typed and not saved, and calls under way that change something.

use crate::route::Route;

/// Something under way. Ordered by importance: of several, a person is asked about the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackgroundTask {
    /// One change is being sent: a create, an update, a delete.
    Change,
    /// Many schedules are being changed, one by one. It goes on while one looks at other screens.
    Job,
}

/// What a person wants that would end, or hide, what is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// To another page.
    Go(Route),
    /// The same, from a page that is over by then: Back does not lead there again.
    Leave(Route),
    /// To sign out.
    SignOut,
}

/// What a person is asked about first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnfinishedReason {
    /// What is typed would be lost.
    Typed,
    /// Something is under way.
    UnderWay(BackgroundTask),
}

/// All that is not finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfinished {
    typed: bool,
    running: Vec<RunningTask>,
    next: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct RunningTask {
    id: u64,
    task: BackgroundTask,
    /// Its page was left, with a word about it: it goes on, and how it ends is said elsewhere.
    left: bool,
}

impl Unfinished {
    /// Says whether something is typed and not saved.
    pub fn set_unsaved(&mut self, typed: bool) {
        self.typed = typed;
    }

    /// Whether something is typed and not saved.
    pub fn is_unsaved(&self) -> bool {
        self.typed
    }

    /// Something begins; the number ends it.
    pub fn begin(&mut self, task: BackgroundTask) -> u64 {
        self.next += 1;
        self.running.push(RunningTask { id: self.next, task, left: false });
        self.next
    }

    /// It has ended, well or not.
    pub fn end(&mut self, id: u64) {
        self.running.retain(|running| running.id != id);
    }

    /// The page of all that runs is left: further moves are not asked about.
    pub fn leave(&mut self) {
        for running in &mut self.running {
            running.left = true;
        }
    }

    /// Whether there is anything at all: closing the tab, or taking the panel away, would lose or hide it.
    pub fn is_any(&self) -> bool {
        self.typed || !self.running.is_empty()
    }

    /// What to ask about before this is done; `None` where nothing stands against it.
    pub fn blocks(&self, intent: &Intent) -> Option<UnfinishedReason> {
        let counts = |running: &&RunningTask| match intent {
            Intent::Go(_) | Intent::Leave(_) => running.task != BackgroundTask::Job && !running.left,
            Intent::SignOut => true,
        };
        let task = self.running.iter().filter(counts).map(|running| running.task).max();
        task.map(UnfinishedReason::UnderWay).or(self.typed.then_some(UnfinishedReason::Typed))
    }
}
