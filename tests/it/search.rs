//! Searching: everything that is written in a schedule, whatever its case and accents, and nothing across two values.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::list::{Query, Rows, SearchIndex};
use proptest::prelude::*;

use crate::list::schedule;

/// Case alone; accents are the browser's to fold.
fn fold(text: &str) -> String {
    text.to_lowercase()
}

fn found(rows: &[Schedule], search: &str) -> Vec<String> {
    let rows: Rows = rows.iter().cloned().map(Arc::new).collect::<Vec<_>>().into();
    let index = SearchIndex::of(&rows, &fold);
    let query = Query { search: search.to_owned(), ..Query::default() };
    index.find(&query, &fold).iter().map(|row| row.id.to_string()).collect()
}

fn written() -> Schedule {
    Schedule {
        name: "Traffic overview".to_owned(),
        kind: "threats".to_owned(),
        frequency: "weekly".to_owned(),
        hosts: Some(vec!["shop.example".to_owned(), "cdn.example".to_owned()]),
        services: Some(vec!["Area clienti".to_owned()]),
        send_to: Some(vec!["Anna@Esempio.it".to_owned()]),
        send_via: "sftp".to_owned(),
        timezone: "Asia/Tokyo".to_owned(),
        created_by: "niccolo".to_owned(),
        ..schedule("b-17")
    }
}

#[test]
fn every_attribute_the_creator_and_the_id_are_looked_at() {
    let rows = [schedule("a"), written()];
    for word in [
        "traffic",
        "OVERVIEW",
        "threats",
        "weekly",
        "shop.exa",
        "cdn",
        "clienti",
        "anna@esempio",
        "sftp",
        "tokyo",
        "NICCOLO",
        "b-17",
    ] {
        assert_eq!(found(&rows, word), ["b-17"], "{word} is not found");
    }
    assert!(found(&rows, "zzzz").is_empty());
}

#[test]
fn all_words_must_be_there_in_any_order_and_none_is_put_together_from_two_values() {
    let rows = [schedule("a"), written()];
    assert_eq!(found(&rows, "  anna   traffic "), ["b-17"]);
    assert!(found(&rows, "anna zzzz").is_empty());
    // The last letters of one host and the first of the next.
    assert!(found(&rows, "examplecdn").is_empty());
}

#[test]
fn the_index_is_known_to_be_that_of_its_rows() {
    let rows: Rows = vec![Arc::new(schedule("a"))].into();
    let others: Rows = vec![Arc::new(schedule("a"))].into();
    let index = SearchIndex::of(&rows, &fold);
    assert!(index.is_of(&rows) && index.is_of(&rows.clone()) && !index.is_of(&others));
}

proptest! {
    #[test]
    fn what_is_found_are_rows_in_their_order_and_a_search_without_words_finds_all(
        names in prop::collection::vec("[a-c ]{0,6}", 0..20),
        search in "[a-c ]{0,3}",
    ) {
        let rows: Vec<Schedule> = names
            .iter()
            .enumerate()
            .map(|(at, name)| Schedule { name: name.clone(), ..schedule(&format!("{at:03}")) })
            .collect();
        let expected: Vec<String> = rows
            .iter()
            .filter(|row| {
                let all = serde_json::to_string(row).unwrap().to_lowercase();
                search.split_whitespace().all(|word| all.contains(word)) || search.trim().is_empty()
            })
            .map(|row| row.id.to_string())
            .collect();
        let found = found(&rows, &search);
        prop_assert!(found.is_sorted(), "another order");
        // JSON has names of fields as well: what is found is among these, and holds every name that has the words.
        prop_assert!(found.iter().all(|id| expected.contains(id)));
        for (at, name) in names.iter().enumerate() {
            if search.split_whitespace().all(|word| name.contains(word)) {
                let id = format!("{at:03}");
                prop_assert!(found.contains(&id), "{id} has the words");
            }
        }
    }
}
