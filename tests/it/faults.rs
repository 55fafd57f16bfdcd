//! What a line can do to a call besides answering as documented.

mod bodies;
mod complaints;

use std::time::Duration;

use cadenza_client::{Client, save};
use cadenza_contract::{Attributes, Listing, One, Schedule, ScheduleId};
use cadenza_core::api::error::{self, ApiError, RawResponse, ServerMessage, TransportError, Write};
use cadenza_core::list::{Query, Size};
use cadenza_core::schedule::Patch;

use crate::transport::{json, scripted};

type Given = Result<RawResponse, TransportError>;

const NO_ROWS: &str = r#"{"data":{"registries":[]},"message":"List of report schedules","status":"ok"}"#;
const ONE: &str = include_str!("../../crates/contract/tests/golden/read.answer.json");
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
            Self::Write => client.update(&before(), &patch()).await.map(drop),
        }
    }

    fn said(self, status: u16, message: &str) -> ServerMessage {
        let call = match self {
            Self::List => error::Call::List,
            Self::Read => error::Call::Read,
            Self::Write => error::Call::Write(Write::Update),
        };
        ServerMessage { call, status, message: message.to_owned() }
    }
}

fn before() -> Schedule {
    One::decode(ONE).unwrap()
}

fn patch() -> Patch {
    Patch::from(Attributes { name: Some("x".to_owned()), ..Attributes::default() })
}

fn html(status: u16) -> Given {
    Ok(RawResponse { content_type: "text/html; charset=utf-8".to_owned(), ..json(status, PORTAL) })
}

