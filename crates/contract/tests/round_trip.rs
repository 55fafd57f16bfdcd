//! Whatever is written is read back as it was.
#![allow(missing_docs)] // Names of tests are sentences already.

use cadenza_contract::{Attributes, Attrs, Envelope, One, Schedule, ScheduleId, Selection, Timestamp};
use proptest::collection::{hash_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The names a schedule's own fields have on the wire: a field of somebody else's cannot have one of these.
const KNOWN: [&str; 13] = [
    "id",
    "name",
    "type",
    "schedule",
    "hosts",
    "services",
    "send_to",
    "send_via",
    "timezone",
    "scheduled_at",
    "scheduled_by",
    "start_timestamp",
    "end_timestamp",
];

fn ids() -> impl Strategy<Value = ScheduleId> {
    any::<String>().prop_filter_map("a usable id", |text| ScheduleId::new(&text))
}

fn lists() -> impl Strategy<Value = Option<Vec<String>>> {
    option::of(vec(any::<String>(), 0..5))
}

fn times() -> impl Strategy<Value = Option<Timestamp>> {
    option::of(any::<i64>().prop_map(Timestamp::from_micros))
}

fn others() -> impl Strategy<Value = Map<String, Value>> {
    let values = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    hash_map(any::<String>().prop_filter("a field of their own", |name| !KNOWN.contains(&name.as_str())), values, 0..4)
        .prop_map(|fields| fields.into_iter().collect())
}

prop_compose! {
    fn schedules()(
        id in ids(),
        [name, kind, frequency, send_via, timezone, created_by] in any::<[String; 6]>(),
        hosts in lists(),
        services in lists(),
        send_to in lists(),
        (created, first_run, last_run) in (times(), times(), times()),
        other in others(),
    ) -> Schedule {
        Schedule {
            id, name, kind, frequency, hosts, services, send_to, send_via, timezone, created, created_by, first_run,
            last_run, other,
        }
    }
}

prop_compose! {
    fn attributes()(
        [name, frequency, send_via, timezone, kind] in any::<[Option<String>; 5]>(),
        hosts in lists(),
        services in lists(),
        send_to in lists(),
    ) -> Attributes {
        Attributes { hosts, name, frequency, send_to, send_via, services, timezone, kind }
    }
}

fn through_json<T: Serialize + DeserializeOwned>(value: &T) -> serde_json::Result<T> {
    serde_json::from_str(&serde_json::to_string(value)?)
}

proptest! {
    #[test]
    fn a_schedule_survives_the_wire(schedule in schedules()) {
        prop_assert_eq!(through_json(&schedule)?, schedule);
    }

    #[test]
    fn an_answer_survives_the_wire(schedule in schedules(), message: String, status: String) {
        let answer = Envelope { data: One { schedule }, message, status };
        prop_assert_eq!(through_json(&answer)?, answer);
    }

    #[test]
    fn attributes_survive_the_wire(attrs in attributes()) {
        let body = Attrs { attrs };
        prop_assert_eq!(through_json(&body)?, body);
    }

    #[test]
    fn a_selection_survives_the_wire(schedules_ids in vec(ids(), 0..8)) {
        let selection = Selection { schedules_ids };
        prop_assert_eq!(through_json(&selection)?, selection);
    }
}
