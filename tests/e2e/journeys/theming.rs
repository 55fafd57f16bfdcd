//! The look a page gives the panel: tokens and parts, as docs/theming.md lists them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::json;

use crate::journey::Visit;
use crate::page::Page;
use crate::site::{self, Site};

/// Shown only where a token's rights are in doubt, which no step here brings about.
const NOT_MET: &str = "warning";

pub(super) async fn tokens_and_parts_of_the_page_are_followed(visit: &mut Visit) {
    let (_cdn, _site, page) = themed(visit, "themed").await;
    let style = |selector: &str, property: &str| {
        page.ask(
            "getComputedStyle(root().querySelector(arguments[0]))[arguments[1]]",
            vec![selector.into(), property.into()],
        )
    };
    assert_eq!(style(".button.primary", "backgroundColor").await, json!("rgb(107, 33, 168)"));
    assert_eq!(style(".button.primary", "borderRadius").await, json!("0px"));
    assert_eq!(style(".control-row .button", "minHeight").await, json!("50px"));
    assert_eq!(style(".topbar", "borderBottomStyle").await, json!("dashed"));
    assert_eq!(style("tbody tr", "fontStyle").await, json!("italic"));
    assert_eq!(style(".button.primary", "textTransform").await, json!("uppercase"));
    assert_eq!(style("thead tr", "fontStyle").await, json!("normal"), "the head is no row");
    assert_eq!(style(".button:not(.primary)", "textTransform").await, json!("none"));
}

pub(super) async fn the_parts_there_are_are_those_that_are_documented(visit: &mut Visit) {
    let (_cdn, _site, page) = themed(visit, "plain").await;
    let mut seen = parts(&page).await;
    page.click("link", "New schedule").await;
    page.click("button", "Create schedule").await;
    page.shows("Fix 1 field").await;
    seen.extend(parts(&page).await);
    page.fill("Name", "Soon gone").await;
    page.fill("Recipients", "ada@example.com").await;
    page.click("button", "Create schedule").await;
    page.status("1–13 of 13 schedules").await;
    seen.extend(parts(&page).await);
    page.ask("bodyRows()[0].querySelector('input').click()", vec![]).await;
    page.click("button", "Delete").await;
    page.has("button", "Cancel").await;
    seen.extend(parts(&page).await);
    seen.insert(NOT_MET.to_owned());
    assert_eq!(seen, documented(), "docs/theming.md is not in step with the markup");
}

async fn themed(visit: &Visit, name: &str) -> (Site, Site, Page) {
    let cdn = site::cdn(&visit.server).await;
    let site = site::hosts(&cdn, &visit.server).await;
    let page = Page::new(visit.session.web.clone(), format!("{}/pages/{name}.html", site.origin()));
    page.open("").await;
    page.status("1–12 of 12 schedules").await;
    page.has("button", "More").await;
    (cdn, site, page)
}

async fn parts(page: &Page) -> BTreeSet<String> {
    let found = page.texts("[...root().querySelectorAll('[part]')].flatMap((it) => [...it.part])").await;
    found.into_iter().collect()
}

fn documented() -> BTreeSet<String> {
    let text = fs::read_to_string(cadenza_tests::repository().join("docs/theming.md")).unwrap();
    let names = text.lines().filter_map(|line| Some(line.strip_prefix("| `::part(")?.split_once(')')?.0.to_owned()));
    names.collect()
}
