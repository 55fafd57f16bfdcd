//! Many values in one field, as they are typed: those that ended, the one that has not, and every change to them.

mod announcement;
mod chip_window;
mod clean;
mod editing;
mod key_outcome;
mod quote;
mod value_error;
mod value_kind;

use std::collections::HashSet;

pub use announcement::Announcement;
pub use chip_window::{WINDOW, window, window_around};
pub use key_outcome::{FocusTarget, Key, KeyOutcome};
pub use value_error::{ValueError, looks_like_address};
pub use value_kind::{Unicode, ValueKind, ValueRules};

/// The values of one field. What is typed is part of them, so that nothing that stands in a field can be overlooked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagInput {
    /// Those that ended, good or bad, in their order.
    pub list: Vec<String>,
    /// The text of the one that has not.
    pub text: String,
    /// Where the typed text goes: before the value at this place; without one, after the last.
    at: Option<usize>,
    /// The value the typed text was before somebody edited it.
    edited: Option<String>,
}

impl TagInput {
    /// These, exactly as they are.
    pub fn of<T: Into<String>>(list: impl IntoIterator<Item = T>) -> Self {
        Self { list: list.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// What a text means: a column, or values one after the other.
    pub fn parse(rules: impl Into<ValueRules>, text: &str) -> Self {
        Self::default().pasted(rules, text).0
    }

    /// Values of a link somebody wrote: one that is sound as it stands is one, any other is read like pasted text.
    pub fn from_link(kind: ValueKind, list: &[String]) -> Self {
        list.iter().fold(Self::default(), |values, value| match kind.check(value) {
            None => values.joined_by(kind.into(), vec![kind.clean(value)]).0,
            Some(_) => values.pasted(kind, value).0,
        })
    }

    /// The one address a text means, however it is written; for a field of one.
    ///
    /// # Errors
    /// Why it is none.
    pub fn one_address(rules: impl Into<ValueRules>, text: &str) -> Result<String, ValueError> {
        let values = Self::parse(rules, text).list;
        match values.as_slice() {
            [] => Err(ValueError::Empty),
            [one] => ValueKind::Address.check(one).map_or_else(|| Ok(one.clone()), Err),
            [_, _, ..] => Err(ValueError::Several),
        }
    }

    /// Whether nothing ended and nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.text.trim().is_empty()
    }

    /// All that is meant: the values that ended, and those the typed text holds.
    pub fn committed(&self, rules: impl Into<ValueRules>) -> Vec<String> {
        self.finished(rules).0.list
    }

    /// Those of them that cannot be right.
    pub fn invalid(&self, kind: ValueKind) -> Vec<String> {
        self.committed(kind).into_iter().filter(|value| kind.check(value).is_some()).collect()
    }

    /// The typed text is now this, with letters still being put together: nothing in it ends.
    pub fn composed(self, text: String) -> Self {
        Self { text, ..self }
    }

    /// The typed text is now this; what a separator ended in it becomes values.
    pub fn typed(&self, rules: impl Into<ValueRules>, text: &str) -> (Self, Option<Announcement>) {
        let rules = rules.into();
        let (given, rest) = editing::typed(rules, text);
        self.clone().taking(rules, given, rest)
    }

    /// The typed text is now this, and all of it has ended.
    pub fn pasted(&self, rules: impl Into<ValueRules>, text: &str) -> (Self, Option<Announcement>) {
        let rules = rules.into();
        // What was to be edited and stands as it stood goes back as it was: a stored value is not rewritten by a look.
        match &self.edited {
            Some(value) if rules.quoted(value) == text => (self.clone().put_back(value.clone()), None),
            Some(_) | None => self.clone().taking(rules, editing::pasted(rules, text), String::new()),
        }
    }

    /// The typed text is now this one value, as it was offered.
    pub fn picked(&self, rules: impl Into<ValueRules>, value: &str) -> (Self, Option<Announcement>) {
        self.clone().taking(rules.into(), vec![value.to_owned()], String::new())
    }

    /// The typed text has ended.
    pub fn finished(&self, rules: impl Into<ValueRules>) -> (Self, Option<Announcement>) {
        self.pasted(rules, &self.text)
    }

    /// Without the value at this place.
    pub fn without(&self, at: usize) -> Option<(Self, Announcement)> {
        let mut next = self.clone();
        let value = next.take(at)?;
        Some((next, Announcement::Removed(value)))
    }

    /// Without any value; what is typed stays.
    pub fn cleared(&self) -> (Self, Announcement) {
        let emptied = Self { text: self.text.clone(), edited: self.edited.clone(), ..Self::default() };
        (emptied, Announcement::Emptied(self.list.len()))
    }

    /// Without those that cannot be right; what is typed stays.
    pub fn without_invalid(&self, kind: ValueKind) -> (Self, Announcement) {
        let mut next = self.clone();
        let before = self.at.unwrap_or(self.list.len());
        let kept_before = self.list.iter().take(before).filter(|value| kind.check(value).is_none()).count();
        next.list.retain(|value| kind.check(value).is_none());
        next.at = self.at.map(|_| kept_before);
        let removed = self.list.len() - next.list.len();
        (next, Announcement::Emptied(removed))
    }

    /// The value at this place as the typed text, to be changed; what was typed before has ended. It comes back to its
    /// place, and in quotes where it holds what would part it.
    pub fn edited(&self, rules: impl Into<ValueRules>, at: usize) -> Option<(Self, Option<Announcement>)> {
        let rules = rules.into();
        let mut next = self.clone();
        let value = next.take(at)?;
        let (typed_before, length) = (next.at.is_some_and(|typed| typed <= at), next.list.len());
        let (mut next, news) = next.finished(rules);
        let place = if typed_before { at + next.list.len() - length } else { at };
        next.at = Some(place).filter(|place| *place < next.list.len());
        next.text = rules.quoted(&value);
        next.edited = Some(value);
        Some((next, news))
    }

    /// The values that ended as one text, a column that pasting reads back as it was.
    pub fn column(&self, rules: impl Into<ValueRules>) -> String {
        editing::column(rules.into(), &self.list)
    }

    /// Whether a text that comes into the field at once is a list, and no piece of what is being typed.
    pub fn is_list(rules: impl Into<ValueRules>, text: &str) -> bool {
        editing::is_list(rules.into(), text)
    }

    fn taking(self, rules: ValueRules, given: Vec<String>, rest: String) -> (Self, Option<Announcement>) {
        let (mut next, news) = self.joined_by(rules, given);
        // An empty text has no place: the next one goes to the end.
        next.at = next.at.filter(|_| !rest.is_empty());
        next.edited = next.edited.filter(|_| !rest.is_empty());
        next.text = rest;
        (next, news)
    }

    /// With these at the place of what is typed; of equal ones the first is kept.
    fn joined_by(mut self, rules: ValueRules, given: Vec<String>) -> (Self, Option<Announcement>) {
        if given.is_empty() {
            return (self, None);
        }
        let mut keys: HashSet<String> = self.list.iter().map(|value| rules.key(value)).collect();
        let all = given.len();
        let added: Vec<String> = given.into_iter().filter(|value| keys.insert(rules.key(value))).collect();
        let kind = rules.kind;
        let bad = added.iter().filter_map(|value| Some((value.clone(), kind.check(value)?))).collect();
        let place = self.at.unwrap_or(self.list.len()).min(self.list.len());
        self.at = self.at.map(|_| place + added.len());
        self.list.splice(place..place, added.iter().cloned());
        let folded = all - added.len();
        (self, Some(Announcement::Given { kind, added, folded, bad }))
    }

    /// With the value that was to be edited at its place again.
    fn put_back(mut self, value: String) -> Self {
        let place = self.at.unwrap_or(self.list.len()).min(self.list.len());
        self.list.insert(place, value);
        Self { list: self.list, ..Self::default() }
    }

    fn take(&mut self, at: usize) -> Option<String> {
        let value = (at < self.list.len()).then(|| self.list.remove(at));
        self.at = self.at.map(|place| if place > at { place - 1 } else { place });
        value
    }
}
