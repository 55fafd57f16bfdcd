//! The package in projects of others: built with Vite, without a framework, with React and with Vue.

use serde_json::json;

use super::embed_apart::END;
use crate::host::INSTANCES;
use crate::journey::Visit;
use crate::page::Page;
use crate::site;
use crate::workshop;

/// The select of the host for the theme of all.
const CHOOSE_DARK: &str = "(() => {
    const select = document.querySelector('header select');
    select.value = 'dark';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
})()";
const APP: &str = "root()?.querySelector('.cadenza')";

pub(super) async fn the_package_works_in_a_project_without_a_framework(visit: &mut Visit) {
    let site = site::project(workshop::example("vanilla").await, &visit.server).await;
    let page = Page::new(visit.session.web.clone(), format!("{}/", site.origin()));
    page.open("").await;
    page.status("1–25 of 312 schedules").await;
    create(&page).await;
    theme_follows(&page).await;
    page.ask("document.querySelector('#toggle').click()", vec![]).await;
    page.wait("the panel to be gone", "!document.querySelector('cadenza-schedules')", vec![]).await;
    page.ask("document.querySelector('#toggle').click()", vec![]).await;
    page.status("1–25 of 313 schedules").await;
}

pub(super) async fn the_package_works_in_react(visit: &mut Visit) {
    in_a_framework(visit, "react").await;
}

pub(super) async fn the_package_works_in_vue(visit: &mut Visit) {
    in_a_framework(visit, "vue").await;
}

async fn in_a_framework(visit: &mut Visit, name: &'static str) {
    let site = site::project(workshop::example(name).await, &visit.server).await;
    let page = Page::new(visit.session.web.clone(), format!("{}/", site.origin()));
    page.open("#/").await;
    page.wait("the overview", "document.body.textContent.includes('All hosts are up')", vec![]).await;
    page.ask("document.querySelector('nav a[href=\"#/reports\"]').click()", vec![]).await;
    page.status("1–25 of 312 schedules").await;

    // What one does in the panel is in the host's address, and the browser's Back is the panel's.
    page.click("link", "New schedule").await;
    page.wait("the form's address", "location.hash.startsWith('#/reports/schedules/new')", vec![]).await;
    page.has("button", "Create schedule").await;
    page.back().await;
    page.status("1–25 of 312 schedules").await;
    create(&page).await;
    theme_follows(&page).await;

    // A link into the panel: the host's address says where it begins.
    page.open("#/reports/schedules/new").await;
    page.has("button", "Create schedule").await;
    page.ask("document.querySelector('nav a[href=\"#/\"]').click()", vec![]).await;
    page.wait("the panel to be gone", "!document.querySelector('cadenza-schedules')", vec![]).await;
}

/// Creates a schedule in the panel; the host hears of it.
async fn create(page: &Page) {
    page.click("link", "New schedule").await;
    page.fill("Name", "Made in a project of others").await;
    page.fill("Recipients", "ada@example.com").await;
    page.click("button", "Create schedule").await;
    page.status("1–25 of 313 schedules").await;
    page.wait("the news", "/^Created \\S+/.test(document.querySelector('[role=status]').textContent)", vec![]).await;
}

async fn theme_follows(page: &Page) {
    page.ask(CHOOSE_DARK, vec![]).await;
    page.wait("a dark panel", &format!("getComputedStyle({APP}).colorScheme === 'dark'"), vec![]).await;
    let host = page.ask("getComputedStyle(document.documentElement).colorScheme", vec![]).await;
    assert_eq!(host, json!("dark"));
}

/// Ends the newest instance at the press of a button of the page.
const RUIN: &str = r#"
addEventListener("DOMContentLoaded", () => document.getElementById("ruin").addEventListener("click", () => {
  new Uint8Array(memoryOf(window.instances.findLast(([, it]) => memoryOf(it))[1]).buffer).fill(255);
}));"#;

pub(super) async fn a_bundle_of_webpack_starts_afresh_and_tells_nothing_of_where_it_was_made(visit: &mut Visit) {
    static EARLY: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| [INSTANCES, RUIN].concat());
    let folder = workshop::bundled_by_webpack(EARLY.as_str()).await;
    let place = workshop::shop().to_string_lossy().into_owned();
    for file in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains("file://") && !text.contains(&place), "{} names the place it was made", file.display());
    }
    let site = site::project(folder, &visit.server).await;
    let page = Page::new(visit.session.web.clone(), format!("{}/", site.origin()));
    page.open("").await;
    page.status("1–25 of 312 schedules").await;
    page.click("link", "New schedule").await;
    page.fill("Name", "Typed before the end").await;
    page.ask(END, vec!["ruin".into()]).await;
    page.has("heading", "This panel stopped").await;
    page.click("button", "Reload").await;
    page.has("heading", "New schedule").await;
    assert_eq!(page.value("Name").await, "Typed before the end");
    page.click("link", "Settings").await;
    page.click("button", "Discard").await;
    page.has("heading", "Settings").await;
}
