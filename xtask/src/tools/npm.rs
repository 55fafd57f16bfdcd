//! Tools from npm: builds that run under Node on every machine.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::place;
use crate::process::{program, run, version};

/// A package of npm with the program one runs.
pub(crate) struct NpmTool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    /// How `--version` begins.
    says: &'static str,
    /// What it takes on the disk, in words.
    room: &'static str,
}

/// wasm-opt and its kin. Distributions ship versions that do not know today's wasm features.
pub(crate) const BINARYEN: NpmTool = NpmTool {
    package: "binaryen",
    version: "132.0.0",
    program: "wasm-opt",
    says: "wasm-opt version 132",
    room: "100 MB",
};

/// Minifies scripts and styles.
pub(crate) const ESBUILD: NpmTool =
    NpmTool { package: "esbuild", version: "0.25.12", program: "esbuild", says: "0.25.12", room: "10 MB" };

impl NpmTool {
    /// The folder of its programs, installed now if the one we run is missing or does not run.
    pub(crate) fn ready(&self) -> Result<PathBuf> {
        let Self { package, version: number, program: name, says, room } = self;
        let folder = place::tools()?.join(format!("{package}-{number}"));
        let programs = folder.join("node_modules/.bin");
        let works = || version(programs.join(name)).is_some_and(|line| line.starts_with(says));
        if works() {
            return Ok(programs);
        }
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("{} is broken and stays", folder.display()))?;
        }
        println!("    installing {package} {number} into {} (once; {room})", folder.display());
        fs::create_dir_all(&folder)?;
        let mut npm = program("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&folder);
        run(npm.arg(format!("{package}@{number}"))).with_context(|| {
            format!("{package} could not be installed. It comes from npm: connect to the network and run this again")
        })?;
        if !works() {
            bail!("{package} was installed into {} and `{name} --version` does not run there", folder.display());
        }
        Ok(programs)
    }
}
