//! Every address round-trips, and no address breaks anything.

use cadenza_contract::{Attributes, ScheduleId, Timestamp};
use cadenza_core::list::{Column, Columns, Direction, Facet, Filter, PageNumber, Query, QueryChange, Size, Sort};
use cadenza_core::query_string;
use cadenza_core::route::{Prefill, Route};
use proptest::prelude::*;

fn id() -> impl Strategy<Value = ScheduleId> {
    prop_oneof![Just("new".to_owned()), Just("a/b?c#d".to_owned()), "[^\\s]{1,12}"]
        .prop_filter_map("no id", |text| ScheduleId::new(&text))
}

pub fn filter() -> impl Strategy<Value = Filter> {
    let time = || prop::option::of(any::<i64>().prop_map(Timestamp::from_micros));
    (prop::collection::vec(id(), 0..4), "\\PC{0,12}", "\\PC{0,8}", "\\PC{0,8}", time(), time(), "\\PC{0,8}").prop_map(
        |(mut ids, name, kind, frequency, created_after, created_before, created_by)| {
            let mut seen = std::collections::HashSet::new();
            ids.retain(|id| seen.insert(id.clone()));
            Filter { ids, name, kind, frequency, created_after, created_before, created_by }
        },
    )
}

/// Columns as a person arranges them: shown and hidden, moved up and down.
pub fn columns() -> impl Strategy<Value = Columns> {
    let step = (prop::sample::select(Column::EVERY.to_vec()), any::<bool>(), any::<bool>());
    prop::collection::vec(step, 0..40).prop_map(|steps| {
        steps.into_iter().fold(Columns::default(), |columns, (column, moves, yes)| match moves {
            true => columns.moved(column, yes),
            false => columns.with(column, yes),
        })
    })
}

fn change() -> impl Strategy<Value = QueryChange> {
    let direction = prop_oneof![Just(Direction::Ascending), Just(Direction::Descending)];
    let sort = (prop::sample::select(Column::EVERY.to_vec()), direction)
        .prop_map(|(column, direction)| Sort { column, direction });
    prop_oneof![
        filter().prop_map(QueryChange::Filter),
        "\\PC{0,8}".prop_map(QueryChange::Search),
        (prop::sample::select(Facet::every().collect::<Vec<_>>()), prop::collection::vec("\\PC{0,6}", 0..4))
            .prop_map(|(facet, values)| QueryChange::Choose(facet, values)),
        Just(QueryChange::ClearFilters),
        Just(QueryChange::Everything),
        prop::option::of(sort).prop_map(QueryChange::Sort),
        (1..=u32::MAX).prop_map(|page| QueryChange::Page(PageNumber::new(page).unwrap())),
        (1..=Size::MOST).prop_map(|rows| QueryChange::Size(Size::rows(rows).unwrap())),
        Just(QueryChange::Size(Size::All)),
        prop::option::of(columns()).prop_map(QueryChange::Columns),
    ]
}

/// Every query a person can reach: from the start by changes, whose page is not left standing while all are shown.
pub fn query() -> impl Strategy<Value = Query> {
    prop::collection::vec(change(), 0..6).prop_map(|changes| {
        let reached = changes.into_iter().fold(Query::default(), Query::after);
        match reached.size {
            Some(Size::All) => Query { page: PageNumber::FIRST, ..reached },
            Some(Size::Rows(_)) | None => reached,
        }
    })
}

fn attributes() -> impl Strategy<Value = Attributes> {
    let text = || prop::option::of("\\PC{0,10}");
    let list = || prop::option::of(prop::collection::vec("\\PC{0,10}", 1..4));
    (list(), text(), text(), list(), text(), list(), text(), text()).prop_map(
        |(hosts, name, frequency, send_to, send_via, services, timezone, kind)| Attributes {
            hosts,
            name,
            frequency,
            send_to,
            send_via,
            services,
            timezone,
            kind,
        },
    )
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::SignIn),
        Just(Route::Settings),
        any::<String>().prop_map(Route::Recipients),
        ".+".prop_map(Route::Recipient),
        query().prop_map(Route::Schedules),
        (id(), query()).prop_map(|(id, list)| Route::Schedule(id, list)),
        id().prop_map(Route::Edit),
        (prop::option::of(id()), attributes()).prop_map(|(from, attributes)| Route::New(Prefill { from, attributes })),
    ]
}

