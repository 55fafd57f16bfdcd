//! No two files of one name in a package: a search for a name must lead to one place.

use std::collections::BTreeMap;

use super::Failure;
use super::source::Source;

/// Names that say the same wherever they stand.
const SAME_EVERYWHERE: [&str; 4] = ["lib", "main", "build", "tests"];

/// Its folders, one for each language, repeat the names of the topics beside them.
const TEXTS: &str = "i18n";

pub(super) fn check(sources: &[Source]) -> Vec<Failure> {
    let mut seen: BTreeMap<(&str, &str), &Source> = BTreeMap::new();
    let mut failures = Vec::new();
    for source in sources.iter().filter(|source| is_held_to_it(source)) {
        // Benches and tests beside `src` may be named after what they measure.
        let Some(package) = package(source) else { continue };
        let key = (package, source.stem());
        if let Some(first) = seen.get(&key) {
            let message = format!(
                "`{}` is the name of {}, too. Whoever looks for one finds the other: give this file the longer name.",
                source.stem(),
                first.path
            );
            failures.push(Failure::new(source, 1, message));
        } else {
            seen.insert(key, source);
        }
    }
    failures
}

fn is_held_to_it(source: &Source) -> bool {
    !SAME_EVERYWHERE.contains(&source.stem()) && !source.path.split('/').any(|part| part == TEXTS)
}

/// The folder the file's `src` lies in; `None` for a file outside of one.
fn package(source: &Source) -> Option<&str> {
    source.path.split_once("src/").map(|(package, _)| package)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failing(paths: [&str; 2]) -> Vec<String> {
        let sources = paths.map(|path| Source { path: path.to_owned(), text: String::new() });
        check(&sources).into_iter().map(|failure| failure.path).collect()
    }

    #[test]
    fn a_second_file_of_a_name_fails_where_it_is_in_the_same_package() {
        assert_eq!(failing(["src/list/review.rs", "src/state/review.rs"]), ["src/state/review.rs"]);
        assert_eq!(failing(["crates/core/src/token.rs", "server/src/token.rs"]), Vec::<String>::new());
    }

    #[test]
    fn texts_in_two_languages_and_tests_beside_their_subject_bear_one_name() {
        assert_eq!(failing(["src/i18n/en/export.rs", "src/i18n/it/export.rs"]), Vec::<String>::new());
        assert_eq!(failing(["xtask/src/a/tests.rs", "xtask/src/b/tests.rs"]), Vec::<String>::new());
    }
}
