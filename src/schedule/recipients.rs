//! Recipients as people paste them: a column, or `Ada <ada@example.com>; b@example.com`.

use super::text::folded;

/// The entries of a recipients field, in their order, duplicates folded without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipients {
    /// Every entry, good or bad: a bad one is shown, never dropped.
    pub entries: Vec<String>,
}

impl Recipients {
    /// Reads a typed or pasted text. A display name before `<address>` is left away.
    pub fn parse(text: &str) -> Self {
        let entries: Vec<String> = text.split(['\n', '\r']).flat_map(chunks).flat_map(addresses).collect();
        Self { entries: folded(entries.iter().map(String::as_str), str::to_ascii_lowercase) }
    }

    /// The entries that do not look like mail addresses.
    pub fn bad(&self) -> Vec<String> {
        self.entries.iter().filter(|entry| !looks_like_address(entry)).cloned().collect()
    }
}

/// Whether a text has the shape of a mail address. Only the shape: whether it exists is the mail server's knowledge.
pub fn looks_like_address(text: &str) -> bool {
    const LONGEST: usize = 254;
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '(' | ')' | '"' | '@' | '\\');
    let label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(domain_character)
    };
    text.len() <= LONGEST && !local.is_empty() && local.chars().all(plain) && domain.split('.').all(label)
}

fn domain_character(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}

/// The parts of one line; a separator inside a quoted name parts nothing, unless its quote is never closed.
fn chunks(line: &str) -> impl Iterator<Item = &str> {
    let names = line.matches('"').count().is_multiple_of(2);
    let mut quoted = false;
    line.split(move |c| {
        quoted ^= names && c == '"';
        !quoted && matches!(c, ',' | ';' | '\t')
    })
}

/// The addresses in one chunk without separators: those in angle brackets, else its words.
fn addresses(chunk: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = chunk;
    while let Some((before, after)) = rest.split_once('<') {
        let Some((address, after)) = after.split_once('>') else { break };
        // Words before the bracket are a display name, unless one of them is an address in its own right.
        found.extend(before.split_whitespace().filter(|word| looks_like_address(word)).map(str::to_owned));
        found.push(address.trim().to_owned());
        rest = after;
    }
    let words: Vec<&str> = rest.split_whitespace().collect();
    if words.iter().any(|word| word.contains('@')) {
        found.extend(words.into_iter().map(str::to_owned));
    } else {
        // Words without any address are one mistake, and are shown as one.
        found.push(rest.trim().to_owned());
    }
    found
}
