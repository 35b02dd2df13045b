//! What a request must satisfy before a face sees it, and what a face may then rely on: its path has
//! no tricks, its host is one of ours, and whom it comes from stands in `x-forwarded-for` and
//! `x-forwarded-proto`, put there by us and nobody else.

pub(super) mod body;
mod client;
mod host;
mod path;

use super::answer::No;
use super::settings::Settings;
use axum::extract::Request;
use client::Client;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use std::net::{IpAddr, SocketAddr};

/// The other end of a connection, as the system says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer {
    /// Its address.
    pub address: SocketAddr,
    /// Whether the connection is TLS of our own.
    pub tls: bool,
}

/// Whom a request comes from, as far as we can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct From {
    /// Whether it comes from this machine itself, and through no proxy.
    pub local: bool,
    /// Whether the line to the client is sealed.
    pub secure: bool,
}

/// The rules, from the settings.
#[derive(Debug)]
pub(super) struct Guard {
    hosts: host::Hosts,
    proxies: Vec<IpAddr>,
    header: crate::config::ProxyHeader,
    tls: bool,
}

impl Guard {
    /// The rules of these settings.
    pub fn new(settings: &Settings, listening: SocketAddr) -> Guard {
        Guard {
            hosts: host::Hosts { names: settings.names.clone(), listening: listening.ip() },
            proxies: settings.proxies.clone(),
            header: settings.proxy_header,
            tls: settings.tls.is_some(),
        }
    }

    /// Whether an address is a named proxy's.
    pub fn is_proxy(&self, address: IpAddr) -> bool {
        self.proxies.contains(&address.to_canonical())
    }

    /// Looks at the head of a request and writes into it what faces may rely on.
    ///
    /// # Errors
    /// Why it gets no further.
    pub fn admit(&self, request: &mut Request, peer: Peer) -> Result<From, No> {
        if !METHODS.contains(request.method()) {
            return Err(No::Method);
        }
        if !path::is_sound(request.uri().path()) {
            return Err(No::Path);
        }
        let host = host::of(request)?;
        let address = peer.address.ip().to_canonical();
        let proxied = self.is_proxy(address);
        let client = client::of(request.headers(), address, proxied.then_some(self.header));
        let secure = peer.tls || client.secure;
        let probe = PROBES.contains(&request.uri().path());
        if !probe && !self.tls && !proxied && !address.is_loopback() {
            return Err(No::ThroughProxy);
        }
        if !probe && !self.hosts.answers(&host, address, self.tls || proxied) {
            return Err(No::Host);
        }
        rely(request.headers_mut(), &host.written, &client, secure);
        Ok(From { local: client.local, secure })
    }
}

/// Takes away what a client could have made up, and writes what is known.
fn rely(headers: &mut HeaderMap, host: &str, client: &Client, secure: bool) {
    for name in MADE_UP {
        headers.remove(name);
    }
    if let Ok(host) = HeaderValue::try_from(host) {
        headers.insert(header::HOST, host);
    }
    if let Some(Ok(address)) = client.address.map(|a| HeaderValue::try_from(a.to_string())) {
        headers.insert(FORWARDED_FOR, address);
    }
    headers.insert(FORWARDED_PROTO, HeaderValue::from_static(if secure { "https" } else { "http" }));
}

const METHODS: [Method; 7] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];
/// These say nothing to anybody, and whoever probes may not know our name.
const PROBES: [&str; 2] = ["/healthz", "/readyz"];
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
/// Headers by which a client says what only a proxy, or we, can know.
const MADE_UP: [&str; 11] = [
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-proto",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-forwarded-ssl",
    "x-real-ip",
    "x-original-url",
    "x-rewrite-url",
    "huecry-request",
];

#[cfg(test)]
mod tests;
