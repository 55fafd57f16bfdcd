//! The database by itself: what it keeps, and what it never writes down.

use std::fs;

use cadenza_server::{Database, DatabaseError, Role, demo};

#[tokio::test]
async fn a_file_keeps_everything_until_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let database = Database::open(&file).await.unwrap();
    database.fill(demo::schedules(50)).await.unwrap();
    database.add_token("ada", Role::Admin, "secret").await.unwrap();
    let before = database.all().await.unwrap();
    database.close().await;

    let again = Database::open(&file).await.unwrap();
    assert_eq!(again.all().await.unwrap(), before);
    assert_eq!(again.tokens().await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_identifier_taken_twice_writes_nothing() {
    let database = Database::in_memory().await.unwrap();
    let mut rows = demo::schedules(3);
    rows.push(rows[0].clone());
    assert!(database.fill(rows).await.is_err());
    assert!(database.is_empty().await.unwrap());
}

#[tokio::test]
async fn a_secret_is_random_and_stored_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path().join("cadenza.db")).await.unwrap();
    let first = database.new_token("ada", Role::Admin).await.unwrap();
    let second = database.new_token("eve", Role::Viewer).await.unwrap();
    assert_ne!(first, second);
    assert!(first.starts_with("cadenza_") && first.len() == 8 + 64, "{first}");
    database.close().await;
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for secret in [&first, &second] {
            assert!(!bytes.windows(64).any(|window| window == &secret.as_bytes()[8..]), "the secret is in the file");
        }
    }
}

#[tokio::test]
async fn a_name_has_one_token() {
    let database = Database::in_memory().await.unwrap();
    database.new_token("ada", Role::Admin).await.unwrap();
    let again = database.new_token("ada", Role::Viewer).await;
    assert!(matches!(again, Err(DatabaseError::NameTaken(name)) if name == "ada"));
    assert_eq!(database.tokens().await.unwrap()[0].role, Role::Admin);
}

#[tokio::test]
async fn a_file_that_is_no_database_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "these are notes, and long enough not to be taken for an empty database".repeat(20)).unwrap();
    assert!(Database::open(&file).await.is_err());
}

#[tokio::test]
async fn many_write_at_once_and_nobody_is_turned_away() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path().join("cadenza.db")).await.unwrap();
    let writers = demo::schedules(40).into_iter().map(|row| {
        let database = database.clone();
        tokio::spawn(async move { database.fill(vec![row]).await })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap().unwrap();
    }
    assert_eq!(database.all().await.unwrap().len(), 40);
}

/// Lets everything else go on this many times, then ends.
async fn after(turns: usize) {
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
}

/// A browser that cancels a request drops it in the middle, and the database in memory has one connection to lose.
#[tokio::test]
async fn a_caller_who_leaves_takes_nothing_along() {
    let database = Database::in_memory().await.unwrap();
    database.fill(demo::schedules(200)).await.unwrap();
    let before = database.all().await.unwrap();
    for turns in 0..60 {
        tokio::select! {
            biased;
            _ = database.all() => {}
            () = after(turns) => {}
        }
        tokio::select! {
            biased;
            result = database.fill(vec![before[0].clone()]) => assert!(result.is_err(), "it is there already"),
            () = after(turns) => {}
        }
    }
    assert_eq!(database.all().await.unwrap(), before);
}
