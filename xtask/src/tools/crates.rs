//! Tools that come from crates.io by `cargo install`, each into its own folder named by its version.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, run, version};
use crate::{paths, step};

/// A pinned crate with the programs it installs.
pub(crate) struct CrateTool {
    name: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    /// Further options of `cargo install`.
    options: &'static [&'static str],
    /// Crates it spends its time in, which are compiled with optimization.
    optimized: &'static [&'static str],
}

/// 0.22 asks for a newer rustc than ours.
pub(crate) const TRUNK: CrateTool =
    CrateTool { name: "trunk", version: "0.21.14", programs: &["trunk"], options: &[], optimized: &[] };

/// The same version as the crate `wasm-bindgen` in Cargo.toml: the two speak a private format.
pub(crate) const WASM_BINDGEN: CrateTool = CrateTool {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    options: &[],
    // It runs at every save of `cargo xtask dev`: 2.9 s of processor time for a debug build in place of 9.
    optimized: &["walrus", "wasm-bindgen-cli-support", "wasm-encoder", "wasmparser"],
};

pub(crate) const GECKODRIVER: CrateTool =
    CrateTool { name: "geckodriver", version: "0.36.0", programs: &["geckodriver"], options: &[], optimized: &[] };

/// Without its default features it asks git for its database, and needs no library for that.
pub(crate) const CARGO_DENY: CrateTool = CrateTool {
    name: "cargo-deny",
    version: "0.20.2",
    programs: &["cargo-deny"],
    options: &["--no-default-features"],
    optimized: &[],
};

impl CrateTool {
    /// The folder of its programs, installed now if one of them is missing or does not run.
    pub(crate) fn ready(&self) -> Result<PathBuf> {
        let root = paths::tools()?.join(self.folder());
        let bin = root.join("bin");
        if self.works(&bin) {
            return Ok(bin);
        }
        let started = std::time::Instant::now();
        println!("    installing {} {} into {} (once; minutes)", self.name, self.version, root.display());
        self.install(&root)?;
        if !self.works(&bin) {
            bail!("{} was installed into {} and does not run there", self.name, root.display());
        }
        println!("    installed {} in {}", self.name, step::spoken(started.elapsed()));
        Ok(bin)
    }

    /// An optimized program has another folder than the same version without.
    fn folder(&self) -> String {
        let suffix = if self.optimized.is_empty() { "" } else { "-optimized" };
        format!("{}-{}{suffix}", self.name, self.version)
    }

    fn works(&self, bin: &Path) -> bool {
        self.programs.iter().all(|name| {
            version(bin.join(name)).is_some_and(|line| line.split_whitespace().any(|word| word == self.version))
        })
    }

    fn install(&self, root: &Path) -> Result<()> {
        let build = root.join("build");
        let mut install = cargo();
        install.args(["install", "--quiet", "--locked", "--force", self.name, "--version", self.version]);
        install.args(self.options).arg("--root").arg(root);
        // These run for seconds: compiling most of them without optimization takes a third of the time.
        install.envs([("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_LTO", "off")]);
        install.envs([("CARGO_PROFILE_RELEASE_DEBUG", "0"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")]);
        for name in self.optimized {
            install.arg("--config").arg(format!("profile.release.package.{name}.opt-level=2"));
        }
        // A folder of its own that survives an interruption: the next run goes on from there.
        install.env("CARGO_TARGET_DIR", &build);
        run(&mut install).with_context(|| {
            format!(
                "{} {} could not be installed. It comes from crates.io: connect to the network and run this again",
                self.name, self.version
            )
        })?;
        std::fs::remove_dir_all(&build).context("the build folder of a finished tool could not be removed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(name: &str, script: &str) -> std::io::Result<PathBuf> {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = std::env::temp_dir().join(format!("cadenza-crates-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let program = folder.join("geckodriver");
        std::fs::write(&program, script)?;
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))?;
        Ok(folder)
    }

    #[test]
    fn a_tool_works_only_when_it_runs_and_says_its_version() -> std::io::Result<()> {
        let right = folder_with("right", "#!/bin/sh\necho 'geckodriver 0.36.0 (unknown)'\n")?;
        let older = folder_with("older", "#!/bin/sh\necho 'geckodriver 0.36.00'\n")?;
        let broken = folder_with("broken", "#!/bin/sh\necho 'geckodriver 0.36.0'\nexit 1\n")?;
        let outcome = [&right, &older, &broken, &right.join("nowhere")].map(|folder| GECKODRIVER.works(folder));
        for folder in [right, older, broken] {
            std::fs::remove_dir_all(folder)?;
        }
        assert_eq!(outcome, [true, false, false, false]);
        Ok(())
    }

    #[test]
    fn wasm_bindgen_is_the_version_the_app_is_built_with() -> std::io::Result<()> {
        let manifest = std::fs::read_to_string(paths::root().join("Cargo.toml"))?;
        assert!(manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)));
        Ok(())
    }
}
