//! The list call in SQL: the rows of a page, and how many match in all.

use cadenza_contract::Schedule;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteRow;

use super::filter::{Filter, Question};
use super::rows::{Statement, any_of, folded, readable, select};
use crate::Database;

/// Newest first, and the identifier where two were created together: pages must never overlap.
const ORDER: &str = " ORDER BY scheduled_at DESC, id";

/// The rows asked for, newest first, and how many match in all.
///
/// Where the total has to be counted, it may have been before: that holds if nobody wrote from before the rows were read
/// until after. Else both are read anew, in one state of the database.
pub(crate) async fn page(database: &Database, question: &Question) -> Result<(Vec<Schedule>, u64), sqlx::Error> {
    let before = database.version().await?;
    let rows = rows(&mut *database.connection().await?, question).await?;
    if let Some(total) = last_row(question, rows.len()) {
        return Ok((readable(&rows), total));
    }
    let count = async || count(&mut *database.connection().await?, &question.filter).await;
    let total = database.totals().of(&question.filter, before, count).await?;
    if database.version().await? == before {
        return Ok((readable(&rows), total));
    }
    let mut snapshot = database.snapshot().await?;
    let rows = self::rows(&mut snapshot, question).await?;
    let total = match last_row(question, rows.len()) {
        Some(total) => total,
        None => self::count(&mut snapshot, &question.filter).await?,
    };
    Ok((readable(&rows), total))
}

async fn rows(connection: &mut SqliteConnection, question: &Question) -> Result<Vec<SqliteRow>, sqlx::Error> {
    page_statement(question).build().fetch_all(connection).await
}

/// Every schedule, in the same order.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Schedule>, sqlx::Error> {
    Ok(readable(&rows(connection, &Question::default()).await?))
}

/// The rows of one page, or all.
///
/// The page is found by identifiers alone, which the indexes hold, and only its own rows are then read whole: a page
/// far down does not drag every row before it through memory.
pub(super) fn page_statement(question: &Question) -> Statement {
    let mut statement = match question.paging {
        Some(_) => select("schedules JOIN (SELECT id AS found FROM schedules"),
        None => select("schedules"),
    };
    conditions(&mut statement, &question.filter);
    if let Some(paging) = question.paging {
        statement.push(ORDER).push(" LIMIT ").push_bind(paging.size).push(" OFFSET ").push_bind(paging.offset());
        statement.push(") AS page ON id = found");
    }
    statement.push(ORDER);
    statement
}

/// How many rows match. A statement of its own: a count beside the rows is lost past the last page.
pub(super) fn count_statement(filter: &Filter) -> Statement {
    let mut statement = Statement::new("SELECT COUNT(*) FROM schedules");
    conditions(&mut statement, filter);
    statement
}

async fn count(connection: &mut SqliteConnection, filter: &Filter) -> Result<u64, sqlx::Error> {
    let total: i64 = count_statement(filter).build_query_scalar().fetch_one(connection).await?;
    Ok(total.unsigned_abs())
}

/// The total where the rows themselves tell it: all were asked for, or the last one is among them.
fn last_row(question: &Question, rows: usize) -> Option<u64> {
    let rows = i64::try_from(rows).ok()?;
    match question.paging {
        None => u64::try_from(rows).ok(),
        Some(paging) if rows < paging.size && (rows > 0 || paging.page == 1) => {
            u64::try_from(paging.offset() + rows).ok()
        }
        Some(_) => None,
    }
}

fn conditions(statement: &mut Statement, filter: &Filter) {
    let mut glue = [" WHERE "].into_iter().chain(std::iter::repeat(" AND "));
    let mut and = |statement: &mut Statement, condition: &str| {
        statement.push(glue.next().unwrap_or_default()).push(condition);
    };
    let texts = [
        ("id = ", &filter.id),
        ("type = ", &filter.kind),
        ("schedule = ", &filter.frequency),
        ("scheduled_by = ", &filter.created_by),
    ];
    for (condition, text) in texts.into_iter().filter_map(|(condition, text)| Some((condition, text.as_ref()?))) {
        and(statement, condition);
        statement.push_bind(text.clone());
    }
    let times = [("scheduled_at > ", filter.created_after), ("scheduled_at < ", filter.created_before)];
    for (condition, time) in times.into_iter().filter_map(|(condition, time)| Some((condition, time?))) {
        and(statement, condition);
        statement.push_bind(time);
    }
    if let Some(ids) = &filter.id_list {
        and(statement, "");
        any_of(statement, ids);
    }
    if let Some(part) = &filter.name {
        // Not LIKE: its pattern ends at a NUL, and it takes twice the time.
        and(statement, "instr(name_folded, ");
        statement.push_bind(folded(part)).push(") > 0");
    }
}
