//! Which rooms of the app's own crate must not know each other. Between crates, the compiler says it.

use super::Failure;
use super::source::Source;

/// A room, what its `use` lines never name, and why. A room that does not exist yet has no files to fail.
const NEVER: [(&str, &[&str], &str); 4] = [
    ("browser", &["crate::state", "crate::ui", "crate::pages", "crate::shell"], "The edge knows the browser only."),
    ("state", &["crate::ui", "crate::pages", "crate::shell"], "State shows nothing: a component does."),
    (
        "ui",
        &["crate::state", "crate::pages", "crate::shell", "cadenza_client"],
        "A component takes values in and gives events or links out, so that three literals mount it in a test.",
    ),
    ("pages", &["web_sys", "crate::shell"], "A page is wiring. Put the browser behind a module of `src/browser`."),
];

/// The one file that may know how requests travel.
const GLOO_NET: (&str, &str) = ("gloo_net", "fetch.rs");

pub(super) fn check(source: &Source) -> Vec<Failure> {
    let Some(path) = source.path.strip_prefix("src/") else { return vec![] };
    let room = path.split(['/', '.']).next().unwrap_or_default();
    let rules = NEVER.iter().filter(|(name, ..)| *name == room);
    let banned = rules.flat_map(|(_, banned, why)| banned.iter().map(move |name| (*name, *why)));
    let fetch = (!path.ends_with(GLOO_NET.1)).then_some((GLOO_NET.0, "Requests travel through `fetch.rs` alone."));
    let banned: Vec<(&str, &str)> = banned.chain(fetch).collect();
    let uses = uses(&source.text);
    let found = uses.iter().flat_map(|(line, name)| banned.iter().map(move |ban| (*line, name, ban)));
    found
        .filter(|(_, name, (banned, _))| *name == banned || name.starts_with(&format!("{banned}::")))
        .map(|(line, _, (banned, why))| Failure::new(source, line, format!("`{room}` never uses `{banned}`. {why}")))
        .collect()
}

/// The line and the path of each `use`; of `use crate::{a, b::c}` the paths `crate::a` and `crate::b::c`. Groups deeper than
/// that are cut off: the first two words are what a rule names.
fn uses(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut lines = (1..).zip(text.lines());
    while let Some((number, line)) = lines.next() {
        let Some((_, path)) = line.split_once("use ").filter(|(before, _)| is_visibility(before)) else { continue };
        let mut path = path.to_owned();
        while !path.contains(';') {
            let Some((_, more)) = lines.next() else { break };
            path.push_str(more.trim());
        }
        let (base, group) = path.split_once("::{").unwrap_or((path.trim_end_matches(';'), ""));
        let members = group.split([',', '{', '}', ';']).map(str::trim).filter(|member| !member.is_empty());
        found.push((number, base.to_owned()));
        found.extend(members.map(|member| (number, format!("{base}::{member}"))));
    }
    found
}

fn is_visibility(before: &str) -> bool {
    let before = before.trim();
    before.is_empty() || before.starts_with("pub")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        check(&source).iter().map(|failure| failure.line).collect()
    }

    #[test]
    fn a_component_that_imports_state_or_a_page_fails_however_it_is_written() {
        assert_eq!(lines("src/ui/a.rs", "//! A.\nuse crate::state::Session;"), [2]);
        assert_eq!(lines("src/ui.rs", "use crate::{\n    browser,\n    state::Session,\n};\n"), [1]);
        assert_eq!(lines("src/ui/a.rs", "use crate::ui::state;\nuse cadenza_core::pages;"), [0_usize; 0]);
    }

    #[test]
    fn pages_reach_the_browser_through_its_room_and_requests_leave_through_one_file() {
        assert_eq!(lines("src/pages/a.rs", "use web_sys::Element;"), [1]);
        assert_eq!(lines("src/browser/location.rs", "use gloo_net::http::Request;"), [1]);
        assert_eq!(lines("src/browser/fetch.rs", "use gloo_net::http::Request;\nuse web_sys::Element;"), [0_usize; 0]);
        assert_eq!(lines("crates/client/src/a.rs", "use web_sys::Element;"), [0_usize; 0]);
    }
}
