//! Every call of the client against the reference server, from the address to the database and back.

mod many;
mod refusals;
mod saving;

use cadenza_client::{Client, Created, Deleted};
use cadenza_contract::{Attributes, Schedule, ScheduleId, Timestamp};
use cadenza_core::api::api_config::{ApiConfig, IdListStyle};
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Filter, PageNumber, Query, QueryChange, Size};
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::{Draft, Patch};
use serde_json::{Value, json};

use crate::transport::{ADMIN, Server, VIEWER};

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

/// The documented example under another id, created at `created` microseconds by `by`.
fn row(id: &str, name: &str, kind: &str, frequency: &str, created: i64, by: &str) -> Schedule {
    let golden = include_str!("../../crates/contract/tests/golden/read.answer.json");
    let mut row = serde_json::from_str::<Value>(golden).unwrap()["data"]["schedule"].take();
    for (field, value) in [("id", id), ("name", name), ("type", kind), ("schedule", frequency), ("scheduled_by", by)] {
        row[field] = json!(value);
    }
    row["scheduled_at"] = json!(created);
    serde_json::from_value(row).unwrap()
}

/// A schedule of this id, for calls that need no more of it.
fn known(id: &str) -> Schedule {
    row(id, "Night shift 50%", "generic", "daily", 1, "ada")
}

/// These were deleted, and no others were to be.
fn gone(ids: &[&str]) -> Result<Deleted, ApiError> {
    Ok(Deleted { gone: ids.iter().map(|it| id(it)).collect(), left: None })
}

/// Four schedules; the list call gives the newest first, so `d` to `a`.
async fn four() -> Server {
    let rows = [
        row("a", "Night shift 50%", "generic", "daily", 1_705_497_139_412_776, "ada"),
        row("b", "Night watch", "threats", "weekly", 1_705_497_139_412_777, "bob"),
        row("c", "Day_shift & co", "generic", "weekly", 1_705_497_139_412_778, "bob"),
        row("d", "Überblick", "generic", "every full moon", 1_705_497_139_412_779, "ada"),
    ];
    Server::holding(rows.into()).await
}

async fn listed(client: &Client, query: &Query, size: Size) -> Vec<String> {
    client.schedules(query, size).await.unwrap().rows.iter().map(|row| row.id.to_string()).collect()
}

async fn matching(client: &Client, filter: Filter) -> Vec<String> {
    listed(client, &Query { filter, ..Query::default() }, Size::All).await
}

fn page(number: u32) -> Query {
    Query::default().after(QueryChange::Page(PageNumber::new(number).unwrap()))
}

fn renamed(name: &str) -> Patch {
    Patch::from(Attributes { name: Some(name.to_owned()), ..Attributes::default() })
}

fn attributes() -> Attributes {
    let golden = include_str!("../../crates/contract/tests/golden/create.request.json");
    serde_json::from_value(serde_json::from_str::<Value>(golden).unwrap()["attrs"].take()).unwrap()
}

#[tokio::test]
async fn each_filter_of_the_list_finds_what_it_says() {
    let server = four().await;
    let none = Filter::default();
    let after = |micros: i64| Some(Timestamp::from_micros(1_705_497_139_412_770 + micros));
    let cases = [
        (none.clone(), vec!["d", "c", "b", "a"]),
        (Filter { ids: vec![id("b")], ..none.clone() }, vec!["b"]),
        (Filter { ids: vec![id("c"), id("a"), id("nobody")], ..none.clone() }, vec!["c", "a"]),
        (Filter { name: "NIGHT".to_owned(), ..none.clone() }, vec!["b", "a"]),
        (Filter { name: "%".to_owned(), ..none.clone() }, vec!["a"]),
        (Filter { name: "y_s".to_owned(), ..none.clone() }, vec!["c"]),
        (Filter { name: "shift & co".to_owned(), ..none.clone() }, vec!["c"]),
        (Filter { kind: "threats".to_owned(), ..none.clone() }, vec!["b"]),
        (Filter { kind: "threat".to_owned(), ..none.clone() }, vec![]),
        (Filter { frequency: "every full moon".to_owned(), ..none.clone() }, vec!["d"]),
        (Filter { created_after: after(8), ..none.clone() }, vec!["d"]),
        (Filter { created_before: after(8), ..none.clone() }, vec!["b", "a"]),
        (Filter { created_after: after(6), created_before: after(8), ..none.clone() }, vec!["b"]),
        (Filter { created_by: "bob".to_owned(), ..none.clone() }, vec!["c", "b"]),
        (Filter { created_by: "bob".to_owned(), kind: "generic".to_owned(), ..none }, vec!["c"]),
    ];
    for (filter, expected) in cases {
        assert_eq!(matching(&server.admin(), filter.clone()).await, expected, "{filter:?}");
    }
}

