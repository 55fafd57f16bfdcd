//! The other tabs of the same API: what they say, and what is said to them.

use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::event_listener::EventListener;
use cadenza_core::stored_session::TabMessage;

/// A channel between the tabs of one API in one browser, closed with its value.
pub struct TabChannel {
    channel: BroadcastChannel,
    api_base: String,
    _heard: Option<EventListener>,
}

impl TabChannel {
    /// Listens to them; `None` in a browser without such channels.
    pub fn of(api_base: &str, on_message: impl Fn(TabMessage) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("cadenza {api_base}")).ok()?;
        let base = api_base.to_owned();
        let heard = EventListener::on(channel.clone().into(), "message", move |event| {
            let said = event.unchecked_into::<MessageEvent>().data().as_string();
            if let Some(message) = said.and_then(|text| TabMessage::parse(&text, &base)) {
                on_message(message);
            }
        });
        Some(Self { channel, api_base: api_base.to_owned(), _heard: heard })
    }

    /// Says something to all of them.
    pub fn say(&self, message: &TabMessage) {
        // A channel that is closed has nobody to tell.
        let _ = self.channel.post_message(&message.to_text(&self.api_base).into());
    }
}

impl Drop for TabChannel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
