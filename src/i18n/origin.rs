//! The texts about an API on another host that did not answer.

/// The texts about an API on another host that did not answer. Origins and commands are values in them.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct OriginTexts {
    /// The page's origin, the API's.
    pub two: fn(&str, &str) -> String,
    pub remedy: &'static str,
    /// The page's origin, and the command that names the API's to the page's policy.
    pub allow: fn(&str, &str) -> String,
    pub proxy: &'static str,
    /// The command.
    pub serve: fn(&str) -> String,
}
