//! Every test of the repository, part by part, and one line with the sum at the end.

mod count;
mod dependencies;
mod journey_times;
mod part;
mod reproducible;
mod request;

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::process::{self, cargo};
use crate::step::{Steps, spoken};
use crate::tools::browser::Browsers;
use crate::tools::{BROWSER_STEPS, TOOL_STEPS, Tools, browsers_ready};
use crate::{dist, journeys, paths, size, tidy};
use count::Count;
use journey_times::JourneyTimes;
use part::Part;
use request::Request;

/// The package of the view layer, which has tests of its own in a browser.
const VIEW: &str = "cadenza-view";

/// One run of tests, and what its parts work with.
struct Run {
    tools: Option<Tools>,
    browsers: Option<Browsers>,
    request: Request,
    times: JourneyTimes,
    dist_failed: bool,
}

/// `cargo xtask test [PART… [NAME…]] [-- OPTIONS]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let request = Request::parse(words)?;
    let parts = request.parts.clone();
    let needs = |kind: fn(Part) -> bool| parts.iter().copied().any(kind);
    let (needs_tools, needs_browsers) = (needs(Part::needs_tools), needs(Part::needs_browsers));
    let count = |needed: bool, steps: usize| if needed { steps } else { 0 };
    let dist_steps = count(parts.contains(&Part::Dist), dist::BUILD_STEPS);
    let mut steps = Steps::new(count(needs_tools, TOOL_STEPS) + count(needs_browsers, BROWSER_STEPS) + dist_steps);
    let tools = if needs_tools { Some(Tools::ready(&mut steps)?) } else { None };
    let browsers = if needs_browsers { Some(browsers_ready(&mut steps)?) } else { None };
    let mut run = Run { tools, browsers, request, times: JourneyTimes::fresh(), dist_failed: false };

    let mut results = Vec::new();
    for (place, part) in (1..).zip(&parts) {
        println!("\n== {place} of {}: {}", parts.len(), part.title());
        let started = Instant::now();
        let count = run.part(*part, &mut steps);
        println!("== {}: {count}, {}", part.title(), spoken(started.elapsed()));
        results.push((*part, count, started.elapsed()));
    }
    println!("\nAll after {}:", steps.elapsed());
    for (part, count, time) in &results {
        println!("  {:<38} {count}, {}", part.title(), spoken(*time));
    }
    print!("{}", run.times.slowest(10));
    conclude(results.into_iter().map(|(_, count, _)| count).sum())
}

fn conclude(sum: Count) -> Result<()> {
    println!("\n{sum}");
    // The line above is the last one: whoever reads the end of the output finds the sum.
    if sum.failed > 0 { std::process::exit(1) } else { Ok(()) }
}

impl Run {
    fn part(&mut self, part: Part, steps: &mut Steps) -> Count {
        if part.needs_dist() && self.dist_failed {
            eprintln!("There is no dist/ to look at: this counts as a failure.");
            return Count::FAILED;
        }
        match part {
            Part::Fmt => one(process::run(cargo().args(["fmt", "--all", "--check"]))),
            // The journeys are no target of `--all-targets`, since plain `cargo test` leaves them out.
            Part::Clippy => one(process::run(clippy().args([
                "--workspace",
                "--all-targets",
                "--test",
                "e2e",
                "--",
                "-D",
                "warnings",
            ]))),
            Part::ClippyWasm => one(process::run(clippy_wasm().args(["--", "-D", "warnings"]))),
            Part::Tidy => one(tidy::run()),
            Part::Deny => one(dependencies::check()),
            Part::It => self.suite(cargo().args(["test", "--workspace", "--no-fail-fast"])),
            Part::View => self.view(),
            Part::Web => self.in_chromium(&["--package", "cadenza", "--lib"]),
            Part::Dist => self.dist(steps),
            Part::Size => one(size::run()),
            Part::Again => one(reproducible::run()),
            Part::E2e => self.e2e(),
        }
    }

    fn view(&self) -> Count {
        if has_view() {
            return self.in_chromium(&["--package", VIEW, "--test", "view"]);
        }
        println!("There is no package {VIEW} yet, so nothing was tested.");
        Count::default()
    }

    /// Tests that are compiled for the browser and run inside it.
    fn in_chromium(&self, targets: &[&str]) -> Count {
        let (Some(tools), Some(browsers)) = (&self.tools, &self.browsers) else { return Count::FAILED };
        let mut test = cargo();
        test.args(["test", "--target", "wasm32-unknown-unknown"]).args(targets);
        let runner = tools.wasm_bindgen.join("wasm-bindgen-test-runner");
        test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
        test.env("CHROMEDRIVER", &browsers.chromedriver);
        // A busy machine takes its time; what hangs is still ended.
        test.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        self.suite(&mut test)
    }

    fn dist(&mut self, steps: &mut Steps) -> Count {
        let Some(tools) = &self.tools else { return Count::FAILED };
        let built = dist::build(steps, tools, &dist::Site::default()).and_then(|()| dist::build_with_paths());
        self.dist_failed = built.is_err();
        one(built)
    }

    fn e2e(&self) -> Count {
        let Some(browsers) = &self.browsers else { return Count::FAILED };
        self.suite(journeys::command(browsers).env(journey_times::VARIABLE, self.times.file()))
    }

    fn suite(&self, test: &mut Command) -> Count {
        let Request { names, options, .. } = &self.request;
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
    if has_view() {
        command.args(["--package", VIEW, "--test", "view"]);
    }
    command
}

fn has_view() -> bool {
    paths::root().join("crates/view").is_dir()
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
