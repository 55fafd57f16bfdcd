//! Whether files have changed since one last looked, by their times: a few hundred of them cost a millisecond.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::paths;

type Times = BTreeMap<PathBuf, SystemTime>;

/// Files and all that is below folders; what is missing may come.
pub(super) struct Watch {
    roots: Vec<PathBuf>,
    seen: Times,
}

impl Watch {
    /// Of paths from the repository's root.
    pub(super) fn of(names: &[&str]) -> Self {
        Self::at(names.iter().map(|name| paths::root().join(name)).collect())
    }

    fn at(roots: Vec<PathBuf>) -> Self {
        let seen = times(&roots);
        Self { roots, seen }
    }

    /// Whether a file was written, added or removed since the last call.
    pub(super) fn changed(&mut self) -> bool {
        let now = times(&self.roots);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn times(roots: &[PathBuf]) -> Times {
    let mut times = Times::new();
    for root in roots {
        add(root, &mut times);
    }
    times
}

/// A file that goes while we look is as good as gone before.
fn add(path: &Path, times: &mut Times) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            add(&entry.path(), times);
        }
    } else if let Ok(time) = fs::metadata(path).and_then(|file| file.modified()) {
        times.insert(path.to_path_buf(), time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_written_added_or_removed_is_seen_once() -> std::io::Result<()> {
        let root = std::env::temp_dir().join(format!("cadenza-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("below"))?;
        let file = root.join("below/a.rs");
        let mut watch = Watch::at(vec![root.clone(), root.join("missing")]);
        let mut seen = vec![watch.changed()];
        fs::write(&file, "1")?;
        seen.extend([watch.changed(), watch.changed()]);
        fs::File::options().write(true).open(&file)?.set_modified(SystemTime::UNIX_EPOCH)?;
        seen.extend([watch.changed(), watch.changed()]);
        fs::remove_file(&file)?;
        seen.extend([watch.changed(), watch.changed()]);
        fs::remove_dir_all(root)?;
        assert_eq!(seen, [false, true, false, true, false, true, false]);
        Ok(())
    }
}
