//! One connection, from nothing to HTTP/2, and what stopped it on the way.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use huecry_terms::Instant;
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::{CertificateError, Error};
use rustls_pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

use super::{Patience, Way};
use crate::socket::Endpoint;
use crate::socket::error::SocketError;
use crate::socket::tls::{self, Papers};

pub(super) type Sender = SendRequest<Full<Bytes>>;

/// An open connection; it ends when this is dropped.
pub(super) struct Kept {
    pub sender: Sender,
    /// When what the peer has shown is over.
    until: Instant,
    task: JoinHandle<()>,
}

impl Kept {
    /// Whether it may be asked.
    pub fn is_open(&self, now: Instant) -> bool {
        !self.sender.is_closed() && now < self.until
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(super) async fn open(papers: &Arc<Papers>, way: &Way, patience: &Patience) -> Result<Kept, SocketError> {
    let endpoint = &way.endpoint;
    let unreachable = |source| SocketError::Unreachable { endpoint: endpoint.clone(), source };
    let stream = TcpStream::connect(&*endpoint.0).await.map_err(unreachable)?;
    stream.set_nodelay(true).map_err(unreachable)?;
    let connector = TlsConnector::from(Arc::new(papers.client(way.pinned).map_err(SocketError::Tls)?));
    // The library wants a name; none is sent, and none is looked at.
    let name = ServerName::IpAddress(Ipv4Addr::LOCALHOST.into());
    let stream = connector.connect(name, stream).await.map_err(|error| shaken(endpoint, &error))?;
    let shown = tls::shown_by(stream.get_ref().1).filter(|certificate| certificate.pin() == way.pinned);
    let until = shown.ok_or(SocketError::Handshake { endpoint: endpoint.clone() })?.until;
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .max_header_list_size(HEADERS)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .keep_alive_interval(patience.alive)
        .keep_alive_timeout(patience.alive)
        .keep_alive_while_idle(true);
    let (sender, connection) =
        builder.handshake(TokioIo::new(stream)).await.map_err(|error| broken(endpoint, &error))?;
    // What ends it is told by the requests on it.
    let task = tokio::spawn(async move { drop(connection.await) });
    Ok(Kept { sender, until, task })
}

/// What a failed handshake means.
fn shaken(endpoint: &Endpoint, error: &io::Error) -> SocketError {
    let endpoint = endpoint.clone();
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match tls {
        Some(Error::InvalidCertificate(CertificateError::Expired)) => SocketError::NotInForce { endpoint },
        Some(Error::InvalidCertificate(_)) => SocketError::OtherKey { endpoint },
        Some(Error::AlertReceived(_)) => SocketError::NotLetIn { endpoint },
        Some(_) => SocketError::Handshake { endpoint },
        None if error.kind() == io::ErrorKind::UnexpectedEof => SocketError::Broken { endpoint },
        None => SocketError::Unreachable { endpoint, source: io::Error::from(error.kind()) },
    }
}

/// What a broken connection means. In TLS 1.3 a client hears only behind its own handshake that it is not let in.
pub(super) fn broken(endpoint: &Endpoint, error: &hyper::Error) -> SocketError {
    let endpoint = endpoint.clone();
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::InvalidData) {
            return SocketError::NotLetIn { endpoint };
        }
        cause = error.source();
    }
    SocketError::Broken { endpoint }
}

/// What may be under way to us before we have read it.
const WINDOW: u32 = 1024 * 1024;
/// The most bytes of an answer's headers.
const HEADERS: u32 = 4096;
