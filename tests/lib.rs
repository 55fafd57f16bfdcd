//! What the suites of this folder share.

use std::path::{Path, PathBuf};

/// The top folder of the repository: tests read its files by their names there.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}
