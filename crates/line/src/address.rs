//! Where a message comes from and goes to: an organisation, or one bureau of it. Never a person.

use std::fmt;
use std::str::FromStr;

use huecry_terms::{BureauId, IdError, OrganisationId};

/// An organisation, or one of its bureaux; written `world-police` or `world-police/FR`.
///
/// A bureau with a node of its own has keys of its own: what is sealed to it, its secretariat
/// cannot read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The bureau; `None` is the organisation's own desk.
    pub bureau: Option<BureauId>,
}

/// What an address looks like, for errors.
pub(crate) const SHAPE: &str = "an organisation such as `world-police`, or a bureau of it such as `world-police/FR`";

impl FromStr for Address {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (organisation, bureau) = match text.split_once('/') {
            Some((organisation, bureau)) => (organisation, Some(bureau.parse()?)),
            None => (text, None),
        };
        Ok(Address { organisation: organisation.parse()?, bureau })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_spelling() {
        for text in ["world-police", "world-police/FR", "regional-police/LO-01"] {
            let address: Address = text.parse().unwrap();
            assert_eq!(address.to_string(), text);
        }
        let longest = format!("{}/{}", "o".repeat(64), "B".repeat(12));
        assert_eq!(longest.parse::<Address>().unwrap().to_string(), longest);
        for text in ["", "/", "world-police/", "/FR", "world-police/fr", "world-police/FR/X", "World", "a b/FR"] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
