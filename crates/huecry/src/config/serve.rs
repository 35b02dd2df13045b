//! `[serve]` of `huecry.toml`.

use super::ApiConfig;
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// How the node is served. A flag of `huecry serve` takes precedence over what stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ServeConfig {
    /// The address to listen on; `127.0.0.1:8024` when nothing is said. An address that others can
    /// reach is refused unless there is a certificate (`tls_cert`, `tls_key`) or a named proxy
    /// (`trusted_proxies`).
    pub listen: SocketAddr,
    /// The address at which anybody may see the public extracts of notices, and nothing else; a listener of its
    /// own, so that a firewall can tell it from the console. Nowhere unless said. The same guard as for `listen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<SocketAddr>,
    /// So many results of one public question can be reached, however many there are.
    pub public_results: usize,
    /// Requests a minute that one address may make of the public extracts in the long run.
    pub public_per_minute: u32,
    /// The certificate chain in PEM, the node's own first; relative to the node's folder. Read again
    /// on SIGHUP: what cannot be read then is logged, and the one in use stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_cert: Option<PathBuf>,
    /// The private key of that certificate in PEM; relative to the node's folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_key: Option<PathBuf>,
    /// The proxies whose word about a client's address and scheme is taken. Everybody else's is
    /// ignored. Without TLS of our own, nobody but these and this machine itself is served.
    pub trusted_proxies: Vec<IpAddr>,
    /// In which header those proxies say it: `x-forwarded-for` (with `x-forwarded-proto`) or
    /// `forwarded` (RFC 7239). Only one is read: the other may come from the client.
    pub proxy_header: ProxyHeader,
    /// The host names under which the node is reached; a request for another name is refused.
    /// Without names, plain HTTP answers to the loopback names and to the address it listens on; with
    /// TLS or behind a proxy any name is answered, since certificate or proxy stand for it.
    pub names: Vec<String>,
    /// The form of the log on standard error: `json` or `text`.
    pub log: LogForm,
    /// So many connections are open at once; further ones wait.
    pub max_connections: usize,
    /// So many connections one address may have open, this machine and named proxies excepted.
    pub max_connections_per_address: usize,
    /// So many calls are at work in the desk at once; further ones wait.
    pub workers: usize,
    /// So many acts the indexes may be behind before `/readyz` says 503.
    pub ready_within_acts: u64,
    /// Whether checkpoint and hash tiles of the log are shown without a token. They are about nobody.
    pub public_log: bool,
    /// How much one machine may ask of the interface.
    pub api: ApiConfig,
}

/// In which header a proxy says whom it speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxyHeader {
    /// `X-Forwarded-For`, and `X-Forwarded-Proto` beside it.
    #[default]
    XForwardedFor,
    /// `Forwarded` of RFC 7239.
    Forwarded,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogForm {
    /// For people.
    Text,
    /// One JSON object a line.
    #[default]
    Json,
}

impl ServeConfig {
    /// Whether nothing was said: such a table is not written.
    pub fn is_default(&self) -> bool {
        *self == ServeConfig::default()
    }
}

impl Default for ServeConfig {
    fn default() -> Self {
        ServeConfig {
            listen: SocketAddr::from(([127, 0, 0, 1], 8024)),
            public: None,
            public_results: 160,
            public_per_minute: 600,
            tls_cert: None,
            tls_key: None,
            trusted_proxies: Vec::new(),
            proxy_header: ProxyHeader::default(),
            names: Vec::new(),
            log: LogForm::default(),
            max_connections: 1_024,
            max_connections_per_address: 128,
            workers: 64,
            ready_within_acts: 10_000,
            public_log: true,
            api: ApiConfig::default(),
        }
    }
}
