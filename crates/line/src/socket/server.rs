//! The listening end: callers at the door, handshakes with an end, and what is told from outside.

use std::fmt;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::doors::{Doors, Handshakes, Place};
use super::error::SocketError;
use super::tls::{self, Papers};
use super::{Clock, Host, Settings, connection};
use crate::address::Address;
use crate::identity::{Certificate, TlsKey};
use crate::statement::Hash;

/// A socket that listens; [`Server::serve`] serves it.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    acceptor: TlsAcceptor,
    shared: Arc<Shared>,
    handshakes: Arc<Handshakes>,
}

/// What every connection needs.
pub(super) struct Shared {
    pub host: Arc<dyn Host>,
    pub clock: Clock,
    pub settings: Settings,
    pub doors: Arc<Doors>,
    pub exchanges: Arc<Semaphore>,
    pub blobs: Arc<Semaphore>,
    pub stop: watch::Sender<bool>,
}

/// What a server is told from outside, from any thread.
#[derive(Clone)]
pub struct Handle(Arc<Shared>);

impl Server {
    /// Takes the address. Callers wait until [`Server::serve`].
    ///
    /// # Errors
    /// When it cannot be had, or the TLS library refuses the key.
    pub async fn bind(
        host: Arc<dyn Host>,
        key: TlsKey,
        clock: Clock,
        settings: Settings,
    ) -> Result<Server, SocketError> {
        let listen = settings.listen;
        let listening = |source| SocketError::Listen { address: listen, source };
        let knows = host.clone();
        let config =
            Papers::new(key, clock.clone()).and_then(|papers| papers.server(move |spki| knows.peer_of(spki).is_some()));
        let acceptor = TlsAcceptor::from(Arc::new(config.map_err(SocketError::Tls)?));
        let listener = TcpListener::bind(listen).await.map_err(listening)?;
        let address = listener.local_addr().map_err(listening)?;
        let doors = Doors::new(&settings);
        let places = |most: usize| Arc::new(Semaphore::new(most.max(1)));
        let (exchanges, blobs) = (places(settings.exchanges_at_work), places(settings.blobs_at_work));
        let stop = watch::Sender::new(false);
        let shared = Arc::new(Shared { host, clock, settings, doors, exchanges, blobs, stop });
        Ok(Server { listener, address, acceptor, shared, handshakes: Arc::default() })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// For telling it something while it serves.
    pub fn handle(&self) -> Handle {
        Handle(self.shared.clone())
    }

    /// Serves until [`Handle::stop`]; then requests may end, for [`Settings::stopping`].
    pub async fn serve(self) {
        let mut stop = self.shared.stop.subscribe();
        loop {
            let accepted = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                accepted = self.listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, caller)) => self.open(stream, caller.ip()),
                // A caller that has gone already is no reason to keep the others waiting.
                Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                // For want of descriptors or memory: others give theirs back.
                Err(_) => tokio::time::sleep(AFTER_A_FAILURE).await,
            }
        }
        drop(self.listener);
        let all_gone = async {
            while self.shared.doors.count() > 0 {
                tokio::time::sleep(GONE_YET).await;
            }
        };
        let _ = tokio::time::timeout(self.shared.settings.stopping, all_gone).await;
        self.shared.doors.end_all();
    }

    /// One caller, from its first byte to its last.
    fn open(&self, stream: TcpStream, caller: IpAddr) {
        let (shared, acceptor, handshakes) = (self.shared.clone(), self.acceptor.clone(), self.handshakes.clone());
        let (number, ended) = handshakes.enter(caller, shared.settings.handshakes);
        tokio::spawn(async move {
            let shaken = tokio::select! {
                shaken = shake_hands(&shared, acceptor, stream) => shaken,
                _ = ended => None,
            };
            handshakes.leave(number);
            if let Some((stream, place, certificate)) = shaken {
                connection::serve(shared, stream, place, certificate).await;
            }
        });
    }
}

type Shaken = (TlsStream<TcpStream>, Place, Certificate);

async fn shake_hands(shared: &Shared, acceptor: TlsAcceptor, stream: TcpStream) -> Option<Shaken> {
    // Small answers leave at once.
    let _ = stream.set_nodelay(true);
    let shaken = tokio::time::timeout(shared.settings.handshake, acceptor.accept(stream)).await;
    let stream = shaken.ok()?.ok()?;
    let certificate = tls::shown_by(stream.get_ref().1)?;
    let place = shared.doors.enter(certificate.pin())?;
    // It may have been taken back between the handshake and the place.
    shared.host.peer_of(&place.spki)?;
    Some((stream, place, certificate))
}

impl Handle {
    /// Ends every open connection of a key at once; what it asked is not answered. The host must have stopped
    /// knowing it before: otherwise it comes in again.
    pub fn revoked(&self, spki: &Hash) {
        self.0.doors.end(spki);
    }

    /// There is something for a peer: if it waits, it is answered.
    pub fn ring(&self, peer: &Address) {
        self.0.doors.guest(peer).bell.notify_waiters();
    }

    /// Stops [`Server::serve`].
    pub fn stop(&self) {
        self.0.stop.send_replace(true);
    }

    /// How many connections are open.
    pub fn connections(&self) -> usize {
        self.0.doors.count()
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({})", self.address)
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({} connections)", self.connections())
    }
}

const AFTER_A_FAILURE: Duration = Duration::from_millis(200);
const GONE_YET: Duration = Duration::from_millis(20);
