//! How the compiler is called, so that the wasm can be parted, and is the same on every machine.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{output, program};

/// What the linker must leave in the wasm: without it nobody could tell which function needs which.
const LINKER: &str = "-Clink-arg=--emit-relocs";

/// Between two flags, which may hold spaces: a folder may.
const BETWEEN: &str = "\u{1f}";

/// Sets the flags of the build.
pub(crate) fn prepare(build: &mut Command) -> Result<()> {
    build.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    build.env("CARGO_ENCODED_RUSTFLAGS", flags(&sources()?, &standard_library()?));
    Ok(())
}

/// A panic names the file it is in. Those of crates lie in somebody's home, which is nobody's business and another one
/// elsewhere. Ours are named from the root of the repository on.
fn flags(sources: &[PathBuf], standard_library: &[(PathBuf, String)]) -> OsString {
    let mut flags = OsString::from(LINKER);
    let crates = sources.iter().map(|folder| (folder, "crates"));
    for (folder, name) in crates.chain(standard_library.iter().map(|(folder, name)| (folder, name.as_str()))) {
        flags.push(BETWEEN);
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    flags
}

/// Where the sources of the standard library lie once somebody has installed the component `rust-src`, as editors do, and
/// what the compiler calls them without it. With them it names the files of this machine.
fn standard_library() -> Result<Vec<(PathBuf, String)>> {
    let version = output(program("rustc").arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let name = format!("/rustc/{}", commit.context("the compiler does not tell its commit")?);
    let root = PathBuf::from(output(program("rustc").args(["--print", "sysroot"]))?.trim());
    // A toolchain may be a link to another one, and be named either way.
    let real = fs::canonicalize(&root)?;
    let folders = if real == root { vec![root] } else { vec![root, real] };
    Ok(folders.into_iter().map(|folder| (folder.join("lib/rustlib/src/rust"), name.clone())).collect())
}

/// The folders in which cargo keeps the sources of crates, one for each registry.
fn sources() -> Result<Vec<PathBuf>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).context("cargo has no home here")?;
    let registry = home.join("registry/src");
    let entries = fs::read_dir(&registry).with_context(|| format!("{} holds no crates", registry.display()))?;
    let mut folders = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    folders.sort();
    Ok(folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_crates_has_one_name_wherever_it_lies() {
        let rust = ("/home/ada/rust/lib".into(), "/rustc/1".to_owned());
        let flags = flags(&["/home/ada/my cargo/registry/src/one".into(), "/srv/two".into()], &[rust]);
        let flags: Vec<_> = flags.to_str().unwrap_or_default().split(BETWEEN).collect();
        let expected = [
            LINKER,
            "--remap-path-prefix=/home/ada/my cargo/registry/src/one=crates",
            "--remap-path-prefix=/srv/two=crates",
            "--remap-path-prefix=/home/ada/rust/lib=/rustc/1",
        ];
        assert_eq!(flags, expected);
    }
}
