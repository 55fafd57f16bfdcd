//! The filters, alone and together, against the same filters written plainly over the rows in memory.

use std::sync::LazyLock;

use cadenza_contract::Schedule;
use cadenza_server::demo;
use form_urlencoded::Serializer;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use tokio::runtime::Runtime;

use crate::api::{Api, micros};

/// The condition of one request, as a person would say it.
#[derive(Clone, Debug, Default)]
struct Asked {
    id: Option<String>,
    id_list: Option<Vec<String>>,
    name: Option<String>,
    kind: Option<String>,
    frequency: Option<String>,
    after: Option<i64>,
    before: Option<i64>,
    by: Option<String>,
}

impl Asked {
    fn matches(&self, row: &Schedule) -> bool {
        let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<String>();
        self.id.as_ref().is_none_or(|id| row.id.as_str() == id)
            && self.id_list.as_ref().is_none_or(|ids| ids.iter().any(|id| row.id.as_str() == id))
            && self.name.as_ref().is_none_or(|part| lower(&row.name).contains(&lower(part)))
            && self.kind.as_ref().is_none_or(|kind| row.kind == *kind)
            && self.frequency.as_ref().is_none_or(|frequency| row.frequency == *frequency)
            && self.after.is_none_or(|after| micros(row.created) > after)
            && self.before.is_none_or(|before| micros(row.created) < before)
            && self.by.as_ref().is_none_or(|by| row.created_by == *by)
    }

    fn query(&self, paging: &str) -> String {
        let mut query = Serializer::new(paging.to_owned());
        let texts = [
            ("id", self.id.clone()),
            ("name", self.name.clone()),
            ("type", self.kind.clone()),
            ("schedule", self.frequency.clone()),
            ("scheduled_at_start", self.after.map(|time| time.to_string())),
            ("scheduled_by_end", self.before.map(|time| time.to_string())),
            ("scheduled_by", self.by.clone()),
        ];
        for (name, value) in texts {
            query.extend_pairs(value.map(|value| (name, value)));
        }
        query.extend_pairs(self.id_list.iter().flatten().map(|id| ("id_list", id)));
        query.finish()
    }
}

/// Rows of every kind the demonstration has, once for all cases.
static ROWS: LazyLock<Vec<Schedule>> = LazyLock::new(|| demo::schedules(demo::COUNT));

fn any_row() -> impl Strategy<Value = &'static Schedule> + Clone {
    (0..ROWS.len()).prop_map(|at| &ROWS[at])
}

/// A piece of some name, in any case, or something no name has.
fn parts() -> impl Strategy<Value = String> {
    let piece = (any_row(), 0..40_usize, 1..8_usize)
        .prop_map(|(row, from, length)| row.name.chars().skip(from).take(length).collect::<String>())
        .prop_filter("not empty", |part| !part.is_empty());
    prop_oneof![
        piece.clone(),
        piece.clone().prop_map(|part| part.to_uppercase()),
        piece.prop_map(|part| part.to_lowercase()),
        select(vec![
            "%",
            "_",
            "\\",
            "%%",
            "a%b",
            "50%",
            "e_f",
            "[",
            "'",
            "\0",
            "a\0",
            "\0a",
            "\"; DROP TABLE schedules; --",
            "nowhere"
        ])
        .prop_map(str::to_owned),
    ]
}

fn ids() -> impl Strategy<Value = String> {
    prop_oneof![9 => any_row().prop_map(|row| row.id.to_string()), 1 => Just("nobody".to_owned())]
}

fn times() -> impl Strategy<Value = i64> {
    prop_oneof![9 => any_row().prop_map(|row| micros(row.created)), 1 => any::<i64>()]
}

