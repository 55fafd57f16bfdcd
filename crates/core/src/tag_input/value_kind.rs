//! What the values of a field are, and what follows from that: what ends one, and which are the same.

use super::value_error::{self, ValueError};
use super::{clean, editing as text};

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Mail addresses.
    Address,
    /// Host names.
    Host,
    /// Domain groups: names people gave, with spaces and whatever else they like.
    Group,
    /// Identifiers of schedules.
    Id,
}

impl ValueKind {
    /// What makes two of them the same, as far as this can be told without the browser: see [`ValueRules::key`].
    pub fn key(self, value: &str) -> String {
        ValueRules::from(self).key(value)
    }

    /// The value as it is meant, without what came along when it was copied.
    pub fn clean(self, value: &str) -> String {
        clean::clean(self, value)
    }

    /// Why a value cannot be right.
    pub fn check(self, value: &str) -> Option<ValueError> {
        match self {
            Self::Address => value_error::of_address(value),
            Self::Host => value_error::of_host(value),
            Self::Group => None,
            Self::Id => value_error::of_id(value),
        }
    }

    /// Whether a character ends a value; `column` where lines do, so that a name in one may hold a comma.
    ///
    /// A space is no part of a host or an id. Names of groups have spaces, and so has the name before an address: there
    /// it ends only what is an address already.
    pub(super) fn is_ended_by(self, c: char, column: bool) -> bool {
        let line = matches!(c, '\n' | '\r' | '\t');
        let sign = matches!(c, ',' | ';');
        // What input methods for wide letters write.
        let wide = matches!(c, '，' | '；' | '、');
        match self {
            Self::Address => line || sign || wide,
            Self::Host | Self::Id => sign || wide || c.is_whitespace(),
            Self::Group => line || (sign && !column),
        }
    }
}

/// What only the browser's tables know of letters; the values of a field are read with it.
#[derive(Clone, Copy)]
pub struct Unicode {
    /// The text with each letter and its accents in one character, where there is one (NFC).
    pub composed: fn(&str) -> String,
    /// A domain name in its one ASCII form (`xn--…`); nothing where it is none.
    pub ascii: fn(&str) -> Option<String>,
}

/// How the values of a field are read, and which of them are the same.
#[derive(Clone, Copy)]
pub struct ValueRules {
    /// What they are.
    pub kind: ValueKind,
    /// What is known of their letters.
    pub unicode: Unicode,
}

impl ValueRules {
    /// What makes two values the same: capitals do not, in the letters DNS knows, nor does how a domain is written, nor
    /// what [`ValueKind::clean`] takes away.
    pub fn key(self, value: &str) -> String {
        match clean::is_its_key(value) {
            true => value.to_owned(),
            false => clean::key(self.kind, &self.clean(value), self.unicode.ascii),
        }
    }

    /// The value as it is meant, with composed letters. What a group is called is nobody's to compose.
    pub fn clean(self, value: &str) -> String {
        let composes = matches!(self.kind, ValueKind::Address | ValueKind::Host);
        let mut value = value.to_owned();
        loop {
            // What a link has escaped comes to light by cleaning.
            let composed = if composes && !value.is_ascii() { (self.unicode.composed)(&value) } else { value.clone() };
            let next = self.kind.clean(&composed);
            if next == value {
                return value;
            }
            value = next;
        }
    }

    /// Whether two values are the same.
    pub fn same(self, left: &str, right: &str) -> bool {
        left == right || self.key(left) == self.key(right)
    }

    /// The value as a text that means just it and no more.
    pub(super) fn quoted(self, value: &str) -> String {
        text::quoted(self, value)
    }
}

/// Letters are taken as they are: for where there is no browser.
impl From<ValueKind> for ValueRules {
    fn from(kind: ValueKind) -> Self {
        Self { kind, unicode: Unicode { composed: str::to_owned, ascii: |_| None } }
    }
}
