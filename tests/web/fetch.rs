//! How long one listens to an answer that comes in pieces.

use crate::browser::fetch::transport;
use cadenza_client::HttpRequest;
use cadenza_core::api::error::{RawResponse, TransportError};
use cadenza_core::api::request::Method;
use cadenza_core::api::token::Token;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// In place of the browser's: pieces that come after so many seconds each, on a clock that runs a hundred times as fast.
const SLOW_SERVER: &str = r#"(pieces) => {
    const real = { fetch: window.fetch, setTimeout: window.setTimeout };
    const later = (run, pause, ...rest) => real.setTimeout.call(window, run, pause / 100, ...rest);
    const state = { asked: 0, signal: null, stop: () => Object.assign(window, real) };
    const next = async (body) => {
        if (pieces.length === 0) return body.close();
        const [seconds, text] = pieces.shift();
        await new Promise((done) => later(done, seconds * 1000));
        body.enqueue(new TextEncoder().encode(text));
    };
    window.setTimeout = later;
    window.fetch = async (request) => {
        state.asked += 1;
        state.signal = request.signal;
        return new Response(new ReadableStream({ pull: next }), { headers: { "content-type": "application/json" } });
    };
    return state;
}"#;

/// What comes of one call where the body is these pieces, and whether the request was ended by us.
async fn answer(pieces: &str) -> (Result<RawResponse, TransportError>, bool) {
    let server: Function = js_sys::eval(&format!("({SLOW_SERVER})")).unwrap().unchecked_into();
    let state = server.call1(&JsValue::NULL, &js_sys::JSON::parse(pieces).unwrap()).unwrap();
    let of = |name: &str| Reflect::get(&state, &name.into()).unwrap();
    let token = Token::parse("a-token").unwrap();
    let outgoing = HttpRequest { method: Method::Get, url: "/api/v1/reports/schedules".to_owned(), token, body: None };
    let came = (transport().send)(outgoing).await;
    of("stop").unchecked_into::<Function>().call0(&state).unwrap();
    assert_eq!(of("asked").as_f64(), Some(1.0));
    let ended = Reflect::get(&of("signal"), &"aborted".into()).unwrap().is_truthy();
    (came, ended)
}

#[wasm_bindgen_test]
async fn a_body_that_falls_silent_is_given_up_and_its_request_ended() {
    let (came, ended) = answer(r#"[[0, "{"], [14, "\"a\":"], [3600, "1}"]]"#).await;
    assert_eq!(came.err(), Some(TransportError::TimedOut));
    assert!(ended, "the browser still reads");
}

#[wasm_bindgen_test]
async fn a_body_that_is_slow_and_steady_comes_whole_however_long_it_takes() {
    let (came, _) = answer(r#"[[8, "{\"a\""], [8, ":\"è"], [8, " vero"], [8, "\"}"]]"#).await;
    assert_eq!(came.ok().map(|it| (it.status, it.body)), Some((200, "{\"a\":\"è vero\"}".to_owned())));
}

#[wasm_bindgen_test]
async fn a_body_that_never_begins_is_given_up() {
    let (came, _) = answer(r#"[[3600, "{}"]]"#).await;
    assert_eq!(came.err(), Some(TransportError::TimedOut));
}
