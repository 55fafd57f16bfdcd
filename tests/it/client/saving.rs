//! Saving an edit: read again first, and not over somebody else's change.

use cadenza_client::save;
use cadenza_contract::{Attributes, ScheduleId};
use cadenza_core::api::error::ApiError;
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::{AttributeValue, Patch, SaveOutcome};

use super::{four, id, renamed};

fn zone(zone: &str) -> Patch {
    Patch::from(Attributes { timezone: Some(zone.to_owned()), ..Attributes::default() })
}

#[tokio::test]
async fn an_edit_nobody_came_between_is_read_again_and_written() {
    let server = four().await;
    let client = server.admin();
    let before = client.schedule(&id("a")).await.unwrap();
    server.log.lines();
    let Ok(SaveOutcome::Written { now: saved, theirs, .. }) = save(&client, &before, &renamed("Mine")).await else {
        panic!()
    };
    assert_eq!((saved.name.as_str(), theirs.as_slice()), ("Mine", [].as_slice()));
    let lines = ["GET /api/v1/reports/schedules/a", "PUT /api/v1/reports/schedules/a"];
    assert_eq!(server.log.lines(), lines);
}

#[tokio::test]
async fn a_change_of_another_field_stays_and_is_named() {
    let server = four().await;
    let client = server.admin();
    let before = client.schedule(&id("a")).await.unwrap();
    client.update(&before, &zone("Asia/Tokyo")).await.unwrap();
    let Ok(SaveOutcome::Written { now: saved, theirs, .. }) = save(&client, &before, &renamed("Mine")).await else {
        panic!()
    };
    assert_eq!((saved.name.as_str(), saved.timezone.as_str()), ("Mine", "Asia/Tokyo"));
    assert_eq!(theirs, [Attribute::Timezone]);
}

#[tokio::test]
async fn a_change_of_the_same_field_is_not_overwritten() {
    let server = four().await;
    let client = server.admin();
    let before = client.schedule(&id("a")).await.unwrap();
    client.update(&before, &renamed("Theirs")).await.unwrap();
    let Ok(SaveOutcome::Undecided(now, merge)) = save(&client, &before, &renamed("Mine")).await else { panic!() };
    assert_eq!(merge.conflicts[0].theirs, AttributeValue::Text("Theirs".to_owned()));
    assert_eq!(client.schedule(&id("a")).await.unwrap().name, "Theirs");
    let Ok(SaveOutcome::Written { now: saved, .. }) = save(&client, &now, &merge.resolved(&[Attribute::Name])).await
    else {
        panic!()
    };
    assert_eq!(saved.name, "Mine");
}

#[tokio::test]
async fn the_same_change_is_not_made_twice() {
    let server = four().await;
    let client = server.admin();
    let before = client.schedule(&id("a")).await.unwrap();
    client.update(&before, &renamed("Ours")).await.unwrap();
    server.log.lines();
    assert!(
        matches!(save(&client, &before, &renamed("Ours")).await, Ok(SaveOutcome::Agreed(now, _)) if now.name == "Ours")
    );
    assert_eq!(server.log.lines(), ["GET /api/v1/reports/schedules/a"]);
}

#[tokio::test]
async fn a_schedule_deleted_meanwhile_is_missing_and_nothing_is_written() {
    let server = four().await;
    let client = server.admin();
    let before = client.schedule(&id("a")).await.unwrap();
    client.delete(&[ScheduleId::new("a").unwrap()]).await.unwrap();
    server.log.lines();
    assert!(matches!(save(&client, &before, &renamed("Mine")).await, Err(ApiError::Missing(_))));
    assert_eq!(server.log.lines(), ["GET /api/v1/reports/schedules/a"]);
}
