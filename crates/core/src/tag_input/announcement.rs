//! What a change did to a field of many values.

use super::{ValueError, ValueKind};

/// What a change did, for whoever does not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// Values were given.
    Given {
        /// What they are.
        kind: ValueKind,
        /// Those that are new.
        added: Vec<String>,
        /// How many were there already.
        folded: usize,
        /// Those of the new ones that cannot be right, and why.
        bad: Vec<(String, ValueError)>,
    },
    /// This one was taken out.
    Removed(String),
    /// All were taken out; so many.
    Emptied(usize),
    /// They were copied; so many.
    Copied(usize),
    /// The browser did not let them be copied.
    NotCopied,
}
