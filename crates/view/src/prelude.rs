//! What `leptos::prelude` gives an app, where that is used here: `use cadenza_view::prelude::*;`.

pub use crate::dom::event as ev;
pub use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, IntervalHandle, TimeoutHandle, request_animation_frame_with_handle,
};
pub use leptos::prelude::{
    Owner, document, event_target, event_target_checked, event_target_value, expect_context, on_cleanup,
    provide_context, request_animation_frame, set_interval_with_handle, set_timeout, set_timeout_with_handle,
    use_context, window, window_event_listener, window_event_listener_untyped,
};

pub use crate::dom::{
    AnyNodeRef, AttrValue, Attributes, Children, ChildrenFn, For, ForProps, IntoValue, IntoView, NodeRef, Root, Show,
    ShowProps, Value, View, ViewFn, component, mount, view,
};
pub use crate::reactive::{
    Callback, Effect, LatestTask, Memo, ReadSignal, RenderEffect, RwSignal, Signal, StoredValue, WriteSignal, signal,
    spawn_local, untrack,
};
