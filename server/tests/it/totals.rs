//! Totals that are kept in mind: they are those of the rows beside them, whoever writes meanwhile.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cadenza_server::{Database, Role, Settings, demo};
use serde_json::json;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

use crate::api::{Api, REGISTRIES, SCHEDULES};

const NEW: &str = r#"{"attrs":{"name":"Milano","type":"t","schedule":"s","timezone":"UTC","send_via":"email"}}"#;
/// Questions whose totals have to be counted: their pages are full.
const QUESTIONS: [&str; 3] = ["", "&name=a", "&scheduled_at_start=0"];

async fn over(file: &Path) -> Api {
    let database = Database::open(file).await.unwrap();
    database.fill(demo::schedules(30)).await.unwrap();
    database.add_token("ada", Role::Admin, "ada's secret").await.unwrap();
    Api::over(database, &Settings::default())
}

async fn other(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).connect().await.unwrap()
}

async fn totals(api: &Api) -> Vec<u64> {
    let mut totals = Vec::new();
    for question in QUESTIONS {
        let first = api.listed(&format!("paginate=true&page=1&page_size=2{question}")).await.1;
        let all = api.listed(&format!("paginate=false{question}")).await;
        assert_eq!((first, all.0.len() as u64), (all.1, all.1), "{question}");
        totals.push(first);
    }
    totals
}

#[tokio::test]
async fn what_is_written_through_the_api_is_counted_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for api in [Api::new().await, over(&folder.path().join("cadenza.db")).await] {
        let before = totals(&api).await;
        let made = api.call("POST", SCHEDULES, NEW).await.json();
        let one_more: Vec<_> = before.iter().map(|total| total + 1).collect();
        assert_eq!(totals(&api).await, one_more);
        let id = &made["data"]["schedule"]["id"];
        let path = format!("{SCHEDULES}/{}", id.as_str().unwrap());
        assert_eq!(api.call("PUT", &path, r#"{"attrs":{"name":"xyz"}}"#).await.status, 200);
        assert_eq!(totals(&api).await, [before[0] + 1, before[1], before[2] + 1]);
        assert_eq!(api.call("DELETE", REGISTRIES, &json!({ "schedules_ids": [id] }).to_string()).await.status, 200);
        assert_eq!(totals(&api).await, before);
    }
}

#[tokio::test]
async fn what_another_program_writes_is_counted_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let api = over(&file).await;
    let before = totals(&api).await;
    let mut other = other(&file).await;
    sqlx::query("UPDATE schedules SET name_folded = 'xyz', scheduled_at = -1").execute(&mut other).await.unwrap();
    assert_eq!(totals(&api).await, [before[0], 0, 0]);
    sqlx::query("DELETE FROM schedules").execute(&mut other).await.unwrap();
    assert_eq!(totals(&api).await, [0, 0, 0]);
}

/// Gives all rows the name of a number, and to so many of them what is searched for.
async fn write(connection: &mut SqliteConnection, count: u32) {
    let write = format!(
        "UPDATE schedules SET (name, name_folded) = (SELECT '{count}', CASE WHEN place < {count} THEN 'x' ELSE 'y' \
         END FROM (SELECT id AS it, ROW_NUMBER() OVER (ORDER BY id) - 1 AS place FROM schedules) WHERE it = id)"
    );
    sqlx::query(AssertSqlSafe(write)).execute(connection).await.unwrap();
}

/// Each write names as many rows after their number as there are, so that any row tells the total of its moment.
#[tokio::test(flavor = "multi_thread")]
async fn rows_and_total_are_of_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let api = over(&file).await;
    let mut other = other(&file).await;
    write(&mut other, 5).await;
    let done = Arc::new(AtomicBool::new(false));
    let finished = done.clone();
    let writer = tokio::spawn(async move {
        for turn in 0..400 {
            write(&mut other, 2 + turn * 7 % 28).await;
        }
        finished.store(true, Ordering::Relaxed);
    });
    let mut asked = 0;
    while !done.load(Ordering::Relaxed) {
        let data = api.list("paginate=true&page=1&page_size=1&name=x").await.json()["data"].clone();
        assert_eq!(data["registries"][0]["name"].as_str().unwrap(), data["total"].to_string());
        asked += 1;
    }
    writer.await.unwrap();
    assert!(asked > 20, "{asked}");
}
