//! Says what is being done, which step of how many it is, and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// A run of a known number of steps.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    started: Instant,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self { total, begun: 0, started: Instant::now() }
    }

    /// Announces `words`, does it, and prints the time it took; an error names the step.
    pub(crate) fn step<T>(&mut self, words: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.begun += 1;
        let place = format!("[{}/{}]", self.begun, self.total);
        println!("{place} {words} …");
        let started = Instant::now();
        let outcome = work().with_context(|| format!("{place} {words}: failed"));
        let verdict = if outcome.is_ok() { "done" } else { "failed" };
        println!("{place} {verdict} in {}", spoken(started.elapsed()));
        outcome
    }

    /// The time since the first step.
    pub(crate) fn elapsed(&self) -> String {
        spoken(self.started.elapsed())
    }
}

/// A duration as a person says it: `0.4 s`, `2 min 05 s`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Lines in a frame, which stands out from the words of compilers.
pub(crate) fn boxed(lines: &[String]) -> String {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let edge = "─".repeat(width + 2);
    let body: String = lines.iter().map(|line| format!("│ {line:<width$} │\n")).collect();
    format!("\n┌{edge}┐\n{body}└{edge}┘\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_as_one_says_it() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_frame_is_straight() {
        let text = boxed(&["Größe".to_owned(), "a longer line".to_owned()]);
        let widths: Vec<usize> = text.trim().lines().map(|line| line.chars().count()).collect();
        assert_eq!(widths, [17; 4]);
    }

    #[test]
    fn a_failed_step_says_which_one_it_was() {
        let outcome: Result<()> = Steps::new(3).step("weighing the files", || anyhow::bail!("no files"));
        let words = outcome.map_or_else(|error| format!("{error:#}"), |()| String::new());
        assert_eq!(words, "[1/3] weighing the files: failed: no files");
    }
}
