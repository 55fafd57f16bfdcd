//! Every test of the repository, part by part, and one line with the sum at the end.

mod again;
mod count;

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::process::{self, cargo};
use crate::step::{Steps, spoken};
use crate::tools::browser::Browsers;
use crate::tools::{BROWSER_STEPS, TOOL_STEPS, Tools, browsers_ready};
use crate::{dist, size, tidy};
use count::Count;

/// What can be run alone, in the order in which everything is run: the cheap first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Fmt,
    Clippy,
    ClippyWasm,
    Tidy,
    It,
    Web,
    Dist,
    Size,
    Again,
    E2e,
}

const ALL: [Part; 10] = [
    Part::Fmt,
    Part::Clippy,
    Part::ClippyWasm,
    Part::Tidy,
    Part::It,
    Part::Web,
    Part::Dist,
    Part::Size,
    Part::Again,
    Part::E2e,
];

impl Part {
    /// The parts a word on the command line stands for.
    fn named(word: &str) -> Option<&'static [Self]> {
        Some(match word {
            "fmt" => &[Self::Fmt],
            "clippy" => &[Self::Clippy, Self::ClippyWasm],
            "tidy" => &[Self::Tidy],
            "it" => &[Self::It],
            "web" => &[Self::Web],
            "dist" => &[Self::Dist],
            "size" => &[Self::Dist, Self::Size],
            "again" => &[Self::Dist, Self::Again],
            "e2e" => &[Self::Dist, Self::E2e],
            _ => return None,
        })
    }

    fn words(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "clippy on this machine's code",
            Self::ClippyWasm => "clippy on the browser's code",
            Self::Tidy => "tidy",
            Self::It => "tests on the host",
            Self::Web => "components in Chromium",
            Self::Dist => "building dist/",
            Self::Size => "the size of the first load",
            Self::Again => "a second build, which must be the same",
            Self::E2e => "journeys in Chromium and Firefox",
        }
    }

    fn needs_browsers(self) -> bool {
        matches!(self, Self::Web | Self::E2e)
    }
}

/// What the parts work with.
struct Bench {
    tools: Tools,
    browsers: Option<Browsers>,
    /// What stood behind `--`, for the test programs.
    extra: Vec<String>,
    dist_failed: bool,
}

/// `cargo xtask test [PART…] [-- ARGS]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let (parts, extra) = parse(words)?;
    let browsers = parts.iter().any(|part| part.needs_browsers());
    let mut steps = Steps::new(TOOL_STEPS + if browsers { BROWSER_STEPS } else { 0 } + dist_steps(&parts));
    let tools = Tools::ready(&mut steps)?;
    let browsers = if browsers { Some(browsers_ready(&mut steps)?) } else { None };
    let mut bench = Bench { tools, browsers, extra, dist_failed: false };

    let mut results = Vec::new();
    for (place, part) in (1..).zip(&parts) {
        println!("\n== {place} of {}: {}", parts.len(), part.words());
        let started = Instant::now();
        let count = bench.part(*part, &mut steps);
        println!("== {}: {count}, {}", part.words(), spoken(started.elapsed()));
        results.push((*part, count, started.elapsed()));
    }
    println!("\nAll after {}:", steps.elapsed());
    for (part, count, time) in &results {
        println!("  {:<34} {count}, {}", part.words(), spoken(*time));
    }
    conclude(results.into_iter().map(|(_, count, _)| count).sum())
}

fn parse(words: &[String]) -> Result<(Vec<Part>, Vec<String>)> {
    let (names, extra) = words.iter().position(|word| word == "--").map_or((words, &[][..]), |at| {
        let (names, rest) = words.split_at(at);
        (names, rest.get(1..).unwrap_or_default())
    });
    let mut chosen = Vec::new();
    for name in names {
        match Part::named(name) {
            Some(parts) => chosen.extend(parts),
            None => bail!("There is no part `{name}`: fmt clippy tidy it web dist size again e2e"),
        }
    }
    let parts = ALL.into_iter().filter(|part| names.is_empty() || chosen.contains(part)).collect();
    Ok((parts, extra.to_vec()))
}

