//! Connections that are slow, silent or no HTTP: none of them keeps anybody else out.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use cadenza_server::{Limits, Settings, demo, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::api::Api;

const HEALTH: &str = "GET /healthz HTTP/1.1\r\nhost: x\r\n";
const POST: &str = "POST /api/v1/reports/schedules HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ada's secret\r\n\
                    content-type: application/json\r\n";

/// Asks for a megabyte and a half.
const ALL: &str =
    "GET /api/v1/reports/schedules?paginate=false HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ada's secret\r\n\r\n";

const QUICK: Duration = Duration::from_millis(200);
/// Longer than any test waits.
const NEVER: Duration = Duration::from_secs(600);

/// A server over a socket, which stops with this.
struct Site {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<io::Result<()>>,
}

impl Site {
    async fn with(limits: Limits) -> Self {
        let api = Api::with(demo::schedules(3000), &Settings { limits, ..Settings::default() }).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve(listener, api.app(), limits, async {
            let _ = stopped.await;
        }));
        Self { address, stop: Some(stop), task }
    }

    /// A connection with these first words on it.
    async fn say(&self, words: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(words.as_bytes()).await.unwrap();
        stream
    }

    /// All that is answered to these words, until the server ends the connection.
    async fn answer(&self, words: &str) -> String {
        heard(&mut self.say(words).await).await
    }

    async fn is_reachable(&self) -> bool {
        self.answer(&format!("{HEALTH}connection: close\r\n\r\n")).await.starts_with("HTTP/1.1 200 ")
    }
}

