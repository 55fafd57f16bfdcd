//! wasm-opt, from npm's `binaryen`: a build that runs under Node on every machine.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::place;
use crate::process::{program, run, version};

/// Distributions ship versions that do not know today's wasm features.
const VERSION: &str = "132.0.0";
const SAYS: &str = "wasm-opt version 132";

/// The path of wasm-opt, installed now if it is missing or does not run.
pub(crate) fn ready() -> Result<PathBuf> {
    let folder = place::tools()?.join(format!("binaryen-{VERSION}"));
    let wasm_opt = folder.join("node_modules/.bin/wasm-opt");
    let works = || version(&wasm_opt).is_some_and(|line| line.starts_with(SAYS));
    if works() {
        return Ok(wasm_opt);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} is broken and stays", folder.display()))?;
    }
    println!("    installing binaryen {VERSION} into {} (once; 100 MB)", folder.display());
    fs::create_dir_all(&folder)?;
    let mut npm = program("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&folder);
    run(npm.arg(format!("binaryen@{VERSION}")))
        .context("wasm-opt could not be installed. It comes from npm: connect to the network and run this again")?;
    if !works() {
        bail!("binaryen was installed into {} and `wasm-opt --version` does not run there", folder.display());
    }
    Ok(wasm_opt)
}
