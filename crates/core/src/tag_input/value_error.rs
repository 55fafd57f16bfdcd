//! Why a value cannot be right. Only its shape is judged: what exists is the server's knowledge.

use cadenza_contract::ScheduleId;

use super::clean::{hides, is_network};

/// What is wrong with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueError {
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
    /// It has a character that cannot be seen.
    Hidden,
    /// A dot at an end, or two in a row.
    Dots,
    /// It is longer than an address or a host can be.
    TooLong,
    /// More than 64 bytes before the `@`.
    LongMailbox,
    /// More than 63 characters between two dots of a domain.
    LongLabel,
    /// A URL where a host is asked for.
    Url,
    /// An email address where a host is asked for.
    Mail,
    /// A host without a letter or digit.
    NoName,
    /// It can be no identifier.
    NoId,
    /// A link to something else than a schedule.
    Link,
    /// More than one address where one is asked for.
    Several,
}

/// The most bytes of an address, and of a domain name.
const LONGEST: usize = 254;

/// Whether a text has the shape of an email address. Whether it exists is the mail server's knowledge.
pub fn looks_like_address(text: &str) -> bool {
    of_address(text).is_none()
}

pub(super) fn of_address(text: &str) -> Option<ValueError> {
    /// The most bytes before the `@`.
    const MAILBOX: usize = 64;
    if text.trim().is_empty() {
        return Some(ValueError::Empty);
    }
    if hides(text) {
        return Some(ValueError::Hidden);
    }
    let Some((mailbox, name)) = text.rsplit_once('@') else { return Some(ValueError::NoAt) };
    let found = of_mailbox(mailbox).or_else(|| {
        // The dot that stands for the root may be written.
        let name = name.strip_suffix('.').filter(|name| !name.is_empty()).unwrap_or(name);
        if name.split('.').all(is_label) { long_label(name) } else { Some(ValueError::NoDomain) }
    });
    let long = || (text.len() > LONGEST).then_some(ValueError::TooLong);
    let long_mailbox = || (mailbox.len() > MAILBOX).then_some(ValueError::LongMailbox);
    found.or_else(long).or_else(long_mailbox)
}

fn of_mailbox(mailbox: &str) -> Option<ValueError> {
    let plain = |c: char| {
        !c.is_whitespace() && !matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '@' | '\\' | ',' | ';' | ':')
    };
    if mailbox.is_empty() {
        return Some(ValueError::NoMailbox);
    }
    if let Some(inside) = mailbox.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return (!is_quotable(inside)).then_some(ValueError::Character);
    }
    if !mailbox.chars().all(plain) {
        return Some(ValueError::Character);
    }
    mailbox.split('.').any(str::is_empty).then_some(ValueError::Dots)
}

/// Whether a text can stand in the quotes of `"odd user"@example.com`: a backslash comes before a quote or another one.
fn is_quotable(inside: &str) -> bool {
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        if c == '"' || (c == '\\' && chars.next().is_none()) {
            return false;
        }
    }
    !inside.is_empty()
}

/// Whether a text is what stands between two dots of a domain: letters of any script with all their marks.
fn is_label(label: &str) -> bool {
    !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(is_letter)
}

/// Of other scripts whatever is no punctuation: Unicode's tables of letters and marks are not worth their weight.
fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0..=0x7F => c.is_ascii_alphanumeric() || matches!(c, '-' | '_'),
        // Latin-1's signs, but for ª, · (between two l in Catalan) and º.
        0x80..=0xBF => matches!(c, 'ª' | '·' | 'º'),
        0xD7 | 0xF7 => false,
        // Punctuation, but for what joins letters of Arabic and of the scripts of India; CJK's, and signs as wide.
        0x200C | 0x200D => true,
        0x2000..=0x206F | 0x2E00..=0x2E7F | 0x3000..=0x3004 | 0x3008..=0x3020 | 0x3030 => false,
        0x0964 | 0x0965 | 0x0E3F | 0x0E4F | 0x060C | 0x061B | 0x061F | 0x06D4 => false,
        0xFE10..=0xFE1F | 0xFE30..=0xFE6F | 0xFF00..=0xFF0F | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65 => {
            false
        }
        _ => !c.is_whitespace() && !c.is_control(),
    }
}

/// A label of other letters becomes longer in ASCII: by `xn--` at least.
fn long_label(name: &str) -> Option<ValueError> {
    let length = |label: &str| label.chars().count() + if label.is_ascii() { 0 } else { 4 };
    name.split('.').any(|label| length(label) > 63).then_some(ValueError::LongLabel)
}

/// A host is a name, an address, a network, a wildcard, each but the network perhaps with a port.
pub(super) fn of_host(text: &str) -> Option<ValueError> {
    if text.trim().is_empty() {
        Some(ValueError::Empty)
    } else if hides(text) {
        Some(ValueError::Hidden)
    } else if is_network(text) {
        None
    } else if text.contains(['/', '?', '#', '\\']) {
        Some(ValueError::Url)
    } else if text.contains('@') {
        Some(ValueError::Mail)
    } else {
        of_name(text)
    }
}

fn of_name(text: &str) -> Option<ValueError> {
    let v6 = |c: char| c.is_ascii_hexdigit() || matches!(c, ':' | '.');
    // Without brackets an address of version 6 has two colons at least.
    let raw = text.split(':').count() > 2 && text.chars().all(v6);
    let bracketed = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (name, port) = match bracketed {
        Some((address, rest)) if address.chars().all(v6) && address.contains(':') => ("", rest),
        Some(_) => return Some(ValueError::Character),
        None if raw => return None,
        None => text.find(':').and_then(|at| text.split_at_checked(at)).unwrap_or((text, "")),
    };
    let is_port = |port: &str| (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit());
    if !port.is_empty() && !port.strip_prefix(':').is_some_and(is_port) {
        return Some(ValueError::Character);
    }
    if bracketed.is_some() {
        return None;
    }
    if !name.chars().all(|c| is_letter(c) || matches!(c, '.' | '*')) {
        return Some(ValueError::Character);
    }
    if !name.chars().any(char::is_alphanumeric) {
        return Some(ValueError::NoName);
    }
    // `.example.com` is a name and all below it, `example.com.` one with its root.
    let labels = name.strip_prefix('.').unwrap_or(name);
    let labels = labels.strip_suffix('.').unwrap_or(labels);
    let dots = labels.split('.').any(str::is_empty).then_some(ValueError::Dots);
    dots.or_else(|| long_label(labels)).or_else(|| (name.len() > LONGEST).then_some(ValueError::TooLong))
}

pub(super) fn of_id(text: &str) -> Option<ValueError> {
    if ScheduleId::new(text).is_none() {
        Some(ValueError::NoId)
    } else if hides(text) {
        Some(ValueError::Hidden)
    } else {
        text.contains("://").then_some(ValueError::Link)
    }
}
