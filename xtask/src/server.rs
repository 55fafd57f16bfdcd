//! The reference server, as `start` and `dev` run it: built, started on demo rows, stopped.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::process::{cargo, end_group, program, run};

const READY_WITHIN: Duration = Duration::from_secs(30);

/// The tokens of the demo, for people.
pub(crate) const TOKENS: [&str; 2] =
    ["API token  demo-admin    may change everything", "           demo-viewer   may look only"];

/// How the server is compiled, and the folder cargo leaves it in.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// Compiles in seconds.
    Dev,
    /// Answers fast.
    Server,
}

impl Profile {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Dev => ("dev", "debug"),
            Self::Server => ("server", "server"),
        }
    }
}

/// Compiles the server and answers with its program.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    let (profile, folder) = profile.names();
    run(cargo().args(["build", "--profile", profile, "--package", "cadenza-server"]))
        .context("the server does not build; the compiler's words are above")?;
    Ok(paths::target().join(folder).join(format!("cadenza-server{}", std::env::consts::EXE_SUFFIX)))
}

/// A server that runs on demo rows in memory, and ends with this value.
pub(crate) struct Server {
    child: Child,
}

impl Server {
    /// Starts it and waits until it answers.
    pub(crate) fn start(server: &Path, port: u16, assets: Option<&Path>) -> Result<Self> {
        let mut command = program(server);
        command.args(["--listen", &format!("127.0.0.1:{port}"), "--demo"]);
        if let Some(folder) = assets {
            command.arg("--assets").arg(folder);
        }
        // A group of its own: Ctrl-C reaches it through us, once.
        let child = command.process_group(0).spawn().context("the server could not be started")?;
        let mut server = Self { child };
        let started = Instant::now();
        while !answers(port, "/healthz") {
            if let Some(status) = server.ended()? {
                bail!("the server ended at once ({status}); its words are above");
            }
            if started.elapsed() > READY_WITHIN {
                bail!("the server did not answer /healthz within {} s", READY_WITHIN.as_secs());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// How it ended, if it has.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end_group(&mut self.child);
    }
}

/// Whether a GET of this path on this machine is answered with 200.
pub(crate) fn answers(port: u16, path: &str) -> bool {
    status_line(port, path).is_some_and(|line| line.contains(" 200 "))
}

/// The first line of the answer; `None` as long as nobody answers.
fn status_line(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    // Trunk gives the page to who asks for markup, and 404 to everybody else.
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
        .ok()?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).ok()?;
    Some(line)
}

/// The wanted port or the next free one after it.
pub(crate) fn free_port(wanted: u16) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let found = (wanted..=wanted.saturating_add(100)).find(free);
    found.with_context(|| format!("No port from {wanted} on is free; choose another with `--port N`"))
}

/// The port of `[--port N]`.
pub(crate) fn wanted_port(words: &[String], default: u16) -> Result<u16> {
    match words {
        [] => Ok(default),
        [option, number] if option == "--port" => {
            number.parse().with_context(|| format!("`{number}` is no port: it is a number from 1 to 65535"))
        }
        _ => bail!("this command takes nothing or `--port N`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_left_for_a_later_one() -> Result<()> {
        // Held from the start: a port that is let go meanwhile may be anybody's.
        let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let taken = holder.local_addr()?.port();
        assert!(free_port(taken)? > taken);
        drop(holder);
        Ok(())
    }

    #[test]
    fn the_port_is_a_number_and_nothing_else_is_taken_for_one() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let port = |text: &str| wanted_port(&words(text), 8080).ok();
        assert_eq!([port(""), port("--port 9000")], [Some(8080), Some(9000)]);
        assert_eq!([port("--port many"), port("9000")], [None, None]);
    }
}
