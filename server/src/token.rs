//! Tokens: who may call, known by the hash of a secret that is shown once.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use sha2::{Digest, Sha256};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::DatabaseError;

/// What a token allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Reads and writes.
    Admin,
    /// Reads; a write is answered with 403.
    Viewer,
}

impl Role {
    /// The word for it on the command line and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Viewer => "viewer",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Admin, Self::Viewer]
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| format!("{word} is neither admin nor viewer"))
    }
}

/// A token as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose it is; a schedule's `scheduled_by`.
    pub name: String,
    /// What it allows.
    pub role: Role,
    /// When it was made, UNIX microseconds.
    pub created: i64,
}

/// 256 random bits. The prefix lets a scanner of published code recognize one that slipped out.
pub(crate) fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(format!("cadenza_{}", hex(&bytes)))
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    name: &str,
    role: Role,
    secret: &str,
) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO tokens (name, role, hash, created_at) VALUES ($1, $2, $3, $4)")
        .bind(name)
        .bind(role.as_str())
        .bind(hash(secret))
        .bind(now())
        .execute(connection)
        .await
        .map_err(|error| match error.as_database_error() {
            Some(refusal) if refusal.is_unique_violation() => DatabaseError::NameTaken(name.to_owned()),
            Some(_) | None => error.into(),
        })?;
    Ok(())
}

/// The token of this hash.
pub(crate) async fn find(connection: &mut SqliteConnection, hash: &str) -> Result<Option<Entry>, sqlx::Error> {
    sqlx::query("SELECT name, role, created_at FROM tokens WHERE hash = $1")
        .bind(hash)
        .try_map(entry)
        .fetch_optional(connection)
        .await
}

pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Entry>, sqlx::Error> {
    sqlx::query("SELECT name, role, created_at FROM tokens ORDER BY name").try_map(entry).fetch_all(connection).await
}

pub(crate) async fn remove(connection: &mut SqliteConnection, name: &str) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("DELETE FROM tokens WHERE name = $1").bind(name).execute(connection).await?;
    Ok(done.rows_affected() > 0)
}

/// Now, in UNIX microseconds; a clock before 1970 reads as 1970.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

#[expect(clippy::needless_pass_by_value, reason = "`try_map` hands the row over")]
fn entry(row: SqliteRow) -> Result<Entry, sqlx::Error> {
    let role: String = row.try_get("role")?;
    let role = role.parse().map_err(|error: String| sqlx::Error::Decode(error.into()))?;
    Ok(Entry { name: row.try_get("name")?, role, created: row.try_get("created_at")? })
}

/// What is stored of a secret.
pub(crate) fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret))
}

fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
