//! The scope an embed is kept to: never wider, whatever the address asks for.

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use cadenza_core::api::api_config::ApiConfig;
use cadenza_core::api::request::Request;
use cadenza_core::list::{Filter, FilterField, Query, Size};
use proptest::prelude::*;
use proptest::sample::subsequence;

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

fn filter() -> impl Strategy<Value = Filter> {
    let word = || prop_oneof![Just(String::new()), "[a-z]{1,4}"];
    let time = || proptest::option::of((1_i64..9_000).prop_map(Timestamp::from_micros));
    let ids = subsequence(vec!["a", "b", "c", "d"], 0..4).prop_map(|ids| ids.into_iter().map(id).collect());
    (word(), word(), word(), word(), time(), time(), ids).prop_map(
        |(name, kind, frequency, created_by, created_after, created_before, ids)| Filter {
            ids,
            name,
            kind,
            frequency,
            created_after,
            created_before,
            created_by,
        },
    )
}

proptest! {
    #[test]
    fn a_list_call_never_leaves_the_scope(asked in filter(), scope in filter()) {
        let within = asked.within(&scope);
        for part in scope.set_fields().into_iter().filter(|part| *part != FilterField::Ids) {
            let alone = |filter: &Filter| FilterField::EVERY.into_iter().filter(|other| *other != part).fold(filter.clone(), |it, other| it.without(other));
            prop_assert_eq!(alone(&within), alone(&scope), "{:?}", part);
        }
        if !scope.ids.is_empty() {
            prop_assert!(!within.ids.is_empty() && within.ids.iter().all(|id| scope.ids.contains(id)));
        }
        let open = scope.set_fields().into_iter().fold(asked.clone(), |it, part| it.without(part));
        prop_assert_eq!(scope.set_fields().into_iter().fold(within.clone(), |it, part| it.without(part)), open);
        // What is sent is what the filter within the scope would send without one.
        let size = Size::rows(25).unwrap();
        let kept = ApiConfig { scope, ..ApiConfig::default() };
        let sent = Request::list(&Query { filter: asked, ..Query::default() }, size, &kept);
        prop_assert_eq!(sent, Request::list(&Query { filter: within, ..Query::default() }, size, &ApiConfig::default()));
    }

    #[test]
    fn without_a_scope_nothing_changes(asked in filter()) {
        prop_assert_eq!(asked.within(&Filter::default()), asked.clone());
        prop_assert_eq!(asked.without_fields_of(&Filter::default()), asked);
    }
}

fn schedule() -> Schedule {
    let text = r#"{"id": "a", "name": "Weekly shop report", "type": "generic", "schedule": "weekly", "hosts": null, "services": null,
        "send_to": null, "send_via": "email", "timezone": "UTC", "scheduled_at": 5000, "scheduled_by": "ada",
        "start_timestamp": null, "end_timestamp": null}"#;
    Schedule::try_from(serde_json::from_str::<serde_json::Value>(text).unwrap()).unwrap()
}

#[test]
fn a_schedule_is_admitted_by_what_the_list_would_show() {
    let schedule = schedule();
    let admits = |text: &str| Query::parse(text).filter.matches(&schedule);
    for scope in ["", "name=SHOP", "type=generic&schedule=weekly", "scheduled_by=ada", "id=a&id=b"] {
        assert!(admits(scope), "{scope}");
    }
    for scope in ["name=bank", "type=threats", "type=generic&schedule=daily", "scheduled_by=ad", "id=b"] {
        assert!(!admits(scope), "{scope}");
    }
    let at = schedule.created.unwrap().micros();
    let times = |after: i64, before: i64| Filter {
        created_after: Some(Timestamp::from_micros(after)),
        created_before: Some(Timestamp::from_micros(before)),
        ..Filter::default()
    };
    assert!(times(at - 1, at + 1).matches(&schedule));
    // Both ends are outside, as for the API.
    assert!(!times(at, at + 1).matches(&schedule) && !times(at - 1, at).matches(&schedule));
    assert!(!times(at - 1, at + 1).matches(&Schedule { created: None, ..schedule.clone() }));
}