#[tokio::test]
async fn several_ids_are_understood_in_every_style() {
    let server = four().await;
    for id_list_style in [IdListStyle::Repeated, IdListStyle::Commas, IdListStyle::Brackets] {
        let client = server.client(ADMIN, ApiConfig { id_list_style, ..ApiConfig::default() });
        let filter = Filter { ids: vec![id("a"), id("d")], ..Filter::default() };
        assert_eq!(matching(&client, filter).await, ["d", "a"], "{id_list_style:?}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_and_each_knows_the_total() {
    let (server, three) = (four().await, Size::rows(3).unwrap());
    for (number, expected) in [(1, vec!["d", "c", "b"]), (2, vec!["a"]), (3, vec![])] {
        let listing = server.admin().schedules(&page(number), three).await.unwrap();
        let ids: Vec<&str> = listing.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!((ids, listing.total), (expected, Some(4)), "page {number}");
    }
}

#[tokio::test]
async fn all_rows_come_in_one_answer() {
    let server = Server::holding(cadenza_server::demo::schedules(1500)).await;
    let listing = server.admin().schedules(&page(7), Size::All).await.unwrap();
    assert_eq!((listing.rows.len(), listing.total, listing.unreadable.len()), (1500, Some(1500), 0));
    assert_eq!(server.log.lines(), ["GET /api/v1/reports/schedules?paginate=false"]);
}

#[tokio::test]
async fn rows_arrive_as_the_database_holds_them() {
    let server = Server::holding(cadenza_server::demo::schedules(100)).await;
    let listing = server.admin().schedules(&Query::default(), Size::All).await.unwrap();
    assert_eq!(listing.rows, server.database.all().await.unwrap());
}

#[tokio::test]
async fn a_base_with_a_slash_at_its_end_makes_the_same_address() {
    let server = four().await;
    let client = server.client(ADMIN, ApiConfig { base: "/api/v1/".to_owned(), ..ApiConfig::default() });
    assert_eq!(matching(&client, Filter::default()).await.len(), 4);
    assert_eq!(server.log.only().url, "/api/v1/reports/schedules?paginate=false");
}

#[tokio::test]
async fn a_good_token_is_found_good_at_the_price_of_one_row() {
    let server = four().await;
    assert_eq!(server.client(VIEWER, ApiConfig::default()).check().await, Ok(()));
    assert_eq!(server.log.lines(), ["GET /api/v1/reports/schedules?paginate=true&page=1&page_size=1"]);
}

#[tokio::test]
async fn one_schedule_is_read_whole() {
    let server = four().await;
    let read = server.admin().schedule(&id("b")).await.unwrap();
    assert_eq!(read, row("b", "Night watch", "threats", "weekly", 1_705_497_139_412_777, "bob"));
}

#[tokio::test]
async fn a_schedule_is_found_by_an_id_that_needs_escaping() {
    let odd = "a/b?c#d 50%";
    let server = Server::holding(vec![row(odd, "Odd", "generic", "daily", 1, "ada")]).await;
    assert_eq!(server.admin().schedule(&id(odd)).await.unwrap().id, id(odd));
}

#[tokio::test]
async fn a_created_schedule_comes_back_with_what_the_server_added() {
    let server = Server::start().await;
    let Ok(Created::Told(created)) = server.admin().create(&attributes()).await else { panic!() };
    assert_eq!((created.name.as_str(), created.created_by.as_str()), ("one_shot_generic", "ada"));
    assert!(created.created.is_some() && created.services.is_none(), "{created:?}");
    assert_eq!(server.database.all().await.unwrap(), [created]);
}

#[tokio::test]
async fn an_edit_sends_only_what_moved_and_changes_nothing_else() {
    let server = four().await;
    let before = server.admin().schedule(&id("c")).await.unwrap();
    server.log.count();
    let start = Draft::from(&before);
    let mut draft = start.clone();
    draft.set(Attribute::SendTo, "Ada <ada@example.com>; b@example.com".to_owned());
    let patch = draft.check(Some(&start)).unwrap().diff(&before);
    let after = server.admin().update(&before, &patch).await.unwrap();
    let sent = server.log.only();
    assert_eq!((sent.method.name(), sent.url.as_str()), ("PUT", "/api/v1/reports/schedules/c"));
    assert_eq!(sent.body.as_deref(), Some(r#"{"attrs":{"send_to":["ada@example.com","b@example.com"]}}"#));
    let send_to = Some(vec!["ada@example.com".to_owned(), "b@example.com".to_owned()]);
    assert_eq!(after, Schedule { send_to, ..before });
}

#[tokio::test]
async fn many_are_deleted_with_one_call() {
    let server = four().await;
    assert_eq!(server.admin().delete(&[id("a"), id("c")]).await, gone(&["a", "c"]));
    let sent = server.log.only();
    assert_eq!((sent.method.name(), sent.url.as_str()), ("DELETE", "/api/v1/reports/registries"));
    assert_eq!(sent.body.as_deref(), Some(r#"{"schedules_ids":["a","c"]}"#));
    assert_eq!(matching(&server.admin(), Filter::default()).await, ["d", "b"]);
}
