//! From a text to values and back: whatever is written as a column is read as it was.

use super::quote::{Quote, quote};
use super::value_error::looks_like_address;
use super::{ValueKind, ValueRules};

/// A stretch of a text between two separators.
struct PastedPart<'a> {
    /// As it stands in the text.
    raw: &'a str,
    /// What it says where all of it is in quotes.
    quoted: Option<String>,
    /// What ended it; nothing at the end of the text.
    end: Option<char>,
}

/// The values of a text that is complete.
pub(super) fn pasted(rules: ValueRules, text: &str) -> Vec<String> {
    let mut parts = parts(rules.kind, text, false);
    if rules.kind == ValueKind::Address {
        without_names(rules, &mut parts);
    }
    parts.into_iter().flat_map(|part| part.values(rules)).collect()
}

/// The values that have ended in a text under way, and what has not.
pub(super) fn typed(rules: ValueRules, text: &str) -> (Vec<String>, String) {
    let mut parts = parts(rules.kind, text, true);
    let under_way = parts.pop_if(|last| !last.has_ended(rules.kind));
    let rest = under_way.map_or_else(String::new, |part| part.raw.to_owned());
    (parts.into_iter().flat_map(|part| part.values(rules)).collect(), rest)
}

/// The values one a line.
pub(super) fn column(rules: ValueRules, values: &[String]) -> String {
    values.iter().map(|value| quoted(rules, value)).collect::<Vec<_>>().join("\n")
}

/// The value as a text that means just it: in quotes, its own doubled, where it would be read as something else.
pub(super) fn quoted(rules: ValueRules, value: &str) -> String {
    let quotes = value.contains('"') && !(rules.kind == ValueKind::Address && looks_like_address(value));
    let plain = !quotes && pasted(rules, value) == [value];
    if plain { value.to_owned() } else { format!("\"{}\"", value.replace('"', "\"\"")) }
}

/// Whether a text holds more than one value, or says where one ends: it is read whole then.
pub(super) fn is_list(rules: ValueRules, text: &str) -> bool {
    let parts = parts(rules.kind, text, false);
    let several = parts.iter().any(|part| part.end.is_some()) || pasted(rules, text).len() > 1;
    // A cell of a spreadsheet ends in a new line: that makes no list of it.
    several && !parts.first().is_some_and(|part| parts.len() == 1 && part.end.is_some_and(is_line_end))
}

impl PastedPart<'_> {
    /// A space ends an address that is complete; before it there may be a name, which has spaces of its own.
    fn has_ended(&self, kind: ValueKind) -> bool {
        let text = self.raw.trim_end();
        let complete = || text.ends_with('>') || words(text).last().is_some_and(is_address);
        self.end.is_some() || (kind == ValueKind::Address && text.len() < self.raw.len() && complete())
    }

    fn values(self, rules: ValueRules) -> Vec<String> {
        let values = match (self.quoted, rules.kind) {
            // What somebody has quoted is there, even if it is nothing.
            (Some(value), _) if self.raw.starts_with('"') => return vec![rules.clean(&value)],
            (Some(value), _) => vec![value],
            (None, ValueKind::Address) => addresses(self.raw),
            (None, ValueKind::Host | ValueKind::Group | ValueKind::Id) => vec![self.raw.to_owned()],
        };
        values.iter().map(|value| rules.clean(value)).filter(|value| !value.is_empty()).collect()
    }

    /// Whether it can only be somebody's name: in it is no address.
    fn is_nameless(&self) -> bool {
        !self.quoted.as_deref().unwrap_or(self.raw).contains(AT)
    }

    /// Whether it is `Anna <anna@example.com>`.
    fn is_bracketed(&self) -> bool {
        let inside = self.raw.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
        self.quoted.is_none() && inside.is_some_and(|(address, _)| address.contains(AT))
    }

    fn holds_address(&self, rules: ValueRules) -> bool {
        let whole = self.quoted.as_deref().unwrap_or(self.raw);
        self.is_bracketed() || looks_like_address(&rules.clean(whole))
    }
}

