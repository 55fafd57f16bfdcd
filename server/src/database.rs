//! The database: opened, migrated, and handed to whoever owns a table.
//!
//! Everything only SQLite understands is in this file; the statements elsewhere are plain SQL.

mod file;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]
mod tests;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use cadenza_contract::Schedule;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlSafeStr, Sqlite, Transaction};

use crate::schedules::totals::{Totals, Version};
use crate::schedules::{rows, search};
use crate::token::{self, Entry, Role};
use watch::Watch;

/// What can go wrong below the API.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The database refused, or cannot be reached.
    #[error("the database: {0}")]
    Sql(#[from] sqlx::Error),
    /// The tables cannot be brought to the shape this version needs.
    #[error("the migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The file cannot be used at all.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A token of this name exists.
    #[error("a token named {0} exists already; revoke it first")]
    NameTaken(String),
    /// The system gives no random bytes.
    #[error("no random bytes: {0}")]
    Random(#[from] getrandom::Error),
}

/// What a failure of the database means to whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Somebody else kept it locked; later it will do.
    Busy,
    /// There is no room to write in.
    Full,
    /// Anything else.
    Other,
}

/// Tells the failures apart by SQLite's primary result codes, the lowest byte of the extended ones.
pub(crate) fn trouble(error: &sqlx::Error) -> Trouble {
    let code = error.as_database_error().and_then(|refusal| refusal.code()?.parse::<u32>().ok());
    match (error, code.map(|code| code & 0xff)) {
        (sqlx::Error::PoolTimedOut, _) | (_, Some(5 | 6)) => Trouble::Busy,
        (_, Some(13)) => Trouble::Full,
        _ => Trouble::Other,
    }
}

/// How long a statement waits for a lock.
const PATIENCE: Duration = Duration::from_secs(5);

/// The schedules and the tokens. Cheap to clone; every clone is the same database.
#[derive(Clone, Debug)]
pub struct Database {
    pool: SqlitePool,
    /// Holds a database in memory alive while no other connection is open; never used.
    anchor: Option<SqlitePool>,
    /// A connection that only looks whether others have written.
    watch: Watch,
    totals: Arc<Totals>,
    /// Where the file is, if there is one.
    file: Option<PathBuf>,
}

