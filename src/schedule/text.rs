//! Many values typed in one field.

/// The values of a typed list: one a line, or parted by commas, semicolons or tabs. The first of equals is kept.
pub fn values(text: &str) -> Vec<String> {
    folded(text.split(['\n', '\r', ',', ';', '\t']), str::to_owned)
}

/// Host names of a typed list: like [`values`], parted by spaces too, and folded without regard to case.
pub fn hosts(text: &str) -> Vec<String> {
    folded(text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')), str::to_ascii_lowercase)
}

/// The entries without white space around them, without empty ones, and each once by its key.
pub(super) fn folded<'a>(entries: impl Iterator<Item = &'a str>, key: impl Fn(&str) -> String) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for entry in entries.map(str::trim).filter(|entry| !entry.is_empty()) {
        let key = key(entry);
        if let Err(at) = seen.binary_search(&key) {
            seen.insert(at, key);
            kept.push(entry.to_owned());
        }
    }
    kept
}
