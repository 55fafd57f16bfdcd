//! What runs for as long as somebody holds on to it.

use leptos::prelude::RenderEffect;
use leptos::reactive::graph::ToAnySubscriber;

use super::unsubscribe;

/// Runs now, and again whenever something it read has changed; dropped, it no longer does, and nothing remembers it.
pub struct Watch(RenderEffect<()>);

impl Watch {
    /// Runs at once.
    pub fn new(mut run: impl FnMut() + 'static) -> Self {
        Self(RenderEffect::new(move |_| run()))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        unsubscribe(&self.0.to_any_subscriber());
    }
}
