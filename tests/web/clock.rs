//! Times in a zone: written with it, and read back through every change of its clocks.

use crate::browser::intl::{Clock, offset};
use cadenza_contract::Timestamp;
use wasm_bindgen_test::wasm_bindgen_test;

const SECOND: i64 = 1_000_000;
const HOUR: i64 = 3_600 * SECOND;
/// 17 January 2024, 13:12:19 UTC.
const JANUARY: i64 = 1_705_497_139 * SECOND;

fn time(micros: i64) -> Timestamp {
    Timestamp::from_micros(micros)
}

#[wasm_bindgen_test]
fn a_time_stands_with_its_zone_in_its_language() {
    let exact = |language, zone| Clock::new(language, zone).exact(time(JANUARY));
    assert_eq!(exact("en-GB", "UTC"), "17 Jan 2024, 13:12 UTC");
    assert_eq!(exact("en-GB", "Europe/Rome"), "17 Jan 2024, 14:12 CET");
    assert_eq!(exact("it", "Asia/Kolkata"), "17 gen 2024, 18:42 GMT+5:30");
    assert_eq!(Clock::new("en-GB", "Europe/Rome").full(time(JANUARY)), "17 Jan 2024, 14:12:19 CET");
}

#[wasm_bindgen_test]
fn a_distance_is_in_the_language_of_the_clock() {
    let ago = time((crate::browser::intl::now() as i64 - 3 * 86_400_000 - 1_000) * 1_000);
    let relative = |language| Clock::new(language, "").relative(ago);
    assert_eq!(["en", "it", "de"].map(relative), ["3 days ago", "3 giorni fa", "vor 3 Tagen"]);
}

#[wasm_bindgen_test]
fn a_time_in_a_cell_is_as_short_as_its_day_allows() {
    let rome = Clock::new("en-GB", "Europe/Rome");
    assert_eq!(rome.short(time(JANUARY)), "17 Jan 2024, 14:12");
    assert_eq!(rome.to_the_second(time(JANUARY)), "17 Jan 2024, 14:12:19");
    let day = 24 * HOUR;
    // Noon of today in Rome.
    let noon = rome.parse_input(&format!(
        "{} 12:00",
        rome.format_input(time(crate::browser::intl::now() as i64 * 1_000)).split_once(' ').unwrap().0
    ));
    let noon = noon.unwrap().micros();
    let around = |language| [-1, 0, 1].map(|days| Clock::new(language, "Europe/Rome").short(time(noon + days * day)));
    let hours = |texts: [String; 3]| texts.map(|text| text.split_once(' ').unwrap().0.to_owned());
    assert_eq!(around("en")[1], "Today 12:00");
    assert_eq!(hours(around("en")), ["Yesterday", "Today", "Tomorrow"]);
    assert_eq!(hours(around("it")), ["Ieri", "Oggi", "Domani"]);
    assert_eq!(hours(around("de")), ["Gestern", "Heute", "Morgen"]);
    assert!(rome.short(time(noon + 400 * day)).contains(", "), "{}", rome.short(time(noon + 400 * day)));
}

#[wasm_bindgen_test]
fn a_field_shows_and_means_the_zone_of_the_clock() {
    let cases = [
        ("UTC", "2024-01-17 13:12:19"),
        ("Europe/Rome", "2024-01-17 14:12:19"),
        ("America/New_York", "2024-01-17 08:12:19"),
        ("Asia/Kathmandu", "2024-01-17 18:57:19"),
        ("Pacific/Kiritimati", "2024-01-18 03:12:19"),
    ];
    for (zone, text) in cases {
        let clock = Clock::new("en", zone);
        assert_eq!(clock.format_input(time(JANUARY + 999_999)), text, "{zone}");
        assert_eq!(clock.parse_input(text), Some(time(JANUARY)), "{zone}");
    }
    let rome = Clock::new("en", "Europe/Rome");
    assert_eq!(rome.parse_input("2024-01-17T14:12"), Some(time(JANUARY - 19 * SECOND)));
    assert_eq!(
        rome.parse_input("17/1/2024 14:12:19"),
        None,
        "English without a country has the month first, and there is no month 17"
    );
    assert_eq!(Clock::new("it", "Europe/Rome").parse_input("17/1/2024 14:12:19"), Some(time(JANUARY)));
    assert_eq!(Clock::new("de", "Europe/Rome").parse_input("17.1.2024, 14:12:19"), Some(time(JANUARY)));
    assert_eq!([rome.parse_input(""), rome.parse_input("soon")], [None; 2]);
}

