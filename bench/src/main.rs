//! The server of the bench: the reference API over a fixed number of rows in SQLite, the app's files, and the opponents.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Result;
use cadenza_server::{Database, Settings, demo};
use clap::Parser;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// Serves what the bench compares, on one origin, so that all call the same API over the same kind of connection.
#[derive(Debug, Parser)]
struct Options {
    /// The folder of the built app, served at /
    #[arg(long)]
    app: PathBuf,
    /// The folder of the opponents, served at /opponents/
    #[arg(long)]
    opponents: PathBuf,
    /// The SQLite file to make
    #[arg(long)]
    database: PathBuf,
    /// How many schedules it holds; the same count gives the same schedules
    #[arg(long)]
    rows: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse();
    let database = Database::open(&options.database).await?;
    for (name, role) in demo::TOKENS {
        database.add_token(name, role, name).await?;
    }
    database.fill(demo::schedules(options.rows)).await?;
    let settings = Settings { assets: Some(options.app), ..Settings::default() };
    let router = cadenza_server::app(database, &settings).nest_service("/opponents", ServeDir::new(options.opponents));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    // The harness reads this line: the port is free by luck, and known only now.
    println!("Listening on http://{}", listener.local_addr()?);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(harness_gone()).await?;
    Ok(())
}

/// The end of standard input: it closes with the harness, however that ends.
async fn harness_gone() {
    let closed = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    drop(closed.await);
}
