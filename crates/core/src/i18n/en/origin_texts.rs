//! English: an API on another host that did not answer.

use crate::i18n::OriginTexts;

pub(super) const ORIGIN: OriginTexts = OriginTexts {
    unreached: |api| {
        format!("This page could not reach {api}. Try again; if it continues, contact whoever runs this page.")
    },
    for_operators: "For whoever runs this page",
    forbidden: |page, api| {
        format!("The page at {page} has a Content-Security-Policy that does not allow calls to {api}.")
    },
    allow_here: "Build this page with the API in its policy, and name the API’s origin where your server sends its own:",
    allow_from: |page| format!("Let the API allow calls from {page} (CORS), and check that it is running."),
    allow_there: |api| format!("Add {api} to connect-src of that policy."),
    two: |page, api| {
        format!(
            "This page comes from {page} and calls {api}, another origin. A browser does that only where the API allows it \
             (CORS), and does not say whether the API refused or was not there at all."
        )
    },
    remedy: "If the API is running, whoever looks after it or this page can do one of three things:",
    allow: |page| format!("Let the API allow calls from {page}, and build this page with the API in its policy:"),
    proxy: "Pass the API on under this page’s own origin with a reverse proxy, and leave api_base at /api/v1. The folder \
            deploy/ has a file for nginx and one for Caddy.",
    serve: "Where nothing can be changed at the API, serve this page with",
};
