//! The texts about an API on another host that did not answer.

use cadenza_core::i18n::{Language, Messages, lazy_messages, messages};

const PAGE: &str = "https://reports.example";
const API: &str = "https://api.example:8443";

/// Every sentence with an origin in it.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let origin = &lazy_messages(m).origin;
    let said = [
        ("unreached", (origin.unreached)(API)),
        ("two", (origin.two)(PAGE, API)),
        ("forbidden", (origin.forbidden)(PAGE, API)),
        ("allow", (origin.allow)(PAGE)),
        ("allow_from", (origin.allow_from)(PAGE)),
        ("allow_there", (origin.allow_there)(API)),
    ];
    said.into_iter().map(|(name, text)| (format!("origin {name}"), text)).collect()
}

#[test]
fn both_origins_and_every_way_out_are_named() {
    for m in Language::EVERY.map(messages) {
        let origin = &lazy_messages(m).origin;
        let two = (origin.two)(PAGE, API);
        assert!(two.contains(PAGE) && two.contains(API) && two.contains("CORS"), "{two}");
        let allow = (origin.allow)(PAGE);
        assert!(allow.contains(PAGE) && allow.ends_with(':'), "{allow}");
        // Who only wants to work with it is told nothing of policies and tools.
        let plain = (origin.unreached)(API);
        assert!(plain.contains(API) && !["CORS", "cargo", "Policy"].iter().any(|it| plain.contains(it)), "{plain}");
        assert!((origin.forbidden)(PAGE, API).contains("Content-Security-Policy"));
        for text in [(origin.allow_from)(PAGE), (origin.allow_there)(API)] {
            assert!(!text.contains("cargo") && !text.contains("cadenza-server"), "{text}");
        }
        assert!(origin.proxy.contains("api_base") && origin.proxy.contains("deploy/"), "{}", origin.proxy);
    }
}
