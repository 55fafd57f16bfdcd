//! Gives a file to the browser, which keeps it where its person wants downloads.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// After this long any browser has taken the file over, in milliseconds; its memory is given back then.
const TAKEN: u32 = 60_000;

/// Downloads a text as a file of this name, in UTF-8; tells whether the browser took it.
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    offer(name, media_type, text).is_some()
}

fn offer(name: &str, media_type: &str, text: &str) -> Option<()> {
    let settings = BlobPropertyBag::new();
    settings.set_type(media_type);
    let file = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &settings).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?.unchecked_into::<HtmlAnchorElement>();
    let address = Url::create_object_url_with_blob(&file).ok()?;
    link.set_href(&address);
    link.set_download(name);
    // It stands in no document: no handler of links, ours or a host page's, hears the press.
    link.click();
    Timeout::new(TAKEN, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}
