//! The parts of the tests, in the order in which they run.

/// What can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Fmt,
    Clippy,
    ClippyWasm,
    Tidy,
    Deny,
    It,
    View,
    Web,
    Dist,
    Size,
    Again,
    E2e,
}

/// The cheap first.
pub(super) const ALL: [Part; 12] = [
    Part::Fmt,
    Part::Clippy,
    Part::ClippyWasm,
    Part::Tidy,
    Part::Deny,
    Part::It,
    Part::View,
    Part::Web,
    Part::Dist,
    Part::Size,
    Part::Again,
    Part::E2e,
];

/// The words of a command line.
pub(super) const WORDS: &str = "fmt clippy tidy deny it view web dist size again e2e";

impl Part {
    /// The parts a word on the command line stands for: itself, and what it stands on.
    pub(super) fn named(word: &str) -> Option<&'static [Self]> {
        Some(match word {
            "fmt" => &[Self::Fmt],
            "clippy" => &[Self::Clippy, Self::ClippyWasm],
            "tidy" => &[Self::Tidy],
            "deny" => &[Self::Deny],
            "it" => &[Self::It],
            "view" => &[Self::View],
            "web" => &[Self::Web],
            "dist" => &[Self::Dist],
            "size" => &[Self::Dist, Self::Size],
            "again" => &[Self::Dist, Self::Again],
            "e2e" => &[Self::Dist, Self::E2e],
            _ => return None,
        })
    }

    /// For people.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "clippy on this machine's code",
            Self::ClippyWasm => "clippy on the browser's code",
            Self::Tidy => "tidy",
            Self::Deny => "licenses and sources of dependencies",
            Self::It => "tests on the host",
            Self::View => "the view layer in Chromium",
            Self::Web => "components in Chromium",
            Self::Dist => "building dist/",
            Self::Size => "the size of the first load",
            Self::Again => "a second build, which must be the same",
            Self::E2e => "journeys in Chromium and Firefox",
        }
    }

    /// Whether it takes what builds the app.
    pub(super) fn needs_tools(self) -> bool {
        matches!(self, Self::View | Self::Web | Self::Dist)
    }

    pub(super) fn needs_browsers(self) -> bool {
        matches!(self, Self::View | Self::Web | Self::E2e)
    }

    /// Whether it looks at what [`Part::Dist`] builds.
    pub(super) fn needs_dist(self) -> bool {
        matches!(self, Self::Size | Self::Again | Self::E2e)
    }

    /// Whether it consists of tests that can be chosen by name.
    pub(super) fn has_names(self) -> bool {
        matches!(self, Self::It | Self::View | Self::Web | Self::E2e)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_names_parts_and_every_part_has_a_word() {
        let named: Vec<Part> = WORDS.split(' ').filter_map(Part::named).flatten().copied().collect();
        assert!(ALL.iter().all(|part| named.contains(part)), "{named:?}");
        assert!(WORDS.split(' ').all(|word| Part::named(word).is_some()));
    }
}