fn coded(status: u16) -> Given {
    Ok(json(status, r#"{"message":"No"}"#))
}

fn pausing(status: u16, retry_after: &str) -> Given {
    Ok(RawResponse { retry_after: Some(retry_after.to_owned()), ..json(status, r#"{"message":"Slow down"}"#) })
}

/// The same answer as often as it is asked for: up to the three tries a read has, and a write before them.
async fn outcome(call: Call, given: &Given) -> (ApiError, usize, Vec<Duration>) {
    let (client, log) = scripted(std::iter::repeat_n(given.clone(), 4));
    let error = call.on(&client).await.unwrap_err();
    (error, log.count(), log.pauses())
}

fn milliseconds(times: &[u64]) -> Vec<Duration> {
    times.iter().copied().map(Duration::from_millis).collect()
}

/// What an answer comes to, for a call and its words.
type Expected = fn(ServerMessage) -> ApiError;

#[tokio::test]
async fn what_no_repetition_mends_is_asked_once_and_told_apart() {
    let cases: [(Given, Expected); 12] = [
        (coded(401), |_| ApiError::SignedOut),
        (html(401), |_| ApiError::SignedOut),
        (coded(405), ApiError::NotOffered),
        (coded(409), ApiError::Conflict),
        (coded(412), ApiError::Conflict),
        (coded(413), ApiError::TooLarge),
        (coded(414), ApiError::TooLarge),
        (coded(431), ApiError::TooLarge),
        (coded(422), |said| ApiError::Rejected(said, vec![])),
        (Ok(RawResponse::default()), |said| {
            ApiError::Redirected(ServerMessage { message: String::new(), status: 0, ..said })
        }),
        (Ok(json(302, "")), |said| ApiError::Redirected(ServerMessage { message: String::new(), ..said })),
        (Err(TransportError::Offline), |_| ApiError::Offline),
    ];
    for (given, expected) in cases {
        let status = given.as_ref().map_or(0, |answer| answer.status);
        for call in Call::EVERY {
            let expected = expected(call.said(status, "No"));
            assert_eq!(outcome(call, &given).await, (expected, 1, vec![]), "{call:?} {given:?}");
        }
    }
}

#[tokio::test]
async fn a_status_means_the_same_in_a_page_of_a_proxy() {
    for status in [404, 405, 409, 410, 412, 413, 414, 422, 429, 431, 500, 502, 503, 504, 520] {
        // But for the one that could be about a schedule: of that a proxy knows nothing.
        let named = matches!(status, 404 | 410);
        for call in Call::EVERY.into_iter().filter(|call| !named || *call == Call::List) {
            let (coded, paged) = (outcome(call, &coded(status)).await, outcome(call, &html(status)).await);
            let kind = |error: &ApiError| std::mem::discriminant(error);
            assert_eq!(kind(&coded.0), kind(&paged.0), "{call:?} {status}");
            assert_eq!((coded.1, coded.2), (paged.1, paged.2), "{call:?} {status}");
        }
    }
}

#[tokio::test]
async fn only_a_success_that_is_a_page_is_something_elses() {
    for given in [html(200), Ok(json(200, PORTAL))] {
        for call in [Call::List, Call::Read] {
            let expected = (ApiError::NotTheApi(call.said(200, "")), 1, vec![]);
            assert_eq!(outcome(call, &given).await, expected, "{call:?}");
        }
    }
    let (error, count, _) = outcome(Call::Write, &html(200)).await;
    assert_eq!((error, count), (ApiError::NotTheApi(Call::Write.said(200, "")).unclear(Write::Update), 2));
}

#[tokio::test]
async fn a_passing_failure_of_a_read_is_tried_twice_more_and_of_a_write_looked_up() {
    let cases: [(Given, Expected); 9] = [
        (coded(408), |_| ApiError::TimedOut),
        (coded(500), ApiError::Failed),
        (coded(502), ApiError::Down),
        (coded(503), ApiError::Down),
        (coded(504), ApiError::Down),
        (html(502), |said| ApiError::Down(ServerMessage { message: String::new(), ..said })),
        (Ok(json(200, " \n")), |_| ApiError::Unreadable("empty body".to_owned())),
        (Err(TransportError::Unreachable), |_| ApiError::Unreachable),
        (Err(TransportError::TimedOut), |_| ApiError::TimedOut),
    ];
    for (given, expected) in cases {
        let error = |call: Call| expected(call.said(given.as_ref().map_or(0, |answer| answer.status), "No"));
        for call in [Call::List, Call::Read] {
            let thrice = (error(call), 3, milliseconds(&[400, 800]));
            assert_eq!(outcome(call, &given).await, thrice, "{call:?} {given:?}");
        }
        let looked = (error(Call::Write).unclear(Write::Update), 4, milliseconds(&[500, 400, 800]));
        assert_eq!(outcome(Call::Write, &given).await, looked, "{given:?}");
    }
}

#[tokio::test]
async fn whoever_does_not_want_to_wait_is_asked_nothing_more() {
    for call in [Call::List, Call::Read] {
        assert_eq!(outcome(call, &Err(TransportError::Stopped)).await, (ApiError::Stopped, 1, vec![]));
    }
}

#[tokio::test]
async fn a_read_that_says_it_failed_is_no_answer_whatever_it_brings() {
    for (call, body) in [(Call::List, NO_ROWS), (Call::Read, ONE)] {
        let body =
            body.replace(r#""status": "ok""#, r#""status":"error""#).replace(r#""status":"ok""#, r#""status":"error""#);
        let (error, ..) = outcome(call, &Ok(json(200, &body))).await;
        assert!(matches!(error, ApiError::Failed(ServerMessage { status: 200, .. })), "{call:?}: {error:?}");
    }
}

#[tokio::test]
async fn a_cut_off_body_of_a_read_is_tried_twice_more_and_of_a_write_looked_up() {
    for (call, body, tries) in [(Call::List, NO_ROWS, 3), (Call::Read, ONE, 3), (Call::Write, ONE, 4)] {
        let (error, count, _) = outcome(call, &Ok(json(200, &body[..body.len() / 2]))).await;
        let why = if let ApiError::Unclear(_, why) = error { *why } else { error };
        assert!(matches!(why, ApiError::Unreadable(_)), "{call:?}: {why:?}");
        assert_eq!(count, tries, "{call:?}");
    }
}

#[tokio::test]
async fn a_read_that_succeeds_after_all_gives_its_rows() {
    let (client, log) = scripted([Err(TransportError::TimedOut), Ok(json(503, "")), Ok(json(200, NO_ROWS))]);
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
            let busy = ApiError::Busy(call.said(status, "Slow down"), Some(Duration::from_secs(90)));
            // A server that is too busy to answer may have done it before; one that counts requests has not.
            let expected = if (call, status) == (Call::Write, 503) { busy.unclear(Write::Update) } else { busy };
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
async fn a_404_is_a_missing_schedule_where_one_is_named_and_else_a_missing_address() {
    assert_eq!(outcome(Call::List, &coded(404)).await.0, ApiError::NotOffered(Call::List.said(404, "No")));
    assert_eq!(outcome(Call::Read, &coded(404)).await.0, ApiError::Missing(Call::Read.said(404, "No")));
    // Of a write it is looked up whether the schedule is there.
    assert_eq!(outcome(Call::Write, &coded(404)).await.0, ApiError::Missing(Call::Read.said(404, "No")));
    let (client, _) = scripted([coded(404), Ok(json(200, ONE))]);
    assert_eq!(Call::Write.on(&client).await, Err(ApiError::NotOffered(Call::Write.said(404, "No"))));
}

#[tokio::test]
async fn a_proxys_404_is_no_word_about_a_schedule() {
    for status in [404, 410] {
        for call in [Call::Read, Call::Write] {
            assert_eq!(outcome(call, &html(status)).await.0, ApiError::NotOffered(call.said(status, "")));
        }
    }
    // A save, which reads first, then offers nobody to create what is there once more.
    let (client, _) = scripted([html(404)]);
    assert_eq!(save(&client, &before(), &patch()).await, Err(ApiError::NotOffered(Call::Read.said(404, ""))));
}

#[tokio::test]
async fn only_the_documented_400_of_a_read_means_that_there_is_no_such_schedule() {
    assert_eq!(outcome(Call::Read, &coded(400)).await.0, ApiError::Missing(Call::Read.said(400, "No")));
    let proxys = ApiError::Rejected(Call::Read.said(400, ""), vec![]);
    assert_eq!(outcome(Call::Read, &html(400)).await.0, proxys);
    let expected = ApiError::Rejected(Call::Read.said(422, "No"), vec![]);
    assert_eq!(outcome(Call::Read, &coded(422)).await.0, expected);
}

#[tokio::test]
async fn a_403_on_a_write_is_decided_by_the_list() {
    let forbidden = || Ok(json(403, r#"{"message":"Forbidden"}"#));
    let cases: [(Given, bool); 7] = [
        (Ok(json(200, NO_ROWS)), false),
        (forbidden(), true),
        (Ok(json(401, "")), true),
        // Where the list cannot tell, nobody is signed out on a guess.
        (Ok(json(500, "")), false),
        (Ok(json(200, PORTAL)), false),
        (Err(TransportError::TimedOut), false),
        (Err(TransportError::Offline), false),
    ];
    for (probe, signed_out) in cases {
        for call in [Call::Write, Call::Read] {
            let (client, log) = scripted([forbidden(), probe.clone()]);
            let not_allowed = ApiError::NotAllowed(call.said(403, "Forbidden"));
            let expected = if signed_out { ApiError::SignedOut } else { not_allowed };
            assert_eq!(call.on(&client).await, Err(expected), "{call:?} {probe:?}");
            assert_eq!(log.lines()[1], "GET /api/v1/reports/schedules?paginate=true&page=1&page_size=1");
        }
    }
}

#[tokio::test]
async fn a_403_on_the_list_needs_no_second_question() {
    assert_eq!(outcome(Call::List, &Ok(json(403, ""))).await, (ApiError::SignedOut, 1, vec![]));
}
