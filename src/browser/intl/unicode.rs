//! What the browser's tables know of letters.

use js_sys::JsString;
use web_sys::Url;

use cadenza_core::tag_input::{Unicode, ValueKind, ValueRules};

/// What values of a field are read with.
pub const UNICODE: Unicode = Unicode { composed, ascii };

/// How email addresses are read and told apart, in whichever field.
pub const ADDRESSES: ValueRules = ValueRules { kind: ValueKind::Address, unicode: UNICODE };

/// The text as it is searched: case, accents, and how a letter and its accent are put together aside.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let apart = String::from(JsString::from(text).normalize("NFD").to_lower_case());
    apart.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).collect()
}

fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

fn ascii(domain: &str) -> Option<String> {
    // Whatever would be another part of a URL is no domain.
    if domain.contains(['/', '?', '#', '@', ':', '\\', '%']) {
        return None;
    }
    // A URL of this scheme maps its host as DNS does; what cannot be mapped is refused.
    let host = Url::new(&format!("http://{domain}/")).ok()?.hostname();
    Some(host).filter(|host| !host.is_empty())
}
