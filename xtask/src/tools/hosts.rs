//! What the tests build and fill pages of others with: Vite, frameworks, dashboards, as `tests/hosts` pins them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::paths;
use crate::process::{program, run};

const PINS: [&str; 2] = ["package.json", "package-lock.json"];
/// Written last: a folder without it was left half done.
const DONE: &str = "installed";

/// The `node_modules` of all of them, installed now if these pins are not there yet.
pub(crate) fn ready() -> Result<PathBuf> {
    let pinned = paths::root().join("tests/hosts");
    let mut hash = Sha256::new();
    for name in PINS {
        hash.update(fs::read(pinned.join(name)).with_context(|| format!("tests/hosts/{name} cannot be read"))?);
    }
    let key: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let folder = paths::tools()?.join(format!("hosts-{key}"));
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

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::*;

    fn asked(manifest: &str) -> Result<Map<String, Value>> {
        let manifest: Value = serde_json::from_str(&fs::read_to_string(paths::root().join(manifest))?)?;
        let lists =
            ["dependencies", "devDependencies"].iter().filter_map(|list| manifest.get(list)?.as_object().cloned());
        Ok(lists.flatten().collect())
    }

    #[test]
    fn the_examples_ask_for_what_the_tests_build_them_with() -> Result<()> {
        let pinned = asked("tests/hosts/package.json")?;
        for example in ["vanilla", "react", "vue"] {
            let mut wanted = asked(&format!("examples/{example}/package.json"))?;
            assert!(wanted.remove("cadenza-schedules").is_some(), "{example} does not ask for the package");
            for (name, version) in &wanted {
                assert_eq!(pinned.get(name), Some(version), "{example} asks for another {name}");
            }
            assert!(wanted.contains_key("vite"), "{example}: {wanted:?}");
        }
        Ok(())
    }

    #[test]
    fn the_lock_names_no_registry() -> Result<()> {
        let lock = fs::read_to_string(paths::root().join("tests/hosts/package-lock.json"))?;
        assert!(lock.contains("\"integrity\"") && !lock.contains("\"resolved\""));
        Ok(())
    }
}
