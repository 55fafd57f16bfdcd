//! A value as it was sent: whichever way it is written it turns nothing around it, nothing in it hides, and nobody translates it.

use cadenza_view::prelude::*;

use cadenza_core::invisible_chars::{HiddenChar, TextSegment, code, escape_hidden, segments};

/// Longer values may be cut where they stand; the whole then comes up on hover.
const LONG: usize = 16;

/// The value, isolated; each hidden character by its code, which `named` says in words.
pub fn safe_text(text: &str, named: fn(HiddenChar) -> &'static str) -> View {
    let whole = (text.len() > LONG).then(|| escape_hidden(text));
    let pieces = segments(text);
    if let [] | [TextSegment::Text(_)] = pieces.as_slice() {
        return view! { <bdi translate="no" title=whole>{text.to_owned()}</bdi> };
    }
    let pieces = pieces.into_iter().map(|piece| match piece {
        TextSegment::Text(text) => View::Text(text.to_owned().into()),
        TextSegment::Mark(it, hidden) => {
            let code = code(it);
            let name = format!("{code}: {}", named(hidden));
            view! { <span class="mark" role="img" title=name.clone() aria-label=name>{code}</span> }
        }
    });
    view! { <bdi translate="no" title=whole>{pieces.collect::<Vec<_>>()}</bdi> }
}

/// Words that are somebody's own and already plain, isolated.
pub fn user_text(text: String) -> View {
    view! { <bdi translate="no">{text}</bdi> }
}
