//! Everything from nothing to the app in a browser: tools, app, server, demo rows.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, program, run as run_program};
use crate::step::Steps;
use crate::tools::{TOOL_STEPS, Tools};
use crate::{dist, paths};

const FIRST_PORT: u16 = 8080;
const READY_WITHIN: Duration = Duration::from_secs(30);

/// `cargo xtask start [--port N]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let wanted = port(words)?;
    let mut steps = Steps::new(TOOL_STEPS + dist::BUILD_STEPS + 2);
    let tools = Tools::ready(&mut steps)?;
    dist::build(&mut steps, &tools, &dist::Site::default())?;
    let server = steps.step("building the server", build_server)?;
    let port = free_port(wanted)?;
    let mut child = steps.step("starting the server with 312 demo schedules", || serve(server, port))?;
    let asked = stop_when_asked(child.id())?;
    println!("{}", welcome(port, wanted, &steps.elapsed()));
    let status = child.wait()?;
    if asked.load(Ordering::SeqCst) {
        println!("\nStopped.");
        return Ok(());
    }
    bail!("the server ended by itself ({status}); its words are above")
}

/// Ctrl-C and `kill` ask the server to finish its answers; we stay until it has.
fn stop_when_asked(server: u32) -> Result<Arc<AtomicBool>> {
    let asked = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&asked);
    ctrlc::set_handler(move || {
        told.store(true, Ordering::SeqCst);
        // A failure means that it is gone already, which is what was asked for.
        drop(Command::new("kill").args(["-TERM", &server.to_string()]).status());
    })?;
    Ok(asked)
}

fn port(words: &[String]) -> Result<u16> {
    match words {
        [] => Ok(FIRST_PORT),
        [option, number] if option == "--port" => {
            number.parse().with_context(|| format!("`{number}` is no port: it is a number from 1 to 65535"))
        }
        _ => bail!("`start` takes nothing or `--port N`"),
    }
}

fn build_server() -> Result<PathBuf> {
    run_program(cargo().args(["build", "--profile", "server", "--package", "cadenza-server"]))
        .context("the server does not build; the compiler's words are above")?;
    Ok(paths::target().join("server").join(format!("cadenza-server{}", std::env::consts::EXE_SUFFIX)))
}

/// The wanted port or the next free one after it.
fn free_port(wanted: u16) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let found = (wanted..=wanted.saturating_add(100)).find(free);
    found.with_context(|| format!("No port from {wanted} on is free; choose another with `--port N`"))
}

fn serve(server: PathBuf, port: u16) -> Result<Child> {
    let mut command = program(server);
    command.args(["--listen", &format!("127.0.0.1:{port}"), "--demo", "--assets"]).arg(paths::dist());
    // A group of its own: Ctrl-C reaches it through us, once.
    let mut child = command.process_group(0).spawn().context("the server could not be started")?;
    let started = Instant::now();
    while !healthy(port) {
        if let Some(status) = child.try_wait()? {
            bail!("the server ended at once ({status}); its words are above");
        }
        if started.elapsed() > READY_WITHIN {
            child.kill()?;
            bail!("the server did not answer /healthz within {} s", READY_WITHIN.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(child)
}

fn healthy(port: u16) -> bool {
    first_line(port, "/healthz").is_some_and(|line| line.contains(" 200 "))
}

/// The status line of a GET; `None` as long as nobody answers.
fn first_line(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").ok()?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).ok()?;
    Some(line)
}

fn welcome(port: u16, wanted: u16, after: &str) -> String {
    let address = format!("http://127.0.0.1:{port}/");
    let mut lines = vec![
        format!("Cadenza is ready after {after}:  {address}"),
        String::new(),
        "API token  demo-admin    may change everything".to_owned(),
        "           demo-viewer   may look only".to_owned(),
        "The rows are in memory: each start begins afresh. Ctrl-C stops it.".to_owned(),
    ];
    if port != wanted {
        lines.insert(1, format!("(port {wanted} is taken, so this is the next free one)"));
    }
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let edge = "─".repeat(width + 2);
    let body: String = lines.iter().map(|line| format!("│ {line:<width$} │\n")).collect();
    format!("\n┌{edge}┐\n{body}└{edge}┘\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_left_for_a_later_one() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, taken))?;
        assert!(free_port(taken)? > taken);
        drop(holder);
        Ok(())
    }

    #[test]
    fn the_port_is_a_number_and_nothing_else_is_taken_for_one() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(port(&[]).ok(), Some(FIRST_PORT));
        assert_eq!(port(&words("--port 9000")).ok(), Some(9000));
        assert!(port(&words("--port many")).is_err());
        assert!(port(&words("9000")).is_err());
    }

    #[test]
    fn a_moved_port_is_said_in_the_welcome_and_the_box_is_straight() {
        let text = welcome(8081, 8080, "3.0 s");
        assert!(text.contains("http://127.0.0.1:8081/") && text.contains("port 8080 is taken"));
        let widths: Vec<usize> = text.trim().lines().map(|line| line.chars().count()).collect();
        assert!(widths.iter().all(|width| Some(width) == widths.first()), "{text}");
    }
}
