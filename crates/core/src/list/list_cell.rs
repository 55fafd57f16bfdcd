//! A list of values as one cell of a CSV file, and back.
//!
//! Values are joined by `; `, where `\;` is a semicolon of a value, `\\` a backslash and `\e` a value that is empty; `[]`
//! is an empty list (`\[]` a value of these two signs), an empty cell no list at all.

const EMPTY_LIST: &str = "[]";
const EMPTY_VALUE: &str = "\\e";
/// A list of one value, which is written like an empty list.
const BRACKETS: &str = "\\[]";

/// A list as one cell, so that it can be taken apart again.
pub(crate) fn join_list(list: Option<&[String]>) -> String {
    match list {
        None => String::new(),
        Some([]) => EMPTY_LIST.to_owned(),
        Some([only]) if only == EMPTY_LIST => BRACKETS.to_owned(),
        Some(values) => values.iter().map(|value| escape(value)).collect::<Vec<_>>().join("; "),
    }
}

/// The list in a cell. What a person may have written reads, too: a semicolon without a space, one too many, and a
/// backslash before a sign that needs none, which is then itself.
pub(crate) fn split_list(cell: &str) -> Option<Vec<String>> {
    match cell {
        "" => return None,
        EMPTY_LIST => return Some(Vec::new()),
        BRACKETS => return Some(vec![EMPTY_LIST.to_owned()]),
        _ => {}
    }
    let mut escaped = false;
    let values = cell.split(move |sign| {
        let ends = sign == ';' && !escaped;
        escaped = sign == '\\' && !escaped;
        ends
    });
    let values = values.enumerate().map(|(at, value)| match at {
        0 => value,
        _ => value.strip_prefix(' ').unwrap_or(value),
    });
    Some(values.filter(|value| !value.is_empty()).map(unescape).collect())
}

fn escape(value: &str) -> String {
    if value.is_empty() { EMPTY_VALUE.to_owned() } else { value.replace('\\', "\\\\").replace(';', "\\;") }
}

fn unescape(value: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(value.len()), value);
    if value == EMPTY_VALUE {
        return plain;
    }
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let sign = after.chars().next().filter(|sign| matches!(sign, ';' | '\\'));
        plain.push(sign.unwrap_or('\\'));
        rest = after.get(sign.map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}
