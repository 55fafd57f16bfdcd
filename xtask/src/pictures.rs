//! The pictures of the documentation, taken from the app itself: what a reader sees is what there is.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::run as run_program;
use crate::step::Steps;
use crate::tools::{BROWSER_STEPS, TOOL_STEPS, Tools, browsers_ready};
use crate::{dist, journeys, paths};

/// The most a picture, and all together, may weigh: whoever clones the repository carries them.
const MOST_EACH: u64 = 150 * 1024;
const MOST: u64 = 1024 * 1024;

/// `cargo xtask pictures`: the journey that takes them is one of the tests, left out of their usual run.
pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(TOOL_STEPS + BROWSER_STEPS + dist::BUILD_STEPS + 1);
    let tools = Tools::ready(&mut steps)?;
    let browsers = browsers_ready(&mut steps)?;
    dist::build(&mut steps, &tools, &dist::Site::default())?;
    steps.step("taking the pictures", || {
        let mut take = journeys::command(&browsers);
        take.args(["--", "--ignored", "--exact", "journeys::chromium_alone::pictures"]);
        run_program(take.env("CADENZA_PICTURES", paths::root().join("docs")))
    })?;
    weigh()?;
    println!("The pictures are in docs/, after {}.", steps.elapsed());
    Ok(())
}

fn weigh() -> Result<()> {
    let mut all = 0;
    for entry in fs::read_dir(paths::root().join("docs")).context("there is no docs/")? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "png") {
            let weight = fs::metadata(&path)?.len();
            println!("  {} {} kB", path.display(), weight / 1024);
            if weight > MOST_EACH {
                bail!("{} weighs more than {} kB: show less in it", path.display(), MOST_EACH / 1024);
            }
            all += weight;
        }
    }
    if all > MOST { bail!("the pictures weigh more than {} kB together", MOST / 1024) } else { Ok(()) }
}
