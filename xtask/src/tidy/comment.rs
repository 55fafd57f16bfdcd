//! How much of the app is comment: enough to say why, not so much that nobody reads it.

use super::Failure;
use super::source::{Area, Source};

/// Of all lines, in percent. Small files vary, so only the whole is held to it. The upper end leaves room for the one
/// line that every prop of a component and every public field must have.
const SHARE: std::ops::RangeInclusive<f64> = 5.0..=14.0;

pub(crate) fn check(sources: &[Source]) -> Vec<Failure> {
    let share = percent(app(sources).map(count).fold((0, 0), add));
    let Some(first) = app(sources).next().filter(|_| !SHARE.contains(&share)) else { return vec![] };
    let advice = match share > *SHARE.end() {
        true => "Comments that repeat the code hide those that say why: take them out, or turn them into names.",
        false => "A decision without its reason is undone by the next person: write the reasons.",
    };
    let words = format!("{share:.1} % of the lines of src/ are comments; it should be 5 to 14 %. {advice}");
    vec![Failure { file: "src".to_owned(), ..Failure::at(first, 1, words) }]
}

/// The share of the whole, and the files farthest from it.
pub(crate) fn summary(sources: &[Source]) -> String {
    let mut shares: Vec<(f64, &str)> =
        app(sources).map(|source| (percent(count(source)), source.path.as_str())).collect();
    shares.sort_by(|one, other| other.0.total_cmp(&one.0));
    let most: Vec<String> = shares.iter().take(3).map(|(share, path)| format!("{path} {share:.0} %")).collect();
    let whole = percent(app(sources).map(count).fold((0, 0), add));
    format!("comments in src/ {whole:.1} % (most: {})", most.join(", "))
}

fn app(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.area == Area::App)
}

/// Comment lines and all lines.
fn count(source: &Source) -> (usize, usize) {
    let lines = source.text.lines().map(str::trim_start);
    lines.fold((0, 0), |(comments, all), line| (comments + usize::from(line.starts_with("//")), all + 1))
}

fn add(one: (usize, usize), other: (usize, usize)) -> (usize, usize) {
    (one.0 + other.0, one.1 + other.1)
}

#[expect(clippy::cast_precision_loss, reason = "line counts are far below 2^52")]
fn percent((comments, lines): (usize, usize)) -> f64 {
    if lines == 0 { 0.0 } else { 100.0 * comments as f64 / lines as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(comments: usize, code: usize) -> Vec<Source> {
        let text = format!("{}{}", "// why\n".repeat(comments), "x();\n".repeat(code));
        vec![Source::new(Area::App, "src/a.rs", &text), Source::new(Area::Server, "server/src/b.rs", "y();\n")]
    }

    #[test]
    fn too_few_and_too_many_comments_fail_and_between_them_is_fine() {
        assert!(check(&sources(4, 96)).iter().any(|failure| failure.words.contains("write the reasons")));
        assert!(check(&sources(15, 85)).iter().any(|failure| failure.words.contains("15.0 % of the lines")));
        assert_eq!(check(&sources(5, 95)), []);
        assert_eq!(check(&sources(14, 86)), []);
    }
}
