//! The request as a command line: whatever is in it, a real shell reads it back to the letter.

use std::process::Command;

use cadenza_contract::{Attributes, ScheduleId};
use cadenza_core::api::curl::curl;
use cadenza_core::api::request::Request;
use cadenza_core::schedule::Patch;
use proptest::prelude::*;

const BASE: &str = "https://reports.example/api/v1";

fn renaming(id: &str, name: &str, send_to: Vec<String>) -> Request {
    let attributes = Attributes { name: Some(name.to_owned()), send_to: Some(send_to), ..Attributes::default() };
    Request::update(&ScheduleId::new(id).unwrap()).attrs(&Patch::from(attributes))
}

/// What a shell hands to `curl`, argument by argument.
fn arguments(command: &str) -> Vec<String> {
    let script =
        format!("curl() {{ for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }}\nTOKEN=t0ken\n{command}\n");
    let output = Command::new("sh").args(["-c", &script]).output().expect("a POSIX shell");
    assert!(output.status.success() && output.stderr.is_empty(), "{command}: {output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    printed.split_terminator('\0').map(str::to_owned).collect()
}

#[test]
fn it_reads_like_the_documentation_and_leaves_the_token_out() {
    let command = curl(&renaming("s-1", "Ada's shift", vec!["ada@example.com".to_owned()]), BASE);
    let expected = r#"curl -X PUT 'https://reports.example/api/v1/reports/schedules/s-1' \
  -H "Authorization: Bearer $TOKEN" \
  -H 'Accept: application/json' \
  -H 'Content-Type: application/json' \
  --data-raw '{"attrs":{"name":"Ada'\''s shift","send_to":["ada@example.com"]}}'"#;
    assert_eq!(command, expected);
}

#[test]
fn a_request_without_a_body_has_none() {
    let command = curl(&Request::read(&ScheduleId::new("s-1").unwrap()), "http://[::1]:8080/");
    let words = ["-X", "GET", "http://[::1]:8080/reports/schedules/s-1", "-H", "Authorization: Bearer t0ken", "-H"];
    assert_eq!(arguments(&command), [&words[..], &["Accept: application/json"]].concat());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_shell_gives_back_exactly_the_address_and_the_body(
        id in "[!-~à-ü]{1,12}",
        name in any::<String>(),
        send_to in prop::collection::vec("[ -~\n\t'\"$`!\\\\]{0,24}", 0..4),
    ) {
        prop_assume!(ScheduleId::new(&id).is_some());
        let request = renaming(&id, &name, send_to);
        let expected = [
            "-X".to_owned(), "PUT".to_owned(), format!("{BASE}/{}", request.path),
            "-H".to_owned(), "Authorization: Bearer t0ken".to_owned(), "-H".to_owned(), "Accept: application/json".to_owned(),
            "-H".to_owned(), "Content-Type: application/json".to_owned(),
            "--data-raw".to_owned(), request.body.clone().unwrap(),
        ];
        prop_assert_eq!(arguments(&curl(&request, BASE)), expected);
    }
}
