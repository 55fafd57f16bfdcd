//! Puts the style sheet together, for the app to carry inside its wasm.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=style");
    println!("cargo:rerun-if-env-changed=CADENZA_STYLE");
    // `cargo xtask dist` hands over one it has minified. It may be another one under the same name.
    if let Some(given) = env::var_os("CADENZA_STYLE") {
        println!("cargo:rerun-if-changed={}", Path::new(&given).display());
        println!("cargo:rustc-env=CADENZA_STYLE={}", Path::new(&given).display());
        return Ok(());
    }
    let together = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("cadenza.css");
    let mut sheet = String::new();
    for line in fs::read_to_string("style/cadenza.css")?.lines() {
        if let Some(name) = line.strip_prefix("@import \"./").and_then(|rest| rest.strip_suffix("\";")) {
            sheet += &fs::read_to_string(Path::new("style").join(name))?;
        }
    }
    fs::write(&together, sheet)?;
    println!("cargo:rustc-env=CADENZA_STYLE={}", together.display());
    Ok(())
}
