//! The tools the builds and the tests use: pinned, installed once into the user's cache, found again.

pub(crate) mod browser;
pub(crate) mod crates;
mod hosts;
pub(crate) mod npm;
mod web_servers;

use std::path::PathBuf;

use anyhow::Result;

use crate::step::Steps;
use crate::{paths, prerequisites, process};
use browser::Browsers;

/// What building the app takes.
pub(crate) struct Tools {
    pub(crate) trunk: PathBuf,
    /// Holds `wasm-bindgen` and `wasm-bindgen-test-runner`.
    pub(crate) wasm_bindgen: PathBuf,
    /// Holds `wasm-opt`.
    pub(crate) binaryen: PathBuf,
    /// Holds `esbuild`.
    pub(crate) esbuild: PathBuf,
}

/// Steps of [`Tools::ready`] and of [`browsers_ready`].
pub(crate) const TOOL_STEPS: usize = 6;
pub(crate) const BROWSER_STEPS: usize = 6;

impl Tools {
    /// Installs what is missing, [`TOOL_STEPS`] steps.
    pub(crate) fn ready(steps: &mut Steps) -> Result<Self> {
        steps.step("looking at the machine: C compiler, Node, npm, wasm target", prerequisites::check)?;
        steps.step("fetching the crates", prerequisites::fetch_crates)?;
        let trunk = steps.step("trunk, which builds the app", || crates::TRUNK.ready())?;
        let wasm_bindgen =
            steps.step("wasm-bindgen, which joins wasm and JavaScript", || crates::WASM_BINDGEN.ready())?;
        let binaryen = steps.step("wasm-opt, which makes the wasm small", || npm::BINARYEN.ready())?;
        let esbuild = steps.step("esbuild, which makes scripts and styles small", || npm::ESBUILD.ready())?;
        Ok(Self { trunk: trunk.join("trunk"), wasm_bindgen, binaryen, esbuild })
    }

    /// PATH with our tools first: trunk takes `wasm-bindgen` from there when the version is the right one.
    pub(crate) fn path(&self) -> Result<std::ffi::OsString> {
        process::path_with(&[&self.wasm_bindgen, &self.binaryen])
    }

    /// The program.
    pub(crate) fn esbuild(&self) -> PathBuf {
        self.esbuild.join("esbuild")
    }
}

/// Finds or installs the browsers, their drivers and what looks into them, [`BROWSER_STEPS`] steps.
pub(crate) fn browsers_ready(steps: &mut Steps) -> Result<Browsers> {
    let geckodriver = steps.step("geckodriver, which drives Firefox", || crates::GECKODRIVER.ready())?;
    let axe = steps.step("axe-core, which looks pages over for what keeps people out", || npm::AXE.ready())?;
    let hosts = steps.step("Vite, React, Vue, Bootstrap and AdminLTE, for the pages around", hosts::ready)?;
    let observatory = steps.step("Mozilla's Observatory, which scores headers", || npm::OBSERVATORY.ready())?;
    let web_servers = steps.step("nginx and Caddy, for the recipes of deploy/", web_servers::ready)?;
    let beside = [axe, hosts, observatory, web_servers];
    steps.step("Chromium, its driver and Firefox", || browser::ready(geckodriver.join("geckodriver"), beside))
}

/// `cargo xtask tools`.
pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(TOOL_STEPS + BROWSER_STEPS);
    let tools = Tools::ready(&mut steps)?;
    let browsers = browsers_ready(&mut steps)?;
    println!("\nIn {}:", paths::tools()?.display());
    let built = [&tools.trunk, &tools.wasm_bindgen, &tools.binaryen, &tools.esbuild];
    for path in built.into_iter().chain(browsers.paths()) {
        println!("  {}", path.display());
    }
    println!("Ready after {}.", steps.elapsed());
    Ok(())
}
