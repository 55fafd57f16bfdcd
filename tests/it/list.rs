//! The list as a value: changes, places, windows, orders, selections and states.

use std::sync::Arc;

use cadenza_contract::{Listing, Schedule, ScheduleId, Timestamp, Unreadable};
use cadenza_core::api::error::{ApiError, Call, ServerMessage};
use cadenza_core::list::{
    Column, Direction, Filter, FilterDraft, KnownValues, ListState, ListViewState, PageInfo, PageNumber, Phase, Query,
    QueryChange, RowPosition, Selection, SelectionScope, SelectionState, Size, Sort, page_info, row_window,
    suggestions,
};
use cadenza_core::schedule::Attribute;
use cadenza_core::tag_input::{TagInput, Unicode, ValueKind, ValueRules};
use proptest::prelude::*;

pub fn schedule(id: &str) -> Schedule {
    serde_json::from_value(serde_json::json!({ "id": id, "name": id, "type": "generic", "schedule": "daily" })).unwrap()
}

fn unicode() -> Unicode {
    ValueRules::from(ValueKind::Address).unicode
}

fn rows(ids: &[&str]) -> Vec<Arc<Schedule>> {
    ids.iter().map(|id| Arc::new(schedule(id))).collect()
}

fn page(number: u32) -> PageNumber {
    PageNumber::new(number).unwrap()
}

const BY_NAME: Sort = Sort { column: Column::NAME, direction: Direction::Ascending };

#[test]
fn whatever_alters_the_rows_starts_again_at_the_first_page() {
    let third = Query::default().after(QueryChange::Page(page(3)));
    let changes = [
        QueryChange::Filter(Filter { name: "x".to_owned(), ..Filter::default() }),
        QueryChange::Sort(Some(BY_NAME)),
        QueryChange::Size(Size::rows(50).unwrap()),
        QueryChange::Size(Size::All),
    ];
    for change in changes {
        assert_eq!(third.clone().after(change.clone()).page, PageNumber::FIRST, "{change:?}");
    }
}

#[test]
fn a_sort_needs_all_rows_and_a_page_size_gives_it_up() {
    let ordered = Query::default().after(QueryChange::Sort(Some(BY_NAME)));
    assert_eq!(ordered.size, Some(Size::All));
    let paged = ordered.after(QueryChange::Size(Size::rows(10).unwrap()));
    assert_eq!((paged.sort, paged.size), (None, Size::rows(10)));
}

#[test]
fn a_column_head_goes_up_then_down_then_back_to_the_servers_order() {
    let mut query = Query::default();
    let mut seen = Vec::new();
    for _ in 0..3 {
        let sort = query.sort_after_press(Column::NAME);
        seen.push(sort.map(|sort| sort.direction));
        query = query.after(QueryChange::Sort(sort));
    }
    assert_eq!(seen, [Some(Direction::Ascending), Some(Direction::Descending), None]);
    let other = Query::default().after(QueryChange::Sort(Some(BY_NAME))).sort_after_press(Column::Created);
    assert_eq!(other, Some(Sort { column: Column::Created, direction: Direction::Ascending }));
}

fn placed(number: u32, shown: u64, total: Option<u64>) -> PageInfo {
    page_info(&Query::default().after(QueryChange::Page(page(number))), Size::rows(25).unwrap(), shown, total)
}

#[test]
fn a_place_is_known_with_and_without_a_total() {
    let first = placed(1, 25, Some(312));
    assert_eq!((first.first, first.last, first.next, first.last_page), (1, 25, Some(page(2)), Some(page(13))));
    let last = placed(13, 12, Some(312));
    assert_eq!((last.first, last.last, last.next), (301, 312, None));
    let unknown = placed(2, 25, None);
    assert_eq!((unknown.total, unknown.next, unknown.last_page), (None, Some(page(3)), None));
    let found = placed(2, 7, None);
    assert_eq!((found.total, found.next, found.last_page), (Some(32), None, Some(page(2))));
    assert_eq!(placed(1, 0, None).total, Some(0));
}

#[test]
fn a_page_past_the_end_leads_to_the_last_one() {
    assert_eq!(placed(99, 0, Some(312)).past_the_end, Some(page(13)));
    assert_eq!(placed(99, 0, None).past_the_end, Some(page(98)));
    assert_eq!(placed(5, 0, Some(0)).past_the_end, Some(PageNumber::FIRST));
    assert_eq!(placed(1, 0, Some(0)).past_the_end, None);
    assert_eq!(placed(13, 12, Some(312)).past_the_end, None);
}

#[test]
fn all_rows_are_their_own_total() {
    let place = page_info(&Query::default(), Size::All, 7, Some(312));
    assert_eq!((place.first, place.last, place.total, place.next), (1, 7, Some(7), None));
}

