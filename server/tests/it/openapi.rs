//! The OpenAPI document says what the server does, and the server does what it says.

use std::collections::BTreeSet;
use std::time::Duration;

use cadenza_contract::parameter;
use cadenza_server::{Database, Role, Settings};
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::api::{Answer, Api, REGISTRIES, SCHEDULES};

const METHODS: [&str; 5] = ["get", "post", "put", "delete", "patch"];
const NEW: &str = r#"{"attrs":{"name":"n","type":"t","schedule":"s","timezone":"UTC","send_via":"email"}}"#;

async fn document(api: &Api) -> Value {
    api.get("/api/v1/openapi.json").await.json()
}

/// A request for each status each operation documents: operation, token, method, path, body, status.
async fn requests(api: &Api) -> Vec<(&'static str, &'static str, &'static str, String, String, &'static str)> {
    let (ada, eve) = ("ada's secret", "eve's secret");
    let id = api.any().await.id;
    let (list, one) = (format!("{SCHEDULES}?paginate=true&page=1&page_size=5"), format!("{SCHEDULES}/{id}"));
    let (many, none) = (REGISTRIES.to_owned(), String::new());
    let change = r#"{"attrs":{"hosts":["h"],"services":[]}}"#.to_owned();
    let large = format!(r#"{{"attrs":{{"name":"{}"}}}}"#, "n".repeat(2_000_000));
    vec![
        ("list", eve, "GET", list.clone(), none.clone(), "200"),
        ("list", eve, "GET", format!("{SCHEDULES}?page=0"), none.clone(), "400"),
        ("list", "", "GET", list.clone(), none.clone(), "403"),
        ("list", eve, "GET", format!("{list}&name={}", "n".repeat(33_000)), none.clone(), "414"),
        ("read", eve, "GET", one.clone(), none.clone(), "200"),
        ("read", eve, "GET", format!("{SCHEDULES}/nobody"), none.clone(), "400"),
        ("read", "", "GET", one.clone(), none, "403"),
        ("create", ada, "POST", SCHEDULES.to_owned(), NEW.to_owned(), "200"),
        ("create", ada, "POST", SCHEDULES.to_owned(), "{}".to_owned(), "400"),
        ("create", eve, "POST", SCHEDULES.to_owned(), NEW.to_owned(), "403"),
        ("create", ada, "POST", SCHEDULES.to_owned(), large.clone(), "413"),
        ("update", ada, "PUT", one.clone(), change.clone(), "200"),
        ("update", ada, "PUT", format!("{SCHEDULES}/nobody"), change.clone(), "400"),
        ("update", eve, "PUT", one.clone(), change, "403"),
        ("update", ada, "PUT", one, large.clone(), "413"),
        ("remove", ada, "DELETE", many.clone(), large, "413"),
        ("remove", ada, "DELETE", many.clone(), r#"{"schedules_ids":["nobody"]}"#.to_owned(), "400"),
        ("remove", eve, "DELETE", many.clone(), json!({ "schedules_ids": [id] }).to_string(), "403"),
        ("remove", ada, "DELETE", many, json!({ "schedules_ids": [id] }).to_string(), "200"),
    ]
}

/// Every operation of the document with its method and path.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &Value)| {
        let found =
            METHODS.iter().filter_map(|method| Some(((*method).to_owned(), path.clone(), item.get(*method)?.clone())));
        found.collect::<Vec<_>>()
    };
    paths.iter().flat_map(of).collect()
}

fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let pointer = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.map_or(schema, |pointer| document.pointer(pointer).unwrap())
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the document uses type {other}, which this test does not know"),
    }
}

/// As much of JSON Schema as the document uses.
fn check(document: &Value, schema: &Value, value: &Value, place: &str) {
    let schema = resolved(document, schema);
    if let Some(expected) = schema.get("const") {
        assert_eq!(value, expected, "{place}");
    }
    let types: Vec<_> = match &schema["type"] {
        Value::Array(types) => types.iter().map(|name| name.as_str().unwrap()).collect(),
        one => one.as_str().into_iter().collect(),
    };
    assert!(
        types.is_empty() || types.iter().any(|name| is_of_type(value, name)),
        "{place}: {value} is none of {types:?}"
    );
    for member in schema["required"].as_array().into_iter().flatten() {
        assert!(value.get(member.as_str().unwrap()).is_some(), "{place} lacks {member}");
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let place = format!("{place}.{name}");
        match (schema["properties"].get(name), &schema["additionalProperties"]) {
            (Some(known), _) => check(document, known, member, &place),
            (None, Value::Bool(false)) => panic!("{place} is not documented"),
            (None, other) => check(document, other, member, &place),
        }
    }
    for item in value.as_array().into_iter().flatten() {
        check(document, &schema["items"], item, &format!("{place}[]"));
    }
}