prop_compose! {
    fn asked()(
        id in option::weighted(0.1, ids()),
        id_list in option::weighted(0.2, subsequence((*ROWS).clone(), 1..200)),
        name in option::weighted(0.4, parts()),
        kind in option::weighted(0.3, any_row().prop_map(|row| row.kind.clone())),
        frequency in option::weighted(0.3, any_row().prop_map(|row| row.frequency.clone())),
        after in option::weighted(0.3, times()),
        before in option::weighted(0.3, times()),
        by in option::weighted(0.3, any_row().prop_map(|row| row.created_by.clone())),
    ) -> Asked {
        let id_list = id_list.map(|rows| rows.into_iter().map(|row| row.id.to_string()).collect());
        Asked { id, id_list, name, kind, frequency, after, before, by }
    }
}

/// Runs every case against one server: filling it anew for each would be most of the work.
fn check(cases: u32, question: impl Strategy<Value = (Asked, usize, usize)>) {
    let runtime = Runtime::new().unwrap();
    let api = runtime.block_on(Api::with((*ROWS).clone(), &Default::default()));
    let ordered = runtime.block_on(api.database.all()).unwrap();
    proptest!(ProptestConfig::with_cases(cases), |((asked, page, size) in question)| {
        let expected: Vec<_> = ordered.iter().filter(|row| asked.matches(row)).map(|row| row.id.to_string()).collect();
        let all = runtime.block_on(api.listed(&asked.query("paginate=false")));
        prop_assert_eq!(&all, &(expected.clone(), expected.len() as u64), "{:?}", asked);
        let one: Vec<_> = expected.iter().skip((page - 1) * size).take(size).cloned().collect();
        let paged = runtime.block_on(api.listed(&asked.query(&format!("paginate=true&page={page}&page_size={size}"))));
        prop_assert_eq!(paged, (one, expected.len() as u64), "{:?}", asked);
    });
}

#[test]
fn every_filter_alone_finds_what_it_says() {
    let alone = prop_oneof![
        ids().prop_map(|id| Asked { id: Some(id), ..Asked::default() }),
        prop::collection::vec(ids(), 1..5).prop_map(|ids| Asked { id_list: Some(ids), ..Asked::default() }),
        parts().prop_map(|part| Asked { name: Some(part), ..Asked::default() }),
        any_row().prop_map(|row| Asked { kind: Some(row.kind.clone()), ..Asked::default() }),
        any_row().prop_map(|row| Asked { frequency: Some(row.frequency.clone()), ..Asked::default() }),
        times().prop_map(|time| Asked { after: Some(time), ..Asked::default() }),
        times().prop_map(|time| Asked { before: Some(time), ..Asked::default() }),
        any_row().prop_map(|row| Asked { by: Some(row.created_by.clone()), ..Asked::default() }),
    ];
    check(160, (alone, 1..4_usize, 1..60_usize));
}

#[test]
fn filters_together_find_what_all_of_them_say() {
    check(160, (asked(), 1..4_usize, 1..60_usize));
}

#[tokio::test]
async fn each_way_to_write_a_list_of_ids_is_understood() {
    let api = Api::new().await;
    let (all, _) = api.listed("paginate=false").await;
    let [a, b, c] = [&all[3], &all[8], &all[21]];
    for query in [
        format!("id_list={a}&id_list={b}&id_list={c}"),
        format!("id_list={a},{b},{c}"),
        format!("id_list[]={a}&id_list[]={b}&id_list[]={c}"),
        format!("id_list%5B%5D={c}&id_list=%20{a}%2C{b}%2Cnobody"),
    ] {
        assert_eq!(api.listed(&format!("paginate=false&{query}")).await.0, [a.as_str(), b, c], "{query}");
    }
    assert_eq!(api.listed("paginate=false&id_list=").await, (vec![], 0));
}

#[tokio::test]
async fn an_empty_part_of_a_name_is_in_every_name_and_an_empty_type_is_none() {
    let api = Api::new().await;
    assert_eq!(api.listed("paginate=false&name=").await.1, 30);
    for nothing in ["%00", "%00a", "a%00", "%25%00"] {
        assert_eq!(api.listed(&format!("paginate=false&name={nothing}")).await.1, 0, "{nothing}: no name has a NUL");
    }
    assert_eq!(api.listed("paginate=false&type=").await.1, 0);
}
