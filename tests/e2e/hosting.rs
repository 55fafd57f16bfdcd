//! The recipes of `deploy/`, run: what each web server answers for every file, address and call.

mod api;
mod observatory;
mod readme;
mod web_server;

use std::fs;
use std::path::Path;

use cadenza_core::route::Route;
use reqwest::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, HeaderMap, HeaderName, VARY,
};
use reqwest::{Client, StatusCode};

use crate::browser::found;
pub(crate) use web_server::{Program, WebServer};

/// The folder the build with addresses in its path is made for.
pub(crate) const FOLDER: &str = "a/b";

const FOREVER: &str = "public, max-age=31536000, immutable";
const NOBODY: &str = "http://127.0.0.1:9";

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Got {
    fn header(&self, name: impl Into<HeaderName>) -> &str {
        self.headers.get(name.into()).map_or("", |value| value.to_str().unwrap())
    }
}

async fn get(url: &str, encodings: &str) -> Got {
    let request = Client::new().get(url).header(ACCEPT_ENCODING, encodings);
    let response = request.send().await.unwrap_or_else(|error| panic!("{url}: {error}"));
    let (status, headers) = (response.status(), response.headers().clone());
    Got { status, headers, body: response.bytes().await.unwrap().to_vec() }
}

/// The names of the files a site serves, without their compressed forms, the package and what is for hosts to read.
fn files(site: &Path) -> Vec<String> {
    let entries = fs::read_dir(site).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    names.filter(|name| !name.starts_with('_') && !name.ends_with(".br") && !name.ends_with(".gz")).collect()
}

fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16 && hash.chars().all(|it| it.is_ascii_hexdigit()))
}

fn type_of(name: &str) -> &'static [&'static str] {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => &["text/html; charset=utf-8"],
        // Debian's nginx has the older name of the two.
        "js" => &["text/javascript; charset=utf-8", "application/javascript; charset=utf-8"],
        "css" => &["text/css; charset=utf-8", "text/css"],
        "wasm" => &["application/wasm"],
        "json" => &["application/json"],
        "svg" => &["image/svg+xml"],
        end => panic!("{name}: what type has a .{end}?"),
    }
}

