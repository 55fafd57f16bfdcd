//! A connection of its own that tells whether others have written.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};

use crate::schedules::totals::Version;

#[derive(Clone, Debug)]
pub(super) struct Watch {
    pool: SqlitePool,
    /// How many connections there have been: a caller who leaves midway may take one along.
    connections: Arc<AtomicU64>,
}

impl Watch {
    pub(super) fn over(options: SqliteConnectOptions) -> Self {
        let connections = Arc::new(AtomicU64::new(0));
        let counted = connections.clone();
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .after_connect(move |_, _| {
                counted.fetch_add(1, Ordering::Relaxed);
                Box::pin(async { Ok(()) })
            })
            .connect_lazy_with(options);
        Self { pool, connections }
    }

    /// Changes when any other connection, of whatever program, has committed something. It is never used to write, for
    /// what it wrote by itself it would not tell.
    pub(super) async fn version(&self) -> Result<Version, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let data = sqlx::query_scalar("PRAGMA data_version").fetch_one(&mut *connection).await?;
        Ok(Version { connection: self.connections.load(Ordering::Relaxed), data })
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}
