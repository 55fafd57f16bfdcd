//! What is selected, in words, and what can be done with it.

use crate::dom::{View, component, view};

use crate::reactive::{Callback, Signal};

use super::delete::Doomed;
use crate::context::context;
use crate::list::{Rows, Selection};
use crate::ui::{Button, ButtonKind};

/// The bar above the table while something is selected.
#[component]
pub fn SelectedBar(
    /// The rows on the page.
    #[prop(into)]
    rows: Signal<Rows>,
    /// Asks before deleting.
    doomed: Doomed,
) -> View {
    let context = context();
    let m = context.messages;
    let selection = context.shelf.selection;
    let words = move || {
        let (here, elsewhere) = selection.read().counts(&rows.read());
        (m.selected)(here, elsewhere)
    };
    view! {
        <div class="bulk" role="group" hidden=move || selection.read().is_empty()>
            <span class="bulk-words" role="status">{move || (!selection.read().is_empty()).then(words)}</span>
            <Button
                kind=ButtonKind::Danger
                on_press=Callback::new(move |()| doomed.ask(selection.read_untracked().entries()))
            >
                {m.delete_selected}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| selection.set(Selection::default()))
            >
                {m.clear_selection}
            </Button>
        </div>
    }
}
