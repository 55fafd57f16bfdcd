//! The static files: built by trunk, made small by wasm-opt and esbuild, named by their bytes, compressed.

mod built;
mod compiler;
mod compress;
mod headers;
mod naming;
mod order;
mod package;
mod script;
mod section;
mod site;
mod split;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{program, run as run_program};
use crate::step::Steps;
use crate::tools::{TOOL_STEPS, Tools};
use crate::{paths, size};
pub(crate) use naming::is_named_rightly;
pub(crate) use site::Site;
pub(crate) use split::SECTION as ENCLOSED;

/// Steps of [`build`].
pub(crate) const BUILD_STEPS: usize = 3;

/// `cargo xtask dist [--api ORIGIN] [--path FOLDER] [--embedders "ORIGIN …"]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let site = Site::parse(words)?;
    let mut steps = Steps::new(TOOL_STEPS + BUILD_STEPS);
    let tools = Tools::ready(&mut steps)?;
    build(&mut steps, &tools, &site)?;
    println!();
    size::print()?;
    println!("The files are in {}, after {}.", paths::dist().display(), steps.elapsed());
    Ok(())
}

/// Builds `dist/`, [`BUILD_STEPS`] steps; the old one stays whole until the new one is.
///
/// What follows trunk is done here and not in a hook of Trunk.toml: a hook would also run at every save under
/// `trunk serve`, where wasm-opt and brotli help nobody, and could not know where our tools are.
pub(crate) fn build(steps: &mut Steps, tools: &Tools, site: &Site) -> Result<()> {
    let (raw, finished) = (raw(), paths::work("dist"));
    steps.step("building the app", || trunk(tools, &raw))?;
    steps.step("making the wasm and the scripts small", || {
        let split = split::split(tools, &raw)?;
        wasm::optimize(tools, &raw, &split.files)?;
        split.enclose(&raw)?;
        script::minify_all(tools, &raw, &[built::GLUE])
    })?;
    steps.step("naming and compressing the files", || {
        finish(&finished, site)?;
        package::lay(&finished)?;
        replace(&finished, &paths::dist())
    })
}

/// The build the journeys use beside `dist/`: for a folder, with addresses in the page's path.
pub(crate) fn with_paths() -> PathBuf {
    paths::work("dist-paths")
}

/// Makes it of what was built last.
pub(crate) fn build_with_paths() -> Result<()> {
    finish(&with_paths(), &Site { folder: Some("/a/b/".to_owned()), ..Site::default() })
}

/// Makes the files for a site of what was built last.
pub(crate) fn finish(finished: &Path, site: &Site) -> Result<()> {
    empty(finished)?;
    let names = naming::finish(&raw(), finished)?;
    site.settle(finished)?;
    fs::write(finished.join("_headers"), headers::file(&names, site))?;
    compress::folder(finished)
}

/// Trunk's files, made small, under the names they have among themselves.
fn raw() -> PathBuf {
    paths::work("trunk")
}

fn trunk(tools: &Tools, raw: &Path) -> Result<()> {
    empty(raw)?;
    let styles = script::styles(tools)?;
    let mut trunk = program(&tools.trunk);
    trunk
        .args(["build", "--release", "--features", "split", "--offline", "--locked", "--skip-version-check", "--dist"])
        .arg(raw);
    compiler::prepare(&mut trunk)?;
    // trunk takes NO_COLOR for an option of its own and refuses the usual value.
    trunk.env("CADENZA_STYLES", styles).env("PATH", tools.path()?).env_remove("NO_COLOR").env("RUST_LOG", "warn");
    run_program(&mut trunk).context("the app does not build; the compiler's words are above")
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))
}

/// Puts the new folder in the old one's place, so that a running server never sees half of it for long.
fn replace(new: &Path, dist: &Path) -> Result<()> {
    let old = paths::work("dist-before");
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    if dist.exists() && fs::rename(dist, &old).is_err() {
        // Another file system: there is no renaming across.
        fs::remove_dir_all(dist)?;
    }
    if fs::rename(new, dist).is_err() {
        copy(new, dist)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy(&path, &copied)? } else { fs::copy(&path, &copied).map(drop)? }
    }
    Ok(())
}