proptest! {
    #[test]
    fn the_window_covers_what_is_in_sight_and_nothing_jumps(
        count in 0_usize..400_000, top in -10.0..20_000_000.0_f64, height in 0.0..2_000.0_f64,
    ) {
        let row = 36.0;
        let window = row_window(count, row, top, height);
        prop_assert!(window.rows.start <= window.rows.end && window.rows.end <= count);
        prop_assert!(window.rows.len() <= (height / row) as usize + 26);
        let whole = window.before + window.rows.len() as f64 * row + window.after;
        prop_assert!((whole - (count as f64 * row).min(15_000_000.0)).abs() < 1.0, "{whole}");
        let reach = (whole - height).max(0.0);
        let top = top.clamp(0.0, reach);
        prop_assert!(window.before <= top + 0.5, "blank above: {window:?}");
        let end = window.before + window.rows.len() as f64 * row;
        prop_assert!(end + 0.5 >= (top + height).min(whole), "blank below: {window:?}");
    }
}

#[test]
fn the_last_row_is_reached_at_the_end_of_the_scroll() {
    for count in [150, 10_000, 100_000, 1_000_000] {
        let end = (count as f64 * 36.0).min(15_000_000.0) - 700.0;
        assert_eq!(row_window(count, 36.0, end, 700.0).rows.end, count, "{count}");
    }
}

#[test]
fn a_selection_counts_here_and_elsewhere_and_forgets_the_deleted() {
    let (here, there) = (rows(&["a", "b"]), rows(&["c", "d"]));
    let mut selection = Selection::default();
    assert_eq!(selection.state(&here), SelectionState::None);
    selection.set(&here[0], true);
    selection.set_all(&there, true);
    assert_eq!((selection.counts(&here), selection.state(&here)), ((1, 2), SelectionState::Some));
    selection.set_all(&here, true);
    assert_eq!(selection.state(&here), SelectionState::All);
    selection.forget([&here[0].id, &there[0].id].into_iter());
    assert_eq!(selection.entries().iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["b", "d"]);
    assert_eq!(Selection::default().state(&[]), SelectionState::None);
}

#[test]
fn a_range_reaches_from_the_last_one_to_this_one_either_way() {
    let page = rows(&["a", "b", "c", "d", "e"]);
    let ids = |selection: &Selection| selection.entries().into_iter().map(|(id, _)| id.to_string()).collect::<String>();
    let mut selection = Selection::default();
    selection.set_range(&page, &page[1], true);
    assert_eq!(ids(&selection), "b", "nothing was selected before");
    selection.set_range(&page, &page[3], true);
    assert_eq!(ids(&selection), "bcd");
    selection.set_range(&page, &page[0], true);
    assert_eq!(ids(&selection), "abcd", "from the end of the last range");
    selection.set(&page[2], false);
    selection.set_range(&page, &page[3], false);
    assert_eq!(ids(&selection), "ab", "a range can be deselected, too");
    let other = rows(&["x", "y"]);
    selection.set_range(&other, &other[1], true);
    assert_eq!(ids(&selection), "aby", "a page without the last one has no range");
}

fn all_of(rows: &[Arc<Schedule>], unreadable: usize) -> Listing {
    let bad = Unreadable { place: 1, id: None, why: String::new() };
    let rows = rows.iter().map(|row| Schedule::clone(row)).collect();
    Listing { rows, unreadable: vec![bad; unreadable], total: None }
}

fn night() -> Filter {
    Filter { name: "night".to_owned(), ..Filter::default() }
}

#[test]
fn all_that_match_are_said_to_be_all_only_while_they_are() {
    let (all, other) = (rows(&["a", "b", "c", "d"]), rows(&["x"]));
    let here = &all[..2];
    let mut selection = Selection::default();
    selection.set(&other[0], true);
    selection.set_matching(night(), &all_of(&all, 0));
    let whole = SelectionScope::Matching { count: 4, unreadable: 0, others: 1 };
    assert_eq!(selection.scope(here, &night(), Some(4)), whole);
    assert_eq!(selection.scope(here, &night(), None), whole);
    let some = SelectionScope::Rows { here: 2, elsewhere: 3 };
    assert_eq!(selection.scope(here, &Filter::default(), Some(4)), some, "another filter");
    assert_eq!(selection.scope(here, &night(), Some(5)), some, "one more since");
    selection.set(&other[0], false);
    assert_eq!(
        selection.scope(here, &night(), Some(4)),
        SelectionScope::Rows { here: 2, elsewhere: 2 },
        "one taken out"
    );
    selection.set_matching(night(), &all_of(&all, 0));
    selection.forget([&all[3].id].into_iter());
    assert_eq!(selection.scope(here, &night(), Some(4)), SelectionScope::Rows { here: 2, elsewhere: 1 }, "one deleted");
}

