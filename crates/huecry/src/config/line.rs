//! `[line]` of `huecry.toml`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::SocketAddr;

/// How the node speaks the line. Without this table it speaks none. Its keys lie in `keys/line`; `huecry line keys` makes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineConfig {
    /// Who the node is: an organisation (`world-police-organisation`), or a bureau of one that has a node of its own
    /// (`world-police-organisation/FR`).
    pub address: String,
    /// Where it listens for other nodes, sealed by its own keys; without it, it asks others for what they have for it. An
    /// address that other machines reach is one that is said here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// The organisations whose directories it goes by, its own among them, each with the fingerprint of its officers: the
    /// fifty digits that two people have compared over a second channel.
    #[serde(default)]
    pub organisations: BTreeMap<String, String>,
}
