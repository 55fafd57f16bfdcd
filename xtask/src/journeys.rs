//! The journeys: whole tests in browsers, which find what they work with by variables of the environment.

use std::path::Path;
use std::process::Command;

use crate::process::cargo;
use crate::tools::browser::Browsers;
use crate::{dist, paths};

/// The command that runs them; options and names of tests may follow.
pub(crate) fn command(browsers: &Browsers) -> Command {
    let mut test = cargo();
    // With the whole workspace, or the features differ and half of it is compiled once more.
    test.args(["test", "--workspace", "--test", "e2e"]);
    let (files, files_with_paths) = (paths::dist(), dist::with_paths());
    let variables: [(&str, &Path); 10] = [
        ("CADENZA_DIST", &files),
        ("CADENZA_DIST_PATHS", &files_with_paths),
        ("CADENZA_CHROMIUM", &browsers.chromium),
        ("CADENZA_CHROMEDRIVER", &browsers.chromedriver),
        ("CADENZA_FIREFOX", &browsers.firefox),
        ("CADENZA_GECKODRIVER", &browsers.geckodriver),
        ("CADENZA_AXE", &browsers.axe),
        ("CADENZA_HOSTS", &browsers.hosts),
        ("CADENZA_OBSERVATORY", &browsers.observatory),
        ("CADENZA_WEB_SERVERS", &browsers.web_servers),
    ];
    test.envs(variables);
    test
}
