//! Reactive values whose machinery is compiled once, and not once for every type they hold.
//!
//! Names and signatures are Leptos'; owners, contexts and the arena of handles are Leptos' own. Signals, memos and
//! effects are nodes of one small graph (`graph`), which knows no types: each value lies behind one pointer, and only
//! the last step, looking at it, knows what it is. `read` gives a shared value, not a lock: nothing is borrowed twice.

mod callback;
mod effect;
mod graph;
mod late;
mod memo;
mod readable;
mod rw_signal;
mod signal;
mod slot;
mod split_signal;
mod stored;
mod task;

pub use callback::Callback;
pub use effect::{Effect, EffectFunction, RenderEffect};
pub use graph::untrack;
pub use late::{LATE, late};
pub use memo::Memo;
pub use rw_signal::RwSignal;
pub use signal::Signal;
pub use split_signal::{ReadSignal, WriteSignal, signal};
pub use stored::StoredValue;
pub use task::{LatestTask, spawn_local};

/// Handles are copied whatever they lead to, which a derive would not grant.
macro_rules! handles {
    ($($handle:ident),*) => {$(
        impl<T> Clone for $handle<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $handle<T> {}

        impl<T> PartialEq for $handle<T> {
            fn eq(&self, other: &Self) -> bool {
                self.slot == other.slot
            }
        }

        impl<T> Eq for $handle<T> {}

        impl<T> std::fmt::Debug for $handle<T> {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($handle))
            }
        }
    )*};
}

use handles;