fn dist_steps(parts: &[Part]) -> usize {
    if parts.contains(&Part::Dist) { dist::BUILD_STEPS } else { 0 }
}

fn conclude(sum: Count) -> Result<()> {
    println!("\n{sum}");
    // The line above is the last one: whoever reads the end of the output finds the sum.
    if sum.failed > 0 { std::process::exit(1) } else { Ok(()) }
}

impl Bench {
    fn part(&mut self, part: Part, steps: &mut Steps) -> Count {
        match part {
            Part::Fmt => one(process::run(cargo().args(["fmt", "--all", "--check"]))),
            Part::Clippy => one(process::run(clippy().args(["--workspace", "--all-targets", "--", "-D", "warnings"]))),
            Part::ClippyWasm => one(process::run(clippy_wasm().args(["--", "-D", "warnings"]))),
            Part::Tidy => one(tidy::run()),
            Part::It => self.suite(cargo().args(["test", "--workspace", "--no-fail-fast"])),
            Part::Web => self.web(),
            Part::Dist => self.dist(steps),
            Part::Size if self.dist_failed => without_dist("the size"),
            Part::Size => one(size::run()),
            Part::Again if self.dist_failed => without_dist("a second build"),
            Part::Again => one(again::run()),
            Part::E2e if self.dist_failed => without_dist("the journeys"),
            Part::E2e => self.e2e(),
        }
    }

    fn web(&self) -> Count {
        let Some(browsers) = &self.browsers else { return Count::FAILED };
        let mut test = cargo();
        test.args(["test", "--package", "cadenza", "--target", "wasm32-unknown-unknown", "--test", "web"]);
        let runner = self.tools.wasm_bindgen.join("wasm-bindgen-test-runner");
        test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
        test.env("CHROMEDRIVER", &browsers.chromedriver);
        // A busy machine takes its time; what hangs is still ended.
        test.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        self.suite(&mut test)
    }

    fn dist(&mut self, steps: &mut Steps) -> Count {
        let built = dist::build(steps, &self.tools, &dist::Site::default()).and_then(|()| dist::build_with_paths());
        self.dist_failed = built.is_err();
        one(built)
    }

    fn e2e(&self) -> Count {
        let Some(browsers) = &self.browsers else { return Count::FAILED };
        let mut test = cargo();
        // With the whole workspace, or the features differ and half of it is compiled once more.
        test.args(["test", "--workspace", "--test", "e2e"]);
        self.suite(browsers.named(&mut test))
    }

    fn suite(&self, test: &mut Command) -> Count {
        if !self.extra.is_empty() {
            test.arg("--").args(&self.extra);
        }
        count::stream(test).unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Count::FAILED
        })
    }
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--quiet"]);
    command
}

fn clippy_wasm() -> Command {
    let mut command = clippy();
    command.args(["--package", "cadenza", "--target", "wasm32-unknown-unknown", "--lib", "--test", "web"]);
    command
}

/// A check that is one test, whatever it looks at.
fn one(outcome: Result<()>) -> Count {
    outcome.map_or_else(
        |error| {
            eprintln!("{error:#}");
            Count::FAILED
        },
        |()| Count::PASSED,
    )
}

fn without_dist(what: &str) -> Count {
    eprintln!("Without dist/, {what} cannot be tested: this counts as a failure.");
    Count::FAILED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn no_words_mean_every_part_in_order() {
        assert_eq!(parse(&[]).ok(), Some((ALL.to_vec(), vec![])));
    }

    #[test]
    fn a_part_brings_what_it_stands_on() {
        let parts = |text| parse(&words(text)).map(|(parts, _)| parts).unwrap_or_default();
        assert_eq!(parts("e2e"), [Part::Dist, Part::E2e]);
        assert_eq!(parts("size e2e tidy"), [Part::Tidy, Part::Dist, Part::Size, Part::E2e]);
        assert!(parse(&words("everything")).is_err());
    }

    #[test]
    fn what_follows_two_dashes_is_for_the_test_programs() {
        assert_eq!(parse(&words("it -- filter --nocapture")).ok(), Some((vec![Part::It], words("filter --nocapture"))));
    }
}
