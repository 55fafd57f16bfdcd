//! The schema of `config.json` says what the app says: the same keys, defaults and judgments.

use std::collections::BTreeSet;

use cadenza_core::config::Config;
use jsonschema::Validator;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../web/config.schema.json")).unwrap()
}

fn properties() -> serde_json::Map<String, Value> {
    schema()["properties"].as_object().unwrap().clone()
}

#[test]
fn every_key_the_app_takes_is_in_the_schema_and_no_other() {
    // The keys stand in one `match`, each at the start of its arm.
    let source = include_str!("../../crates/core/src/config.rs");
    let arms = source.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" =>"));
    let mut taken: BTreeSet<String> = arms.map(|(key, _)| key.to_owned()).collect();
    // The element's alone: a page of our own knows in which folder it lies.
    assert!(taken.remove("base_path"));
    assert!(taken.remove("panel"));
    assert_eq!(taken, properties().keys().cloned().collect());
}

#[test]
fn every_key_says_what_it_is_for() {
    for (key, property) in properties() {
        assert!(property["description"].as_str().is_some_and(|text| text.len() > 20), "{key}");
    }
}

#[test]
fn a_default_of_the_schema_is_the_apps() {
    let without: Vec<_> = properties().into_iter().filter(|(_, property)| property.get("default").is_none()).collect();
    let without: Vec<_> = without.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(without, ["$schema", "default_timezone", "idle_minutes"]);
    for (key, property) in properties() {
        let Some(default) = property.get("default") else { continue };
        let text = json!({ &key: default }).to_string();
        assert_eq!(Config::parse(&[&text]), Ok(Config::default()), "{text}");
    }
}

#[test]
fn both_judge_the_same_values_alike() {
    let validator = jsonschema::options().build(&schema()).unwrap();
    let words = |key: &str| properties()[key]["enum"].as_array().cloned().unwrap_or_default();
    let mut cases =
        vec![("$schema", json!("./config.schema.json")), ("no_such_key", json!(1)), ("base_url", json!("/"))];
    for key in properties().keys().filter(|key| *key != "$schema") {
        let key: &'static str = key.clone().leak();
        cases.extend(words(key).into_iter().map(|word| (key, word)));
        cases.extend([json!(null), json!({}), json!("no such word"), json!([1])].map(|value| (key, value)));
    }
    for base in ["", " / ", "//", "/api?key=1", "/api#1", "https://api.example/v1/", "api/v1", "/"] {
        cases.push(("api_base", json!(base)));
    }
    for number in [-1, 0, 1, 2, 25, 1000, 1001, 1440, 1441] {
        cases.extend(["first_page", "page_size", "parallel_writes", "idle_minutes"].map(|key| (key, json!(number))));
    }
    cases.extend([
        ("page_size", json!(2.5)),
        ("readonly", json!(true)),
        ("types", json!([])),
        ("types", json!(["a", "b"])),
    ]);
    for (key, value) in cases {
        let (file, text) = alone(key, &value);
        assert_eq!(validator.is_valid(&file), Config::parse(&[&text]).is_ok(), "{text}");
    }
    assert!(!validator.is_valid(&json!([])) && Config::parse(&["[]"]).is_err());
}

#[test]
fn what_is_given_as_an_example_is_one() {
    let validator: Validator = jsonschema::options().build(&schema()).unwrap();
    for (key, property) in properties() {
        for example in property["examples"].as_array().into_iter().flatten() {
            let (file, text) = alone(&key, example);
            assert!(validator.is_valid(&file) && Config::parse(&[&text]).is_ok(), "{text}");
        }
    }
}

fn alone(key: &str, value: &Value) -> (Value, String) {
    let file = json!({ key: value });
    let text = file.to_string();
    (file, text)
}
