//! Read, create and update: what they answer, what they refuse, and that a refusal changes nothing.

use cadenza_contract::{Attributes, message};
use serde_json::{Value, json};

use crate::api::{Api, SCHEDULES, micros};

const WHOLE: &str = r#"{"attrs":{"hosts":["www.service-test-host.it"],"name":"one_shot_generic","schedule":"daily",
    "send_to":["test@test.it"],"send_via":"email","timezone":"Europe/Rome","type":"generic"}}"#;

/// The body of `WHOLE` with one attribute set, or taken away by nothing.
fn but(attribute: &str, value: Option<Value>) -> String {
    let mut body: Value = serde_json::from_str(WHOLE).unwrap();
    let attrs = body["attrs"].as_object_mut().unwrap();
    match value {
        Some(value) => attrs.insert(attribute.to_owned(), value),
        None => attrs.remove(attribute),
    };
    body.to_string()
}

/// Each malformed value of one attribute, refused by create and by update alike.
fn malformed() -> Vec<(&'static str, Value)> {
    let mut cases = vec![
        ("name", json!("a".repeat(201))),
        ("name", json!("two\nlines")),
        ("type", json!("a".repeat(101))),
        ("schedule", json!(7)),
        ("timezone", json!("Rome")),
        ("timezone", json!("europe/rome")),
        ("timezone", json!("+01:00")),
        ("colour", json!("red")),
        ("kind", json!("generic")),
    ];
    for text in ["name", "type", "schedule", "send_via", "timezone"] {
        cases.extend([(text, json!("")), (text, json!(" \t")), (text, Value::Null), (text, json!(["a"]))]);
    }
    for list in ["hosts", "services", "send_to"] {
        cases.extend([(list, json!("a@b.it")), (list, json!([""])), (list, json!([1])), (list, json!({ "a": "b" }))]);
        cases.push((list, json!(vec!["a@b.it"; 1001])));
    }
    for address in
        ["ada", "@b.it", "a@", "a@b@c.it", "a b@c.it", "a@b..it", "a@-b.it", ".a@b.it", "a,b@c.it", "A <a@b.it>"]
    {
        cases.push(("send_to", json!(["fine@test.it", address])));
    }
    for set in ["id", "scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"] {
        cases.extend([(set, json!("1")), (set, json!(1)), (set, Value::Null)]);
    }
    cases
}

