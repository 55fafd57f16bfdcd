//! The delete call: all or nothing.

use axum::body::Body;
use axum::http::Request;
use cadenza_contract::message;
use cadenza_server::{Settings, demo};
use serde_json::json;

use crate::api::{Api, REGISTRIES};

#[tokio::test]
async fn the_schedules_named_are_gone_and_no_other() {
    let api = Api::new().await;
    let (all, _) = api.listed("paginate=false").await;
    let body = json!({ "schedules_ids": [all[2], all[5], all[2]] }).to_string();
    let answer = api.call("DELETE", REGISTRIES, &body).await;
    assert_eq!(
        (answer.status.as_u16(), answer.json()),
        (200, json!({ "message": "Schedules succesfully deleted", "status": "ok" }))
    );
    let left: Vec<_> = all.iter().filter(|id| **id != all[2] && **id != all[5]).cloned().collect();
    assert_eq!(api.listed("paginate=false").await, (left, 28));
}

#[tokio::test]
async fn one_unknown_id_keeps_them_all() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    let body = json!({ "schedules_ids": [before[0].id, "nobody", before[1].id, "nowhere"] }).to_string();
    let answer = api.call("DELETE", REGISTRIES, &body).await;
    answer.refuses(400, message::DELETE_FAILED, &["schedules_ids"]);
    assert_eq!(
        answer.json()["errors"]["schedules_ids"],
        json!(["There is no schedule nobody.", "There is no schedule nowhere."])
    );
    assert_eq!(api.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn malformed_selections_are_refused_and_delete_nothing() {
    let api = Api::new().await;
    let before = api.database.all().await.unwrap();
    let id = &before[0].id;
    let cases = [
        ("{".to_owned(), "body"),
        (format!(r#"["{id}"]"#), "body"),
        ("{}".to_owned(), "schedules_ids"),
        (r#"{"schedules_ids":null}"#.to_owned(), "schedules_ids"),
        (format!(r#"{{"schedules_ids":"{id}"}}"#), "schedules_ids"),
        (r#"{"schedules_ids":[]}"#.to_owned(), "schedules_ids"),
        (format!(r#"{{"schedules_ids":["{id}",7]}}"#), "schedules_ids"),
        (format!(r#"{{"schedules_ids":["{id}"],"force":true}}"#), "force"),
        (format!(r#"{{"schedule_ids":["{id}"],"schedules_ids":["{id}"]}}"#), "schedule_ids"),
    ];
    for (body, field) in cases {
        api.call("DELETE", REGISTRIES, &body).await.refuses(400, message::DELETE_FAILED, &[field]);
    }
    api.call("DELETE", REGISTRIES, "").await.refuses(400, message::DELETE_FAILED, &["body"]);
    assert_eq!(api.database.all().await.unwrap(), before);
}

/// The API text asks a delete for no `Content-Type`, and every other write for `application/json`.
#[tokio::test]
async fn a_delete_may_leave_its_content_type_out_and_not_lie_about_it() {
    let api = Api::new().await;
    let body = json!({ "schedules_ids": [api.any().await.id] }).to_string();
    let request = || Request::delete(REGISTRIES).header("authorization", "Bearer ada's secret");
    let lying = request().header("content-type", "text/plain").body(Body::from(body.clone())).unwrap();
    api.send(lying).await.refuses(400, message::DELETE_FAILED, &["content-type"]);
    assert_eq!(api.send(request().body(Body::from(body)).unwrap()).await.status, 200);
    assert_eq!(api.database.all().await.unwrap().len(), 29);
}

#[tokio::test]
async fn thousands_go_in_one_call() {
    let api = Api::with(demo::schedules(5000), &Settings::default()).await;
    let (mut all, _) = api.listed("paginate=false").await;
    let kept = all.pop().unwrap();
    let answer = api.call("DELETE", REGISTRIES, &json!({ "schedules_ids": all }).to_string()).await;
    assert_eq!(answer.status, 200);
    assert_eq!(api.listed("paginate=false").await, (vec![kept], 1));
}
