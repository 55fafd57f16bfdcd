//! What a single key asks for, where, and when keys ask for nothing.

/// What a key brings about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To the field one searches with.
    Search,
    /// To the form of a new schedule.
    New,
    /// To a row of the table.
    Row(RowStep),
    /// Selects the row one is on, or lets it go; with Shift all from the last one that was.
    Select,
    /// To the form of the schedule one is on.
    Edit,
    /// Asks whether to delete the schedule one is on.
    Delete,
    /// Shows these keys.
    Help,
}

/// From one row to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowStep {
    /// The one below.
    Down,
    /// The one above.
    Up,
}

/// What the key was pressed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShortcutContext {
    /// The person wants such keys. Who speaks to a machine, or hits keys by accident, may not (WCAG 2.1.4).
    pub wanted: bool,
    /// The focus is where letters are text.
    pub typing: bool,
    /// Ctrl, Alt or Meta is held: the browser's own, or the system's.
    pub modified: bool,
    /// Shift is held: with a letter it is another key, whatever Caps Lock makes of it. Signs need it on many keyboards.
    pub shifted: bool,
    /// A question lies over the page, or a menu.
    pub modal_open: bool,
    /// The key is held down.
    pub repeated: bool,
}

/// Every key with what it does, in the order in which they are explained.
pub const KEYS: [(&str, Action); 8] = [
    ("/", Action::Search),
    ("n", Action::New),
    ("j", Action::Row(RowStep::Down)),
    ("k", Action::Row(RowStep::Up)),
    ("x", Action::Select),
    ("e", Action::Edit),
    ("d", Action::Delete),
    ("?", Action::Help),
];

/// What a key asks for; `None` leaves it to the browser and to the page around.
pub fn action(key: &str, situation: ShortcutContext) -> Option<Action> {
    let ShortcutContext { wanted, typing, modified, shifted, modal_open: asked, repeated } = situation;
    let letter = key.chars().all(|sign| sign.is_ascii_alphabetic());
    if !wanted || typing || modified || asked {
        return None;
    }
    // Caps Lock makes a capital of it, which is the same key.
    let (_, action) = KEYS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(key))?;
    // With Shift a letter is another key, but for the one that then selects a range.
    if letter && shifted && action != Action::Select {
        return None;
    }
    match action {
        Action::Row(_) => Some(action),
        // Held down, any other would do and undo the same thing, or open what is open.
        Action::Search | Action::New | Action::Select | Action::Edit | Action::Delete | Action::Help => {
            (!repeated).then_some(action)
        }
    }
}

/// Which of the rows that stand comes next: from the present one, or else the first in sight.
///
/// `None` where there is no further row to go to.
pub fn row(step: RowStep, present: Option<usize>, in_sight: usize, count: usize) -> Option<usize> {
    let next = match (present, step) {
        (None, _) => Some(in_sight),
        (Some(at), RowStep::Down) => at.checked_add(1),
        (Some(at), RowStep::Up) => at.checked_sub(1),
    };
    next.filter(|next| *next < count)
}
