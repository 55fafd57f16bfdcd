//! Every test of the repository, part by part, and one line with the sum at the end.

mod count;
mod journey_times;
mod reproducible;

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::process::{self, cargo};
use crate::step::{Steps, spoken};
use crate::tools::browser::Browsers;
use crate::tools::{BROWSER_STEPS, TOOL_STEPS, Tools, browsers_ready};
use crate::{dist, journeys, size, tidy};
use count::Count;
use journey_times::JourneyTimes;

const PARTS: &str = "fmt clippy tidy it web dist size again e2e";

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

    /// Whether it consists of tests that can be chosen by name.
    fn has_names(self) -> bool {
        matches!(self, Self::It | Self::Web | Self::E2e)
    }
}

/// What the parts work with.
struct Bench {
    tools: Tools,
    browsers: Option<Browsers>,
    /// Parts of names, and what stood behind `--`: for the test programs.
    wanted: Wanted,
    times: JourneyTimes,
    dist_failed: bool,
}

/// What a command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wanted {
    parts: Vec<Part>,
    /// Only tests whose names contain one of these; all where there are none.
    names: Vec<String>,
    /// Options of the test programs.
    options: Vec<String>,
}

/// `cargo xtask test [PART… [NAME…]] [-- OPTIONS]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let wanted = parse(words)?;
    let parts = wanted.parts.clone();
    let browsers = parts.iter().any(|part| part.needs_browsers());
    let mut steps = Steps::new(TOOL_STEPS + if browsers { BROWSER_STEPS } else { 0 } + dist_steps(&parts));
    let tools = Tools::ready(&mut steps)?;
    let browsers = if browsers { Some(browsers_ready(&mut steps)?) } else { None };
    let mut bench = Bench { tools, browsers, wanted, times: JourneyTimes::fresh(), dist_failed: false };

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
    print!("{}", bench.times.slowest(10));
    conclude(results.into_iter().map(|(_, count, _)| count).sum())
}

/// Words that name a part, then words that are in the names of tests, then options behind `--`.
fn parse(words: &[String]) -> Result<Wanted> {
    let mut wanted = Wanted::default();
    let mut words = words.iter();
    let mut chosen = Vec::new();
    for word in words.by_ref().take_while(|word| *word != "--") {
        match Part::named(word) {
            Some(parts) => chosen.extend(parts),
            None if chosen.is_empty() => {
                bail!("There is no part `{word}`: {PARTS}. Names of tests follow a part: `e2e {word}`")
            }
            None => wanted.names.push(word.clone()),
        }
    }
    wanted.parts = ALL.into_iter().filter(|part| chosen.is_empty() || chosen.contains(part)).collect();
    if !wanted.names.is_empty() && !wanted.parts.iter().any(|part| part.has_names()) {
        bail!("Only `it`, `web` and `e2e` have tests with names; `{}` is none of their parts", wanted.names.join(" "));
    }
    wanted.options = words.cloned().collect();
    Ok(wanted)
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
            Part::Again => one(reproducible::run()),
            Part::E2e if self.dist_failed => without_dist("the journeys"),
            Part::E2e => self.e2e(),
        }
    }

    fn web(&self) -> Count {
        let Some(browsers) = &self.browsers else { return Count::FAILED };
        let mut test = cargo();
        // The components of the app and, in a program of its own, the view layer.
        test.args(["test", "--package", "cadenza", "--package", "cadenza-view", "--target", "wasm32-unknown-unknown"]);
        test.args(["--lib", "--test", "view", "--no-fail-fast"]);
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
        self.suite(journeys::command(browsers).env(journey_times::VARIABLE, self.times.file()))
    }

    fn suite(&self, test: &mut Command) -> Count {
        let Wanted { names, options, .. } = &self.wanted;
        test.arg("--").args(options).args(names);
        match count::stream(test) {
            Ok(Count { passed: 0, failed: 0 }) if !names.is_empty() => {
                eprintln!("No test of this part has a name with {}: this counts as a failure.", names.join(" or "));
                Count::FAILED
            }
            Ok(count) => count,
            Err(error) => {
                eprintln!("{error:#}");
                Count::FAILED
            }
        }
    }
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--quiet"]);
    command
}

fn clippy_wasm() -> Command {
    let mut command = clippy();
    command.args(["--package", "cadenza", "--target", "wasm32-unknown-unknown", "--lib", "--tests"]);
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

    fn wanted(text: &str) -> Wanted {
        parse(&words(text)).unwrap_or_default()
    }

    #[test]
    fn no_words_mean_every_part_in_order() {
        assert_eq!(wanted(""), Wanted { parts: ALL.to_vec(), ..Wanted::default() });
    }

    #[test]
    fn a_part_brings_what_it_stands_on() {
        assert_eq!(wanted("e2e").parts, [Part::Dist, Part::E2e]);
        assert_eq!(wanted("size e2e tidy").parts, [Part::Tidy, Part::Dist, Part::Size, Part::E2e]);
        assert!(parse(&words("everything")).is_err());
    }

    #[test]
    fn words_behind_a_part_are_names_of_tests() {
        let expected = Wanted { parts: vec![Part::Dist, Part::E2e], names: words("conflict deletes"), options: vec![] };
        assert_eq!(wanted("e2e conflict deletes"), expected);
        assert!(parse(&words("tidy conflict")).is_err(), "tidy has no tests with names");
    }

    #[test]
    fn what_follows_two_dashes_is_for_the_test_programs() {
        let expected = Wanted { parts: vec![Part::It], names: words("filter"), options: words("--nocapture") };
        assert_eq!(wanted("it filter -- --nocapture"), expected);
    }
}
