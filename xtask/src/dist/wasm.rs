//! Makes the wasm small with wasm-opt; the same input is not optimized twice.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::place;
use crate::process::{program, run};

/// The features are named because the section that lists them is stripped from a release build.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What shrinks the compressed file, which is what travels. `-Oz` makes fewer bytes and, by renumbering locals and
/// inlining, breaks up the likeness of monomorphized functions that brotli lives on: measured 280 kB against 257 kB.
const PASSES: [&str; 16] = [
    "--strip-debug",
    "--strip-producers",
    "--duplicate-function-elimination",
    "--dce",
    "--vacuum",
    "--remove-unused-names",
    "--merge-blocks",
    "--precompute",
    "--rse",
    "--code-folding",
    "--optimize-instructions",
    "--dae-optimizing",
    "--vacuum",
    "--duplicate-function-elimination",
    "--duplicate-import-elimination",
    "--remove-unused-module-elements",
];

/// Replaces the file by its optimized form.
pub(crate) fn optimize(wasm_opt: &Path, file: &Path) -> Result<()> {
    let input = fs::read(file).with_context(|| format!("trunk left no {}", file.display()))?;
    let done = place::work("wasm-opt").join(format!("{}.wasm", key(wasm_opt, &input)));
    if !done.exists() {
        // Kept for the next run; older ones are of no use any more.
        let folder = place::work("wasm-opt");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let half = folder.join("half.wasm");
        run(program(wasm_opt).args(FEATURES).args(PASSES).arg(file).arg("-o").arg(&half))?;
        fs::rename(&half, &done)?;
    }
    let after = fs::copy(&done, file)?;
    println!("    {} kB, before {} kB", after / 1000, input.len() / 1000);
    Ok(())
}

/// What the outcome depends on: the tool's folder carries its version.
fn key(wasm_opt: &Path, input: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(wasm_opt.to_string_lossy().as_bytes());
    hash.update([FEATURES.as_slice(), &PASSES].concat().join(" ").as_bytes());
    hash.update(input);
    format!("{:x}", hash.finalize())
}
