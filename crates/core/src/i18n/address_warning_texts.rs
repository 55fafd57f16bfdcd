//! The texts about what of an address could not be read.

/// The texts about what of an address could not be read.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct AddressWarningTexts {
    pub title: fn(usize) -> String,
    pub why: fn(&str) -> &'static str,
    pub forget: &'static str,
    pub doubtful: &'static str,
}
