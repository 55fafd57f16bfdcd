//! The configuration: every key, every bad value by name, and who overrides whom.

use cadenza_contract::Attributes;
use cadenza_core::api::api_config::{ApiConfig, DeletePath, IdListStyle};
use cadenza_core::config::{Config, ConfigProblem, Density, Routing, Theme, TokenStorage};
use cadenza_core::i18n::{Language, Locale};
use cadenza_core::list::{Filter, Size};

fn keys(text: &str) -> Vec<String> {
    Config::parse(&[text]).unwrap_err().into_iter().map(|problem| problem.key).collect()
}

#[test]
fn without_a_text_everything_has_its_default() {
    for texts in [vec![], vec![""], vec!["  \n"], vec!["{}", "{}"]] {
        assert_eq!(Config::parse(&texts), Ok(Config::default()), "{texts:?}");
    }
}

#[test]
fn every_key_is_read() {
    let text = r#"{
        "api_base": "https://api.example/v2/", "first_page": 0, "id_list_style": "commas",
        "delete_path": "reports/schedules", "routing": "path", "base_path": "/reports/", "panel": "left", "types": ["generic", "threats"],
        "frequencies": ["hourly"], "channels": ["email", "sftp"], "default_timezone": "Europe/Rome",
        "locale": "it", "theme": "dark", "page_size": 100, "token_storage": "local", "idle_minutes": 15,
        "recipient_domains": ["@Example.com", " example.org", ""], "parallel_writes": 2,
        "density": "compact", "environment": "Production", "readonly": true, "filter": "type=generic&scheduled_by=ada"
    }"#;
    let list = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    let expected = Config {
        api: ApiConfig {
            base: "https://api.example/v2".to_owned(),
            first_page: 0,
            id_list_style: IdListStyle::Commas,
            delete_path: DeletePath::Schedules,
            scope: Filter { kind: "generic".to_owned(), created_by: "ada".to_owned(), ..Filter::default() },
        },
        density: Some(Density::Compact),
        environment: "Production".to_owned(),
        readonly: true,
        routing: Routing::Path,
        base_path: "/reports/".to_owned(),
        instance_id: "left".to_owned(),
        types: list(&["generic", "threats"]),
        frequencies: list(&["hourly"]),
        channels: list(&["email", "sftp"]),
        default_timezone: Some("Europe/Rome".to_owned()),
        locale: Locale::Of(Language::Italian),
        theme: Theme::Dark,
        page_size: Size::rows(100).unwrap(),
        token_storage: TokenStorage::Local,
        recipient_domains: list(&["example.com", "example.org"]),
        parallel_writes: 2,
        idle_minutes: Some(15),
    };
    assert_eq!(Config::parse(&[text]), Ok(expected));
}

