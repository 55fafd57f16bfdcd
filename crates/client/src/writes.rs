//! The calls that change something. Where an answer leaves open what became of it, one looks before it is said.

use std::collections::HashSet;
use std::time::Duration;

use cadenza_contract::{self as contract, Attributes, One, Schedule, ScheduleId, Timestamp, message};

use crate::Client;
use cadenza_core::api::api_config::ApiConfig;
use cadenza_core::api::error::{ApiError, ServerMessage, Write};
use cadenza_core::api::request::Request;
use cadenza_core::list::{Filter, Query, Size};
use cadenza_core::schedule::Patch;

/// A lost answer may have been overtaken by the look after it: so long the look waits.
const CONFIRM_DELAY: Duration = Duration::from_millis(500);

/// How far the clocks of device and server may be apart for "created just now" to be believed.
const CLOCK_SKEW_MICROS: i64 = 120_000_000;

/// A schedule that was created.
#[derive(Clone, Debug, PartialEq)]
pub enum Created {
    /// As the server answered.
    Told(Schedule),
    /// The answer was lost; this one was found, just created and like what was sent.
    Found(Schedule),
}

/// What a delete took away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// These are gone.
    pub gone: Vec<ScheduleId>,
    /// These are still there, and why; nothing where all are gone.
    pub left: Option<(Vec<ScheduleId>, ApiError)>,
}

impl Client {
    /// Creates a schedule.
    ///
    /// # Errors
    /// Any [`ApiError`]: nothing was created; but for [`ApiError::Unclear`], which leaves it open.
    pub async fn create(&self, attributes: &Attributes) -> Result<Created, ApiError> {
        let sent = (self.transport.now)();
        match self.send(&Request::create().attrs(attributes), |answer| One::confirmed(&answer.body)).await {
            Ok(created) => Ok(Created::Told(created)),
            Err(error) if error.is_outcome_unknown() => {
                self.find_created(attributes, sent, error).await.map(Created::Found)
            }
            Err(error) => Err(error),
        }
    }

    /// Changes what the patch holds and gives the schedule as it now stands; `before` is how it stood.
    ///
    /// # Errors
    /// Any [`ApiError`]: nothing was changed; but for [`ApiError::Unclear`], which leaves it open.
    pub async fn update(&self, before: &Schedule, patch: &Patch) -> Result<Schedule, ApiError> {
        let request = Request::update(&before.id).attrs(patch);
        match self.send(&request, |answer| One::confirmed(&answer.body)).await {
            // A 404 may be the API's word about the schedule, or a proxy's about the address.
            Err(error) if error.is_outcome_unknown() || matches!(error, ApiError::Missing(_)) => {
                self.confirm_update(before, patch, error).await
            }
            outcome => outcome,
        }
    }

    /// Deletes all of these, or none: so the API has it. Where it did otherwise, that is told.
    ///
    /// # Errors
    /// Any [`ApiError`]: nothing was deleted; but for [`ApiError::Unclear`], which leaves it open.
    pub async fn delete(&self, ids: &[ScheduleId]) -> Result<Deleted, ApiError> {
        let request = Request::delete(ids, &self.api_config);
        let answer = self.send(&request, |answer| match answer.status {
            // "No content" is a success that has nothing else to say.
            204 => Ok(()),
            _ => contract::Deleted::confirmed(&answer.body),
        });
        match answer.await {
            Ok(()) => Ok(Deleted { gone: ids.to_vec(), left: None }),
            // What is no longer there is refused as well: by the whole call, of which it may be a part.
            Err(error)
                if error.is_outcome_unknown() || matches!(error, ApiError::NotOffered(_) | ApiError::Rejected(..)) =>
            {
                self.confirm_delete(ids, error).await
            }
            Err(error) => Err(error),
        }
    }

