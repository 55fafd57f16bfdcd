//! Puts the two style sheets together, for the app to carry inside its wasm.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=style");
    println!("cargo:rerun-if-env-changed=CADENZA_STYLES");
    // `cargo xtask dist` hands over a folder with minified ones. They may be others under the same names.
    if let Some(given) = env::var_os("CADENZA_STYLES") {
        println!("cargo:rerun-if-changed={}", Path::new(&given).display());
        println!("cargo:rustc-env=CADENZA_STYLES={}", Path::new(&given).display());
        return Ok(());
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for name in ["cadenza.css", "later.css"] {
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
