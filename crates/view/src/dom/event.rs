//! The events there are, each with its type: Leptos' own, and those it leaves out.

use std::borrow::Cow;

pub use leptos::ev::*;
use web_sys::Event as AnyEvent;

/// Whether a key belongs to an input method that puts letters together; browsers say so of its last one only by its code.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    /// What any key is called that an input method takes.
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}

macro_rules! events {
    ($($name:ident),*) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(non_camel_case_types, reason = "an event is written in a `view!` as the browser names it")]
        pub struct $name;

        impl EventDescriptor for $name {
            type EventType = AnyEvent;
            const BUBBLES: bool = false;

            fn name(&self) -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn event_delegation_key(&self) -> Cow<'static, str> {
                self.name()
            }
        }
    )*};
}

events!(beforematch, cancel, command, contextlost, contextrestored, encrypted, waitingforkey);
