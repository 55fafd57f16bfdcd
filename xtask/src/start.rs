//! Everything from nothing to the app in a browser: tools, app, server, demo rows.

use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::process::when_interrupted;
use crate::server::{self, Profile, Server};
use crate::step::{Steps, boxed};
use crate::tools::{TOOL_STEPS, Tools};
use crate::{dist, paths};

const FIRST_PORT: u16 = 8080;

/// `cargo xtask start [--port N]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let wanted = server::wanted_port(words, FIRST_PORT)?;
    let mut steps = Steps::new(TOOL_STEPS + dist::BUILD_STEPS + 2);
    let tools = Tools::ready(&mut steps)?;
    dist::build(&mut steps, &tools, &dist::Site::default())?;
    let program = steps.step("building the server", || server::build(Profile::Server))?;
    let port = server::free_port(wanted)?;
    let interrupted = when_interrupted()?;
    let mut server = steps
        .step("starting the server with 312 demo schedules", || Server::start(&program, port, Some(&paths::dist())))?;
    println!("{}", welcome(port, wanted, &steps.elapsed()));
    while !interrupted.load(Ordering::SeqCst) {
        if let Some(status) = server.ended()? {
            bail!("the server ended by itself ({status}); its words are above");
        }
        thread::sleep(Duration::from_millis(100));
    }
    drop(server);
    println!("\nStopped.");
    Ok(())
}

fn welcome(port: u16, wanted: u16, after: &str) -> String {
    let mut lines = vec![format!("Cadenza is ready after {after}:  http://127.0.0.1:{port}/"), String::new()];
    if port != wanted {
        lines.insert(1, format!("(port {wanted} is taken, so this is the next free one)"));
    }
    lines.extend(server::TOKENS.map(str::to_owned));
    lines.push("The rows are in memory: each start begins afresh. Ctrl-C stops it.".to_owned());
    boxed(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_port_is_said_in_the_welcome() {
        let text = welcome(8081, 8080, "3.0 s");
        assert!(text.contains("http://127.0.0.1:8081/") && text.contains("port 8080 is taken"));
    }
}
