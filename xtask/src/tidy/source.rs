//! A Rust file as tidy sees it: its place, its text, and its code without comments and texts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{mask, span};
use crate::place;

/// Which part of the repository a file belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    App,
    Contract,
    Server,
    Xtask,
}

const AREAS: [(Area, &str); 4] =
    [(Area::App, "src"), (Area::Contract, "contract/src"), (Area::Server, "server/src"), (Area::Xtask, "xtask/src")];

/// One file.
pub(crate) struct Source {
    /// From the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) area: Area,
    pub(crate) text: String,
    /// The same length and lines as `text`, with blanks for comments, texts and what is compiled for tests only.
    pub(crate) code: String,
}

impl Source {
    pub(crate) fn new(area: Area, path: &str, text: &str) -> Self {
        let code = span::without_tests(&mask::mask(text));
        Self { path: path.to_owned(), area, text: text.to_owned(), code }
    }

    /// The line of a place in `text` or `code`, from one.
    pub(crate) fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }
}

/// Every Rust file of every area.
pub(crate) fn all() -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for (area, folder) in AREAS {
        walk(&place::root().join(folder), folder, area, &mut sources)?;
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn walk(folder: &Path, name: &str, area: Area, sources: &mut Vec<Source>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{name} cannot be read"))? {
        let entry = entry?;
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &path, area, sources)?;
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).with_context(|| format!("{path} cannot be read"))?;
            sources.push(Source::new(area, &path, &text));
        }
    }
    Ok(())
}