/// Values that a key does not take.
const BAD_VALUES: &[(&str, &str)] = &[
    ("api_base", r#""""#),
    ("api_base", r#"" / ""#),
    ("api_base", r#""https://api.example/v1?key=1""#),
    ("api_base", r#""https://api.example/#v1""#),
    ("api_base", "7"),
    ("density", r#""dense""#),
    ("readonly", r#""yes""#),
    ("filter", r#""kind=generic""#),
    ("filter", r#""type=""#),
    ("filter", r#"{"type": "generic"}"#),
    ("first_page", "2"),
    ("first_page", "-1"),
    ("first_page", r#""one""#),
    ("id_list_style", r#""pipes""#),
    ("delete_path", r#""reports""#),
    ("routing", r#""teleport""#),
    ("base_path", "7"),
    ("panel", "7"),
    ("types", r#""generic""#),
    ("types", "[1]"),
    ("frequencies", "{}"),
    ("channels", "null"),
    ("default_timezone", "1"),
    ("locale", r#""klingon""#),
    ("theme", r#""sepia""#),
    ("page_size", "0"),
    ("page_size", "1001"),
    ("page_size", "2.5"),
    ("page_size", r#""many""#),
    ("page_size", "true"),
    ("token_storage", r#""cloud""#),
    ("recipient_domains", r#""example.com""#),
    ("recipient_domains", "[1]"),
    ("parallel_writes", "0"),
    ("parallel_writes", "5"),
    ("idle_minutes", "0"),
    ("idle_minutes", "1441"),
];

#[test]
fn each_bad_value_is_named_by_its_key() {
    for (key, value) in BAD_VALUES {
        let problems = Config::parse(&[format!(r#"{{"{key}": {value}}}"#).as_str()]).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("{key} {value}: {problems:?}") };
        assert_eq!((problem.key.as_str(), problem.why.is_empty()), (*key, false), "{value}: {problem:?}");
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let mut keys = keys(r#"{"theme": "sepia", "page_size": 25, "first_page": 9}"#);
    keys.sort();
    assert_eq!(keys, ["first_page", "theme"]);
}

#[test]
fn a_key_nobody_knows_is_named() {
    assert_eq!(keys(r#"{"api_token": "never here"}"#), ["api_token"]);
}

#[test]
fn a_text_that_is_no_object_is_one_problem_without_a_key() {
    for text in ["[]", "7", "{\"theme\": ", "<!doctype html>"] {
        assert_eq!(keys(text), [""], "{text}");
    }
}

#[test]
fn an_attribute_of_the_element_overrides_the_file() {
    let file = r#"{"theme": "dark", "api_base": "/api/v1"}"#;
    let config = Config::parse(&[file, r#"{"api_base": "https://api.example"}"#]).unwrap();
    assert_eq!((config.theme, config.api.base.as_str()), (Theme::Dark, "https://api.example"));
}

#[test]
fn a_page_size_may_be_a_text_because_attributes_are() {
    assert_eq!(Config::parse(&[r#"{"page_size": " 50 "}"#]).unwrap().page_size, Size::rows(50).unwrap());
}

#[test]
fn a_new_schedule_starts_with_the_first_of_each_list_and_the_browsers_zone() {
    let text = r#"{"types": ["threats", "generic"], "frequencies": ["hourly"], "channels": []}"#;
    let expected = Attributes {
        kind: Some("threats".to_owned()),
        frequency: Some("hourly".to_owned()),
        timezone: Some("Europe/Vienna".to_owned()),
        ..Attributes::default()
    };
    assert_eq!(Config::parse(&[text]).unwrap().new_schedule("Europe/Vienna"), expected);
}

#[test]
fn a_configured_zone_wins_over_the_browsers() {
    let config = Config::parse(&[r#"{"default_timezone": "Europe/Rome"}"#]).unwrap();
    assert_eq!(config.new_schedule("Asia/Tokyo").timezone.as_deref(), Some("Europe/Rome"));
}

#[test]
fn the_shorter_a_token_is_kept_the_smaller_its_choice() {
    assert!(TokenStorage::Memory < TokenStorage::Session && TokenStorage::Session < TokenStorage::Local);
}

#[test]
fn a_problem_names_its_key_if_it_has_one() {
    let said = |key: &str, why: &str| ConfigProblem { key: key.to_owned(), why: why.to_owned() }.to_string();
    assert_eq!(said("theme", "unknown"), "theme: unknown");
    assert_eq!(said("", "no object"), "no object");
}

#[test]
fn a_scope_is_one_or_none_and_never_everything() {
    assert_eq!(Config::scope(""), Some(Filter::default()));
    assert_eq!(Config::scope("type=generic"), Some(Filter { kind: "generic".to_owned(), ..Filter::default() }));
    for text in ["type=", "created=ada", "scheduled_at_start=tomorrow", "type=generic&nonsense=1"] {
        assert_eq!(Config::scope(text), None, "{text}");
    }
}

#[test]
fn the_host_of_the_api_is_that_of_an_absolute_address() {
    let cases = [
        ("https://api.example/v1", "api.example"),
        ("http://api.example:8080", "api.example:8080"),
        ("/api/v1", ""),
        ("api/v1", ""),
    ];
    for (base, host) in cases {
        assert_eq!(ApiConfig { base: base.to_owned(), ..ApiConfig::default() }.host(), host, "{base}");
    }
}
