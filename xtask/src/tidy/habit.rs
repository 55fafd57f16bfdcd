//! Things that are never written: inline styles, which the CSP blocks, and panics waiting to happen.

use super::Failure;
use super::source::{Area, Source};

/// What stands in the code, where it may not, and why.
struct Habit {
    token: &'static str,
    areas: &'static [Area],
    words: &'static str,
}

const HABITS: [Habit; 3] = [
    Habit {
        token: "style=\"",
        areas: &[Area::App],
        words: "no `style=\"…\"` in `view!`. The Content-Security-Policy blocks style attributes, so it would do nothing. \
                Use a class in style/, or `style:property=` for a computed value.",
    },
    Habit {
        token: ".unwrap()",
        areas: &[Area::App, Area::Contract],
        words: "no `unwrap()` here. A panic takes the whole panel down with what was typed. Return the error, or use \
                `let … else`, `unwrap_or`, `?`.",
    },
    Habit {
        token: ".expect(",
        areas: &[Area::App, Area::Contract],
        words: "no `expect(…)` here. A panic takes the whole panel down with what was typed. Return the error, or use \
                `let … else`, `unwrap_or`, `?`.",
    },
];

pub(crate) fn check(source: &Source) -> Vec<Failure> {
    let here = HABITS.iter().filter(|habit| habit.areas.contains(&source.area));
    here.flat_map(|habit| source.code.match_indices(habit.token).map(move |(at, _)| (at, habit.words)))
        .map(|(at, words)| Failure::at(source, source.line(at), words))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(area: Area, text: &str) -> Vec<usize> {
        check(&Source::new(area, "src/a.rs", text)).iter().map(|failure| failure.line).collect()
    }

    #[test]
    fn a_style_attribute_fails_and_a_style_property_does_not() {
        assert_eq!(lines(Area::App, "view! {\n  <p style=\"color: red\">\n  <p style:color=\"red\">\n}"), [2]);
    }

    #[test]
    fn a_panic_fails_in_the_app_and_the_contract_and_not_in_their_tests() {
        let text =
            "fn a() { b.unwrap(); }\nfn c() { d.expect(\"\"); }\n#[cfg(test)]\nmod tests { fn e() { f.unwrap(); } }";
        assert_eq!(lines(Area::App, text), [1, 2]);
        assert_eq!(lines(Area::Contract, text), [1, 2]);
        assert_eq!(lines(Area::Server, text), [0_usize; 0]);
    }

    #[test]
    fn prose_about_a_panic_is_no_panic() {
        assert_eq!(lines(Area::App, "// never .unwrap()\nlet a = \".unwrap()\";"), [0_usize; 0]);
    }
}
