//! What is asked, to the letter: paths, queries and bodies.

use axum::extract::Query as Pairs;
use axum::http::Uri;
use cadenza_contract::{Attributes, ScheduleId, Timestamp};
use cadenza_core::api::api_config::{ApiConfig, DeletePath, IdListStyle};
use cadenza_core::api::request::{Method, Request};
use cadenza_core::list::{Filter, PageNumber, Query, QueryChange, Size};
use cadenza_core::schedule::Patch;
use proptest::prelude::*;

use crate::address;

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

fn ids(texts: &[&str]) -> Filter {
    Filter { ids: texts.iter().map(|text| id(text)).collect(), ..Filter::default() }
}

fn filtered(filter: Filter) -> Query {
    Query { filter, ..Query::default() }
}

fn all_of(filter: Filter) -> String {
    Request::list(&filtered(filter), Size::All, &ApiConfig::default()).path
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

/// A documented body without the white space between its tokens: none of its texts holds a line break or `": `.
fn compact(golden: &str) -> String {
    golden.replace('\n', "").replace("\": ", "\":")
}

#[test]
fn a_page_is_asked_for_by_its_number_and_size() {
    let third = Query::default().after(QueryChange::Page(PageNumber::new(3).unwrap()));
    let request = Request::list(&third, Size::DEFAULT, &ApiConfig::default());
    assert_eq!((request.method, request.body), (Method::Get, None));
    assert_eq!(request.path, "reports/schedules?paginate=true&page=3&page_size=25");
}

#[test]
fn where_the_first_page_is_zero_every_page_is_one_less() {
    let endpoint = ApiConfig { first_page: 0, ..ApiConfig::default() };
    for (page, expected) in [(1, "page=0"), (2, "page=1"), (u32::MAX, "page=4294967294")] {
        let query = Query::default().after(QueryChange::Page(PageNumber::new(page).unwrap()));
        let path = Request::list(&query, Size::DEFAULT, &endpoint).path;
        assert!(path.contains(&format!("&{expected}&")), "{path}");
    }
}

#[test]
fn without_pages_no_page_is_sent() {
    assert_eq!(all_of(Filter::default()), "reports/schedules?paginate=false");
}

#[test]
fn every_filter_goes_out_under_the_name_the_api_gives_it() {
    let filter = Filter {
        ids: vec![id("s-1")],
        name: "50% & co".to_owned(),
        kind: "generic".to_owned(),
        frequency: "daily".to_owned(),
        created_after: Some(Timestamp::from_micros(1_705_497_139_412_776)),
        created_before: Some(Timestamp::from_micros(1_705_497_139_412_777)),
        created_by: "ada".to_owned(),
    };
    assert_eq!(
        all_of(filter),
        "reports/schedules?paginate=false&id=s-1&name=50%25%20%26%20co&type=generic&schedule=daily&scheduled_by=ada\
         &scheduled_at_start=1705497139412776&scheduled_by_end=1705497139412777"
    );
}

#[test]
fn one_id_is_exact_and_several_are_a_list_in_the_configured_style() {
    let cases = [
        (IdListStyle::Repeated, "id_list=a&id_list=b%2Fc"),
        (IdListStyle::Commas, "id_list=a%2Cb%2Fc"),
        (IdListStyle::Brackets, "id_list%5B%5D=a&id_list%5B%5D=b%2Fc"),
    ];
    for (id_list_style, expected) in cases {
        let endpoint = ApiConfig { id_list_style, ..ApiConfig::default() };
        let path = |filter| Request::list(&filtered(filter), Size::All, &endpoint).path;
        assert_eq!(path(ids(&["a", "b/c"])), format!("reports/schedules?paginate=false&{expected}"));
        assert_eq!(path(ids(&["a"])), "reports/schedules?paginate=false&id=a");
    }
}

#[test]
fn white_space_around_a_filter_is_not_sent_and_alone_is_no_filter() {
    let filter = Filter { name: " daily ".to_owned(), kind: "  ".to_owned(), ..Filter::default() };
    assert_eq!(all_of(filter), "reports/schedules?paginate=false&name=daily");
}

#[test]
fn times_are_exact_at_both_ends_of_their_range() {
    let time = |micros| Some(Timestamp::from_micros(micros));
    let filter = Filter { created_after: time(i64::MIN), created_before: time(i64::MAX), ..Filter::default() };
    let expected = "scheduled_at_start=-9223372036854775808&scheduled_by_end=9223372036854775807";
    assert_eq!(all_of(filter), format!("reports/schedules?paginate=false&{expected}"));
}

#[test]
fn an_id_is_one_segment_of_the_path_whatever_it_holds() {
    let cases = [
        ("407xxxab-xxxx-4b04", "407xxxab-xxxx-4b04"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("100% sure", "100%25%20sure"),
        ("../registries", "..%2Fregistries"),
        ("ü", "%C3%BC"),
    ];
    for (text, segment) in cases {
        let path = format!("reports/schedules/{segment}");
        assert_eq!((Request::read(&id(text)).path, Request::update(&id(text)).path), (path.clone(), path), "{text}");
    }
}

#[test]
fn each_call_has_its_documented_method() {
    let methods = [
        Request::read(&id("a")),
        Request::create(),
        Request::update(&id("a")),
        Request::delete(&[], &ApiConfig::default()),
    ]
    .map(|request| request.method.name());
    assert_eq!(methods, ["GET", "POST", "PUT", "DELETE"]);
}

#[test]
fn a_create_sends_the_documented_body() {
    let attributes = Attributes {
        hosts: Some(texts(&["www.service-test-host.it"])),
        name: Some("one_shot_generic".to_owned()),
        frequency: Some("daily".to_owned()),
        send_to: Some(texts(&["test@test.it"])),
        send_via: Some("email".to_owned()),
        timezone: Some("Europe/Rome".to_owned()),
        kind: Some("generic".to_owned()),
        services: None,
    };
    let request = Request::create().attrs(&attributes);
    assert_eq!(request.path, "reports/schedules");
    assert_eq!(request.body.unwrap(), compact(include_str!("../../crates/contract/tests/golden/create.request.json")));
}

#[test]
fn an_update_sends_the_documented_body() {
    let patch = Patch::from(Attributes {
        send_to: Some(texts(&["test@test.it", "test2@test.it"])),
        send_via: Some("email".to_owned()),
        ..Attributes::default()
    });
    let body = Request::update(&id("a")).attrs(&patch).body.unwrap();
    assert_eq!(body, compact(include_str!("../../crates/contract/tests/golden/update.request.json")));
}

#[test]
fn a_delete_sends_the_documented_body_to_the_configured_path() {
    let golden = compact(include_str!("../../crates/contract/tests/golden/delete.request.json"));
    let cases = [(DeletePath::Registries, "reports/registries"), (DeletePath::Schedules, "reports/schedules")];
    for (delete_path, path) in cases {
        let endpoint = ApiConfig { delete_path, ..ApiConfig::default() };
        let request = Request::delete(&[id("09x04xx2-xxxx-48b5-xxxx-2x0xxx263xxf")], &endpoint);
        assert_eq!((request.path.as_str(), request.body.as_ref()), (path, Some(&golden)));
    }
}

#[test]
fn lists_are_arrays_even_when_they_are_empty() {
    let emptied = Attributes { hosts: Some(Vec::new()), send_to: Some(Vec::new()), ..Attributes::default() };
    assert_eq!(Request::create().attrs(&emptied).body.unwrap(), r#"{"attrs":{"hosts":[],"send_to":[]}}"#);
}

/// The pairs a list request must carry, from the filter's own.
fn expected(filter: &Filter) -> Vec<(String, String)> {
    let several = filter.ids.len() > 1;
    let name = |key: &str| if several && key == "id" { "id_list".to_owned() } else { key.to_owned() };
    let pairs = filter.pairs().into_iter().map(|(key, value)| (name(key), value.trim().to_owned()));
    let pages = [("paginate", "true"), ("page", "1"), ("page_size", "25")];
    let pages = pages.map(|(key, value)| (key.to_owned(), value.to_owned()));
    pages.into_iter().chain(pairs.filter(|(_, value)| !value.is_empty())).collect()
}

proptest! {
    /// Read by the server's own parser, not by ours.
    #[test]
    fn whatever_the_filter_its_query_reads_back_to_the_same_pairs(filter in address::filter()) {
        let path = Request::list(&filtered(filter.clone()), Size::DEFAULT, &ApiConfig::default()).path;
        let uri: Uri = format!("/{path}").parse().unwrap();
        let Pairs(read) = Pairs::<Vec<(String, String)>>::try_from_uri(&uri).unwrap();
        prop_assert_eq!(read, expected(&filter));
    }
}
