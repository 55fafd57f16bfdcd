//! Where things are: the repository, what is built from it, the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    // Asked at run time first: a checkout that was moved still finds itself.
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Our own work inside cargo's target folder.
pub(crate) fn work(name: &str) -> PathBuf {
    target().join("xtask").join(name)
}

/// The finished static files.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where tools are installed once for every checkout.
///
/// # Errors
/// When neither `CADENZA_CACHE`, `XDG_CACHE_HOME` nor `HOME` is set.
pub(crate) fn tools() -> Result<PathBuf> {
    Ok(cache()?.join("tools"))
}

fn cache() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(chosen) = set("CADENZA_CACHE") {
        return std::path::absolute(chosen).context("CADENZA_CACHE is not a path");
    }
    let home = || set("HOME").context("HOME is not set: set CADENZA_CACHE to a folder for the tools");
    if cfg!(target_os = "macos") {
        return Ok(home()?.join("Library/Caches/cadenza"));
    }
    set("XDG_CACHE_HOME").map_or_else(|| Ok(home()?.join(".cache/cadenza")), |dir| Ok(dir.join("cadenza")))
}
