//! What events say that the browser does not say plainly.

use web_sys::KeyboardEvent;

/// Whether a key belongs to an input method that puts letters together; browsers say so of its last one only by its code.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    /// What any key is called that an input method takes.
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}
