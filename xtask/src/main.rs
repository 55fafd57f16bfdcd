//! `cargo xtask …`: everything one does with this repository.

mod bench;
mod dev;
mod dist;
mod journeys;
mod paths;
mod pictures;
mod prerequisites;
mod process;
mod server;
mod size;
mod start;
mod step;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask start [--port N]         everything from nothing to the app in a browser, on real rows
cargo xtask dev [--port N]           the app and the server while one works on them: rebuilt and reloaded on a change
cargo xtask test [PART… [NAME…]] [-- OPTIONS]
                                     every test, or only these parts: fmt clippy tidy deny it view web dist
                                     size again e2e; of it, view, web and e2e only tests with NAME in their names,
                                     as in `test e2e conflict`
cargo xtask dist [OPTIONS]           the static files, in dist/; options, for hosts that read what we write for them:
      --api ORIGIN                     an API on another host, for the CSP
      --path FOLDER                    addresses in the page's path, below FOLDER such as /reports/, not behind its #
      --embedders \"ORIGIN …\"         who may show embed.html in a frame
cargo xtask tidy                     the rules of STYLE.md and ARCHITECTURE.md, each failure with its reason
cargo xtask size                     what the first load weighs; fails over its budget
cargo xtask pictures                 retakes the pictures in docs/, of the app as it is now
cargo xtask bench [page-changes|memory|profile] [--rounds N] [--app FOLDER]
                                     the app beside hand-written JavaScript, of dist/ or of another build: bench/README.md
cargo xtask tools                    installs what the others need, browsers included, and says where it is";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<()> {
    let Some((command, rest)) = words.split_first() else { bail!("{USAGE}") };
    match command.as_str() {
        "start" => start::run(rest),
        "dev" => dev::run(rest),
        "test" => test::run(rest),
        "dist" => dist::run(rest),
        "tidy" => tidy::run(),
        "size" => size::run(),
        "pictures" => pictures::run(),
        "bench" => bench::run(rest),
        "tools" => tools::run(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => bail!("There is no command `{unknown}`.\n\n{USAGE}"),
    }
}
