//! What the tests build and fill pages of others with: Vite, frameworks, dashboards, as `tests/hosts` pins them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::place;
use crate::process::{program, run};

const PINS: [&str; 2] = ["package.json", "package-lock.json"];
/// Written last: a folder without it was left half done.
const DONE: &str = "installed";

/// The `node_modules` of all of them, installed now if these pins are not there yet.
pub(crate) fn ready() -> Result<PathBuf> {
    let pinned = place::root().join("tests/hosts");
    let mut hash = Sha256::new();
    for name in PINS {
        hash.update(fs::read(pinned.join(name)).with_context(|| format!("tests/hosts/{name} cannot be read"))?);
    }
    let key: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let folder = place::tools()?.join(format!("hosts-{key}"));
    if folder.join(DONE).is_file() {
        return Ok(folder.join("node_modules"));
    }
    println!("    installing Vite, React, Vue, Bootstrap and AdminLTE into {} (once; 120 MB)", folder.display());
    fs::create_dir_all(&folder)?;
    for name in PINS {
        fs::copy(pinned.join(name), folder.join(name))?;
    }
    let mut npm = program("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder);
    run(&mut npm).context(
        "the pages of the tests could not be furnished. What they need comes from npm: connect to the network and run \
         this again",
    )?;
    fs::write(folder.join(DONE), key)?;
    Ok(folder.join("node_modules"))
}
