//! Values beside each other: what a field was and what it becomes.

use super::cells;
use crate::state::context::Context;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::schedule::{AttributeChange, AttributeValue, Difference, difference};
use cadenza_view::prelude::*;

/// The most values of one side that are drawn: nobody reads more, and thousands stop the page.
const SHOWN: usize = 100;

/// A value by itself.
pub fn alone(context: Context, value: &AttributeValue) -> View {
    match value {
        AttributeValue::Text(text) => word(context, text),
        AttributeValue::List(values) if values.is_empty() => word(context, ""),
        AttributeValue::List(values) => {
            let items = values.iter().take(SHOWN).map(|value| view! { <li>{cells::value(value)}</li> });
            view! { <ul class="listed">{items.chain(rest(context, values.len())).collect::<Vec<_>>()}</ul> }
        }
    }
}

/// Both sides of a change. Of lists each side shows what it alone has, and counts what both have.
pub fn sides(context: Context, change: &AttributeChange) -> [View; 2] {
    let t = &lazy_messages(context.messages).change;
    match (&change.before, &change.after) {
        (AttributeValue::List(now), AttributeValue::List(after)) => {
            let Difference { removed, added, kept, reordered } = difference(now, after);
            let order = if reordered { Some(t.reordered) } else { None };
            [side(context, &removed, "−", t.removed, kept, None), side(context, &added, "+", t.added, kept, order)]
        }
        (now, after) => [alone(context, now), alone(context, after)],
    }
}

fn side(
    context: Context,
    own: &[String],
    sign: &'static str,
    word_: &'static str,
    kept: usize,
    order: Option<&'static str>,
) -> View {
    let t = &lazy_messages(context.messages).change;
    if own.is_empty() && kept == 0 {
        return word(context, "");
    }
    let rest = rest(context, own.len());
    let own = own.iter().take(SHOWN).map(|value| {
        view! { <li><span class="sign" aria-hidden="true">{sign}</span>{cells::value(value)}" "<span class="hint">{word_}</span></li> }
    });
    let kept = (kept > 0).then(|| {
        let order = order.map(|order| format!(", {order}")).unwrap_or_default();
        view! { <li class="hint">{format!("{}{order}", (t.unchanged)(kept))}</li> }
    });
    view! { <ul class="listed">{own.chain(rest).chain(kept).collect::<Vec<_>>()}</ul> }
}

/// How many there are beyond those that are drawn.
fn rest(context: Context, length: usize) -> Option<View> {
    let rest = length.saturating_sub(SHOWN);
    (rest > 0).then(|| view! { <li class="hint">{(context.messages.and_more)(rest)}</li> })
}

fn word(context: Context, text: &str) -> View {
    match text {
        "" => view! { <span class="absent">{context.messages.none}</span> },
        text => cells::value(text),
    }
}
