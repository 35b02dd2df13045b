//! What `huecry serve` was told, by its flags and by `[serve]`, and whether that goes together.

use crate::config::{Config, LineConfig, LogForm, ProviderConfig, ProxyHeader, ServeConfig};
use huecry_api::public::PublicLimits;
use huecry_cli::args::{self, ServeArgs};
use huecry_desk::people::Dormancy;
use huecry_terms::Trouble;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How a node is served; what does not go together was refused before.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The organisation's name.
    pub organisation: String,
    /// Whether everything here is invented, and a newcomer is shown around: then the log, which stands in the
    /// newcomer's terminal, says only what went wrong.
    pub demo: bool,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where the public extracts of notices are shown, if anywhere.
    pub public: Option<SocketAddr>,
    /// How much of them.
    pub public_limits: PublicLimits,
    /// The certificate, for TLS.
    pub tls: Option<CertificateFiles>,
    /// The proxies whose word about a client is taken.
    pub proxies: Vec<IpAddr>,
    /// In which header they give it.
    pub proxy_header: ProxyHeader,
    /// The host names that are answered; any sound one when empty and certificate or proxy stand for it.
    pub names: Vec<String>,
    /// The form of the log.
    pub log: LogForm,
    /// So many calls are at work in the desk at once.
    pub workers: usize,
    /// So many acts the indexes may be behind.
    pub ready_within_acts: u64,
    /// Whether checkpoint and hash tiles are shown without a token.
    pub public_log: bool,
    /// What one client may take of the node.
    pub limits: Limits,
    /// What one caller of the interface may take of it.
    pub api: huecry_api::Limits,
    /// After how long an account that nobody uses is closed.
    pub dormancy: Dormancy,
    /// The organisation's identity provider, where there is one.
    pub provider: Option<ProviderConfig>,
    /// How it speaks to other nodes, if it does.
    pub line: Option<LineConfig>,
}

/// Where a certificate and its key lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFiles {
    /// The chain, PEM.
    pub chain: PathBuf,
    /// The private key, PEM.
    pub key: PathBuf,
}

/// What one client may take of the node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Open connections; further ones wait.
    pub connections: usize,
    /// Open connections of one address that is neither this machine nor a named proxy.
    pub connections_of_one: usize,
    /// From the first byte of a request, or from the opening of the connection, to the end of its headers.
    pub headers: Duration,
    /// Bytes of the headers with the request line.
    pub headers_size: usize,
    /// A connection without a request.
    pub idle: Duration,
    /// The whole body of a request that is no upload.
    pub body: Duration,
    /// Bytes of such a body.
    pub body_size: u64,
    /// Between two pieces of an upload, and between two pieces of an answer the client takes.
    pub stall: Duration,
    /// The whole of an upload.
    pub upload: Duration,
    /// Bytes of all bodies that are held in memory at once.
    pub bodies_size: usize,
    /// What runs when the node is asked to stop may take so long.
    pub stopping: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let config = ServeConfig::default();
        Limits {
            connections: config.max_connections,
            connections_of_one: config.max_connections_per_address,
            headers: Duration::from_secs(10),
            headers_size: 16 * 1024,
            idle: Duration::from_secs(60),
            body: Duration::from_secs(30),
            body_size: 1 << 20,
            stall: Duration::from_secs(30),
            upload: Duration::from_secs(3_600),
            bodies_size: 256 << 20,
            stopping: Duration::from_secs(20),
        }
    }
}

impl Settings {
    /// The settings of a node's folder with those of the command line over them.
    ///
    /// # Errors
    /// When what was said would let strangers listen or in, or half of a certificate is missing.
    pub fn of(home: &Path, config: &Config, flags: &ServeArgs) -> Result<Settings, Trouble> {
        let dormancy = Dormancy { days: config.people.dormant_days, warning_days: config.people.dormant_warning_days };
        let (organisation, provider, line) =
            (config.organisation.clone(), config.provider.clone(), config.line.clone());
        let config = &config.serve;
        let tls = match (&flags.tls_cert, &flags.tls_key, &config.tls_cert, &config.tls_key) {
            (Some(chain), Some(key), _, _) => Some(CertificateFiles { chain: chain.clone(), key: key.clone() }),
            (_, _, Some(chain), Some(key)) => Some(CertificateFiles { chain: home.join(chain), key: home.join(key) }),
            (None, None, None, None) => None,
            _ => {
                return Err(Trouble::new(
                    "a certificate needs both its chain and its key",
                    "give `tls_cert` and `tls_key`, or neither",
                ));
            }
        };
        let proxies = if flags.trusted_proxies.is_empty() { &config.trusted_proxies } else { &flags.trusted_proxies };
        let settings = Settings {
            organisation,
            demo: false,
            listen: flags.listen.unwrap_or(config.listen),
            public: flags.public.or(config.public),
            public_limits: PublicLimits {
                results_most: config.public_results.max(1),
                per_minute: config.public_per_minute.max(1),
                ..PublicLimits::default()
            },
            tls,
            proxies: proxies.iter().map(IpAddr::to_canonical).collect(),
            proxy_header: config.proxy_header,
            names: config.names.iter().map(|name| name.to_ascii_lowercase()).collect(),
            log: flags.log.map_or(config.log, LogForm::from),
            workers: config.workers.clamp(1, 1_024),
            ready_within_acts: config.ready_within_acts,
            public_log: config.public_log,
            limits: Limits {
                connections: config.max_connections.max(1),
                connections_of_one: config.max_connections_per_address.max(1),
                ..Limits::default()
            },
            api: config.api.limits(config.workers.clamp(1, 1_024)),
            dormancy,
            provider,
            line,
        };
        settings.sound()?;
        Ok(settings)
    }

    /// Whether what reaches the node from elsewhere reaches it sealed.
    pub(super) fn sealed(&self) -> bool {
        self.tls.is_some() || !self.proxies.is_empty()
    }

    /// Nothing listens where others can reach it unless the line is sealed or a proxy seals it.
    fn sound(&self) -> Result<(), Trouble> {
        let abroad = |address: &SocketAddr| !address.ip().to_canonical().is_loopback();
        let Some(open) = std::iter::once(self.listen).chain(self.public).find(|a| abroad(a) && !self.sealed()) else {
            return Ok(());
        };
        Err(Trouble::new(
            format!("`{open}` can be reached from other machines, and nothing would seal the line"),
            "give `--tls-cert FILE --tls-key FILE`, or name the proxy that holds the certificate with \
             `--trusted-proxy IP`, or listen on 127.0.0.1",
        ))
    }
}

impl From<args::LogForm> for LogForm {
    fn from(form: args::LogForm) -> Self {
        match form {
            args::LogForm::Text => LogForm::Text,
            args::LogForm::Json => LogForm::Json,
        }
    }
}

#[cfg(test)]
mod tests;
