//! What a line can do to a call besides answering as documented.

mod bodies;

use std::time::Duration;

use cadenza::api::Client;
use cadenza::api::error::{Answer, ApiError, NoAnswer, Said};
use cadenza::form::{Field, Problem};
use cadenza::list::{Query, Size};
use cadenza::schedule::Patch;
use cadenza_contract::{Attributes, Listing, ScheduleId};

use crate::transport::{json, scripted};

type Given = Result<Answer, NoAnswer>;

const NO_ROWS: &str = r#"{"data":{"registries":[]},"message":"List of report schedules","status":"ok"}"#;
const ONE: &str = include_str!("../../contract/tests/golden/read.answer.json");
const PORTAL: &str = "<!doctype html><title>Welcome to the hotel</title>";

/// The three kinds of call: the list, a read and a write differ in what an error means to them.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Call {
    List,
    Read,
    Write,
}

impl Call {
    const EVERY: [Self; 3] = [Self::List, Self::Read, Self::Write];

    async fn on(self, client: &Client) -> Result<(), ApiError> {
        let id = ScheduleId::new("s-1").unwrap();
        match self {
            Self::List => client.schedules(&Query::default(), Size::DEFAULT).await.map(drop),
            Self::Read => client.schedule(&id).await.map(drop),
            Self::Write => client.update(&id, &patch()).await.map(drop),
        }
    }
}

fn patch() -> Patch {
    Patch::from(Attributes { name: Some("x".to_owned()), ..Attributes::default() })
}

fn html(status: u16) -> Given {
    Ok(Answer { content_type: "text/html; charset=utf-8".to_owned(), ..json(status, PORTAL) })
}

