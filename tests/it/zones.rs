//! Names of time zones: what is typed for one, and what is offered.

use cadenza_core::schedule::timezone::{canonical, is_offset, offered};
use proptest::prelude::*;

/// As Chromium resolves: old names for what was renamed, UTC for what is the same, and offsets taken for zones.
fn browser(text: &str) -> Option<String> {
    let zones = ["Europe/Rome", "America/New_York", "Asia/Calcutta", "Europe/Kiev", "UTC", "Etc/Unknown", "Etc/GMT+2"];
    let links = [
        ("asia/kolkata", "Asia/Calcutta"),
        ("europe/kyiv", "Europe/Kiev"),
        ("us/eastern", "America/New_York"),
        ("etc/utc", "UTC"),
    ];
    let name = text.to_ascii_lowercase();
    let link = links.into_iter().find(|(link, _)| *link == name).map(|(_, zone)| zone.to_owned());
    let offset = text.starts_with(['+', '-']).then(|| text.to_owned());
    link.or(offset).or_else(|| zones.into_iter().find(|zone| zone.to_ascii_lowercase() == name).map(str::to_owned))
}

#[test]
fn a_zone_is_written_as_the_database_spells_it() {
    let cases = [
        ("europe/rome", Some("Europe/Rome")),
        (" Europe/Rome ", Some("Europe/Rome")),
        ("utc", Some("UTC")),
        ("Etc/UTC", Some("UTC")),
        ("US/Eastern", Some("America/New_York")),
        ("asia/kolkata", Some("Asia/Kolkata")),
        ("Asia/Calcutta", Some("Asia/Calcutta")),
        ("Europe/Kyiv", Some("Europe/Kyiv")),
        ("europe/kiev", Some("Europe/Kiev")),
        ("etc/gmt+2", Some("Etc/GMT+2")),
        ("+02:00", None),
        ("UTC+2", None),
        ("Etc/Unknown", None),
        ("Mars/Base", None),
        ("", None),
    ];
    for (text, zone) in cases {
        assert_eq!(canonical(text, browser).as_deref(), zone, "{text:?}");
    }
}

#[test]
fn an_offset_is_no_zone() {
    for text in ["+02:00", "-0330", "+2", "UTC+2", "utc -05:30", "GMT+1", "\u{2212}3"] {
        assert!(is_offset(text), "{text:?}");
    }
    for text in ["UTC", "GMT", "Etc/GMT+2", "Europe/Rome", "", "+", "GMT+", "-x", "€+1"] {
        assert!(!is_offset(text), "{text:?}");
    }
}

#[test]
fn utc_and_the_current_names_are_offered() {
    let known = ["Asia/Calcutta", "Europe/Kiev", "Europe/Rome"].map(str::to_owned).to_vec();
    let zones = offered(known);
    assert_eq!(zones, ["Asia/Calcutta", "Asia/Kolkata", "Europe/Kiev", "Europe/Kyiv", "Europe/Rome", "UTC"]);
    assert_eq!(offered(zones.clone()), zones, "a browser that knows them all");
    assert_eq!(offered(Vec::new()), ["UTC"]);
}

proptest! {
    #[test]
    fn a_canonical_name_stands(text in "\\PC{0,12}|[a-zA-Z/_]{0,12}|(europe/|Asia/|utc|\\+|rome|Kolkata|kyiv|[0-9:]){0,3}") {
        if let Some(zone) = canonical(&text, browser) {
            prop_assert_eq!(canonical(&zone, browser), Some(zone));
        }
    }
}
