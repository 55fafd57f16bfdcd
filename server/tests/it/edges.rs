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

#[tokio::test]
async fn browsers_are_told_to_keep_to_https_where_that_is_so() {
    let plain = Settings::default();
    let always = Settings { hsts: true, ..Settings::default() };
    let behind = Settings { trusted_proxies: vec!["10.0.0.1".parse().unwrap()], ..Settings::default() };
    for (settings, address, forwarded, told) in [
        (&plain, "10.0.0.1:1", "https", false),
        (&always, "10.0.0.1:1", "http", true),
        (&behind, "10.0.0.1:1", "https", true),
        (&behind, "[::ffff:10.0.0.1]:1", "HTTPS", true),
        (&behind, "10.0.0.1:1", "http", false),
        (&behind, "10.0.0.2:1", "https", false),
    ] {
        let api = Api::with(vec![], settings).await;
        for path in ["/healthz", "/nowhere", SCHEDULES] {
            let address: std::net::SocketAddr = address.parse().unwrap();
            let request = Request::get(path).header("host", "x").header("x-forwarded-proto", forwarded);
            let answer =
                api.send(request.extension(axum::extract::ConnectInfo(address)).body(Body::empty()).unwrap()).await;
            let said = answer.header("strict-transport-security");
            assert_eq!(said, if told { "max-age=63072000" } else { "" }, "{address} {forwarded} {path}");
        }
    }
}

#[tokio::test]
async fn an_address_over_the_limit_is_414_and_one_at_the_limit_is_read() {
    let api = Api::with(vec![], &Settings { address_limit: 100, ..Settings::default() }).await;
    let address = |length: usize| {
        let start = format!("{SCHEDULES}?paginate=false&name=");
        format!("{start}{}", "n".repeat(length - start.len()))
    };
    assert_eq!(api.get(&address(100)).await.status, 200);
    for path in [address(101), format!("/{}", "a".repeat(100)), format!("/healthz?{}", "a".repeat(100))] {
        api.get(&path).await.refuses(414, "Request line too long", &[]);
    }
}

/// What is compressed, and how: nothing small, nothing nobody asked for, and always the same once unpacked.
#[tokio::test]
async fn answers_of_the_api_are_compressed_for_whoever_takes_that() {
    let api = Api::new().await;
    let ask = async |path: &str, accepted: &str| {
        let request =
            Request::get(path).header("authorization", "Bearer ada's secret").header("accept-encoding", accepted);
        api.send(request.body(Body::empty()).unwrap()).await
    };
    let all = format!("{SCHEDULES}?paginate=false");
    let plain = ask(&all, "identity").await;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, encoding) in [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br, zstd", "br")] {
        let answer = ask(&all, accepted).await;
        assert_eq!((answer.header("content-encoding"), answer.header("content-type")), (encoding, "application/json"));
        assert!(answer.headers.get_all("vary").iter().any(|vary| vary == "accept-encoding"), "{accepted}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(
            answer.bytes.len() * 2 < plain.bytes.len(),
            "{accepted}: {} of {}",
            answer.bytes.len(),
            plain.bytes.len()
        );
        let mut unpacked = Vec::new();
        match encoding {
            "br" => brotli::BrotliDecompress(&mut &answer.bytes[..], &mut unpacked).unwrap(),
            _ => drop(
                std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&answer.bytes[..]), &mut unpacked)
                    .unwrap(),
            ),
        }
        assert!(unpacked == plain.bytes, "{accepted}");
    }
    let one = format!("{SCHEDULES}/{}", api.any().await.id);
    assert_eq!(ask(&one, "gzip, br").await.header("content-encoding"), "", "not worth it");
}
