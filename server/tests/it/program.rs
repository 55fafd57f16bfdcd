//! The program itself: its command line, its port, its end.

mod upstream;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

use cadenza_server::Database;

/// The program with these arguments, not started yet.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadenza-server"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Output {
    program(arguments).output().unwrap()
}

/// A running server, stopped by force if the test is left before it ends by itself.
pub struct Running {
    child: Child,
    said: String,
    address: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        Self::of(&mut program(&[&["--listen", "127.0.0.1:0"], arguments].concat()))
    }

    /// Starts it, and waits until it listens.
    pub fn of(program: &mut Command) -> Self {
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.strip_prefix("Cadenza listens on http://").unwrap().to_owned();
        Self { child, said: lines.next().unwrap().unwrap(), address }
    }

    pub fn get(&self, path: &str, token: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Asks it to stop, and gives what it had logged.
    fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success(), "a signal is a good end");
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already in a test that passed.
        let _ = self.child.kill();
    }
}

#[cfg(unix)]
#[test]
fn it_serves_the_demonstration_and_ends_with_a_signal() {
    let running = Running::start(&["--demo"]);
    assert!(running.said.contains("demo-admin") && running.said.contains("demo-viewer"), "{}", running.said);
    let list = "/api/v1/reports/schedules?paginate=true&page=1&page_size=1";
    assert!(running.get(list, "demo-viewer").contains(r#""total":312"#));
    assert!(running.get(list, "nobody").starts_with("HTTP/1.1 403"));
    running.stop();
}

#[cfg(unix)]
#[test]
fn the_log_tells_each_request_and_no_secret() {
    let running = Running::start(&["--demo"]);
    running.get("/api/v1/reports/schedules?paginate=false&token=pasted-by-mistake", "demo-viewer");
    let log = running.stop();
    assert!(log.contains("GET") && log.contains("/api/v1/reports/schedules") && log.contains("400"), "{log}");
    assert!(!log.contains("pasted-by-mistake") && !log.contains("demo-viewer"), "{log}");
}

#[cfg(unix)]
#[test]
fn without_a_database_it_makes_a_token_for_the_run() {
    let running = Running::start(&[]);
    let token = running.said.strip_prefix("Token for this run: ").unwrap();
    assert!(running.get("/api/v1/reports/schedules?paginate=false", token).contains(r#""total":0"#));
}

#[tokio::test]
async fn tokens_are_made_listed_and_revoked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let path = file.to_str().unwrap();
    let said = |arguments: &[&str]| {
        let output = run(&[arguments, &["--database", path]].concat());
        (output.status.success(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (made, secret, _) = said(&["token", "add", "ada", "--role", "admin"]);
    assert!(made && secret.starts_with("cadenza_"), "{secret}");
    assert!(said(&["token", "add", "eve", "--role", "viewer"]).0);
    assert_eq!(said(&["token", "list"]).1, "ada\tadmin\neve\tviewer\n");
    let (again, _, why) = said(&["token", "add", "ada", "--role", "viewer"]);
    assert!(!again && why.contains("exists already"), "{why}");
    assert!(said(&["token", "revoke", "ada"]).0);
    let (twice, _, why) = said(&["token", "revoke", "ada"]);
    assert!(!twice && why.contains("no token named ada"), "{why}");
    assert_eq!(Database::open(&file).await.unwrap().tokens().await.unwrap().len(), 1);
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    let cases: [(&[&str], &str); 6] = [
        (&["token", "list"], "--database FILE"),
        (&["token", "add", "ada", "--role", "owner"], "neither admin nor viewer"),
        (&["--listen", "nowhere"], "invalid socket address"),
        (&["--assets", "/nonexistent"], "index.html"),
        (&["--cors-origin", "https://a.example/path"], "an origin is a scheme and a host"),
        (&["--trusted-proxy", "proxy.example"], "invalid IP address"),
    ];
    for (arguments, sentence) in cases {
        let output = run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(sentence), "{arguments:?}: {said}");
    }
}

/// Whatever is wrong with the database, and whoever asks: the file is named.
#[test]
fn what_is_wrong_with_a_file_is_said_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.txt");
    std::fs::write(&notes, "these are notes, and long enough not to be taken for an empty database".repeat(20))
        .unwrap();
    let missing = folder.path().join("missing/cadenza.db");
    for (file, why) in
        [(&missing, "No such file"), (&notes, "not a database"), (&folder.path().to_owned(), "directory")]
    {
        let name = file.to_str().unwrap();
        for arguments in [&["--listen", "127.0.0.1:0", "--database", name][..], &["token", "list", "--database", name]]
        {
            let output = run(arguments);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(!output.status.success() && said.contains(&format!("{name}: ")) && said.contains(why), "{said}");
        }
    }
    let output = program(&["--listen", "127.0.0.1:0", "--upstream", "https://api.example"])
        .env("SSL_CERT_FILE", folder.path().join("missing.pem"))
        .env_remove("SSL_CERT_DIR")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && said.contains("missing.pem"), "{said}");
}
