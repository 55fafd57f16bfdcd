//! The Rust files of the repository, whatever package they belong to.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;

/// Build output and installed packages, at any depth.
const SKIPPED: [&str; 3] = ["target", "dist", "node_modules"];

/// One file.
pub(super) struct Source {
    /// From the repository's root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// The file's name without its extension.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".rs")
    }
}

/// Every Rust file of the repository, in the order of their paths. Found by walking, so that a new package needs no entry here.
pub(super) fn all() -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    walk(&paths::root(), "", &mut sources)?;
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn walk(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                walk(&entry.path(), &format!("{path}/"), sources)?;
            }
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).with_context(|| format!("{path} cannot be read"))?;
            sources.push(Source { path, text });
        }
    }
    Ok(())
}
