//! From a text to values and back: whatever is written as a column is read as it was.

use super::ValueKind;
use super::fault::looks_like_address;

/// A stretch of a text between two separators.
struct Part<'a> {
    /// As it stands in the text.
    raw: &'a str,
    /// What it says where all of it is in quotes.
    quoted: Option<String>,
    /// Whether something ended it.
    ended: bool,
}

/// What the quote at the start of a text is.
enum Quote<'a> {
    /// None.
    None,
    /// It is not closed.
    Open,
    /// It holds a whole value; the text from the separator on.
    Whole(String, &'a str),
    /// It is closed and goes on, like a name before an address; its length.
    Name(usize),
}

/// The values of a text that is complete.
pub(super) fn pasted(kind: ValueKind, text: &str) -> Vec<String> {
    parts(kind, text, false).into_iter().flat_map(|part| part.values(kind)).collect()
}

/// The values that have ended in a text under way, and what has not.
pub(super) fn typed(kind: ValueKind, text: &str) -> (Vec<String>, String) {
    let mut parts = parts(kind, text, true);
    let under_way = parts.pop_if(|last| !last.has_ended(kind));
    let rest = under_way.map_or_else(String::new, |part| part.raw.to_owned());
    (parts.into_iter().flat_map(|part| part.values(kind)).collect(), rest)
}

/// The values one a line.
pub(super) fn column(kind: ValueKind, values: &[String]) -> String {
    values.iter().map(|value| quoted(kind, value)).collect::<Vec<_>>().join("\n")
}

/// The value as a text that means just it: in quotes, its own doubled, where it would be read as something else.
pub(super) fn quoted(kind: ValueKind, value: &str) -> String {
    let plain = !value.contains('"') && pasted(kind, value) == [value];
    if plain { value.to_owned() } else { format!("\"{}\"", value.replace('"', "\"\"")) }
}

impl Part<'_> {
    /// A space ends an address that is complete; before it there may be a name, which has spaces of its own.
    fn has_ended(&self, kind: ValueKind) -> bool {
        let words = self.raw.trim_end();
        let complete = || words.ends_with('>') || words.split_whitespace().next_back().is_some_and(looks_like_address);
        self.ended || (kind == ValueKind::Address && words.len() < self.raw.len() && complete())
    }

    fn values(self, kind: ValueKind) -> Vec<String> {
        match (self.quoted, kind) {
            (Some(value), _) => vec![value],
            (None, ValueKind::Address) => addresses(self.raw),
            (None, ValueKind::Host | ValueKind::Group | ValueKind::Id) => vec![self.raw.trim().to_owned()],
        }
    }
}

fn parts(kind: ValueKind, text: &str, typing: bool) -> Vec<Part<'_>> {
    let column = is_column(text);
    let ends = |c: char| kind.is_ended_by(c, column);
    let between = |c: char| c.is_whitespace() || ends(c);
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(between);
    while !rest.is_empty() {
        let (part, after) = first(rest, ends, typing);
        parts.push(part);
        rest = after.trim_start_matches(between);
    }
    parts
}

/// Whether lines part the values. Lines that end in a comma are a list that was wrapped.
fn is_column(text: &str) -> bool {
    let mut lines = text.trim().split(['\n', '\r', '\t']);
    let wrapped = lines.next().is_some_and(|line| line.trim_end().ends_with([',', ';']));
    !wrapped && lines.next().is_some()
}

/// The part a text begins with, and the text from its separator on.
fn first(text: &str, ends: impl Fn(char) -> bool, typing: bool) -> (Part<'_>, &str) {
    let skip = match quote(text, &ends) {
        Quote::Whole(value, after) => {
            let raw = text.get(..text.len() - after.len()).unwrap_or(text);
            return (Part { raw, quoted: Some(value), ended: !after.is_empty() }, after);
        }
        // The quote may still be closed: until then nothing in it ends.
        Quote::Open if typing => return (Part { raw: text, quoted: None, ended: false }, ""),
        Quote::Open | Quote::None => 0,
        Quote::Name(length) => length,
    };
    let end = text.char_indices().find(|(at, c)| *at >= skip && ends(*c)).map_or(text.len(), |(at, _)| at);
    let (raw, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (Part { raw, quoted: None, ended: !after.is_empty() }, after)
}

fn quote<'a>(text: &'a str, ends: &impl Fn(char) -> bool) -> Quote<'a> {
    let Some(mut inside) = text.strip_prefix('"') else { return Quote::None };
    let mut value = String::new();
    let after = loop {
        let Some((before, after)) = inside.split_once('"') else { return Quote::Open };
        value.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => inside = more,
            None => break after,
        }
        value.push('"');
    };
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() && !ends(c));
    match rest.chars().next() {
        // Spaces after the last quote stay with it, for whoever types on.
        None => Quote::Whole(value, rest),
        Some(c) if ends(c) => Quote::Whole(value, rest),
        // A name is written in one line; a quote closed further down is another's.
        Some(_) if !value.contains(['\n', '\r']) => Quote::Name(text.len() - after.len()),
        Some(_) => Quote::None,
    }
}

/// The addresses in a text without separators: those in angle brackets, else its words.
fn addresses(chunk: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = chunk;
    while let Some((before, after)) = rest.split_once('<') {
        let Some((address, after)) = after.split_once('>').filter(|(address, _)| !address.trim().is_empty()) else {
            break;
        };
        // Words before the bracket are a display name, unless one of them is an address in its own right.
        found.extend(before.split_whitespace().filter(|word| looks_like_address(word)).map(str::to_owned));
        found.push(address.trim().to_owned());
        rest = after;
    }
    let words: Vec<&str> = rest.split_whitespace().collect();
    if words.iter().any(|word| word.contains('@')) {
        found.extend(words.into_iter().map(str::to_owned));
    } else if !words.is_empty() {
        // Words without any address are one mistake, and are shown as one.
        found.push(rest.trim().to_owned());
    }
    found
}
