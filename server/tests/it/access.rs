//! Who may do what, and from which page.

use axum::body::Body;
use axum::http::Request;
use cadenza_contract::message;
use cadenza_server::Settings;
use serde_json::json;

use crate::api::{Answer, Api, REGISTRIES, SCHEDULES};

const NEW: &str = r#"{"attrs":{"name":"n","type":"t","schedule":"s","timezone":"UTC","send_via":"email"}}"#;

/// Every call, in a shape that would be answered with 200.
async fn calls(api: &Api) -> [(&'static str, String, String); 5] {
    let id = api.any().await.id;
    [
        ("GET", format!("{SCHEDULES}?paginate=false"), String::new()),
        ("GET", format!("{SCHEDULES}/{id}"), String::new()),
        ("POST", SCHEDULES.to_owned(), NEW.to_owned()),
        ("PUT", format!("{SCHEDULES}/{id}"), r#"{"attrs":{"name":"n"}}"#.to_owned()),
        ("DELETE", REGISTRIES.to_owned(), json!({ "schedules_ids": [id] }).to_string()),
    ]
}

#[tokio::test]
async fn without_a_valid_token_every_call_is_forbidden() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    for (method, path, body) in calls(&api).await {
        for authorization in [
            None,
            Some(""),
            Some("Bearer"),
            Some("Bearer "),
            Some("Bearer nobody's"),
            Some("Basic ada's secret"),
            Some("ada's secret"),
        ] {
            let mut request = Request::builder().method(method).uri(&path).header("content-type", "application/json");
            if let Some(value) = authorization {
                request = request.header("authorization", value);
            }
            let answer = api.send(request.body(Body::from(body.clone())).unwrap()).await;
            answer.refuses(403, message::FORBIDDEN, &[]);
        }
    }
    assert_eq!(api.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn a_viewer_reads_and_does_not_write() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    for (method, path, body) in calls(&api).await {
        let answer = api.call_as("eve's secret", method, &path, &body).await;
        match method {
            "GET" => assert_eq!(answer.status, 200),
            _ => answer.refuses(403, message::FORBIDDEN, &[]),
        }
    }
    assert_eq!(api.database.all().await.unwrap(), before);
}

/// Whoever may not do a thing is not told what else would be wrong with it.
#[tokio::test]
async fn a_caller_is_judged_before_the_request() {
    let api = Api::new().await;
    api.call_as("nobody's", "GET", SCHEDULES, "").await.refuses(403, message::FORBIDDEN, &[]);
    api.call_as("eve's secret", "POST", SCHEDULES, "{").await.refuses(403, message::FORBIDDEN, &[]);
    api.call_as("eve's secret", "PUT", &format!("{SCHEDULES}/nobody"), "{").await.refuses(403, message::FORBIDDEN, &[]);
}

#[tokio::test]
async fn an_administrator_does_all_five() {
    let api = Api::new().await;
    for (method, path, body) in calls(&api).await {
        assert_eq!(api.call(method, &path, &body).await.status, 200, "{method} {path}");
    }
}

#[tokio::test]
async fn the_scheme_is_read_in_any_case() {
    let api = Api::new().await;
    let request = Request::get(format!("{SCHEDULES}?paginate=false")).header("authorization", "bearer eve's secret");
    assert_eq!(api.send(request.body(Body::empty()).unwrap()).await.status, 200);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing_from_then_on() {
    let api = Api::new().await;
    assert_eq!(api.list("paginate=false").await.status, 200);
    assert!(api.database.revoke_token("ada").await.unwrap());
    assert!(!api.database.revoke_token("ada").await.unwrap());
    api.list("paginate=false").await.refuses(403, message::FORBIDDEN, &[]);
}

async fn preflight(api: &Api, origin: &str, method: &str) -> Answer {
    let request = Request::options(SCHEDULES)
        .header("origin", origin)
        .header("access-control-request-method", method)
        .header("access-control-request-headers", "authorization,content-type");
    api.send(request.body(Body::empty()).unwrap()).await
}

async fn from_origins(origins: &[&str]) -> Api {
    let cors_origins = origins.iter().map(|&origin| origin.to_owned()).collect();
    Api::with(vec![], &Settings { cors_origins, ..Settings::default() }).await
}

#[tokio::test]
async fn a_page_of_an_allowed_origin_may_call() {
    let api = from_origins(&["https://dashboard.example", "http://localhost:3000"]).await;
    for origin in ["https://dashboard.example", "http://localhost:3000"] {
        for method in ["GET", "POST", "PUT", "DELETE"] {
            let answer = preflight(&api, origin, method).await;
            assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (200, origin));
            assert!(answer.header("access-control-allow-methods").contains(method));
            assert_eq!(answer.header("access-control-allow-headers"), "authorization,content-type");
        }
        let request = Request::get(SCHEDULES).header("origin", origin).body(Body::empty()).unwrap();
        let refused = api.send(request).await;
        assert_eq!(
            (refused.status.as_u16(), refused.header("access-control-allow-origin")),
            (403, origin),
            "readable all the same"
        );
    }
}

#[tokio::test]
async fn a_page_of_another_origin_may_not() {
    for origins in [&[][..], &["https://dashboard.example"]] {
        let api = from_origins(origins).await;
        for origin in
            ["https://evil.example", "https://dashboard.example.evil.example", "http://dashboard.example", "null"]
        {
            assert_eq!(preflight(&api, origin, "GET").await.header("access-control-allow-origin"), "", "{origin}");
        }
    }
}

#[tokio::test]
async fn a_star_allows_every_origin() {
    let api = from_origins(&["*"]).await;
    assert_eq!(preflight(&api, "https://any.example", "PUT").await.header("access-control-allow-origin"), "*");
}
