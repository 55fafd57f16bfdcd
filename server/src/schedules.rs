//! The five calls about schedules: what is asked, one statement, the answer.

pub(crate) mod attributes;
pub(crate) mod filter;
pub(crate) mod identity;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]
mod plan;
pub(crate) mod rows;
pub(crate) mod search;
mod selection;
mod text;
pub(crate) mod totals;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::response::Json;
use axum::routing::{delete, get};
use cadenza_contract::{Deleted, Envelope, One, Schedule, Timestamp, message};
use serde::Serialize;

use crate::Database;
use crate::body::Body;
use crate::caller::{Caller, Writer};
use crate::error::{Errors, Refusal};
use crate::token::now;

type Answer<T> = Result<Json<T>, Refusal>;

/// The routes of this resource. The API deletes under another name than it reads, which is its own doing.
pub(crate) fn routes() -> Router<Database> {
    Router::new()
        .route("/reports/schedules", get(list).post(create))
        .route("/reports/schedules/{schedule_id}", get(read).put(update))
        .route("/reports/registries", delete(remove))
}

/// The data of the list call. `total` is ours; the API text has only `registries`.
#[derive(Serialize)]
struct Registries {
    registries: Vec<Schedule>,
    total: u64,
}

async fn list(_: Caller, State(database): State<Database>, RawQuery(query): RawQuery) -> Answer<Envelope<Registries>> {
    let question = filter::parse(&query.unwrap_or_default()).map_err(Refusal::invalid(message::LIST_FAILED))?;
    let (registries, total) = search::page(&database, &question).await?;
    Ok(ok(message::LISTED, Registries { registries, total }))
}

async fn read(
    _: Caller,
    State(database): State<Database>,
    id: Result<Path<String>, PathRejection>,
) -> Answer<Envelope<One>> {
    let refused = Refusal::invalid(message::READ_FAILED);
    let id = named(id).map_err(&refused)?;
    let schedule = rows::find(&mut *database.connection().await?, &id).await?.ok_or_else(|| refused(unknown(&id)))?;
    Ok(ok(message::RETRIEVED, One { schedule }))
}

async fn create(Writer(caller): Writer, State(database): State<Database>, body: Body) -> Answer<Envelope<One>> {
    let refused = Refusal::invalid(message::CREATE_FAILED);
    let written = body.only("attrs").and_then(attributes::for_create).map_err(refused)?;
    let id = identity::new().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
    let schedule = written.into_schedule(id, Timestamp::from_micros(now()), caller.name);
    rows::insert(&mut *database.connection().await?, std::slice::from_ref(&schedule)).await?;
    Ok(ok(message::CREATED, One { schedule }))
}

async fn update(
    _: Writer,
    State(database): State<Database>,
    id: Result<Path<String>, PathRejection>,
    body: Body,
) -> Answer<Envelope<One>> {
    let refused = Refusal::invalid(message::UPDATE_FAILED);
    let id = named(id).map_err(&refused)?;
    let written = body.only("attrs").and_then(attributes::for_update).map_err(&refused)?;
    let schedule = rows::update(&mut *database.connection().await?, &id, &written).await?;
    let schedule = schedule.ok_or_else(|| refused(unknown(&id)))?;
    Ok(ok(message::UPDATED, One { schedule }))
}

async fn remove(_: Writer, State(database): State<Database>, body: Body) -> Answer<Deleted> {
    let refused = Refusal::invalid(message::DELETE_FAILED);
    let ids = body.only_untyped("schedules_ids").and_then(selection::parse).map_err(&refused)?;
    let mut transaction = database.write().await?;
    let missing = rows::missing(&mut transaction, &ids).await?;
    selection::complete(&missing).map_err(&refused)?;
    rows::remove(&mut transaction, &ids).await?;
    transaction.commit().await?;
    Ok(Json(Deleted { message: message::DELETED.to_owned(), status: "ok".to_owned() }))
}

fn ok<T>(message: &str, data: T) -> Json<Envelope<T>> {
    Json(Envelope { data, message: message.to_owned(), status: "ok".to_owned() })
}

fn named(id: Result<Path<String>, PathRejection>) -> Result<String, Errors> {
    id.map(|Path(id)| id).map_err(|_| Errors::one("schedule_id", "The id is not readable text."))
}

fn unknown(id: &str) -> Errors {
    Errors::one("schedule_id", format!("There is no schedule {id}."))
}
