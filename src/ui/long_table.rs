//! A table of any number of lines of one height: only those in sight are in the DOM, and a few around them.

use std::rc::Rc;

use cadenza_view::prelude::*;

use super::scroller::{ScrollView, Scroller};
use cadenza_core::list::{RowWindow, row_window};

/// Up to this many lines all are in the DOM: the browser's own search then finds every one.
const ALL_IN_DOM: usize = 100;

/// Below this width a line is taller, in CSS pixels, as the style of the table has it.
const NARROW: f64 = 640.0;

/// Draws the line at a place, from 0: a `tr`.
#[derive(Clone)]
pub struct DrawLine(Rc<dyn Fn(usize) -> View>);

impl DrawLine {
    /// The lines as `draw` draws them.
    pub fn new(draw: impl Fn(usize) -> View + 'static) -> Self {
        Self(Rc::new(draw))
    }
}

/// The table, in a region that scrolls.
#[component]
pub fn LongTable(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The class of the table.
    class: &'static str,
    /// The row of its heads.
    head: View,
    /// How many columns it has.
    columns: usize,
    /// How many lines there are.
    count: Signal<usize>,
    /// What the lines are of: with another one all of them are drawn anew.
    of: Signal<u64>,
    /// The height of a line, in CSS pixels: in a wide place, and in a narrow one.
    heights: (u32, u32),
    /// Draws one.
    draw: DrawLine,
) -> impl IntoView {
    let region = NodeRef::new();
    let sight = RwSignal::new((0.0, 800.0));
    let narrow = RwSignal::new(false);
    let height = move || if narrow.get() { heights.1 } else { heights.0 };
    let in_sight = Memo::new(move |_| match count.get() {
        count if count <= ALL_IN_DOM => RowWindow { rows: 0..count, before: 0.0, after: 0.0 },
        count => {
            let (top, tall) = sight.get();
            row_window(count, f64::from(height()), top, tall)
        }
    });
    let on_view = Callback::new(move |view: ScrollView| {
        narrow.set(view.width < NARROW);
        sight.set((view.top, view.height));
    });
    let lines = move || {
        let of = of.get();
        in_sight.get().rows.map(|at| (of, at)).collect::<Vec<_>>()
    };
    let spacer = move |room: Signal<f64>| {
        move || {
            let room = room.get() as u64;
            (room > 0).then(|| {
                view! { <tr class="spacer" aria-hidden="true" style:height=format!("{room}px")><td colspan=columns.to_string()></td></tr> }
            })
        }
    };
    let before = Signal::derive(move || in_sight.read().before);
    let after = Signal::derive(move || in_sight.read().after);
    view! {
        <Scroller on_view node_ref=region label=label.clone()>
            <table
                class=class
                part="table"
                role="table"
                aria-label=label
                aria-rowcount=move || (count.get() + 1).to_string()
                style:--row=move || format!("{}px", height())
            >
                <thead>{head}</thead>
                <tbody>
                    {spacer(before)}
                    <For each=lines key=|line| *line let:line>{(draw.0)(line.1)}</For>
                    {spacer(after)}
                </tbody>
            </table>
        </Scroller>
    }
}
