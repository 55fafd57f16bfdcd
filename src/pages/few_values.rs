//! Values on one line: the first of them, and how many more there are.

use cadenza_view::prelude::*;

use super::cells;
use crate::state::context::context;
use cadenza_core::schedule::{AttributeValue, Difference, difference};

/// The first of some values and how many more there are, with the sign of what becomes of them.
pub fn few(values: &[String], sign: Option<&'static str>) -> View {
    let Some(first) = values.first().filter(|first| !first.is_empty()) else {
        return view! { <span class="absent">{context().messages.none}</span> };
    };
    let class = match sign {
        Some("−") => "goes",
        Some(_) => "comes",
        None => "stays",
    };
    let sign = sign.map(|sign| view! { <span class="sign">{sign}</span> });
    let rest = values.len() - 1;
    let rest = (rest > 0).then(|| view! { <span class="more">{format!(" +{rest}")}</span> });
    view! { <span class=class title=values.join("\n") translate="no">{sign}{cells::value(first)}</span>{rest} }
}

/// What an attribute is and what it becomes, each on one line; of lists what goes and what comes.
pub fn in_line(before: &AttributeValue, after: &AttributeValue) -> [View; 2] {
    match (before, after) {
        (AttributeValue::List(before), AttributeValue::List(after)) => {
            let Difference { removed, added, .. } = difference(before, after);
            let now = if removed.is_empty() { few(before, None) } else { few(&removed, Some("−")) };
            let becomes = if added.is_empty() { few(after, None) } else { few(&added, Some("+")) };
            [now, becomes]
        }
        (before, after) => [before, after].map(|value| match value {
            AttributeValue::Text(text) => few(std::slice::from_ref(text), None),
            AttributeValue::List(list) => few(list, None),
        }),
    }
}
