//! Bodies of a success that are not as documented: as much as possible is shown, and nothing is made up.

use cadenza_contract::{Listing, Unreadable};
use cadenza_core::api::error::{ApiError, RawResponse};
use cadenza_core::list::{Query, Size};

use super::{Call, ONE, outcome};
use crate::transport::{json, scripted};

async fn listing(body: &str) -> Listing {
    let (client, _) = scripted([Ok(json(200, body))]);
    client.schedules(&Query::default(), Size::DEFAULT).await.unwrap()
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_named_and_the_others_are_kept() {
    let body = r#"{"data":{"registries":[
        {"id":"a","name":"Good"}, {"id":"b","name":["a list"]}, {"name":"nobody"}, 7, {"id":12,"scheduled_at":"soon"},
        {"id":"c","name":"Good too"}
    ],"total":6}}"#;
    let listing = listing(body).await;
    let names: Vec<&str> = listing.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((names, listing.total), (vec!["Good", "Good too"], Some(6)));
    let places: Vec<_> = listing.unreadable.iter().map(|row| (row.place, row.id.as_deref())).collect();
    assert_eq!(places, [(2, Some("b")), (3, None), (4, None), (5, Some("12"))]);
    let reason = |row: &Unreadable, word: &str| assert!(row.why.contains(word), "{row:?}");
    for (row, word) in listing.unreadable.iter().zip(["name", "id", "7", "scheduled_at"]) {
        reason(row, word);
    }
}

#[tokio::test]
async fn a_total_is_used_where_there_is_one_and_never_needed() {
    let cases = [
        (r#""registries":[]"#, None),
        (r#""registries":[],"total":null"#, None),
        (r#""registries":[],"total":"many""#, None),
        (r#""registries":[],"total":312"#, Some(312)),
        (r#""registries":[],"count":312"#, Some(312)),
        (r#""registries":[],"pagination":{"total":312,"page":1}"#, Some(312)),
        (r#""registries":[],"pagination":[]"#, None),
        (r#""registries":[],"total":-1,"count":4"#, Some(4)),
    ];
    for (data, total) in cases {
        assert_eq!(listing(&format!(r#"{{"data":{{{data}}}}}"#)).await.total, total, "{data}");
    }
}

#[tokio::test]
async fn fields_nobody_told_us_about_are_kept_and_disturb_nothing() {
    let body = r#"{"data":{"registries":[{"id":"a","owner":{"team":7}}],"took_ms":3},"message":"","trace":"x"}"#;
    let listing = listing(body).await;
    assert_eq!(listing.rows[0].other.get("owner"), Some(&serde_json::json!({ "team": 7 })));
}

#[tokio::test]
async fn a_body_without_rows_is_no_empty_list() {
    for body in ["{}", r#"{"data":{}}"#, r#"{"data":{"registries":{}}}"#, "[]", "null", "7"] {
        let (error, ..) = outcome(Call::List, &Ok(json(200, body))).await;
        assert!(matches!(error, ApiError::Unreadable(_)), "{body}: {error:?}");
    }
}

#[tokio::test]
async fn any_success_is_a_success() {
    for status in [200, 201, 202] {
        let (client, _) = scripted([Ok(json(status, ONE))]);
        assert_eq!(Call::Write.on(&client).await, Ok(()), "{status}");
    }
}

#[tokio::test]
async fn json_is_read_whatever_type_it_is_said_to_be() {
    for content_type in ["", "text/plain", "application/vnd.api+json"] {
        let (client, _) = scripted([Ok(RawResponse { content_type: content_type.to_owned(), ..json(200, ONE) })]);
        assert_eq!(Call::Read.on(&client).await, Ok(()), "{content_type}");
    }
}
