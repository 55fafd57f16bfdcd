//! Tools from npm: what runs under Node, or in a browser, on every machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::process::{program, run, version};

/// A package of npm, and what of it one needs.
pub(crate) struct NpmTool {
    package: &'static str,
    version: &'static str,
    need: Need,
    /// What it takes on the disk, in words.
    room: &'static str,
}

/// What a package is installed for, and how to see that it is there whole.
enum Need {
    /// A program, and how its `--version` begins.
    Program { name: &'static str, says: &'static str },
    /// A file of the package, and what its first lines say.
    File { name: &'static str, says: &'static str },
}

/// wasm-opt and its kin. Distributions ship versions that do not know today's wasm features.
pub(crate) const BINARYEN: NpmTool = NpmTool {
    package: "binaryen",
    version: "132.0.0",
    need: Need::Program { name: "wasm-opt", says: "wasm-opt version 132" },
    room: "100 MB",
};

/// Minifies scripts and styles.
pub(crate) const ESBUILD: NpmTool = NpmTool {
    package: "esbuild",
    version: "0.25.12",
    need: Need::Program { name: "esbuild", says: "0.25.12" },
    room: "10 MB",
};

/// Looks a page over for what keeps people out. The journeys run it inside the page: it is one script.
pub(crate) const AXE: NpmTool = NpmTool {
    package: "axe-core",
    version: "4.14.1",
    need: Need::File { name: "axe.min.js", says: "/*! axe v4.14.1" },
    room: "3 MB",
};

/// Scores the headers of a site. The file is where its rules are listed.
pub(crate) const OBSERVATORY: NpmTool = NpmTool {
    package: "@mdn/mdn-http-observatory",
    version: "1.4.8",
    need: Need::File { name: "src/constants.js", says: "import { CookiesOutput" },
    room: "130 MB",
};

impl Need {
    /// Where it is below the folder one installs into: the folder of the programs, or the file itself.
    fn place(&self, folder: &Path, package: &str) -> PathBuf {
        match self {
            Self::Program { .. } => folder.join("node_modules/.bin"),
            Self::File { name, .. } => folder.join("node_modules").join(package).join(name),
        }
    }

    fn is_met(&self, place: &Path) -> bool {
        match self {
            Self::Program { name, says } => version(place.join(name)).is_some_and(|line| line.starts_with(says)),
            Self::File { says, .. } => fs::read_to_string(place).is_ok_and(|text| text.starts_with(says)),
        }
    }

    /// What was tried, for a message.
    fn tried(&self) -> String {
        match self {
            Self::Program { name, .. } => format!("`{name} --version` does not run there"),
            Self::File { name, says } => format!("{name} does not begin with `{says}` there"),
        }
    }
}

impl NpmTool {
    /// The folder of its programs, or its file, installed now if what we need of it is missing or does not work.
    pub(crate) fn ready(&self) -> Result<PathBuf> {
        let Self { package, version: number, need, room } = self;
        let folder = paths::tools()?.join(format!("{package}-{number}"));
        let place = need.place(&folder, package);
        if need.is_met(&place) {
            return Ok(place);
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
        if !need.is_met(&place) {
            bail!("{package} was installed into {} and {}", folder.display(), need.tried());
        }
        Ok(place)
    }
}