#[wasm_bindgen_test]
fn every_moment_of_a_year_survives_its_field_in_every_kind_of_zone() {
    let zones = ["UTC", "Europe/Rome", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"];
    for zone in zones {
        let clock = Clock::new("en", zone);
        let mut ambiguous = 0;
        for step in 0..1_500 {
            let moment = JANUARY + step * (6 * HOUR + 17 * 60 * SECOND + 13 * SECOND);
            let text = clock.format_input(time(moment));
            let back = clock.parse_input(&text).unwrap();
            assert_eq!(clock.format_input(back), text, "{zone}");
            assert!(back.micros() <= moment, "{zone} {text}");
            ambiguous += u32::from(back.micros() != moment);
        }
        assert!(ambiguous <= 1, "{zone}: {ambiguous} moments were read as others");
    }
}

#[wasm_bindgen_test]
fn an_hour_twice_means_the_first_and_one_skipped_the_next() {
    let rome = Clock::new("en", "Europe/Rome");
    // 25 October 2026, 00:30 UTC, and 29 March 2026, 01:30 UTC.
    assert_eq!(rome.parse_input("2026-10-25T02:30"), Some(time(1_792_888_200 * SECOND)));
    assert_eq!(rome.parse_input("2026-03-29T02:30"), Some(time(1_774_747_800 * SECOND)));
}

#[wasm_bindgen_test]
fn a_zone_the_browser_does_not_know_is_the_devices() {
    let device = crate::browser::intl::browser_zone();
    assert_eq!([Clock::new("en", "Mars/Base").zone(), Clock::new("en", "").zone()], [device.as_str(); 2]);
    assert_eq!((offset("Mars/Base"), offset("Asia/Tokyo").as_deref()), (None, Some("GMT+9")));
}

#[wasm_bindgen_test]
fn a_time_no_calendar_holds_stays_a_number() {
    let clock = Clock::new("en", "UTC");
    assert_eq!(clock.exact(time(i64::MAX)), i64::MAX.to_string());
    assert_eq!(clock.format_input(time(i64::MAX)), "");
}

#[wasm_bindgen_test]
fn no_name_of_a_language_brings_numbers_or_other_digits() {
    for tag in ["en-GB@posix", "en_GB.UTF-8", "en-GB-u-nu-arab", "en-GB-u-ca-buddhist", "en-GB-u-ca-islamic-nu-deva"] {
        let clock = Clock::new(tag, "UTC");
        assert_eq!(clock.exact(time(JANUARY)), "17 Jan 2024, 13:12 UTC", "{tag}");
    }
    assert_eq!(Clock::new("it-IT-u-nu-arab", "UTC").exact(time(JANUARY)), "17 gen 2024, 13:12 UTC");
    for tag in ["", "C", "-", "x", "en-US-US-US-posix-posix"] {
        let written = Clock::new(tag, "UTC").exact(time(JANUARY));
        assert!(written.contains("2024") && written != JANUARY.to_string(), "{tag}: {written}");
    }
    let ago = time((crate::browser::intl::now() as i64 - 3 * 86_400_000 - 1_000) * 1_000);
    assert_eq!(Clock::new("en-US@posix", "UTC").relative(ago), "3 days ago");
    assert_eq!(Clock::new("it-u-nu-arab", "UTC").relative(ago), "3 giorni fa");
}

#[wasm_bindgen_test]
fn zones_are_named_as_the_api_takes_them() {
    use crate::browser::intl::{browser_zone, canonical_zone, zones};
    let named = |text: &str| canonical_zone(text);
    assert_eq!([named("europe/rome"), named("utc")], ["Europe/Rome", "UTC"].map(|zone| Some(zone.to_owned())));
    assert_eq!(named("asia/kolkata").as_deref(), Some("Asia/Kolkata"));
    assert_eq!([named("+02:00"), named("Mars/Base"), named("Etc/Unknown"), named("")], [const { None }; 4]);
    for zone in ["UTC", "Asia/Kolkata", "Europe/Kyiv", "Europe/Rome"] {
        assert!(zones().iter().any(|offered| offered == zone), "{zone} is not offered");
    }
    assert_eq!(named(&browser_zone()), Some(browser_zone()));
}
