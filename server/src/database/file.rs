//! The file of the database, and the two SQLite lays beside it: who may read them, and whether there is room for more.

use std::io;
use std::path::Path;

/// Makes the file, if it is not there, and takes away what others than its owner may do with it. SQLite gives the files
/// beside it the same rights.
#[cfg(unix)]
pub(super) fn keep_private(file: &Path) -> io::Result<()> {
    use std::fs::{OpenOptions, Permissions, metadata, set_permissions};
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(file)?;
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let Ok(found) = metadata(&name) else { continue };
        let mode = found.permissions().mode();
        if mode & 0o077 != 0 {
            // Of another owner: that one decides.
            let taken = set_permissions(&name, Permissions::from_mode(mode & 0o700));
            tracing::warn!(file = ?name, ?taken, "others could read the database");
        }
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn keep_private(file: &Path) -> io::Result<()> {
    std::fs::OpenOptions::new().write(true).create(true).truncate(false).open(file).map(drop)
}

/// Fails when less than so many bytes are left on the disk of the file.
#[cfg(unix)]
pub(super) async fn room(file: &Path, least: u64) -> io::Result<()> {
    let file = file.to_owned();
    // A disk that is somewhere else may take its time to answer.
    let asked = tokio::task::spawn_blocking(move || rustix::fs::statvfs(&file)).await;
    let found = asked.map_err(io::Error::other)??;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let few = || io::Error::new(io::ErrorKind::StorageFull, format!("{free} bytes are left on the disk"));
    if free < least { Err(few()) } else { Ok(()) }
}

#[cfg(not(unix))]
pub(super) async fn room(_: &Path, _: u64) -> io::Result<()> {
    Ok(())
}