#[tokio::test]
async fn every_file_comes_as_it_was_compressed_and_says_how_long_it_may_be_kept() {
    for program in Program::EVERY {
        for below in ["", FOLDER] {
            let site = found::app();
            let server = WebServer::start(program, &site, below, NOBODY).await;
            for name in files(&site) {
                let url = format!("{}/{below}/{name}", server.origin).replace("//", "/").replacen(":/", "://", 1);
                for (accepted, encoding, end) in
                    [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
                {
                    // It is edited where it lies, and so has one form.
                    let (encoding, end) = if name == "config.json" { ("", "") } else { (encoding, end) };
                    let got = get(&url, accepted).await;
                    let about = format!("{program:?} {url} {accepted}");
                    let bytes = fs::read(site.join(format!("{name}{end}"))).unwrap();
                    assert_eq!((got.status, got.header(CONTENT_ENCODING)), (StatusCode::OK, encoding), "{about}");
                    assert!(
                        got.body == bytes,
                        "{about}: {} bytes came, not the {} of the file",
                        got.body.len(),
                        bytes.len()
                    );
                    let varies = got.header(VARY).eq_ignore_ascii_case("accept-encoding");
                    assert!(varies || name == "config.json", "{about}: {:?}", got.headers);
                    assert!(
                        type_of(&name).contains(&got.header(CONTENT_TYPE)),
                        "{about}: {:?}",
                        got.header(CONTENT_TYPE)
                    );
                    let kept = if is_hashed(&name) { FOREVER } else { "no-cache" };
                    assert_eq!(got.header(CACHE_CONTROL), kept, "{about}");
                    used_by_whom_it_may(&name, &got, &about);
                }
            }
        }
    }
}

fn used_by_whom_it_may(name: &str, got: &Got, about: &str) {
    let script = name.ends_with(".js") || name.ends_with(".wasm");
    assert_eq!(got.header(ACCESS_CONTROL_ALLOW_ORIGIN), if script { "*" } else { "" }, "{about}");
    let resource = if script || name == "embed.html" { "cross-origin" } else { "same-origin" };
    assert_eq!(got.header(HeaderName::from_static("cross-origin-resource-policy")), resource, "{about}");
    // The very policy the journeys run under.
    let framed = if name == "embed.html" { "frame-ancestors https://portal.example" } else { "frame-ancestors 'none'" };
    let policy = cadenza_server::CONTENT_POLICY.replace("frame-ancestors 'none'", framed);
    assert_eq!(got.header(CONTENT_SECURITY_POLICY), policy, "{about}");
}

#[tokio::test]
async fn an_edited_configuration_is_served_whatever_lies_beside_it() {
    let edited = r#"{"theme":"dark"}"#;
    for program in Program::EVERY {
        for below in ["", FOLDER] {
            let site = tempfile::tempdir().unwrap();
            fs::write(site.path().join("index.html"), "<!doctype html>").unwrap();
            fs::write(site.path().join("config.json"), edited).unwrap();
            for end in ["br", "gz"] {
                fs::write(site.path().join(format!("config.json.{end}")), "from before the edit").unwrap();
            }
            let server = WebServer::start(program, site.path(), below, NOBODY).await;
            let folder = if below.is_empty() { String::new() } else { format!("/{below}") };
            for accepted in ["br, gzip", "gzip", "identity"] {
                let got = get(&format!("{}{folder}/config.json", server.origin), accepted).await;
                let about = format!("{program:?} {below} {accepted}");
                assert_eq!((got.status, got.header(CACHE_CONTROL)), (StatusCode::OK, "no-cache"), "{about}");
                assert_eq!((got.header(CONTENT_ENCODING), &got.body[..]), ("", edited.as_bytes()), "{about}");
                assert_eq!(got.header(CONTENT_SECURITY_POLICY), cadenza_server::CONTENT_POLICY, "{about}");
            }
        }
    }
}

/// The page comes up all the same, and says that the API cannot be reached.
#[tokio::test]
async fn an_api_whose_name_does_not_resolve_keeps_no_web_server_from_starting() {
    let site = tempfile::tempdir().unwrap();
    fs::write(site.path().join("index.html"), "<!doctype html>").unwrap();
    for program in Program::EVERY {
        let server = WebServer::start(program, site.path(), "", "https://no-such-host.invalid").await;
        let page = get(&format!("{}/", server.origin), "identity").await;
        assert_eq!((page.status, &page.body[..]), (StatusCode::OK, b"<!doctype html>".as_slice()), "{program:?}");
        let call = get(&format!("{}/api/v1/reports/schedules", server.origin), "identity").await;
        assert_eq!(call.status, StatusCode::BAD_GATEWAY, "{program:?}");
    }
}

/// The directives of every policy in the rule of a path.
fn directives(rules: &str, path: &str) -> Vec<String> {
    let rule = rules.lines().skip_while(|line| *line != path).skip(1).take_while(|line| line.starts_with("  "));
    let policies = rule.filter_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    policies.flat_map(|policy| policy.split("; ").map(str::to_owned)).collect()
}

#[test]
fn hosts_that_read_a_file_of_headers_find_the_very_policy_in_it() {
    let mut expected: Vec<_> = cadenza_server::CONTENT_POLICY.split("; ").map(str::to_owned).collect();
    expected.sort();
    for (site, root) in [(found::app(), "/"), (found::app_with_paths(), "/a/b/")] {
        let rules = fs::read_to_string(site.join("_headers")).unwrap();
        for page in ["", "index.html", "embed.html"] {
            let path = format!("{root}{page}");
            let mut found = [directives(&rules, "/*"), directives(&rules, &path)].concat();
            found.sort();
            assert_eq!(found, expected, "{path} of {}", site.display());
        }
    }
}

#[tokio::test]
async fn what_is_missing_is_said_to_be_missing_and_not_kept() {
    for program in Program::EVERY {
        for (site, below) in [(found::app(), ""), (found::app_with_paths(), FOLDER)] {
            let server = WebServer::start(program, &site, below, NOBODY).await;
            let names =
                ["boot-0123456789abcdef.js", "cadenza_bg-0123456789abcdef.wasm", "no-such.png", "reports/of/nobody"];
            for name in names {
                let url = format!("{}/{below}{}{name}", server.origin, if below.is_empty() { "" } else { "/" });
                let got = get(&url, "identity").await;
                assert_eq!((got.status, got.header(CACHE_CONTROL)), (StatusCode::NOT_FOUND, ""), "{program:?} {url}");
                assert!(!String::from_utf8_lossy(&got.body).contains("cadenza-build"), "{program:?} {url} is the page");
                assert_eq!(got.header(CONTENT_SECURITY_POLICY), cadenza_server::CONTENT_POLICY, "{program:?} {url}");
            }
        }
    }
}

#[tokio::test]
async fn every_address_of_the_app_is_its_page() {
    let site = found::app_with_paths();
    let page = fs::read(site.join("index.html")).unwrap();
    for program in Program::EVERY {
        let server = WebServer::start(program, &site, FOLDER, NOBODY).await;
        for address in addresses().into_iter().chain(["/".to_owned(), "/index.html".to_owned()]) {
            let got = get(&format!("{}/{FOLDER}{address}", server.origin), "identity").await;
            assert_eq!((got.status, got.header(CACHE_CONTROL)), (StatusCode::OK, "no-cache"), "{program:?} {address}");
            assert!(got.body == page, "{program:?} {address} is another page");
            assert_eq!(got.header(CONTENT_TYPE), "text/html; charset=utf-8", "{program:?} {address}");
            let small = get(&format!("{}/{FOLDER}{address}", server.origin), "br").await;
            assert_eq!(small.header(CONTENT_ENCODING), "br", "{program:?} {address}");
        }
    }
}

/// One address of each route there is.
fn addresses() -> Vec<String> {
    let parsed = [
        "sign-in",
        "schedules/new",
        "schedules/a%20b",
        "schedules/1/edit",
        "recipients?find=ada",
        "settings",
        "activity",
        "import",
        "change?matching=all",
    ];
    let parsed = parsed.map(|address| Route::parse(&format!("/{address}")));
    let made = [Route::all(), Route::Recipients(String::new()), Route::Recipient("ada@example.com".to_owned())];
    let routes: Vec<Route> = parsed.into_iter().chain(made).collect();
    for route in &routes {
        // A new route has to be added here, to the recipes and to `xtask/src/dist/site.rs`.
        match route {
            Route::SignIn | Route::Schedules(_) | Route::New(_) | Route::Schedule(..) | Route::Edit(_) => {}
            Route::Recipients(_) | Route::Recipient(_) | Route::Settings => {}
            Route::Change(_) | Route::Import | Route::Activity => {}
            Route::Unknown(address) => panic!("{address} is no address of the app"),
        }
    }
    routes.iter().map(Route::href).collect()
}

#[test]
fn hosts_that_read_a_file_of_rules_find_every_address_in_it() {
    let rules = fs::read_to_string(found::app_with_paths().join("_redirects")).unwrap();
    for address in addresses() {
        let path = address.split('?').next().unwrap_or_default();
        let fits = |rule: &str| {
            rule.strip_suffix("/*").map_or(rule == format!("/{FOLDER}{path}"), |start| {
                format!("/{FOLDER}{path}").starts_with(&format!("{start}/"))
            })
        };
        let found = rules.lines().filter_map(|line| line.split_once(' ')).any(|(rule, _)| fits(rule));
        assert!(found, "no rule for {path}:\n{rules}");
    }
}
