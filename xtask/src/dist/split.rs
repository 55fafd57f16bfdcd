//! Splits the wasm: what only a `#[wasm_split]` function of the app can reach goes into a file of its own, fetched later.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};

use super::built::{GLUE, LOADER};
use crate::paths;
use crate::process::{program, run};
use crate::tools::Tools;

/// What `wasm_split` puts before the name of each part's file.
const PREFIX: &str = "split_";

/// Replaces trunk's wasm and glue by those of the first part, and puts the others beside them. Answers with their names.
///
/// # Errors
/// A wasm built without the flags of `compiler`, or one `wasm_split` or `wasm-bindgen` cannot read.
pub(super) fn split(tools: &Tools, folder: &Path) -> Result<Vec<String>> {
    let built = paths::target().join("wasm32-unknown-unknown/release/cadenza.wasm");
    let whole = fs::read(&built).with_context(|| format!("cargo left no {}", built.display()))?;
    let work = paths::work("parts");
    let first = work.join("first.wasm");
    let mut options = Options::new(&whole);
    (options.output_dir, options.main_out_path) = (&work, &first);
    let loader = format!("./{LOADER}");
    options.link_name = &loader;
    let parts = transform(options).map_err(|error| anyhow!("the wasm cannot be parted: {error}"))?;
    let mut wasm_bindgen = program(tools.wasm_bindgen.join("wasm-bindgen"));
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name"]);
    wasm_bindgen.arg(GLUE.trim_end_matches(".js")).arg("--out-dir").arg(folder).arg(&first);
    run(&mut wasm_bindgen).context("the first part of the wasm cannot be bound to the page")?;
    let names = parts.split_modules.iter().map(|part| place_beside(part, folder)).collect::<Result<Vec<_>>>()?;
    fs::write(folder.join(LOADER), script(&parts.prefetch_map.into_iter().collect(), &shared(&parts.split_modules)?))?;
    Ok(names)
}

fn place_beside(part: &PathBuf, folder: &Path) -> Result<String> {
    let name = short(&part.file_name().unwrap_or_default().to_string_lossy());
    fs::copy(part, folder.join(&name)).with_context(|| format!("{} cannot be read", part.display()))?;
    Ok(name)
}

/// `split_second` is the second load, `second`; what several share keeps its name.
fn short(name: &str) -> String {
    name.replacen(PREFIX, "", 1)
}

/// What the parts ask of the first: its memory, its table of functions, its stack.
fn shared(parts: &[PathBuf]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for part in parts {
        for payload in Parser::new(0).parse_all(&fs::read(part)?) {
            if let Payload::ImportSection(imports) = payload? {
                for import in imports.into_imports() {
                    names.insert(import?.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// The loader: `web/parts.js`, what the parts share with the first, the files, and for each part the function the wasm calls
/// to have it and the files it needs.
fn script(needs: &BTreeMap<String, Vec<String>>, shared: &BTreeSet<String>) -> String {
    let mut script = include_str!("../../../web/parts.js").to_owned();
    let members: Vec<_> = shared.iter().map(|name| format!("{name}: main.{name}")).collect();
    script.push_str(&format!("const shared = (main) => ({{ {} }});\n", members.join(", ")));
    let files: BTreeSet<String> = needs.values().flatten().map(|file| short(file)).collect();
    for file in &files {
        // The hash takes the place of these words once the part has its final bytes.
        // And the address is written out whole, as bundlers know it.
        let address = format!("new URL(\"./{file}.wasm\", import.meta.url)");
        script.push_str(&format!("const {file} = part({address}, \"integrity of {file}.wasm\");\n"));
    }
    for (part, files) in needs {
        let files: Vec<_> = files.iter().map(|file| short(file)).collect();
        script.push_str(&format!("export const __wasm_split_load_{part} = loading({});\n", files.join(", ")));
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_door_its_files_and_a_place_for_their_hashes() {
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let needs = [
            ("texts_it".to_owned(), files(&["chunk_0", "split_texts_it"])),
            ("second".to_owned(), files(&["chunk_0", "split_second"])),
        ];
        let script = script(&needs.into(), &["memory".to_owned()].into());
        assert!(script.contains("({ memory: main.memory })"));
        assert_eq!(script.matches("const chunk_0 = part(").count(), 1);
        assert!(script.contains(
            "const second = part(new URL(\"./second.wasm\", import.meta.url), \"integrity of second.wasm\");\n"
        ));
        assert!(script.ends_with("export const __wasm_split_load_second = loading(chunk_0, second);\n"));
    }
}
