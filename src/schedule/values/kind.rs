//! What the values of a field are, and what follows from that: what ends one, and which are the same.

use super::fault::{self, Fault};
use super::text;
use crate::form::Field;

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
    /// What a field of many values holds; nothing for a field of one.
    pub const fn of(field: Field) -> Option<Self> {
        match field {
            Field::SendTo => Some(Self::Address),
            Field::Hosts => Some(Self::Host),
            Field::Services => Some(Self::Group),
            Field::Name | Field::Kind | Field::Frequency | Field::Timezone | Field::SendVia => None,
        }
    }

    /// What makes two of them the same. Capitals do not tell addresses or hosts apart, in the letters DNS knows.
    pub fn key(self, value: &str) -> String {
        match self {
            Self::Address | Self::Host => value.to_ascii_lowercase(),
            Self::Group | Self::Id => value.to_owned(),
        }
    }

    /// Why a value cannot be right.
    pub fn fault(self, value: &str) -> Option<Fault> {
        match self {
            Self::Address => fault::of_address(value),
            Self::Host => fault::of_host(value),
            Self::Group => None,
            Self::Id => fault::of_id(value),
        }
    }

    /// The value as a text that means just it and no more.
    pub fn quoted(self, value: &str) -> String {
        text::quoted(self, value)
    }

    /// Whether a character ends a value; `column` where lines do, so that a name in one may hold a comma.
    ///
    /// A space is no part of a host or an id. Names of groups have spaces, and so has the name before an address: there
    /// it ends only what is an address already.
    pub(super) fn is_ended_by(self, c: char, column: bool) -> bool {
        let line = matches!(c, '\n' | '\r' | '\t');
        let sign = matches!(c, ',' | ';');
        match self {
            Self::Address => line || sign,
            Self::Host | Self::Id => sign || c.is_whitespace(),
            Self::Group => line || (sign && !column),
        }
    }
}
