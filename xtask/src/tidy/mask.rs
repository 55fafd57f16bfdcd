//! Blanks comments and the inside of texts, so that rules about code do not read prose.

/// The same bytes and lines, with blanks for comments and for what stands between quotes.
pub(crate) fn mask(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(first) = rest.chars().next() {
        let inside_word = out.ends_with(|before: char| before == '_' || before.is_alphanumeric());
        let length = prose(rest, inside_word);
        let (now, later) = rest.split_at(length.unwrap_or(first.len_utf8()));
        if length.is_some() {
            blank(now, &mut out);
        } else {
            out.push_str(now);
        }
        rest = later;
    }
    out
}

/// How many bytes of comment or text begin here; `None` where code does.
fn prose(rest: &str, inside_word: bool) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if !inside_word && let Some(length) = raw_text(rest) {
        return Some(length);
    }
    match rest.chars().next()? {
        '"' => Some(quoted(rest, '"')),
        '\'' => character(rest),
        _ => None,
    }
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        match here {
            here if here.starts_with("/*") => (depth, at) = (depth + 1, at + 2),
            here if here.starts_with("*/") && depth == 1 => return at + 2,
            here if here.starts_with("*/") => (depth, at) = (depth - 1, at + 2),
            here => at += here.chars().next().map_or(1, char::len_utf8),
        }
    }
    rest.len()
}

/// `r"…"`, `r#"…"#` and their byte forms.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix("cr")).or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after.trim_start_matches('#').strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(body.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

/// A text up to its closing quote; a backslash hides the character after it.
fn quoted(rest: &str, quote: char) -> usize {
    let mut characters = rest.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            character if character == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let mut after = rest.chars().skip(1);
    let (first, second) = (after.next()?, after.next()?);
    (first == '\\' || second == '\'').then(|| quoted(rest, '\''))
}

/// Lines stay lines, and quotes stay at both ends: `style="` is still to be seen.
fn blank(prose: &str, out: &mut String) {
    let last = prose.len().saturating_sub(1);
    for (at, character) in prose.char_indices() {
        match character {
            '\n' => out.push('\n'),
            '"' if at == 0 || at == last => out.push('"'),
            other => out.extend(std::iter::repeat_n(' ', other.len_utf8())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn comments_and_texts_become_blanks_of_the_same_length() {
        for (text, masked) in [
            ("a // b.unwrap()\nc", "a              \nc"),
            ("/* x /* y */ z */ d", "                  d"),
            (r#"f("a \" b", 1)"#, r#"f("      ", 1)"#),
            ("r#\"a \" b\"# + x", "           + x"),
            ("'a' 'b", "    'b"),
            ("'\\'' x", "     x"),
            ("\"é\" x", "\"  \" x"),
        ] {
            assert_eq!(mask(text), masked, "{text}");
            assert_eq!(mask(text).len(), text.len(), "{text}");
        }
    }

    #[test]
    fn a_lifetime_is_code() {
        assert_eq!(mask("fn f<'a>(x: &'a str) {}"), "fn f<'a>(x: &'a str) {}");
    }

    #[test]
    fn a_word_that_ends_in_r_opens_no_raw_text() {
        assert_eq!(mask(r#"var"text""#), r#"var"    ""#);
    }
}