fn check_answer(document: &Value, operation: &Value, status: &str, answer: &Answer) {
    let response = resolved(document, &operation["responses"][status]);
    let place = format!("{} {status}", operation["operationId"]);
    assert_eq!(answer.status.as_str(), status, "{place}: {:?}", answer.bytes);
    check(document, &response["content"]["application/json"]["schema"], &answer.json(), &place);
    for (name, header) in response["headers"].as_object().into_iter().flatten() {
        let seconds: Value = answer.header(name).parse::<u64>().unwrap().into();
        check(document, &header["schema"], &seconds, &format!("{place} {name}"));
    }
}

/// What each operation answers from an address that has tried too much.
async fn limited(operations: &[(String, String, Value)]) -> Vec<(String, &Value, Answer)> {
    let api = Api::with(vec![], &Settings { failed_sign_ins: 1, ..Settings::default() }).await;
    let mut answers = Vec::new();
    for (method, path, operation) in operations {
        let path = format!("/api/v1{}", path.replace("{schedule_id}", "nobody"));
        let call = async || api.call_from("192.0.2.1:1", "guess", &method.to_uppercase(), &path, "{}").await;
        call().await;
        answers.push((operation["operationId"].as_str().unwrap().to_owned(), operation, call().await));
    }
    answers
}

/// What each writing operation answers while another program holds the lock.
async fn locked(operations: &[(String, String, Value)]) -> Vec<(String, &Value, Answer)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cadenza.db");
    let database = Database::open_within(&file, Duration::from_millis(20)).await.unwrap();
    database.add_token("ada", Role::Admin, "ada's secret").await.unwrap();
    let mut other = SqliteConnectOptions::new().filename(&file).connect().await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let api = Api::over(database, &Settings::default());
    let mut answers = Vec::new();
    for (method, path, operation) in operations.iter().filter(|(method, ..)| method != "get") {
        let path = format!("/api/v1{}", path.replace("{schedule_id}", "nobody"));
        let body = match method.as_str() {
            "delete" => r#"{"schedules_ids":["nobody"]}"#,
            _ => NEW,
        };
        let answer = api.call(&method.to_uppercase(), &path, body).await;
        answers.push((operation["operationId"].as_str().unwrap().to_owned(), operation, answer));
    }
    answers
}

#[tokio::test]
async fn it_is_open_to_everybody_and_of_version_3_1() {
    let api = Api::new().await;
    let answer = api.call_as("nobody's", "GET", "/api/v1/openapi.json", "").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.json()["openapi"], "3.1.0");
    assert_eq!(answer.json()["servers"][0]["url"], "/api/v1");
}

#[tokio::test]
async fn every_documented_status_happens_with_the_documented_body_and_no_other() {
    let api = Api::new().await;
    let document = document(&api).await;
    let operations = operations(&document);
    let requests = requests(&api).await;
    let mut seen = BTreeSet::new();
    for (name, token, method, path, body, status) in requests {
        let (.., operation) = operations.iter().find(|(.., operation)| operation["operationId"] == name).unwrap();
        check_answer(&document, operation, status, &api.call_as(token, method, &path, &body).await);
        seen.insert((name.to_owned(), status.to_owned()));
    }
    for (name, operation, answer) in limited(&operations).await {
        check_answer(&document, operation, "429", &answer);
        seen.insert((name, "429".to_owned()));
    }
    for (name, operation, answer) in locked(&operations).await {
        check_answer(&document, operation, "503", &answer);
        seen.insert((name, "503".to_owned()));
    }
    let documented = operations.iter().flat_map(|(.., operation)| {
        let name = operation["operationId"].as_str().unwrap();
        operation["responses"].as_object().unwrap().keys().map(move |status| (name.to_owned(), status.clone()))
    });
    assert_eq!(documented.collect::<BTreeSet<_>>(), seen);
}

#[tokio::test]
async fn every_documented_path_has_exactly_the_documented_methods() {
    let api = Api::new().await;
    let document = document(&api).await;
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in METHODS {
            let called = format!("/api/v1{}", path.replace("{schedule_id}", "nobody"));
            let answer = api.call(&method.to_uppercase(), &called, "").await;
            assert_eq!(answer.status == 405, item.get(method).is_none(), "{method} {path}: {}", answer.status);
        }
    }
}

