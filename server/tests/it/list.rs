//! The list call: its envelope, its pages, and its refusals.

use cadenza_contract::{Listing, message};
use cadenza_server::demo;
use serde_json::json;

use crate::api::{Api, SCHEDULES};

#[tokio::test]
async fn the_answer_has_the_documented_envelope_and_the_total() {
    let api = Api::new().await;
    let answer = api.list("paginate=true&page=1&page_size=2").await;
    let body = answer.json();
    assert_eq!(answer.status, 200);
    assert_eq!((&body["message"], &body["status"]), (&json!("List of report schedules"), &json!("ok")));
    assert_eq!(body["data"]["registries"].as_array().unwrap().len(), 2);
    assert_eq!(body["data"]["total"], 30);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_row_has_the_thirteen_documented_fields() {
    let api = Api::new().await;
    let body = api.list("paginate=false").await.json();
    for row in body["data"]["registries"].as_array().unwrap() {
        let mut fields: Vec<_> = row.as_object().unwrap().keys().cloned().collect();
        let mut documented = vec![
            "end_timestamp",
            "hosts",
            "id",
            "name",
            "schedule",
            "scheduled_at",
            "scheduled_by",
            "send_to",
            "send_via",
            "services",
            "start_timestamp",
            "timezone",
            "type",
        ];
        // The order of keys is nobody's promise.
        fields.sort_unstable();
        documented.sort_unstable();
        assert_eq!(fields, documented);
    }
}

#[tokio::test]
async fn without_pages_every_schedule_comes_newest_first() {
    let api = Api::new().await;
    let body = String::from_utf8(api.list("paginate=false").await.bytes.to_vec()).unwrap();
    let listing = Listing::decode(&body).unwrap();
    let mut expected = demo::schedules(30);
    expected.sort_by(|a, b| b.created.cmp(&a.created).then(a.id.cmp(&b.id)));
    assert_eq!((listing.rows, listing.total, listing.unreadable.len()), (expected, Some(30), 0));
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_overlap() {
    let api = Api::new().await;
    let (all, _) = api.listed("paginate=false").await;
    for size in [1, 7, 10, 29, 30, 31, 1000] {
        let mut seen = Vec::new();
        for page in 1..=30_usize.div_ceil(size) {
            let (ids, total) = api.listed(&format!("paginate=true&page={page}&page_size={size}")).await;
            assert_eq!(total, 30);
            seen.extend(ids);
        }
        assert_eq!(seen, all, "pages of {size}");
    }
}

#[tokio::test]
async fn past_the_last_page_there_are_no_rows_and_still_the_total() {
    let api = Api::new().await;
    for page in ["4", "1000000", "9223372036854775807"] {
        assert_eq!(api.listed(&format!("paginate=true&page={page}&page_size=10")).await, (vec![], 30));
    }
}

#[tokio::test]
async fn an_empty_database_has_an_empty_list() {
    let api = Api::with(vec![], &Default::default()).await;
    assert_eq!(api.listed("paginate=true&page=1&page_size=10").await, (vec![], 0));
    assert_eq!(api.listed("paginate=false").await, (vec![], 0));
}

#[tokio::test]
async fn malformed_questions_are_refused_by_parameter() {
    let api = Api::new().await;
    let cases: [(&str, &[&str]); 24] = [
        ("", &["paginate"]),
        ("page=1&page_size=10", &["paginate"]),
        ("paginate=yes&page=1&page_size=10", &["paginate"]),
        ("paginate=True&page=1&page_size=10", &["paginate"]),
        ("paginate=", &["paginate"]),
        ("paginate=true", &["page", "page_size"]),
        ("paginate=true&page=1", &["page_size"]),
        ("paginate=true&page_size=10", &["page"]),
        ("paginate=true&page=0&page_size=10", &["page"]),
        ("paginate=true&page=-1&page_size=10", &["page"]),
        ("paginate=true&page=one&page_size=ten", &["page", "page_size"]),
        ("paginate=true&page=1.0&page_size=10", &["page"]),
        ("paginate=true&page=9223372036854775808&page_size=10", &["page"]),
        ("paginate=true&page=1&page_size=0", &["page_size"]),
        ("paginate=true&page=1&page_size=1001", &["page_size"]),
        ("paginate=true&page=1&page=2&page_size=10", &["page"]),
        ("paginate=false&page=x", &["page"]),
        ("paginate=false&scheduled_at_start=yesterday", &["scheduled_at_start"]),
        ("paginate=false&scheduled_by_end=1705497139412776.5", &["scheduled_by_end"]),
        ("paginate=false&scheduled_at_start=", &["scheduled_at_start"]),
        ("paginate=false&name=a&name=b", &["name"]),
        ("paginate=false&sort=name", &["sort"]),
        ("paginate=false&scheduled_at_end=1", &["scheduled_at_end"]),
        ("paginate=maybe&page=x&colour=red", &["colour", "page", "paginate"]),
    ];
    for (query, fields) in cases {
        api.list(query).await.refuses(400, message::LIST_FAILED, fields);
    }
    let long = "n".repeat(1001);
    api.list(&format!("paginate=false&name={long}")).await.refuses(400, message::LIST_FAILED, &["name"]);
    api.get(SCHEDULES).await.refuses(400, message::LIST_FAILED, &["paginate"]);
}

#[tokio::test]
async fn page_and_size_are_let_be_without_pages() {
    let api = Api::new().await;
    assert_eq!(api.listed("paginate=false&page=2&page_size=5").await.0.len(), 30);
}
