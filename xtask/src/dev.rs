//! The app and the server while one works on them: rebuilt on every change, the page reloaded.

mod watch;

use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::process::{end_group, program, when_interrupted};
use crate::server::{self, Profile, Server};
use crate::step::{Steps, boxed, spoken};
use crate::tools::{TOOL_STEPS, Tools};
use watch::Watch;

const FIRST_PORT: u16 = 8080;
/// How often we look for changes of the server and whether everything still runs.
const PAUSE: Duration = Duration::from_millis(200);

/// What the server is made of: folders and files from the repository's root.
const SERVER_SOURCES: [&str; 4] = ["server/src", "server/migrations", "server/Cargo.toml", "crates/contract/src"];

/// What the app is made of.
const APP_SOURCES: [&str; 8] = ["src", "crates", "style", "web", "index.html", "build.rs", "Cargo.toml", "Trunk.toml"];

/// `cargo xtask dev [--port N]`.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let wanted = server::wanted_port(words, FIRST_PORT)?;
    let mut steps = Steps::new(TOOL_STEPS + 3);
    let tools = Tools::ready(&mut steps)?;
    let mut watch = Watch::of(&SERVER_SOURCES);
    let built = steps.step("building the server, without optimization", || server::build(Profile::Dev))?;
    let page = server::free_port(wanted)?;
    let api = server::free_port(page.saturating_add(1))?;
    let interrupted = when_interrupted()?;
    let running = steps.step("starting the server with 312 demo schedules", || Server::start(&built, api, None))?;
    let mut app = steps.step("building the app (minutes the first time, seconds later) and serving it", || {
        App::start(&tools, page, api, &interrupted)
    })?;
    println!("{}", welcome(page, api, &steps.elapsed()));
    let mut running = Some(running);
    while !interrupted.load(Ordering::SeqCst) {
        app.check()?;
        if watch.changed() {
            restart(&mut running, api);
        }
        thread::sleep(PAUSE);
    }
    println!("\nStopping the app and the server …");
    Ok(())
}

/// Replaces the server by one of the sources as they are now; where they do not compile, the old one stays.
fn restart(running: &mut Option<Server>, port: u16) {
    let started = Instant::now();
    println!("── the server's sources changed: building it …");
    let outcome = server::build(Profile::Dev).and_then(|built| {
        // The old one must leave the port before the next can have it.
        drop(running.take());
        *running = Some(Server::start(&built, port, None)?);
        Ok(())
    });
    match outcome {
        Ok(()) => {
            let time = spoken(started.elapsed());
            println!("── the server is new after {time}; its rows are those of the demo again");
        }
        Err(error) => eprintln!("── {error:#}. The next change tries again."),
    }
}

/// `trunk serve`: it watches the sources of the app, builds it, serves it and reloads pages. Ends with this value.
struct App {
    trunk: Child,
}

impl App {
    /// Starts it and waits for the first build.
    fn start(tools: &Tools, page: u16, api: u16, interrupted: &AtomicBool) -> Result<Self> {
        let mut trunk = program(&tools.trunk);
        trunk.args(["serve", "--offline", "--locked", "--skip-version-check"]);
        trunk.args(["--address", "127.0.0.1", "--disable-address-lookup", "true", "--port", &page.to_string()]);
        trunk.arg("--proxy-backend").arg(format!("http://127.0.0.1:{api}/api/"));
        trunk.arg("--dist").arg(files());
        // Trunk refuses to watch what is not there.
        for path in APP_SOURCES.map(|name| paths::root().join(name)).iter().filter(|path| path.exists()) {
            trunk.arg("--watch").arg(path);
        }
        // trunk takes NO_COLOR for an option of its own and refuses the usual value.
        trunk.env("PATH", tools.path()?).env_remove("NO_COLOR");
        std::fs::create_dir_all(files())?;
        let child = trunk.process_group(0).spawn().context("trunk could not be started")?;
        let mut app = Self { trunk: child };
        while !server::answers(page, "/") {
            app.check()?;
            if interrupted.load(Ordering::SeqCst) {
                bail!("stopped before the app was built");
            }
            thread::sleep(PAUSE);
        }
        Ok(app)
    }

    /// # Errors
    /// When it has ended by itself.
    fn check(&mut self) -> Result<()> {
        match self.trunk.try_wait()? {
            Some(status) => bail!("trunk ended by itself ({status}); its words are above"),
            None => Ok(()),
        }
    }
}

impl Drop for App {
    fn drop(&mut self) {
        end_group(&mut self.trunk);
    }
}

/// Where trunk leaves what it builds here: `dist/` is for what is shipped.
fn files() -> PathBuf {
    paths::work("dev")
}

fn welcome(page: u16, api: u16, after: &str) -> String {
    let mut lines = vec![format!("Ready after {after}. Look at  http://127.0.0.1:{page}/"), String::new()];
    lines.extend(server::TOKENS.map(str::to_owned));
    lines.extend([
        String::new(),
        "A saved file of the app, its styles or web/ rebuilds the app and reloads the page.".to_owned(),
        format!("A saved file of the server rebuilds and restarts it (port {api}); its rows begin afresh."),
        "Ctrl-C stops both.".to_owned(),
    ]);
    boxed(&lines)
}
