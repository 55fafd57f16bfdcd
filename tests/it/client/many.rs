//! Many ids: no request line is longer than a proxy takes, and many calls read like one.

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::api::api_config::{ApiConfig, IdListStyle};
use cadenza_core::api::error::{ApiError, ServerMessage};
use cadenza_core::list::{Filter, PageNumber, Query, Size};

use super::{id, page};
use crate::transport::{ADMIN, Server};

const COUNT: usize = 2_000;

/// What a request line may hold in nginx.
const LINE: usize = 8_192;

async fn holding_many() -> (Server, Vec<Schedule>) {
    let server = Server::holding(cadenza_server::demo::schedules(COUNT)).await;
    let rows = server.database.all().await.unwrap();
    (server, rows)
}

fn of(rows: &[Schedule]) -> Query {
    let ids: Vec<ScheduleId> = rows.iter().map(|row| row.id.clone()).rev().collect();
    Query { filter: Filter { ids, ..Filter::default() }, ..Query::default() }
}

fn lines_fit(server: &Server) {
    let lines = server.log.lines();
    assert!(lines.len() > 1 && lines.iter().all(|line| line.len() + " HTTP/1.1".len() <= LINE), "{}", lines.len());
}

#[tokio::test]
async fn two_thousand_ids_are_asked_for_in_lines_that_fit_and_come_in_the_servers_order() {
    let (server, rows) = holding_many().await;
    for id_list_style in [IdListStyle::Repeated, IdListStyle::Commas, IdListStyle::Brackets] {
        let client = server.client(ADMIN, ApiConfig { id_list_style, ..ApiConfig::default() });
        let listing = client.schedules(&of(&rows), Size::All).await.unwrap();
        assert_eq!((listing.rows.len(), listing.total), (COUNT, Some(COUNT as u64)), "{id_list_style:?}");
        assert!(listing.rows.is_sorted_by(|a, b| a.created >= b.created));
        lines_fit(&server);
    }
}

#[tokio::test]
async fn pages_of_many_ids_follow_each_other_and_know_the_total() {
    let (server, rows) = holding_many().await;
    let mut seen: Vec<ScheduleId> = Vec::new();
    for number in 1..=3 {
        let query = Query { page: PageNumber::new(number).unwrap(), ..of(&rows) };
        let listing = server.admin().schedules(&query, Size::rows(800).unwrap()).await.unwrap();
        assert_eq!(listing.total, Some(COUNT as u64), "page {number}");
        seen.extend(listing.rows.into_iter().map(|row| row.id));
    }
    let all = server.admin().schedules(&page(1), Size::All).await.unwrap();
    assert_eq!(seen, all.rows.into_iter().map(|row| row.id).collect::<Vec<_>>());
}

#[tokio::test]
async fn an_export_of_many_ids_holds_each_once() {
    let (server, rows) = holding_many().await;
    let verbatim = server.admin().verbatim(&of(&rows), Size::All).await.unwrap();
    let mut ids: Vec<_> = verbatim.rows.iter().map(|row| row.id.clone().unwrap()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), verbatim.total), (COUNT, Some(COUNT as u64)));
    lines_fit(&server);
}

#[tokio::test]
async fn the_other_filters_hold_for_every_part() {
    let (server, rows) = holding_many().await;
    let mut query = of(&rows);
    query.filter.frequency = "weekly".to_owned();
    let listing = server.admin().schedules(&query, Size::All).await.unwrap();
    let weekly = rows.iter().filter(|row| row.frequency == "weekly").count();
    assert!(weekly > 0 && listing.rows.len() == weekly, "{weekly} {}", listing.rows.len());
}

#[tokio::test]
async fn a_scope_of_many_ids_is_kept_without_a_long_line() {
    let (server, rows) = holding_many().await;
    let scope = of(&rows[..1_500]).filter;
    let client = server.client(ADMIN, ApiConfig { scope, ..ApiConfig::default() });
    assert_eq!(client.schedules(&Query::default(), Size::All).await.unwrap().rows.len(), 1_500);
    lines_fit(&server);
}

#[tokio::test]
async fn what_cannot_be_split_is_too_long_and_never_sent() {
    let (server, _) = holding_many().await;
    let query = Query { filter: Filter { name: "x".repeat(LINE), ..Filter::default() }, ..Query::default() };
    let answer = server.admin().schedules(&query, Size::DEFAULT).await;
    assert!(matches!(answer, Err(ApiError::TooLarge(ServerMessage { status: 0, .. }))), "{answer:?}");
    let answer = server.admin().schedule(&id(&"x".repeat(LINE))).await;
    assert!(matches!(answer, Err(ApiError::TooLarge(ServerMessage { status: 0, .. }))), "{answer:?}");
    assert_eq!(server.log.count(), 0);
}

#[tokio::test]
async fn many_are_looked_up_in_lines_that_fit() {
    let (server, rows) = holding_many().await;
    let ids: Vec<ScheduleId> = rows.iter().map(|row| row.id.clone()).collect();
    let client = server.spoiled(|outgoing| {
        let given = |_| Err(cadenza_core::api::error::TransportError::Unreachable);
        outgoing.url.ends_with("registries").then_some(crate::transport::Spoilt { done: true, given })
    });
    let deleted = client.delete(&ids).await.unwrap();
    assert_eq!((deleted.gone.len(), deleted.left), (COUNT, None));
    lines_fit(&server);
}
