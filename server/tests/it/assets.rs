//! The app's files: their types, their compressed twins, and how long they are kept.

use std::fs;

use axum::body::Body;
use axum::http::Request;
use cadenza_server::{Settings, headers};
use tempfile::TempDir;

use crate::api::{Answer, Api};

const HASHED: &str = "/cadenza-0f3a9bc2d4e5f601.js";

/// A built app as small as can be. The folder lives as long as the first of the pair.
async fn site() -> (TempDir, Api) {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("index.html", "<!doctype html>"),
        ("config.json", "{}"),
        ("config.json.br", "from before the edit"),
        ("config.json.gz", "from before the edit"),
        ("cadenza.js", "entry"),
        ("cadenza-0f3a9bc2d4e5f601.js", "script"),
        ("cadenza-0f3a9bc2d4e5f601.js.br", "brotli"),
        ("cadenza-0f3a9bc2d4e5f601.js.gz", "gzip"),
        ("cadenza-0f3a9bc2d4e5f601_bg.wasm", "\0asm"),
        ("style-deadbeef.css", "a word, not a hash"),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let settings = Settings { assets: Some(folder.path().into()), ..Settings::default() };
    (folder, Api::with(vec![], &settings).await)
}

async fn accepting(api: &Api, path: &str, encodings: &str) -> Answer {
    let request = Request::get(path).header("accept-encoding", encodings).body(Body::empty()).unwrap();
    api.send(request).await
}

#[tokio::test]
async fn the_page_is_served_at_the_root_and_asked_for_each_time() {
    let (_folder, api) = site().await;
    for path in ["/", "/index.html"] {
        let answer = api.get(path).await;
        assert_eq!((answer.status.as_u16(), &answer.bytes[..]), (200, b"<!doctype html>".as_slice()));
        assert_eq!((answer.header("content-type"), answer.header("cache-control")), ("text/html", "no-cache"));
    }
}

#[tokio::test]
async fn a_file_with_a_hash_in_its_name_is_kept_for_ever_and_no_other() {
    let (_folder, api) = site().await;
    for path in [HASHED, "/cadenza-0f3a9bc2d4e5f601_bg.wasm"] {
        assert_eq!(api.get(path).await.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
    }
    for path in ["/config.json", "/cadenza.js", "/style-deadbeef.css"] {
        assert_eq!(api.get(path).await.header("cache-control"), "no-cache", "{path}");
    }
}

#[tokio::test]
async fn a_browser_gets_the_smallest_form_it_takes() {
    let (_folder, api) = site().await;
    for (accepted, encoding, text) in
        [("gzip, br", "br", "brotli"), ("gzip", "gzip", "gzip"), ("identity", "", "script"), ("", "", "script")]
    {
        let answer = accepting(&api, HASHED, accepted).await;
        assert_eq!((answer.header("content-encoding"), &answer.bytes[..]), (encoding, text.as_bytes()), "{accepted}");
        assert_eq!(answer.header("content-type"), "text/javascript");
        assert!(answer.header("cache-control").contains("immutable"));
        assert!(
            answer.headers.get_all("vary").iter().any(|vary| vary == "accept-encoding"),
            "a proxy must not mix them up"
        );
    }
    assert_eq!(&accepting(&api, "/cadenza.js", "br").await.bytes[..], b"entry", "there is no compressed one");
}

#[tokio::test]
async fn wasm_has_the_type_that_lets_it_compile_while_it_loads() {
    let (_folder, api) = site().await;
    assert_eq!(api.get("/cadenza-0f3a9bc2d4e5f601_bg.wasm").await.header("content-type"), "application/wasm");
}

#[tokio::test]
async fn files_carry_the_security_headers() {
    let (_folder, api) = site().await;
    for path in ["/", HASHED, "/missing.js"] {
        let answer = api.get(path).await;
        for (name, value) in headers::SECURITY {
            assert_eq!(answer.header(name.as_str()), value, "{path}");
        }
    }
}

#[tokio::test]
async fn a_missing_file_is_404_and_is_not_kept() {
    let (_folder, api) = site().await;
    for path in ["/missing.js", "/missing-0f3a9bc2d4e5f601.js", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
        let answer = api.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (404, ""), "{path}");
    }
}

#[tokio::test]
async fn an_unknown_call_is_not_looked_for_among_the_files() {
    let (_folder, api) = site().await;
    api.get("/api/v1/nowhere").await.refuses(404, "Not found", &[]);
    api.get("/api").await.refuses(404, "Not found", &[]);
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let (_folder, api) = site().await;
    let modified = api.get("/index.html").await.header("last-modified").to_owned();
    let request = Request::get("/index.html").header("if-modified-since", modified).body(Body::empty()).unwrap();
    let answer = api.send(request).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control"), answer.bytes.len()), (304, "no-cache", 0));
}