#[test]
fn what_could_not_be_read_is_not_selected_and_counts_as_matching() {
    let all = rows(&["a", "b"]);
    let mut selection = Selection::default();
    selection.set_matching(night(), &all_of(&all, 1));
    let reach = selection.scope(&all, &night(), Some(3));
    assert_eq!(reach, SelectionScope::Matching { count: 2, unreadable: 1, others: 0 });
}

#[test]
fn all_that_match_are_offered_when_a_whole_page_is_selected_and_there_are_others() {
    let (all, first) = (rows(&["a", "b", "c"]), placed(1, 25, Some(312)));
    let mut selection = Selection::default();
    assert!(!selection.can_select_more(&all, &night(), &first), "nothing selected");
    selection.set_all(&all[..2], true);
    assert!(!selection.can_select_more(&all, &night(), &first), "not the whole page");
    selection.set_all(&all, true);
    assert!(selection.can_select_more(&all, &night(), &first));
    assert!(selection.can_select_more(&all, &night(), &placed(1, 25, None)), "the total is unknown");
    assert!(selection.can_select_more(&all, &night(), &placed(13, 12, Some(312))), "the last page");
    assert!(!selection.can_select_more(&all, &night(), &placed(1, 3, Some(3))), "there are no others");
    selection.set_matching(night(), &all_of(&all, 309));
    assert!(!selection.can_select_more(&all, &night(), &first), "all are selected");
}

#[test]
fn values_met_in_rows_are_suggested_after_the_configured_ones() {
    let mut seen = KnownValues::default();
    assert!(seen.learn(&rows(&["a"]), unicode()));
    assert!(!seen.learn(&rows(&["b"]), unicode()), "nothing new in it");
    assert!(seen.learn(&[Arc::new(Schedule { frequency: "hourly".to_owned(), ..schedule("c") })], unicode()));
    assert_eq!(
        suggestions(&["weekly".to_owned(), "daily".to_owned()], seen.of(Attribute::Frequency)),
        ["weekly", "daily", "hourly"]
    );
}

#[test]
fn recipients_hosts_and_groups_met_in_rows_are_suggested() {
    let list = |values: &[&str]| Some(values.iter().map(|it| (*it).to_owned()).collect());
    let row = |send_to: &[&str], hosts: &[&str], services: &[&str]| {
        let (send_to, hosts, services) = (list(send_to), list(hosts), list(services));
        Arc::new(Schedule { send_to, hosts, services, ..schedule("a") })
    };
    let mut seen = KnownValues::default();
    assert!(seen.learn(&[row(&["b@x.it", "a@x.it"], &["www.x.it"], &["Sales, EU"])], unicode()));
    assert!(!seen.learn(&[row(&["A@x.it"], &["WWW.x.it"], &["Sales, EU"])], unicode()), "the same in capitals");
    assert!(!seen.learn(&[row(&["nobody"], &["https://"], &[" "])], unicode()), "what is wrong is no help");
    assert!(seen.learn(&[row(&[], &[], &["sales, eu"])], unicode()), "capitals tell groups apart");
    assert_eq!(seen.of(Attribute::SendTo), ["a@x.it", "b@x.it"]);
    assert_eq!((seen.of(Attribute::Hosts).len(), seen.of(Attribute::Services).len()), (1, 2));
}

#[test]
fn suggestions_are_bounded() {
    let names: Vec<String> = (0..5_000).map(|at| format!("p{at}@x.it")).collect();
    let mut seen = KnownValues::default();
    seen.learn(&[Arc::new(Schedule { send_to: Some(names), ..schedule("a") })], unicode());
    assert_eq!(seen.of(Attribute::SendTo).len(), 200);
}

fn answered(rows: Vec<Arc<Schedule>>, filter: Filter) -> ListState {
    let query = Query { filter, ..Query::default() };
    ListState {
        phase: Phase::Ready,
        rows: rows.into(),
        answered_query: Some((query, Size::DEFAULT)),
        ..ListState::empty()
    }
}

