//! The `_headers` file, which several static hosts read: the CSP, and how long each file may be kept.

/// Asked for again each time; everything else carries its hash in its name.
const CHANGING: [&str; 3] = ["/", "/index.html", "/config.json"];

/// The text for files with these hashed names; `api` is the origin of an API on another host.
pub(crate) fn file(hashed: &[String], api: Option<&str>) -> String {
    let mut lines = vec![
        "/*".to_owned(),
        format!("  Content-Security-Policy: {}", policy(api)),
        "  X-Content-Type-Options: nosniff".to_owned(),
        "  Referrer-Policy: no-referrer".to_owned(),
    ];
    // One rule for each path: hosts join the values of overlapping rules instead of choosing one.
    for path in CHANGING {
        lines.extend([path.to_owned(), "  Cache-Control: no-cache".to_owned()]);
    }
    for name in hashed {
        lines.extend([format!("/{name}"), "  Cache-Control: public, max-age=31536000, immutable".to_owned()]);
    }
    lines.join("\n") + "\n"
}

/// The policy the app runs under.
fn policy(api: Option<&str>) -> String {
    let connect = api.map_or_else(String::new, |origin| format!(" {origin}"));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        &format!("connect-src 'self'{connect}"),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_on_another_host_may_be_talked_to_and_nobody_else() {
        assert!(policy(Some("https://api.example")).contains("connect-src 'self' https://api.example; base-uri"));
        assert!(policy(None).contains("connect-src 'self'; base-uri"));
    }

    #[test]
    fn a_hashed_file_is_kept_for_ever_and_the_page_is_asked_for_again() {
        let text = file(&["boot-1a.js".to_owned()], None);
        assert!(text.contains("\n/boot-1a.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert!(text.contains("\n/index.html\n  Cache-Control: no-cache\n"));
    }
}
