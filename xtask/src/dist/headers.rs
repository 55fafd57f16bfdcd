//! The `_headers` file, which several static hosts read: the policies, how long each file may be kept, who may use it.

use super::naming::STABLE;
use super::site::{ROUTES, Site};

/// What no answer is without. Where frames are allowed, `frame-ancestors` takes the place of X-Frame-Options.
const ALWAYS: [&str; 6] = [
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security: max-age=63072000",
];

/// A release may lie on another origin than the pages that use it: scripts and what they fetch are for everybody.
const SHARED: [&str; 2] = ["Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"];

const FOREVER: &str = "Cache-Control: public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "Cache-Control: no-cache";

/// The text for files with these hashed names.
///
/// Hosts join the values of overlapping rules instead of choosing one. So there is one rule for each path, and beside that of
/// all paths each adds what only it has; a second policy is kept beside the first.
pub(crate) fn file(hashed: &[String], site: &Site) -> String {
    let root = site.root();
    let mut always = ALWAYS.map(str::to_owned).to_vec();
    always.push(format!("Content-Security-Policy: {}", policy(site)));
    let mut text = rule("/*", &always);
    let page = [frames(&[]), ASK_AGAIN.to_owned(), "Cross-Origin-Resource-Policy: same-origin".to_owned()];
    text += &rule(root, &page);
    if site.folder.is_some() {
        for word in ROUTES {
            text += &rule(&format!("{root}{word}"), &page);
            text += &rule(&format!("{root}{word}/*"), &page);
        }
    }
    for (_, name) in STABLE {
        let lines = match name {
            "index.html" => page.to_vec(),
            "embed.html" => vec![frames(&site.embedders), ASK_AGAIN.to_owned(), SHARED[1].to_owned()],
            _ => kept(name, ASK_AGAIN),
        };
        text += &rule(&format!("{root}{name}"), &lines);
        // Cloudflare Pages answers for a page under its name without the end, too, and sends people there.
        if name == "embed.html" {
            text += &rule(&format!("{root}embed"), &lines);
        }
    }
    for name in hashed {
        text += &rule(&format!("{root}{name}"), &kept(name, FOREVER));
    }
    text
}

fn rule(path: &str, lines: &[String]) -> String {
    lines.iter().fold(format!("{path}\n"), |text, line| text + "  " + line + "\n")
}

fn kept(name: &str, how_long: &str) -> Vec<String> {
    let shared: &[&str] = if name.ends_with(".js") || name.ends_with(".wasm") { &SHARED } else { &[] };
    [&[how_long], shared].concat().into_iter().map(str::to_owned).collect()
}

/// The policy the app runs under, but for who may frame it.
pub(crate) fn policy(site: &Site) -> String {
    let connect = site.api.as_ref().map_or_else(String::new, |origin| format!(" {origin}"));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        &format!("connect-src 'self'{connect}"),
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn frames(embedders: &[String]) -> String {
    let who = if embedders.is_empty() { "'none'".to_owned() } else { embedders.join(" ") };
    format!("Content-Security-Policy: frame-ancestors {who}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            api: Some("https://api.example".to_owned()),
            folder: None,
            embedders: vec!["https://a.example".to_owned(), "https://b.example".to_owned()],
        }
    }

    /// The lines under a path.
    fn under<'a>(text: &'a str, path: &str) -> Vec<&'a str> {
        let rules = text.lines().skip_while(|line| *line != path).skip(1);
        rules.take_while(|line| line.starts_with("  ")).map(str::trim).collect()
    }

    #[test]
    fn an_api_on_another_host_may_be_talked_to_and_nobody_else() {
        assert!(policy(&site()).contains("connect-src 'self' https://api.example; base-uri"));
        assert!(policy(&Site::default()).contains("connect-src 'self'; base-uri"));
    }

    #[test]
    fn a_hashed_file_is_kept_for_ever_and_the_page_is_asked_for_again() {
        let text = file(&["boot-1a.js".to_owned(), "page-2b.css".to_owned()], &Site::default());
        assert_eq!(under(&text, "/boot-1a.js"), [FOREVER, SHARED[0], SHARED[1]]);
        assert_eq!(under(&text, "/page-2b.css"), [FOREVER]);
        assert_eq!(under(&text, "/cadenza.js"), [ASK_AGAIN, SHARED[0], SHARED[1]]);
        assert!(under(&text, "/index.html").contains(&ASK_AGAIN) && under(&text, "/").contains(&ASK_AGAIN));
        assert_eq!(under(&text, "/config.json"), [ASK_AGAIN]);
    }

    #[test]
    fn only_the_page_for_frames_may_be_framed_and_only_by_whom_is_named() {
        let text = file(&[], &site());
        let embed = "Content-Security-Policy: frame-ancestors https://a.example https://b.example";
        assert_eq!(under(&text, "/embed.html"), [embed, ASK_AGAIN, SHARED[1]]);
        assert_eq!(under(&text, "/").first(), Some(&"Content-Security-Policy: frame-ancestors 'none'"));
        assert!(!under(&text, "/*").iter().any(|line| line.contains("frame-ancestors")));
        let nobody = file(&[], &Site::default());
        assert_eq!(under(&nobody, "/embed.html").first(), Some(&"Content-Security-Policy: frame-ancestors 'none'"));
    }

    #[test]
    fn in_a_folder_the_rules_and_those_of_the_apps_addresses_begin_there() {
        let text = file(&["boot-1a.js".to_owned()], &Site { folder: Some("/a/b/".to_owned()), ..Site::default() });
        for path in ["/a/b/", "/a/b/index.html", "/a/b/schedules", "/a/b/schedules/*", "/a/b/settings"] {
            assert!(under(&text, path).contains(&ASK_AGAIN), "{path}");
        }
        assert!(under(&text, "/a/b/boot-1a.js").contains(&FOREVER));
    }
}
