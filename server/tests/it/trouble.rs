//! A database that is locked, on a full disk, or has been written into by somebody else's hand.

use std::path::{Path, PathBuf};
use std::time::Duration;

use cadenza_server::{Database, Role, Settings, demo};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use tempfile::TempDir;

use crate::api::{Api, REGISTRIES, SCHEDULES};

const NEW: &str = r#"{"attrs":{"name":"n","type":"t","schedule":"s","timezone":"UTC","send_via":"email"}}"#;

/// A server over a file with thirty schedules, which waits this long for a lock.
async fn over_a_file(patience: Duration, settings: &Settings) -> (TempDir, PathBuf, Api) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let database = Database::open_within(&file, patience).await.unwrap();
    database.fill(demo::schedules(30)).await.unwrap();
    database.add_token("ada", Role::Admin, "ada's secret").await.unwrap();
    (folder, file, Api::over(database, settings))
}

/// Another program's connection.
async fn other(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &str) {
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap();
}

#[tokio::test]
async fn a_lock_that_lasts_is_503_and_says_when_to_ask_again() {
    let (_folder, file, api) = over_a_file(Duration::from_millis(50), &Settings::default()).await;
    let id = api.any().await.id;
    let mut other = other(&file).await;
    run(&mut other, "BEGIN IMMEDIATE").await;
    let delete = serde_json::json!({ "schedules_ids": [id] }).to_string();
    for (method, path, body) in [
        ("POST", SCHEDULES.to_owned(), NEW.to_owned()),
        ("PUT", format!("{SCHEDULES}/{id}"), r#"{"attrs":{"name":"m"}}"#.to_owned()),
        ("DELETE", REGISTRIES.to_owned(), delete),
    ] {
        let answer = api.call(method, &path, &body).await;
        answer.refuses(503, "Database is busy", &[]);
        assert_eq!(answer.header("retry-after"), "5", "{method}");
    }
    assert_eq!(api.list("paginate=false").await.status, 200, "reading goes on");
    run(&mut other, "COMMIT").await;
    other.close().await.unwrap();
    assert_eq!(api.call("POST", SCHEDULES, NEW).await.status, 200);
}

#[tokio::test]
async fn where_there_is_no_room_to_write_the_server_is_not_healthy() {
    for (least_free, status) in [(0, 200), (u64::MAX, 503)] {
        let settings = Settings { least_free, ..Settings::default() };
        let (_folder, _file, api) = over_a_file(Duration::from_secs(5), &settings).await;
        assert_eq!(api.get("/healthz").await.status, status);
    }
}

/// One row's lists, as somebody else's hand left them, and what is shown of them.
const SPOILT: [(&str, &str); 8] = [
    ("'[\"a@b.it\"'", r#"["[\"a@b.it\""]"#),
    ("'a@b.it'", r#"["a@b.it"]"#),
    ("'\"a@b.it\"'", r#"["a@b.it"]"#),
    ("''", r#"[""]"#),
    ("'null'", "null"),
    ("'[\"a@b.it\", 5, null]'", r#"["a@b.it","5","null"]"#),
    ("'{}'", r#"["{}"]"#),
    ("NULL", "null"),
];

#[tokio::test]
async fn a_list_that_is_not_json_is_shown_as_it_stands_by_every_call() {
    for column in ["hosts", "services", "send_to"] {
        for (stored, shown) in SPOILT {
            let (_folder, file, api) = over_a_file(Duration::from_secs(5), &Settings::default()).await;
            let id = api.any().await.id;
            run(&mut other(&file).await, &format!("UPDATE schedules SET {column} = {stored} WHERE id = '{id}'")).await;
            let listed = api.list("paginate=true&page=1&page_size=25").await.json();
            assert_eq!(listed["data"]["registries"].as_array().unwrap().len(), 25, "{stored}");
            assert_eq!(listed["data"]["registries"][0][column].to_string(), shown, "{stored}");
            let path = format!("{SCHEDULES}/{id}");
            let read = api.get(&path).await.json();
            assert_eq!(read["data"]["schedule"][column].to_string(), shown, "{stored}");
            let renamed = api.call("PUT", &path, r#"{"attrs":{"name":"m"}}"#).await.json();
            assert_eq!(renamed["data"]["schedule"][column].to_string(), shown, "another change leaves it");
        }
    }
}

#[tokio::test]
async fn a_row_that_cannot_be_read_at_all_is_left_out_and_counted() {
    for spoil in ["id = ''", "scheduled_at = 'yesterday'", "name = x'ff'", "end_timestamp = 'never'"] {
        let (_folder, file, api) = over_a_file(Duration::from_secs(5), &Settings::default()).await;
        let id = api.any().await.id;
        run(&mut other(&file).await, &format!("UPDATE schedules SET {spoil} WHERE id = '{id}'")).await;
        for query in ["paginate=false", "paginate=true&page=1&page_size=100"] {
            let (rows, total) = api.listed(query).await;
            assert_eq!((rows.len(), total), (29, 30), "{spoil} {query}");
        }
        assert_eq!(api.database.all().await.unwrap().len(), 29);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_database_is_its_owners_alone_and_one_that_was_not_is_made_so() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    for _ in 0..2 {
        let database = Database::open(&file).await.unwrap();
        database.fill(demo::schedules(0)).await.unwrap();
        let _ = database.add_token("ada", Role::Admin, "secret").await;
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(names.len(), 3, "{names:?}");
        for name in &names {
            assert_eq!(fs::metadata(name).unwrap().permissions().mode() & 0o777, 0o600, "{name:?}");
        }
        // As an earlier version left them.
        for name in &names {
            fs::set_permissions(name, Permissions::from_mode(0o644)).unwrap();
        }
    }
}
