//! The browsers of the tests and their drivers: found on the machine, else installed where that is one command.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{find, run, version};

/// Everything a browser test starts.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    pub(crate) firefox: PathBuf,
    pub(crate) geckodriver: PathBuf,
    /// axe-core's script, which the journeys run inside the pages.
    pub(crate) axe: PathBuf,
    /// The `node_modules` with which pages of others are built.
    pub(crate) hosts: PathBuf,
    /// A module of Mozilla's Observatory; what else it has lies beside it.
    pub(crate) observatory: PathBuf,
    /// The root below which nginx and Caddy lie.
    pub(crate) web_servers: PathBuf,
}

impl Browsers {
    pub(crate) fn paths(&self) -> [&PathBuf; 8] {
        [
            &self.chromium,
            &self.chromedriver,
            &self.firefox,
            &self.geckodriver,
            &self.axe,
            &self.hosts,
            &self.observatory,
            &self.web_servers,
        ]
    }
}

/// A program under all the names it goes by, and the variable that overrules the search.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    debian: &'static str,
}

const CHROMIUM: Program = Program {
    variable: "CADENZA_CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/usr/lib/chromium/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debian: "chromium",
};

const CHROMEDRIVER: Program = Program {
    variable: "CADENZA_CHROMEDRIVER",
    names: &[
        "chromedriver",
        "chromium.chromedriver",
        "/usr/lib/chromium/chromedriver",
        "/usr/lib64/chromium-browser/chromedriver",
        "/usr/lib/chromium-browser/chromedriver",
    ],
    debian: "chromium-driver",
};

const FIREFOX: Program = Program {
    variable: "CADENZA_FIREFOX",
    names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: "firefox-esr",
};

const BY_HAND: &str = "\
  Debian, Ubuntu  apt-get install chromium chromium-driver firefox-esr
  Fedora          dnf install chromium chromedriver firefox
  Arch            pacman -S chromium firefox
  macOS           brew install --cask chromium chromedriver firefox
or set CADENZA_CHROMIUM, CADENZA_CHROMEDRIVER and CADENZA_FIREFOX to their paths.";

impl Program {
    fn find(&self) -> Option<PathBuf> {
        let chosen = env::var_os(self.variable).map(PathBuf::from).filter(|path| path.is_file());
        chosen.or_else(|| find(self.names))
    }
}

/// Finds the browsers, and installs missing ones with apt-get where that is possible without asking.
pub(crate) fn ready(geckodriver: PathBuf, [axe, hosts, observatory, web_servers]: [PathBuf; 4]) -> Result<Browsers> {
    let missing = missing();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let found = |program: &Program| {
        let path = program.find();
        path.with_context(|| format!("{} is still missing. Install it:\n{BY_HAND}", program.debian))
    };
    let browsers = Browsers {
        chromium: found(&CHROMIUM)?,
        chromedriver: found(&CHROMEDRIVER)?,
        firefox: found(&FIREFOX)?,
        geckodriver,
        axe,
        hosts,
        observatory,
        web_servers,
    };
    same_version(&browsers.chromium, &browsers.chromedriver)?;
    Ok(browsers)
}

fn missing() -> Vec<&'static str> {
    let programs = [CHROMIUM, CHROMEDRIVER, FIREFOX];
    programs.iter().filter(|program| program.find().is_none()).map(|program| program.debian).collect()
}

fn install(packages: &[&str]) -> Result<()> {
    let Some(prefix) = apt() else {
        bail!(
            "The tests need {}, which cannot be installed from here. Install by hand:\n{BY_HAND}",
            packages.join(", ")
        )
    };
    println!("    installing {} with apt-get", packages.join(", "));
    let offline = || format!("apt-get could not install {}. By hand:\n{BY_HAND}", packages.join(", "));
    let apt = |words: &[&str]| {
        let (program, before) = prefix.split_first().unwrap_or((&"apt-get", &[]));
        run(Command::new(program).args(before).args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-qq"]).with_context(offline)?;
    apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat()).with_context(offline)
}

/// How apt-get is called here without a password; `None` where it cannot be.
pub(crate) fn apt() -> Option<Vec<&'static str>> {
    find(&["apt-get"])?;
    let succeeds = |program: &str, words: &[&str]| Command::new(program).args(words).output().ok();
    if succeeds("id", &["-u"]).is_some_and(|id| id.stdout.trim_ascii() == b"0") {
        return Some(vec!["apt-get"]);
    }
    let quiet = succeeds("sudo", &["-n", "true"]).is_some_and(|sudo| sudo.status.success());
    quiet.then(|| vec!["sudo", "-n", "apt-get"])
}

/// A driver refuses a browser of another major version with words that lead nowhere: say it here.
fn same_version(chromium: &Path, chromedriver: &Path) -> Result<()> {
    let (Some(browser), Some(driver)) = (version(chromium), version(chromedriver)) else {
        bail!("{} or {} does not run", chromium.display(), chromedriver.display())
    };
    if major(&browser).is_some() && major(&browser) == major(&driver) {
        return Ok(());
    }
    bail!("`{browser}` and `{driver}` do not fit: install both from the same place\n{BY_HAND}")
}

/// The first number of the first word that starts with one: `Chromium 142.0.1` is 142.
fn major(line: &str) -> Option<u32> {
    line.split_whitespace().find_map(|word| word.split('.').next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_every_browser_and_driver() {
        assert_eq!(major("Chromium 142.0.7444.59 built on Debian GNU/Linux 13 (trixie)"), Some(142));
        assert_eq!(major("ChromeDriver 142.0.7444.59 (abc)"), Some(142));
        assert_eq!(major("Google Chrome 99.0"), Some(99));
        assert_eq!(major("no number"), None);
    }

    #[test]
    fn programs_that_do_not_run_are_named() {
        let words = same_version(Path::new("/no/browser"), Path::new("/no/driver"));
        assert!(words.is_err_and(|error| error.to_string().contains("/no/browser or /no/driver does not run")));
    }
}
