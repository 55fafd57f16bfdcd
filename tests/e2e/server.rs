//! The real server in the test's own process: its database can be looked into, its requests read, its answers spoiled.

mod call;
mod connection;
mod line;
mod record;

use std::net::SocketAddr;

use axum::middleware::from_fn_with_state;
use axum::routing::post;
use cadenza_contract::Schedule;
use cadenza_server::{Database, Settings, demo};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::browser::found;
use connection::{Reset, Resettable};

pub(crate) use call::{Call, Outcome};
pub(crate) use line::{Harm, Heard};
pub(crate) use record::{Gate, Record, Spoiled, csp_report};

/// What the database holds when a journey begins, beside the two tokens of the demonstration.
pub(crate) enum Rows {
    /// The 312 schedules of the demonstration.
    Demo,
    /// That many, made the same way.
    Many(usize),
    /// These.
    Of(Vec<Schedule>),
}

/// A server, running or stopped, always under the same address.
pub(crate) struct Server {
    pub(crate) database: Database,
    pub(crate) record: Record,
    address: SocketAddr,
    /// The page around that may call the API.
    around: String,
    running: Option<Running>,
}

struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts on a free port; a page of the origin `around` may call the API.
    pub(crate) async fn start(rows: Rows, around: &str) -> Self {
        let database = filled(rows).await;
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut server =
            Self { database, record: Record::default(), address, around: around.to_owned(), running: None };
        server.serve(listener);
        server
    }

    /// The app's address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Every schedule in the database, in the order of the list.
    pub(crate) async fn schedules(&self) -> Vec<Schedule> {
        self.database.all().await.unwrap()
    }

    /// The schedule of this name; there must be exactly one.
    pub(crate) async fn schedule(&self, name: &str) -> Schedule {
        let named: Vec<Schedule> = self.schedules().await.into_iter().filter(|it| it.name == name).collect();
        let [schedule] = <[Schedule; 1]>::try_from(named)
            .unwrap_or_else(|named| panic!("{} schedules in the database are called {name}", named.len()));
        schedule
    }

    /// Stops listening, closes every connection, and returns when that is done.
    pub(crate) async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            let _ = running.stop.send(());
            running.task.await.unwrap();
        }
    }

    /// Listens again, where it listened before.
    pub(crate) async fn start_again(&mut self) {
        let listener = TcpListener::bind(self.address).await.expect("the port is still ours");
        self.serve(listener);
    }

    fn serve(&mut self, listener: TcpListener) {
        let settings = Settings {
            assets: Some(found::app()),
            cors_origins: vec![self.around.clone()],
            embedders: vec![self.around.clone()],
            csp_report_uri: Some("/csp-report".to_owned()),
            ..Settings::default()
        };
        let router = cadenza_server::app(self.database.clone(), &settings)
            .route("/csp-report", post(record::csp_report).with_state(self.record.clone()))
            .layer(from_fn_with_state(self.record.clone(), record::follow));
        let (stop, stopped) = oneshot::channel::<()>();
        let router = router.into_make_service_with_connect_info::<Reset>();
        let served = axum::serve(Resettable(listener), router).with_graceful_shutdown(async {
            let _ = stopped.await;
        });
        let task = tokio::spawn(async { served.await.unwrap() });
        self.running = Some(Running { stop, task });
    }
}

async fn filled(rows: Rows) -> Database {
    let database = Database::in_memory().await.unwrap();
    for (name, role) in demo::TOKENS {
        database.add_token(name, role, name).await.unwrap();
    }
    let schedules = match rows {
        Rows::Demo => demo::schedules(demo::COUNT),
        Rows::Many(count) => demo::schedules(count),
        Rows::Of(schedules) => schedules,
    };
    database.fill(schedules).await.unwrap();
    database
}
