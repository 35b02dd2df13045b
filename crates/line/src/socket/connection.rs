//! RFC 9113: one connection, from its handshake to whatever ends it.

use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::server::conn::http2::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio_rustls::server::TlsStream;

use super::doors::Place;
use super::pace::{Look, Pace, Running};
use super::requests;
use super::server::Shared;
use crate::identity::Certificate;

/// What a request knows of its connection.
pub(super) struct Connection {
    pub shared: Arc<Shared>,
    pub place: Place,
    pub pace: Arc<Pace>,
}

/// Serves until the peer goes, or must go.
pub(super) async fn serve(shared: Arc<Shared>, stream: TlsStream<TcpStream>, place: Place, certificate: Certificate) {
    let builder = builder(&shared);
    let (mut stop, pace) = (shared.stop.subscribe(), Pace::new());
    let connection = Arc::new(Connection { shared: shared.clone(), place, pace });
    let of_requests = connection.clone();
    let service = service_fn(move |request| requests::answer(of_requests.clone(), request));
    let mut spoken = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let why = tokio::select! {
        biased;
        () = connection.place.ended() => End::AtOnce,
        end = watched(&connection, &certificate) => end,
        _ = stop.wait_for(|stop| *stop) => End::Kindly,
        // How a peer ends its connection is its own business.
        _ = &mut spoken => End::AtOnce,
    };
    if why == End::Kindly {
        spoken.as_mut().graceful_shutdown();
        tokio::select! {
            () = connection.place.ended() => {}
            _ = tokio::time::timeout(shared.settings.stopping, &mut spoken) => {}
        }
    }
    // Dropped here, and the socket with it: nothing that was not sent is.
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    AtOnce,
    Kindly,
}

/// Returns when the connection has idled, dawdled, or outlived its certificate.
async fn watched(connection: &Connection, certificate: &Certificate) -> End {
    let settings = &connection.shared.settings;
    let shortest = settings.idle.min(settings.request);
    let mut tick = tokio::time::interval((shortest / 8).clamp(Duration::from_millis(10), Duration::from_secs(1)));
    loop {
        tick.tick().await;
        if (connection.shared.clock)() >= certificate.until {
            return End::Kindly;
        }
        match connection.pace.look(settings.idle) {
            Look::Well => {}
            Look::Idle => return End::Kindly,
            Look::Overdue => return End::AtOnce,
        }
    }
}

fn builder(shared: &Shared) -> Builder<TokioExecutor> {
    let settings = &shared.settings;
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .auto_date_header(false)
        .max_concurrent_streams(u32::try_from(settings.requests_of_one).unwrap_or(u32::MAX))
        .max_header_list_size(HEADERS)
        .max_pending_accept_reset_streams(RESETS)
        .max_local_error_reset_streams(RESETS)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_send_buf_size(PIECE)
        .keep_alive_interval(settings.alive)
        .keep_alive_timeout(settings.alive);
    builder
}

/// The body of an answer, handed over piece by piece as the peer fetches it; its request runs until it has.
pub(super) struct Given {
    left: Bytes,
    _held: Held,
}

/// What a request holds until its answer has been fetched.
#[derive(Default)]
pub(super) struct Held {
    _running: Option<Running>,
    _share: Option<OwnedSemaphorePermit>,
}

impl Held {
    pub fn new(running: Running, share: Option<OwnedSemaphorePermit>) -> Held {
        Held { _running: Some(running), _share: share }
    }
}

impl Given {
    pub fn new(bytes: impl Into<Bytes>, held: Held) -> Given {
        Given { left: bytes.into(), _held: held }
    }
}

impl Body for Given {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let left = &mut self.get_mut().left;
        let piece = left.split_to(left.len().min(PIECE));
        Poll::Ready((!piece.is_empty()).then(|| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}

/// What is handed over at once.
const PIECE: usize = 64 * 1024;
/// What may be under way to us before we have read it.
const WINDOW: u32 = 1024 * 1024;
/// The most bytes of a request's headers.
const HEADERS: u32 = 4096;
/// The most requests that a peer takes back before they are looked at (RFC 9113 section 10.5).
const RESETS: usize = 16;