/// What stands before a domain.
const AT: [char; 2] = ['@', '＠'];

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// Leaves out the names that stand beside an address: `Rossi, Anna <anna@example.com>`, and a row of cells or quotes
/// with a name in one and an address in another.
fn without_names(rules: ValueRules, parts: &mut Vec<PastedPart<'_>>) {
    let mut kept = Vec::new();
    let mut rest = std::mem::take(parts).into_iter().peekable();
    while rest.peek().is_some() {
        let mut row = Vec::new();
        for part in rest.by_ref() {
            let last = part.end.is_some_and(is_line_end);
            row.push(part);
            if last {
                break;
            }
        }
        let cells = row.iter().any(|part| part.end == Some('\t'));
        let has_address = row.iter().any(|part| part.holds_address(rules));
        let mut before_name = false;
        for part in row.into_iter().rev() {
            let beside = has_address && (cells || part.quoted.is_some());
            let name = part.is_nameless() && (beside || (before_name && part.end == Some(',')));
            // `Rossi, Anna, Dr. <anna@example.com>` is one name.
            before_name = part.is_bracketed() || (name && before_name);
            if !name {
                kept.push(part);
            }
        }
        let row_length = kept.len();
        parts.append(&mut kept);
        let start = parts.len() - row_length;
        if let Some(row) = parts.get_mut(start..) {
            row.reverse();
        }
    }
}

fn parts(kind: ValueKind, text: &str, typing: bool) -> Vec<PastedPart<'_>> {
    let column = is_column(text);
    let ends = |c: char| kind.is_ended_by(c, column);
    let between = |text| start_of_value(text, &ends);
    let mut parts = Vec::new();
    let mut rest = between(text);
    while !rest.is_empty() {
        let (mut part, after) = first(kind, rest, ends, typing);
        rest = between(after);
        // Of several separators the line's end says most.
        let ended = || after.split_at_checked(after.len() - rest.len()).map_or("", |(ended, _)| ended).chars();
        part.end = ended().find(|c| is_line_end(*c)).or_else(|| ended().find(|c| *c == '\t')).or(part.end);
        parts.push(part);
    }
    parts
}

/// The text from its first value on: without separators, white space and what cannot be seen before it.
fn start_of_value<'a>(text: &'a str, ends: &impl Fn(char) -> bool) -> &'a str {
    let hidden =
        |c| matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    text.trim_start_matches(|c: char| c.is_whitespace() || ends(c) || hidden(c))
}

/// Whether lines part the values. Lines that end in a comma are a list that was wrapped.
fn is_column(text: &str) -> bool {
    let mut lines = text.trim().split(['\n', '\r', '\t']);
    let wrapped = lines.next().is_some_and(|line| line.trim_end().ends_with([',', ';']));
    !wrapped && lines.next().is_some()
}

/// The part a text begins with, and the text from its separator on.
fn first<'a>(kind: ValueKind, text: &'a str, ends: impl Fn(char) -> bool, typing: bool) -> (PastedPart<'a>, &'a str) {
    let skip = match quote(kind, text, &ends) {
        Quote::Whole(value, after) => {
            let raw = text.get(..text.len() - after.len()).unwrap_or(text);
            return (PastedPart { raw, quoted: Some(value), end: after.chars().next() }, after);
        }
        // The quote may still be closed: until then nothing in it ends.
        Quote::Open if typing => return (PastedPart { raw: text, quoted: None, end: None }, ""),
        Quote::Open | Quote::None => 0,
        Quote::Name(length) => length,
    };
    let end = text.char_indices().find(|(at, c)| *at >= skip && ends(*c)).map_or(text.len(), |(at, _)| at);
    let (raw, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (PastedPart { raw, quoted: None, end: after.chars().next() }, after)
}

/// The words of a text; what is quoted before an `@` is part of its word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let quoted = rest.strip_prefix('"').and_then(|inside| inside.find("\"@")).map_or(0, |at| at + 2);
        let tail = rest.get(quoted..)?;
        let end = tail.find(char::is_whitespace).map_or(rest.len(), |at| at + quoted);
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

fn is_address(word: &str) -> bool {
    word.contains(AT) && looks_like_address(&ValueKind::Address.clean(word))
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
        found.extend(words(before).filter(|word| is_address(word)).map(str::to_owned));
        found.push(address.trim().to_owned());
        rest = after;
    }
    let words: Vec<&str> = words(rest).collect();
    if words.iter().any(|word| word.contains(AT)) {
        found.extend(words.into_iter().map(str::to_owned));
    } else if !words.is_empty() {
        // Words without any address are one mistake, and are shown as one.
        found.push(rest.trim().to_owned());
    }
    found
}
