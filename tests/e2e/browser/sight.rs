//! How the page is looked at: how wide, light or dark, and what the person asked the system for.

use serde_json::json;
use thirtyfour::extensions::cdp::ChromeDevTools;

use super::{Browser, Session};

/// One way of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    /// In CSS pixels.
    pub(crate) width: u32,
    pub(crate) theme: Theme,
}

/// What the app is told by the system; it follows, as long as nobody chose another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Session {
    /// Looks in this way from now on, at whatever stands there.
    pub(crate) async fn look(&self, sight: Sight) {
        self.widen(sight.width).await;
        match self.browser {
            Browser::Chromium => self.ask_system("prefers-color-scheme", sight.theme.name()).await,
            // Firefox is told at its start only: the element is told what a choice in the settings would tell it.
            Browser::Firefox => {
                let script =
                    "const app = document.querySelector('cadenza-schedules')?.shadowRoot?.querySelector('.cadenza');
                    if (app) app.dataset.theme = arguments[0];";
                self.web.execute(script, vec![sight.theme.name().into()]).await.unwrap();
            }
        }
    }

    /// Makes the page so many CSS pixels wide. Firefox has no windows as narrow as a phone; the element can be.
    pub(crate) async fn widen(&self, width: u32) {
        match self.browser {
            Browser::Chromium => {
                self.resize(width, 900).await;
            }
            Browser::Firefox => {
                let script = "const app = document.querySelector('cadenza-schedules');
                    if (app) app.style.inlineSize = `${arguments[0]}px`;";
                self.web.set_window_rect(0, 0, width.max(1280) + 20, 900).await.expect("a window can be sized");
                self.web.execute(script, vec![width.into()]).await.unwrap();
            }
        }
    }

    /// Makes Chromium's page so large, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Makes the window this small, or as small as its browser lets it be: Firefox keeps 450 pixels, which the element's own
    /// width makes up for.
    pub(crate) async fn shrink(&self, width: u32, height: u32) {
        match self.browser {
            Browser::Chromium => self.resize(width, height).await,
            Browser::Firefox => {
                self.web.set_window_rect(0, 0, width.max(500), height + 85).await.unwrap();
                self.widen(width).await;
            }
        }
    }

    /// Lays out what stands there as Chromium prints it, on a sheet of this width in CSS pixels.
    pub(crate) async fn put_on_paper(&self, width: u32) {
        self.resize(width, 1000).await;
        self.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Makes Chromium say this of the system's settings, and of nothing else.
    pub(crate) async fn ask_system(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.tell("Emulation.setEmulatedMedia", features).await;
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn tell(&self, command: &str, parameters: serde_json::Value) -> serde_json::Value {
        let tools = ChromeDevTools::new(self.web.handle.clone());
        let answer = tools.execute_cdp_with_params(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("Chromium does not take {command}: {error}"))
    }
}
