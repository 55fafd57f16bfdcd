//! Many values in the room of one line.

use cadenza_view::prelude::*;

use super::icon::{Icon, alert, icon};
use super::safe_text::safe_text;
use cadenza_core::invisible_chars::{HiddenChar, escape_hidden};

/// The first value, and how many more there are; all of them on hover.
#[component]
pub fn ValueList(
    /// The values.
    values: Vec<String>,
    /// What the first one is, where the column holds more than one kind.
    drawing: Option<Icon>,
    /// What stands there where there is none.
    none: View,
    /// The words for "and so many more".
    more: fn(usize) -> String,
    /// The words for a hidden character.
    hidden: fn(HiddenChar) -> &'static str,
) -> impl IntoView {
    let all = values.iter().map(|value| escape_hidden(value)).collect::<Vec<_>>().join("\n");
    let rest = values.len().saturating_sub(1);
    let Some(first) = values.into_iter().next() else {
        return none;
    };
    let rest = (rest > 0).then(|| {
        view! {
            <span class="more" aria-hidden="true">{format!("+{rest}")}</span>
            <span class="visually-hidden">{more(rest)}</span>
        }
    });
    view! { <span class="several" title=all>{drawing.map(icon)}{safe_text(&first, hidden)}{rest}</span> }
}

/// Says that there is nothing where something should be.
pub fn lacking(words: &'static str) -> View {
    view! { <span class="lacking">{alert()}{words}</span> }
}
