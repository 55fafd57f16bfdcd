//! What a person points with.

/// Whether it is a finger, which needs more room than a mouse.
pub fn is_coarse() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
