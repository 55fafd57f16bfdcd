//! What lies around the five calls: wrong paths and methods, sizes, kinds of content, health, headers.

use axum::body::Body;
use axum::http::Request;
use cadenza_contract::message;
use cadenza_server::{Settings, headers};

use crate::api::{Api, REGISTRIES, SCHEDULES};

#[tokio::test]
async fn an_unknown_path_under_the_api_is_404_in_json() {
    let api = Api::new().await;
    for path in [
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/reports",
        "/api/v2/reports/schedules",
        "/api/v1/reports/schedules/a/b",
        "/api/v1/reports/schedules/",
        "/nowhere",
    ] {
        api.get(path).await.refuses(404, "Not found", &[]);
    }
}

#[tokio::test]
async fn a_wrong_method_is_405_in_json_and_says_which_are_right() {
    let api = Api::new().await;
    for (method, path, right) in [
        ("DELETE", SCHEDULES.to_owned(), "GET,HEAD,POST"),
        ("PATCH", format!("{SCHEDULES}/a"), "GET,HEAD,PUT"),
        ("POST", REGISTRIES.to_owned(), "DELETE"),
        ("GET", REGISTRIES.to_owned(), "DELETE"),
        ("POST", "/healthz".to_owned(), "GET,HEAD"),
    ] {
        let answer = api.call(method, &path, "").await;
        answer.refuses(405, "Method not allowed", &[]);
        assert_eq!(answer.header("allow"), right, "{method} {path}");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_413_and_one_at_the_limit_is_read() {
    let api = Api::with(vec![], &Settings { body_limit: 200, ..Settings::default() }).await;
    let body = |length: usize| {
        let start = r#"{"attrs":{"type":"t","schedule":"s","timezone":"UTC","send_via":"email","name":""#;
        format!("{start}{}\"}}}}", "n".repeat(length - start.len() - 3))
    };
    assert_eq!(api.call("POST", SCHEDULES, &body(200)).await.status, 200);
    for (method, path) in
        [("POST", SCHEDULES.to_owned()), ("PUT", format!("{SCHEDULES}/a")), ("DELETE", REGISTRIES.to_owned())]
    {
        api.call(method, &path, &body(201)).await.refuses(413, "Request body too large", &[]);
    }
    assert_eq!(api.database.all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_write_must_say_that_it_is_json() {
    let api = Api::new().await;
    let sound = r#"{"attrs":{"name":"n"}}"#;
    let path = format!("{SCHEDULES}/{}", api.any().await.id);
    let send = async |kind: Option<&str>| {
        let request = Request::put(&path).header("authorization", "Bearer ada's secret");
        let request = kind.into_iter().fold(request, |request, kind| request.header("content-type", kind));
        api.send(request.body(Body::from(sound)).unwrap()).await
    };
    for kind in
        [None, Some(""), Some("text/plain"), Some("application/jsonp"), Some("application/x-www-form-urlencoded")]
    {
        send(kind).await.refuses(400, message::UPDATE_FAILED, &["content-type"]);
    }
    for kind in ["application/json", "Application/JSON", "application/json; charset=utf-8"] {
        assert_eq!(send(Some(kind)).await.status, 200, "{kind}");
    }
}

#[tokio::test]
async fn health_needs_no_token() {
    let api = Api::new().await;
    let answer = api.send(Request::get("/healthz").body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status.as_u16(), answer.json()), (200, serde_json::json!({ "status": "ok" })));
}

#[tokio::test]
async fn without_its_database_the_server_is_not_healthy_and_says_nothing_of_the_reason() {
    let api = Api::new().await;
    api.database.close().await;
    assert_eq!(api.get("/healthz").await.status, 503);
    api.list("paginate=false").await.refuses(500, "Internal server error", &[]);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let api = Api::new().await;
    for path in ["/healthz", "/nowhere", "/api/v1/openapi.json", "/api/v1/reports/schedules?paginate=false", SCHEDULES]
    {
        let answer = api.get(path).await;
        for (name, value) in headers::SECURITY {
            assert_eq!(answer.header(name.as_str()), value, "{path}");
        }
    }
}

#[tokio::test]
async fn the_policy_is_the_one_of_the_design_and_can_report() {
    let designed = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                    font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
                    require-trusted-types-for 'script'; trusted-types default";
    assert_eq!(headers::CONTENT_POLICY, designed);
    let settings = Settings { csp_report_uri: Some("/csp-report".into()), ..Settings::default() };
    let answer = Api::with(vec![], &settings).await.get("/healthz").await;
    assert_eq!(answer.header("content-security-policy"), format!("{designed}; report-uri /csp-report"));
}
