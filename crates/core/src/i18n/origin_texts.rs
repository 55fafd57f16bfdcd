//! The texts about an API on another host that did not answer.

/// The texts about an API on another host that did not answer. Origins are values in them.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct OriginTexts {
    /// For whoever wants to work with it: the API's origin.
    pub unreached: fn(&str) -> String,
    /// What follows is for whoever runs the page.
    pub for_operators: &'static str,
    /// The page's origin, the API's.
    pub two: fn(&str, &str) -> String,
    /// The page's own policy forbids it: the page's origin, the API's.
    pub forbidden: fn(&str, &str) -> String,
    pub remedy: &'static str,
    /// The page's origin; the command that names the API's to the page's policy follows.
    pub allow: fn(&str) -> String,
    /// The command follows.
    pub allow_here: &'static str,
    pub proxy: &'static str,
    /// The command follows.
    pub serve: &'static str,
    /// In a page of somebody else: the page's origin.
    pub allow_from: fn(&str) -> String,
    /// In a page of somebody else: the API's origin.
    pub allow_there: fn(&str) -> String,
}
