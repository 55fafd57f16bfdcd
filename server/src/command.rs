//! The command line: what was asked for, and the two things that can be: serve, and look after tokens.

mod serve;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use axum::http::HeaderValue;
use clap::{Args, Parser, Subcommand};

use crate::{Database, DatabaseError, Limits, Role, Settings, Upstream};

/// The reference server of the report schedules API.
#[derive(Debug, Parser)]
#[command(name = "cadenza-server", version)]
pub struct Command {
    #[command(flatten)]
    serve: Serve,
    #[command(subcommand)]
    other: Option<Other>,
    /// The SQLite file; made if it is not there. Without it everything is in memory and gone at the end
    #[arg(long, global = true, value_name = "FILE")]
    database: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Serve {
    /// Where to listen; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// The folder of the built app, served beside the API
    #[arg(long, value_name = "FOLDER", value_parser = folder)]
    assets: Option<PathBuf>,
    /// Fill an empty database with 312 schedules and the tokens demo-admin and demo-viewer
    #[arg(long)]
    demo: bool,
    /// Serve no API of our own, but pass calls on to this one, such as https://api.example
    #[arg(long, value_name = "URL", conflicts_with_all = ["demo", "database"])]
    upstream: Option<Upstream>,
    /// An origin whose pages may call the API, such as https://dashboard.example; may be repeated
    #[arg(long = "cors-origin", value_name = "ORIGIN", value_parser = origin)]
    cors_origins: Vec<String>,
    /// An origin whose pages may show embed.html in an iframe; config.json lists it too; may be repeated
    #[arg(long = "embedder", value_name = "ORIGIN", value_parser = origin)]
    embedders: Vec<String>,
    /// Tell browsers to come by https only from now on; for a server behind TLS
    #[arg(long)]
    hsts: bool,
    /// A proxy before this server whose X-Forwarded-For and X-Forwarded-Proto are believed; may be repeated
    #[arg(long = "trusted-proxy", value_name = "ADDRESS")]
    trusted_proxies: Vec<IpAddr>,
    /// How many wrong tokens one address may try in a minute; 0 sets no limit
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    failed_sign_ins: u32,
    /// How many connections there may be; the next takes the place of the one that is silent longest
    #[arg(long, default_value_t = 400, value_name = "COUNT")]
    connections: usize,
}

#[derive(Debug, Subcommand)]
enum Other {
    /// Make, list and revoke the tokens that callers need
    #[command(subcommand)]
    Token(Token),
}

#[derive(Debug, Subcommand)]
enum Token {
    /// Make a token and print it; it is shown this once
    Add {
        /// Whose it is; what is created with it says so
        name: String,
        /// admin reads and writes, viewer only reads
        #[arg(long)]
        role: Role,
    },
    /// Print the tokens there are, without their secrets
    List,
    /// Withdraw a token at once
    Revoke {
        /// Whose it is
        name: String,
    },
}

/// Why the program ends without having done what was asked.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The database in this file failed.
    #[error("{}: {error}", file.display())]
    In {
        /// As it was named.
        file: PathBuf,
        /// What went wrong.
        error: DatabaseError,
    },
    /// The address is taken, or may not be listened on.
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
    /// Without certificate authorities no upstream can be trusted.
    #[error("the system's certificate authorities cannot be read{set}: {error}")]
    Authorities {
        /// The variables that say where they are, if they are set.
        set: String,
        /// What went wrong.
        error: std::io::Error,
    },
    /// The server broke off.
    #[error("cannot go on serving: {0}")]
    Serve(std::io::Error),
    /// Tokens of a database in memory would be gone before anybody could use them.
    #[error("say which database the tokens are in: --database FILE")]
    NoDatabase,
    /// There is no such token.
    #[error("there is no token named {0}")]
    NoToken(String),
}

impl Command {
    /// Does what was asked; serving ends with a signal.
    ///
    /// # Errors
    /// The reason it could not be done, as a sentence.
    pub async fn run(self) -> Result<(), CommandError> {
        let outcome = match (self.other, self.database.as_deref()) {
            (Some(Other::Token(token)), Some(file)) => token.run(file).await,
            (Some(Other::Token(_)), None) => Err(CommandError::NoDatabase),
            (None, file) => serve::run(self.serve, file).await,
        };
        match (outcome, self.database) {
            (Err(CommandError::Database(error)), Some(file)) => Err(CommandError::In { file, error }),
            (outcome, _) => outcome,
        }
    }
}

impl Serve {
    fn settings(&self) -> Settings {
        Settings {
            assets: self.assets.clone(),
            cors_origins: self.cors_origins.clone(),
            embedders: self.embedders.clone(),
            hsts: self.hsts,
            trusted_proxies: self.trusted_proxies.clone(),
            failed_sign_ins: self.failed_sign_ins,
            limits: Limits { connections: self.connections.max(1), ..Limits::default() },
            ..Settings::default()
        }
    }
}

impl Token {
    async fn run(self, file: &Path) -> Result<(), CommandError> {
        let database = Database::open(file).await?;
        match self {
            Self::Add { name, role } => println!("{}", database.new_token(&name, role).await?),
            Self::List => {
                for token in database.tokens().await? {
                    println!("{}\t{}", token.name, token.role);
                }
            }
            Self::Revoke { name } if database.revoke_token(&name).await? => println!("{name} is revoked"),
            Self::Revoke { name } => return Err(CommandError::NoToken(name)),
        }
        database.close().await;
        Ok(())
    }
}

/// The variables of these that are set, with their values: what an error would otherwise leave to be guessed.
fn named(variables: &[&str]) -> String {
    let set = variables.iter().filter_map(|name| Some(format!(" ({name}={})", std::env::var_os(name)?.display())));
    set.collect()
}

fn folder(path: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(path);
    if path.join("index.html").is_file() { Ok(path) } else { Err("no index.html is in it; build the app first".into()) }
}

fn origin(text: &str) -> Result<String, String> {
    let bare = |rest: &str| !rest.is_empty() && !rest.contains(['/', '?', '#', '*', ' ']);
    let sound = text == "*" || text.split_once("://").is_some_and(|(scheme, rest)| !scheme.is_empty() && bare(rest));
    match HeaderValue::from_str(text) {
        Ok(_) if sound => Ok(text.to_owned()),
        Ok(_) | Err(_) => Err("an origin is a scheme and a host, like https://dashboard.example, with no path".into()),
    }
}
