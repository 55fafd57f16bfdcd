//! The connections: how many there are, how long each may be silent, and what is said where no request came about.

mod arriving;
mod crowd;
mod stream;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

use crate::settings::Limits;
use arriving::{Arriving, Leaving};
use crowd::{Crowd, Phase, Place};
use stream::Stream;

/// How long to wait when the system has no connection to give: files end, and so does the want of them.
const PAUSE: Duration = Duration::from_millis(50);

/// Serves the app until `stop` comes about and the requests under way then have ended.
///
/// However many connections there are that say nothing or too little, another one finds room: see [`Limits`].
///
/// # Errors
/// Never by itself: what goes wrong with one connection ends that one.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let crowd = Crowd::of(limits.connections);
    let (stopping, stopped) = watch::channel(false);
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, address)) => {
                let place = tokio::select! {
                    place = crowd.room_for(address.ip()) => place,
                    () = &mut stop => break,
                };
                tokio::spawn(talk(stream, address, place, app.clone(), limits, stopped.clone()));
            }
            Err(error) => {
                tracing::warn!(%error, "a connection cannot be taken");
                crowd.make_room();
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop((listener, stopped));
    // Nobody hears it when nobody is there.
    let _ = stopping.send(true);
    stopping.closed().await;
    Ok(())
}

async fn talk(
    stream: TcpStream,
    address: SocketAddr,
    place: Place,
    app: Router,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) {
    // Slower without, and nothing worse.
    let _ = stream.set_nodelay(true);
    let stream = Stream::new(stream, place.clone(), limits.answer);
    let answer = service_fn(|request| answer(app.clone(), request, address, place.clone()));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .serve_connection(TokioIo::new(stream), answer);
    tokio::pin!(connection);
    let mut leaving = false;
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, %address, "a connection broke off");
                }
                break;
            }
            () = place.asked_to_leave() => break,
            _ = stopped.changed(), if !leaving => {
                leaving = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

async fn answer(
    app: Router,
    mut request: Request<Incoming>,
    address: SocketAddr,
    place: Place,
) -> Result<hyper::Response<Leaving>, Infallible> {
    place.is(Phase::Receiving);
    request.extensions_mut().insert(ConnectInfo(address));
    let request = request.map(|body| Body::new(Arriving::new(body, place.clone())));
    let response = app.oneshot(request).await?;
    place.is(Phase::Answering);
    Ok(response.map(|body| Leaving::new(body, place)))
}
