//! A second build of the same sources, elsewhere, which must give the very same files.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Parser, Payload};

use crate::dist::{ENCLOSED, is_named_rightly};
use crate::paths;
use crate::process::{output, program, run as run_program};

/// Where the sources are copied to: a name with a space, which a person's folder may have.
const CHECKOUT: &str = "another place/cadenza";

type Files = BTreeMap<String, Vec<u8>>;

/// Builds a copy and compares it with `dist/`, of which no file may tell where it was made, nor be named after other bytes.
pub(crate) fn run() -> Result<()> {
    let first = read(&paths::dist())?;
    nowhere_named(&first, &places())?;
    bare(&first)?;
    named_after_themselves(&first)?;
    let work = paths::work("again");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    let (checkout, target) = (work.join(CHECKOUT), work.join("target"));
    copy_sources(&checkout)?;
    copy_crates(&target)?;
    let mut build = program(env::current_exe()?);
    // The same program, which finds everything from where its sources seem to be.
    build.arg("dist").current_dir(&checkout).env("CARGO_MANIFEST_DIR", checkout.join("xtask"));
    output(build.env("CARGO_TARGET_DIR", &target))?;
    same(&first, &read(&checkout.join("dist"))?)?;
    // It is as large as the first, and of no more use.
    fs::remove_dir_all(&work).context("the second build cannot be removed")
}

/// All that git knows or would add.
fn copy_sources(checkout: &Path) -> Result<()> {
    let names = output(program("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (paths::root().join(name), checkout.join(name));
        // Removed, but not yet for git.
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("{name} cannot be copied"))?;
    }
    Ok(())
}

/// The crates of others as they were compiled: they, and the flags they had, are the same there. Ours are compiled anew, since
/// they lie elsewhere.
fn copy_crates(target: &Path) -> Result<()> {
    for folder in ["release", "wasm32-unknown-unknown/release"] {
        let to = target.join(folder);
        fs::create_dir_all(&to)?;
        for part in ["build", "deps", ".fingerprint"] {
            // With their times, by which cargo knows them.
            run_program(program("cp").arg("-Rp").arg(paths::target().join(folder).join(part)).arg(&to))?;
        }
    }
    Ok(())
}

/// Every file below a folder, by its path there.
fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let entries = fs::read_dir(folder).with_context(|| format!("there is nothing in {}", folder.display()))?;
    for entry in entries {
        let (path, name) = {
            let entry = entry?;
            (entry.path(), entry.file_name().to_string_lossy().into_owned())
        };
        if path.is_dir() {
            files.extend(read(&path)?.into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(files)
}

fn same(first: &Files, second: &Files) -> Result<()> {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    let differing: Vec<_> = first.iter().filter(|(name, bytes)| second.get(*name) != Some(*bytes)).collect();
    let differing: Vec<_> = differing.into_iter().map(|(name, _)| name.as_str()).collect();
    if !differing.is_empty() || names(first) != names(second) {
        bail!(
            "a second build gave other files: {} differ, and it has {}",
            differing.join(", "),
            names(second).join(", ")
        );
    }
    Ok(())
}

/// The folders of this machine that a careless build writes into its files.
fn places() -> Vec<String> {
    let homes = ["HOME", "CARGO_HOME", "RUSTUP_HOME"].into_iter().filter_map(env::var_os).map(PathBuf::from);
    let folders = homes.chain([paths::root(), paths::target()]).map(|folder| folder.display().to_string());
    // A slash at the end, or a short one would be found in an address; and one of a single slash says nothing.
    folders.map(|folder| format!("{}/", folder.trim_end_matches('/'))).filter(|folder| folder.len() > 1).collect()
}

fn nowhere_named(files: &Files, places: &[String]) -> Result<()> {
    for (name, bytes) in files {
        for place in places {
            let named = bytes.windows(place.len()).any(|window| window == place.as_bytes());
            ensure!(!named, "{name} names {place}, a folder of this machine");
        }
        ensure!(!name.ends_with(".map"), "{name} is a source map");
        let mapped = bytes.windows(SOURCE_MAP.len()).any(|window| window == SOURCE_MAP.as_bytes());
        ensure!(!mapped, "{name} asks for a source map");
    }
    Ok(())
}

const SOURCE_MAP: &str = "sourceMappingURL";

/// Of a wasm nothing but the program is there: names of functions, of tools and of files stand in sections of their own.
fn bare(files: &Files) -> Result<()> {
    files.iter().filter(|(name, _)| name.ends_with(".wasm")).try_for_each(|(name, bytes)| bare_wasm(name, bytes))
}

/// The same of one, and of what is enclosed in it.
fn bare_wasm(name: &str, bytes: &[u8]) -> Result<()> {
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::CustomSection(section) = payload.with_context(|| format!("{name} is no wasm"))? {
            ensure!(section.name() == ENCLOSED, "{name} has a section `{}` that nothing needs to run", section.name());
            bare_wasm(name, section.data())?;
        }
    }
    Ok(())
}

/// Whoever keeps a file for a year by its name must never see that name on other bytes.
fn named_after_themselves(files: &Files) -> Result<()> {
    // Compressed forms go by the name of what is in them; the rest is written for hosts and for npm.
    let own = |name: &str| !name.starts_with('_') && ![".br", ".gz"].iter().any(|end| name.ends_with(end));
    for (path, bytes) in files.iter().filter(|(path, _)| !path.contains('/') && own(path)) {
        ensure!(is_named_rightly(path, bytes), "{path} bears another hash than that of its bytes");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn another_byte_a_missing_and_a_further_file_are_seen() {
        let first = files(&[("a.js", "1"), ("npm/b.js", "2")]);
        assert!(same(&first, &first).is_ok());
        for other in
            [&[("a.js", "1"), ("npm/b.js", "3")][..], &[("a.js", "1")], &[("a.js", "1"), ("npm/b.js", "2"), ("c", "")]]
        {
            assert!(same(&first, &files(other)).is_err(), "{other:?}");
        }
    }

    #[test]
    fn a_file_that_names_a_folder_of_the_machine_or_a_source_map_is_refused() {
        let places = ["/home/ada/".to_owned()];
        let refused = |name: &str, text: &str| nowhere_named(&files(&[(name, text)]), &places).is_err();
        assert!(refused("a.wasm", "panic in /home/ada/src/lib.rs"));
        assert!(refused("a.js.map", "{}"));
        assert!(refused("a.js", "//# sourceMappingURL=a.js.map"));
        assert!(!refused("a.wasm", "panic in src/lib.rs, see https://example.com/home/ada"));
    }

    #[test]
    fn a_wasm_with_names_or_makers_in_it_is_refused() {
        let refused = |section: &str| bare(&files(&[("a.wasm", &format!("\0asm\u{1}\0\0\0{section}"))])).is_err();
        assert!(refused("\0\u{5}\u{4}name"));
        assert!(refused("\0\u{a}\u{9}producers"));
        assert!(refused("cut off"));
        assert!(!refused(""));
        assert!(bare(&files(&[("a.js", "\0asm")])).is_ok());
    }

    #[test]
    fn a_name_with_the_hash_of_other_bytes_is_refused() {
        let refused = |name: &str, text: &str| named_after_themselves(&files(&[(name, text)])).is_err();
        // Of no bytes at all.
        assert!(!refused("boot-e3b0c44298fc1c14.js", ""));
        assert!(refused("boot-e3b0c44298fc1c14.js", " "));
        assert!(refused("boot.js", ""));
        assert!(!refused("cadenza-frame.js", "any") && !refused("boot-e3b0c44298fc1c14.js.br", "any"));
    }
}
