//! Saved views: kept, opened, shared, and carried in a file.

use std::fs;

use serde_json::{Value, json};

use crate::journey::Visit;

const ADDRESS: &str = "#/schedules?name=milano&columns=hosts";
const HEADS: &str = "[...root().querySelectorAll('th[aria-sort] a')].map((it) => words(it.textContent))";

/// Saves what the list shows under a name, in the open dialog.
async fn save(visit: &Visit, name: &str) {
    visit.page.type_into("Name of the view", name).await;
    visit.page.click("button", "Save view").await;
    visit.page.shows(&format!("View “{name}” saved")).await;
}

pub(super) async fn a_view_is_kept_opened_and_shared(visit: &mut Visit) {
    visit.signed_in(ADDRESS).await;
    let page = &visit.page;
    page.click("button", "Views").await;
    page.shows("No saved views yet.").await;
    page.click("button", "Save view").await;
    page.shows("Enter a name for the view.").await;
    save(visit, "Milano").await;
    page.click("button", "Copy link to Milano").await;
    let link = page.value("Link to the view").await;
    assert_eq!(link, format!("{}{ADDRESS}", visit.server.url()));
    page.click("button", "Close").await;

    page.click("button", "Clear filters").await;
    page.open("").await;
    page.status("1–25 of 312 schedules").await;
    page.click("button", "Views").await;
    page.click("link", "Milano").await;
    page.lacks("dialog", "Views").await;
    page.wait("the view's address", "location.hash === arguments[0]", vec![ADDRESS.into()]).await;
    assert_eq!(page.texts(HEADS).await, ["Name", "Hosts"]);
    page.open_filters().await;
    assert_eq!(page.value("Name contains").await, "milano");

    page.click("button", "Sign out").await;
    page.has("button", "Sign in").await;
    visit.signed_in(link.strip_prefix(&visit.server.url()).unwrap()).await;
    page.has("button", "Remove filter Name contains: milano").await;
    page.click("button", "Views").await;
    page.has("link", "Milano").await;
}

pub(super) async fn a_view_is_renamed_replaced_deleted_and_brought_back(visit: &mut Visit) {
    visit.signed_in(ADDRESS).await;
    let page = &visit.page;
    page.click("button", "Views").await;
    save(visit, "Milano").await;
    save(visit, "Another").await;
    page.click("button", "Rename Milano").await;
    page.focus_is_on("field", "New name").await;
    page.fill("New name", "Another").await;
    page.click("button", "Save name").await;
    page.shows("Another view is called “Another”.").await;
    page.fill("New name", "Milan").await;
    page.click("button", "Save name").await;
    page.focus_is_on("link", "Milan").await;
    page.click("button", "Delete view Another").await;
    page.shows("View “Another” deleted").await;
    page.focus_is_on("link", "Milan").await;
    page.lacks("link", "Another").await;
    page.click("button", "Undo").await;
    page.has("link", "Another").await;
    page.click("button", "Close").await;

    page.open_filters().await;
    page.fill("Name contains", "roma").await;
    page.has("button", "Remove filter Name contains: roma").await;
    page.click("button", "Views").await;
    page.click("button", "Update Milan with the current list").await;
    page.shows("View “Milan” updated").await;
    let kept = page.ask("JSON.parse(localStorage['cadenza.views']).views", vec![]).await;
    let view = |name: &str, query: &str| json!({ "name": name, "query": query });
    assert_eq!(kept, json!([view("Milan", "name=roma&columns=hosts"), view("Another", "name=milano&columns=hosts")]));
}

pub(super) async fn views_travel_in_one_file(visit: &mut Visit) {
    visit.signed_in(ADDRESS).await;
    let page = &visit.page;
    page.click("button", "Views").await;
    save(visit, "Milano").await;
    let file = exported(visit).await;
    assert_eq!(
        file,
        json!({ "cadenza_views": 1, "views": [{ "name": "Milano", "query": "name=milano&columns=hosts" }] })
    );

    let folder = std::env::temp_dir().join(format!("cadenza-views-{}", visit.server.url().replace(['/', ':'], "-")));
    fs::create_dir_all(&folder).unwrap();
    let import = async |text: &str| {
        let path = folder.join("views.json");
        fs::write(&path, text).unwrap();
        page.type_into("Import views", path.to_str().unwrap()).await;
    };
    import("{\"cadenza_views\": 1,\n oops}").await;
    page.shows("Nothing was imported").await;
    page.shows("The file isn’t valid JSON: line 2, column 2.").await;
    import(r#"{"cadenza_views":1,"views":[{"name":"Milano","query":"name=other"},{"name":"Nightly","query":"schedule=daily"}]}"#)
        .await;
    page.shows("2 views imported; 1 got a number, as another view has the name").await;
    import(&file.to_string()).await;
    page.shows("0 views imported; 1 view there already").await;
    fs::remove_dir_all(&folder).unwrap();
    page.click("link", "Nightly").await;
    page.wait("the imported view", "location.hash === '#/schedules?schedule=daily'", vec![]).await;
    page.click("button", "Views").await;
    for name in ["Milano", "Milano (2)", "Nightly"] {
        page.has("link", name).await;
    }
}

/// What the app hands to the browser to be saved. The saving itself is the browser's.
async fn exported(visit: &Visit) -> Value {
    let watch = "(() => {
        const page = window.wrappedJSObject ?? window;
        const told = (it) => (typeof exportFunction === 'function' ? exportFunction(it, page) : it);
        const notes = document.documentElement.dataset;
        const before = page.URL.createObjectURL.bind(page.URL);
        page.URL.createObjectURL = told((file) => {
            file.text().then((text) => { notes.saved = text; });
            return before(file);
        });
        page.HTMLAnchorElement.prototype.click = told(() => {});
        return true;
    })()";
    visit.page.ask(watch, vec![]).await;
    visit.page.click("button", "Export views").await;
    let text = visit.page.wait("the file", "document.documentElement.dataset.saved ?? null", vec![]).await;
    serde_json::from_str(text.as_str().unwrap()).unwrap()
}
