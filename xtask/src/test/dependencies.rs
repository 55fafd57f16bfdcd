//! Licenses, sources and duplicates of what we depend on, as deny.toml allows them, and what is known to be unsafe of it.

use anyhow::{Result, bail};

use crate::process::{program, run};
use crate::tools::crates::CARGO_DENY;

/// What cargo-deny says when its database of advisories is neither here nor to be had.
const NO_DATABASE: [&str; 3] =
    ["failed to fetch advisory database", "failed to get 'FETCH_HEAD'", "failed to open advisory"];

/// All but the advisories works offline.
pub(super) fn check() -> Result<()> {
    let deny = CARGO_DENY.ready()?.join("cargo-deny");
    run(program(&deny).args(["--offline", "--workspace", "check", "licenses", "bans", "sources"]))?;
    let mut advisories = program(&deny);
    advisories.args(["--workspace", "check", "advisories"]);
    // Without questions and without end: a repository behind a proxy may ask for a password, or say nothing.
    advisories
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1000")
        .env("GIT_HTTP_LOW_SPEED_TIME", "20");
    let told = advisories.output()?;
    let words = String::from_utf8_lossy(&told.stderr);
    match told.status.success() {
        true => println!("advisories ok"),
        false if NO_DATABASE.iter().any(|sign| words.contains(sign)) => {
            println!("advisories were not looked at: their database could not be fetched");
        }
        false => bail!("{words}"),
    }
    Ok(())
}