#[tokio::test]
async fn only_the_page_for_frames_may_be_framed_and_by_those_alone_who_may() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["index.html", "embed.html"] {
        fs::write(folder.path().join(name), "<!doctype html>").unwrap();
    }
    let portals = vec!["https://portal.example".to_owned(), "https://other.example".to_owned()];
    for (embedders, around) in [(portals, "https://portal.example https://other.example"), (vec![], "'none'")] {
        let settings = Settings { assets: Some(folder.path().into()), embedders, ..Settings::default() };
        let api = Api::with(vec![], &settings).await;
        let policy = async |path: &str| api.get(path).await.header("content-security-policy").to_owned();
        assert!(policy("/embed.html").await.contains(&format!("frame-ancestors {around};")));
        for path in ["/", "/index.html", "/nowhere/embed.html", "/api/v1/openapi.json"] {
            assert!(policy(path).await.contains("frame-ancestors 'none';"), "{path}");
        }
    }
}

/// It is edited where it lies, and nobody would compress it anew.
#[tokio::test]
async fn an_edited_configuration_is_served_whatever_lies_beside_it() {
    let (folder, api) = site().await;
    fs::write(folder.path().join("config.json"), r#"{"theme":"dark"}"#).unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    for name in ["config.json", "config.json.br"] {
        fs::write(
            folder.path().join("reports").join(name),
            r#"{"theme":"dark"}"#.replace("{", if name.ends_with("br") { "old" } else { "{" }),
        )
        .unwrap();
    }
    for path in ["/config.json", "/%63onfig.json", "/reports/config.json"] {
        for accepted in ["gzip, br", "br", "gzip", "identity"] {
            let answer = accepting(&api, path, accepted).await;
            assert_eq!(
                (answer.header("content-encoding"), &answer.bytes[..]),
                ("", br#"{"theme":"dark"}"#.as_slice()),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn what_no_file_can_be_called_is_missing_and_no_failure() {
    let (_folder, api) = site().await;
    let long = format!("/{}", "a".repeat(300));
    let deep = "/a".repeat(3000);
    for path in [
        long.as_str(),
        &format!("{long}.js"),
        &deep,
        "/%00",
        "/index.html%00",
        "/index.html/",
        "/index.html/a",
        "/%FF",
        "/con",
    ] {
        assert_eq!(api.get(path).await.status, 404, "{path}");
    }
}

/// A browser takes an address that begins with two slashes, or one and a backslash, for another host's.
#[tokio::test]
async fn no_redirection_leads_to_another_host() {
    let (folder, api) = site().await;
    fs::create_dir(folder.path().join("npm")).unwrap();
    fs::write(folder.path().join("npm/index.html"), "page").unwrap();
    for path in ["//npm", "///npm", "//npm/", "/%2fnpm", "/\\npm", "/%5cnpm", "/npm//", "/./npm", "/npm/..//npm"] {
        let answer = api.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (404, ""), "{path}");
    }
    let answer = api.get("/npm").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (307, "/npm/"));
    assert_eq!(&api.get("/npm/").await.bytes[..], b"page");
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_leads_to_no_file_outside_of_the_folder() {
    use std::os::unix::fs::symlink;
    let (folder, api) = site().await;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.txt"), "secret").unwrap();
    fs::write(outside.path().join("index.html"), "secret").unwrap();
    let here = folder.path();
    symlink(outside.path().join("secret.txt"), here.join("secret.txt")).unwrap();
    symlink(outside.path(), here.join("out")).unwrap();
    symlink(outside.path().join("secret.txt"), here.join("cadenza.js.br")).unwrap();
    fs::create_dir(here.join("page")).unwrap();
    symlink(outside.path().join("index.html"), here.join("page/index.html")).unwrap();
    symlink(here.join("cadenza.js"), here.join("same.js")).unwrap();
    for path in ["/secret.txt", "/out/secret.txt", "/out/", "/out", "/page/", "/cadenza.js.br"] {
        let answer = accepting(&api, path, "br").await;
        assert!(answer.status == 404 && !answer.bytes.starts_with(b"secret"), "{path}: {}", answer.status);
    }
    assert!(!accepting(&api, "/cadenza.js", "br").await.bytes.starts_with(b"secret"));
    assert_eq!(&api.get("/same.js").await.bytes[..], b"entry", "a link within is one");
    let linked = outside.path().join("site");
    symlink(here, &linked).unwrap();
    let through = Api::with(vec![], &Settings { assets: Some(linked), ..Settings::default() }).await;
    assert_eq!(&through.get("/cadenza-0f3a9bc2d4e5f601.js").await.bytes[..], b"script", "the folder itself may be one");
}
