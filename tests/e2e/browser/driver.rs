//! The driver's process: started on a free port, read while it runs, ended with its value.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::{env, fs, process, thread};

use crate::browser::ZONE;
use crate::patience::LONGEST;

/// How often a driver is started before that fails.
const STARTS: usize = 3;

/// A running chromedriver or geckodriver.
pub(super) struct Driver {
    child: Child,
    pub(super) port: u16,
    lines: Arc<Mutex<Vec<String>>>,
    /// Profiles and sockets: browsers leave them lying about, so they get a place that is cleared.
    scratch: PathBuf,
}

impl Driver {
    /// Starts it; with port 0 it takes a free one and says which. Beside many others chromedriver may find a port that is
    /// free for IPv4 and not for IPv6, and ends: then it is started again.
    pub(super) fn start(program: &Path, arguments: &[&str]) -> Self {
        let mut printed = Vec::new();
        for _ in 0..STARTS {
            match Self::started(program, arguments) {
                Ok(driver) => return driver,
                Err(lines) => printed.extend(lines),
            }
        }
        panic!("{} does not say on which port it listens: {printed:?}", program.display())
    }

    /// What it printed where it listens on no port.
    fn started(program: &Path, arguments: &[&str]) -> Result<Self, Vec<String>> {
        let scratch = scratch();
        let mut command = Command::new(program);
        // A group of its own, so that one signal reaches the browser, too.
        command.args(arguments).env("TZ", ZONE).env("TMPDIR", &scratch).process_group(0);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let lines = Arc::new(Mutex::new(Vec::new()));
        let (tell, told) = channel();
        for stream in streams(&mut child) {
            let (lines, tell) = (Arc::clone(&lines), tell.clone());
            thread::spawn(move || read(stream, &lines, &tell));
        }
        // Who ended can tell nothing any more: that is known at once.
        drop(tell);
        let mut driver = Self { child, port: 0, lines, scratch };
        match port(&told) {
            Some(port) => driver.port = port,
            None => return Err(driver.printed()),
        }
        Ok(driver)
    }

    /// Where its browser puts what it downloads; gone with the driver.
    pub(super) fn downloads(&self) -> PathBuf {
        self.scratch.join("downloads")
    }

    /// Every line so far, the browser's included.
    pub(super) fn printed(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The shell's own `kill` knows process groups everywhere; the standard library does not.
        let group = format!("kill -9 -{}", self.child.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.scratch);
    }
}

/// A new folder; its path is short, as a socket in it may have a hundred letters at most.
fn scratch() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let folder = env::temp_dir().join(format!("cadenza-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(&folder).expect("the system's folder for passing files can be written");
    folder
}

fn streams(child: &mut Child) -> Vec<Box<dyn Read + Send>> {
    let out = child.stdout.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>);
    let err = child.stderr.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>);
    out.into_iter().chain(err).collect()
}

/// Both streams are read to their end, or a full pipe would stop the browser.
fn read(stream: Box<dyn Read + Send>, lines: &Mutex<Vec<String>>, tell: &Sender<u16>) {
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        if let Some(port) = announced(&line) {
            // Told once; later lines have nobody listening any more.
            let _ = tell.send(port);
        }
        lines.lock().unwrap().push(line);
    }
}

fn port(told: &Receiver<u16>) -> Option<u16> {
    told.recv_timeout(LONGEST).ok()
}

/// `ChromeDriver was started successfully on port 1234.` or `… Listening on 127.0.0.1:1234`.
fn announced(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').trim().parse().ok()
}
