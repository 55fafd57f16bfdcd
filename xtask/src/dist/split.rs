//! Splits the wasm: what only a `#[wasm_split]` function of the app can reach goes into a file of its own, fetched later.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, KnownCustom, Name, Parser, Payload};

use super::built::{GLUE, LOADER};
use super::section;
use crate::paths;
use crate::process::{program, run};
use crate::tools::Tools;

/// What `wasm_split` puts before the name of each part's file.
const PREFIX: &str = "split_";

/// What `wasm_split` calls what several parts share.
const CHUNK: &str = "chunk_";

/// What that is called where nobody fetches it who only looks at the list.
const SHARED: &str = "shared_";

/// The part everybody fetches after the first.
const SECOND: &str = "second";

/// What several parts have in common goes into a file of its own, up to this many bytes into each of them: some words that are
/// the same in two languages are not worth a request, nor its hash in everybody's first load.
const LITTLE: usize = 8 * 1024;

/// The custom section it lies in, where `web/parts.js` looks for it.
pub(crate) const SECTION: &str = "common";

/// The parts of the wasm beside the first.
pub(super) struct Split {
    /// Every file.
    pub(super) files: Vec<String>,
    /// What goes into a file, by that file.
    common: BTreeMap<String, Vec<String>>,
}

/// Replaces trunk's wasm and glue by those of the first part, and puts the others beside them.
///
/// # Errors
/// A wasm built without the flags of `compiler`, or one `wasm_split` or `wasm-bindgen` cannot read.
pub(super) fn split(tools: &Tools, folder: &Path) -> Result<Split> {
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
    let mut files = parts.split_modules.iter().map(|part| place_beside(part, folder)).collect::<Result<Vec<_>>>()?;
    let mut needs: BTreeMap<_, _> = parts.prefetch_map.into_iter().collect();
    let common = common(&mut needs, |file| is_little(&fs::read(work.join(format!("{file}.wasm")))?))?;
    for (name, renamed) in rename_shared(&mut needs) {
        let (name, renamed) = (format!("{name}.wasm"), format!("{renamed}.wasm"));
        fs::rename(folder.join(&name), folder.join(&renamed)).with_context(|| format!("{name} cannot be renamed"))?;
        files.iter_mut().filter(|file| **file == name).for_each(|file| file.clone_from(&renamed));
    }
    fs::write(folder.join(LOADER), script(&needs, &shared(&parts.split_modules)?))?;
    Ok(Split { files, common })
}

impl Split {
    /// Puts what parts have in common into each of them.
    pub(super) fn enclose(&self, folder: &Path) -> Result<()> {
        for (part, others) in &self.common {
            let mut bytes = fs::read(folder.join(part))?;
            for other in others {
                bytes.extend(section::custom(SECTION, &fs::read(folder.join(other))?));
            }
            fs::write(folder.join(part), bytes)?;
        }
        for enclosed in self.common.values().flatten().collect::<BTreeSet<_>>() {
            fs::remove_file(folder.join(enclosed))?;
        }
        Ok(())
    }
}

/// Takes what is little out of what parts need, and says into which file each goes.
fn common(
    needs: &mut BTreeMap<String, Vec<String>>,
    is_little: impl Fn(&str) -> Result<bool>,
) -> Result<BTreeMap<String, Vec<String>>> {
    let mut common = BTreeMap::new();
    for (part, files) in needs {
        let mut kept = Vec::new();
        for file in std::mem::take(files) {
            if !file.starts_with(PREFIX) && is_little(&file)? {
                common.entry(format!("{part}.wasm")).or_insert_with(Vec::new).push(format!("{file}.wasm"));
            } else {
                kept.push(file);
            }
        }
        *files = kept;
    }
    Ok(common)
}

/// What the second load does not need is not fetched by itself: its name says so. Gives the old names with the new ones.
fn rename_shared(needs: &mut BTreeMap<String, Vec<String>>) -> Vec<(String, String)> {
    let by_itself = needs.get(SECOND).cloned().unwrap_or_default();
    let mut renamed = BTreeMap::new();
    for file in needs.values_mut().flatten().filter(|file| !by_itself.contains(file)) {
        if let Some(number) = file.strip_prefix(CHUNK).map(str::to_owned) {
            let name = format!("{SHARED}{number}");
            renamed.insert(std::mem::replace(file, name.clone()), name);
        }
    }
    renamed.into_iter().collect()
}

/// Few bytes, and none that change: what lies in several parts is written again with each of them.
fn is_little(wasm: &[u8]) -> Result<bool> {
    let (mut lengths, mut changing) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::DataSection(segments) => {
                for segment in segments {
                    lengths.push(segment?.data.len());
                }
            }
            Payload::CustomSection(section) => changing.extend(changing_segments(&section)?),
            _ => {}
        }
    }
    Ok(wasm.len() <= LITTLE && changing.iter().all(|at| lengths.get(*at).is_none_or(|length| *length == 0)))
}

/// The places of the segments that are not constant, if this is the section with their names.
fn changing_segments(section: &CustomSectionReader<'_>) -> Result<Vec<usize>> {
    let KnownCustom::Name(names) = section.as_known() else { return Ok(Vec::new()) };
    let mut places = Vec::new();
    for name in names {
        let Name::Data(segments) = name? else { continue };
        for segment in segments {
            let segment = segment?;
            if !segment.name.starts_with(".rodata") {
                places.push(segment.index as usize);
            }
        }
    }
    Ok(places)
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
    fn what_the_second_load_does_without_is_called_otherwise() {
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut needs = BTreeMap::from([
            ("second".to_owned(), files(&["chunk_0", "split_second"])),
            ("bulk".to_owned(), files(&["chunk_0", "chunk_1", "split_bulk"])),
            ("on_demand".to_owned(), files(&["chunk_1", "split_on_demand"])),
        ]);
        assert_eq!(rename_shared(&mut needs), [("chunk_1".to_owned(), "shared_1".to_owned())]);
        assert_eq!(needs.get("second"), Some(&files(&["chunk_0", "split_second"])));
        assert_eq!(needs.get("bulk"), Some(&files(&["chunk_0", "shared_1", "split_bulk"])));
        assert_eq!(needs.get("on_demand"), Some(&files(&["shared_1", "split_on_demand"])));
    }

    #[test]
    fn what_is_little_goes_into_each_part_that_needs_it() -> Result<()> {
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut needs = BTreeMap::from([
            ("second".to_owned(), files(&["chunk_0", "chunk_1", "split_second"])),
            ("texts_it".to_owned(), files(&["chunk_0", "split_texts_it"])),
        ]);
        let common = common(&mut needs, |file| Ok(file != "chunk_1"))?;
        let left = [
            ("second".to_owned(), files(&["chunk_1", "split_second"])),
            ("texts_it".to_owned(), files(&["split_texts_it"])),
        ];
        assert_eq!(needs, left.into());
        let enclosed = files(&["chunk_0.wasm"]);
        assert_eq!(
            common,
            [("second.wasm".to_owned(), enclosed.clone()), ("texts_it.wasm".to_owned(), enclosed)].into()
        );
        Ok(())
    }

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
        assert!(script.contains("export const __wasm_split_load_second = loading(chunk_0, second);\n"));
    }
}
