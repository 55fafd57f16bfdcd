//! How the compiler is called, so that the wasm can be parted, and is the same on every machine.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

/// What the linker must leave in the wasm: without it nobody could tell which function needs which.
const LINKER: &str = "-Clink-arg=--emit-relocs";

/// Between two flags, which may hold spaces: a folder may.
const BETWEEN: &str = "\u{1f}";

/// Sets the flags of the build.
pub(crate) fn prepare(build: &mut Command) -> Result<()> {
    build.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    build.env("CARGO_ENCODED_RUSTFLAGS", flags(&sources()?));
    Ok(())
}

/// A panic names the file it is in. Those of crates lie in somebody's home, which is nobody's business and another one
/// elsewhere. Ours are named from the root of the repository on.
fn flags(sources: &[PathBuf]) -> OsString {
    let mut flags = OsString::from(LINKER);
    for folder in sources {
        flags.push(BETWEEN);
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=crates");
    }
    flags
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
        let flags = flags(&["/home/ada/my cargo/registry/src/one".into(), "/srv/two".into()]);
        let flags: Vec<_> = flags.to_str().unwrap_or_default().split(BETWEEN).collect();
        let expected = [
            LINKER,
            "--remap-path-prefix=/home/ada/my cargo/registry/src/one=crates",
            "--remap-path-prefix=/srv/two=crates",
        ];
        assert_eq!(flags, expected);
    }
}