    async fn find_created(&self, sent: &Attributes, at: Timestamp, error: ApiError) -> Result<Schedule, ApiError> {
        let filter = Filter { name: sent.name.clone().unwrap_or_default(), ..Filter::default() };
        let Ok(rows) = self.list_unscoped(filter).await else { return Err(error.unclear(Write::Create)) };
        let patch = Patch::from(sent.clone());
        let like = rows.0.into_iter().filter(|row| patch.is_applied_to(row)).max_by_key(|row| row.created);
        let just_now =
            |row: &Schedule| row.created.is_some_and(|created| created.micros() >= at.micros() - CLOCK_SKEW_MICROS);
        match like {
            // A row that cannot be read may be the one.
            None if rows.1.is_empty() => Err(error),
            Some(row) if just_now(&row) => Ok(row),
            Some(_) | None => Err(error.unclear(Write::Create)),
        }
    }

    async fn confirm_update(&self, before: &Schedule, patch: &Patch, error: ApiError) -> Result<Schedule, ApiError> {
        (self.transport.wait)(CONFIRM_DELAY).await;
        match self.schedule_outside_scope(&before.id).await {
            Ok(now) if patch.is_applied_to(&now) => Ok(now),
            Ok(now) if patch.changes_nothing(before, &now) => Err(match error {
                ApiError::Missing(said) => ApiError::NotOffered(said),
                error => error,
            }),
            Err(ApiError::Missing(said)) if is_gone(&said) => Err(ApiError::Missing(said)),
            Ok(_) | Err(_) if error.is_outcome_unknown() => Err(error.unclear(Write::Update)),
            Ok(_) | Err(_) => Err(error),
        }
    }

    async fn confirm_delete(&self, ids: &[ScheduleId], error: ApiError) -> Result<Deleted, ApiError> {
        let Ok(there) = self.still_there(ids).await else {
            return Err(if error.is_outcome_unknown() { error.unclear(Write::Delete) } else { error });
        };
        let (left, gone): (Vec<_>, Vec<_>) = ids.iter().cloned().partition(|id| there.contains(id));
        match (left.is_empty(), gone.is_empty()) {
            (true, false) => Ok(Deleted { gone, left: None }),
            (_, true) => Err(error),
            (false, false) => Ok(Deleted { gone, left: Some((left, error)) }),
        }
    }

    /// Which of these exist.
    async fn still_there(&self, ids: &[ScheduleId]) -> Result<HashSet<ScheduleId>, ApiError> {
        let there = if ids.len() > 1 {
            let (rows, unreadable) = self.list_unscoped(Filter { ids: ids.to_vec(), ..Filter::default() }).await?;
            rows.into_iter().map(|row| row.id).chain(unreadable).collect()
        } else {
            (self.transport.wait)(CONFIRM_DELAY).await;
            HashSet::new()
        };
        // A list that shows none may have understood the ids otherwise: one of them is read by itself.
        match ids.first().filter(|_| there.is_empty()) {
            None => Ok(there),
            Some(id) => match self.schedule_outside_scope(id).await {
                Ok(row) if ids.len() == 1 => Ok(HashSet::from([row.id])),
                Ok(_) => Err(ApiError::Unreadable("the list lacks a schedule that is there".to_owned())),
                Err(ApiError::Missing(said)) if is_gone(&said) => Ok(there),
                Err(error) => Err(error),
            },
        }
    }

    /// All that match, whatever the lists are kept to, and the ids of those that cannot be read.
    async fn list_unscoped(&self, filter: Filter) -> Result<(Vec<Schedule>, Vec<ScheduleId>), ApiError> {
        (self.transport.wait)(CONFIRM_DELAY).await;
        let everywhere = ApiConfig { scope: Filter::default(), ..ApiConfig::clone(&self.api_config) };
        let client = Self { api_config: everywhere.into(), ..self.clone() };
        let all = client.schedules(&Query { filter, ..Query::default() }, Size::All).await?;
        let ids = all.unreadable.iter().filter_map(|row| row.id.as_deref().and_then(ScheduleId::new));
        Ok((all.rows, ids.collect()))
    }
}

/// Whether it is the API that says a schedule is not there, and not a page in front of it.
fn is_gone(said: &ServerMessage) -> bool {
    match said.status {
        400 => said.message.starts_with(message::READ_FAILED),
        _ => !said.message.is_empty(),
    }
}
