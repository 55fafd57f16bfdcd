//! The rules of the house that no compiler knows, each failure a sentence that teaches.

mod comment;
mod habit;
mod import;
mod layer;
mod mask;
mod shape;
mod source;
mod span;

use std::fmt;

use anyhow::{Result, bail};

use source::{Area, Source};

/// What is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    file: String,
    line: usize,
    words: String,
}

impl Failure {
    pub(crate) fn at(source: &Source, line: usize, words: impl Into<String>) -> Self {
        Self { file: source.path.clone(), line, words: words.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.words)
    }
}

/// `cargo xtask tidy`.
pub(crate) fn run() -> Result<()> {
    let sources = source::all()?;
    let failures = check(&sources);
    println!("tidy: {} files; {}", sources.len(), comment::summary(&sources));
    if failures.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = failures.iter().map(Failure::to_string).collect();
    bail!("{}\n\ntidy: {} to mend", lines.join("\n"), failures.len())
}

fn check(sources: &[Source]) -> Vec<Failure> {
    let each = sources.iter().flat_map(|source| [shape::check(source), habit::check(source)].concat());
    let app: Vec<&Source> = sources.iter().filter(|source| source.area == Area::App).collect();
    let mut failures: Vec<Failure> = each.chain(layer::check(&app)).chain(comment::check(sources)).collect();
    // A line that imports five things wrongly is one thing to mend.
    failures.dedup();
    failures
}
