//! What a source forbids: this bureau, this organisation, this field, not.

use crate::ids::{BureauId, IdError, OrganisationId, Tag};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One restriction, set by the source (RPD art. 58, not compared with its current text).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Restriction {
    /// Who is not to have it.
    pub against: Against,
    /// What they are not to have.
    pub what: What,
}

/// Who is kept from it. The source itself is never kept from its own record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// One bureau.
    Bureau(BureauId),
    /// Every bureau of an organisation.
    Organisation(OrganisationId),
    /// Everyone but the source.
    Everyone,
    /// Everyone but the source and these bureaux.
    EveryoneBut(Vec<BureauId>),
}

/// What is withheld.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The whole record: it is absent for them.
    Record,
    /// One field: it is withheld, and not searched for them either.
    Field(Tag),
}

impl fmt::Display for Against {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Against::Bureau(b) => write!(f, "bureau:{b}"),
            Against::Organisation(o) => write!(f, "organisation:{o}"),
            Against::Everyone => f.write_str("everyone"),
            Against::EveryoneBut(list) => {
                let list: Vec<&str> = list.iter().map(BureauId::as_str).collect();
                write!(f, "everyone-but:{}", list.join(","))
            }
        }
    }
}

impl FromStr for Against {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || {
            IdError::new(
                "restriction",
                text,
                "`bureau:FR`, `organisation:ID`, `everyone` or `everyone-but:FR,ES`, each with `/FIELD` for one field only",
            )
        };
        match text.split_once(':') {
            None if text == "everyone" => Ok(Against::Everyone),
            Some(("bureau", id)) => id.parse().map(Against::Bureau).map_err(|_| wrong()),
            Some(("organisation", id)) => id.parse().map(Against::Organisation).map_err(|_| wrong()),
            Some(("everyone-but", list)) => {
                let list: Result<Vec<BureauId>, _> = list.split(',').map(str::parse).collect();
                list.map(Against::EveryoneBut).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }
}
