//! Where functions begin and end, and which code is there for tests only.

/// A function with a body, by places in masked code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// Where the word `fn` stands.
    pub(crate) start: usize,
    /// Behind the closing brace.
    pub(crate) end: usize,
    pub(crate) component: bool,
}

/// Every function of masked code, nested ones included.
pub(crate) fn functions(code: &str) -> Vec<Function> {
    places(code, "fn").filter_map(|start| function(code, start)).collect()
}

/// Masked code with blanks for items under `#[cfg(test)]`.
pub(crate) fn without_tests(code: &str) -> String {
    let mut out = code.to_owned();
    while let Some(start) = out.find("#[cfg(test)]") {
        let end = item_end(&out, start);
        let blank = |part: &str| part.chars().map(|c| if c == '\n' { c } else { ' ' }).collect::<String>();
        let (before, rest) = out.split_at(start);
        let (item, after) = rest.split_at(end - start);
        out = [before, &blank(item), after].concat();
    }
    out
}

/// Where `word` stands as a word of its own.
pub(crate) fn places<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part_of_word = |character: char| character == '_' || character.is_alphanumeric();
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let (before, rest) = code.split_at(*at);
        !before.ends_with(part_of_word) && !rest.split_at(word.len()).1.starts_with(part_of_word)
    })
}

fn function(code: &str, start: usize) -> Option<Function> {
    let (before, rest) = code.split_at(start);
    let name: String = rest.chars().skip(3).take_while(|c| *c == '_' || c.is_alphanumeric()).collect();
    let body = body(code, start)?;
    // The attributes of an item stand between it and the end of the item before.
    let attributes = before.rsplit(['{', '}', ';']).next().unwrap_or_default();
    let component = attributes.contains("#[component");
    (!name.is_empty()).then(|| Function { name, start, end: closing(code, body), component })
}

/// The opening brace of the item that begins at `start`; `None` where a semicolon ends it.
fn body(code: &str, start: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, character) in code.char_indices().skip_while(|(at, _)| *at < start) {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(at),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Behind the brace that closes the one at `open`.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, character) in code.char_indices().skip_while(|(at, _)| *at < open) {
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// Behind the item whose attribute stands at `start`.
fn item_end(code: &str, start: usize) -> usize {
    let semicolon = || code.match_indices(';').map(|(at, _)| at + 1).find(|at| *at > start).unwrap_or(code.len());
    body(code, start).map_or_else(semicolon, |open| closing(code, open))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<(String, bool)> {
        functions(code).into_iter().map(|function| (function.name, function.component)).collect()
    }

    #[test]
    fn functions_and_components_are_told_apart() {
        let code = "fn a() { b(); }\n#[component]\npub fn Page(#[prop(into)] x: T) -> impl View { x }\nfn c() {}";
        assert_eq!(found(code), [("a".to_owned(), false), ("Page".to_owned(), true), ("c".to_owned(), false)]);
    }

    #[test]
    fn a_function_without_a_body_and_a_function_type_are_none() {
        assert_eq!(found("trait T { fn a(x: [u8; 4]); } type F = fn(u8) -> u8; struct S { f: fn() }"), []);
    }

    #[test]
    fn a_function_ends_at_its_own_brace() {
        let code = "fn a() { if x { y } else { z } } fn b() {}";
        let ends: Vec<&str> = functions(code).iter().filter_map(|f| code.get(f.start..f.end)).collect();
        assert_eq!(ends, ["fn a() { if x { y } else { z } }", "fn b() {}"]);
    }

    #[test]
    fn what_is_there_for_tests_only_is_blanked() {
        let code = "fn a() {}\n#[cfg(test)]\nuse x;\nfn b() {}\n#[cfg(test)]\nmod tests { fn c() {} }\nfn d() {}";
        assert_eq!(found(&without_tests(code)), ["a", "b", "d"].map(|name| (name.to_owned(), false)));
        assert_eq!(without_tests(code).len(), code.len());
    }
}