#[test]
fn the_list_is_in_exactly_one_of_its_states() {
    let named = Filter { name: "x".to_owned(), ..Filter::default() };
    let failed = ApiError::Failed(ServerMessage { call: Call::List, status: 500, message: String::new() });
    let bad = Unreadable { place: 1, id: None, why: String::new() };
    let some = answered(rows(&["a"]), Filter::default());
    let cases = [
        (ListState::empty(), ListViewState::FirstLoad),
        (some.clone(), ListViewState::Rows { refreshing: false }),
        (ListState { phase: Phase::Loading, ..some.clone() }, ListViewState::Rows { refreshing: true }),
        (ListState { phase: Phase::Failed(failed.clone()), ..some }, ListViewState::Stale(failed.clone())),
        (ListState { phase: Phase::Failed(failed.clone()), ..ListState::empty() }, ListViewState::Failed(failed)),
        (answered(Vec::new(), Filter::default()), ListViewState::NothingYet),
        (answered(Vec::new(), named), ListViewState::NothingMatches),
        (
            ListState { unreadable: vec![bad], ..answered(Vec::new(), Filter::default()) },
            ListViewState::NothingReadable,
        ),
    ];
    for (state, screen) in cases {
        assert_eq!(state.view_state(), screen);
    }
}

#[test]
fn rows_that_answer_another_question_are_never_the_answer() {
    let (all, named) = (
        Query::default(),
        Query::default().after(QueryChange::Filter(Filter { name: "x".to_owned(), ..Filter::default() })),
    );
    let some = answered(rows(&["a"]), Filter::default());
    let again = some.loading(&all.server_query(), Size::DEFAULT);
    assert_eq!((again.rows.len(), again.previous.is_some()), (1, false), "the same question keeps its answer");
    for (query, size) in
        [(&named, Size::DEFAULT), (&all, Size::All), (&all.clone().after(QueryChange::Page(page(2))), Size::DEFAULT)]
    {
        let other = some.loading(&query.server_query(), size);
        assert_eq!((other.rows.len(), other.total, &other.answered_query), (0, None, &None), "{query:?}");
        assert_eq!(other.displayed().rows.len(), 1, "they may still be looked at");
        assert_eq!(other.view_state(), ListViewState::Rows { refreshing: true });
        // A third question, before the second is answered, is no reason to show less.
        assert_eq!(other.loading(&all.server_query(), Size::DEFAULT).displayed().rows.len(), 1);
        let error = ApiError::Offline;
        let failed = other.failed(Phase::Failed(error.clone()));
        assert_eq!(
            (failed.view_state(), failed.displayed().rows.len(), failed.loaded_at),
            (ListViewState::Failed(error), 0, None)
        );
    }
    let nothing = answered(Vec::new(), named.filter.clone()).loading(&all.server_query(), Size::DEFAULT);
    assert_eq!(
        nothing.view_state(),
        ListViewState::FirstLoad,
        "that nothing matches is no answer to another question either"
    );
}

#[test]
fn a_row_is_found_again_by_itself_or_by_its_place() {
    let stand = [("a", 2), ("b", 3), ("c", 4)].map(|(href, number)| (href.to_owned(), number));
    let at = |href: &str, number| RowPosition { href: href.to_owned(), number };
    assert_eq!(at("b", 9).find_in(&stand), Some(1), "wherever it stands now");
    assert_eq!(at("gone", 3).find_in(&stand), Some(1), "what has taken its place");
    assert_eq!(at("gone", 9).find_in(&stand), Some(2), "the last, where it was the last");
    assert_eq!(at("gone", 1).find_in(&stand), Some(2));
    assert_eq!(at("gone", 1).find_in(&[]), None);
}

#[test]
fn a_filter_nobody_touched_keeps_its_exact_microseconds() {
    let exact = Timestamp::from_micros(1_705_497_139_412_776);
    let base = Filter { created_after: Some(exact), ..Filter::default() };
    let shown = FilterDraft::of(&base, |_| "2024-01-17T14:12:19".to_owned());
    let seconds = |_: &str| Some(Timestamp::from_micros(1_705_497_139_000_000));
    let mut typed = shown.clone();
    typed.ids = TagInput::parse(ValueKind::Id, "a, b;a").typed(ValueKind::Id, "/schedules/c").0;
    let meant = typed.meaning(&shown, &base, seconds);
    assert_eq!(meant.created_after, Some(exact));
    assert_eq!(meant.ids.iter().map(ScheduleId::as_str).collect::<Vec<_>>(), ["a", "b", "c"]);
    for unread in ["2024-01-1", "soon"] {
        typed.created_after = unread.to_owned();
        assert_eq!(typed.meaning(&shown, &base, |_| None).created_after, Some(exact), "{unread} widens nothing");
    }
    typed.created_after = " ".to_owned();
    assert_eq!(typed.meaning(&shown, &base, seconds).created_after, None);
    typed.created_after = "2024-01-17T14:12:20".to_owned();
    assert_eq!(
        typed.meaning(&shown, &base, seconds).created_after,
        Some(Timestamp::from_micros(1_705_497_139_000_000))
    );
}
