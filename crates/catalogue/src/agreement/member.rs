//! Who stands at an end of the line, as an agreement names them.

use huecry_terms::{BureauId, IdError, OrganisationId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An organisation, or one bureau of it: `world-police`, `world-police/FR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The bureau; none for the organisation as a whole.
    pub bureau: Option<BureauId>,
}

impl Address {
    /// Whether another lies within this one: an organisation has every bureau of it.
    pub fn has(&self, other: &Address) -> bool {
        self.organisation == other.organisation && (self.bureau.is_none() || self.bureau == other.bureau)
    }
}

impl FromStr for Address {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let shape = "an organisation such as `world-police`, or a bureau of it such as `world-police/FR`";
        let wrong = || IdError::new("member", text, shape);
        let (organisation, bureau) = match text.split_once('/') {
            Some((organisation, bureau)) => (organisation, Some(bureau.parse().map_err(|_| wrong())?)),
            None => (text, None),
        };
        Ok(Address { organisation: organisation.parse().map_err(|_| wrong())?, bureau })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.bureau {
            Some(bureau) => write!(f, "{}/{bureau}", self.organisation),
            None => self.organisation.fmt(f),
        }
    }
}

impl TryFrom<String> for Address {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> String {
        address.to_string()
    }
}