#[tokio::test]
async fn the_documented_parameters_are_understood_and_no_other() {
    let api = Api::new().await;
    let document = document(&api).await;
    let parameters = document["paths"]["/reports/schedules"]["get"]["parameters"].as_array().unwrap();
    let names: BTreeSet<_> = parameters.iter().map(|parameter| parameter["name"].as_str().unwrap()).collect();
    use parameter as p;
    let contract = [
        p::PAGINATE,
        p::PAGE,
        p::PAGE_SIZE,
        p::ID,
        p::ID_LIST,
        p::NAME,
        p::TYPE,
        p::SCHEDULE,
        p::SCHEDULED_AT_START,
        p::SCHEDULED_BY_END,
        p::SCHEDULED_BY,
    ];
    assert_eq!(names, contract.into());
    for parameter in parameters {
        let (name, example) = (parameter["name"].as_str().unwrap(), &parameter["example"]);
        let value = example.as_str().map_or_else(|| example.to_string(), str::to_owned).replace(['[', ']', '"'], "");
        let query = if name == "paginate" { "page=1&page_size=5" } else { "paginate=false" };
        assert_eq!(api.list(&format!("{query}&{name}={value}")).await.status, 200, "{name}");
        let required = parameter["required"] == json!(true);
        assert_eq!(required, name == "paginate");
        if let Some(most) = parameter["schema"]["maxLength"].as_u64() {
            for (length, status) in [(most, 200), (most + 1, 400)] {
                let query = format!("paginate=false&{name}={}", "n".repeat(length as usize));
                assert_eq!(api.list(&query).await.status, status, "{name} of {length}");
            }
        }
        let most = parameter["schema"]["maximum"].as_i64().map(|most| most + 1);
        let least = parameter["schema"]["minimum"].as_i64().map(|least| least - 1);
        for beyond in most.into_iter().chain(least) {
            assert_eq!(api.list(&format!("paginate=false&{name}={beyond}")).await.status, 400, "{name}={beyond}");
        }
    }
    assert_eq!(api.list("paginate=false&undocumented=1").await.status, 400);
}

/// A text of so many letters that is sound for an attribute, if any of that length is.
fn text(attribute: &str, length: u64) -> String {
    let letters = |count: u64| "n".repeat(count as usize);
    match attribute {
        "send_to" => {
            ["n@".to_owned(), letters(length.saturating_sub(2))].concat().chars().take(length as usize).collect()
        }
        "timezone" => "GB".chars().take(length as usize).collect(),
        _ => letters(length),
    }
}

#[tokio::test]
async fn the_documented_attributes_are_taken_and_exactly_the_required_ones_required() {
    let api = Api::new().await;
    let document = document(&api).await;
    let schemas = &document["components"]["schemas"];
    let sample = |schema: &Value| if schema["type"][0] == "array" { json!(["a@b.it"]) } else { json!("UTC") };
    let properties = schemas["Attributes"]["properties"].as_object().unwrap();
    let path = format!("{SCHEDULES}/{}", api.any().await.id);
    for (name, schema) in properties {
        let body = json!({ "attrs": { name: sample(schema) } }).to_string();
        assert_eq!(api.call("PUT", &path, &body).await.status, 200, "{name}");
        let send = async |value: Value| {
            api.call("PUT", &path, &json!({ "attrs": { name: value } }).to_string()).await.status.as_u16()
        };
        let items = schema.get("items");
        let of = |length: u64| if items.is_some() { json!([text(name, length)]) } else { json!(text(name, length)) };
        let limits = items.unwrap_or(schema);
        let least = limits["minLength"].as_u64().unwrap_or_else(|| panic!("{name} has no minLength"));
        assert_eq!((send(of(least - 1)).await, send(of(least)).await), (400, 200), "{name} of {least}");
        if let Some(most) = limits["maxLength"].as_u64() {
            assert_eq!((send(of(most)).await, send(of(most + 1)).await), (200, 400), "{name} of {most}");
        }
        if items.is_some() {
            let most = schema["maxItems"].as_u64().unwrap_or_else(|| panic!("{name} has no maxItems"));
            let many = |count: u64| json!(vec![text(name, least); count as usize]);
            assert_eq!((send(many(most)).await, send(many(most + 1)).await), (200, 400), "{most} {name}");
        }
    }
    let documented: BTreeSet<_> =
        schemas["NewAttributes"]["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let refusal = api.call("POST", SCHEDULES, r#"{"attrs":{}}"#).await.json();
    let required: BTreeSet<_> = refusal["errors"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(documented, required);
    let read_only =
        schemas["Schedule"]["properties"].as_object().unwrap().keys().filter(|name| !properties.contains_key(*name));
    for name in read_only {
        assert_eq!(api.call("PUT", &path, &json!({ "attrs": { name: 1 } }).to_string()).await.status, 400, "{name}");
    }
}
