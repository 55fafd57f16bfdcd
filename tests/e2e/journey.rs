//! One journey from start to end: a server, a browser, the steps, and the watcher's verdict.

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use futures::FutureExt;
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::browser::{Browser, Session};
use crate::host::{Host, Place};
use crate::page::Page;
use crate::patience::until;
use crate::server::{Call, Outcome, Rows, Server};
use crate::watch::{Expectations, Expected, complaints};

/// Two browsers at once are what two cores can carry without one waiting for the other.
static SEATS: Semaphore = Semaphore::const_new(2);

const ANSWERED: Outcome = Outcome::Answered(200);

/// What a journey works with.
pub(crate) struct Visit {
    pub(crate) server: Server,
    /// Pages of somebody else.
    pub(crate) host: Host,
    pub(crate) page: Page,
    pub(crate) session: Session,
    expected: Expectations,
}

impl Visit {
    /// Says that the journey itself brings about answers of this status.
    pub(crate) fn expects_status(&self, status: u16) {
        self.expected.add(Expected::Status(status));
    }

    /// Says that the journey itself takes the server away.
    pub(crate) fn expects_no_server(&self) {
        self.expected.add(Expected::NoServer);
    }

    /// Says that the journey itself calls an API that does not allow it.
    pub(crate) fn expects_no_permission(&self) {
        self.expected.add(Expected::NotAllowed);
    }

    /// Says that the journey itself takes a part of the wasm away.
    pub(crate) fn expects_no_part(&self) {
        self.expected.add(Expected::NoPart);
    }

    /// What the watcher has to complain about so far.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        complaints(&self.session, &self.server.record, &self.expected).await
    }

    /// The same where nothing but this is expected.
    pub(crate) async fn complaints_beyond(&self, expected: &[Expected]) -> Vec<String> {
        complaints(&self.session, &self.server.record, &Expectations::of(expected)).await
    }

    /// Waits until the API has received a request like this.
    pub(crate) async fn call(&self, what: &str, fits: impl Fn(&Call) -> bool) -> Call {
        let found = until(async || self.server.record.calls().into_iter().find(|call| fits(call))).await;
        found.unwrap_or_else(|| panic!("the API never received {what}, only {:#?}", self.server.record.calls()))
    }

    /// Waits until the browser has hung up on a request like this.
    pub(crate) async fn cancelled(&self, what: &str, fits: impl Fn(&Call) -> bool) {
        // The app gives a request up by itself after fifteen seconds, which would look the same.
        const SOON: Duration = Duration::from_secs(10);
        let start = Instant::now();
        self.call(what, |call| fits(call) && call.outcome() == Outcome::Cancelled).await;
        assert!(start.elapsed() < SOON, "{what}: only its time limit ended it");
    }

    /// Waits until the list was asked for with exactly these parameters, in this order, and answered.
    pub(crate) async fn list_call(&self, parameters: &str) -> Call {
        let fits = |call: &Call| call.is_list() && call.parameters() == parameters && call.outcome() == ANSWERED;
        self.call(&format!("the list call {parameters}"), fits).await
    }

    /// Waits until the browser has downloaded one file, and gives its name and what is in it.
    pub(crate) async fn download(&self) -> (String, String) {
        let file = until(async || <[_; 1]>::try_from(self.session.downloaded()).ok()).await;
        let [file] = file.unwrap_or_else(|| panic!("not one file was downloaded: {:?}", self.session.downloaded()));
        file
    }

    /// Opens a page of somebody else with this body, in which the app is loaded and then this script runs.
    pub(crate) async fn embedded(&self, body: &str, script: &str) {
        self.host.page(body, script);
        self.page.go(&self.host.url()).await;
    }

    /// Waits until the page around has heard so many events of a name, and gives what they said.
    pub(crate) async fn heard(&self, name: &str, count: usize) -> Vec<Value> {
        let what = format!("{count} events “{name}”");
        let arguments = vec![name.into(), count.into()];
        self.page.wait(&what, "JSON.parse(page.told(arguments[0])).length >= arguments[1]", arguments.clone()).await;
        let told = self.page.ask("JSON.parse(page.told(arguments[0]))", arguments).await;
        told.as_array().cloned().unwrap_or_default()
    }

    /// Presses a button of the page around.
    pub(crate) async fn press_outside(&self, id: &str) {
        self.page.ask("document.getElementById(arguments[0]).click()", vec![id.into()]).await;
    }

    /// Opens the app at an address and signs in.
    pub(crate) async fn signed_in(&self, address: &str) {
        self.signed_in_as("demo-admin", address).await;
    }

    /// The same with a token of one's choice.
    pub(crate) async fn signed_in_as(&self, token: &str, address: &str) {
        self.page.open(address).await;
        self.sign_in_as(token).await;
    }

    /// Signs in on the page that stands.
    pub(crate) async fn signed_in_here(&self) {
        self.sign_in_as("demo-admin").await;
    }

    async fn sign_in_as(&self, token: &str) {
        self.page.type_into("API token", token).await;
        self.page.click("button", "Sign in").await;
        self.page.has("button", "Sign out").await;
    }
}

/// What a journey's end is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Console {
    /// No complaint of the watcher is accepted.
    Clean,
    /// The journey makes complaints itself, to see that the watcher sees them.
    Noisy,
}

/// Runs one journey, and fails with what went wrong in it or behind its back.
pub(crate) async fn run(
    browser: Browser,
    name: &str,
    rows: Rows,
    console: Console,
    steps: impl AsyncFnOnce(&mut Visit),
) {
    let _seat = SEATS.acquire().await.unwrap();
    let started = Instant::now();
    let around = Place::find().await;
    let server = Server::start(rows, around.origin()).await;
    let host = around.serve(&server.url(), server.record.clone());
    let session = browser.start().await;
    let page = Page::new(session.web.clone(), server.url());
    let mut visit = Visit { server, host, page, session, expected: Expectations::default() };
    let outcome = AssertUnwindSafe(steps(&mut visit)).catch_unwind().await;
    let complaints = if console == Console::Clean { visit.complaints().await } else { Vec::new() };
    let failed = outcome.is_err() || !complaints.is_empty();
    let picture = if failed { picture(&visit.session, name).await } else { None };
    visit.session.quit().await;
    visit.server.stop().await;
    note_time(browser, name, started.elapsed());
    if let Some(picture) = picture {
        eprintln!("a picture of the end of {name} is in {}", picture.display());
    }
    for complaint in &complaints {
        eprintln!("{name}: the browser complains: {complaint}");
    }
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
    assert!(complaints.is_empty(), "{name} went well, but the browser complains: {complaints:#?}");
}

/// Adds a line to the file from which `cargo xtask test` finds the slowest journeys.
fn note_time(browser: Browser, name: &str, time: Duration) {
    let Some(path) = env::var_os("CADENZA_JOURNEY_TIMES") else { return };
    let file = OpenOptions::new().create(true).append(true).open(path);
    // One write for the whole line: journeys end beside each other.
    let line = format!("{}\t{} {name}\n", time.as_millis(), browser.name());
    file.and_then(|mut file| file.write_all(line.as_bytes())).unwrap();
}

async fn picture(session: &Session, name: &str) -> Option<PathBuf> {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| cadenza_tests::repository().join("target"), PathBuf::from);
    let folder = target.join("e2e");
    std::fs::create_dir_all(&folder).ok()?;
    let path = folder.join(format!("{}-{name}.png", session.browser.name()));
    // A browser that is gone has no picture; the failure itself is told either way.
    session.web.screenshot(&path).await.ok()?;
    Some(path)
}
