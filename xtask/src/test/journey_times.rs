//! How long each journey took, which the journeys write into a file while they run.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::paths;
use crate::step::spoken;

/// Tells the journeys where to write: a line each, milliseconds and a name with a tab between.
pub(crate) const VARIABLE: &str = "CADENZA_JOURNEY_TIMES";

/// The file of one run.
pub(crate) struct JourneyTimes(PathBuf);

impl JourneyTimes {
    /// An empty one: what an earlier run left is gone.
    pub(crate) fn fresh() -> Self {
        let file = paths::work("journey-times.tsv");
        // It is not there after a first clone; a file that cannot be removed shows as journeys nobody ran just now.
        fs::remove_file(&file).ok();
        Self(file)
    }

    pub(crate) fn file(&self) -> &Path {
        &self.0
    }

    /// The slowest of them as lines to print; empty where none ran.
    pub(crate) fn slowest(&self, most: usize) -> String {
        slowest(&fs::read_to_string(&self.0).unwrap_or_default(), most)
    }
}

fn slowest(text: &str, most: usize) -> String {
    let mut times: Vec<(Duration, &str)> = text.lines().filter_map(entry).collect();
    if times.is_empty() {
        return String::new();
    }
    times.sort_unstable_by_key(|(time, _)| std::cmp::Reverse(*time));
    let rows = times.iter().take(most).map(|(time, name)| format!("  {:>10}  {name}\n", spoken(*time)));
    format!("\nThe slowest journeys of {}:\n{}", times.len(), rows.collect::<String>())
}

fn entry(line: &str) -> Option<(Duration, &str)> {
    let (milliseconds, name) = line.split_once('\t')?;
    Some((Duration::from_millis(milliseconds.parse().ok()?), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_come_first_and_no_more_than_asked_for() {
        let text = slowest("1200\tchromium a\n61000\tfirefox b\n800\tchromium c\ncut off", 2);
        assert_eq!(text, "\nThe slowest journeys of 3:\n  1 min 01 s  firefox b\n       1.2 s  chromium a\n");
    }

    #[test]
    fn where_no_journey_ran_nothing_is_said() {
        assert_eq!(slowest("", 10), "");
    }
}
