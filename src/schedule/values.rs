//! Many values in one field, as they are typed: those that ended, the one that has not, and every change to them.

mod fault;
mod keys;
mod kind;
mod text;

pub use fault::{Fault, looks_like_address};
pub use keys::{Key, Spot, Step};
pub use kind::ValueKind;

/// The values of one field. What is typed is part of them, so that nothing that stands in a field can be overlooked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Those that ended, good or bad, in their order.
    pub list: Vec<String>,
    /// The text of the one that has not.
    pub text: String,
    /// Where the typed text goes: before the value at this place; without one, after the last.
    at: Option<usize>,
}

/// What a change did, for whoever does not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Values were given.
    Given {
        /// Those that are new.
        added: Vec<String>,
        /// How many were there already.
        folded: usize,
        /// How many of the new ones cannot be right.
        bad: usize,
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

impl Values {
    /// These, exactly as they are.
    pub fn of<T: Into<String>>(list: impl IntoIterator<Item = T>) -> Self {
        Self { list: list.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// What a text means: a column, or values one after the other.
    pub fn read(kind: ValueKind, text: &str) -> Self {
        Self::default().pasted(kind, text).0
    }

    /// Values of a link somebody wrote: one that is sound as it stands is kept, any other is read like pasted text.
    pub fn linked(kind: ValueKind, list: &[String]) -> Self {
        list.iter().fold(Self::default(), |values, value| match kind.fault(value) {
            None => values.joined_by(kind, vec![value.clone()]).0,
            Some(_) => values.pasted(kind, value).0,
        })
    }

    /// Whether nothing ended and nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.text.trim().is_empty()
    }

    /// All that is meant: the values that ended, and those the typed text holds.
    pub fn meant(&self, kind: ValueKind) -> Vec<String> {
        self.ended(kind).0.list
    }

    /// Those of them that cannot be right.
    pub fn bad(&self, kind: ValueKind) -> Vec<String> {
        self.meant(kind).into_iter().filter(|value| kind.fault(value).is_some()).collect()
    }

    /// The typed text is now this, with letters still being put together: nothing in it ends.
    pub fn composed(self, text: String) -> Self {
        Self { text, ..self }
    }

    /// The typed text is now this; what a separator ended in it becomes values.
    pub fn typed(&self, kind: ValueKind, text: &str) -> (Self, Option<News>) {
        let (given, rest) = text::typed(kind, text);
        self.clone().taking(kind, given, rest)
    }

    /// The typed text is now this, and all of it has ended.
    pub fn pasted(&self, kind: ValueKind, text: &str) -> (Self, Option<News>) {
        self.clone().taking(kind, text::pasted(kind, text), String::new())
    }

    /// The typed text has ended.
    pub fn ended(&self, kind: ValueKind) -> (Self, Option<News>) {
        self.pasted(kind, &self.text)
    }

    /// Without the value at this place.
    pub fn without(&self, at: usize) -> Option<(Self, News)> {
        let mut next = self.clone();
        let value = next.take(at)?;
        Some((next, News::Removed(value)))
    }

    /// Without any value; what is typed stays.
    pub fn emptied(&self) -> (Self, News) {
        (Self { text: self.text.clone(), ..Self::default() }, News::Emptied(self.list.len()))
    }

    /// The value at this place as the typed text, to be changed; what was typed before has ended. It comes back to its
    /// place, and in quotes where it holds what would part it.
    pub fn edited(&self, kind: ValueKind, at: usize) -> Option<(Self, Option<News>)> {
        let mut next = self.clone();
        let value = next.take(at)?;
        let (typed_before, length) = (next.at.is_some_and(|typed| typed <= at), next.list.len());
        let (mut next, news) = next.ended(kind);
        let place = if typed_before { at + next.list.len() - length } else { at };
        next.at = Some(place).filter(|place| *place < next.list.len());
        next.text = kind.quoted(&value);
        Some((next, news))
    }

    /// The values that ended as one text, a column that pasting reads back as it was.
    pub fn column(&self, kind: ValueKind) -> String {
        text::column(kind, &self.list)
    }

    /// Whether a text pasted into the field holds more than one value.
    pub fn are_several(kind: ValueKind, text: &str) -> bool {
        text::pasted(kind, text).len() > 1
    }

    fn taking(self, kind: ValueKind, given: Vec<String>, rest: String) -> (Self, Option<News>) {
        let (mut next, news) = self.joined_by(kind, given);
        // An empty text has no place: the next one goes to the end.
        next.at = next.at.filter(|_| !rest.is_empty());
        next.text = rest;
        (next, news)
    }

    /// With these at the place of what is typed; of equal ones the first is kept.
    fn joined_by(mut self, kind: ValueKind, given: Vec<String>) -> (Self, Option<News>) {
        if given.is_empty() {
            return (self, None);
        }
        let mut keys: Vec<String> = self.list.iter().map(|value| kind.key(value)).collect();
        keys.sort_unstable();
        let (mut added, mut folded) = (Vec::new(), 0);
        for value in given {
            let key = kind.key(&value);
            match keys.binary_search(&key) {
                Ok(_) => folded += 1,
                Err(place) => {
                    keys.insert(place, key);
                    added.push(value);
                }
            }
        }
        let bad = added.iter().filter(|value| kind.fault(value).is_some()).count();
        let place = self.at.unwrap_or(self.list.len()).min(self.list.len());
        self.at = self.at.map(|_| place + added.len());
        self.list.splice(place..place, added.iter().cloned());
        (self, Some(News::Given { added, folded, bad }))
    }

    fn take(&mut self, at: usize) -> Option<String> {
        let value = (at < self.list.len()).then(|| self.list.remove(at));
        self.at = self.at.map(|place| if place > at { place - 1 } else { place });
        value
    }
}
