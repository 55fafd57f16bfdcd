//! What can be seen from within alone: how commits wait for the disk, and what a full one means.

use super::*;
use crate::demo;

#[tokio::test]
async fn every_commit_waits_for_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path().join("cadenza.db")).await.unwrap();
    let mut connections = Vec::new();
    for _ in 0..8 {
        let mut connection = database.connection().await.unwrap();
        let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await.unwrap();
        assert_eq!(synchronous, 2, "2 is FULL: what was answered with \"saved\" outlives a power cut");
        connections.push(connection);
    }
}

#[tokio::test]
async fn no_room_to_write_is_told_apart_from_other_failures() {
    let database = Database::in_memory().await.unwrap();
    sqlx::query("PRAGMA max_page_count = 40").fetch_one(&mut *database.connection().await.unwrap()).await.unwrap();
    let Err(DatabaseError::Sql(full)) = database.fill(demo::schedules(1000)).await else {
        unreachable!("a thousand schedules need more than 40 pages")
    };
    assert_eq!(trouble(&full), Trouble::Full);
    assert!(database.is_empty().await.unwrap(), "nothing of it was written");
    assert_eq!(trouble(&sqlx::Error::RowNotFound), Trouble::Other);
    assert_eq!(trouble(&sqlx::Error::PoolTimedOut), Trouble::Busy);
}
