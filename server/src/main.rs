//! The server as a program: everything it does is in the library.

use std::process::ExitCode;

use cadenza_server::command::Command;
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match Command::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cadenza-server: {error}");
            ExitCode::FAILURE
        }
    }
}
