//! The statements about schedules, in plain SQL.

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use serde_json::Value as Json;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::attributes::{ColumnMut, ColumnRef, ColumnValue, WRITABLE, Written};

pub(super) type Statement = QueryBuilder<Sqlite>;

/// How many identifiers one statement may carry; databases differ, and all of them take this many.
const CHUNK: usize = 200;

pub(crate) async fn find(connection: &mut SqliteConnection, id: &str) -> Result<Option<Schedule>, sqlx::Error> {
    let mut statement = select("schedules WHERE id = ");
    statement.push_bind(id).build().try_map(|row| schedule(&row)).fetch_optional(connection).await
}

/// Several rows travel in one statement: a million are then a matter of seconds.
pub(crate) async fn insert(connection: &mut SqliteConnection, schedules: &[Schedule]) -> Result<(), sqlx::Error> {
    for chunk in schedules.chunks(CHUNK) {
        let mut statement = Statement::new("INSERT INTO schedules (");
        statement.push(columns()).push(", name_folded) ");
        statement.push_values(chunk, |mut row, schedule| {
            row.push_bind(schedule.id.as_str());
            for column in &WRITABLE {
                match (column.read)(schedule) {
                    ColumnRef::Text(text) => row.push_bind(text),
                    ColumnRef::List(list) => row.push_bind(stored(list)),
                };
            }
            row.push_bind(schedule.created.map_or(0, Timestamp::micros))
                .push_bind(&schedule.created_by)
                .push_bind(schedule.first_run.map(Timestamp::micros))
                .push_bind(schedule.last_run.map(Timestamp::micros))
                .push_bind(folded(&schedule.name));
        });
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// The schedule as it stands afterwards; `None` when there is none of this id.
pub(crate) async fn update(
    connection: &mut SqliteConnection,
    id: &str,
    written: &Written,
) -> Result<Option<Schedule>, sqlx::Error> {
    // SET wants at least one column, and this one changes nothing.
    let mut statement = Statement::new("UPDATE schedules SET id = id");
    for (column, value) in &written.0 {
        statement.push(", ").push(column.name).push(" = ");
        match value {
            ColumnValue::Text(text) => statement.push_bind(text),
            ColumnValue::List(list) => statement.push_bind(stored(list.as_deref())),
        };
        if let ("name", ColumnValue::Text(name)) = (column.name, value) {
            statement.push(", name_folded = ").push_bind(folded(name));
        }
    }
    statement.push(" WHERE id = ").push_bind(id).push(" RETURNING ").push(columns());
    statement.build().try_map(|row| schedule(&row)).fetch_optional(connection).await
}

/// Which of these identifiers name no schedule.
pub(crate) async fn missing(connection: &mut SqliteConnection, ids: &[String]) -> Result<Vec<String>, sqlx::Error> {
    let mut known = std::collections::BTreeSet::new();
    for chunk in ids.chunks(CHUNK) {
        let mut statement = Statement::new("SELECT id FROM schedules WHERE ");
        any_of(&mut statement, chunk);
        known.extend(statement.build_query_scalar::<String>().fetch_all(&mut *connection).await?);
    }
    Ok(ids.iter().filter(|id| !known.contains(*id)).cloned().collect())
}

pub(crate) async fn remove(connection: &mut SqliteConnection, ids: &[String]) -> Result<(), sqlx::Error> {
    for chunk in ids.chunks(CHUNK) {
        let mut statement = Statement::new("DELETE FROM schedules WHERE ");
        any_of(&mut statement, chunk);
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Every column of a row that is part of a schedule.
fn columns() -> String {
    let attributes = WRITABLE.iter().map(|column| column.name);
    let after = ["scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"];
    ["id"].into_iter().chain(attributes).chain(after).collect::<Vec<_>>().join(", ")
}

pub(super) fn select(from: &str) -> Statement {
    let mut statement = Statement::new("SELECT ");
    statement.push(columns()).push(" FROM ").push(from);
    statement
}

/// The condition that the identifier is one of these; of none, that it cannot be.
pub(super) fn any_of<'a>(statement: &mut Statement, ids: impl IntoIterator<Item = &'a String>) {
    let mut ids = ids.into_iter().peekable();
    if ids.peek().is_none() {
        statement.push("1 = 0");
        return;
    }
    let mut list = statement.push("id IN (").separated(", ");
    for id in ids {
        list.push_bind(id.clone());
    }
    list.push_unseparated(")");
}

/// Lower case letter by letter, so that a part of a name folds to a part of the folded name.
pub(super) fn folded(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).collect()
}

/// A list as a JSON text. `Json` writes itself without a way to fail, which serializing by hand does not promise.
fn stored(list: Option<&[String]>) -> Option<String> {
    list.map(|list| Json::from(list).to_string())
}

fn schedule(row: &SqliteRow) -> Result<Schedule, sqlx::Error> {
    let id: String = row.try_get("id")?;
    let id = ScheduleId::new(&id).ok_or_else(|| sqlx::Error::Decode(format!("the id {id:?} is unusable").into()))?;
    let mut schedule = Schedule {
        created: Some(Timestamp::from_micros(row.try_get("scheduled_at")?)),
        created_by: row.try_get("scheduled_by")?,
        first_run: row.try_get::<Option<i64>, _>("start_timestamp")?.map(Timestamp::from_micros),
        last_run: row.try_get::<Option<i64>, _>("end_timestamp")?.map(Timestamp::from_micros),
        ..Schedule::new(id)
    };
    for column in &WRITABLE {
        match (column.slot)(&mut schedule) {
            ColumnMut::Text(slot) => *slot = row.try_get(column.name)?,
            ColumnMut::List(slot) => *slot = list(row, column.name)?,
        }
    }
    Ok(schedule)
}

/// The rows that can be read; one that cannot is said in the log, and loses none of the others.
pub(super) fn readable(rows: &[SqliteRow]) -> Vec<Schedule> {
    let read = |row: &SqliteRow| {
        let complain = |error: &sqlx::Error| {
            let id = row.try_get::<String, _>("id").unwrap_or_default();
            tracing::error!(%error, id, "a row cannot be read and is left out");
        };
        schedule(row).inspect_err(complain).ok()
    };
    rows.iter().filter_map(read).collect()
}

/// A list is stored as a JSON text. What somebody else's hand made of it is shown as it stands, for a person to mend: as
/// nothing it would be lost at the next save, and as an error it would hide the whole schedule.
fn list(row: &SqliteRow, column: &str) -> Result<Option<Vec<String>>, sqlx::Error> {
    let text: Option<String> = row.try_get(column)?;
    Ok(text.and_then(|text| match serde_json::from_str(&text) {
        Ok(Json::Array(items)) => Some(items.into_iter().map(plain).collect()),
        Ok(Json::Null) => None,
        Ok(other) => Some(vec![plain(other)]),
        Err(error) => {
            let id = row.try_get::<String, _>("id").unwrap_or_default();
            tracing::warn!(%error, id, column, "a list is not JSON and is shown as it stands");
            Some(vec![text])
        }
    }))
}

fn plain(value: Json) -> String {
    match value {
        Json::String(text) => text,
        other => other.to_string(),
    }
}
