//! Serving until a signal comes.

use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tracing_subscriber::EnvFilter;

use super::{CommandError, Serve, named};
use crate::{Database, DatabaseError, Limits, Role, app, app_before, demo};

/// How long requests under way may take to end once the signal has come.
const GRACE: Duration = Duration::from_secs(10);

pub(super) async fn run(serve: Serve, file: Option<&Path>) -> Result<(), CommandError> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let ansi = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(ansi).with_writer(std::io::stderr).init();
    if let Some(upstream) = serve.upstream.clone() {
        let hint = format!("Calls go on to {upstream}; its tokens are the ones to use");
        let app = app_before(upstream, &serve.settings())
            .map_err(|error| CommandError::Authorities { set: named(&["SSL_CERT_FILE", "SSL_CERT_DIR"]), error })?;
        return listen(&serve, &hint, app).await;
    }
    let database = match file {
        Some(file) => Database::open(file).await?,
        None => Database::in_memory().await?,
    };
    let hint = hint(&database, &serve, file).await?;
    listen(&serve, &hint, app(database.clone(), &serve.settings())).await?;
    database.close().await;
    Ok(())
}

async fn listen(serve: &Serve, hint: &str, app: axum::Router) -> Result<(), CommandError> {
    let listener = TcpListener::bind(serve.listen).await.map_err(|error| CommandError::Listen(serve.listen, error))?;
    let address = listener.local_addr().map_err(CommandError::Serve)?;
    println!("Cadenza listens on http://{address}\n{hint}");
    until_signal(listener, app, serve.settings().limits).await.map_err(CommandError::Serve)
}

/// How one gets in, which differs with the database.
async fn hint(database: &Database, serve: &Serve, file: Option<&Path>) -> Result<String, DatabaseError> {
    if serve.demo {
        demo::fill(database).await?;
        return Ok("Tokens: demo-admin (reads and writes), demo-viewer (reads)".to_owned());
    }
    match file {
        None => Ok(format!("Token for this run: {}", database.new_token("admin", Role::Admin).await?)),
        Some(file) if database.tokens().await?.is_empty() => {
            let file = file.display();
            Ok(format!("No token yet: cadenza-server token add NAME --role admin --database {file}"))
        }
        Some(_) => Ok("Tokens: cadenza-server token list".to_owned()),
    }
}

async fn until_signal(listener: TcpListener, app: axum::Router, limits: Limits) -> std::io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let signal = async {
        signal().await;
        tracing::info!("stopping");
        // The receiver waits as long as the server does, and is gone only with it.
        let _ = stopping.send(());
    };
    let late = async {
        match stopped.await {
            Ok(()) => tokio::time::sleep(GRACE).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        ended = crate::serve(listener, app, limits, signal) => ended,
        () = late => {
            tracing::warn!("requests were still under way");
            Ok(())
        }
    }
}

#[cfg(unix)]
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        tracing::warn!("signals cannot be heard; the server ends only by force");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn signal() {
    if tokio::signal::ctrl_c().await.is_err() {
        tracing::warn!("signals cannot be heard; the server ends only by force");
        std::future::pending().await
    }
}
