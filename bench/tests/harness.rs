//! The harness is JavaScript; its pure parts have tests of their own, which run with all others.

// A test says what must hold by panicking where it does not.
#![allow(clippy::panic)]

use std::path::Path;
use std::process::Command;

#[test]
fn the_parts_of_the_harness_that_need_no_browser_work() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("harness");
    let tests = ["trace", "compare", "figures"].map(|name| format!("tests/{name}.test.mjs"));
    let done = Command::new("node").arg("--test").args(tests).current_dir(folder).output();
    let done = done.unwrap_or_else(|error| panic!("`node --test` does not start: {error}"));
    assert!(
        done.status.success(),
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
}
