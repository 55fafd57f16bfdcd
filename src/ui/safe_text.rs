//! A value as it was sent: whichever way it is written it turns nothing around it, nothing in it hides, and nobody translates it.

use crate::dom::{View, view};

use cadenza_core::invisible_chars::{Hidden, Piece, code, pieces, plain};

/// Longer values may be cut where they stand; the whole then comes up on hover.
const LONG: usize = 16;

/// The value, isolated; each hidden character by its code, which `named` says in words.
pub fn shown(text: &str, named: fn(Hidden) -> &'static str) -> View {
    let whole = (text.len() > LONG).then(|| plain(text));
    let pieces = pieces(text);
    if let [] | [Piece::Text(_)] = pieces.as_slice() {
        return view! { <bdi translate="no" title=whole>{text.to_owned()}</bdi> };
    }
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => View::Text(text.to_owned().into()),
        Piece::Mark(it, hidden) => {
            let code = code(it);
            let name = format!("{code}: {}", named(hidden));
            view! { <span class="mark" role="img" title=name.clone() aria-label=name>{code}</span> }
        }
    });
    view! { <bdi translate="no" title=whole>{pieces.collect::<Vec<_>>()}</bdi> }
}

/// Words that are somebody's own and already plain, isolated.
pub fn own_words(text: String) -> View {
    view! { <bdi translate="no">{text}</bdi> }
}
