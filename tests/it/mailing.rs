//! Who gets what, and putting one recipient in the place of another.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::change::replace_value;
use cadenza_core::schedule::{Recipient, has_recipient, recipients};
use cadenza_core::tag_input::{ValueKind, ValueRules};
use proptest::prelude::*;

fn rules() -> ValueRules {
    ValueKind::Address.into()
}

fn schedule(send_to: &[&str]) -> Schedule {
    let send_to = send_to.iter().map(|address| (*address).to_owned()).collect();
    Schedule { send_to: Some(send_to), ..crate::list::schedule("1") }
}

fn after(send_to: &[&str], from: &str, to: Option<&str>) -> Option<Vec<String>> {
    let before: Vec<String> = send_to.iter().map(|address| (*address).to_owned()).collect();
    Some(replace_value(before.clone(), from, to, rules())).filter(|after| *after != before)
}

#[test]
fn everybody_is_counted_once_a_schedule_whatever_the_capitals() {
    let rows =
        [schedule(&["b@x.org", "Ada@x.org"]), schedule(&["ada@X.org", "ADA@x.org"]), schedule(&[])].map(Arc::new);
    let found = recipients(&rows, rules());
    assert_eq!(
        found,
        [
            Recipient { address: "Ada@x.org".to_owned(), schedules: 2 },
            Recipient { address: "b@x.org".to_owned(), schedules: 1 },
        ]
    );
}

#[test]
fn who_is_no_recipient_is_not_taken_out() {
    assert_eq!(after(&["b@x.org"], "ada@x.org", None), None);
    assert_eq!(after(&[], "ada@x.org", None), None);
}

#[test]
fn the_last_recipient_leaves_an_empty_list_and_not_none() {
    assert_eq!(after(&["ADA@x.org"], "ada@x.org", None), Some(Vec::new()));
}

#[test]
fn a_successor_takes_the_place_and_is_not_mailed_twice() {
    assert_eq!(
        after(&["a@x", "ada@x", "c@x"], "ada@x", Some("new@x")),
        Some(["a@x", "new@x", "c@x"].map(str::to_owned).into())
    );
    assert_eq!(after(&["New@x", "ada@x"], "ada@x", Some("new@x")), Some(vec!["New@x".to_owned()]));
    assert_eq!(
        after(&["ada@x", "New@x"], "ada@x", Some("new@x")),
        Some(vec!["New@x".to_owned()]),
        "it stands there already"
    );
}

proptest! {
    #[test]
    fn afterwards_the_address_is_gone_and_the_others_stand_as_they_stood(
        addresses in prop::collection::vec("[a-dA-D]@x", 0..8), from in "[a-dA-D]@x",
    ) {
        let before = schedule(&addresses.iter().map(String::as_str).collect::<Vec<_>>());
        let left = replace_value(addresses.clone(), &from, None, rules());
        prop_assert_eq!(left != addresses, has_recipient(&before, &from, rules()));
        let others: Vec<_> = addresses.iter().filter(|address| !address.eq_ignore_ascii_case(&from)).cloned().collect();
        prop_assert_eq!(left, others);
    }
}
