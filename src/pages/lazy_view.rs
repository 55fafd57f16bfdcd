//! A piece of the second load at its place in a page.

use crate::state::chunk_loader::{LazyView, LoadState};
use crate::state::context::context;
use crate::ui::{Button, Notice, NoticeKind};
use cadenza_view::prelude::*;

/// Draws the piece once the second load is there. Until then, and where it does not come, it says so to whom wants it.
pub fn lazy_view(wanted: Signal<bool>, piece: impl Fn() -> LazyView + 'static) -> View {
    in_place(wanted, Box::new(piece))
}

/// Makes a piece. A trait of one method, as in `dom`; and one function for all pieces, where each had its own.
trait Make {
    fn make(&self) -> LazyView;
}

impl<F: Fn() -> LazyView> Make for F {
    fn make(&self) -> LazyView {
        self()
    }
}

fn in_place(wanted: Signal<bool>, piece: Box<dyn Make>) -> View {
    let context = context();
    let m = context.messages;
    let again = Callback::new(move |()| context.chunk_loader.retry());
    // While it is there, what is wanted changes nothing about what is drawn.
    let arrival = Memo::new(move |_| match context.chunk_loader.load_state() {
        here @ LoadState::Here(_) => Some(here),
        other => wanted.get().then_some(other),
    });
    let content = move || match arrival.get() {
        None => View::Nothing,
        Some(LoadState::Here(pen)) => (pen.draw)(piece.make()),
        Some(LoadState::Coming) => view! { <p class="first-load" role="status">{m.loading}</p> },
        Some(LoadState::Missing) => view! {
            <Notice kind=NoticeKind::Failure title=m.part_missing>
                <p>{m.part_missing_advice}</p>
                <div class="actions">
                    <Button on_press=again>{m.try_again}</Button>
                </div>
            </Notice>
        },
    };
    content.into_view()
}
