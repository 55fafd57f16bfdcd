//! The events the app listens to, and the type of each.
#![expect(non_upper_case_globals, reason = "an event is written in a `view!` as the browser names it")]

use std::marker::PhantomData;

use web_sys::{ClipboardEvent, DragEvent, Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, SubmitEvent};

/// An event of a type.
pub type Kind<E> = PhantomData<fn(E)>;

/// Whether a key belongs to an input method that puts letters together; browsers say so of its last one only by its code.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    /// What any key is called that an input method takes.
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}

macro_rules! events {
    ($($name:ident: $kind:ident),* $(,)?) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        pub const $name: Kind<$kind> = PhantomData;
    )*};
}

events! {
    beforeinput: InputEvent,
    blur: FocusEvent,
    cancel: Event,
    change: Event,
    click: MouseEvent,
    copy: ClipboardEvent,
    drop: DragEvent,
    focusin: FocusEvent,
    focusout: FocusEvent,
    input: Event,
    keydown: KeyboardEvent,
    mousedown: MouseEvent,
    paste: ClipboardEvent,
    scroll: Event,
    submit: SubmitEvent,
}
