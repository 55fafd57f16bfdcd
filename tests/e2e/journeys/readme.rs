//! The README's chapter on embedding, run as it stands: only the addresses are those of this test.

use std::fs;

use serde_json::json;

use crate::journey::Visit;

/// The blocks of a language in the chapter, in their order.
fn blocks(language: &str) -> Vec<String> {
    let readme = fs::read_to_string(cadenza_tests::repository().join("README.md")).unwrap();
    let chapter = readme.split("\n## ").find(|chapter| chapter.starts_with("Embed\n")).unwrap();
    let fence = "```";
    let mut pieces = chapter.split(fence).skip(1).step_by(2);
    let mut found = Vec::new();
    for piece in &mut pieces {
        let (name, text) = piece.split_once('\n').unwrap();
        assert!(["html", "js", "json", "csp"].contains(&name), "no test runs a block of {name}");
        if name == language {
            found.push(text.to_owned());
        }
    }
    found
}

/// With the origins of this test in place of the README's.
fn here(text: &str) -> String {
    text.replace("https://cdn.example/cadenza", "APP")
        .replace("https://api.example", "APP")
        .replace("https://cdn.example", "APP")
}

/// The way of embedding a page takes, each with a policy of its own.
#[derive(Clone, Copy)]
enum Way {
    Element,
    Iframe,
}

/// A page of these blocks, under the README's own policy for this way.
async fn open(visit: &Visit, way: Way, body: &str, script: &str) {
    let [element, iframe] = <[String; 2]>::try_from(blocks("csp")).unwrap();
    let policy = match way {
        Way::Element => element,
        Way::Iframe => iframe,
    };
    visit.host.allow(&here(policy.trim()));
    visit.host.put("/my/token", "demo-admin");
    visit.embedded(&here(body), &here(script)).await;
}

pub(super) async fn the_element_of_the_readme_shows_rows_keeps_to_its_filter_and_to_looking(visit: &mut Visit) {
    let (html, js) = (blocks("html"), blocks("js"));
    open(visit, Way::Element, &html[0], &format!("{}\nwindow.kept = () => {{ {} }};", js[0], js[1])).await;
    let page = &visit.page;
    page.status("1–25 di 312 pianificazioni").await;
    page.has("link", "Nuova pianificazione").await;
    page.ask("page.kept()", vec![]).await;
    page.lacks("link", "Nuova pianificazione").await;
    let call = visit.call("a call within the filter", |call| {
        ["name=shop", "type=generic", "schedule=weekly"].iter().all(|it| call.parameters().contains(it))
    });
    call.await;
}

pub(super) async fn the_handle_of_the_readme_mounts_and_takes_down(visit: &mut Visit) {
    let js = blocks("js");
    open(
        visit,
        Way::Element,
        r#"<div id="place"></div>"#,
        &format!("{}\ndocument.body.dataset.done = handle.element.isConnected;", js[2]),
    )
    .await;
    visit.page.wait("the end of the script", "document.body.dataset.done === 'false'", vec![]).await;
    assert_eq!(visit.heard("ready", 1).await, [json!({})]);
    assert_eq!(visit.heard("navigate", 1).await[0]["route"], json!("/schedules/new"));
}

pub(super) async fn the_iframe_of_the_readme_shows_rows(visit: &mut Visit) {
    let (html, js, json) = (blocks("html"), blocks("js"), blocks("json"));
    let around = visit.host.url();
    visit.server.record.configure(json[0].replace("https://dashboard.example", around.trim_end_matches('/')));
    open(visit, Way::Iframe, &html[1], &js[3]).await;
    visit
        .page
        .wait("the iframe's height", "document.querySelector('iframe').getBoundingClientRect().height > 500", vec![])
        .await;
    visit.session.web.enter_frame(0).await.unwrap();
    visit.page.status("1–25 of 312 schedules").await;
    visit.page.has("link", "New schedule").await;
}
