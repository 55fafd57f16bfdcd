//! Isolation both ways: the panel looks the same in every page, and every page looks the same around it.

use std::env;
use std::path::PathBuf;

use serde_json::json;

use crate::browser::Browser;
use crate::journey::Visit;
use crate::page::Page;
use crate::picture::{Area, Picture};
use crate::site::{self, Site};

/// Without any style; what the others are held against.
const PLAIN: &str = "plain";
const OTHERS: [&str; 3] = ["bootstrap", "adminlte", "hostile"];
/// Chromium draws the edge of a rounded corner a shade otherwise where it lies elsewhere on the screen: up to 15 of 255
/// were seen in some twenty pixels. A letter that moved, or another color, differs by far more.
const ROUNDING: u8 = 24;

/// A page with the panel in it.
struct Host {
    page: Page,
    name: &'static str,
    origin: String,
}

impl Host {
    fn new(visit: &Visit, site: &Site, name: &'static str) -> Self {
        let origin = site.origin();
        Self { page: Page::new(visit.session.web.clone(), format!("{origin}/pages/{name}.html")), name, origin }
    }

    async fn with_rows(&self) {
        self.page.open("").await;
        self.page.status("1–12 of 12 schedules").await;
        // What the second load brings.
        self.page.shows("updated").await;
    }

    /// The panel, and nothing else. A page that moves while it is looked at, as one whose fonts come late, is looked at again.
    async fn panel(&self) -> Picture {
        for _ in 0..5 {
            let (before, _) = self.area().await;
            let picture = Picture::of(&self.page).await;
            if self.area().await.0 == before {
                return picture.cut(before);
            }
        }
        panic!("{}: the panel never stands still", self.name)
    }

    /// The room of the panel, all of it in sight, and its exact height.
    async fn area(&self) -> (Area, f64) {
        self.page.ask("document.querySelector('#place').scrollIntoView({ block: 'nearest' })", vec![]).await;
        let found = "(({ left, top, width, height }) => [left, top, width, height])(
            (root().querySelector('.cadenza, .box, section')).getBoundingClientRect())";
        let found: Vec<f64> = serde_json::from_value(self.page.ask(found, vec![]).await).unwrap();
        let [left, top, width, height] = <[f64; 4]>::try_from(found).unwrap();
        assert!(
            (left.fract(), top.fract()) == (0.0, 0.0),
            "{}: the panel stands between two pixels: {left},{top}",
            self.name
        );
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on a small screen")]
        let whole = |length: f64| length.ceil() as u32;
        (Area { left: whole(left), top: whole(top), width: whole(width), height: whole(height) }, height)
    }
}

pub(super) async fn the_panel_looks_the_same_in_every_page(visit: &mut Visit) {
    let (_cdn, site) = sites(visit, site::cdn(&visit.server).await).await;
    looks_the_same(visit, &site, async |host| host.with_rows().await).await;
}

pub(super) async fn a_panel_that_cannot_start_says_so_alike_in_every_page(visit: &mut Visit) {
    visit.expects_status(404);
    let (_cdn, site) = sites(visit, site::broken_cdn(&visit.server).await).await;
    looks_the_same(visit, &site, async |host| {
        host.page.open("").await;
        host.page.has("heading", "This panel can’t be shown").await;
        host.page.has("button", "Reload").await;
    })
    .await;
}

/// Holds the panel in every page against the one in the plain page.
async fn looks_the_same(visit: &Visit, site: &Site, open: impl AsyncFn(&Host)) {
    let plain = Host::new(visit, site, PLAIN);
    open(&plain).await;
    let expected = plain.panel().await;
    assert!(expected.colors() > 20, "a picture of {} colors shows nothing", expected.colors());
    let mut faults = Vec::new();
    for name in OTHERS {
        let host = Host::new(visit, site, name);
        open(&host).await;
        let seen = host.panel().await;
        if let Some(difference) = expected.unlike(&seen, ROUNDING) {
            let files = [("expected", &expected), (name, &seen)].map(|(name, picture)| kept(visit, name, picture));
            faults.push(format!("{name}: {difference}; see {files:?}"));
        }
    }
    assert!(faults.is_empty(), "the panel looks otherwise: {faults:#?}");
}

