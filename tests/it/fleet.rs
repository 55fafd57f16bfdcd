//! All schedules, kept true by what is written here.

use std::collections::BTreeMap;
use std::sync::Arc;

use cadenza_contract::{Listing, Schedule, ScheduleId, Timestamp};
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Filter, ListState, Phase, Query, Rows, Size};
use proptest::prelude::*;

fn schedule((id, name, created): (u8, u8, i64)) -> Schedule {
    let created = Timestamp::from_micros(1_700_000_000_000_000 + created);
    let text = serde_json::json!({ "id": format!("id-{id}"), "name": format!("name {name}"), "type": "generic" });
    Schedule { created: Some(created), ..serde_json::from_value(text).unwrap() }
}

/// Some schedules, none twice.
fn schedules() -> impl Strategy<Value = Vec<Schedule>> {
    prop::collection::btree_map(0_u8..12, (0_u8..4, 0_i64..9), 0..8)
        .prop_map(|some| some.into_iter().map(|(id, (name, created))| schedule((id, name, created))).collect())
}

fn ready(rows: Vec<Schedule>) -> ListState {
    let total = Some(rows.len() as u64);
    let listing = Listing { rows, total, ..Listing::default() };
    ListState::empty().answered(listing, Query::default(), Size::All, Timestamp::from_micros(1))
}

proptest! {
    #[test]
    fn what_was_written_is_there_once_and_nothing_else_moves(before in schedules(), written in schedules()) {
        let state = ready(before.clone());
        let after = state.with(&written);
        let mut wanted: BTreeMap<&ScheduleId, &Schedule> = before.iter().map(|it| (&it.id, it)).collect();
        wanted.extend(written.iter().map(|it| (&it.id, it)));
        let found: BTreeMap<&ScheduleId, &Schedule> = after.rows.iter().map(|it| (&it.id, &**it)).collect();
        prop_assert_eq!(&found, &wanted);
        prop_assert_eq!(after.rows.len(), wanted.len());
        prop_assert_eq!(after.total, Some(wanted.len() as u64));
        let kept: Vec<&Arc<Schedule>> = after.rows.iter().filter(|it| before.iter().any(|old| old.id == it.id)).collect();
        prop_assert!(kept.iter().zip(&before).all(|(now, old)| now.id == old.id), "an old row moved");
        for (now, old) in kept.into_iter().zip(state.rows.iter()) {
            prop_assert_eq!(Arc::ptr_eq(now, old), **now == **old, "a row is drawn again for nothing, or is not");
        }
    }

    #[test]
    fn what_is_gone_is_gone_and_nothing_else_is(before in schedules(), gone in schedules()) {
        let ids: Vec<ScheduleId> = gone.into_iter().map(|it| it.id).collect();
        let after = ready(before.clone()).without(&ids);
        let wanted: Vec<Schedule> = before.into_iter().filter(|it| !ids.contains(&it.id)).collect();
        prop_assert_eq!(after.rows.iter().map(|it| (**it).clone()).collect::<Vec<_>>(), wanted.clone());
        prop_assert_eq!(after.total, Some(wanted.len() as u64));
    }
}

#[test]
fn a_new_schedule_stands_where_the_newest_stand() {
    let new = schedule((9, 0, 50));
    let ids = |rows: &Rows| rows.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    let newest_first = ready(vec![schedule((1, 0, 30)), schedule((2, 0, 20))]).with(std::slice::from_ref(&new));
    assert_eq!(ids(&newest_first.rows), ["id-9", "id-1", "id-2"]);
    let oldest_first = ready(vec![schedule((2, 0, 20)), schedule((1, 0, 30))]).with(std::slice::from_ref(&new));
    assert_eq!(ids(&oldest_first.rows), ["id-2", "id-1", "id-9"]);
    assert_eq!(ids(&ready(Vec::new()).with(&[new]).rows), ["id-9"]);
}

#[test]
fn a_list_of_all_shows_what_is_known_of_all() {
    let asked = (Query { size: Some(Size::All), ..Query::default() }, Size::All);
    let page = Query { filter: Filter { name: "x".to_owned(), ..Filter::default() }, ..Query::default() };
    let list = ListState::empty().answered(Listing::default(), page, Size::DEFAULT, Timestamp::from_micros(1));
    let coming = list.following(&ListState::empty().loading(&Query::default(), Size::All), &asked.0, asked.1);
    assert_eq!((&coming.phase, &coming.answered_query), (&Phase::Loading, &None));
    assert!(coming.previous.is_some(), "what stood there is not shown meanwhile");
    assert_eq!(coming.following(&ListState::empty(), &asked.0, asked.1), coming, "it is asked anew by waiting");

    let failed = ListState::empty().failed(Phase::Failed(ApiError::SignedOut));
    let shown = coming.following(&failed, &asked.0, asked.1);
    assert_eq!((&shown.phase, &shown.previous), (&Phase::Failed(ApiError::SignedOut), &None));

    let whole = ready(vec![schedule((1, 0, 0))]);
    let shown = coming.following(&whole, &asked.0, asked.1);
    assert_eq!((&shown.rows, shown.loaded_at), (&whole.rows, whole.loaded_at));
    assert_eq!(shown.answered_query, Some(asked), "it does not say which question it answers");
}
