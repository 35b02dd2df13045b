//! For whom a request was meant. A page of somebody else's, opened on this machine, can make its own
//! name lead here: then the name in the request is not one of ours.

use super::No;
use axum::extract::Request;
use http::uri::Authority;
use http::{Version, header};
use std::net::IpAddr;

/// The host a request names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Host {
    /// As it was written, with its port.
    pub written: String,
    /// The name or address alone, in small letters, without brackets.
    pub name: String,
}

/// The hosts this node is.
#[derive(Debug)]
pub(super) struct Hosts {
    /// As the settings name them, in small letters.
    pub names: Vec<String>,
    /// The address it listens on.
    pub listening: IpAddr,
}

impl Hosts {
    /// Whether a request for this host is answered. `vouched`: a certificate or a proxy stands for the name.
    pub fn answers(&self, host: &Host, peer: IpAddr, vouched: bool) -> bool {
        let address = host.name.parse::<IpAddr>().ok();
        let this_machine = host.name == "localhost" || address.is_some_and(|a| a.is_loopback());
        if !self.names.is_empty() {
            return self.names.contains(&host.name) || (this_machine && peer.is_loopback());
        }
        vouched || this_machine || address == Some(self.listening)
    }
}

/// The one host a request names: in its one `Host` header, and nowhere else another one.
///
/// # Errors
/// When there is none, more than one, or what is named is no host.
pub(super) fn of(request: &Request) -> Result<Host, No> {
    let mut headers = request.headers().get_all(header::HOST).iter();
    let header = headers.next();
    if headers.next().is_some() {
        return Err(No::Odd);
    }
    let header = header.map(|h| h.to_str().map_err(|_| No::Odd)).transpose()?;
    let written = match (request.uri().authority(), header) {
        (Some(target), Some(header)) if target.as_str().eq_ignore_ascii_case(header) => header,
        (Some(target), None) if request.version() >= Version::HTTP_2 => target.as_str(),
        (None, Some(header)) => header,
        _ => return Err(No::Odd),
    };
    read(written).ok_or(No::Odd)
}

fn read(written: &str) -> Option<Host> {
    let authority: Authority = written.parse().ok()?;
    let host = authority.host();
    if written.contains('@') || host.is_empty() || host.len() > LONGEST {
        return None;
    }
    // What stands after the host is a port or nothing.
    let after = written.get(host.len()..)?;
    let port = after.strip_prefix(':').map(|port| port.parse::<u16>().is_ok() && !port.starts_with('+'));
    if !(after.is_empty() || port == Some(true)) {
        return None;
    }
    let name = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')).unwrap_or(host);
    let bracketed = name.len() != host.len();
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let is_host = if bracketed { name.parse::<std::net::Ipv6Addr>().is_ok() } else { name.chars().all(sound) };
    is_host.then(|| Host { written: written.to_string(), name: name.to_ascii_lowercase() })
}

/// Letters of the longest host name (RFC 1035).
const LONGEST: usize = 253;
