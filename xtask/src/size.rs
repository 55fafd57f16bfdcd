//! What the first load weighs, and whether it stays within its budget.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths;

/// Brotli bytes a first visit may download before its first rows. It held 164 before the view layer had Leptos' signatures and
/// the app was crates; the goal is 155. ARCHITECTURE.md ("Weight") says what stands in its way.
const FIRST_BUDGET: u64 = 174 * 1024;

/// Brotli bytes an English visit fetches by itself, the parts that come while nobody waits included. The goal is 275 KiB.
const VISIT_BUDGET: u64 = 284 * 1024;

/// What an English visit fetches by itself once the first rows are on the screen.
const BY_ITSELF: [&str; 3] = ["second-", "chunk_", "translated-"];

const FIRST_LOAD: [&str; 4] = ["html", "css", "js", "wasm"];

/// What is fetched once the first load is on the screen, or only for those who want it; or by pages of somebody else alone.
const LATER: [&str; 19] = [
    "second-",
    "on_demand-",
    "bulk-",
    "texts_",
    "chunk_",
    "shared_",
    "cadenza.js",
    "embedded-",
    "events-",
    "given-",
    "name-",
    "reflected-",
    "token-",
    "translated-",
    "failure-",
    "inside-",
    "embed.html",
    "cadenza-frame.js",
    "404.html",
];

/// One file in its three forms, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// `cargo xtask size`.
pub(crate) fn run() -> Result<()> {
    let (first, later) = print()?;
    let (first, by_itself) = (total(&first).brotli, by_itself(&later));
    println!(
        "\nall that a visit fetches by itself: {:.1} of {} KiB brotli",
        kib(first + by_itself),
        VISIT_BUDGET / 1024
    );
    within("What arrives before the first rows", first, FIRST_BUDGET)?;
    within("All that a visit fetches by itself", first + by_itself, VISIT_BUDGET)
}

fn by_itself(later: &[Weight]) -> u64 {
    later.iter().filter(|one| BY_ITSELF.iter().any(|name| one.name.starts_with(name))).map(|one| one.brotli).sum()
}

/// Prints what is loaded first, and what later.
///
/// # Errors
/// When `dist/` is missing or not whole.
pub(crate) fn print() -> Result<(Vec<Weight>, Vec<Weight>)> {
    let (first, later) = loads(&paths::dist())?;
    println!("{}\n\n{}", table(&first), later_table(&later));
    Ok((first, later))
}

/// The files of the first load, and those of later ones; the heaviest first.
fn loads(dist: &Path) -> Result<(Vec<Weight>, Vec<Weight>)> {
    let entries = fs::read_dir(dist).context("There is no dist/ to weigh: run `cargo xtask dist` first")?;
    let mut weights = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|end| FIRST_LOAD.iter().any(|known| end == *known)) {
            weights.push(weigh(&path)?);
        }
    }
    weights.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    Ok(weights.into_iter().partition(|weight| !LATER.iter().any(|later| weight.name.starts_with(later))))
}

fn weigh(path: &Path) -> Result<Weight> {
    let bytes = |path: &Path| {
        fs::metadata(path).map(|file| file.len()).with_context(|| format!("{} is missing", path.display()))
    };
    Ok(Weight {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        raw: bytes(path)?,
        gzip: bytes(&path.with_added_extension("gz"))?,
        brotli: bytes(&path.with_added_extension("br"))?,
    })
}

/// The table people read.
fn table(weights: &[Weight]) -> String {
    let head = format!("{:<36} {:>9} {:>9} {:>9}", "first load, bytes", "raw", "gzip", "brotli");
    let sum = total(weights);
    let share = format!("{:.1} of {} KiB brotli", kib(sum.brotli), FIRST_BUDGET / 1024);
    let rows = weights.iter().map(|weight| row(&weight.name, weight));
    std::iter::once(head).chain(rows).chain([row("all", &sum), share]).collect::<Vec<_>>().join("\n")
}

/// What comes once the first load is on the screen, or only to those who want it.
fn later_table(weights: &[Weight]) -> String {
    let rows = weights.iter().map(|weight| row(&weight.name, weight));
    std::iter::once("later, bytes".to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
}

fn row(name: &str, weight: &Weight) -> String {
    format!("{name:<36} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli)
}

fn total(weights: &[Weight]) -> Weight {
    weights.iter().fold(Weight::default(), |sum, one| Weight {
        name: String::new(),
        raw: sum.raw + one.raw,
        gzip: sum.gzip + one.gzip,
        brotli: sum.brotli + one.brotli,
    })
}

#[expect(clippy::cast_precision_loss, reason = "a size on screen has one decimal")]
fn kib(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}

fn within(what: &str, brotli: u64, budget: u64) -> Result<()> {
    if brotli > budget {
        bail!(
            "{what}: {:.1} KiB brotli, {:.1} over the budget of {} KiB. Find what grew (`twiggy`), or drop a dependency \
             or a web-sys feature; people on slow lines pay for it.",
            kib(brotli),
            kib(brotli - budget),
            budget / 1024
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_itself_is_allowed_and_a_byte_more_is_not() {
        assert!(within("All", 4096, 4096).is_ok());
        assert!(within("All", 4097, 4096).is_err_and(|error| error.to_string().contains("over the budget of 4 KiB")));
    }

    #[test]
    fn the_table_sums_each_column() {
        let weight = |name: &str, raw| Weight { name: name.to_owned(), raw, gzip: raw / 2, brotli: raw / 4 };
        let text = table(&[weight("a.js", 4096), weight("b.css", 1024)]);
        assert!(text.contains("5120      2560      1280"), "{text}");
        let ending = format!("1.2 of {} KiB brotli", FIRST_BUDGET / 1024);
        assert!(text.ends_with(&ending), "{text}");
    }

    #[test]
    fn what_only_some_people_fetch_is_no_part_of_a_visit() {
        let weight = |name: &str| Weight { name: name.to_owned(), brotli: 100, ..Weight::default() };
        let later =
            [weight("second-0a.wasm"), weight("chunk_0-1b.wasm"), weight("texts_it-2c.wasm"), weight("cadenza.js")];
        assert_eq!(by_itself(&later), 200);
    }
}
