//! Tokens that are none, tried one after the other; and who is taken to have tried them.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use cadenza_contract::message;
use cadenza_server::Settings;

use crate::api::{Answer, Api, SCHEDULES};

const TOO_MANY: &str = "Too many failed sign-in attempts";

/// The list call from this address, with what a proxy may have said of it.
async fn from(api: &Api, address: &str, forwarded: Option<&str>, secret: &str) -> Answer {
    let address: SocketAddr = address.parse().unwrap();
    let mut request = Request::get(format!("{SCHEDULES}?paginate=false")).header("host", "reports.example");
    if let Some(forwarded) = forwarded {
        request = request.header("x-forwarded-for", forwarded);
    }
    let request = request.header("authorization", format!("Bearer {secret}")).extension(ConnectInfo(address));
    api.send(request.body(Body::empty()).unwrap()).await
}

async fn allowing(failed_sign_ins: u32, trusted: &[&str]) -> Api {
    let trusted_proxies = trusted.iter().map(|address| address.parse().unwrap()).collect();
    Api::with(vec![], &Settings { failed_sign_ins, trusted_proxies, ..Settings::default() }).await
}

#[tokio::test]
async fn after_so_many_wrong_tokens_an_address_waits_and_no_other_does() {
    let api = allowing(5, &[]).await;
    for attempt in 0..5 {
        from(&api, "192.0.2.1:1000", None, &format!("guess {attempt}")).await.refuses(403, message::FORBIDDEN, &[]);
    }
    let refused = from(&api, "192.0.2.1:2000", None, "guess").await;
    refused.refuses(429, TOO_MANY, &[]);
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=13).contains(&wait), "{wait}");
    from(&api, "192.0.2.1:3000", None, "ada's secret").await.refuses(429, TOO_MANY, &[]);
    assert_eq!(from(&api, "192.0.2.2:1000", None, "ada's secret").await.status, 200);
}

/// Behind a proxy all have its address: whoever is signed in there is not shut out by a stranger's guesses.
#[tokio::test]
async fn a_token_that_was_good_is_taken_while_its_address_waits_until_it_is_revoked() {
    let api = allowing(5, &[]).await;
    assert_eq!(from(&api, "192.0.2.1:1", None, "ada's secret").await.status, 200);
    for _ in 0..20 {
        from(&api, "192.0.2.1:1", None, "guess").await;
    }
    assert_eq!(from(&api, "192.0.2.1:1", None, "guess").await.status, 429);
    assert_eq!(from(&api, "192.0.2.1:1", None, "ada's secret").await.status, 200);
    assert!(api.database.revoke_token("ada").await.unwrap());
    assert_eq!(from(&api, "192.0.2.1:1", None, "ada's secret").await.status, 403);
    assert_eq!(from(&api, "192.0.2.1:1", None, "ada's secret").await.status, 429);
}

#[tokio::test]
async fn what_is_no_attempt_is_not_counted() {
    let api = allowing(5, &[]).await;
    for _ in 0..50 {
        assert_eq!(from(&api, "192.0.2.1:1", None, "ada's secret").await.status, 200);
        let request = Request::get(SCHEDULES)
            .header("host", "x")
            .extension(ConnectInfo::<SocketAddr>("192.0.2.1:1".parse().unwrap()));
        assert_eq!(api.send(request.body(Body::empty()).unwrap()).await.status, 403);
    }
    assert_eq!(from(&api, "192.0.2.1:1", None, "guess").await.status, 403);
}

#[tokio::test]
async fn a_proxy_that_is_trusted_says_who_calls_and_nobody_else_does() {
    let api = allowing(5, &["10.0.0.1"]).await;
    for attempt in 0..5 {
        // What stands to the left the caller wrote.
        let claimed = format!("198.51.100.{attempt}, 203.0.113.9");
        assert_eq!(from(&api, "10.0.0.1:1", Some(&claimed), "guess").await.status, 403);
    }
    assert_eq!(from(&api, "10.0.0.1:1", Some("198.51.100.77, 203.0.113.9"), "guess").await.status, 429);
    assert_eq!(from(&api, "10.0.0.1:1", Some("203.0.113.10"), "guess").await.status, 403);
    for attempt in 0..6 {
        let status = from(&api, "192.0.2.1:1", Some(&format!("198.51.100.{attempt}")), "guess").await.status;
        assert_eq!(status, if attempt < 5 { 403 } else { 429 }, "its own word does not count");
    }
}

#[tokio::test]
async fn nothing_is_limited_where_nobody_wants_it() {
    let api = allowing(0, &[]).await;
    for _ in 0..100 {
        assert_eq!(from(&api, "192.0.2.1:1", None, "guess").await.status, 403);
    }
}
