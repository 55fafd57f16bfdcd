//! Names each file by a hash of its final bytes, and rewrites whoever mentions it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256, Sha384};

/// Asked for by the second of these names: a page by a person, a configuration by whoever deploys, the rest by other pages.
pub(crate) const STABLE: [(&str, &str); 6] = [
    ("config.json", "config.json"),
    ("config.schema.json", "config.schema.json"),
    ("index.html", "index.html"),
    ("embed.html", "embed.html"),
    ("entry.js", "cadenza.js"),
    ("frame.js", "cadenza-frame.js"),
];

/// Where Trunk.toml's data block keeps a place for the hash of the first wasm, and what names that place as others are named.
const NO_INTEGRITY: [&str; 2] = [r#""integrity":"""#, r#""integrity":"integrity of cadenza_bg.wasm""#];

/// A file and its bytes, which change as long as files it mentions get their names.
type Files = BTreeMap<String, Vec<u8>>;

/// Copies every file of `from` into `to` under its final name; answers with the hashed names.
pub(crate) fn finish(from: &Path, to: &Path) -> Result<Vec<String>> {
    let (finished, hashed) = rename_all(read(from)?)?;
    for (name, bytes) in finished {
        fs::write(to.join(&name), bytes).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(hashed)
}

fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = fs::read(entry.path()).with_context(|| format!("{name}: trunk should leave files only"))?;
        files.insert(name, bytes);
    }
    Ok(files)
}

/// Leaves first: a file gets its name once everything it mentions has got one.
fn rename_all(mut waiting: Files) -> Result<(Files, Vec<String>)> {
    let (mut finished, mut hashed) = (Files::new(), Vec::new());
    for text in waiting.values_mut() {
        replace(text, NO_INTEGRITY[0], NO_INTEGRITY[1]);
    }
    while let Some(name) = next(&waiting)? {
        let bytes = waiting.remove(&name).unwrap_or_default();
        if let Some((_, stable)) = STABLE.iter().find(|(raw, _)| *raw == name) {
            waiting.values_mut().for_each(|text| mention(text, &name, stable));
            finished.insert((*stable).to_owned(), bytes);
            continue;
        }
        let new = hashed_name(&name, &bytes);
        for text in waiting.values_mut() {
            mention(text, &name, &new);
            if name.ends_with(".wasm") {
                replace(text, &format!("integrity of {name}"), &integrity(&bytes));
            }
        }
        finished.insert(new.clone(), bytes);
        hashed.push(new);
    }
    Ok((finished, hashed))
}

/// A file that mentions none of those still waiting.
fn next(waiting: &Files) -> Result<Option<String>> {
    let free = |(name, bytes): &(&String, &Vec<u8>)| {
        waiting.keys().all(|other| other == *name || quoted(other).iter().all(|mention| !contains(bytes, mention)))
    };
    match waiting.iter().find(free) {
        Some((name, _)) => Ok(Some(name.clone())),
        None if waiting.is_empty() => Ok(None),
        None => bail!("These files mention each other in a circle, so none can be named first: {:?}", waiting.keys()),
    }
}

/// The ways our files mention another: always in quotes, so that no name is found inside a longer one.
pub(crate) fn quoted(name: &str) -> [String; 4] {
    [format!("\"{name}\""), format!("'{name}'"), format!("\"./{name}\""), format!("'./{name}'")]
}

fn mention(text: &mut Vec<u8>, name: &str, new: &str) {
    for (old, new) in quoted(name).iter().zip(quoted(new)) {
        replace(text, old, &new);
    }
}

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

/// Leaves bytes that are no text as they are: a wasm mentions nobody.
fn replace(bytes: &mut Vec<u8>, old: &str, new: &str) {
    if let Ok(text) = str::from_utf8(bytes)
        && text.contains(old)
    {
        *bytes = text.replace(old, new).into_bytes();
    }
}

