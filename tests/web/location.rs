//! Addresses in the page's path, and which links are the app's own.

use cadenza::config::Routing;
use cadenza::location::Location;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_path_holds_the_address_below_its_folder() {
    let window = web_sys::window().unwrap();
    let (history, page) = (window.history().unwrap(), window.location().href().unwrap());
    let location = Location::new(Routing::Path, "/a/b/");
    assert_eq!(location.href("/schedules/new"), "/a/b/schedules/new");
    location.push("/schedules?name=50%25&page=2", "/settings");
    let there = (window.location().pathname().unwrap(), location.read(), location.before());
    location.replace("/recipients/ada%2Fb%40example.com");
    let (encoded, link) = (location.read(), location.link("/settings"));
    let before = location.before();
    let starts = ["/a/b/", "/a/b/index.html"].map(|start| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(start)).unwrap();
        location.read()
    });
    history.replace_state_with_url(&JsValue::NULL, "", Some(&page)).unwrap();

    let [address, settings] = ["/schedules?name=50%25&page=2", "/settings"].map(str::to_owned);
    assert_eq!(there, ("/a/b/schedules".to_owned(), address, Some(settings.clone())));
    assert_eq!(before, Some(settings), "another address in its place has the same before it");
    assert_eq!(encoded, "/recipients/ada%2Fb%40example.com");
    assert_eq!(link, Some(window.location().origin().unwrap() + "/a/b/settings"));
    assert_eq!(starts, ["", ""]);
}

#[wasm_bindgen_test]
fn only_links_below_the_folder_are_ours() {
    let cases = [
        ("/a/b/settings", Some("/settings")),
        ("/a/b/schedules?page=2", Some("/schedules?page=2")),
        ("/a/bc/settings", None),
        ("/settings", None),
        ("#/settings", None),
        ("mailto:ada@example.com", None),
        ("https://elsewhere.example/a/b/settings", None),
    ];
    let location = Location::new(Routing::Path, "/a/b/");
    for (href, address) in cases {
        assert_eq!(location.address(href), address, "{href}");
    }
    let root = Location::new(Routing::Path, "/");
    assert_eq!((root.address("/settings"), root.address("//elsewhere.example/")), (Some("/settings"), None));
    for routing in [Routing::Hash, Routing::Memory] {
        let location = Location::new(routing, "/a/b/");
        let seen = ["#/settings", "#top", "/settings"].map(|href| location.address(href));
        assert_eq!(seen, [Some("/settings"), None, None], "{routing:?}");
    }
}
