//! The app behind nginx and Caddy, under the recipes of `deploy/`: links into it, reloads and Back.

use crate::browser::found;
use crate::hosting::{FOLDER, Program, WebServer};
use crate::journey::Visit;
use crate::page::Page;

const HERE: &str = "location.pathname + location.search + location.hash";

pub(super) async fn behind_nginx_a_link_opens_reloads_and_leads_back(visit: &mut Visit) {
    a_link_opens_reloads_and_leads_back(visit, Program::Nginx).await;
}

pub(super) async fn behind_caddy_a_link_opens_reloads_and_leads_back(visit: &mut Visit) {
    a_link_opens_reloads_and_leads_back(visit, Program::Caddy).await;
}

/// With addresses in the path of a folder, then behind the `#` at the top: one build needs rules of the host, one does not.
async fn a_link_opens_reloads_and_leads_back(visit: &mut Visit, program: Program) {
    let api = visit.server.url();
    for (site, below, lead) in
        [(found::app_with_paths(), FOLDER, ""), (found::app(), "", "#/"), (found::app(), FOLDER, "#/")]
    {
        let web = WebServer::start(program, &site, below, api.trim_end_matches('/')).await;
        let folder = if below.is_empty() { "/".to_owned() } else { format!("/{below}/") };
        visit.page = Page::new(visit.session.web.clone(), format!("{}{folder}", web.origin));
        visit.signed_in(&format!("{lead}schedules?page=2")).await;
        let page = &visit.page;
        page.status("26–50 of 312 schedules").await;
        page.click("link", "New schedule").await;
        page.has("heading", "New schedule").await;
        assert_eq!(page.ask(HERE, vec![]).await, format!("{folder}{lead}schedules/new"));
        page.reload().await;
        page.has("heading", "New schedule").await;
        page.back().await;
        page.status("26–50 of 312 schedules").await;
        assert_eq!(page.ask(HERE, vec![]).await, format!("{folder}{lead}schedules?page=2"));
        page.click("link", "Settings").await;
        page.has("heading", "Settings").await;
        // An address nobody linked to, typed by hand.
        page.open(&format!("{lead}recipients?find=no-such")).await;
        page.has("heading", "Recipients").await;
        // Once the rows are there nothing is under way that would miss its server.
        page.shows("No recipient matches").await;
    }
}
