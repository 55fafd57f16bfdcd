//! How long the list call takes, with ten thousand schedules and with a million: `cargo bench -p cadenza-server`.
//!
//! Beside it how many requests a second 32 clients get who all search a million names at once.
//!
//! Nothing is asserted: a time depends on the machine. The last column says how much a hundred times the rows cost.
#![allow(clippy::unwrap_used, missing_docs)] // A benchmark that cannot set itself up has nothing to measure.

use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use cadenza_server::{Database, Role, Settings, app, demo};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// A name, and the query beside `paginate=true&page_size=25`; `LAST` stands for the last page of everything.
const QUESTIONS: [(&str, &str); 16] = [
    ("the first page", "page=1"),
    ("the middle page", "page=MIDDLE"),
    ("the last page", "page=LAST"),
    ("one id", "page=1&id=ID"),
    ("three ids", "page=1&id_list=ID,x,y"),
    ("type, 12 %", "page=1&type=threats"),
    ("type, 80 %", "page=1&type=generic"),
    ("frequency, 44 %", "page=1&schedule=daily"),
    ("creator, 4 %", "page=1&scheduled_by=yael.cohen"),
    ("created after, half", "page=1&scheduled_at_start=HALF"),
    ("type, frequency and creator", "page=1&type=generic&schedule=daily&scheduled_by=demo-admin"),
    ("type and frequency", "page=1&type=generic&schedule=daily"),
    ("name and type", "page=1&type=threats&name=milano"),
    ("name, many", "page=1&name=milano"),
    ("name, few", "page=1&name=sicherheits"),
    ("name, none", "page=1&name=nowhere"),
];

#[tokio::main]
async fn main() {
    let small = Bench::of(10_000).await.medians().await;
    let million = Bench::of(1_000_000).await;
    let large = million.medians().await;
    println!("{:<30} {:>12} {:>12} {:>8}", "median of 9, in ms", "10,000", "1,000,000", "ratio");
    for ((name, _), (small, large)) in QUESTIONS.iter().zip(small.into_iter().zip(large)) {
        let [small, large] = [small, large].map(|time| time.as_secs_f64() * 1000.0);
        println!("{name:<30} {small:>12.3} {large:>12.3} {:>8.1}", large / small);
    }
    for (what, own) in [("the same name", false), ("each a name of its own", true)] {
        println!("32 clients, {what}: {:.0} requests a second", million.throughput(own).await);
    }
}

/// A server with so many schedules, and what stands for the words in capitals.
struct Bench {
    app: Router,
    values: [(&'static str, String); 4],
    _folder: tempfile::TempDir,
}

impl Bench {
    async fn of(count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(folder.path().join("bench.db")).await.unwrap();
        let started = Instant::now();
        let rows = demo::schedules(count);
        let middle = rows.get(count / 2).unwrap();
        let values = [
            ("MIDDLE", (count / 50).to_string()),
            ("LAST", (count / 25).to_string()),
            ("HALF", middle.created.unwrap().micros().to_string()),
            ("ID", middle.id.to_string()),
        ];
        database.fill(rows).await.unwrap();
        database.add_token("bench", Role::Viewer, "bench").await.unwrap();
        eprintln!("{count} schedules written in {:.1} s", started.elapsed().as_secs_f64());
        Self { app: app(database, &Settings::default()), values, _folder: folder }
    }

    async fn medians(&self) -> Vec<Duration> {
        let mut medians = Vec::new();
        for (_, query) in QUESTIONS {
            let query = self.values.iter().fold(query.to_owned(), |query, (name, value)| query.replace(name, value));
            medians.push(median(&self.app, &format!("{LIST}{query}")).await);
        }
        medians
    }

    /// Requests a second, over five seconds, of 32 clients who type different words, or the same.
    async fn throughput(&self, own: bool) -> f64 {
        let (started, time) = (Instant::now(), Duration::from_secs(5));
        let clients = (0..32).map(|client| {
            let app = self.app.clone();
            tokio::spawn(async move {
                let mut done = 0_u32;
                while started.elapsed() < time {
                    let word = if own { format!("milano {}", client + 32 * done) } else { "sicherheits".to_owned() };
                    let word = word.replace(' ', "+");
                    ask(&app, &format!("{LIST}page=1&name={word}")).await;
                    done += 1;
                }
                done
            })
        });
        let mut total = 0;
        for client in clients.collect::<Vec<_>>() {
            total += client.await.unwrap();
        }
        f64::from(total) / started.elapsed().as_secs_f64()
    }
}

const LIST: &str = "/api/v1/reports/schedules?paginate=true&page_size=25&";

async fn median(app: &Router, uri: &str) -> Duration {
    let mut times = Vec::new();
    for _ in 0..9 {
        let started = Instant::now();
        ask(app, uri).await;
        times.push(started.elapsed());
    }
    times.sort_unstable();
    times.into_iter().nth(4).unwrap()
}

async fn ask(app: &Router, uri: &str) {
    let request = Request::get(uri).header("authorization", "Bearer bench").body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    assert!(response.status().is_success(), "{uri} is answered with {}", response.status());
    response.into_body().collect().await.unwrap();
}
