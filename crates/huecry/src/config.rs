//! What a node is told about itself: `huecry.toml` in its folder.
//!
//! The doc comments are the manual. An unknown key is refused: a misspelt guard must not be no guard.

mod api;
mod line;
mod people;
mod serve;

pub use api::ApiConfig;
use huecry_terms::{Day, Trouble};
pub use line::LineConfig;
pub use people::{PeopleConfig, ProviderConfig};
use serde::{Deserialize, Serialize};
pub use serve::{LogForm, ProxyHeader, ServeConfig};
use std::path::Path;

/// `huecry.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The organisation's full name.
    pub organisation: String,
    /// The day the node was founded: the only day on which a missing ledger may be created. On any
    /// other day a missing ledger means that the wrong folder was mounted, or that it was lost.
    pub founded: Day,
    /// The name of the log, in every checkpoint and proof. Never changed: a log of another name is
    /// another log.
    pub log: String,
    /// Where records and acts are kept.
    #[serde(default)]
    pub store: StoreConfig,
    /// How the node is served to browsers and machines.
    #[serde(default, skip_serializing_if = "ServeConfig::is_default")]
    pub serve: ServeConfig,
    /// What becomes of accounts that nobody uses.
    #[serde(default, skip_serializing_if = "PeopleConfig::is_default")]
    pub people: PeopleConfig,
    /// The organisation's own identity provider, through which officers may come in; without it, by link and passkey
    /// alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderConfig>,
    /// How the node speaks to other nodes; without it, it speaks to none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineConfig>,
}

/// Where records and acts are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreConfig {
    /// A file that holds a PostgreSQL connection string, relative to the node's folder. Without it,
    /// the embedded store in the node's folder is used. The string never stands here: it may hold a
    /// password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postgres_url_file: Option<std::path::PathBuf>,
}

/// The name of the file.
pub const FILE: &str = "huecry.toml";

/// Reads the configuration of a node's folder.
///
/// # Errors
/// When there is none, or it says something that is not known; with the line.
pub fn read(home: &Path) -> Result<Config, Trouble> {
    let path = home.join(FILE);
    let text = std::fs::read_to_string(&path).map_err(|e| {
        Trouble::new(
            format!("`{}` could not be read: {e}", path.display()),
            "found a node with `huecry init --home DIR`, or give the folder of one",
        )
    })?;
    toml::from_str(&text).map_err(|e| {
        Trouble::new(format!("`{}`: {}", path.display(), e.to_string().trim_end()), "mend the line and try again")
    })
}

/// The configuration as text.
///
/// # Errors
/// Never in practice: every field has a text form.
pub fn to_text(config: &Config) -> Result<String, Trouble> {
    toml::to_string(config).map_err(|e| Trouble::new(format!("the configuration could not be written: {e}"), ""))
}

#[cfg(test)]
mod tests;
