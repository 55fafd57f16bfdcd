//! The few rules of the house that neither the compiler nor clippy can state.

mod file;
mod layers;
mod names;
mod source;

use std::fmt;

use anyhow::{Result, bail};

use source::Source;

/// What is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Failure {
    path: String,
    line: usize,
    message: String,
}

impl Failure {
    fn new(source: &Source, line: usize, message: impl Into<String>) -> Self {
        Self { path: source.path.clone(), line, message: message.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// `cargo xtask tidy`.
pub(crate) fn run() -> Result<()> {
    let sources = source::all()?;
    let failures = check(&sources);
    println!("tidy: {} files", sources.len());
    if failures.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = failures.iter().map(Failure::to_string).collect();
    bail!("{}\n\ntidy: {} to fix", lines.join("\n"), failures.len())
}

fn check(sources: &[Source]) -> Vec<Failure> {
    let each = sources.iter().flat_map(|source| [file::check(source), layers::check(source)].concat());
    each.chain(names::check(sources)).collect()
}
