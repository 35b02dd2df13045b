//! `[people]` and `[provider]` of `huecry.toml`.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What becomes of accounts that nobody uses. Heard while the node serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PeopleConfig {
    /// After so many days without a single act of its officer an account is closed; 0 closes none. The last of a
    /// bureau that could do what it may is never closed by the clock.
    pub dormant_days: u16,
    /// So many days before that, and at least, there is a warning, shown in the register of access rights.
    pub dormant_warning_days: u16,
}

/// An OpenID Connect provider of the organisation's own. It vouches for persons; whom that is here was bound before by
/// who manages people (`huecry people bind`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderConfig {
    /// What people call it: it stands on the button.
    pub name: String,
    /// Its issuer, exactly as it calls itself, such as `https://id.example`. The node speaks to this address and to no
    /// other. Plain HTTP only on this machine.
    pub issuer: String,
    /// What it calls this node.
    pub client_id: String,
    /// A file that holds the secret it gave this node, relative to the node's folder. Without it, the environment
    /// variable `HUECRY_PROVIDER_SECRET`. The secret never stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret_file: Option<PathBuf>,
    /// Where it sends browsers back to, as it knows it: `https://console.example/provider/back`.
    pub redirect: String,
    /// Certificates in PEM of whoever certifies the provider, relative to the node's folder; without it, those the
    /// system trusts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
}

impl PeopleConfig {
    /// Whether nothing was said: such a table is not written.
    pub fn is_default(&self) -> bool {
        *self == PeopleConfig::default()
    }
}

impl Default for PeopleConfig {
    fn default() -> Self {
        PeopleConfig { dormant_days: 180, dormant_warning_days: 30 }
    }
}