fn pausing(status: u16, retry_after: &str) -> Given {
    Ok(Answer { retry_after: Some(retry_after.to_owned()), ..json(status, r#"{"message":"Slow down"}"#) })
}

fn said(status: u16, message: &str) -> Said {
    Said { status, message: message.to_owned() }
}

/// The same answer as often as it is asked for, up to the three tries a read has.
async fn outcome(call: Call, given: &Given) -> (ApiError, usize, Vec<Duration>) {
    let (client, log) = scripted(std::iter::repeat_n(given.clone(), 3));
    let error = call.on(&client).await.unwrap_err();
    (error, log.count(), log.pauses())
}

fn milliseconds(times: &[u64]) -> Vec<Duration> {
    times.iter().copied().map(Duration::from_millis).collect()
}

#[tokio::test]
async fn what_no_repetition_mends_is_asked_once_and_told_apart() {
    let coded = |status| Ok(json(status, r#"{"message":"No"}"#));
    let no = |status| said(status, "No");
    let cases: [(Given, ApiError); 12] = [
        (html(200), ApiError::NotTheApi(said(200, ""))),
        (html(404), ApiError::NotTheApi(said(404, ""))),
        (html(502), ApiError::NotTheApi(said(502, ""))),
        (Ok(json(200, PORTAL)), ApiError::NotTheApi(said(200, ""))),
        (coded(401), ApiError::SignedOut),
        (html(401), ApiError::SignedOut),
        (coded(409), ApiError::Conflict(no(409))),
        (coded(412), ApiError::Conflict(no(412))),
        (coded(413), ApiError::TooLarge(no(413))),
        (Ok(Answer::default()), ApiError::Redirected(said(0, ""))),
        (Ok(json(302, "")), ApiError::Redirected(said(302, ""))),
        (Err(NoAnswer::Offline), ApiError::Offline),
    ];
    for (given, expected) in cases {
        for call in Call::EVERY {
            assert_eq!(outcome(call, &given).await, (expected.clone(), 1, vec![]), "{call:?} {given:?}");
        }
    }
}

#[tokio::test]
async fn a_passing_failure_of_a_read_is_tried_twice_more_and_of_a_write_never() {
    let busy = |status| Ok(json(status, r#"{"message":"Not now"}"#));
    let cases: [(Given, ApiError); 8] = [
        (busy(429), ApiError::Busy(said(429, "Not now"), None)),
        (busy(500), ApiError::Failed(said(500, "Not now"))),
        (busy(502), ApiError::Failed(said(502, "Not now"))),
        (busy(503), ApiError::Failed(said(503, "Not now"))),
        (Ok(json(504, "upstream timed out")), ApiError::Failed(said(504, ""))),
        (Ok(json(200, " \n")), ApiError::Unreadable("empty body".to_owned())),
        (Err(NoAnswer::Unreachable), ApiError::Unreachable),
        (Err(NoAnswer::TimedOut), ApiError::TimedOut),
    ];
    for (given, expected) in cases {
        for call in [Call::List, Call::Read] {
            let thrice = (expected.clone(), 3, milliseconds(&[400, 800]));
            assert_eq!(outcome(call, &given).await, thrice, "{call:?} {given:?}");
        }
        assert_eq!(outcome(Call::Write, &given).await, (expected, 1, vec![]), "{given:?}");
    }
}

#[tokio::test]
async fn a_deletion_answered_without_a_word_is_done() {
    for body in ["", " \n"] {
        let (client, log) = scripted([Ok(json(200, body))]);
        assert_eq!(client.delete(&[ScheduleId::new("a").unwrap()]).await, Ok(()));
        assert_eq!(log.count(), 1);
    }
}

#[tokio::test]
async fn a_cut_off_body_of_a_read_is_tried_twice_more_and_of_a_write_never() {
    for (call, body, tries) in [(Call::List, NO_ROWS, 3), (Call::Read, ONE, 3), (Call::Write, ONE, 1)] {
        let (error, count, _) = outcome(call, &Ok(json(200, &body[..body.len() / 2]))).await;
        assert!(matches!(error, ApiError::Unreadable(_)), "{call:?}: {error:?}");
        assert_eq!(count, tries, "{call:?}");
    }
}

#[tokio::test]
async fn a_read_that_succeeds_after_all_gives_its_rows() {
    let (client, log) = scripted([Err(NoAnswer::TimedOut), Ok(json(503, "")), Ok(json(200, NO_ROWS))]);
    assert_eq!(client.schedules(&Query::default(), Size::DEFAULT).await, Ok(Listing::default()));
    assert_eq!((log.count(), log.pauses()), (3, milliseconds(&[400, 800])));
}

#[tokio::test]
async fn the_servers_own_pause_is_kept_up_to_a_minute() {
    let cases = [
        ("0", vec![400, 800]),
        ("1", vec![1_000, 1_000]),
        (" 7 ", vec![7_000, 7_000]),
        ("60", vec![60_000, 60_000]),
        ("61", vec![]),
        ("86400", vec![]),
        ("Wed, 21 Oct 2026 07:28:00 GMT", vec![400, 800]),
        ("-5", vec![400, 800]),
    ];
    for (retry_after, expected) in cases {
        let (_, _, pauses) = outcome(Call::List, &pausing(429, retry_after)).await;
        assert_eq!(pauses, milliseconds(&expected), "{retry_after}");
    }
}

#[tokio::test]
async fn whoever_asks_for_a_pause_is_busy_and_says_for_how_long() {
    for status in [429, 503] {
        for call in Call::EVERY {
            let (error, ..) = outcome(call, &pausing(status, "90")).await;
            let expected = ApiError::Busy(said(status, "Slow down"), Some(Duration::from_secs(90)));
            assert_eq!(error, expected, "{call:?} {status}");
        }
    }
}

#[tokio::test]
async fn a_write_waits_for_nobody() {
    let (_, count, pauses) = outcome(Call::Write, &pausing(429, "5")).await;
    assert_eq!((count, pauses), (1, vec![]));
}

#[tokio::test]
async fn a_404_is_a_missing_schedule_but_a_list_cannot_be_missing() {
    let gone = Ok(json(404, r#"{"message":"Not found"}"#));
    assert_eq!(outcome(Call::List, &gone).await.0, ApiError::NotTheApi(said(404, "Not found")));
    assert_eq!(outcome(Call::Read, &gone).await.0, ApiError::Missing(said(404, "Not found")));
    assert_eq!(outcome(Call::Write, &gone).await.0, ApiError::Missing(said(404, "Not found")));
}

#[tokio::test]
async fn only_the_documented_400_of_a_read_means_that_there_is_no_such_schedule() {
    let refused = |status| Ok(json(status, r#"{"message":"No"}"#));
    assert_eq!(outcome(Call::Read, &refused(400)).await.0, ApiError::Missing(said(400, "No")));
    for status in [405, 422, 431] {
        let expected = ApiError::Rejected(said(status, "No"), vec![]);
        assert_eq!(outcome(Call::Read, &refused(status)).await.0, expected);
    }
}

#[tokio::test]
async fn complaints_go_to_their_fields_in_the_order_of_the_form() {
    let body = r#"{"message":"Unprocessable", "errors":{
        "attrs.send_to":["b@ is no address", "c@ neither"], "schedule":"unknown", "name":["too long"], "quota":["used up"]
    }}"#;
    let (error, count, _) = outcome(Call::Write, &Ok(json(422, body))).await;
    let problem = |text: &str| Problem::Said(text.to_owned());
    let fields = vec![
        (Field::Name, problem("too long")),
        (Field::Frequency, problem("unknown")),
        (Field::SendTo, problem("b@ is no address c@ neither")),
    ];
    let ApiError::Rejected(said, complaints) = error else { panic!("{error:?}") };
    assert_eq!((complaints, count), (fields, 1));
    assert!(said.message.starts_with("Unprocessable") && said.message.contains("used up"), "{said:?}");
}

#[tokio::test]
async fn errors_of_another_shape_do_not_hide_the_message() {
    for errors in ["[]", "null", "7", r#"["name"]"#, r#"{"name":{"deep":true}}"#] {
        let body = format!(r#"{{"message":"Error updating schedule","errors":{errors}}}"#);
        let (error, ..) = outcome(Call::Write, &Ok(json(400, &body))).await;
        assert_eq!(error, ApiError::Rejected(said(400, "Error updating schedule"), vec![]), "{errors}");
    }
}

#[tokio::test]
async fn a_refusal_without_words_is_a_refusal_all_the_same() {
    for body in ["", "null", "Bad Request", "[]"] {
        let (error, ..) = outcome(Call::Write, &Ok(json(400, body))).await;
        assert_eq!(error, ApiError::Rejected(said(400, ""), vec![]), "{body:?}");
    }
}

#[tokio::test]
async fn a_403_on_a_write_is_decided_by_the_list() {
    let forbidden = || Ok(json(403, r#"{"message":"Forbidden"}"#));
    let not_allowed = || ApiError::NotAllowed(said(403, "Forbidden"));
    let cases: [(Given, ApiError); 7] = [
        (Ok(json(200, NO_ROWS)), not_allowed()),
        (forbidden(), ApiError::SignedOut),
        (Ok(json(401, "")), ApiError::SignedOut),
        // Where the list cannot tell, nobody is signed out on a guess.
        (Ok(json(500, "")), not_allowed()),
        (Ok(json(200, PORTAL)), not_allowed()),
        (Err(NoAnswer::TimedOut), not_allowed()),
        (Err(NoAnswer::Offline), not_allowed()),
    ];
    for (probe, expected) in cases {
        for call in [Call::Write, Call::Read] {
            let (client, log) = scripted([forbidden(), probe.clone()]);
            assert_eq!(call.on(&client).await, Err(expected.clone()), "{call:?} {probe:?}");
            assert_eq!(log.lines()[1], "GET /api/v1/reports/schedules?paginate=true&page=1&page_size=1");
        }
    }
}

#[tokio::test]
async fn a_403_on_the_list_needs_no_second_question() {
    assert_eq!(outcome(Call::List, &Ok(json(403, ""))).await, (ApiError::SignedOut, 1, vec![]));
}
