//! How long the list call takes, with ten thousand schedules and with a million: `cargo bench -p cadenza-server`.
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
    let small = measure(10_000).await;
    let large = measure(1_000_000).await;
    println!("{:<30} {:>12} {:>12} {:>8}", "median of 9, in ms", "10,000", "1,000,000", "ratio");
    for ((name, _), (small, large)) in QUESTIONS.iter().zip(small.into_iter().zip(large)) {
        let [small, large] = [small, large].map(|time| time.as_secs_f64() * 1000.0);
        println!("{name:<30} {small:>12.3} {large:>12.3} {:>8.1}", large / small);
    }
}

async fn measure(count: usize) -> Vec<Duration> {
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
    let app = app(database, &Settings::default());
    let mut medians = Vec::new();
    for (_, query) in QUESTIONS {
        let query = values.iter().fold(query.to_owned(), |query, (name, value)| query.replace(name, value));
        medians.push(median(&app, &format!("/api/v1/reports/schedules?paginate=true&page_size=25&{query}")).await);
    }
    medians
}

async fn median(app: &Router, uri: &str) -> Duration {
    let mut times = Vec::new();
    for _ in 0..9 {
        let request = Request::get(uri).header("authorization", "Bearer bench").body(Body::empty()).unwrap();
        let started = Instant::now();
        let response = app.clone().oneshot(request).await.unwrap();
        assert!(response.status().is_success(), "{uri} is answered with {}", response.status());
        response.into_body().collect().await.unwrap();
        times.push(started.elapsed());
    }
    times.sort_unstable();
    times.into_iter().nth(4).unwrap()
}
