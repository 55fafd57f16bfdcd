//! The API under the origin of the page: what the recipes pass on to it, and what they keep to themselves.

use std::collections::BTreeMap;

use axum::Json;
use axum::Router;
use axum::extract::Request;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use reqwest::header::{AUTHORIZATION, CACHE_CONTROL, COOKIE};
use reqwest::{Client, StatusCode};
use tokio::net::TcpListener;

use super::{Program, WebServer};
use crate::browser::found;
use crate::server::{Rows, Server};

#[tokio::test]
async fn the_api_answers_under_the_origin_of_the_page() {
    let mut server = Server::start(Rows::Demo, "").await;
    for program in Program::EVERY {
        let web = WebServer::start(program, &found::app(), "", server.url().trim_end_matches('/')).await;
        let url = format!("{}/api/v1/reports/schedules?paginate=true&page=2&page_size=10", web.origin);
        let refused = Client::new().get(&url).send().await.unwrap().status();
        assert!(refused.is_client_error(), "{program:?}: {refused}");
        let answer = Client::new().get(&url).header(AUTHORIZATION, "Bearer demo-admin").send().await.unwrap();
        let status = answer.status();
        let kept: Vec<_> = answer.headers().get_all(CACHE_CONTROL).iter().cloned().collect();
        let rows = answer.text().await.unwrap();
        assert_eq!(status, StatusCode::OK, "{program:?}: {rows}");
        assert_eq!(kept, ["no-store"], "{program:?}");
        assert!(rows.contains("send_to"), "{program:?}: {rows}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_call_arrives_whole_and_cookies_stay_behind_both_ways() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let api = listener.local_addr().unwrap();
    let echo = Router::new().fallback(told);
    let task = tokio::spawn(async { axum::serve(listener, echo).await.unwrap() });
    for program in Program::EVERY {
        let web = WebServer::start(program, &found::app(), "", &format!("http://{api}")).await;
        let call = Client::new().put(format!("{}/api/v1/reports/schedules/a%2Fb?x=50%25", web.origin));
        let answer =
            call.header(COOKIE, "session=1").header(AUTHORIZATION, "Bearer t").body("{}").send().await.unwrap();
        assert!(!answer.headers().contains_key(SET_COOKIE), "{program:?}");
        let told: BTreeMap<String, String> = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        let seen = |name: &str| told.get(name).map_or("", String::as_str);
        assert_eq!(seen("request"), "PUT /api/v1/reports/schedules/a%2Fb?x=50%25", "{program:?}");
        assert_eq!((seen("authorization"), seen("cookie")), ("Bearer t", ""), "{program:?}");
        assert_eq!(seen("host"), api.to_string(), "{program:?}");
    }
    task.abort();
}

/// Says what arrived, and wants to leave a cookie behind.
async fn told(request: Request) -> impl IntoResponse {
    let headers = request.headers().iter();
    let mut told: BTreeMap<String, String> =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    told.insert("request".to_owned(), format!("{} {}", request.method(), request.uri()));
    ([(SET_COOKIE, "session=2; Path=/")], Json(told))
}
