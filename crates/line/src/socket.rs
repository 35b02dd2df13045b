//! RFC 9113 over RFC 8446: frames between two nodes, and large files beside them. The only asynchronous code of this crate.
//!
//! **Who may speak.** TLS 1.3 only, with X25519MLKEM768 only: a peer that offers less is refused, and nothing is negotiated
//! down. Both sides show a [`Certificate`](crate::identity::Certificate) that they made for their own key; it is accepted
//! if the key is one that [`Host::peer_of`] knows, and for nothing else. No session is resumed: a resumed one shows
//! no certificate. The host is asked again at every request, and [`Handle::revoked`] ends what is open.
//!
//! **What they say.** `POST /line/v1/exchange`: a [`Frame`] there and one back. When there is nothing to say, the reply waits, as
//! long as the asker lets it, without holding a thread. `GET /line/v1/blobs/{sha256}?size={bytes}` gives what is missing of
//! a large file, `PUT /line/v1/blobs/{sha256}/{chunk}` a part of it, with its `Content-Digest` (RFC 9530). A
//! connection serves one of the two, so that no urgent message waits behind a large file.
//!
//! **What they cost us.** Before its certificate is accepted a caller has a few kilobytes, a few seconds, and a place that a
//! newer caller takes over when all are taken. After it, each peer has so many connections and so many requests at once, each
//! body says its length before it is read, and nothing lasts for ever: [`Settings`].
//!
//! The host is ordinary synchronous Rust on a bounded number of threads; it sees frames.

mod client;
mod connection;
mod doors;
mod error;
mod pace;
mod requests;
mod server;
mod tls;

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use huecry_terms::Instant;

pub use client::{Client, Patience};
pub use error::SocketError;
pub use server::{Handle, Server};

use crate::address::Address;
use crate::frame::Frame;
use crate::receipt::Code;
use crate::statement::Hash;

/// What stands behind a socket: a desk, with the books of every link.
///
/// All of it is called on threads that may wait for a disk, save [`Host::peer_of`], which is called between two packets.
pub trait Host: Send + Sync + 'static {
    /// Whose key this is, by the hash of its SubjectPublicKeyInfo; `None` when it may not come in, or no longer. It is
    /// asked at each handshake and each request, and answers from memory.
    fn peer_of(&self, spki: &Hash) -> Option<Address>;

    /// Takes what a peer says and gives what we say to it: at most `request.room` envelopes. What it answers for is on disk
    /// when it returns. It may be called again for one request, with a frame that says nothing, when a reply had to wait.
    fn exchange(&self, peer: &Address, request: Frame) -> Frame;

    /// Whether [`Host::exchange`] would have something to say. It is asked while a peer waits: after each
    /// [`Handle::ring`], and every [`Settings::look`].
    fn has_for(&self, peer: &Address) -> bool;

    /// Which chunks of a large file are not on disk, rising; none when it is whole.
    ///
    /// # Errors
    /// Why it is not taken: nothing names it, it is too large, or what came is not what its name says.
    fn blob_missing(&self, peer: &Address, blob: Hash, size: u64) -> Result<Vec<Range<u32>>, Code>;

    /// Takes one chunk ([`crate::blob`]); it is on disk when this returns. The bytes are those that the peer meant to send: their
    /// digest fitted. That they are part of what the blob is named for is the host's to check, when it is whole.
    ///
    /// # Errors
    /// Why it is not taken.
    fn blob_put(&self, peer: &Address, blob: Hash, chunk: u32, bytes: &[u8]) -> Result<(), Code>;
}

/// What time it is: certificates begin and end.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// What a server gives its callers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where it listens: this machine only, unless told otherwise. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The most connections altogether.
    pub connections: usize,
    /// The most connections of one key; one more ends the oldest of them.
    pub connections_of_one: usize,
    /// The most exchanges of one peer at once, and the most requests for large files.
    pub requests_of_one: usize,
    /// The most handshakes at once; one more ends the oldest of them.
    pub handshakes: usize,
    /// The most exchanges that the host works on at once.
    pub exchanges_at_work: usize,
    /// The most requests for large files that the host works on at once.
    pub blobs_at_work: usize,
    /// How long a handshake may take.
    pub handshake: Duration,
    /// How long a request waits for its turn, unread, while its peer has as many at once as it may.
    pub turn: Duration,
    /// How long the body of a request may take.
    pub body: Duration,
    /// How long a request may take altogether, until its answer has been fetched.
    pub request: Duration,
    /// How long a connection without a request is kept.
    pub idle: Duration,
    /// The longest that a reply waits.
    pub wait: Duration,
    /// How often the host is asked whether it has something for a peer that waits, when nobody rings.
    pub look: Duration,
    /// After how long without a packet a connection is asked whether it still lives, and how long for an answer.
    pub alive: Duration,
    /// How long requests may go on when the server is stopped.
    pub stopping: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Settings {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            connections: 512,
            connections_of_one: 8,
            requests_of_one: 4,
            handshakes: 64,
            exchanges_at_work: 16,
            blobs_at_work: 8,
            handshake: seconds(10),
            turn: seconds(2),
            body: seconds(60),
            request: seconds(240),
            idle: seconds(120),
            wait: seconds(60),
            look: seconds(1),
            alive: seconds(20),
            stopping: seconds(10),
        }
    }
}

/// Where a node listens: `host:port`, as the directory has it. Whoever answers there must show the pinned key.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint(Arc<str>);

/// Why a text is no endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEndpoint;

impl FromStr for Endpoint {
    type Err = NoEndpoint;

    fn from_str(text: &str) -> Result<Self, NoEndpoint> {
        let (host, port) = text.rsplit_once(':').ok_or(NoEndpoint)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
        let six = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let sound = match six {
            Some(six) => six.parse::<std::net::Ipv6Addr>().is_ok(),
            None => !host.is_empty() && host.bytes().all(plain),
        };
        let port = port.parse::<u16>().is_ok_and(|port| port > 0);
        if sound && port && text.len() <= MAX_ENDPOINT { Ok(Endpoint(text.into())) } else { Err(NoEndpoint) }
    }
}

impl From<SocketAddr> for Endpoint {
    fn from(address: SocketAddr) -> Self {
        Endpoint(address.to_string().into())
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Endpoint({self})")
    }
}

impl fmt::Display for NoEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an endpoint is a host and a port, such as `line.example.org:7411`")
    }
}

impl std::error::Error for NoEndpoint {}

/// What a connection is for; the first request says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Use {
    Exchange,
    Blobs,
}

/// A host's name has 253 letters at most.
const MAX_ENDPOINT: usize = 260;
const EXCHANGE: &str = "/line/v1/exchange";
const BLOBS: &str = "/line/v1/blobs/";
const ALPN: &[u8] = b"h2";
/// The most bytes of a refusal's code.
const MAX_CODE_BYTES: usize = 128;

#[cfg(test)]
mod tests;
