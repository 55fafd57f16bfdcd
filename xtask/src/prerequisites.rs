//! What must be on the machine before anything else: a C linker, Node with npm, the wasm target.

use anyhow::{Context, Result, bail};

use crate::process::{cargo, find, program, run, version};

const NODE_AT_LEAST: u32 = 20;
const TARGET: &str = "wasm32-unknown-unknown";

/// Checks everything and reports all that is missing at once.
///
/// # Errors
/// The list of what is missing, each with the line that installs it.
pub(crate) fn check() -> Result<()> {
    let missing: Vec<String> = [linker(), node(), npm()].into_iter().flatten().collect();
    if missing.is_empty() { wasm_target() } else { bail!("{}", missing.join("\n")) }
}

fn linker() -> Option<String> {
    find(&["cc", "gcc", "clang"]).is_none().then(|| {
        "There is no C compiler (`cc`), which Rust links with. Install it: Debian and Ubuntu `apt-get install \
         build-essential`, Fedora `dnf install gcc`, Arch `pacman -S base-devel`, macOS `xcode-select --install`."
            .to_owned()
    })
}

fn node() -> Option<String> {
    let advice =
        "Install Node 20 or newer with npm: from your distribution, a version manager, or `brew install node`.";
    match version("node") {
        None => Some(format!("Node is missing (`node --version` does not run). {advice}")),
        Some(found) if major(&found).is_none_or(|number| number < NODE_AT_LEAST) => {
            Some(format!("Node is {found}, too old. {advice}"))
        }
        Some(_) => None,
    }
}

fn npm() -> Option<String> {
    version("npm").is_none().then(|| {
        "npm is missing (`npm --version` does not run). It comes with Node; Debian and Ubuntu have it apart: \
         `apt-get install npm`."
            .to_owned()
    })
}

/// `v20.11.1` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn wasm_target() -> Result<()> {
    let asked = program("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    let folder = asked.context("`rustc` does not run: install Rust with rustup")?.stdout;
    if std::path::Path::new(String::from_utf8_lossy(&folder).trim()).is_dir() {
        return Ok(());
    }
    run(program("rustup").args(["target", "add", TARGET])).context(
        "Rust cannot build for the browser yet, and adding that target needs rustup and the network: \
         `rustup target add wasm32-unknown-unknown`",
    )
}

/// Downloads every crate now, so that what comes later can run offline.
///
/// # Errors
/// When a crate is neither in cargo's cache nor reachable.
pub(crate) fn fetch_crates() -> Result<()> {
    run(cargo().args(["fetch", "--locked"]))
        .context("Not every crate is in cargo's cache and crates.io did not answer: connect once and run this again")
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("v9"), Some(9));
        assert_eq!(major("nonsense"), None);
    }
}
