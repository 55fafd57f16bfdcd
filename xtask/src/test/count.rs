//! Counts tests from what the test programs say, while their output passes through.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::iter::Sum;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::process::line;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0 };
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// A run that failed without saying which test did: it did not compile, crashed, or hung.
    fn of_run(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts
            .fold(Self::default(), |sum, one| Self { passed: sum.passed + one.passed, failed: sum.failed + one.failed })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs test programs to the end, shows what they say and adds up their results.
pub(crate) fn stream(command: &mut Command) -> Result<Count> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("`{}` could not be started", line(command)))?;
    let output = child.stdout.take().context("a piped program has an output")?;
    let mut count = Count::default();
    for said in BufReader::new(output).split(b'\n') {
        // Bytes, not text: a test may print anything, and must not end the count.
        let said = String::from_utf8_lossy(&said?).into_owned();
        println!("{said}");
        count = [count, result(&said).unwrap_or_default()].into_iter().sum();
    }
    Ok(count.of_run(child.wait()?.success()))
}

/// Reads `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn result(said: &str) -> Option<Count> {
    let (_, numbers) = said.split_once("test result: ")?.1.split_once(". ")?;
    let before = |word: &str| {
        let part = numbers.split(';').find_map(|part| part.trim().strip_suffix(word))?;
        part.trim().parse().ok()
    };
    Some(Count { passed: before(" passed")?, failed: before(" failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(script: &str) -> Option<Count> {
        stream(Command::new("sh").args(["-c", script])).ok()
    }

    #[test]
    fn the_results_of_all_suites_are_added_up() {
        let script = "echo 'test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out'
            echo 'running 3 tests'
            echo 'test result: FAILED. 1 passed; 2 failed; 0 ignored; finished in 0.1s'
            exit 101";
        assert_eq!(says(script), Some(Count { passed: 13, failed: 2 }));
    }

    #[test]
    fn a_suite_that_does_not_compile_counts_as_one_failure() {
        assert_eq!(says("exit 101"), Some(Count::FAILED));
    }

    #[test]
    fn a_crash_after_good_results_is_still_a_failure() {
        let script = "echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; exit 1";
        assert_eq!(says(script), Some(Count { passed: 2, failed: 1 }));
    }

    #[test]
    fn other_lines_are_no_results() {
        assert_eq!(result("test the_result_is_read ... ok"), None);
        assert_eq!(result("test result: unknown"), None);
    }

    #[test]
    fn the_last_line_is_the_one_that_is_read_by_machines() {
        assert_eq!(Count { passed: 3, failed: 0 }.to_string(), "3 passed, 0 failed");
    }
}
