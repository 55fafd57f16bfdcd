//! Why a value cannot be right. Only its shape is judged: what exists is the server's knowledge.

use cadenza_contract::ScheduleId;

/// What is wrong with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// An address without `@`.
    NoAt,
    /// An address with nothing before its `@`.
    NoMailbox,
    /// What follows the `@` is no domain.
    NoDomain,
    /// It has a character that no such value has.
    Character,
    /// It is longer than an address can be.
    TooLong,
    /// A URL where a host is asked for.
    Url,
    /// A mail address where a host is asked for.
    Mail,
    /// A host without a letter or digit.
    NoName,
    /// It can be no identifier.
    NoId,
}

/// Whether a text has the shape of a mail address. Whether it exists is the mail server's knowledge.
pub fn looks_like_address(text: &str) -> bool {
    of_address(text).is_none()
}

pub(super) fn of_address(text: &str) -> Option<Fault> {
    const LONGEST: usize = 254;
    let plain = |c: char| {
        !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '(' | ')' | '"' | '@' | '\\' | ',' | ';')
    };
    let letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(letter)
    };
    if text.trim().is_empty() {
        return Some(Fault::Empty);
    }
    let Some((mailbox, domain)) = text.rsplit_once('@') else { return Some(Fault::NoAt) };
    if mailbox.is_empty() {
        return Some(Fault::NoMailbox);
    }
    if !mailbox.chars().all(plain) {
        return Some(Fault::Character);
    }
    if !domain.split('.').all(label) {
        return Some(Fault::NoDomain);
    }
    (text.len() > LONGEST).then_some(Fault::TooLong)
}

/// A host is a name, an address, a wildcard, each perhaps with a port.
pub(super) fn of_host(text: &str) -> Option<Fault> {
    // Not by a search for "//": that would bring the library's whole text searcher into the wasm.
    let url = text.bytes().zip(text.bytes().skip(1)).any(|pair| pair == (b'/', b'/'));
    if text.trim().is_empty() {
        Some(Fault::Empty)
    } else if url {
        Some(Fault::Url)
    } else if text.contains('@') {
        Some(Fault::Mail)
    } else if text.chars().any(|c| c.is_whitespace() || matches!(c, ',' | ';' | '"')) {
        Some(Fault::Character)
    } else {
        (!text.chars().any(char::is_alphanumeric)).then_some(Fault::NoName)
    }
}

pub(super) fn of_id(text: &str) -> Option<Fault> {
    ScheduleId::new(text).is_none().then_some(Fault::NoId)
}
