//! The texts about single keys.

use crate::shortcuts::Action;

/// What each key does, and the choice to have them.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ShortcutTexts {
    pub title: &'static str,
    pub does: fn(Action) -> &'static str,
    pub when: &'static str,
    pub off: &'static str,
    pub wanted: &'static str,
    pub show: &'static str,
}