impl Database {
    /// Opens the file, making it if it is not there, and brings its tables up to date. Nobody but its owner may read it:
    /// reports and their recipients are in it.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or was written by a newer version.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, DatabaseError> {
        Self::open_within(path, PATIENCE).await
    }

    /// Like [`Database::open`], with another time to wait for a lock.
    ///
    /// # Errors
    /// As with [`Database::open`].
    pub async fn open_within(path: impl AsRef<Path>, patience: Duration) -> Result<Self, DatabaseError> {
        let path = path.as_ref();
        file::keep_private(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What was answered with "saved" outlives a power cut: each commit waits for the disk.
            .synchronous(SqliteSynchronous::Full);
        let database = Self::connect(SqlitePoolOptions::new().max_connections(8), options, patience).await?;
        Ok(Self { file: Some(path.to_owned()), ..database })
    }

    /// An empty database that is gone with its last clone.
    ///
    /// # Errors
    /// SQLite cannot be started.
    pub async fn in_memory() -> Result<Self, DatabaseError> {
        // A request that is cancelled can take its connection along, and the last one takes the database: hence the
        // anchor, and SQLite's "memdb", where connections meet under a name that begins with a slash.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("/cadenza-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let options = SqliteConnectOptions::new().filename(name).vfs("memdb").create_if_missing(true);
        let single = || SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let anchor = single().connect_with(options.clone()).await?;
        Ok(Self { anchor: Some(anchor), ..Self::connect(single(), options, PATIENCE).await? })
    }

    async fn connect(
        pool: SqlitePoolOptions,
        options: SqliteConnectOptions,
        patience: Duration,
    ) -> Result<Self, DatabaseError> {
        let options = options
            .foreign_keys(true)
            .busy_timeout(patience)
            // 64 MiB in negative KiB: the indexes of a million schedules stay in memory.
            .pragma("cache_size", "-65536");
        let watch = Watch::over(options.clone());
        let pool = pool.connect_with(options).await?;
        migrations().run(&pool).await?;
        Ok(Self { pool, anchor: None, watch, totals: Arc::default(), file: None })
    }

    /// Writes these schedules as they are, in one transaction; what exists under the same id is an error.
    ///
    /// Fields the API does not know are left out, and a missing creation time is stored as 0.
    ///
    /// # Errors
    /// An id is taken, or the database refuses; then nothing is written.
    pub async fn fill(&self, schedules: Vec<Schedule>) -> Result<(), DatabaseError> {
        let mut transaction = self.write().await?;
        rows::insert(&mut transaction, &schedules).await?;
        Ok(transaction.commit().await?)
    }

    /// Every schedule, in the order of the list call.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn all(&self) -> Result<Vec<Schedule>, DatabaseError> {
        Ok(search::all(&mut *self.connection().await?).await?)
    }

    /// Whether there is no schedule.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn is_empty(&self) -> Result<bool, DatabaseError> {
        let found: Option<i64> =
            sqlx::query_scalar("SELECT 1 FROM schedules LIMIT 1").fetch_optional(&self.pool).await?;
        Ok(found.is_none())
    }

    /// Makes a token with a secret of one's own choosing, for demonstrations and tests.
    ///
    /// # Errors
    /// The name is taken, or the database refuses.
    pub async fn add_token(&self, name: &str, role: Role, secret: &str) -> Result<(), DatabaseError> {
        token::insert(&mut *self.connection().await?, name, role, secret).await
    }

    /// Makes a token and returns its secret, which cannot be shown again: only its hash is stored.
    ///
    /// # Errors
    /// The name is taken, or the database refuses.
    pub async fn new_token(&self, name: &str, role: Role) -> Result<String, DatabaseError> {
        let secret = token::secret()?;
        self.add_token(name, role, &secret).await?;
        Ok(secret)
    }

    /// The tokens there are, by name, without their secrets.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn tokens(&self) -> Result<Vec<Entry>, DatabaseError> {
        Ok(token::all(&mut *self.connection().await?).await?)
    }

    /// Withdraws a token at once. `false` when there is none of this name.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn revoke_token(&self, name: &str) -> Result<bool, DatabaseError> {
        Ok(token::remove(&mut *self.connection().await?, name).await?)
    }

    /// A connection for statements that stand alone.
    pub(crate) async fn connection(&self) -> Result<PoolConnection<Sqlite>, sqlx::Error> {
        self.pool.acquire().await
    }

    /// A transaction that sees one state of the database throughout.
    pub(crate) async fn snapshot(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.pool.begin().await
    }

    /// A transaction that will write.
    ///
    /// It takes the lock at once: one that first reads and then writes cannot wait for its turn and fails as "busy".
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.pool.begin_with("BEGIN IMMEDIATE").await
    }

    /// Tells whether anybody has written, here or in another program: see [`Watch::version`].
    pub(crate) async fn version(&self) -> Result<Version, sqlx::Error> {
        self.watch.version().await
    }

    pub(crate) fn totals(&self) -> &Totals {
        &self.totals
    }

    /// Whether the database can be read, and has room to be written: this many bytes.
    pub(crate) async fn ping(&self, least_free: u64) -> Result<(), DatabaseError> {
        sqlx::query("SELECT name FROM tokens LIMIT 1").fetch_optional(&self.pool).await?;
        match &self.file {
            Some(file) => Ok(file::room(file, least_free).await?),
            None => Ok(()),
        }
    }

    /// Closes every connection, so that the write-ahead log is folded into the file.
    pub async fn close(&self) {
        self.watch.close().await;
        self.pool.close().await;
        if let Some(anchor) = &self.anchor {
            anchor.close().await;
        }
    }
}

/// Named in the binary rather than read from a folder: the server is one file.
fn migrations() -> Migrator {
    let steps = [
        (1, "schedules", include_str!("../migrations/0001_schedules.sql")),
        (2, "tokens", include_str!("../migrations/0002_tokens.sql")),
    ];
    let migration = |(version, name, sql): (i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(steps.into_iter().map(migration).collect())
}
