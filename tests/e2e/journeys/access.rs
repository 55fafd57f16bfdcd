//! axe-core looks at every screen in every state: in both languages, light and dark, on a desk and on a phone.
//!
//! Chromium looks in all four ways. Firefox looks at the same states in two of them: what axe asks is the document, which is
//! the same there; what can differ are computed colors and sizes, and each theme and each width comes up once.

mod forms;
mod list;
mod pages;

use std::fs;

use cadenza_core::i18n::{LazyMessages, Messages, lazy_messages};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser::found::axe;
use crate::browser::sight::{Sight, Theme};
use crate::journey::Visit;

pub(super) use forms::{nothing_in_a_form_keeps_anybody_out, nothing_in_a_form_keeps_anybody_out_in_italian};
pub(super) use list::{nothing_in_the_list_keeps_anybody_out, nothing_in_the_list_keeps_anybody_out_in_italian};
pub(super) use pages::{nothing_on_a_page_keeps_anybody_out, nothing_on_a_page_keeps_anybody_out_in_italian};

/// A phone and a desk.
const PHONE: u32 = 360;
const DESK: u32 = 1440;

/// Everything WCAG 2.2 asks for at A and AA as far as a program can tell, and what axe advises beyond it.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Runs axe over the whole document once what moves has come to rest, and says each fault in one line.
const LOOK: &str = "
    await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
    const moving = [root(), document].flatMap((it) => it.getAnimations());
    await Promise.all(moving.filter((it) => it.effect.getComputedTiming().iterations < 9).map((it) => it.finished.catch(() => 0)));
    const found = await axe.run(document, {
        runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'], preload: false,
    });
    return found.violations.flatMap((fault) => fault.nodes.map((node) =>
        `${fault.id}: ${node.target.flat().join(' ')}: ${words(node.failureSummary)}`));
";

/// Looks, and remembers what it found.
struct Eye<'a> {
    visit: &'a Visit,
    axe: String,
    m: &'static Messages,
    faults: Vec<String>,
}

impl<'a> Eye<'a> {
    fn new(visit: &'a Visit, m: &'static Messages) -> Self {
        let axe = fs::read_to_string(axe()).expect("axe's script is text");
        let eye = Self { visit, axe, m, faults: Vec::new() };
        eye.configure("");
        eye
    }

    /// Speaks the language, with more in the configuration. Ten rows show what twenty-five would, in half the time.
    fn configure(&self, more: &str) {
        let config =
            format!(r#"{{ "locale": "{}", "page_size": 10, "environment": "Production"{more} }}"#, self.m.language);
        self.visit.server.record.configure(config);
    }

    fn more(&self) -> &'static LazyMessages {
        lazy_messages(self.m)
    }

    /// Looks at what stands there, in every way of this browser.
    async fn look(&mut self, state: &str) {
        for sight in sights(self.visit.session.browser) {
            self.visit.session.look(sight).await;
            let found = self.visit.page.ask_later(&self.script(), vec![json!(TAGS)]).await;
            let Value::Array(found) = &found else { panic!("axe could not look at {state}: {found}") };
            let said = found.iter().map(|it| format!("{state} {sight:?}: {}", it.as_str().unwrap_or_default()));
            self.faults.extend(said);
        }
        self.visit.session.widen(DESK).await;
    }

    fn script(&self) -> String {
        // In Firefox a script runs beside the page, with no memory of the one before.
        format!(
            "const axe = globalThis.axe ?? (() => {{ {}; return globalThis.axe ?? module.exports; }})(); {LOOK}",
            self.axe
        )
    }

    /// Says everything at once: whoever mends wants to see all of it.
    fn conclude(self) {
        assert!(self.faults.is_empty(), "{} faults:\n{}", self.faults.len(), self.faults.join("\n"));
    }
}

fn sights(browser: Browser) -> Vec<Sight> {
    let sight = |width, theme| Sight { width, theme };
    match browser {
        Browser::Chromium => {
            let widths = [PHONE, DESK].into_iter();
            widths.flat_map(|width| [Theme::Light, Theme::Dark].map(|theme| sight(width, theme))).collect()
        }
        Browser::Firefox => vec![sight(PHONE, Theme::Dark), sight(DESK, Theme::Light)],
    }
}
