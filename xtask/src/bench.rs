//! Compares the app with its opponents in `bench/`: builds what is measured, then hands over to the harness there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::process::{cargo, program, run as run_program};
use crate::step::Steps;
use crate::tools::{TOOL_STEPS, Tools};
use crate::{dist, paths};

/// What `dist/` is made of.
const SOURCES: [&str; 7] = ["src", "crates", "style", "web", "index.html", "Trunk.toml", "Cargo.lock"];

/// `cargo xtask bench [SCENARIO] [--rounds N] [--app FOLDER]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let (app, rest) = app(words)?;
    let app = match app {
        Some(folder) => folder,
        None => up_to_date_dist()?,
    };
    run_program(cargo().args(["build", "--profile", "server", "--package", "cadenza-bench"]))
        .context("the bench's server does not build; the compiler's words are above")?;
    let server = paths::target().join("server").join(format!("cadenza-bench{}", std::env::consts::EXE_SUFFIX));
    let mut harness = program("node");
    harness.arg("bench/harness/main.mjs").args(rest);
    run_program(harness.arg("--server").arg(server).arg("--app").arg(app))
}

/// The build that `--app` names, and the words that are left.
fn app(words: &[String]) -> Result<(Option<PathBuf>, Vec<&String>)> {
    let Some(at) = words.iter().position(|word| word == "--app") else { return Ok((None, words.iter().collect())) };
    let Some(folder) = words.get(at + 1) else { bail!("`--app` is followed by the folder of a build") };
    let rest = words.iter().enumerate().filter(|(place, _)| ![at, at + 1].contains(place)).map(|(_, word)| word);
    Ok((Some(std::path::absolute(folder)?), rest.collect()))
}

/// `dist/`, built anew if a source has changed since.
fn up_to_date_dist() -> Result<PathBuf> {
    let built = modified(&paths::dist().join("index.html")).unwrap_or(SystemTime::UNIX_EPOCH);
    let mut changed = SystemTime::UNIX_EPOCH;
    for name in SOURCES {
        changed = changed.max(newest(&paths::root().join(name))?);
    }
    if built < changed {
        let mut steps = Steps::new(TOOL_STEPS + dist::BUILD_STEPS);
        let tools = Tools::ready(&mut steps)?;
        dist::build(&mut steps, &tools, &dist::Site::default())?;
    }
    Ok(paths::dist())
}

/// When a file, or any file of a folder, was last changed.
fn newest(path: &Path) -> Result<SystemTime> {
    if !path.is_dir() {
        return modified(path);
    }
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(path)? {
        newest = newest.max(self::newest(&entry?.path())?);
    }
    Ok(newest)
}

fn modified(file: &Path) -> Result<SystemTime> {
    fs::metadata(file).and_then(|it| it.modified()).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::app;

    #[test]
    fn the_folder_of_a_build_is_taken_out_of_the_words_for_the_harness() -> anyhow::Result<()> {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let given = words("profile --app /named --rounds 3");
        let (folder, rest) = app(&given)?;
        assert!(folder.is_some_and(|folder| folder.ends_with("named")));
        assert_eq!(rest, ["profile", "--rounds", "3"]);
        assert_eq!(app(&words("memory"))?.0, None);
        assert!(app(&words("memory --app")).is_err());
        Ok(())
    }
}
