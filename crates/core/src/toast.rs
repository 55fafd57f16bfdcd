//! The toasts that stand, as a value: what folds into what, and what goes when.

use cadenza_contract::ScheduleId;

/// What was done, where several of it can be said in one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAction {
    /// A schedule was created.
    Created,
    /// A schedule was saved.
    Saved,
    /// Schedules were deleted.
    Deleted,
    /// Schedules were changed, all in the same way.
    Changed,
}

/// What is to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToastMessage {
    /// The sentence.
    pub text: String,
    /// Whether something did not work: that stays until it is sent away.
    pub failed: bool,
    /// What was done, and to how many; toasts of one action become one.
    pub action: Option<(ToastAction, usize)>,
    /// Where to look further: a link's text and its address.
    pub link: Option<(String, String)>,
    /// The journal's entry that can be taken back.
    pub undo: Option<u64>,
    /// The schedule the sentence and its link are about: with it both go.
    pub about: Option<ScheduleId>,
}

/// One sentence on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u64,
    /// The sentence.
    pub text: String,
    /// Whether something did not work.
    pub failed: bool,
    /// Where to look further: a link's text and its address.
    pub link: Option<(String, String)>,
    /// The journal's entry that can be taken back.
    pub undo: Option<u64>,
    /// The first sentence of it, and how often it was said.
    said: (String, usize),
    action: Option<(ToastAction, usize)>,
    about: Vec<ScheduleId>,
    /// How long it stays, in milliseconds; `None` for good.
    left: Option<u32>,
}

/// The toasts on the screen, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToastQueue {
    toasts: Vec<Toast>,
    next: u64,
}

impl ToastQueue {
    /// The most that stand at once; the oldest makes room, of what did not fail if there is any.
    pub const MOST: usize = 4;
    /// How long a toast stays that says nothing bad.
    pub const STAY: u32 = 8_000;

    /// The toasts, oldest first.
    pub fn toasts(&self) -> &[Toast] {
        &self.toasts
    }

    /// Says a sentence: by itself, or folded into one of the same kind, for which `folded` has the words.
    pub fn push(&mut self, message: ToastMessage, folded: impl Fn(ToastAction, usize) -> String) {
        let left = (!message.failed).then_some(Self::STAY);
        match self.toasts.iter_mut().find(|toast| toast.takes(&message)) {
            Some(toast) => {
                toast.fold(message, folded);
                toast.left = left;
            }
            None => {
                let ToastMessage { text, failed, action, link, undo, about } = message;
                let said = (text.clone(), 1);
                let about = about.into_iter().collect();
                self.toasts.push(Toast { id: self.next, text, failed, link, undo, said, action, about, left });
                self.next += 1;
            }
        }
        if self.toasts.len() > Self::MOST {
            let oldest = self.toasts.iter().position(|toast| !toast.failed).unwrap_or_default();
            self.toasts.remove(oldest);
        }
    }

    /// Takes one away.
    pub fn dismiss(&mut self, id: u64) {
        self.toasts.retain(|toast| toast.id != id);
    }

    /// What was done is taken back: there is nothing to take back any more.
    pub fn remove_undo(&mut self, entry: u64) {
        self.toasts.retain(|toast| toast.undo != Some(entry));
    }

    /// Schedules are gone: what is about one of them leads nowhere any more.
    pub fn remove_about(&mut self, gone: &[ScheduleId]) {
        self.toasts.retain_mut(|toast| {
            let before = toast.about.len();
            toast.about.retain(|id| !gone.contains(id));
            before == 0 || !toast.about.is_empty()
        });
    }

    /// Time goes by, in milliseconds, in which nobody was about to read or press one of them.
    pub fn advance(&mut self, time: u32) {
        for toast in &mut self.toasts {
            toast.left = toast.left.map(|left| left.saturating_sub(time));
        }
        self.toasts.retain(|toast| toast.left != Some(0));
    }

    /// Whether time does anything to them.
    pub fn is_counting(&self) -> bool {
        self.toasts.iter().any(|toast| toast.left.is_some())
    }
}

impl Toast {
    /// Whether a sentence is of the same kind.
    fn takes(&self, message: &ToastMessage) -> bool {
        self.failed == message.failed
            && match (self.action, message.action) {
                (Some((mine, _)), Some((other, _))) => mine == other,
                (None, None) => self.said.0 == message.text,
                (Some(_), None) | (None, Some(_)) => false,
            }
    }

    fn fold(&mut self, message: ToastMessage, folded: impl Fn(ToastAction, usize) -> String) {
        self.said.1 += 1;
        self.action = match (self.action, message.action) {
            (Some((action, count)), Some((_, more))) => Some((action, count + more)),
            (action, _) => action,
        };
        self.text = match self.action {
            Some((action, count)) => folded(action, count),
            None => format!("{} ({})", self.said.0, self.said.1),
        };
        // One link for several would lead to one of them alone.
        self.link = self.link.take().filter(|link| message.link.as_ref() == Some(link));
        self.undo = self.undo.filter(|undo| message.undo == Some(*undo));
        self.about.extend(message.about);
    }
}
