//! What the keys do in a field of many values.

use super::{Announcement, TagInput, ValueRules};

/// A key the field knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Ends what is typed.
    Enter,
    /// Ends what is typed.
    Tab,
    /// Edits the last value, or removes one.
    Backspace,
    /// Removes a value.
    Delete,
    /// To the value before.
    Left,
    /// To the value after.
    Right,
    /// To the value before.
    Up,
    /// To the value after.
    Down,
    /// To the first value.
    Home,
    /// To the last value.
    End,
}

/// Where the focus is in the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// In the typed text; whether the caret is before all of it.
    Text {
        /// Nothing is before the caret, and nothing is selected.
        at_start: bool,
    },
    /// On the value at this place.
    Value(usize),
}

/// What a key did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyOutcome {
    /// The values, where they changed.
    pub values: Option<TagInput>,
    /// Where the focus goes: to the value at this place, or into the text.
    pub focus: Option<usize>,
    /// What is to be said.
    pub news: Option<Announcement>,
}

impl Key {
    /// The key of this name, as a keyboard event gives it.
    pub fn named(name: &str) -> Option<Self> {
        let key = match name {
            "Enter" => Self::Enter,
            "Tab" => Self::Tab,
            "Backspace" => Self::Backspace,
            "Delete" => Self::Delete,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::Home,
            "End" => Self::End,
            _ => return None,
        };
        Some(key)
    }
}

impl TagInput {
    /// What a key does; nothing where it is the browser's: Tab on an empty text leaves, Enter on one sends the form.
    pub fn press(&self, rules: impl Into<ValueRules>, focus: FocusTarget, key: Key) -> Option<KeyOutcome> {
        match focus {
            FocusTarget::Text { at_start } => self.press_in_text(rules.into(), at_start, key),
            FocusTarget::Value(at) => self.press_on_value(at, key),
        }
    }

    fn press_in_text(&self, rules: ValueRules, at_start: bool, key: Key) -> Option<KeyOutcome> {
        let changed = |(values, news)| KeyOutcome { values: Some(values), focus: None, news };
        match key {
            Key::Enter | Key::Tab => (!self.text.trim().is_empty()).then(|| changed(self.finished(rules))),
            Key::Backspace if self.text.is_empty() => Some(changed(self.edited(rules, self.last()?)?)),
            Key::Left if at_start => Some(KeyOutcome { values: None, focus: Some(self.last()?), news: None }),
            Key::Backspace | Key::Left => None,
            Key::Delete | Key::Right | Key::Up | Key::Down | Key::Home | Key::End => None,
        }
    }

    fn press_on_value(&self, at: usize, key: Key) -> Option<KeyOutcome> {
        let to = |focus| Some(KeyOutcome { values: None, focus, news: None });
        let last = self.last()?;
        match key {
            Key::Left | Key::Up => to(Some(at.saturating_sub(1))),
            // Past the last value is the text.
            Key::Right | Key::Down => to(Some(at + 1).filter(|next| *next <= last)),
            Key::Home => to(Some(0)),
            Key::End => to(Some(last)),
            Key::Delete | Key::Backspace => {
                let (values, news) = self.without(at)?;
                let near = if key == Key::Backspace { at.saturating_sub(1) } else { at };
                let focus = values.last().map(|last| near.min(last));
                Some(KeyOutcome { values: Some(values), focus, news: Some(news) })
            }
            Key::Enter | Key::Tab => None,
        }
    }

    fn last(&self) -> Option<usize> {
        self.list.len().checked_sub(1)
    }
}