/// Bodies that are malformed as a whole, with the field that says so.
const BODIES: [(&str, &str); 12] = [
    ("{", "body"),
    ("[]", "body"),
    ("7", "body"),
    ("null", "body"),
    (r#"{"attrs":{}} trailing"#, "body"),
    (r#"{"attrs":{"name":"cut"#, "body"),
    ("{}", "attrs"),
    (r#"{"attrs":null}"#, "attrs"),
    (r#"{"attrs":[]}"#, "attrs"),
    (r#"{"attrs":"name"}"#, "attrs"),
    (r#"{"name":"outside","attrs":{}}"#, "name"),
    ("{\"attrs\":{\"name\":\"\u{0}\"}}", "body"),
];

#[tokio::test]
async fn a_schedule_is_read_by_its_id() {
    let api = Api::new().await;
    let schedule = api.any().await;
    let answer = api.get(&format!("{SCHEDULES}/{}", schedule.id)).await;
    let expected = json!({ "data": { "schedule": schedule }, "message": "Report schedule retrieved", "status": "ok" });
    assert_eq!((answer.status.as_u16(), answer.json()), (200, expected));
}

#[tokio::test]
async fn an_unknown_id_is_a_documented_400() {
    let api = Api::new().await;
    for id in ["nobody", "%20", "a%2Fb", "%FF", "%00"] {
        let path = format!("{SCHEDULES}/{id}");
        api.get(&path).await.refuses(400, message::READ_FAILED, &["schedule_id"]);
        api.call("PUT", &path, r#"{"attrs":{"name":"a"}}"#).await.refuses(
            400,
            message::UPDATE_FAILED,
            &["schedule_id"],
        );
    }
}

#[tokio::test]
async fn a_create_answers_the_schedule_with_what_the_server_sets() {
    let api = Api::new().await;
    let answer = api.call("POST", SCHEDULES, WHOLE).await;
    assert_eq!(
        (answer.status.as_u16(), &answer.json()["message"]),
        (200, &json!("Report schedule created succesfully"))
    );
    let stored = api.any().await;
    assert_eq!(answer.json()["data"]["schedule"], serde_json::to_value(&stored).unwrap());
    assert_eq!(
        (stored.created_by.as_str(), stored.services, stored.first_run, stored.last_run),
        ("ada", None, None, None)
    );
    assert_eq!(
        (stored.hosts, stored.send_to),
        (Some(vec!["www.service-test-host.it".into()]), Some(vec!["test@test.it".into()]))
    );
    assert!(micros(stored.created) > 1_705_497_139_412_776, "microseconds, later than the API text");
    assert_eq!((stored.id.as_str().len(), stored.id.as_str().as_bytes()[14]), (36, b'4'), "a random UUID");
}

#[tokio::test]
async fn a_create_needs_its_five_attributes_and_no_other() {
    let api = Api::new().await;
    for required in ["name", "type", "schedule", "timezone", "send_via"] {
        let body = but(required, None);
        api.call("POST", SCHEDULES, &body).await.refuses(400, message::CREATE_FAILED, &[required]);
    }
    for optional in ["hosts", "services", "send_to"] {
        let answer = api.call("POST", SCHEDULES, &but(optional, None)).await;
        assert_eq!(answer.json()["data"]["schedule"][optional], Value::Null);
    }
    api.call("POST", SCHEDULES, r#"{"attrs":{}}"#).await.refuses(
        400,
        message::CREATE_FAILED,
        &["name", "schedule", "send_via", "timezone", "type"],
    );
    assert_eq!(api.database.all().await.unwrap().len(), 33);
}

#[tokio::test]
async fn null_and_the_empty_list_are_stored_as_they_were_sent() {
    let api = Api::new().await;
    for list in ["hosts", "services", "send_to"] {
        for value in [Value::Null, json!([]), json!(["a@b.it", "c@d.it"])] {
            let created = api.call("POST", SCHEDULES, &but(list, Some(value.clone()))).await.json();
            assert_eq!(created["data"]["schedule"][list], value);
            let id = api.any().await.id;
            let body = json!({ "attrs": { list: value } }).to_string();
            let updated = api.call("PUT", &format!("{SCHEDULES}/{id}"), &body).await.json();
            assert_eq!(updated["data"]["schedule"][list], value);
        }
    }
}

#[tokio::test]
async fn an_update_changes_what_was_sent_and_nothing_else() {
    let api = Api::new().await;
    let before = api.any().await;
    let path = format!("{SCHEDULES}/{}", before.id);
    let changes = [
        json!({ "name": "Nuovo nome" }),
        json!({ "type": "threats" }),
        json!({ "schedule": "every_7_days" }),
        json!({ "send_via": "syslog" }),
        json!({ "timezone": "Asia/Kolkata" }),
        json!({ "hosts": ["a.example", "b.example"] }),
        json!({ "services": [] }),
        json!({ "send_to": null }),
        json!({ "name": "Due insieme", "send_to": ["ada+reports@example.com"] }),
    ];
    let mut expected = serde_json::to_value(&before).unwrap();
    for change in changes {
        for (attribute, value) in change.as_object().unwrap() {
            expected[attribute] = value.clone();
        }
        let answer = api.call("PUT", &path, &json!({ "attrs": change }).to_string()).await;
        let body = answer.json();
        assert_eq!((answer.status.as_u16(), &body["message"]), (200, &json!("Report schedule updated succesfully")));
        assert_eq!(body["data"]["schedule"], expected);
        assert_eq!(api.get(&path).await.json()["data"]["schedule"], expected);
    }
    assert_eq!(
        api.listed("paginate=false&name=due%20INSIEME").await.0,
        [before.id.to_string()],
        "found by its new name"
    );
}

#[tokio::test]
async fn an_update_of_nothing_changes_nothing() {
    let api = Api::new().await;
    let before = api.any().await;
    let answer = api.call("PUT", &format!("{SCHEDULES}/{}", before.id), r#"{"attrs":{}}"#).await;
    assert_eq!(
        (answer.status.as_u16(), &answer.json()["data"]["schedule"]),
        (200, &serde_json::to_value(before).unwrap())
    );
}

#[tokio::test]
async fn every_malformed_attribute_is_refused_by_name_and_nothing_changes() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    let path = format!("{SCHEDULES}/{}", before[0].id);
    for (attribute, value) in malformed() {
        let created = api.call("POST", SCHEDULES, &but(attribute, Some(value.clone()))).await;
        created.refuses(400, message::CREATE_FAILED, &[attribute]);
        // A sound attribute beside it must not be kept either.
        let mut attrs = json!({ "send_via": "pigeon" });
        attrs[attribute] = value;
        let updated = api.call("PUT", &path, &json!({ "attrs": attrs }).to_string()).await;
        updated.refuses(400, message::UPDATE_FAILED, &[attribute]);
    }
    assert_eq!(api.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn every_complaint_comes_at_once() {
    let api = Api::new().await;
    let body = r#"{"attrs":{"name":"","id":"x","send_to":["a","b"],"colour":1,
        "type":"t","schedule":"s","timezone":"UTC","send_via":"email"}}"#;
    let answer = api.call("POST", SCHEDULES, body).await;
    answer.refuses(400, message::CREATE_FAILED, &["colour", "id", "name", "send_to"]);
    assert_eq!(answer.json()["errors"]["send_to"], json!(["“a” is not a mail address.", "“b” is not a mail address."]));
}

#[tokio::test]
async fn a_malformed_body_is_refused_and_nothing_changes() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    let path = format!("{SCHEDULES}/{}", before[0].id);
    for (body, field) in BODIES {
        api.call("POST", SCHEDULES, body).await.refuses(400, message::CREATE_FAILED, &[field]);
        api.call("PUT", &path, body).await.refuses(400, message::UPDATE_FAILED, &[field]);
    }
    assert_eq!(api.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn white_space_around_a_text_is_not_stored() {
    let api = Api::new().await;
    let sent = Attributes {
        name: Some("  Report\u{a0}".into()),
        send_to: Some(vec![" a@b.it ".into()]),
        ..Attributes::default()
    };
    let path = format!("{SCHEDULES}/{}", api.any().await.id);
    let stored = api.call("PUT", &path, &json!({ "attrs": sent }).to_string()).await.json();
    assert_eq!(
        (&stored["data"]["schedule"]["name"], &stored["data"]["schedule"]["send_to"]),
        (&json!("Report"), &json!(["a@b.it"]))
    );
}

#[tokio::test]
async fn long_and_foreign_names_come_back_letter_by_letter() {
    let api = Api::new().await;
    let path = format!("{SCHEDULES}/{}", api.any().await.id);
    let longest = "ü".repeat(200);
    for name in
        ["דוח אבטחה", "تقرير الأمان", "'; DROP TABLE schedules; --", "<script>", "emoji 👩‍🚒", "\\ % _", longest.as_str()]
    {
        let stored = api.call("PUT", &path, &json!({ "attrs": { "name": name } }).to_string()).await.json();
        assert_eq!(stored["data"]["schedule"]["name"], name);
    }
}