/// Whether a file in a finished folder bears one of the stable names, or the hash of its own bytes.
pub(crate) fn is_named_rightly(name: &str, bytes: &[u8]) -> bool {
    let (stem, end) = name.rsplit_once('.').map_or((name, String::new()), |(stem, end)| (stem, format!(".{end}")));
    let raw = stem.rsplit_once('-').map(|(stem, _)| format!("{stem}{end}"));
    STABLE.iter().any(|(_, stable)| *stable == name) || raw.is_some_and(|raw| hashed_name(&raw, bytes) == name)
}

/// `element.js` becomes `element-1a2b3c4d5e6f7081.js`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    name.rsplit_once('.').map_or_else(|| format!("{name}-{hash}"), |(stem, end)| format!("{stem}-{hash}.{end}"))
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(wasm: &str) -> Files {
        let page =
            r#"<script src="./boot.js"></script>{"js":"./cadenza.js","wasm":"./cadenza_bg.wasm","integrity":""}"#;
        [
            ("index.html", page),
            ("boot.js", r#"import { define } from "./element.js"; fetch("config.json")"#),
            ("element.js", "export function define() {}"),
            ("cadenza.js", "new URL('cadenza_bg.wasm', import.meta.url)"),
            ("cadenza_bg.wasm", wasm),
            ("config.json", "{}"),
            ("entry.js", r#"import "./element.js"; import("./cadenza.js")"#),
            ("embed.html", r#"<script src="./entry.js"></script>"#),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    fn renamed(wasm: &str) -> BTreeMap<String, String> {
        let files = rename_all(site(wasm)).map(|(files, _)| files).unwrap_or_default();
        files.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect()
    }

    fn name_of<'a>(files: &'a BTreeMap<String, String>, start: &str) -> &'a str {
        files.keys().find(|name| name.starts_with(start)).map_or("missing", String::as_str)
    }

    #[test]
    fn every_mention_follows_the_name_through_the_chain() {
        let files = renamed("bytes");
        let text = |start| files.get(name_of(&files, start)).map_or("", String::as_str);
        assert!(text("boot-").contains(&format!("\"./{}\"", name_of(&files, "element-"))));
        assert!(text("cadenza-").contains(&format!("'{}'", name_of(&files, "cadenza_bg-"))));
        for part in ["boot-", "cadenza-", "cadenza_bg-"] {
            assert!(text("index.html").contains(&format!("\"./{}\"", name_of(&files, part))), "{part}");
        }
    }

    #[test]
    fn a_changed_wasm_changes_its_own_name_and_that_of_whoever_mentions_it_only() {
        let (before, after) = (renamed("bytes"), renamed("other bytes"));
        assert_ne!(name_of(&before, "cadenza_bg-"), name_of(&after, "cadenza_bg-"));
        assert_ne!(name_of(&before, "cadenza-"), name_of(&after, "cadenza-"));
        assert_eq!(name_of(&before, "boot-"), name_of(&after, "boot-"));
    }

    #[test]
    fn the_entry_takes_the_name_of_the_glue_which_gets_another() {
        let files = renamed("bytes");
        let text = |name: &str| files.get(name).map_or("", String::as_str);
        assert!(text("cadenza.js").contains(&format!("import(\"./{}\")", name_of(&files, "cadenza-"))));
        assert!(text("embed.html").contains("\"./cadenza.js\""));
    }

    #[test]
    fn the_page_and_the_configuration_keep_their_names_and_are_not_reported_as_hashed() {
        let hashed = rename_all(site("bytes")).map(|(_, hashed)| hashed).unwrap_or_default();
        assert!(renamed("bytes").contains_key("index.html") && renamed("bytes").contains_key("config.json"));
        assert_eq!(hashed.len(), 4);
        assert!(!hashed.iter().any(|name| name.starts_with("index") || name.starts_with("config")));
    }

    #[test]
    fn the_page_carries_the_hash_of_the_wasm() {
        let page = renamed("").remove("index.html").unwrap_or_default();
        let of_nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert!(page.contains(&format!(r#""integrity":"{of_nothing}""#)), "{page}");
    }

    #[test]
    fn files_in_a_circle_are_refused() {
        let circle = [("a.js", r#"import "./b.js""#), ("b.js", r#"import "./a.js""#)];
        let files = circle.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        assert!(rename_all(files).is_err_and(|error| error.to_string().contains("in a circle")));
    }
}
