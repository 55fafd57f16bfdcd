//! A value without what came along when it was copied: invisible characters around it, `mailto:`, quotes, a URL's rest.

use super::ValueKind;
use crate::invisible_chars::{self, trim};
use crate::query_string::unescape;

/// The value as it is meant. Cleaning what is clean changes nothing.
pub(super) fn clean(kind: ValueKind, text: &str) -> String {
    let mut value = trim(text).to_owned();
    // Each step takes something away, and what it uncovers may need another: `<"mailto:ada@example.com">`.
    loop {
        let next = match kind {
            ValueKind::Address => address(&value),
            ValueKind::Host => host(&value),
            // A group is called whatever it is called.
            ValueKind::Group => None,
            ValueKind::Id => id(&value),
        };
        let Some(next) = next.map(|next| trim(&next).to_owned()).filter(|next| *next != value) else { return value };
        value = next;
    }
}

/// What a pair of quotes or brackets around the text holds.
fn unquoted(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 11] = [
        ('"', '"'),
        ('\'', '\''),
        ('`', '`'),
        ('<', '>'),
        ('(', ')'),
        ('“', '”'),
        ('„', '“'),
        ('„', '”'),
        ('‘', '’'),
        ('‚', '‘'),
        ('«', '»'),
    ];
    PAIRS.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
}

/// The text behind a scheme, whatever its capitals; nothing where it has another one or none.
fn after_scheme<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// One step towards the plain address.
fn address(text: &str) -> Option<String> {
    if let Some(inside) = unquoted(text) {
        return Some(inside.to_owned());
    }
    if let Some(link) = after_scheme(text, "mailto:") {
        // The rest of the link is a subject and the like.
        return Some(unescape(link.split('?').next().unwrap_or(link)));
    }
    // What an input method for wide letters writes.
    if text.contains('＠') && !text.contains('@') {
        return Some(text.replace('＠', "@"));
    }
    let (before, domain) = text.rsplit_once('@')?;
    if let Some(domain) = domain.strip_suffix('>') {
        // A name, and the address in brackets.
        let start = before.rfind('<')?;
        return Some(format!("{}@{domain}", before.get(start + 1..)?));
    }
    if domain.contains(DOTS) {
        return Some(format!("{before}@{}", domain.replace(DOTS, ".")));
    }
    if let Some(rest) = text.strip_suffix([';', ',']) {
        return Some(rest.to_owned());
    }
    root(text).map(str::to_owned)
}

/// Dots of other scripts, which a domain name takes for dots.
const DOTS: [char; 3] = ['。', '．', '｡'];

/// The name without the dot that stands for the root.
fn root(name: &str) -> Option<&str> {
    name.strip_suffix('.').filter(|rest| !rest.is_empty() && !rest.ends_with('.'))
}

/// One step towards the plain host.
fn host(text: &str) -> Option<String> {
    if let Some(inside) = unquoted(text).filter(|inside| !inside.is_empty()) {
        return Some(inside.to_owned());
    }
    if text.contains(DOTS) {
        return Some(text.replace(DOTS, "."));
    }
    if let Some(rest) = after_any_scheme(text) {
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
        let name = authority.rsplit_once('@').map_or(authority, |(_, name)| name);
        return Some(name.to_owned()).filter(|name| !name.is_empty());
    }
    let end = text.find(['/', '?', '#', '\\']).filter(|_| !is_network(text))?;
    let name = text.get(..end)?;
    // Without a name before it the rest is a path, and says of no host.
    (!name.is_empty()).then(|| name.to_owned()).or_else(|| text.strip_prefix("//").map(str::to_owned))
}

/// One step towards the plain id.
fn id(text: &str) -> Option<String> {
    let unlinked = || unquoted(text).map(str::to_owned).or_else(|| linked_id(text));
    // A page that lets long ids wrap puts such characters inside.
    let seen = || {
        invisible_chars::has_hidden(text)
            .then(|| text.chars().filter(|it| !invisible_chars::is_zero_width(*it)).collect())
    };
    unlinked().or_else(seen).or_else(|| is_uuid(text).then(|| text.to_ascii_lowercase()))
}

/// The id in a link to its schedule.
fn linked_id(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/schedules/")?;
    // The form for a new one has no id.
    let id = rest.split(['/', '?', '#']).next().filter(|id| !matches!(*id, "" | "new"))?;
    Some(unescape(id))
}

/// Whether an id is a UUID, as all are in the API's text, in small letters; one in capitals is the same.
fn is_uuid(text: &str) -> bool {
    let dash = |at| matches!(at, 8 | 13 | 18 | 23);
    text.len() == 36
        && text.bytes().enumerate().all(|(at, it)| if dash(at) { it == b'-' } else { it.is_ascii_hexdigit() })
}

/// What follows the scheme of a URL. `http:` counts without its slashes, unless a port follows: `http:8080` is a host.
fn after_any_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once(':')?;
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let web = ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    match rest.strip_prefix("//") {
        Some(rest) => named.then_some(rest),
        None => (web && !rest.starts_with(|c: char| c.is_ascii_digit())).then(|| rest.trim_start_matches('/')),
    }
}

/// `192.0.2.0/24` and the like: an address and the length of its network.
pub(super) fn is_network(text: &str) -> bool {
    let Some((address, length)) = text.split_once('/') else { return false };
    let v4 = address.chars().all(|c| c.is_ascii_digit() || c == '.');
    let v6 = address.contains(':') && address.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, '.' | ':'));
    (v4 || v6) && (1..=3).contains(&length.len()) && length.chars().all(|c| c.is_ascii_digit())
}

/// What makes two values the same, for one that is clean; `ascii` gives the one form of a domain with other letters.
pub(super) fn key(kind: ValueKind, clean: &str, ascii: fn(&str) -> Option<String>) -> String {
    let (before, at, name) = match kind {
        ValueKind::Group | ValueKind::Id => return clean.to_owned(),
        ValueKind::Address => clean.rsplit_once('@').map_or(("", "", clean), |(before, name)| (before, "@", name)),
        ValueKind::Host => ("", "", clean),
    };
    let name = root(name).unwrap_or(name);
    let name = if name.is_ascii() { None } else { domain(name, ascii) }.unwrap_or_else(|| name.to_ascii_lowercase());
    format!("{}{at}{name}", before.to_ascii_lowercase())
}

/// The domain in ASCII; a host may have a port, and a wildcard before it.
fn domain(name: &str, ascii: fn(&str) -> Option<String>) -> Option<String> {
    let (star, rest) = name.strip_prefix("*.").map_or(("", name), |rest| ("*.", rest));
    let (rest, port) = rest.rsplit_once(':').unwrap_or((rest, ""));
    let colon = if port.is_empty() { "" } else { ":" };
    Some(format!("{star}{}{colon}{port}", ascii(rest)?))
}

/// Whether a value is written as its own key, so that nothing has to be looked at closer: most are.
pub(super) fn is_its_key(value: &str) -> bool {
    let plain = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'_' | b'@' | b'+')
    };
    value.bytes().all(plain) && !value.ends_with('.')
}

/// Whether anything is hidden in a value that is clean.
pub(super) fn hides(clean: &str) -> bool {
    !clean.is_ascii() && invisible_chars::has_hidden(clean) || clean.chars().any(char::is_control)
}
