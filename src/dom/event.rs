//! The events the app listens to, and the type of each.
#![expect(non_upper_case_globals, reason = "an event is written in a `view!` as the browser names it")]

use std::marker::PhantomData;

use web_sys::{ClipboardEvent, Event, FocusEvent, KeyboardEvent, MouseEvent, SubmitEvent};

/// An event of a type.
pub type Kind<E> = PhantomData<fn(E)>;

macro_rules! events {
    ($($name:ident: $kind:ident),* $(,)?) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        pub const $name: Kind<$kind> = PhantomData;
    )*};
}

events! {
    blur: FocusEvent,
    cancel: Event,
    change: Event,
    click: MouseEvent,
    copy: ClipboardEvent,
    focusin: FocusEvent,
    focusout: FocusEvent,
    input: Event,
    keydown: KeyboardEvent,
    mousedown: MouseEvent,
    paste: ClipboardEvent,
    scroll: Event,
    submit: SubmitEvent,
}
