//! What a quote at the start of a text holds.

use super::ValueKind;

/// What the quote at the start of a text is.
pub(super) enum Quote<'a> {
    /// None.
    None,
    /// It is not closed.
    Open,
    /// It holds a whole value; the text from the separator on.
    Whole(String, &'a str),
    /// It is closed and goes on, like a name before an address; its length.
    Name(usize),
}

/// Quotes a text processor makes of the straight ones, each with those that close it.
const CURVED: [(char, [char; 2]); 3] = [('“', ['”', '“']), ('„', ['“', '”']), ('«', ['»', '»'])];

/// Quotes that are also apostrophes: not closed, they are no quotes.
const SINGLE: [(char, [char; 2]); 2] = [('\'', ['\'', '\'']), ('‘', ['’', '’'])];

/// The quote at the start of a text; `ends` tells what ends a value.
pub(super) fn quote<'a>(kind: ValueKind, text: &'a str, ends: &impl Fn(char) -> bool) -> Quote<'a> {
    if let Some(inside) = text.strip_prefix('"') {
        return straight(text, inside, ends);
    }
    let of =
        |table: &[(char, [char; 2])]| table.iter().find(|(open, _)| text.starts_with(*open)).map(|(_, close)| *close);
    match kind {
        ValueKind::Address => match (of(&CURVED), of(&SINGLE)) {
            (Some(close), _) => other(kind, text, close, ends).unwrap_or(Quote::Open),
            (None, Some(close)) => other(kind, text, close, ends).unwrap_or(Quote::None),
            (None, None) => Quote::None,
        },
        ValueKind::Group => {
            of(&CURVED).map_or(Quote::None, |close| other(kind, text, close, ends).unwrap_or(Quote::Open))
        }
        // Nothing that ends one of these can stand in it; cleaning takes the quotes away.
        ValueKind::Host | ValueKind::Id => Quote::None,
    }
}

/// A straight quote; doubled, it is a letter of the value.
fn straight<'a>(text: &'a str, mut inside: &'a str, ends: &impl Fn(char) -> bool) -> Quote<'a> {
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
    match rest(after, ends) {
        Some(rest) => Quote::Whole(value, rest),
        // A name is written in one line; a quote closed further down is another's.
        None if !value.contains(['\n', '\r']) => Quote::Name(text.len() - after.len()),
        None => Quote::None,
    }
}

/// One of the other quotes; nothing where it is not closed in its line.
fn other<'a>(kind: ValueKind, text: &'a str, close: [char; 2], ends: &impl Fn(char) -> bool) -> Option<Quote<'a>> {
    let line = text.split(['\n', '\r']).next().unwrap_or(text);
    let open = line.chars().next()?;
    let (value, _) = line.get(open.len_utf8()..)?.split_once(close)?;
    let after = text.get(open.len_utf8() + value.len()..)?;
    let after = after.strip_prefix(close)?;
    let quote = match (kind, rest(after, ends)) {
        // A group may be called “Big”; the quotes are ours to take only where they hold something together.
        (ValueKind::Group, Some(rest)) if value.contains(ends) => Quote::Whole(value.to_owned(), rest),
        (ValueKind::Group, _) => Quote::None,
        (_, Some(rest)) => Quote::Whole(value.to_owned(), rest),
        (_, None) if value.contains(['@', '<']) => Quote::None,
        (_, None) => Quote::Name(text.len() - after.len()),
    };
    Some(quote)
}

/// The text from the separator on, where nothing else follows a closed quote. Spaces after the last quote stay with it,
/// for whoever types on.
fn rest<'a>(after: &'a str, ends: &impl Fn(char) -> bool) -> Option<&'a str> {
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() && !ends(c));
    rest.chars().next().is_none_or(ends).then_some(rest)
}
