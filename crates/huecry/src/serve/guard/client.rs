//! Whom a request comes from: the other end of the connection, or whom a named proxy says it speaks for.

use crate::config::ProxyHeader;
use http::HeaderMap;
use std::net::{IpAddr, SocketAddr};

/// A client as far as we can know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Client {
    /// Its address; none when the proxy said none that can be read.
    pub address: Option<IpAddr>,
    /// Whether it is on this machine and came through no proxy.
    pub local: bool,
    /// Whether the proxy says that its line is sealed.
    pub secure: bool,
}

/// The client of a request: `proxy` says in which header a named proxy tells, and is none when the peer
/// is not one.
pub(super) fn of(headers: &HeaderMap, peer: IpAddr, proxy: Option<ProxyHeader>) -> Client {
    match proxy {
        None => {
            // A proxy that nobody named says something: then the client is not this machine.
            let forwarded =
                ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|h| headers.contains_key(*h));
            Client { address: Some(peer), local: peer.is_loopback() && !forwarded, secure: false }
        }
        Some(ProxyHeader::XForwardedFor) => Client {
            address: last(headers, "x-forwarded-for").and_then(|text| address(text.trim())),
            local: false,
            secure: last(headers, "x-forwarded-proto").is_some_and(|proto| proto.trim().eq_ignore_ascii_case("https")),
        },
        Some(ProxyHeader::Forwarded) => {
            let element = last(headers, "forwarded").unwrap_or_default();
            Client {
                address: part(element, "for").and_then(address),
                local: false,
                secure: part(element, "proto").is_some_and(|proto| proto.eq_ignore_ascii_case("https")),
            }
        }
    }
}

/// The last element of a list that may stand in several headers: the one our own proxy added. What
/// stands before it came from the client or from proxies nobody here named.
fn last<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let text = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    text.rsplit(',').next()
}

/// The value of one pair of a `Forwarded` element.
fn part<'e>(element: &'e str, name: &str) -> Option<&'e str> {
    let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.into_iter().find(|(key, _)| key.trim().eq_ignore_ascii_case(name))?;
    let value = value.trim();
    Some(value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value))
}

/// An address with or without port and brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|s| s.ip()));
    address.ok().map(|a| a.to_canonical())
}
