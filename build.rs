//! Puts the style sheets together, for the app to carry inside its wasm.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=style");
    println!("cargo:rerun-if-env-changed=CADENZA_STYLES");
    // Nobody reads DWARF in a browser, and wasm-bindgen drops it: not writing 17 MB of it saves a second at each save.
    if env::var("PROFILE").is_ok_and(|it| it == "debug") && env::var("TARGET").is_ok_and(|it| it.starts_with("wasm32"))
    {
        println!("cargo:rustc-link-arg-cdylib=--strip-debug");
    }
    // `cargo xtask dist` hands over a folder with minified ones. They may be others under the same names.
    if let Some(given) = env::var_os("CADENZA_STYLES") {
        println!("cargo:rerun-if-changed={}", Path::new(&given).display());
        println!("cargo:rustc-env=CADENZA_STYLES={}", Path::new(&given).display());
        return Ok(());
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for name in ["cadenza.css", "later.css", "on_demand.css", "bulk.css"] {
        fs::write(folder.join(name), together(name)?)?;
    }
    println!("cargo:rustc-env=CADENZA_STYLES={}", folder.display());
    Ok(())
}

/// A sheet with those it imports in their places.
fn together(name: &str) -> io::Result<String> {
    let mut sheet = String::new();
    for line in fs::read_to_string(Path::new("style").join(name))?.lines() {
        if let Some(name) = line.strip_prefix("@import \"./").and_then(|rest| rest.strip_suffix("\";")) {
            sheet += &fs::read_to_string(Path::new("style").join(name))?;
        }
    }
    Ok(sheet)
}
