//! Whatever is asked, the fault is never ours: no request there is makes an answer of 500 or above.

use std::fs;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Request, Uri};
use cadenza_server::{Settings, demo};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use tokio::runtime::Runtime;

use crate::api::Api;

/// Pieces of which paths are made: right ones, near ones, and what a system may trip over.
const PIECES: [&str; 34] = [
    "/",
    "//",
    "/api/v1/reports/schedules",
    "/api/v1/reports/registries",
    "/api/v1/openapi.json",
    "/healthz",
    "/index.html",
    "/folder",
    "/config.json",
    "..",
    ".",
    "%2e%2e",
    "%00",
    "%2f",
    "%5c",
    "%FF",
    "%c0%ae",
    "%",
    "%zz",
    ";",
    ":",
    "*",
    "|",
    "~",
    "con",
    "nul",
    "%20",
    "%0d%0a",
    "a",
    "%C3%A8",
    ".br",
    ".gz",
    "@",
    "=",
];

const NAMES: [&str; 14] = [
    "paginate",
    "page",
    "page_size",
    "id",
    "id_list",
    "id_list[]",
    "name",
    "type",
    "schedule",
    "scheduled_at_start",
    "scheduled_by_end",
    "scheduled_by",
    "sort",
    "",
];

const VALUES: [&str; 26] = [
    "true",
    "false",
    "1",
    "0",
    "-1",
    "25",
    "1000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1e3",
    "",
    "%00",
    "a%00b",
    "%25",
    "_",
    "%5C",
    "%27",
    "%22",
    "%FF",
    "%F0%9F%98%80",
    "a,b,,c",
    "null",
    "NaN",
    "%0D%0A",
    "+",
];

const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "INVENTED"];

fn paths() -> impl Strategy<Value = String> {
    let long = (select(PIECES.to_vec()), 1..5000_usize).prop_map(|(piece, times)| format!("/{}", piece.repeat(times)));
    let made = vec(select(PIECES.to_vec()), 1..6).prop_map(|pieces| format!("/{}", pieces.concat()));
    prop_oneof![
        4 => select(PIECES.to_vec()).prop_filter("a path", |piece| piece.starts_with('/')).prop_map(str::to_owned),
        2 => vec(select(PIECES.to_vec()), 0..4).prop_map(|rest| format!("/api/v1/reports/schedules/{}", rest.concat())),
        3 => made,
        1 => long,
        1 => "/[!-~]{0,40}".prop_map(|path| path.replace(['?', '#'], "x")),
    ]
}

fn queries() -> impl Strategy<Value = String> {
    let pair = (select(NAMES.to_vec()), select(VALUES.to_vec())).prop_map(|(name, value)| format!("{name}={value}"));
    let paging = Just("paginate=true&page=1&page_size=25".to_owned());
    let all = prop_oneof![paging, Just("paginate=false".to_owned()), Just(String::new())];
    (all, vec(pair, 0..5)).prop_map(|(paging, pairs)| [vec![paging], pairs].concat().join("&"))
}

fn values() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        select(vec!["a@b.it", "UTC", "\0", "\u{fffd}", "n", "Europe/Rome"]).prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 20, 6, |inner| {
        let key = select(vec![
            "attrs",
            "name",
            "type",
            "schedule",
            "timezone",
            "send_via",
            "hosts",
            "services",
            "send_to",
            "id",
            "schedules_ids",
        ]);
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Into::into),
            vec((key.prop_map(str::to_owned), inner), 0..8)
                .prop_map(|pairs| pairs.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

fn bodies() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(Vec::new()),
        values().prop_map(|value| value.to_string().into_bytes()),
        values().prop_map(|value| format!(r#"{{"attrs":{value}}}"#).into_bytes()),
        values().prop_map(|value| format!(r#"{{"schedules_ids":{value}}}"#).into_bytes()),
        vec(any::<u8>(), 0..200),
        (1..4000_usize).prop_map(|depth| "[".repeat(depth).into_bytes()),
    ]
}

fn headers() -> impl Strategy<Value = Vec<(&'static str, Vec<u8>)>> {
    let names = vec![
        "range",
        "if-modified-since",
        "if-none-match",
        "if-match",
        "accept-encoding",
        "origin",
        "content-type",
        "content-length",
        "access-control-request-method",
        "authorization",
        "x-forwarded-for",
        "x-forwarded-proto",
        "expect",
        "te",
    ];
    let usual = select(vec![
        "bytes=0-0,5-",
        "bytes=9-1",
        "bytes=-0",
        "gzip;q=x",
        "*",
        "br;q=2",
        "99999999999999999999",
        "null",
        "chunked",
        "Bearer ",
        "Bearer \u{e8}",
    ]);
    let value = prop_oneof![
        usual.prop_map(|text| text.as_bytes().to_vec()),
        vec(0x20..0x7f_u8, 0..30),
        vec(0x80..0xff_u8, 0..5)
    ];
    vec((select(names), value), 0..4)
}

static SITE: LazyLock<(Runtime, tempfile::TempDir, Api)> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("folder")).unwrap();
    for name in ["index.html", "config.json", "index.html.br", "folder/index.html"] {
        fs::write(folder.path().join(name), "0123456789").unwrap();
    }
    let settings =
        Settings { assets: Some(folder.path().into()), cors_origins: vec!["*".to_owned()], ..Settings::default() };
    let api = runtime.block_on(Api::with(demo::schedules(30), &settings));
    (runtime, folder, api)
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]
    #[test]
    fn no_request_is_answered_with_500(
        method in select(METHODS.to_vec()), path in paths(), query in option::of(queries()), body in bodies(), headers in headers(),
        secret in select(vec!["ada's secret", "ada's secret", "eve's secret", ""]),
    ) {
        let address = query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
        // What is no address cannot be asked for.
        let Ok(uri) = address.parse::<Uri>() else { return Ok(()) };
        let (runtime, _folder, api) = &*SITE;
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::from_bytes(method.as_bytes()).unwrap();
        *request.uri_mut() = uri;
        let bearer = HeaderValue::from_str(&format!("Bearer {secret}")).unwrap();
        request.headers_mut().insert("authorization", bearer);
        request.headers_mut().insert("content-type", HeaderValue::from_static("application/json"));
        for (name, value) in headers {
            request.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_bytes(&value).unwrap());
        }
        let answer = runtime.block_on(api.send(request));
        prop_assert!(answer.status.as_u16() < 500, "{method} {address}: {}", answer.status);
    }
}
