//! The npm package in `dist/npm`: the files embedding needs, their types and their description for tools.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::naming::quoted;
use crate::paths;

/// What other pages import; everything it mentions comes along, and nothing else does.
const ENTRY: &str = "cadenza.js";
const WORDS: &str = "web/npm";
/// Where each token and each part has its words.
const THEMING: &str = "docs/theming.md";

/// A token or a part as people read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Documented {
    name: String,
    /// The cells between the name and the words: defaults.
    defaults: Vec<String>,
    words: String,
}

/// Lays the package into a finished folder. It is compressed by whoever serves what is built with it, not by us.
pub(crate) fn lay(dist: &Path) -> Result<()> {
    let package = dist.join("npm");
    fs::create_dir_all(&package)?;
    for name in needed(dist)? {
        fs::copy(dist.join(&name), package.join(&name)).with_context(|| format!("{name} cannot be copied"))?;
    }
    let written = paths::root().join(WORDS);
    for name in ["cadenza.d.ts", "react.d.ts", "README.md"] {
        fs::copy(written.join(name), package.join(name)).with_context(|| format!("{WORDS}/{name} is missing"))?;
    }
    fs::copy(paths::root().join("LICENSE"), package.join("LICENSE"))?;
    let (manifest, elements) = (read("web/npm/package.json")?, read("web/npm/custom-elements.json")?);
    let released = manifest.replacen(r#""version": """#, &format!(r#""version": "{}""#, env!("CARGO_PKG_VERSION")), 1);
    fs::write(package.join("package.json"), released)?;
    fs::write(package.join("custom-elements.json"), described(&elements, &read(THEMING)?)?)?;
    Ok(())
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(paths::root().join(path)).with_context(|| format!("{path} cannot be read"))
}

/// The entry and all it mentions, directly or not, by the way our files mention each other.
fn needed(dist: &Path) -> Result<BTreeSet<String>> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for entry in fs::read_dir(dist)? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    let (mut found, mut waiting) = (BTreeSet::new(), vec![ENTRY.to_owned()]);
    while let Some(name) = waiting.pop() {
        let bytes = fs::read(dist.join(&name)).with_context(|| format!("{name} is missing"))?;
        // A wasm is no text, and mentions nobody.
        let text = String::from_utf8(bytes).unwrap_or_default();
        let mentioned = names.iter().filter(|other| quoted(other).iter().any(|mention| text.contains(mention)));
        waiting.extend(mentioned.filter(|other| **other != name && !found.contains(*other)).cloned());
        found.insert(name);
    }
    Ok(found)
}

/// The description for tools, with what is said of the look in one place only.
fn described(elements: &str, theming: &str) -> Result<String> {
    let mut elements: Value = serde_json::from_str(elements).context("web/npm/custom-elements.json is no JSON")?;
    let element = elements.pointer_mut("/modules/0/declarations/0").context("the element is not described first")?;
    let tokens = rows(theming, "`--cadenza-").into_iter().map(|row| {
        let default = match row.defaults.as_slice() {
            [light, dark] => format!("light-dark({light}, {dark})"),
            other => other.join(" "),
        };
        json!({ "name": row.name, "default": default, "description": row.words })
    });
    let parts = rows(theming, "`::part(").into_iter().map(|row| {
        let name = row.name.trim_start_matches("::part(").trim_end_matches(')').to_owned();
        json!({ "name": name, "description": row.words })
    });
    let (tokens, parts): (Vec<_>, Vec<_>) = (tokens.collect(), parts.collect());
    if let Some(element) = element.as_object_mut() {
        element.insert("cssProperties".to_owned(), tokens.into());
        element.insert("cssParts".to_owned(), parts.into());
    }
    Ok(serde_json::to_string_pretty(&elements)? + "\n")
}

/// The rows of a Markdown text whose first cell starts like this.
fn rows(text: &str, start: &str) -> Vec<Documented> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.strip_prefix('|')?.strip_suffix('|')?.split(" | ").map(str::trim).collect();
        let (name, rest) = cells.split_first()?;
        let (words, defaults) = rest.split_last()?;
        let plain = |cell: &str| cell.trim_matches('`').to_owned();
        name.starts_with(start).then(|| Documented {
            name: plain(name),
            defaults: defaults.iter().map(|cell| plain(cell)).collect(),
            words: (*words).to_owned(),
        })
    };
    text.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests;
