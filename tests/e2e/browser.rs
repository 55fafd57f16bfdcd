//! A browser with a fresh profile, driven over WebDriver, and gone when the journey is.

mod driver;
pub(crate) mod found;
pub(crate) mod sight;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use driver::Driver;
use found::found;

/// The zone the browsers live in: far enough from UTC that a forgotten conversion is seen.
pub(crate) const ZONE: &str = "Europe/Rome";

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
}

/// A running browser.
pub(crate) struct Session {
    pub(crate) browser: Browser,
    pub(crate) web: WebDriver,
    driver: Driver,
}

impl Browser {
    /// Its name in the names of tests and pictures.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// Starts it, with nothing of an earlier journey.
    pub(crate) async fn start(self) -> Session {
        self.start_reading("en-US").await
    }

    /// The same for somebody who reads this language.
    pub(crate) async fn start_reading(self, language: &str) -> Session {
        let driver = match self {
            Self::Chromium => Driver::start(&found("CADENZA_CHROMEDRIVER", &["chromedriver"]), &["--port=0"]),
            // Without the second port set free, two of them would fight for 9222.
            Self::Firefox => {
                Driver::start(&found("CADENZA_GECKODRIVER", &["geckodriver"]), &["--port=0", "--websocket-port=0"])
            }
        };
        let downloads = driver.downloads();
        fs::create_dir_all(&downloads).expect("the driver's own folder can be written");
        let capabilities = match self {
            Self::Chromium => chromium(language, &downloads),
            Self::Firefox => firefox(language, &downloads),
        };
        let Value::Object(capabilities) = capabilities else {
            unreachable!("the capabilities are written as an object")
        };
        let address = format!("http://127.0.0.1:{}", driver.port);
        let web = WebDriver::new(address, Capabilities::from_iter(capabilities)).await;
        let web = web.unwrap_or_else(|error| panic!("{} does not start: {error}", self.name()));
        web.set_window_rect(0, 0, 1280, 900).await.expect("a window can be sized");
        Session { browser: self, web, driver }
    }
}

impl Session {
    /// What the browser and its driver printed so far.
    pub(crate) fn printed(&self) -> Vec<String> {
        self.driver.printed()
    }

    /// The files the browser has downloaded whole, by name.
    pub(crate) fn downloaded(&self) -> Vec<(String, String)> {
        let Ok(entries) = fs::read_dir(self.driver.downloads()) else { return Vec::new() };
        let names: Vec<String> =
            entries.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        // What is still coming has a name of its own beside it, or in its place.
        if names.iter().any(|name| name.ends_with(".part") || name.ends_with(".crdownload") || name.starts_with('.')) {
            return Vec::new();
        }
        let read = |name: String| fs::read_to_string(self.driver.downloads().join(&name)).ok().map(|text| (name, text));
        names.into_iter().filter_map(read).filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Closes the browser; the driver goes with the session.
    pub(crate) async fn quit(self) {
        // A browser that is already gone needs no closing; whatever is left of it ends with its driver.
        let _ = self.web.quit().await;
    }
}

fn chromium(language: &str, downloads: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": found("CADENZA_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", format!("--lang={language}"),
            ],
            "prefs": {
                "download.default_directory": downloads, "download.prompt_for_download": false,
                "intl.accept_languages": language,
            },
        },
    })
}

fn firefox(language: &str, downloads: &Path) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": found("CADENZA_FIREFOX", &["firefox-esr", "firefox"]),
            "args": ["-headless"],
            "prefs": {
                // The console on standard output: WebDriver has no other way to it.
                "devtools.console.stdout.content": true,
                "browser.dom.window.dump.enabled": true,
                "intl.accept_languages": language,
                "intl.locale.requested": language,
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                // What it would fetch for itself, and complain that it cannot.
                "app.normandy.enabled": false,
                "app.shield.optoutstudies.enabled": false,
                "messaging-system.rsexperimentloader.enabled": false,
                "nimbus.rollouts.enabled": false,
                "messaging-system.log": "off",
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        },
    })
}