/// What comes until the end, or until the connection breaks off.
async fn heard(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let reading = async {
        let mut part = [0; 4096];
        while let Ok(count @ 1..) = stream.read(&mut part).await {
            bytes.extend_from_slice(&part[..count]);
        }
    };
    tokio::time::timeout(Duration::from_secs(30), reading).await.expect("the connection was left open");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn patient() -> Limits {
    Limits { connections: 50, head: NEVER, body: NEVER, answer: NEVER }
}

#[tokio::test(flavor = "multi_thread")]
async fn eleven_hundred_slow_connections_shut_nobody_out() {
    let half_a_body = format!("{POST}content-length: 1000\r\n\r\n{{");
    for slow in ["", "GET /healthz HTTP/1.1\r\nhost:", &half_a_body] {
        let site = Site::with(patient()).await;
        let mut open = Vec::new();
        for number in 0..1100 {
            open.push(site.say(slow).await);
            // Files are counted, and this process has both ends of each.
            if open.len() > 200 {
                open.remove(0);
            }
            if number % 100 == 99 {
                assert!(site.is_reachable().await, "after {number} of {slow:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_nobody_takes_shut_nobody_out() {
    let site = Site::with(patient()).await;
    let mut open = Vec::new();
    for _ in 0..70 {
        open.push(site.say(ALL).await);
    }
    assert!(site.is_reachable().await);
}

#[tokio::test]
async fn who_says_nothing_or_no_whole_head_is_let_go() {
    let site = Site::with(Limits { head: QUICK, ..patient() }).await;
    for slow in ["", "GET /healthz HTTP/1.1\r\nhost:"] {
        let started = Instant::now();
        assert_eq!(site.answer(slow).await, "", "{slow:?}");
        assert!(started.elapsed() >= QUICK);
    }
    let kept = site.answer(&format!("{HEALTH}\r\n")).await;
    assert!(kept.starts_with("HTTP/1.1 200 "), "a connection that is kept ends as well: {kept}");
}

#[tokio::test]
async fn a_body_that_stops_coming_is_408_and_writes_nothing() {
    let site = Site::with(Limits { body: QUICK, ..patient() }).await;
    for length in ["content-length: 1000\r\n\r\n{", "transfer-encoding: chunked\r\n\r\n1\r\n{\r\n"] {
        let answer = site.answer(&format!("{POST}{length}")).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(answer.ends_with(r#"{"message":"Request body stopped arriving","status":"error"}"#), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_nobody_takes_is_given_up() {
    let site = Site::with(Limits { answer: QUICK, ..patient() }).await;
    let mut stream = site.say(&ALL.repeat(20)).await;
    let given_up = async {
        // Who writes to a connection that is gone is told so.
        while stream.write_all(b"GET").await.is_ok() {
            tokio::time::sleep(QUICK).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), given_up).await.expect("it is kept for a reader who does not read");
}

#[tokio::test]
async fn what_is_no_request_is_refused_in_json_with_the_headers_of_every_answer() {
    let site = Site::with(patient()).await;
    let long = format!("GET /api/v1/reports/schedules?id_list={} HTTP/1.1\r\nhost: x\r\n\r\n", "a,".repeat(45_000));
    let many = format!("{HEALTH}x: {}\r\n\r\n", "a".repeat(500_000));
    for (words, status, message) in [
        ("nonsense\r\n\r\n", 400, "Malformed request"),
        ("GET /healthz HTTP/1.1\r\nhost x\r\n\r\n", 400, "Malformed request"),
        (&long, 414, "Request line too long"),
        (&many, 431, "Request headers too large"),
    ] {
        let answer = site.answer(words).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
        assert!(answer.ends_with(&format!(r#"{{"message":"{message}","status":"error"}}"#)), "{answer}");
        for header in ["content-type: application/json", "cache-control: no-store", "x-content-type-options: nosniff"] {
            assert!(answer.contains(header), "{header}: {answer}");
        }
    }
    let after = site.answer(&format!("{HEALTH}\r\nnonsense\r\n\r\n")).await;
    assert!(
        after.contains(r#"{"status":"ok"}"#) && after.ends_with(r#""Malformed request","status":"error"}"#),
        "{after}"
    );
}

#[tokio::test]
async fn a_request_names_its_host_once() {
    let site = Site::with(patient()).await;
    let get = "GET /healthz HTTP/1.1\r\nconnection: close\r\n";
    for hosts in ["", "host: a\r\nhost: b\r\n", "host: a b\r\n", "host: a,b\r\n", "host: a/b\r\n", "host: u@a\r\n"] {
        let answer = site.answer(&format!("{get}{hosts}\r\n")).await;
        assert!(answer.starts_with("HTTP/1.1 400 ") && answer.contains("names its host once"), "{hosts:?}: {answer}");
    }
    for (words, start) in [
        (format!("{get}host: x\r\n\r\n"), "HTTP/1.1 200 "),
        (format!("{get}host: [::1]:8080\r\n\r\n"), "HTTP/1.1 200 "),
        ("GET /healthz HTTP/1.0\r\n\r\n".to_owned(), "HTTP/1.0 200 "),
    ] {
        let answer = site.answer(&words).await;
        assert!(answer.starts_with(start), "{words:?}: {answer}");
    }
}

/// Two thousand identifiers are more than a request line takes, and seven hundred are not.
#[tokio::test]
async fn seven_hundred_ids_are_asked_for_at_once_and_two_thousand_are_414() {
    let site = Site::with(patient()).await;
    let ids = |count: usize| vec!["12345678-1234-1234-1234-123456789012"; count].join("&id_list=");
    let ask = |count| {
        let ids = ids(count);
        format!(
            "GET /api/v1/reports/schedules?paginate=false&id_list={ids} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ada's \
             secret\r\nconnection: close\r\n\r\n"
        )
    };
    assert!(site.answer(&ask(700)).await.starts_with("HTTP/1.1 200 "));
    for count in [800, 2000, 5000] {
        let answer = site.answer(&ask(count)).await;
        assert!(
            answer.starts_with("HTTP/1.1 414 ") && answer.contains(r#""Request line too long""#),
            "{count}: {answer}"
        );
    }
}

/// The answer must not be overtaken by a reset because nobody read the rest of the body.
#[tokio::test(flavor = "multi_thread")]
async fn a_body_too_large_is_told_so_though_it_is_still_being_sent() {
    let site = Site::with(patient()).await;
    for _ in 0..5 {
        let mut stream = site.say(&format!("{POST}content-length: 3000000\r\n\r\n")).await;
        let sent = async {
            for _ in 0..30 {
                stream.write_all(&[b'x'; 100_000]).await?;
            }
            io::Result::Ok(())
        };
        // It may be cut short, by an end and not by a reset.
        let _ = sent.await;
        let answer = heard(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_when_it_is_told_to_and_finishes_what_is_under_way() {
    let mut site = Site::with(patient()).await;
    let idle = site.say("").await;
    let mut half = site.say(&format!("{POST}content-length: 2\r\n\r\n{{")).await;
    assert!(site.is_reachable().await);
    site.stop.take().unwrap().send(()).unwrap();
    tokio::time::sleep(QUICK).await;
    assert!(!site.task.is_finished(), "a request is under way");
    half.write_all(b"}").await.unwrap();
    assert!(heard(&mut half).await.starts_with("HTTP/1.1 400 "));
    drop(idle);
    tokio::time::timeout(Duration::from_secs(10), site.task).await.expect("it goes on").unwrap().unwrap();
}
