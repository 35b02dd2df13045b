//! Why nothing came of it: what was tried, and nothing of what the peer said.

use std::fmt;
use std::io;
use std::net::SocketAddr;

use super::Endpoint;
use crate::error::LineError;
use crate::receipt::Code;

/// What went wrong on a socket.
#[derive(Debug)]
pub enum SocketError {
    /// The address cannot be listened on.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The TLS library refuses our own key, or does not know what we ask of it.
    Tls(rustls::Error),
    /// Nobody answers there.
    Unreachable {
        /// Where.
        endpoint: Endpoint,
        /// What the system said.
        source: io::Error,
    },
    /// Whoever answers there shows another key than the pinned one, or a certificate that is none of the line's.
    OtherKey {
        /// Where.
        endpoint: Endpoint,
    },
    /// What is shown there is over, or has not begun: one of the two clocks is wrong.
    NotInForce {
        /// Where.
        endpoint: Endpoint,
    },
    /// The peer refused the handshake: it does not know our key, or speaks nothing that we do.
    NotLetIn {
        /// Where.
        endpoint: Endpoint,
    },
    /// No handshake came about: the other side does not speak as the line does.
    Handshake {
        /// Where.
        endpoint: Endpoint,
    },
    /// It took longer than we wait.
    Late {
        /// Where.
        endpoint: Endpoint,
        /// What was waited for.
        what: &'static str,
    },
    /// The connection broke before the answer was there.
    Broken {
        /// Where.
        endpoint: Endpoint,
    },
    /// We ended it: the key was taken back, see [`Client::revoked`](super::Client::revoked).
    Revoked {
        /// Where.
        endpoint: Endpoint,
    },
    /// The peer answers that it has too much to do.
    Busy {
        /// Where.
        endpoint: Endpoint,
    },
    /// The peer does not take it.
    Refused {
        /// Where.
        endpoint: Endpoint,
        /// The status of the answer (RFC 9110).
        status: u16,
        /// The reason, if one of the line's or of a gate's was given.
        code: Option<Code>,
    },
    /// What we were to send, or what came back, is not what it must be.
    Line(LineError),
}

impl fmt::Display for SocketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SocketError::Listen { address, source } => {
                write!(f, "`{address}` cannot be listened on: {source}; choose an address of this machine that is free")
            }
            SocketError::Tls(error) => write!(f, "`TLS` cannot be set up: {error}; report it"),
            SocketError::Unreachable { endpoint, source } => write!(f, "`{endpoint}` cannot be reached: {source}"),
            SocketError::OtherKey { endpoint } => {
                write!(f, "`{endpoint}` shows another key than the directory pins; fetch the directory again, and ask")
            }
            SocketError::NotInForce { endpoint } => {
                write!(f, "the certificate of `{endpoint}` is not in force; compare the clocks of both nodes")
            }
            SocketError::NotLetIn { endpoint } => {
                write!(f, "`{endpoint}` does not let us in; ask whether it knows our key")
            }
            SocketError::Handshake { endpoint } => {
                write!(f, "`{endpoint}` does not speak the line: no TLS 1.3 with X25519MLKEM768 and HTTP/2 came about")
            }
            SocketError::Late { endpoint, what } => write!(f, "`{endpoint}` was too late with {what}"),
            SocketError::Broken { endpoint } => write!(f, "the connection to `{endpoint}` broke; try again"),
            SocketError::Revoked { endpoint } => {
                write!(f, "the connection to `{endpoint}` was ended: its key was taken back")
            }
            SocketError::Busy { endpoint } => write!(f, "`{endpoint}` has too much to do; try again later"),
            SocketError::Refused { endpoint, status, code: Some(code) } => {
                write!(f, "`{endpoint}` does not take it ({status}): `{code}`")
            }
            SocketError::Refused { endpoint, status, code: None } => write!(f, "`{endpoint}` answers {status}"),
            SocketError::Line(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SocketError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            SocketError::Listen { source, .. } | SocketError::Unreachable { source, .. } => Some(source),
            SocketError::Tls(error) => Some(error),
            SocketError::Line(error) => Some(error),
            _ => None,
        }
    }
}

impl From<LineError> for SocketError {
    fn from(error: LineError) -> Self {
        SocketError::Line(error)
    }
}
