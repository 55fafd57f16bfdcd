//! Other programs: run one, ask one, find one.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// How long a child may take to end once it is asked to: longer than the server gives requests under way.
const GRACE: Duration = Duration::from_secs(12);

/// Cargo as this run of xtask was started by it, from the root of the repository.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root());
    command
}

/// A program by name, from the root of the repository.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths::root());
    command
}

/// Runs to the end with its output on ours.
///
/// # Errors
/// When it cannot be started or fails; the message is the command line.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` could not be started", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs to the end and answers with what it printed; what it complains of goes where ours does.
///
/// # Errors
/// When it cannot be started or fails, or prints what is no text.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let done = command.stderr(Stdio::inherit()).output();
    let done = done.with_context(|| format!("`{}` could not be started", line(command)))?;
    if !done.status.success() {
        bail!("`{}` failed ({})", line(command), done.status);
    }
    Ok(String::from_utf8(done.stdout)?)
}

/// Turns true once Ctrl-C or `kill` asks us to stop; until whoever asked for this looks, we go on.
pub(crate) fn when_interrupted() -> Result<Arc<AtomicBool>> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&interrupted);
    ctrlc::set_handler(move || told.store(true, Ordering::SeqCst))?;
    Ok(interrupted)
}

/// Ends a child that leads a process group, and all that it has started: first with a request, then by force.
pub(crate) fn end_group(child: &mut Child) {
    let group = format!("-{}", child.id());
    let signal = |name: &str| {
        // A failure means that they are gone already, which is what was wanted.
        drop(Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status());
    };
    signal("-TERM");
    let asked = Instant::now();
    while matches!(child.try_wait(), Ok(None)) {
        if asked.elapsed() > GRACE {
            signal("-KILL");
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// The first line a program says of itself; `None` when it is missing, broken or unwilling.
pub(crate) fn version(path: impl AsRef<OsStr>) -> Option<String> {
    // trunk takes NO_COLOR for an option of its own and refuses the usual value.
    let asked = Command::new(path).arg("--version").env_remove("NO_COLOR").stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&asked.stdout).into_owned();
    asked.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// The first of these names that is a file in PATH, or is itself the path of one.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    // `join` with an absolute name is that name: one rule finds both kinds.
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

/// PATH with these folders before everything else.
pub(crate) fn path_with(folders: &[&Path]) -> Result<std::ffi::OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&old));
    env::join_paths(all).context("a folder of the tools cannot stand in PATH")
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_by_name_and_by_path_and_a_missing_one_is_not() {
        assert!(find(&["no-such-program-at-all", "sh"]).is_some_and(|path| path.ends_with("sh")));
        assert_eq!(find(&["/bin/sh"]), Some(PathBuf::from("/bin/sh")));
        assert_eq!(find(&["no-such-program-at-all"]), None);
    }

    #[test]
    fn a_program_that_fails_has_no_version() {
        assert_eq!(version("false"), None);
        assert_eq!(version("/no/such/program"), None);
    }

    #[test]
    fn a_child_ends_with_what_it_started_even_if_it_does_not_want_to() -> Result<()> {
        use std::os::unix::process::CommandExt as _;
        let mut child = Command::new("sh").args(["-c", "sleep 60 & wait"]).process_group(0).spawn()?;
        let started = Instant::now();
        end_group(&mut child);
        assert!(started.elapsed() < GRACE && child.try_wait()?.is_some());
        Ok(())
    }

    #[test]
    fn a_failure_names_the_command_line() {
        let words = run(Command::new("false").arg("--now")).map_or_else(|error| error.to_string(), |()| String::new());
        assert!(words.starts_with("`false --now` failed"), "{words}");
    }
}
