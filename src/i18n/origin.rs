//! The texts about an API on another host that did not answer.

/// The texts about an API on another host that did not answer. Origins are values in them.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct OriginTexts {
    /// The page's origin, the API's.
    pub two: fn(&str, &str) -> String,
    pub remedy: &'static str,
    /// The page's origin; the command that names the API's to the page's policy follows.
    pub allow: fn(&str) -> String,
    pub proxy: &'static str,
    /// The command follows.
    pub serve: &'static str,
}
