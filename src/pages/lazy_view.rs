//! A piece of the second load at its place in a page.

use crate::browser::style_sheet;
use crate::state::chunk_loader::{ChunkLoader, LoadState, OnDemandModule};
use crate::state::context::{Context, context};
use crate::state::lazy_views::{BulkView, LazyView, OnDemandView};
use crate::ui::{Button, Notice, NoticeKind};
use cadenza_view::prelude::*;
use cadenza_view::reactive::{LATE, late};

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
    let loader = context.second_load;
    // While it is there, what is wanted changes nothing about what is drawn.
    let load_state = Memo::new(move |_| match loader.load_state() {
        here @ LoadState::Here(_) => Some(here),
        other => wanted.get().then_some(other),
    });
    let content = move || match load_state.get() {
        None => View::Nothing,
        Some(LoadState::Here(module)) => (module.draw)(piece.make()),
        Some(LoadState::Coming) => coming(context),
        Some(LoadState::Missing) => missing(context, Callback::new(move |()| loader.retry())),
    };
    content.into_view()
}

/// Draws a view of the third load, for which is sent when somebody first wants it. Only called from the second load.
pub fn on_demand_view(wanted: Signal<bool>, view: OnDemandView) -> View {
    once_wanted(context().third_load, wanted, view)
}

/// The same for the fourth load.
pub fn bulk_view(wanted: Signal<bool>, view: BulkView) -> View {
    once_wanted(context().fourth_load, wanted, OnDemandView::Bulk(view))
}

fn once_wanted(loader: ChunkLoader<OnDemandModule>, wanted: Signal<bool>, view: OnDemandView) -> View {
    let context = context();
    Effect::new(move || {
        if wanted.get() {
            loader.want();
        }
    });
    let waiting = Memo::new(move |_| wanted.get() && loader.load_state() == LoadState::Coming);
    let late = late(waiting.into(), LATE);
    let load_state = Memo::new(move |_| match loader.load_state() {
        here @ LoadState::Here(_) => Some(here),
        // What comes at once is not announced.
        LoadState::Coming => late.get().then_some(LoadState::Coming),
        LoadState::Missing => wanted.get().then_some(LoadState::Missing),
    });
    let content = move || match load_state.get() {
        None => View::Nothing,
        Some(LoadState::Here(module)) => {
            // The app is given the style with the first of its views.
            if loader.take_style() {
                // The first sheet was adopted in the same way.
                let _ = style_sheet::adopt(&context.root.read_value(), module.style);
            }
            (module.draw)(view.clone())
        }
        Some(LoadState::Coming) => coming(context),
        Some(LoadState::Missing) => missing(context, Callback::new(move |()| loader.retry())),
    };
    content.into_view()
}

fn coming(context: Context) -> View {
    view! { <p class="first-load" role="status">{context.messages.loading}</p> }
}

fn missing(context: Context, again: Callback<()>) -> View {
    let m = context.messages;
    view! {
        <Notice kind=NoticeKind::Failure title=m.part_missing>
            <p>{m.part_missing_advice}</p>
            <div class="actions">
                <Button on_press=again>{m.try_again}</Button>
            </div>
        </Notice>
    }
}
