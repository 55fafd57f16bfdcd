//! What a command line of `cargo xtask test` asks for.

use anyhow::{Result, bail};

use super::part::{ALL, Part, WORDS};

/// All of it; empty for everything.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) parts: Vec<Part>,
    /// Only tests whose names contain one of these; all where there are none.
    pub(super) names: Vec<String>,
    /// Options of the test programs.
    pub(super) options: Vec<String>,
}

impl Request {
    /// Words that name a part, then words that are in the names of tests, then options behind `--`.
    pub(super) fn parse(words: &[String]) -> Result<Self> {
        let mut request = Self::default();
        let mut words = words.iter();
        let mut chosen = Vec::new();
        for word in words.by_ref().take_while(|word| *word != "--") {
            match Part::named(word) {
                Some(parts) => chosen.extend(parts),
                None if chosen.is_empty() => {
                    bail!("There is no part `{word}`: {WORDS}. Names of tests follow a part: `e2e {word}`")
                }
                None => request.names.push(word.clone()),
            }
        }
        request.parts = ALL.into_iter().filter(|part| chosen.is_empty() || chosen.contains(part)).collect();
        if !request.names.is_empty() && !request.parts.iter().any(|part| part.has_names()) {
            let names = request.names.join(" ");
            bail!("Only `it`, `view`, `web` and `e2e` have tests with names; `{names}` is none of their parts");
        }
        request.options = words.cloned().collect();
        Ok(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    fn request(text: &str) -> Request {
        Request::parse(&words(text)).unwrap_or_default()
    }

    #[test]
    fn no_words_mean_every_part_in_order() {
        assert_eq!(request(""), Request { parts: ALL.to_vec(), ..Request::default() });
    }

    #[test]
    fn a_part_brings_what_it_stands_on() {
        assert_eq!(request("e2e").parts, [Part::Dist, Part::E2e]);
        assert_eq!(request("size e2e tidy").parts, [Part::Tidy, Part::Dist, Part::Size, Part::E2e]);
        assert!(Request::parse(&words("everything")).is_err());
    }

    #[test]
    fn words_behind_a_part_are_names_of_tests() {
        let expected =
            Request { parts: vec![Part::Dist, Part::E2e], names: words("conflict deletes"), options: vec![] };
        assert_eq!(request("e2e conflict deletes"), expected);
        assert!(Request::parse(&words("tidy conflict")).is_err(), "tidy has no tests with names");
    }

    #[test]
    fn what_follows_two_dashes_is_for_the_test_programs() {
        let expected = Request { parts: vec![Part::It], names: words("filter"), options: words("--nocapture") };
        assert_eq!(request("it filter -- --nocapture"), expected);
    }
}
