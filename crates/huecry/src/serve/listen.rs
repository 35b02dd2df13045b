//! Connections: accepted up to a number, sealed where there is a certificate, given to the faces, and
//! ended when they idle, when they dawdle, or when the node stops.

mod paced;

use super::guard::{Guard, Peer};
use super::metrics::Metrics;
use super::settings::Limits;
use super::tls::Certificate;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use huecry_terms::Trouble;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use paced::{Pace, Paced};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, TcpListener as Bound};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

/// What every connection of a node shares.
pub(super) struct Line {
    pub faces: Router,
    pub certificate: Option<Arc<Certificate>>,
    pub guard: Arc<Guard>,
    pub limits: Limits,
    pub metrics: Arc<Metrics>,
}

/// Takes an address before anything else is opened, so that a taken one is said at once.
///
/// # Errors
/// When it cannot be had.
pub(super) fn bind(address: SocketAddr) -> Result<Bound, Trouble> {
    let bound = Bound::bind(address).and_then(|bound| bound.set_nonblocking(true).map(|()| bound));
    bound.map_err(|e| {
        let advice = match e.kind() {
            std::io::ErrorKind::AddrInUse => "another process listens there: stop it, or choose another port",
            std::io::ErrorKind::PermissionDenied => "ports below 1024 are the system's: choose another one",
            _ => "choose an address of this machine",
        };
        Trouble::new(format!("`{address}` cannot be listened on: {e}"), format!("{advice} with `--listen`"))
    })
}

/// Accepts until told to stop, then lets what runs finish, as long as that may take.
pub(super) async fn serve(listener: TcpListener, line: Arc<Line>, mut stop: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(line.limits.connections));
    let callers = Arc::new(Callers::default());
    let graceful = GracefulShutdown::new();
    loop {
        let next = async {
            // Beyond the most connections, callers wait in the system's queue.
            let place = places.clone().acquire_owned().await.ok()?;
            Some((accept(&listener).await, place))
        };
        let ((stream, address), place) = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            next = next => match next { Some(next) => next, None => break },
        };
        let Some(caller) = callers.enter(address.ip().to_canonical(), &line) else { continue };
        let watcher = graceful.watcher();
        let line = line.clone();
        tokio::spawn(async move {
            let _held = (place, caller);
            line.metrics.connections.increment(1.0);
            connection(&line, stream, address, watcher).await;
            line.metrics.connections.decrement(1.0);
        });
    }
    drop(listener);
    // What does not finish in time is cut: a client that never reads must not keep the node.
    let _ = tokio::time::timeout(line.limits.stopping, graceful.shutdown()).await;
}

/// The next connection. What fails for one connection is no reason to take no more.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(e) if passing(&e) => {}
            Err(e) => {
                tracing::error!(target: "huecry::listen", what = %e, "connections cannot be accepted");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn passing(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

type Watcher = hyper_util::server::graceful::Watcher;

async fn connection(line: &Line, stream: TcpStream, address: SocketAddr, watcher: Watcher) {
    // Small answers leave at once.
    let _ = stream.set_nodelay(true);
    let peer = |tls| Peer { address, tls };
    match &line.certificate {
        None => speak(line, stream, peer(false), watcher).await,
        Some(certificate) => {
            let shaken = tokio::time::timeout(line.limits.headers, certificate.acceptor().accept(stream)).await;
            // A handshake that fails is the client's: it is told by the alert.
            if let Ok(Ok(sealed)) = shaken {
                speak(line, sealed, peer(true), watcher).await;
            }
        }
    }
}

async fn speak<S>(line: &Line, stream: S, peer: Peer, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let pace = Arc::new(Pace::default());
    let stream = Paced::new(stream, pace.clone(), &line.limits);
    let faces = line.faces.clone();
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let counted = pace.enter(request.version());
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        let answer = faces.clone().oneshot(request);
        async move { answer.await.map(|response| response.map(|body| counted.until_sent(body))) }
    });
    let mut builder = Builder::new(TokioExecutor::new());
    let headers_size = u32::try_from(line.limits.headers_size).unwrap_or(u32::MAX);
    builder
        .http1()
        .timer(TokioTimer::new())
        // The pace of headers is ours to keep: hyper's would count idling as dawdling.
        .header_read_timeout(None)
        .max_headers(100)
        .max_buf_size(line.limits.headers_size)
        .half_close(false);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(headers_size)
        .max_concurrent_streams(STREAMS)
        .initial_stream_window_size(64 * 1024)
        .initial_connection_window_size(1024 * 1024)
        .max_send_buf_size(256 * 1024);
    let spoken = watcher.watch(builder.serve_connection(TokioIo::new(stream), service).into_owned()).await;
    // How a client ends its connection is its own business.
    let _ = spoken;
}

/// How many connections each address has open.
#[derive(Default)]
struct Callers(Mutex<HashMap<IpAddr, usize>>);

/// One connection of an address, until dropped.
struct Caller {
    callers: Arc<Callers>,
    address: Option<IpAddr>,
}

impl Callers {
    /// None when the address has as many as it may.
    fn enter(self: &Arc<Self>, address: IpAddr, line: &Line) -> Option<Caller> {
        if address.is_loopback() || line.guard.is_proxy(address) {
            return Some(Caller { callers: self.clone(), address: None });
        }
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_default();
        if *count >= line.limits.connections_of_one {
            return None;
        }
        *count += 1;
        Some(Caller { callers: self.clone(), address: Some(address) })
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut open = self.callers.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                open.remove(&address);
            }
        }
    }
}

/// Requests one HTTP/2 connection may have under way.
const STREAMS: u32 = 32;