proptest! {
    #[test]
    fn every_route_survives_its_address(route in route()) {
        prop_assert_eq!(Route::parse(&route.href()), route.clone());
        let hash = format!("#{}", route.href());
        prop_assert_eq!(Route::parse(&hash), route);
    }

    #[test]
    fn an_address_holds_only_characters_no_browser_changes(route in route()) {
        let href = route.href();
        prop_assert!(href.chars().all(|c| c.is_ascii_alphanumeric() || "/?&=%-._~".contains(c)), "{}", href);
    }

    #[test]
    fn no_address_breaks_the_parser(address in "\\PC{0,60}") {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn pairs_survive_the_query_string(pairs in prop::collection::vec(("\\PC{1,8}", "\\PC{0,8}"), 0..6)) {
        let text = query_string::write(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        prop_assert_eq!(query_string::read(&text).collect::<Vec<_>>(), pairs);
    }
}

#[test]
fn defaults_are_left_out_of_the_address() {
    assert_eq!(Route::all().href(), "/schedules");
    let third = Query::default().after(QueryChange::Page(PageNumber::new(3).unwrap()));
    assert_eq!(Route::Schedules(third).href(), "/schedules?page=3");
}

#[test]
fn a_filter_is_written_with_the_names_of_the_api() {
    let filter = Filter {
        name: "50%41 & co".to_owned(),
        created_before: Some(Timestamp::from_micros(1_705_497_139_412_776)),
        ..Filter::default()
    };
    let href = Route::Schedules(Query { filter, ..Query::default() }).href();
    assert_eq!(href, "/schedules?name=50%2541%20%26%20co&scheduled_by_end=1705497139412776");
}

#[test]
fn what_an_address_says_wrongly_falls_back_to_the_default() {
    let wrong = [
        ("page", "0"),
        ("size", "a lot"),
        ("size", "5000"),
        ("sort", "nope"),
        ("scheduled_at_start", "2026-11-01"),
        ("scheduled_by_end", "99999999999999999999"),
        ("id", ".."),
        ("NAME", ""),
        ("id_list", "1,2"),
        ("columns", "hat.scarf"),
    ];
    for (key, value) in wrong {
        let href = format!("/schedules?{}", query_string::write([(key, value)]));
        let Route::Schedules(query) = Route::parse(&href) else { panic!("{href}") };
        assert_eq!(
            query,
            Query { unknown_parameters: vec![(key.to_owned(), value.to_owned())], ..Query::default() },
            "unsaid"
        );
        assert!(query.has_warnings());
        assert_eq!(Route::Schedules(query.clone()).href(), href, "a reload says it again");
        assert_eq!(query.clone().server_query(), Query::default(), "the API is not asked for it");
        assert_eq!(query.without_warnings(), Query::default());
    }
    assert_eq!(
        Route::parse("/schedules?id=&name=&type=&page=1"),
        Route::all(),
        "nothing is asked for, nothing is lost"
    );
}

#[test]
fn of_two_values_the_first_holds_and_the_other_is_said() {
    let Route::Schedules(query) = Route::parse("/schedules?name=a&name=b&name=a&size=10&size=25") else { panic!() };
    let unknown_parameters = [("name", "b"), ("size", "25")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(
        (query.filter.name.as_str(), query.size, &query.unknown_parameters[..]),
        ("a", Size::rows(10), &unknown_parameters[..])
    );
    // Once the first is gone the other would count: so it goes, too.
    let cleared = query.after(QueryChange::Filter(Filter::default()));
    assert_eq!(cleared.unknown_parameters, [("size".to_owned(), "25".to_owned())]);
    assert_eq!(Query::parse(&cleared.to_text()), cleared);
}

#[test]
fn a_time_in_another_unit_is_doubtful() {
    let doubtful = |text: &str| Query::parse(text).has_warnings();
    assert!(doubtful("scheduled_at_start=1795000000") && doubtful("scheduled_by_end=1795000000000"));
    assert!(!doubtful("scheduled_at_start=1795000000000000") && !doubtful("scheduled_by_end=0"));
}

proptest! {
    #[test]
    fn what_cannot_be_read_survives_every_change(
        query in query(), change in change(), junk in prop::collection::vec(("[a-zA-Z_]{1,8}|name|size|sort|page|id", "\\PC{0,6}"), 0..4),
    ) {
        let text = format!("{}&{}", query.to_text(), query_string::write(junk.iter().map(|(k, v)| (k.as_str(), v.as_str()))));
        let read = Query::parse(&text);
        prop_assert_eq!(Query::parse(&read.to_text()), read.clone());
        let after = read.after(change);
        let after = if after.size == Some(Size::All) { Query { page: PageNumber::FIRST, ..after } } else { after };
        prop_assert_eq!(Query::parse(&after.to_text()), after);
    }
}

#[test]
fn a_sort_in_an_address_brings_all_rows() {
    let Route::Schedules(query) = Route::parse("/schedules?sort=-scheduled_at&size=25&page=4") else { panic!() };
    assert_eq!(query.sort, Some(Sort { column: Column::Created, direction: Direction::Descending }));
    assert_eq!((query.size, query.page), (Some(Size::All), PageNumber::FIRST));
}

#[test]
fn a_plus_in_a_typed_address_is_a_space() {
    let Route::Schedules(query) = Route::parse("/schedules?name=daily+report") else { panic!() };
    assert_eq!(query.filter.name, "daily report");
}

#[test]
fn a_schedule_called_new_is_not_the_form_for_a_new_one() {
    let id = ScheduleId::new("new").unwrap();
    assert_eq!(Route::parse("/schedules/new"), Route::New(Prefill::default()));
    assert_eq!(Route::parse(&Route::schedule(&id).href()), Route::schedule(&id));
}

#[test]
fn what_is_no_address_of_ours_is_said_to_be_unknown() {
    for address in
        ["/reports", "/schedules/1/2/3", "/schedules/%2E%2E", "/schedules/..", "//evil.example/schedules/x/y"]
    {
        assert_eq!(Route::parse(address), Route::Unknown(address.to_owned()), "{address}");
    }
}
