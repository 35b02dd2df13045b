//! `huecry serve`: where to listen, and for whom.

use clap::{Args, ValueEnum};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// `huecry serve`. What is left out stands in `[serve]` of `huecry.toml`.
#[derive(Debug, Clone, Default, Args)]
pub struct ServeArgs {
    /// Where to listen; port 0 takes a free one. Beyond this machine only with TLS, or for a proxy
    #[arg(long, value_name = "IP:PORT")]
    pub listen: Option<SocketAddr>,
    /// Where the public extracts of notices are shown to anybody; nowhere unless told
    #[arg(long, value_name = "IP:PORT")]
    pub public: Option<SocketAddr>,
    /// The certificate chain (PEM); read again on SIGHUP
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// A proxy whose word about the client's address is taken; may be given again
    #[arg(long = "trusted-proxy", value_name = "IP")]
    pub trusted_proxies: Vec<IpAddr>,
    /// The form of the log on standard error
    #[arg(long, value_name = "FORM")]
    pub log: Option<LogForm>,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogForm {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}
