//! One file by itself: its first line, its length, its name.

use super::Failure;
use super::source::Source;

const MOST_LINES: usize = 300;

/// Longer since before the rule covered tests. A file that has been split leaves this list; none is added.
const STILL_LONGER: [&str; 4] = ["it/list.rs", "it/export.rs", "it/form.rs", "e2e/journeys.rs"];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 12] = [
    "utils", "util", "helpers", "helper", "common", "types", "models", "services", "hooks", "manager", "managers",
    "misc",
];

pub(super) fn check(source: &Source) -> Vec<Failure> {
    [opening(source), length(source), name(source)].into_iter().flatten().collect()
}

fn opening(source: &Source) -> Option<Failure> {
    let first = source.text.lines().next().unwrap_or_default();
    if first.starts_with("//! ") && first.len() > "//! stub".len() {
        return None;
    }
    let message = "a file opens with one `//!` line. It tells a reader whether this is the place they are looking for. \
                   Say what the file is for, in one sentence.";
    Some(Failure::new(source, 1, message))
}

fn length(source: &Source) -> Option<Failure> {
    let lines = source.text.lines().count();
    if lines <= MOST_LINES || STILL_LONGER.iter().any(|path| source.path.ends_with(path)) {
        return None;
    }
    let message = format!(
        "the file has {lines} lines, more than {MOST_LINES}. A file is read as a whole. Move a part that has a name of \
         its own into `{}/`.",
        source.path.trim_end_matches(".rs")
    );
    Some(Failure::new(source, MOST_LINES + 1, message))
}

fn name(source: &Source) -> Option<Failure> {
    let empty = source.path.trim_end_matches(".rs").split('/').find(|part| EMPTY_NAMES.contains(part))?;
    let message = format!(
        "`{empty}` is a name for anything, so anything ends up there. Name the file after the thing it holds, or move \
         what it holds to the things it belongs to."
    );
    Some(Failure::new(source, 1, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failures(path: &str, text: &str) -> Vec<String> {
        check(&Source { path: path.to_owned(), text: text.to_owned() }).iter().map(ToString::to_string).collect()
    }

    fn only(path: &str, text: &str, message: &str) {
        let failures = failures(path, text);
        assert!(matches!(failures.as_slice(), [one] if one.contains(message)), "{failures:?}");
    }

    #[test]
    fn a_file_without_its_opening_line_fails() {
        assert_eq!(failures("src/route.rs", "//! Typed addresses.\nfn parse() {}\n"), Vec::<String>::new());
        only("src/route.rs", "fn parse() {}\n", "src/route.rs:1: a file opens with one `//!` line");
        only("src/route.rs", "//! stub\nfn parse() {}\n", "opens with");
    }

    #[test]
    fn a_file_may_have_three_hundred_lines_and_no_more() {
        let text = |lines: usize| format!("//! A file that is fine.\n{}", "x();\n".repeat(lines - 1));
        assert_eq!(failures("src/route.rs", &text(300)), Vec::<String>::new());
        only("src/route.rs", &text(301), "has 301 lines");
    }

    #[test]
    fn an_empty_name_fails_as_a_file_and_as_a_folder() {
        only("src/utils.rs", "//! A file that is fine.\n", "`utils` is a name for anything");
        only("src/common/date.rs", "//! A file that is fine.\n", "`common` is a name for anything");
    }
}
