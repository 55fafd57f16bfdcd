//! The outside of a file: its first line, its length, its name, the length of its functions.

use super::Failure;
use super::source::Source;
use super::span;

const FILE_LINES: usize = 300;
const FUNCTION_LINES: usize = 40;
const COMPONENT_LINES: usize = 100;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 12] = [
    "utils", "util", "helpers", "helper", "common", "types", "models", "services", "hooks", "manager", "managers",
    "misc",
];

pub(crate) fn check(source: &Source) -> Vec<Failure> {
    let outside = [opening(source), length(source), name(source)];
    outside.into_iter().flatten().chain(functions(source)).collect()
}

fn opening(source: &Source) -> Option<Failure> {
    let fine = source.text.lines().next().is_some_and(|line| line.starts_with("//! ") && line.len() > 8);
    (!fine).then(|| {
        Failure::at(
            source,
            1,
            "a file opens with one `//!` line. It tells a reader whether this is the place they are \
                                looking for. Write what the file is for, in one sentence.",
        )
    })
}

fn length(source: &Source) -> Option<Failure> {
    let lines = source.text.lines().count();
    (lines > FILE_LINES).then(|| {
        let words = format!(
            "the file has {lines} lines, more than {FILE_LINES}. A file is read as a whole. Move a part that has a name \
             of its own into `{}/`.",
            source.path.trim_end_matches(".rs")
        );
        Failure::at(source, FILE_LINES + 1, words)
    })
}

fn name(source: &Source) -> Option<Failure> {
    let (folder, file) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
    if file == "mod.rs" {
        let words = format!(
            "no `mod.rs`. Ten open tabs of that name are ten riddles. Move it to `{folder}.rs`, beside its folder."
        );
        return Some(Failure::at(source, 1, words));
    }
    let empty = source.path.trim_end_matches(".rs").split('/').find(|part| EMPTY_NAMES.contains(part))?;
    let words = format!(
        "`{empty}` is a name for anything, so anything ends up there. Name the file after the thing it holds, or move \
         what it holds to the things it belongs to."
    );
    Some(Failure::at(source, 1, words))
}

fn functions(source: &Source) -> Vec<Failure> {
    let long = |function: span::Function| {
        let (first, last) = (source.line(function.start), source.line(function.end.saturating_sub(1)));
        let (lines, limit, kind, advice) = match function.component {
            true => {
                (last + 1 - first, COMPONENT_LINES, "component", "Give a part of the screen a component of its own.")
            }
            false => {
                (last + 1 - first, FUNCTION_LINES, "function", "Give a step of it a name, and let it read as a list.")
            }
        };
        let words = format!(
            "the {kind} `{}` has {lines} lines, more than {limit}: more than one sees at once. {advice}",
            function.name
        );
        (lines > limit).then(|| Failure::at(source, first, words))
    };
    span::functions(&source.code).into_iter().filter_map(long).collect()
}

#[cfg(test)]
mod tests {
    use super::super::source::Area;
    use super::*;

    fn failures(path: &str, text: &str) -> Vec<String> {
        check(&Source::new(Area::App, path, text)).iter().map(ToString::to_string).collect()
    }

    fn only(path: &str, text: &str, words: &str) {
        let failures = failures(path, text);
        assert!(matches!(failures.as_slice(), [one] if one.contains(words)), "{failures:?}");
    }

    fn function(head: &str, lines: usize) -> String {
        format!("//! A file that is fine.\n{head} {{\n{}}}\n", "    step();\n".repeat(lines - 2))
    }

    #[test]
    fn a_fine_file_has_no_failures() {
        assert_eq!(failures("src/route.rs", "//! Typed addresses.\nfn parse() {}\n"), Vec::<String>::new());
    }

    #[test]
    fn a_file_without_its_opening_line_fails() {
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
    fn a_function_may_have_forty_lines_and_a_component_a_hundred() {
        assert_eq!(failures("src/a.rs", &function("fn f()", 40)), Vec::<String>::new());
        only("src/a.rs", &function("fn f()", 41), "the function `f` has 41 lines");
        assert_eq!(failures("src/a.rs", &function("#[component]\npub fn P()", 100)), Vec::<String>::new());
        only("src/a.rs", &function("#[component]\npub fn P()", 101), "the component `P` has 101 lines");
    }

    #[test]
    fn an_empty_name_fails_as_a_file_and_as_a_folder() {
        only("src/utils.rs", "//! A file that is fine.\n", "`utils` is a name for anything");
        only("src/common/date.rs", "//! A file that is fine.\n", "`common` is a name for anything");
        only("src/list/mod.rs", "//! A file that is fine.\n", "Move it to `src/list.rs`");
    }
}