pub(super) async fn a_page_can_hide_the_panel_in_every_usual_way(visit: &mut Visit) {
    let (_cdn, site) = sites(visit, site::cdn(&visit.server).await).await;
    let host = Host::new(visit, &site, "bootstrap");
    host.with_rows().await;
    let shown = "(() => {
        const app = root().querySelector('.cadenza');
        const hit = document.elementFromPoint(...Object.values(app.getBoundingClientRect().toJSON()).slice(0, 2).map((it) => it + 30));
        return [app.checkVisibility({ visibilityProperty: true }), hit === root().host];
    })()";
    let ways = [
        ("root().host.classList.toggle('d-none')", [false, false]),
        ("root().host.classList.toggle('invisible')", [false, false]),
        ("document.querySelector('#place').classList.toggle('invisible')", [false, false]),
        ("root().host.toggleAttribute('hidden')", [false, false]),
        ("document.querySelector('#place').classList.toggle('pe-none')", [true, false]),
    ];
    for (way, expected) in ways {
        assert_eq!(host.page.ask(shown, vec![]).await, json!([true, true]), "before {way}");
        host.page.ask(way, vec![]).await;
        assert_eq!(host.page.ask(shown, vec![]).await, json!(expected), "{way}");
        host.page.ask(way, vec![]).await;
    }
}

pub(super) async fn every_page_looks_the_same_around_the_panel(visit: &mut Visit) {
    let (_cdn, site) = sites(visit, site::cdn(&visit.server).await).await;
    for name in OTHERS {
        let host = Host::new(visit, &site, name);
        host.with_rows().await;
        let (area, height) = host.area().await;
        let with = Picture::of(&host.page).await.without(area);
        host.page.open(&format!("?empty={height}")).await;
        host.page.wait("the empty box", "root()?.querySelector('.box') !== null", vec![]).await;
        assert_eq!(host.area().await.0, area, "{name}: the box is another than the panel");
        let without = Picture::of(&host.page).await.without(area);
        assert!(with.colors() > 5, "{name}: nothing of the page is in the picture");
        // Chromium rounds an edge of the page's own corners by up to four of 255 where a layer of a panel lies beside it.
        let difference = with.unlike(&without, 4);
        let files = difference
            .as_ref()
            .map(|_| [("with", &with), ("without", &without)].map(|(at, it)| kept(visit, &format!("{name}-{at}"), it)));
        assert_eq!(difference, None, "{name} looks otherwise around the panel; see {files:?}");
    }
}

pub(super) async fn a_hostile_page_can_be_worked_in_and_none_of_its_links_leave(visit: &mut Visit) {
    let (_cdn, site) = sites(visit, site::cdn(&visit.server).await).await;
    let host = Host::new(visit, &site, "hostile");
    host.with_rows().await;
    host.page.click("link", "New schedule").await;
    host.page.fill("Name", "Made in a hostile page").await;
    host.page.fill("Recipients", "ada@example.com").await;
    host.page.click("button", "Create schedule").await;
    host.page.status("1–13 of 13 schedules").await;
    visit.server.schedule("Made in a hostile page").await;
    let address = host.page.ask("location.href", vec![]).await;
    assert_eq!(address, json!(format!("{}/pages/hostile.html", host.origin)));
}

/// The origin the panel comes from, and the one of the pages; the window shows a page whole.
async fn sites(visit: &Visit, cdn: Site) -> (Site, Site) {
    visit.session.web.set_window_rect(0, 0, 1400, 1500).await.expect("a window can be sized");
    let hosts = site::hosts(&cdn, &visit.server).await;
    (cdn, hosts)
}

/// Puts a picture where one finds it after a failure.
fn kept(visit: &Visit, name: &str, picture: &Picture) -> PathBuf {
    let browser = match visit.session.browser {
        Browser::Chromium => "chromium",
        Browser::Firefox => "firefox",
    };
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| cadenza_tests::repository().join("target"), PathBuf::from);
    let folder = target.join("e2e");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{browser}-host-{name}.png"));
    picture.write(&path);
    path
}
